"""Fonts that are read at one stroke: what reportlab keeps of them is what it reads itself."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from reportlab.pdfbase import ttfonts

from gyoan.export.pdf.font_face import FontFace

BY_REPORTLAB = FontFace.__mro__[1]
KEPT = ("charToGlyph", "charWidths", "defaultWidth", "glyphPos", "numGlyphs", "name", "ascent", "bbox")


def font(
    characters: dict[int, int], *, form: int = 4, units: int = 1000, equal: int = 0, place: tuple[int, int] = (3, 1)
) -> bytes:
    """Return a font of eight glyphs, the last ones of which are `equal` in width, with these characters."""
    names = [".notdef", *(f"g{number}" for number in range(1, 8))]
    builder = FontBuilder(units, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({})
    glyphs = {}
    for number, name in enumerate(names):
        pen = TTGlyphPen(None)
        pen.moveTo((0, 0))
        pen.lineTo((100 + number, 0))
        pen.lineTo((0, 100))
        pen.closePath()
        glyphs[name] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(
        {name: (700 if number >= 8 - equal else 500 + number, number - 3) for number, name in enumerate(names)}
    )
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular", "psName": "Test"})
    builder.setupOS2()
    builder.setupPost()
    table = newTable("cmap")
    table.tableVersion = 0
    subtable = CmapSubtable.newSubtable(form)
    subtable.platformID, subtable.platEncID, subtable.language = *place, 0
    subtable.cmap = {code: names[glyph] for code, glyph in characters.items()}
    if form == 12:
        subtable.format, subtable.reserved = 12, 0
    table.tables = [subtable]
    builder.font["cmap"] = table
    stream = io.BytesIO()
    builder.save(stream)
    return stream.getvalue()


HANGUL = {0xAC00: 1, 0xAC01: 2, 0xAC02: 3, 0xAC10: 7, 0x41: 5}
SCATTERED = {0x41: 7, 0x42: 2, 0x43: 5, 0x44: 1, 0x61: 3, 0x62: 4}
"""Neighbours whose glyphs are none: of them a table of form 4 has a list."""


@pytest.mark.parametrize(
    "data",
    [
        font(HANGUL),
        font(SCATTERED),
        font(HANGUL | {0x20: 4}),
        font(HANGUL | {0xA0: 4}),
        font(HANGUL | {0x1F600: 6, 0x1F601: 7}, form=12, place=(3, 10)),
        font(HANGUL, units=2048),
        font(HANGUL, equal=4),
        font(HANGUL, place=(0, 3)),
        font({0x41: 3, 0x42: 1}, form=0, place=(1, 0)),
        font({0x41: 3, 0x42: 1}, form=6, place=(1, 0)),
    ],
)
def test_a_font_is_read_as_reportlab_reads_it(data: bytes) -> None:
    quick, slow = FontFace(io.BytesIO(data)), BY_REPORTLAB(io.BytesIO(data))

    assert [getattr(quick, name) for name in KEPT] == [getattr(slow, name) for name in KEPT]
    assert quick.hmetrics == slow.hmetrics
    assert quick.makeSubset([0x41, 0xAC10]) == slow.makeSubset([0x41, 0xAC10])


def test_glyphs_behind_the_last_advance_keep_it_in_the_units_of_the_font() -> None:
    quick = FontFace(io.BytesIO(font(HANGUL, units=2048, equal=4)))

    assert [advance for advance, _ in quick.hmetrics] == [500, 501, 502, 503, 700, 700, 700, 700]
    assert quick.charWidths[0xAC10] == pytest.approx(700 * 1000 / 2048)


@pytest.mark.parametrize("table", ["hmtx", "loca", "cmap"])
def test_a_font_that_ends_too_early_is_refused_as_reportlab_refuses_it(table: str, tmp_path: Path) -> None:
    whole = FontFace(io.BytesIO(font(HANGUL)))
    data = bytearray(whole._ttf_data)
    place = whole.table[table]["offset"]
    cut = bytes(data[: place + 6])
    with pytest.raises(Exception) as quick:  # noqa: PT011
        FontFace(io.BytesIO(cut))
    with pytest.raises(Exception) as slow:  # noqa: PT011
        BY_REPORTLAB(io.BytesIO(cut))
    assert type(quick.value) is type(slow.value)


def test_a_font_is_read_when_it_is_asked_for_and_refused_as_often_as_it_is_damaged() -> None:
    data = bytearray(font(HANGUL))
    whole = FontFace(io.BytesIO(bytes(data)))
    assert "charToGlyph" not in vars(whole)
    place = whole.table["head"]["offset"] + 50
    data[place : place + 2] = b"\0\7"  # a form of places that nobody knows
    damaged = FontFace(io.BytesIO(bytes(data)))
    for _ in range(2):
        with pytest.raises(ttfonts.TTFError, match="location table format"):
            getattr(damaged, "charToGlyph")  # noqa: B009  (asking is all)


def test_every_font_of_a_handout_is_read_at_one_stroke() -> None:
    assert ttfonts.TTFontFace is FontFace
