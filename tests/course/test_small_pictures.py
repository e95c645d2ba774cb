"""Pictures made small, and line art in few colours."""

from __future__ import annotations

import io
import random

import pytest
from PIL import Image

from gyoan.bitmaps.gray import gray_png
from gyoan.bitmaps.palette_reduction import reduced_png, separated, with_palette
from gyoan.bitmaps.shrinking import shrunk
from gyoan.model.picture import Crop

RED, BLUE = (255, 0, 0), (0, 0, 255)


def png(image: Image.Image, **how: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", **how)
    return buffer.getvalue()


def halves(*, across: bool) -> bytes:
    """Return a picture that is red in its first half and blue in its second."""
    image = Image.new("RGB", (80, 80), RED)
    image.paste(BLUE, (40, 0, 80, 80) if across else (0, 40, 80, 80))
    return png(image)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def near(one: object, other: tuple[int, int, int]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("asked", "size"),
    [((20, 10), (20, 10)), ((0, 7), (1, 7)), ((7, 0), (7, 1)), ((200, 100), (200, 100))],
)
def test_a_picture_made_small_has_the_size_that_is_asked_for(asked: tuple[int, int], size: tuple[int, int]) -> None:
    image = opened(shrunk(halves(across=True), Crop(), *asked))
    assert (image.format, image.size) == ("JPEG", size)


@pytest.mark.parametrize(
    ("crop", "across", "corners"),
    [
        (Crop(), True, (RED, BLUE)),
        (Crop(left=0.5), True, (BLUE, BLUE)),
        (Crop(right=0.5), True, (RED, RED)),
        (Crop(top=0.5), False, (BLUE, BLUE)),
        (Crop(bottom=0.5), False, (RED, RED)),
        (Crop(), False, (RED, BLUE)),
    ],
)
def test_only_what_is_shown_of_a_picture_is_in_the_small_one(
    crop: Crop, across: bool, corners: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    image = opened(shrunk(halves(across=across), crop, 40, 40))
    first, last = image.getpixel((2, 2)), image.getpixel((37, 37))
    assert (near(first, corners[0]), near(last, corners[1])) == (True, True)


def test_what_shines_through_is_white_in_the_small_picture() -> None:
    image = opened(shrunk(png(Image.new("RGBA", (8, 8), (0, 0, 0, 0))), Crop(), 4, 4))
    assert image.getpixel((1, 1)) == (255, 255, 255)


def noise(colors: int, size: int = 128) -> Image.Image:
    lots = random.Random(5)
    image = Image.new("RGB", (size, size))
    palette = [(number % 256, number // 256 * 9 % 256, number * 7 % 256) for number in range(colors)]
    image.putdata([lots.choice(palette) for _ in range(size * size)])
    return image


def shades() -> Image.Image:
    """Return a picture of two thousand colours, each next to another."""
    image = Image.new("RGB", (128, 128))
    image.putdata([(at % 64 * 2, at // 64 % 32 * 2, 99) for at in range(128 * 128)])
    return image


def dotted(size: int) -> Image.Image:
    """Return a white picture with 300 dots of all colours."""
    lots = random.Random(5)
    image = Image.new("RGB", (size, size), "white")
    for at in range(300):
        image.putpixel((at % 100, at // 100), (lots.randrange(256), lots.randrange(256), lots.randrange(256)))
    return image


@pytest.mark.parametrize(("size", "reduced"), [(110, False), (400, True)])
def test_few_pixels_of_a_drawing_may_look_otherwise(size: int, reduced: bool) -> None:
    assert (with_palette(dotted(size)) is not None) is reduced


def test_line_art_takes_fewer_bytes_and_keeps_every_pixel() -> None:
    data = png(noise(40))
    reduced = reduced_png(data)
    assert len(reduced) < len(data)
    assert opened(reduced).mode == "P"
    assert opened(reduced).convert("RGB").tobytes() == opened(data).tobytes()


@pytest.mark.parametrize(
    "data",
    [
        b"no picture",
        png(Image.new("RGB", (1, 1), RED), compress_level=9),
        png(noise(4000)),
        png(noise(5000)),
        png(shades()),
        png(Image.new("RGBA", (64, 64), (255, 0, 0, 128))),
    ],
)
def test_what_would_not_gain_by_it_or_would_look_otherwise_is_kept(data: bytes) -> None:
    assert reduced_png(data) == data


def test_a_picture_that_nothing_shines_through_has_no_second_part() -> None:
    colors, opaque = separated(Image.new("RGBA", (8, 8), (255, 0, 0, 255)))
    assert (opened(colors).convert("RGB").getpixel((1, 1)), opaque) == (RED, b"")
    colors, opaque = separated(Image.new("RGBA", (8, 8), (255, 0, 0, 77)))
    assert (opened(colors).convert("RGB").getpixel((1, 1)), opened(opaque).getpixel((1, 1))) == (RED, 77)
    assert separated(Image.new("L", (8, 8), 9))[1] == b""
    assert [opened(separated(noise(colors))[0]).mode for colors in (40, 5000)] == ["P", "RGB"]


def test_line_art_that_nothing_shines_through_is_reduced_too() -> None:
    assert opened(reduced_png(png(noise(40).convert("RGBA")))).mode == "P"


def test_shades_of_gray_are_a_picture_of_one_row_too() -> None:
    image = opened(gray_png([bytes((0, 128, 255))]))
    assert (image.mode, image.size) == ("L", (3, 1))
    assert [image.getpixel((x, 0)) for x in range(3)] == [0, 128, 255]
