"""A PDF file as text: whatever is drawn, tagged or linked otherwise shows in a difference to be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from export.pdf.every_mark import handout, of_emoji
from export.pdf.file_text import file_text
from golden_files import compare
from gyoan.export.pdf import export_pdf
from gyoan.export.pdf.archive import metadata
from gyoan.model.emoji import ColorGlyph, ColorLayer
from gyoan.model.theme import Face, Theme, Typeface

GOLDEN = Path(__file__).parent / "golden"


def test_everything_that_pages_show_is_drawn_as_it_was_read(theme: Theme, request: pytest.FixtureRequest) -> None:
    written = file_text(export_pdf(handout(), theme))
    compare(written, GOLDEN / "every_mark.txt", renew=request.config.getoption("--renew-golden"))


def test_what_a_file_says_of_itself_is_written_as_it_was_read(request: pytest.FixtureRequest) -> None:
    written = metadata(replace(handout(), title="쉬운 <교안> & 답", language="en-US")).decode()
    compare(written, GOLDEN / "metadata.xml", renew=request.config.getoption("--renew-golden"))


def test_emoji_in_colour_are_drawn_as_they_were_read(theme: Theme, request: pytest.FixtureRequest) -> None:
    square, half = "0 0 m 250 0 l 250 200 l 0 200 l h", "0 -20 m 100 -20 l 100 90 l h"
    layers = ColorLayer("E65100", 1.0, square), ColorLayer("0B7A75", 0.5, half), ColorLayer("0B7A75", 1.0, half)
    drawings = {
        "😀": ColorGlyph(1.25, layers),
        "⚠": ColorGlyph(1.0, (ColorLayer("", 1.0, half),)),
        "👩\u200d💻": ColorGlyph(1.27, layers[1:2]),
    }
    face = Typeface("Colors", theme.faces[Face.BODY].path, {}, drawings)
    written = file_text(export_pdf(of_emoji(), replace(theme, faces={**theme.faces, Face.COLOR_EMOJI: face})))
    compare(written, GOLDEN / "emoji.txt", renew=request.config.getoption("--renew-golden"))
