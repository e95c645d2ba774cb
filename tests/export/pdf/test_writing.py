"""Numbers, strings and letters as they stand in a PDF file: each rule at its edge."""

from __future__ import annotations

import io
import struct

import pytest
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.color_profile import srgb_profile
from gyoan.export.pdf.fonts import register_fonts
from gyoan.export.pdf.lettering import LetteringRun, fill_areas, write
from gyoan.export.pdf.operators import PdfText, to_unicode_map, written_address, written_numbers
from gyoan.export.pdf.pen import Pen
from gyoan.model.theme import Face, Theme


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-1e-8, "0"),
        (-1e-7, "0"),
        (-2e-7, "-0"),
        (0.5, ".5"),
        (-0.5, "-0.5"),
        (7, "7"),
        (9.1234567, "9.123457"),
        (10.1234567, "10.12346"),
        (100.1234567, "100.1235"),
        (1_000.1234567, "1000.123"),
        (10_000.1234567, "10000.12"),
        (100_000.1234567, "100000.1"),
        (1_000_000.9, "1000001"),
        (30_000_000, "30000000"),
        (1_200, "1200"),
    ],
)
def test_a_number_has_seven_digits_and_no_noughts_that_say_nothing(value: float, text: str) -> None:
    assert written_numbers(value) == text
    assert written_numbers(value, 1) == f"{text} 1"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain ~", rb"(plain ~)"),
        ("a(b)\\", rb"(a\(b\)\\)"),
        ("é", rb"(\351)"),
        ("a\nb", rb"(a\012b)"),
        ("가", rb"(\376\377\254\000)"),
        ("", rb"()"),
    ],
)
def test_a_string_is_written_in_as_few_bytes_as_its_characters_allow(text: str, written: bytes) -> None:
    assert PdfText(text).format(None) == written


def test_an_address_keeps_its_signs_and_escapes_all_others() -> None:
    signs = "https://user@host:80/a-b._~c;d,e+f(g)!*'$?h=1&i=[2]#j%20"
    assert written_address(signs).text == signs
    assert written_address('책 "a"<b>').text == "%EC%B1%85%20%22a%22%3Cb%3E"


@pytest.fixture
def canvas() -> Canvas:
    """Return an empty page."""
    return Canvas(io.BytesIO())


def written_on(canvas: Canvas) -> str:
    """Return the last operators of a page."""
    return canvas._code[-1]  # type: ignore[attr-defined]


def test_a_look_is_written_where_it_changes_and_a_place_where_there_is_one(theme: Theme, canvas: Canvas) -> None:
    fonts = register_fonts(theme)
    body, bold = fonts[Face.BODY], fonts[Face.BODY_BOLD]
    write(
        canvas,
        [
            LetteringRun("ab", body, 10, "FF8000", (1.005, 20.0)),
            LetteringRun("(b", body, 10, "FF8000", (30.256, 20.0)),
            LetteringRun("a", body, 9.5, "FF8000"),
            LetteringRun("a", bold, 9.5, "000001", (0.0, -2.5)),
        ],
    )
    first, second = (canvas._doc.fontMapping[name] for name in (body, bold))  # type: ignore[attr-defined]
    assert written_on(canvas) == (
        f"BT 1 .502 0 rg 1 0 0 1 1 20 Tm {first}+0 10 Tf (\\001\\002) Tj 1 0 0 1 30.26 20 Tm (\\003\\002) Tj "
        f"{first}+0 9.5 Tf (\\001) Tj 0 0 .003922 rg 1 0 0 1 0 -2.5 Tm {second}+0 9.5 Tf (\\001) Tj ET"
    )


def test_areas_of_one_colour_are_one_area_to_a_thousandth_of_a_point(canvas: Canvas) -> None:
    fill_areas(canvas, [(1, 2.5, 3.12349, 4), (100, 200, 30, 40)], "102030")
    assert written_on(canvas) == ".06275 .1255 .1882 rg 1 2.5 3.123 4 re 100 200 30 40 re f"


def test_codes_name_their_characters_a_hundred_at_a_time() -> None:
    text = to_unicode_map("F1", ["", "가", "🎯", "", "👩\u200d💻", *["a"] * 98])
    lines = text.splitlines()
    blocks = [line for line in lines if line.endswith("bfchar")]
    assert blocks == ["100 beginbfchar", "endbfchar", "1 beginbfchar", "endbfchar"]
    start = lines.index("100 beginbfchar")
    assert lines[:start] == [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        "<< /Registry (F1)",
        "/Ordering (F1)",
        "/Supplement 0",
        ">> def",
        "/CMapName /F1 def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    assert lines[start + 1 : start + 4] == ["<01> <AC00>", "<02> <D83CDFAF>", "<04> <D83DDC69200DD83DDCBB>"]
    assert lines[-6:] == [
        "<66> <0061>",
        "endbfchar",
        "endcmap",
        "CMapName currentdict /CMap defineresource pop",
        "end",
        "end",
    ]


@pytest.mark.parametrize(("length", "kept_once"), [(1_000, False), (1_001, True)])
def test_an_address_of_more_than_a_thousand_letters_is_kept_once(length: int, canvas: Canvas, kept_once: bool) -> None:
    link = "https://example.org/".ljust(length, "a")
    pen = Pen(canvas, {}, {})
    first, again = (pen.target(link) for _ in range(2))
    assert first is not None
    assert again is not None
    assert hasattr(first["A"], "name") is kept_once
    if kept_once:
        assert first["A"].name == again["A"].name
        assert canvas._doc.idToObject[first["A"].name].dict["URI"].text == link  # type: ignore[attr-defined]


def test_the_profile_adapts_each_primary_from_daylight_to_the_white_of_profiles() -> None:
    """IEC 61966-2-1 has the primaries under D65, Bradford's matrix leads to D50 (ICC.1, annex E)."""
    data = srgb_profile()
    (count,) = struct.unpack_from(">I", data, 128)
    tags = {data[at : at + 4]: struct.unpack_from(">II", data, at + 4) for at in range(132, 132 + 12 * count, 12)}

    def fixed(name: bytes) -> list[float]:
        place, size = tags[name]
        return [value / 0x10000 for value in struct.unpack_from(f">{(size - 8) // 4}i", data, place + 8)]

    matrix = fixed(b"chad")
    in_daylight = {
        b"rXYZ": (0.4124564, 0.2126729, 0.0193339),
        b"gXYZ": (0.3575761, 0.7151522, 0.1191920),
        b"bXYZ": (0.1804375, 0.0721750, 0.9503041),
        b"wtpt": (0.95047, 1.0, 1.08883),
    }
    for name, color in in_daylight.items():
        adapted = [sum(matrix[3 * row + at] * color[at] for at in range(3)) for row in range(3)]
        assert fixed(name) == pytest.approx(adapted, abs=5e-4), name
    assert (len(data), struct.unpack_from(">I", data)[0]) == (len(data) // 4 * 4, len(data))
    assert (data[8:12], data[12:24], data[36:40]) == (b"\x04\x20\0\0", b"mntrRGB XYZ ", b"acsp")
    assert [value / 0x10000 for value in struct.unpack_from(">3i", data, 68)] == pytest.approx(
        [0.9642, 1, 0.8249], abs=1e-4
    )
    assert tags[b"rTRC"] != tags[b"gTRC"]
    assert all(place % 4 == 0 and place + size <= len(data) for place, size in tags.values())
