"""Slides that their author divided: columns side by side, smaller type rather than a second slide, rows of pictures."""

from __future__ import annotations

import pytest

from gyoan.model.deck import Deck, Shape, Slide, TextBox
from gyoan.model.picture import Picture, Pictures
from gyoan.model.theme import Theme
from gyoan.model.units import Duration
from layout.decks import deck_of, slide_text
from layout.placed import places, said, sizes

HEAD = "---\ntheme: default\nlayout: two-cols\n---\n\n# 제목\n\n---\nlayout: two-cols\n---\n\n"


def deck(body: str, theme: Theme, pictures: Pictures | None = None) -> Deck:
    return deck_of(HEAD + body, theme, pictures=pictures)


def shown(slide: Slide) -> list[Shape]:
    return [shape for shape in slide.shapes if shape.name in {"Body", "Callout", "Picture"}]


def items(*said_of: str) -> str:
    return "".join(f"- {one}\n" for one in said_of)


def test_what_stands_before_and_behind_the_mark_stands_side_by_side_from_the_top(theme: Theme) -> None:
    *_, slide = deck(f"## 절\n\n{items('하나', '둘')}\n::right::\n\n{items('셋')}", theme).slides
    left, right = shown(slide)
    assert (said(left), said(right)) == ("하나\n둘", "셋")
    (x, y, width, _), (other, below, same, _) = places([left, right])
    assert (y, width) == (below, same)
    assert other == pytest.approx(x + width + 24, abs=0.02)


def test_of_three_columns_the_last_two_stand_side_by_side_below_the_first(theme: Theme) -> None:
    body = f"## 절\n\n{items('하나', '둘')}\n::left::\n\n{items('셋', '넷')}\n::right::\n\n{items('다섯')}"
    *_, slide = deck(body, theme).slides
    above, left, right = shown(slide)
    assert [said(box) for box in (above, left, right)] == ["하나\n둘", "셋\n넷", "다섯"]
    (x, y, width, high), (own, below, _, _), (other, same, _, _) = places([above, left, right])
    assert (own, below, same) == (x, pytest.approx(y + high + 12, abs=0.02), below)
    assert other == pytest.approx(x + (width - 24) / 2 + 24, abs=0.02)


PANDOC = "---\ndialect: pandoc\n---\n\n# 제목\n\n"
COLUMNS = ":::: {.columns}\n::: {.column}\n- 왼쪽\n:::\n::: {.column}\n- 오른쪽\n:::\n::::\n"


@pytest.mark.parametrize(
    "markdown",
    [
        f"{PANDOC}## 절 (5분, 짝과 함께)\n\n{COLUMNS}",
        f"{HEAD}## 절 (5분, 짝과 함께)\n\n- 왼쪽\n\n::right::\n\n- 오른쪽\n",
    ],
    ids=["sections", "slides"],
)
def test_what_is_said_beside_the_minutes_stands_above_the_columns(markdown: str, theme: Theme) -> None:
    *_, slide = deck_of(markdown, theme).slides
    said_of = {said(box): place for box, place in zip(shown(slide), places(shown(slide)), strict=True)}
    assert list(said_of) == ["짝과 함께", "왼쪽", "오른쪽"]
    (_, top, _, high), (_, left, _, _), (_, right, _, _) = said_of.values()
    assert top + high < left == right


def test_columns_with_a_time_of_their_own_are_one_slide_with_that_time(theme: Theme) -> None:
    _, slide, last = deck_of(f"{PANDOC}## 절 (5분)\n\n<!-- time: 3m -->\n\n{COLUMNS}\n### 뒤\n\n- 글\n", theme).slides
    left, right = shown(slide)
    assert (said(left), said(right)) == ("왼쪽", "오른쪽")
    assert places([left])[0][1] == places([right])[0][1]
    assert (slide.duration, last.duration) == (Duration(180), Duration(120))


@pytest.mark.parametrize(
    ("columns", "parts"),
    [
        (['width="25%"', 'width="75%"'], [1, 3]),
        (["width=20%", "width=30%", ""], [2, 3, 5]),
        (['width="40%"', 'width="20%"'], [2, 1]),
        (["", "width='300px'"], [1, 1]),
        (["width=0%", "width=100%"], [1, 1]),
        (["width=70%", "width=70%", ""], [1, 1, 1]),
    ],
    ids=["all", "some", "less than the whole", "in pixels", "nothing", "more than the whole"],
)
def test_columns_are_as_wide_as_their_author_says(columns: list[str], parts: list[int], theme: Theme) -> None:
    boxes = "".join(f"::: {{.column {width}}}\n- 글\n:::\n" for width in columns)
    *_, slide = deck_of(f"{PANDOC}## 절\n\n:::: {{.columns}}\n{boxes}::::\n", theme).slides
    found = places(shown(slide))
    room = places([slide.shapes[0]])[0][2] - 24 * (len(columns) - 1)
    assert [width for _, _, width, _ in found] == [pytest.approx(room * part / sum(parts), abs=0.02) for part in parts]
    assert [place[0] + place[2] + 24 for place in found[:-1]] == [
        pytest.approx(place[0], abs=0.02) for place in found[1:]
    ]


def test_columns_that_fit_only_in_equal_widths_are_as_wide_as_one_another(theme: Theme) -> None:
    columns = "".join(f"::: {{.column width={width}%}}\n{items(*['한 줄에 서는 말'] * 8)}:::\n" for width in (6, 94))
    *_, slide = deck_of(f"{PANDOC}## 절\n\n:::: {{.columns}}\n{columns}::::\n", theme).slides
    (_, _, left, _), (_, _, right, _) = places(shown(slide))
    assert left == right


def test_columns_before_the_first_heading_stand_side_by_side(theme: Theme) -> None:
    *_, slide = deck(f"{items('하나')}\n::right::\n\n{items('둘')}", theme).slides
    left, right = shown(slide)
    assert (said(left), said(right)) == ("하나", "둘")
    assert places([left])[0][1] == places([right])[0][1]


def test_columns_that_do_not_fit_stand_one_below_the_other(theme: Theme) -> None:
    body = f"## 절\n\n{items(*'가나다라마바사아자차카타파하')}\n::right::\n\n{items(*'하나둘셋')}"
    slides = deck(body, theme).slides[1:]
    assert {round(box.box.x.points) for slide in slides for box in shown(slide)} == {43}


def test_a_slide_of_a_few_lines_too_many_is_set_smaller_before_it_is_parted(theme: Theme) -> None:
    def slides(count: int) -> list[list[float]]:
        body = f"## 절\n\n> **주의**: 말\n\n{items(*(f'글{at}' for at in range(count)))}"
        return [
            sorted({size for box in shown(slide) if box.name == "Body" for size in sizes(box)})
            for slide in deck(body, theme).slides[1:]
        ]

    assert slides(7) == [[22]]
    smaller = next(count for count in range(8, 15) if slides(count) != [[22]])
    assert slides(smaller) == [[18]]
    # Ten lines of the usual size are as high as a slide.
    assert slides(20) == [[22]] * 3


def picture() -> Picture:
    return Picture(b"png", 400, 200, natural_width=400, natural_height=200)


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (2, 1), (4, 1), (5, 2)])
def test_pictures_below_one_another_stand_in_a_row_of_four_at_the_most(count: int, rows: int, theme: Theme) -> None:
    names = [f"{at}.png" for at in range(count)]
    body = "## 절\n\n" + "\n\n".join(f"![그림{at}]({name})" for at, name in enumerate(names))
    slides = deck(body, theme, {name: picture() for name in names}).slides[1:]
    tops = [
        {place[1] for place in places(shape for shape in shown(slide) if shape.name == "Picture")} for slide in slides
    ]
    assert sum(map(len, tops)) == rows


COVERS = {
    "marp": "---\nmarp: true\n---\n\n![bg](a.png)\n\n# 제목\n\n{said}\n\n---\n\n## 절\n\n글\n",
    "slidev": "---\ntheme: a\nlayout: image\nimage: a.png\n---\n\n# 제목\n\n{said}\n\n---\n\n## 절\n\n글\n",
    "reveal": '<!-- .slide: data-background-image="a.png" -->\n\n# 제목\n\n{said}\n\n---\n\n## 절\n\n글\n',
    "remark": "class: center\nbackground-image: url(a.png)\n\n# 제목\n\n{said}\n\n---\n\n.left[글]\n",
}
"""First slides with a picture."""


@pytest.mark.parametrize("tool", COVERS)
def test_the_picture_of_a_first_slide_stands_on_the_cover_beside_what_that_says(tool: str, theme: Theme) -> None:
    cover, *others = deck_of(COVERS[tool].format(said="강의자"), theme, pictures={"a.png": picture()}).slides
    (drawn,) = (shape for shape in cover.shapes if shape.name == "Picture")
    texts = [shape for shape in cover.shapes if isinstance(shape, TextBox)]
    assert len(others) == 1
    assert "강의자" in slide_text(cover)
    assert all(text.box.right.emu <= drawn.box.x.emu for text in texts)


def test_a_first_slide_that_says_more_than_a_cover_can_keeps_its_picture(theme: Theme) -> None:
    cover, slide, _ = deck_of(COVERS["marp"].format(said=items("하나")), theme, pictures={"a.png": picture()}).slides
    assert [shape.name for shape in cover.shapes if shape.name == "Picture"] == []
    assert {"Body", "Picture"} <= {shape.name for shape in slide.shapes}
    assert max(shape.box.right.points for shape in cover.shapes if isinstance(shape, TextBox)) > 900


def test_what_is_on_no_slide_of_its_author_is_on_none(theme: Theme) -> None:
    slides = deck(f"## 절\n\n{items('하나')}\n---\n\n## 끝\n\n{items('둘')}", theme).slides
    assert ["하나" in slide_text(slide) for slide in slides] == [False, True, False]
    assert ["둘" in slide_text(slide) for slide in slides] == [False, False, True]
    assert not any(isinstance(shape, TextBox) and shape.name == "Agenda" for slide in slides for shape in slide.shapes)
