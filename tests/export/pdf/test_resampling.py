"""Which pictures are made smaller for print: photographs with far more pixels than their place shows."""

from __future__ import annotations

import io
import itertools

import pytest
from PIL import Image

from gyoan.export.pdf.images import plate_for, resampled
from gyoan.model.picture import Plate

PHOTOGRAPH = Image.effect_noise((1200, 600), 90)
FEW_COLORS = Image.linear_gradient("L").resize((1200, 600)).point(lambda value: value // 64 * 64)


def png(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_a_photograph_shown_small_is_made_smaller(mode: str) -> None:
    data = png(PHOTOGRAPH.convert(mode))
    with Image.open(io.BytesIO(resampled(data, 72))) as smaller:
        assert smaller.mode == mode
        assert smaller.width < 600
        assert smaller.width == 2 * smaller.height


@pytest.mark.parametrize(
    ("image", "points"),
    [(PHOTOGRAPH, 1200), (PHOTOGRAPH.convert("P"), 72), (FEW_COLORS, 72), (FEW_COLORS.convert("RGB"), 72)],
    ids=["no more pixels than are shown", "palette", "few greys", "few colours"],
)
def test_a_picture_with_just_one_reason_against_it_stays_as_it_is(image: Image.Image, points: float) -> None:
    data = png(image)
    assert resampled(data, points) is data


@pytest.mark.parametrize(("width", "shown"), [(519, 519), (520, 400)])
def test_a_photograph_is_made_smaller_from_three_tenths_too_many_pixels_on(width: int, shown: int) -> None:
    data = png(PHOTOGRAPH.resize((width, 100)))
    with Image.open(io.BytesIO(resampled(data, 72))) as smaller:
        assert smaller.width == shown
        assert smaller.height == round(100 * shown / width)
        assert smaller.format == "PNG"


def test_a_jpeg_stays_one_and_a_strip_keeps_a_row_and_a_column() -> None:
    data = io.BytesIO()
    PHOTOGRAPH.convert("RGB").save(data, "JPEG", quality=95)
    for picture, points, size, kind in (
        (data.getvalue(), 72, (400, 200), "JPEG"),
        (png(PHOTOGRAPH.resize((1200, 1))), 72, (400, 1), "PNG"),
        (png(PHOTOGRAPH), 0.01, (1, 1), "PNG"),
    ):
        with Image.open(io.BytesIO(resampled(picture, points))) as smaller:
            assert (smaller.size, smaller.format) == (size, kind)


@pytest.mark.parametrize(("colors", "smaller"), [(16, False), (17, True)])
def test_a_picture_of_sixteen_colours_keeps_its_pixels_and_one_of_seventeen_does_not(
    colors: int, smaller: bool
) -> None:
    steps = Image.effect_noise((1200, 100), 90).point(lambda value: value * colors // 256)
    assert len(steps.getcolors()) == colors
    data = png(steps)
    assert (resampled(data, 72) is not data) is smaller


def test_a_picture_that_would_take_more_bytes_with_fewer_pixels_stays_as_it_is() -> None:
    tile = Image.effect_noise((20, 20), 90)
    tiles = Image.new("L", (1237, 200))
    for x, y in itertools.product(range(0, 1237, 20), range(0, 200, 20)):
        tiles.paste(tile, (x, y))
    data = png(tiles)
    assert resampled(data, 72) is data


@pytest.mark.parametrize(
    ("points", "width"), [(18, 100), (18.1, 400), (72, 400), (72.1, 900), (162, 900), (1_000, 900)]
)
def test_the_smallest_plate_with_enough_pixels_is_shown(points: float, width: int) -> None:
    plates = [Plate(width, b"") for width in (900, 400, 100)]
    assert plate_for(plates, points) is next(plate for plate in plates if plate.width == width)
    assert plate_for([], points) is None
