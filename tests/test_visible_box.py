"""What of a picture is seen: how much of its margins is cut, and where none is."""

from __future__ import annotations

import pytest
from PIL import Image

from gyoan.bitmaps.visible_box import visible_crop
from gyoan.model.picture import UNCROPPED

Box = tuple[int, int, int, int]


def margins(size: tuple[int, int], ink: Box, color: tuple[int, ...] = (0, 0, 0), ground: str = "white") -> list[float]:
    """Return the shares that are cut at the left, top, right and bottom of a picture with one block of ink."""
    image = Image.new("RGB" if len(color) == 3 else "RGBA", size, ground)
    image.paste(color, ink)
    crop = visible_crop(image)
    return [round(side, 4) for side in (crop.left, crop.top, crop.right, crop.bottom)]


@pytest.mark.parametrize(
    ("ink", "cut"),
    [
        ((40, 30, 60, 70), [0.396, 0.292, 0.396, 0.292]),
        ((50, 50, 52, 52), [0.43, 0.43, 0.41, 0.41]),
        ((0, 0, 4, 100), [0.0, 0.0, 0.9, 0.0]),
        ((96, 0, 100, 100), [0.9, 0.0, 0.0, 0.0]),
        ((0, 90, 100, 100), [0.0, 0.87, 0.0, 0.0]),
    ],
)
def test_margins_are_cut_but_for_a_little_and_a_dot_is_no_picture(ink: Box, cut: list[float]) -> None:
    assert margins((100, 100), ink) == cut


def test_a_little_margin_is_left_at_either_side() -> None:
    assert margins((1000, 1000), (0, 0, 930, 1000))[2] == 0.0514
    assert margins((1000, 1000), (0, 0, 950, 1000)) == [0, 0, 0, 0]
    assert margins((1000, 1000), (0, 0, 1000, 930))[3] == 0.0514


@pytest.mark.parametrize(
    ("color", "seen"),
    [((240, 240, 240), True), ((241, 241, 241), False), ((255, 255, 200), True), ((200, 255, 255), True)],
)
def test_what_is_nearly_white_is_none_of_the_picture_and_pale_colours_are(color: tuple[int, ...], seen: bool) -> None:
    assert (margins((100, 100), (40, 30, 60, 70), color) != [0, 0, 0, 0]) is seen


def test_what_is_transparent_is_a_margin_too() -> None:
    assert margins((100, 100), (40, 30, 60, 70), (0, 0, 0, 255), "#00000000") == [0.396, 0.292, 0.396, 0.292]


@pytest.mark.parametrize(("colors", "white", "whole"), [(350, 1228, True), (350, 1229, False), (349, 1228, False)])
def test_a_picture_of_many_colours_and_little_white_stays_whole(colors: int, white: int, whole: bool) -> None:
    others = [(16 * (at % 15), 16 * (at // 15 % 15), 16 * (at // 225)) for at in range(colors)]
    image = Image.new("RGB", (64, 64))
    image.putdata([*others, *[others[0]] * (4096 - colors - white), *[(255, 255, 255)] * white])
    assert (visible_crop(image) == UNCROPPED) is whole
