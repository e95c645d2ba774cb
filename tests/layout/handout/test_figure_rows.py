"""Pictures side by side on a page: how large each is, and where its caption stands."""

from __future__ import annotations

import pytest

from gyoan.layout.handout.looks import FIGURE
from gyoan.model.handout import Arrangement, Artwork, Image, Part, TextBlock
from gyoan.model.picture import Picture
from gyoan.model.theme import Theme
from gyoan.model.units import CSS_PIXEL
from layout.handout.handouts import blocks_of, handout_of, items_of, text_of


def rows(theme: Theme, line: str, *sizes: tuple[int, int]) -> list[Arrangement]:
    pictures = {
        f"{number}.png": Picture(b"png", width, height, natural_width=width, natural_height=height)
        for number, (width, height) in enumerate(sizes)
    }
    handout = handout_of(f"# 제목\n\n## 절 (10분)\n\n{line}\n", theme, pictures=pictures)
    return items_of(handout, Arrangement)  # type: ignore[return-value]


def drawn(row: Arrangement) -> list[tuple[Artwork, Part]]:
    return [(part.item, part) for part in row.parts if isinstance(part.item, Artwork)]


def captions(row: Arrangement) -> list[tuple[TextBlock, float]]:
    return [(part.item, part.top.points) for part in row.parts if isinstance(part.item, TextBlock)]


def test_small_pictures_keep_their_size_and_stand_on_one_line(theme: Theme) -> None:
    (row,) = rows(theme, "![](0.png) ![](1.png)", (200, 100), (100, 150))
    (low, below), (tall, top) = drawn(row)

    assert (low.width.points, low.height.points) == pytest.approx((200 * CSS_PIXEL, 100 * CSS_PIXEL))
    assert (tall.width.points, tall.height.points) == pytest.approx((100 * CSS_PIXEL, 150 * CSS_PIXEL))
    assert top.top.points == 0
    assert below.top.points == pytest.approx(50 * CSS_PIXEL)
    assert row.height.points == pytest.approx(150 * CSS_PIXEL)


def test_wide_pictures_share_the_width_and_leave_a_gap(theme: Theme) -> None:
    (row,) = rows(theme, "![](0.png) ![](1.png)", (2000, 500), (1000, 500))
    (left, _), (right, _) = drawn(row)
    width = theme.page.width.points - theme.page.margin_left.points - theme.page.margin_right.points

    assert left.width.points + right.width.points == pytest.approx(width - FIGURE.gap)
    assert left.height.points == pytest.approx(right.height.points)
    assert right.x.points - left.x.points - left.width.points == pytest.approx(FIGURE.gap)


def test_tall_pictures_take_two_fifths_of_a_page(theme: Theme) -> None:
    (row,) = rows(theme, "![](0.png) ![](1.png)", (300, 3000), (300, 3000))
    page = theme.page
    height = page.height.points - page.margin_top.points - page.margin_bottom.points

    for artwork, _ in drawn(row):
        assert artwork.height.points == pytest.approx(0.4 * height)
        assert artwork.width.points == pytest.approx(0.04 * height)


def test_a_picture_stands_in_the_middle_of_its_part_of_the_width(theme: Theme) -> None:
    (row,) = rows(theme, "![](0.png) ![](1.png)", (100, 100), (100, 100))
    width = theme.page.width.points - theme.page.margin_left.points - theme.page.margin_right.points
    own = (width - FIGURE.gap) / 2

    middles = [artwork.x.points + artwork.width.points / 2 for artwork, _ in drawn(row)]
    assert middles == pytest.approx([own / 2, own + FIGURE.gap + own / 2])


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ('![](0.png "짧다") ![](1.png)', [1]),
        (
            '![](0.png "짧다") ![](1.png "이 그림의 설명은 아주 길어서 한 줄에 다 들어가지 않고 다음 줄로 넘어간다")',
            [1, 2],
        ),
        (
            '![](0.png "이 그림의 설명은 아주 길어서 한 줄에 다 들어가지 않고 다음 줄로 넘어간다") ![](1.png "짧다")',
            [2, 1],
        ),
    ],
)
def test_captions_begin_below_the_tallest_and_the_row_is_as_high_as_the_longest(
    theme: Theme, line: str, lines: list[int]
) -> None:
    (row,) = rows(theme, line, (200, 100), (200, 150))
    below = 150 * CSS_PIXEL + FIGURE.close.points

    assert [len(block.lines) for block, _ in captions(row)] == lines
    assert [top for _, top in captions(row)] == pytest.approx([below] * len(lines))
    leading = captions(row)[0][0].leading.points
    assert row.height.points == pytest.approx(below + max(lines) * leading)


@pytest.mark.parametrize(("count", "parted"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (7, [2, 3, 2])])
def test_more_than_three_are_parted_evenly(theme: Theme, count: int, parted: list[int]) -> None:
    found = rows(theme, " ".join(f"![]({number}.png)" for number in range(count)), *[(100, 100)] * count)
    assert [len(drawn(row)) for row in found] == parted


@pytest.mark.parametrize("line", ["![하나](x.png) ![둘](y.png)", "![하나](x.png) ![둘](0.png)"])
def test_words_of_pictures_that_are_missing_stand_there_once(theme: Theme, line: str) -> None:
    picture = Picture(b"png", 200, 100, natural_width=200, natural_height=100)
    handout = handout_of(f"# 제목\n\n## 절 (10분)\n\n{line}\n", theme, pictures={"0.png": picture})
    said = [word for text in blocks_of(handout.items) for word in ("하나", "둘") if word in text_of(text)]
    assert sorted(said) == ["둘", "하나"]
    assert len(items_of(handout, Image)) == ("0.png" in line)
