"""Tests of what is kept of an SVG picture in pixels."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.vector_pictures import picture_in, pixels_record


def drawn(width: int, height: int, box: tuple[int, int, int, int], ground: str = "#00000000") -> bytes:
    image = Image.new("RGBA", (width, height), ground)
    ImageDraw.Draw(image).rectangle(box, fill="#2040a0")
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def test_a_picture_comes_back_with_its_size_its_margins_and_its_file() -> None:
    data = drawn(400, 200, (100, 50, 299, 189))
    picture = picture_in(pixels_record(data))
    assert picture is not None
    assert (picture.data, picture.width, picture.height) == (data, 400, 200)
    assert (picture.crop.left, picture.crop.right) == (pytest.approx(0.24), pytest.approx(0.24))
    assert (picture.crop.top, picture.crop.bottom) == (pytest.approx(0.236), pytest.approx(0.036))


@pytest.mark.parametrize(
    ("width", "height", "widths"),
    [
        (1300, 400, [1300, 650, 325]),
        (1200, 400, [1200, 600, 300]),
        (599, 400, [599]),
        (600, 1, [600]),
        (600, 2, [600, 300]),
        (9, 900, [9]),
    ],
)
def test_it_is_kept_in_halves_down_to_what_a_small_place_needs(width: int, height: int, widths: list[int]) -> None:
    picture = picture_in(pixels_record(drawn(width, height, (0, 0, width // 2, height))))
    assert picture is not None
    assert [plate.width for plate in picture.plates] == widths
    for plate in picture.plates:
        with Image.open(io.BytesIO(plate.colors)) as colors:
            assert colors.width == plate.width
            assert colors.height == max(1, height * plate.width // width)


def test_what_shines_through_is_kept_apart_from_the_colours() -> None:
    clear = picture_in(pixels_record(drawn(60, 40, (0, 0, 29, 39))))
    solid = picture_in(pixels_record(drawn(60, 40, (0, 0, 29, 39), "#ffffff")))
    assert clear is not None
    assert solid is not None
    with Image.open(io.BytesIO(clear.plates[0].opacity)) as opacity:
        assert [opacity.getpixel((10, 10)), opacity.getpixel((50, 10))] == [255, 0]
    with Image.open(io.BytesIO(clear.plates[0].colors)) as colors:
        assert colors.convert("RGB").getpixel((10, 10)) == (0x20, 0x40, 0xA0)
    assert solid.plates[0].opacity == b""


def test_a_file_that_was_no_picture_has_none() -> None:
    assert picture_in(CacheRecord({})) is None
