"""Setting Korean text: how wide it is in a font and where its lines may break.

Between the model and the layouts: imports `gyoan.model` only, and both the deck's and the handout's layout use it.
Pure functions; a font is known by its advance widths alone.
"""

from gyoan.typesetting.atoms import StyledRun, natural_width, widest_word, widest_word_and_line
from gyoan.typesetting.breaking import LinePiece, Manner, SetLine, break_lines
from gyoan.typesetting.column_grid import columns, wrap_columns
from gyoan.typesetting.emoji import drawn_parts, emoji_across, wants_color
from gyoan.typesetting.measure import Glyph, advance, missing_characters, set_text

__all__ = [
    "Glyph",
    "LinePiece",
    "Manner",
    "SetLine",
    "StyledRun",
    "advance",
    "break_lines",
    "columns",
    "drawn_parts",
    "emoji_across",
    "missing_characters",
    "natural_width",
    "set_text",
    "wants_color",
    "widest_word",
    "widest_word_and_line",
    "wrap_columns",
]
