"""How little room a text can take, whatever program sets it: what is higher than its box does not fit anywhere."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterator, Sequence

from gyoan.model.deck import Run, TextParagraph
from gyoan.model.theme import Face, Theme

LEAST_LINE_HEIGHT = 1.2
"""No font for Hangul asks for less, in em at single spacing."""
SPACE = 0.22
"""No font for Hangul has narrower spaces, in em."""
CODE_WIDTHS = {"W": 1.0, "F": 1.0}
"""Width of a wide character of code in em; others are half as wide."""
ROUNDING = 1.0
"""Points."""


def width(run: Run, theme: Theme) -> Iterator[tuple[str, float]]:
    """Yield each character of a run with its width in points, in the theme's own font, without any margin."""
    advances = theme.faces[Face.BODY].advances
    for character in run.text:
        if unicodedata.combining(character):
            em = 0.0
        elif run.monospace:
            em = CODE_WIDTHS.get(unicodedata.east_asian_width(character), 0.5)
        else:
            em = SPACE if character.isspace() else advances.get(ord(character), 0.5)
        yield character, em * run.points


def fewest_lines(runs: Sequence[Run], room: float, theme: Theme) -> int:
    """Return how many lines the text takes if a line may end behind any character: no program needs fewer."""
    lines, used = 1, 0.0
    for character, advance in itertools.chain.from_iterable(width(run, theme) for run in runs):
        if character == "\n":
            lines, used = lines + 1, 0.0
        elif used + advance > room + ROUNDING and character != " ":
            lines, used = lines + 1, advance
        else:
            used += advance
    return lines


def least_height(paragraphs: Sequence[TextParagraph], room: float, theme: Theme) -> float:
    """Return the height below which no program can set the paragraphs."""
    height = sum(paragraph.space_before.points for paragraph in paragraphs[1:])
    for paragraph in paragraphs:
        points = max((run.points for run in paragraph.runs), default=0.0)
        lines = fewest_lines(paragraph.runs, room - paragraph.indent.points, theme)
        height += lines * points * LEAST_LINE_HEIGHT * min(paragraph.line_spacing, 1.0)
    return height
