"""Pictures whose text comes out too small to be read are told, once each, with both sizes."""

from __future__ import annotations

import pytest

from gyoan.layout.deck.legibility import small_text
from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.picture import Crop, Picture


def picture(share: float, crop: Crop | None = None) -> Picture:
    return Picture(b"png", 100, 50, text_share=share, crop=crop or Crop())


def told(
    picture: Picture, on_slide: float | None, on_page: float | None, markdown: str = "![가](a.svg)"
) -> list[Diagnostic]:
    """Return what is said of a picture that stands so wide on a slide and a page, in points."""
    session = read_session(f"# 제목\n\n## 절 (5분)\n\n{markdown}\n".encode(), "s.md").value
    assert session is not None
    widths = ({picture.data: width} if width else {} for width in (on_slide, on_page))
    return list(small_text(session, {"a.svg": picture}, *widths))


@pytest.mark.parametrize(
    ("share", "on_slide", "on_page", "sizes"),
    [
        (0.01, 800, 480, "8 pt on its slide and 4.8 pt on paper"),
        (0.014, 800, 600, "11.2 pt on its slide and 8.4 pt on paper"),
        (0.014, 900, 480, "12.6 pt on its slide and 6.7 pt on paper"),
        (0.01, 800, None, "8 pt on its slide"),
        (0.01, None, 480, "4.8 pt on paper"),
    ],
)
def test_text_below_12_points_on_a_slide_or_7_on_paper_is_told(
    share: float, on_slide: float | None, on_page: float | None, sizes: str
) -> None:
    (one,) = told(picture(share), on_slide, on_page)
    assert (one.code, one.span.line) == (Code.SMALL_LABELS, 5)
    assert one.message == f"The smallest text in the picture 'a.svg' is {sizes}"
    assert "show it wider" in one.hint


@pytest.mark.parametrize(
    ("share", "on_slide", "on_page"),
    [
        (0.0, 800, 480),
        (0.02, 800, 480),
        (0.015, 900, 500),
        (0.0133, 900, 600),
        (0.0116, 1200, 600),
        (0.9, 20, 20),
        (0.01, None, None),
    ],
)
def test_text_that_can_be_read_or_is_not_known_or_not_shown_is_not(
    share: float, on_slide: float | None, on_page: float | None
) -> None:
    assert told(picture(share), on_slide, on_page) == []


def test_a_picture_that_is_shown_again_and_again_is_told_once() -> None:
    markdown = "![가](a.svg)\n\n글\n\n![나](a.svg) ![다](a.svg)"
    assert [one.span.line for one in told(picture(0.01), 800, 480, markdown)] == [5]


def test_a_picture_that_is_not_there_is_no_trouble() -> None:
    assert [one.span.line for one in told(picture(0.01), 800, 480, "![가](b.svg)\n\n![나](a.svg)")] == [7]
