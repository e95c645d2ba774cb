"""Combining accents in PDF: over the middle of their letters, and above the high ones."""

import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.accents import marks_in_place
from gyoan.export.pdf.font_face import FontFace
from gyoan.export.pdf.lettering import LetteringRun, write

GLYPHS = {
    "x": (500, (20, 0, 480, 500)),
    "X": (600, (20, 0, 580, 733)),
    "i": (200, None),
    "\u0304": (0, (-148, 671, 148, 736)),
    "\u0331": (0, (-400, -120, -100, -60)),
    "\u0301": (300, (0, 671, 100, 736)),
    "\u0302": (0, None),
}
"""The advance of each glyph and the edges of its outline: left, bottom, right, top."""


def glyph(edges: tuple[int, int, int, int] | None) -> Glyph:
    pen = TTGlyphPen(None)
    if edges is not None:
        left, bottom, right, top = edges
        pen.moveTo((left, bottom))
        for point in ((left, top), (right, top), (right, bottom)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


@pytest.fixture(scope="module")
def font(tmp_path_factory: pytest.TempPathFactory) -> TTFont:
    """Return a font of a few letters and accents."""
    builder = FontBuilder(1000)
    names = {character: f"u{ord(character):04X}" for character in GLYPHS}
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(character): name for character, name in names.items()})
    builder.setupGlyf({".notdef": glyph(None), **{names[one]: glyph(edges) for one, (_, edges) in GLYPHS.items()}})
    advances = {names[one]: (width, edges[0] if edges else 0) for one, (width, edges) in GLYPHS.items()}
    builder.setupHorizontalMetrics({".notdef": (500, 0), **advances})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupMaxp()
    builder.setupNameTable({"psName": "Accents"})
    builder.setupOS2()
    builder.setupPost()
    path: Path = tmp_path_factory.mktemp("accents") / "accents.ttf"
    builder.save(path)
    made = TTFont("Accents", str(path))
    made.face = FontFace(str(path))
    pdfmetrics.registerFont(made)
    return made


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("xX", [("xX", 0, 0)]),
        ("x\u0304X", [("x", 0, 0), ("\u0304", 250, 0), ("X", 0, 0)]),
        ("xX\u0304", [("xX", 0, 0), ("\u0304", 300, 122)]),
        ("x\u0331", [("x", 0, 0), ("\u0331", 0, 0)]),
        ("X\u0331", [("X", 0, 0), ("\u0331", 50, 0)]),
        ("x\u0301", [("x", 0, 0), ("\u0301", 0, 0)]),
        ("x\u0302", [("x", 0, 0), ("\u0302", 0, 0)]),
        ("i\u0304", [("i", 0, 0), ("\u0304", 0, 0)]),
        ("x\u0304\u0304", [("x", 0, 0), ("\u0304", 250, 0), ("\u0304", 250, 125)]),
        ("x\u0300", [("x", 0, 0), ("\u0300", 0, 0)]),
        ("\u0304x", [("\u0304", 0, 0), ("x", 0, 0)]),
    ],
)
def test_an_accent_stands_over_the_middle_of_its_letter(
    font: TTFont, text: str, parts: list[tuple[str, float, float]]
) -> None:
    assert list(marks_in_place(text, font)) == parts


def test_what_stands_behind_an_accent_stays_where_it_was(font: TTFont) -> None:
    canvas = Canvas(io.BytesIO())
    write(canvas, [LetteringRun("X\u0304x", "Accents", 20, "000000", (0.0, 0.0))])
    (written,) = canvas._code[-1:]  # type: ignore[attr-defined]
    assert written.partition(" Tf ")[2] == "(X) Tj [300] TJ 2.44 Ts (\\001) Tj [-300] TJ 0 Ts (x) Tj ET"
    assert font.face.charWidths[0x304] == 0
