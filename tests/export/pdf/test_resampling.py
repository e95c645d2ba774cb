"""Which pictures are made smaller for print: photographs with far more pixels than their place shows."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from gyoan.export.pdf.resampling import resampled

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
