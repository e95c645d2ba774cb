"""A theme with small real fonts, so that a PDF can be written and read again without any font installed."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from gyoan.model.colors import ColorSlot
from gyoan.model.theme import DeckStyle, Face, PageStyle, Theme, Typeface
from gyoan.model.units import Length

UNITS = 1000
LATIN = range(0x20, 0x2600)
HANGUL = range(0xAC00, 0xD7A4)
EMOJI = range(0x1F300, 0x1F700)


def write_font(path: Path, name: str, widths: dict[int, int]) -> Typeface:
    """Write a font in which every character is a box of its width, and return it as layout knows it."""
    glyphs = {0: ".notdef", **{width: f"box{width}" for width in sorted(set(widths.values()))}}
    builder = FontBuilder(UNITS, isTTF=True)
    builder.setupGlyphOrder(list(glyphs.values()))
    builder.setupCharacterMap({code: glyphs[width] for code, width in widths.items()})
    builder.setupGlyf({glyph: box(width or 500) for width, glyph in glyphs.items()})
    builder.setupHorizontalMetrics({glyph: (width or 500, 50) for width, glyph in glyphs.items()})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120)
    builder.setupPost()
    builder.save(str(path))
    return Typeface(name, path, {code: width / UNITS for code, width in widths.items()})


def box(width: int) -> object:
    """Return the outline of a box."""
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((50, 700))
    pen.lineTo((width - 50, 700))
    pen.lineTo((width - 50, 0))
    pen.closePath()
    return pen.glyph()


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Theme:
    """Return the default theme's measures with box fonts."""
    return theme_of_boxes(tmp_path_factory.getbasetemp())


@functools.cache
def theme_of_boxes(base: Path) -> Theme:
    """Return the theme, its fonts below `base`; once, as each module that imports the fixture has one of its own."""
    folder = base / "fonts_of_boxes"
    folder.mkdir(exist_ok=True)
    text = dict.fromkeys(LATIN, 560) | dict.fromkeys(HANGUL, 920)
    code = dict.fromkeys(LATIN, 500) | dict.fromkeys(HANGUL, 1000)
    faces = {
        Face.BODY: write_font(folder / "body.ttf", "Body", text),
        Face.BODY_BOLD: write_font(folder / "bold.ttf", "BodyBold", text),
        Face.CODE: write_font(folder / "code.ttf", "Fixed", code),
        Face.CODE_BOLD: write_font(folder / "codebold.ttf", "FixedBold", code),
        Face.EMOJI: write_font(folder / "emoji.ttf", "Faces", dict.fromkeys(EMOJI, 1270)),
    }
    path = Path(__file__).parents[3] / "themes" / "default" / "theme.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    deck, page = data["deck"], data["page"]
    return Theme(
        "test",
        {slot: data["colors"][slot.name.lower()] for slot in ColorSlot},
        faces,
        DeckStyle(
            *(Length.of_inches(deck[key]) for key in ("width", "height", "margin")),
            *(deck[f"{key}-points"] for key in ("title", "body", "small", "code", "footer")),
            deck["latin-font"],
            deck["korean-font"],
            deck["code-font"],
        ),
        PageStyle(
            *(
                Length.of_millimetres(page[key])
                for key in ("width", "height", "margin-top", "margin-bottom", "margin-left", "margin-right")
            ),
            page["body-points"],
            page["leading"],
            page["code-points"],
        ),
    )
