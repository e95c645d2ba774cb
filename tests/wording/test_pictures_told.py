"""What is told of pictures whose text is too small: on slides, on paper, or on both."""

from __future__ import annotations

from layout.test_picture_text import picture, told
from wording.telling import Telling
from wording.test_diagrams_told import lines


def test_text_that_is_too_small_is_told_with_the_sizes_of_its_table(telling: Telling) -> None:
    small = picture(0.01)
    telling.compare_lines(
        "pictures_told",
        {
            "on both": lines(told(small, 800, 480)),
            "on a slide": lines(told(small, 800, None)),
            "on paper": lines(told(small, None, 480)),
        },
    )
