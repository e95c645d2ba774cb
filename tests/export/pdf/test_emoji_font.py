"""The font of drawings in numbers: the code of an emoji, its width, what draws it, and what the font says of itself."""

from __future__ import annotations

import io
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import pikepdf
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.emoji_font import EmojiFont
from gyoan.model.emoji import GRID, ColorGlyph, ColorLayer

AREA, LOW = "-5 10 m 40 10 l 40 -20 l h", "0 0 m 9 300 -2 9 0 5 c h"
FACE, WARNING, PLAIN, EMPTY = "😀", "⚠", "🎯", "🛸"
DRAWN = {
    FACE: ColorGlyph(
        1.2345,
        (
            ColorLayer("ff8000", 1.0, AREA),
            ColorLayer("ff8000", 0.5, AREA),
            ColorLayer("0000ff", 0.5, LOW),
            ColorLayer("0000ff", 1.0, AREA),
        ),
    ),
    WARNING: ColorGlyph(1.0, (ColorLayer("000000", 0.25, AREA),)),
    PLAIN: ColorGlyph(0.5, (ColorLayer("", 1.0, AREA), ColorLayer("", 1.0, LOW))),
    EMPTY: ColorGlyph(0.75, ()),
}
MANY = [chr(0x1F300 + number) for number in range(256)]


def font_of(drawings: dict[str, ColorGlyph]) -> EmojiFont:
    typeface: Any = SimpleNamespace(drawings=drawings)
    return EmojiFont("Emoji", typeface)


@contextmanager
def shown(text: str, drawings: dict[str, ColorGlyph], *, packed: bool = True) -> Iterator[list[pikepdf.Object]]:
    """Give the parts of the font in a document of one page with emoji on it, the fullest first."""
    buffer, font = io.BytesIO(), font_of(drawings)
    canvas = Canvas(buffer, pageCompression=int(packed))
    document = canvas._doc  # type: ignore[attr-defined]
    for part in dict(font.splitString(text, document)):
        assert font.getSubsetInternalName(part, document) == f"/F2+{part}"
    canvas.showPage()
    canvas.save()
    with pikepdf.open(io.BytesIO(buffer.getvalue())) as written:
        found = [thing for thing in written.objects if isinstance(thing, pikepdf.Dictionary)]
        yield sorted((one for one in found if one.get("/Subtype") == "/Type3"), key=lambda font: -int(font.LastChar))


def test_text_is_as_wide_as_its_emoji() -> None:
    font = font_of(DRAWN)
    assert font.stringWidth(FACE + WARNING + "\ufe0f" + PLAIN, 10) == pytest.approx(27.345)
    assert font.stringWidth("", 10) == 0


def test_an_emoji_has_one_code_with_its_selector_and_another_without() -> None:
    font, document = font_of(DRAWN), Canvas(io.BytesIO())._doc  # type: ignore[attr-defined]
    assert font.splitString(FACE + WARNING + FACE, document) == [(0, b"\1"), (0, b"\2"), (0, b"\1")]
    assert font.splitString(WARNING + "\ufe0f" + WARNING, document) == [(0, b"\3"), (0, b"\2")]


def test_a_part_of_the_font_has_255_codes() -> None:
    font = font_of(dict.fromkeys(MANY, DRAWN[PLAIN]))
    codes = font.splitString("".join(MANY), Canvas(io.BytesIO())._doc)  # type: ignore[attr-defined]
    assert codes[0] == (0, b"\x01")
    assert codes[253:] == [(0, b"\xfe"), (0, b"\xff"), (1, b"\x01")]


def test_pages_call_it_by_one_name_of_its_own() -> None:
    canvas = Canvas(io.BytesIO())
    document: Any = canvas._doc  # type: ignore[attr-defined]
    font = font_of(DRAWN)
    font.splitString(FACE, document)
    assert [font.getSubsetInternalName(part, document) for part in (0, 1, 0)] == ["/F2+0", "/F2+1", "/F2+0"]
    assert document.fontMapping["Emoji"] == "/F2"
    assert document.delayedFonts == [font]


def test_each_document_has_codes_of_its_own() -> None:
    font = font_of(DRAWN)
    first, second = Canvas(io.BytesIO()), Canvas(io.BytesIO())
    font.splitString(FACE, first._doc)  # type: ignore[attr-defined]
    assert font.splitString(WARNING, second._doc) == [(0, b"\1")]  # type: ignore[attr-defined]
    assert font.splitString(WARNING, first._doc) == [(0, b"\2")]  # type: ignore[attr-defined]
    gone = weakref.ref(first._doc)  # type: ignore[attr-defined]
    assert gone() in font._documents
    assert len(font._documents) == 2


def test_reportlab_forgets_it() -> None:
    font, registry = font_of(DRAWN), pdfmetrics
    registry.registerFont(font)
    font.unregister()
    assert "Emoji" not in registry._fonts  # type: ignore[attr-defined]
    font.unregister()


@pytest.mark.parametrize(
    ("emoji", "steps"),
    [
        (
            FACE,
            f"308.62 0 d0\n1 .502 0 rg\n{AREA} f\n/O50 gs\n{AREA} f\n0 0 1 rg\n{LOW} f\n/O100 gs\n{AREA} f",
        ),
        (WARNING, f"250 0 d0\n/O25 gs\n0 0 0 rg\n{AREA} f"),
        (PLAIN, f"125 0 -5 -20 40 300 d1\n{AREA} f\n{LOW} f"),
        (EMPTY, "187.5 0 0 0 0 0 d1"),
    ],
    ids=["colours", "black", "the-text-s", "nothing"],
)
def test_a_drawing_sets_a_colour_and_an_opacity_where_they_change(emoji: str, steps: str) -> None:
    with shown(emoji, DRAWN, packed=False) as (font,):
        drawing = font.CharProcs[f"/emoji{ord(emoji):X}"]
        assert (drawing.read_raw_bytes().decode(), "/Filter" in drawing) == (steps, False)


def test_the_font_says_what_its_codes_are() -> None:
    with shown(FACE + WARNING + "\ufe0f" + WARNING + EMPTY, DRAWN) as (font,):
        assert [int(edge) for edge in font.FontBBox] == [-5, -20, 40, 300]
        assert [float(number) for number in font.FontMatrix] == [1 / GRID, 0, 0, 1 / GRID, 0, 0]
        assert (int(font.FirstChar), int(font.LastChar)) == (0, 4)
        assert [float(width) for width in font.Widths] == [150, 308.62, 250, 250, 187.5]
        names = ["/m", "/emoji1F600", "/emoji26A0", "/emoji26A0", "/emoji1F6F8"]
        assert [str(one) for one in font.Encoding.Differences] == ["0", *names]
        assert sorted(font.CharProcs.keys()) == sorted(set(names))
        assert {name: float(state.ca) for name, state in font.Resources.ExtGState.items()} == {
            "/O25": 0.25,
            "/O50": 0.5,
            "/O100": 1.0,
        }
        assert (font.CharProcs["/m"].read_bytes(), font.CharProcs["/emoji26A0"].Filter[0]) == (
            b"150 0 d0",
            "/FlateDecode",
        )
        descriptor = font.FontDescriptor
        assert (descriptor.FontName, int(descriptor.Flags), int(descriptor.ItalicAngle)) == ("/EmojiF2+0", 4, 0)
        assert list(descriptor.FontBBox) == list(font.FontBBox)
        written = font.ToUnicode.read_bytes().decode()
        assert "4 beginbfchar\n<01> <D83DDE00>\n<02> <26A0FE0F>\n<03> <26A0>\n<04> <D83DDEF8>\nendbfchar" in written


def test_each_part_has_only_what_its_codes_need() -> None:
    drawings = {one: ColorGlyph(1.0, (ColorLayer("00ff00", 1.0, AREA),)) for one in MANY[:-1]}
    drawings[MANY[-1]] = DRAWN[WARNING]
    with shown("".join(MANY), drawings) as (first, second):
        assert (int(first.LastChar), int(second.LastChar)) == (255, 1)
        assert (len(first.CharProcs), sorted(second.CharProcs.keys())) == (256, [f"/emoji{ord(MANY[-1]):X}", "/m"])
        assert [sorted(font.Resources.ExtGState.keys()) for font in (first, second)] == [["/O100"], ["/O100", "/O25"]]
        assert [str(font.FontDescriptor.FontName) for font in (first, second)] == ["/EmojiF2+0", "/EmojiF2+1"]
        blocks = [line for line in first.ToUnicode.read_bytes().decode().split("\n") if "beginbfchar" in line]
        assert blocks == ["100 beginbfchar", "100 beginbfchar", "55 beginbfchar"]
