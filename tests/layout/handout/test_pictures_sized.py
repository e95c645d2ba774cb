"""How large a picture is set: as it asks for, with what is cut off left out, and never larger than the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gyoan.layout.handout.figures import set_figure
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.styles import Styles
from gyoan.model.blocks import Figure, Side
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.handout import Image, PagePanel
from gyoan.model.picture import Crop, Picture
from gyoan.model.theme import Theme
from gyoan.model.units import Points

CUT = Crop(left=0.25, top=0.5, right=0.25)


@pytest.mark.parametrize(
    ("pixels", "asked", "crop", "size"),
    [
        ((2000, 1000), {"width": 100}, Crop(), (75, 37.5)),
        ((40, 20), {"width": 400}, Crop(), (300, 150)),
        ((40, 20), {"width": 800}, Crop(), (400, 200)),
        ((40, 20), {"share": 0.25}, Crop(), (100, 50)),
        ((200, 100), {}, CUT, (75, 37.5)),
        ((200, 100), {"width": 400}, CUT, (150, 75)),
        ((200, 100), {"share": 0.5}, CUT, (100, 50)),
        ((2000, 100), {}, CUT, (400, 20)),
    ],
)
def test_a_picture_is_as_wide_as_it_asks_for_what_is_cut_off_left_out(
    theme: Theme, pixels: tuple[int, int], asked: dict[str, Any], crop: Crop, size: tuple[float, float]
) -> None:
    image = set_in(theme, Picture(b"", *pixels, crop=crop), asked)
    assert (image.width.points, image.height.points) == pytest.approx(size)
    assert image.x.points == pytest.approx(20 + (400 - size[0]) / 2)
    assert image.crop == crop


def set_in(theme: Theme, picture: Picture, asked: dict[str, Any]) -> Image:
    place = TextArea(Styles(theme), {}, {"a.png": picture}, Points(20), Points(400), Points(10))
    (image, *_) = set_figure(replace(Figure("a.png", "", SourceSpan("a.md", 1)), **asked), place)
    assert isinstance(image, Image)
    return image


@pytest.mark.parametrize("asked", [{}, {"width": 40}, {"share": 0.9}])
def test_a_picture_higher_than_a_page_takes_86_hundredths_of_it(theme: Theme, asked: dict[str, Any]) -> None:
    image = set_in(theme, Picture(b"", 100, 9000), asked)
    high = 0.86 * Styles(theme).height
    assert image.height.points == pytest.approx(high)
    assert image.width.points == pytest.approx(high / 90)


def test_the_size_that_a_picture_was_made_for_goes_before_its_pixels(theme: Theme) -> None:
    image = set_in(theme, Picture(b"", 800, 400, natural_width=200, natural_height=50), {})
    assert (image.width.points, image.height.points) == pytest.approx((150, 37.5))


@pytest.mark.parametrize("more", [{"beside": True}, {"side": Side.BEHIND}])
def test_a_picture_that_adorns_is_shown_where_it_is_there_and_nothing_stands_for_it_where_it_is_not(
    theme: Theme, more: dict[str, Any]
) -> None:
    place = TextArea(Styles(theme), {}, {"a.png": Picture(b"", 40, 20)}, Points(20), Points(400), Points(10))
    there, missing = (Figure(target, "말", SourceSpan("a.md", 1), **more) for target in ("a.png", "b.png"))
    assert isinstance(next(set_figure(there, place)), Image)
    assert list(set_figure(missing, place)) == []
    assert isinstance(next(set_figure(replace(missing, beside=False, side=Side.LEFT), place)), PagePanel)
