"""Fonts that are read at one stroke: what reportlab keeps of them is what it reads itself."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
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


def with_table(data: bytes, name: bytes, table: bytes) -> bytes:
    """Return a font with other bytes for one of its tables, at its end."""
    (count,) = struct.unpack_from(">4xH", data)
    entry = next(at for at in range(12, 12 + 16 * count, 16) if data[at : at + 4] == name)
    whole = data + bytes(-len(data) % 4)
    place = struct.pack(">LL", len(whole), len(table))
    return whole[: entry + 8] + place + whole[entry + 16 :] + table + bytes(8)


PLAIN = font({0x41: 1})


def font_with(table: bytes) -> bytes:
    """Return a font of eight glyphs with these bytes as its table of characters."""
    return with_table(PLAIN, b"cmap", table)


def listed(*tables: tuple[int, int, bytes]) -> bytes:
    """Return a table of characters that holds these, each of a platform and an encoding."""
    head, body = struct.pack(">HH", 0, len(tables)), b""
    for platform, encoding, table in tables:
        head += struct.pack(">HHL", platform, encoding, 4 + 8 * len(tables) + len(body))
        body += table
    return head + body


def segments(
    *found: tuple[int, int, int, int], glyphs: Sequence[int] = (), length: int | None = None, last: bool = True
) -> bytes:
    """Return a table of form 4: first and last character, difference and place of each segment, then listed glyphs."""
    found = (*found, (0xFFFF, 0xFFFF, 1, 0)) if last else found
    first, end, delta, offset = zip(*found, strict=True)
    count = len(found)
    body = struct.pack(f">HHHH{count}HH", 2 * count, 0, 0, 0, *end, 0) + struct.pack(f">{count}H", *first)
    body += struct.pack(f">{count}h", *delta) + struct.pack(f">{count}H{len(glyphs)}H", *offset, *glyphs)
    return struct.pack(">HHH", 4, 6 + len(body) if length is None else length, 0) + body


def groups(*found: tuple[int, int, int]) -> bytes:
    """Return a table of form 12: first and last character of each group, and the first one's glyph."""
    body = b"".join(struct.pack(">LLL", *one) for one in found)
    return struct.pack(">HHLLL", 12, 0, 16 + len(body), 0, len(found)) + body


def same_at_one_stroke(data: bytes, monkeypatch: pytest.MonkeyPatch) -> FontFace:
    """Return a font that is read as reportlab reads it, but without asking reportlab for its tables."""
    slow, quick = BY_REPORTLAB(io.BytesIO(data)), FontFace(io.BytesIO(data))
    with monkeypatch.context() as patched:
        patched.setattr(BY_REPORTLAB, "extractInfo", None)
        found = [getattr(quick, name) for name in (*KEPT, "hmetrics")]
    assert found == [getattr(slow, name) for name in (*KEPT, "hmetrics")]
    return quick


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


@pytest.mark.parametrize(
    "data",
    [
        font(HANGUL),
        font(SCATTERED),
        font(HANGUL | {0x20: 4, 0xA0: 5}),
        font(HANGUL | {0xA0: 4}),
        font(HANGUL | {0x1F600: 6, 0x1F601: 7}, form=12, place=(3, 10)),
        font(HANGUL, units=2048),
        font(HANGUL, equal=4),
    ],
)
def test_tables_of_the_usual_forms_are_read_without_reportlab(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    same_at_one_stroke(data, monkeypatch)


ONE, TWO, THREE = (segments((0x41, 0x42, glyph - 0x41, 0)) for glyph in (1, 2, 3))


@pytest.mark.parametrize(
    ("tables", "glyph"),
    [
        ([(0, 0, ONE)], 1),
        ([(0, 3, ONE)], 1),
        ([(3, 0, ONE)], 1),
        ([(1, 0, ONE)], 1),
        ([(1, 1, ONE)], 1),
        ([(3, 1, ONE), (3, 10, TWO)], 2),
        ([(0, 3, ONE), (3, 1, TWO)], 2),
        ([(0, 3, ONE), (0, 5, TWO)], 1),
        ([(0, 5, ONE), (1, 0, TWO)], 2),
        ([(3, 1, ONE), (1, 0, TWO)], 1),
        ([(3, 1, ONE), (1, 1, TWO)], 2),
        ([(1, 1, ONE), (1, 0, TWO)], 1),
        ([(1, 0, ONE), (3, 1, TWO), (1, 0, THREE)], 2),
        ([(1, 0, ONE), (1, 0, TWO)], 2),
        ([(3, 1, ONE), (2, 1, TWO), (4, 1, THREE), (1, 2, THREE)], 1),
        ([(3, 1, ONE), (2, 0, TWO)], 1),
    ],
    ids=[
        *("0.0", "0.3", "3.0", "1.0", "1.1", "3.1 3.10", "0.3 3.1", "0.3 0.5", "0.5 1.0", "3.1 1.0", "3.1 1.1"),
        *("1.1 1.0", "1.0 3.1 1.0", "1.0 1.0", "3.1 and strangers", "3.1 2.0"),
    ],
)
def test_of_several_tables_that_is_taken_which_reportlab_takes(
    tables: list[tuple[int, int, bytes]], glyph: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = same_at_one_stroke(font_with(listed(*tables)), monkeypatch)
    assert quick.charToGlyph[0x41] == glyph


@pytest.mark.parametrize("tables", [[(2, 0, ONE)], [(0, 5, ONE)], [(1, 2, ONE)], []], ids=["2.0", "0.5", "1.2", "none"])
def test_a_font_with_no_table_that_reportlab_takes_is_refused_with_its_words(
    tables: list[tuple[int, int, bytes]],
) -> None:
    with pytest.raises(ttfonts.TTFError, match="suitable cmap encoding"):
        getattr(FontFace(io.BytesIO(font_with(listed(*tables)))), "charToGlyph")  # noqa: B009  (asking is all)


LIST = [5, 0, 2, 3, 1, 4]
IN_LIST = segments((0x41, 0x43, 0, 4), (0x51, 0x53, 2, 8), glyphs=LIST, last=False)


@pytest.mark.parametrize(
    "table",
    [
        IN_LIST,
        segments((0x41, 0x43, 2, 6), (0x51, 0x51, -1, 10), glyphs=LIST),
        *(
            segments((0x41, 0x43, 0, 4), (0x51, 0x53, 0, 8), glyphs=LIST, length=len(IN_LIST) - missing, last=False)
            for missing in range(1, 13)
        ),
        segments((0x41, 0x47, -0x40, 0)),
        segments((0x41, 0x41, -0x41, 0), (0xFFF8, 0xFFFE, 9, 0)),
    ],
    ids=[
        "lists",
        "a list and a difference",
        *(f"{missing} bytes too few" for missing in range(1, 13)),
        "neighbours",
        "beyond the last",
    ],
)
def test_segments_are_read_as_reportlab_reads_them(table: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = same_at_one_stroke(font_with(listed((3, 1, table))), monkeypatch)
    assert len(quick.charToGlyph) > 3


def test_numbers_of_glyphs_that_go_on_at_nought_are_left_to_reportlab() -> None:
    data = font_with(listed((3, 1, segments((0x41, 0x43, -0x42, 0)))))
    quick, slow = FontFace(io.BytesIO(data)), BY_REPORTLAB(io.BytesIO(data))
    assert quick.charToGlyph == slow.charToGlyph
    assert [quick.charToGlyph[code] for code in (0x41, 0x42, 0x43)] == [0xFFFF, 0, 1]
    assert quick.charWidths == slow.charWidths


def test_groups_are_read_as_reportlab_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    table = groups((0x41, 0x41, 3), (0x51, 0x53, 5), (0x1F600, 0x1F601, 1))
    quick = same_at_one_stroke(font_with(listed((3, 10, table))) + bytes(24), monkeypatch)
    assert quick.charToGlyph == {0x41: 3, 0x51: 5, 0x52: 6, 0x53: 7, 0x1F600: 1, 0x1F601: 2}


def test_a_font_that_has_more_advances_than_glyphs_is_read_with_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(font({0x41: 3, 0x42: 5}))
    place = FontFace(io.BytesIO(bytes(data))).table["maxp"]["offset"]
    data[place + 4 : place + 6] = struct.pack(">H", 6)
    quick = same_at_one_stroke(bytes(data), monkeypatch)
    assert len(quick.hmetrics) == 8


@pytest.mark.parametrize("form", [0, 1])
def test_places_of_outlines_are_read_in_both_forms(form: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(font(HANGUL))
    table = FontFace(io.BytesIO(bytes(data))).table
    places = list(FontFace(io.BytesIO(bytes(data))).glyphPos)
    written = struct.pack(">9L", *places) if form else struct.pack(">9H", *(place // 2 for place in places))
    data[table["head"]["offset"] + 50 : table["head"]["offset"] + 52] = struct.pack(">H", form)
    data = with_table(bytes(data), b"loca", written)
    assert same_at_one_stroke(data, monkeypatch).glyphPos == places


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
