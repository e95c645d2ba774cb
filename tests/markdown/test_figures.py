"""A picture on a line of its own is a figure, several are a row, one among words is a figure behind them."""

import pytest

from gyoan.model.blocks import Figure, Paragraph, Table
from gyoan.model.traversal import found
from markdown.lessons import blocks_of, dumped
from markdown.session_dump import inlines


def figure(markdown: str) -> Figure:
    (block,) = blocks_of(markdown)
    assert isinstance(block, Figure)
    return block


def test_a_lone_picture_is_a_figure() -> None:
    read = figure("![그림 **하나**](../images/a.svg)\n")

    assert (read.target, read.alt, read.caption, read.link, read.width) == (
        "../images/a.svg",
        "그림 하나",
        (),
        "",
        None,
    )
    assert (read.span.line, read.span.column) == (3, 1)


def test_a_link_around_a_figure_stays() -> None:
    assert figure("[![가](a.png)](https://a.io)\n").link == "https://a.io"
    assert figure('<a href="https://a.io"><img src="a.png"></a>\n').link == "https://a.io"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_emphasised_line_below_is_the_caption(between: str) -> None:
    assert inlines(figure(f"![가](a.png){between}*그림: 설명*\n").caption) == "그림: 설명"


def test_the_title_in_the_markup_is_a_caption_too() -> None:
    assert inlines(figure('![가](a.png "제목")\n').caption) == "제목"
    assert inlines(figure('![가](a.png "제목")\n*설명*\n').caption) == "제목 – 설명"


def test_an_emphasised_line_further_down_is_no_caption() -> None:
    assert [type(block) for block in blocks_of("![가](a.png)\n\n글\n\n*강조*\n")] == [Figure, Paragraph, Paragraph]
    assert [type(block) for block in blocks_of("![가](a.png)\n\n\n*강조*\n")] == [Figure, Paragraph]
    assert [type(block) for block in blocks_of("![가](a.png)\n\n*강조* 뒤 글\n")] == [Figure, Paragraph]


def test_a_picture_on_a_line_of_a_paragraph_stands_apart() -> None:
    assert dumped("**전체 구조**\n![가](a.svg)\n*설명*\n이어지는 글\n") == [
        "paragraph | <b>전체 구조</b>",
        "Figure a.svg alt='가' caption='' link='' width=None",
        "paragraph | <em>설명</em> 이어지는 글",
    ]
    blocks = blocks_of("앞 글\n둘째 줄\n![가](a.svg)\n뒤 글\n")
    assert [(block.span.line, block.span.end_line) for block in blocks] == [(3, 4), (5, 5), (6, 6)]


def figures(markdown: str) -> list[Figure]:
    """Return the figures of a session, those in rows included."""
    return [figure for block in blocks_of(markdown) for figure, _ in found(block, Figure)]


def test_a_picture_among_words_is_a_figure_behind_its_paragraph() -> None:
    assert dumped("- ![아이콘](a.svg) **이름**: 설명\n")[2:] == [
        "    paragraph | ![아이콘](a.svg) <b>이름</b>: 설명",
        "    Figure a.svg alt='아이콘' caption='' link='' width=None beside",
    ]
    (figure,) = figures("앞 ![아이콘](a.svg) 뒤\n")
    assert figure.beside


def test_a_picture_whose_words_stand_beside_it_leaves_them_without_a_gap() -> None:
    assert dumped("여기에 ![단추](a.svg) 단추를 누릅니다.\n")[0] == "paragraph | 여기에 단추를 누릅니다."
    assert dumped("앞 ![](a.svg) 뒤\n")[0] == "paragraph | 앞 뒤"
    assert not figures("앞 ![](a.svg) 뒤\n")[0].beside


def test_pictures_on_one_line_are_a_row() -> None:
    assert dumped("![가](a.svg) ![나](b.svg)\n") == [
        "FigureRow",
        "  Figure a.svg alt='가' caption='' link='' width=None",
        "  Figure b.svg alt='나' caption='' link='' width=None",
    ]
    assert [figure.beside for figure in figures("![가](a.svg) ![나](b.svg)\n")] == [False, False]


def test_pictures_in_cells_stand_in_them() -> None:
    (table,) = blocks_of("| 화면 | 설명 |\n|---|---|\n| ![첫](a.svg) | 글 |\n| ![둘](b.svg){width=30%} | 글 |\n")
    assert isinstance(table, Table)
    shown = [[(one.target, one.alt, one.share) for cell in row for one in cell.figures] for row in table.rows]
    assert shown == [[("a.svg", "첫", None)], [("b.svg", "둘", 0.3)]]


@pytest.mark.parametrize(
    ("markdown", "width", "share"),
    [
        ("![가](a.svg){width=30%}", None, 0.3),
        ('![가](a.svg){ width="240" }', 240, None),
        ("![가](a.svg){.wide width=240px}", 240, None),
        ("![가](a.svg =300x)", 300, None),
        ("![가](a.svg =300x200)", 300, None),
        ("![가](a.svg =50%x)", None, 0.5),
        ('![가](a.svg "제목" =300x)', 300, None),
        ("![가](a.svg =x200)", None, None),
        ('<img src="a.svg" alt="가" width="40%">', None, 0.4),
        ('<img src="a.svg" alt="가" style="width: 25%">', None, 0.25),
        ("![가](a.svg){.center}", None, None),
        ('![가](a.svg "=300x")', None, None),
    ],
)
def test_a_picture_has_the_width_that_it_asks_for(markdown: str, width: int | None, share: float | None) -> None:
    (figure,) = figures(markdown + "\n")
    assert (figure.target, figure.alt, figure.width, figure.share) == ("a.svg", "가", width, share)


def test_the_words_of_a_picture_may_stand_in_its_braces() -> None:
    (figure,) = figures("![](a.svg){alt='학생과 \"수업\"'}\n")
    assert figure.alt == '학생과 "수업"'


def test_badges_below_one_another_stay_a_row() -> None:
    badges = "[![가](https://img.shields.io/a)](https://a.io)\n![나](https://img.shields.io/b)\n"

    assert dumped(badges) == [
        "paragraph | [![가](https://img.shields.io/a)](https://a.io) ![나](https://img.shields.io/b)"
    ]
    assert [type(block) for block in blocks_of("![가](a.svg)\n![나](b.svg)\n")] == [Figure, Figure]


@pytest.mark.parametrize(
    ("typed", "alt", "width"),
    [
        ("bg right:40%", "", None),
        ("w:300 h:120", "", 300),
        ("bg fit 구조도", "구조도", None),
        ("fit", "", None),
        ("left hand", "left hand", None),
        ("구조 w:300", "구조 w:300", None),
    ],
)
def test_what_marp_is_told_of_a_picture_is_no_caption(typed: str, alt: str, width: int | None) -> None:
    (figure,) = blocks_of(f"![{typed}](a.png)\n")

    assert isinstance(figure, Figure)
    assert figure.alt == alt
    assert figure.width == width


def test_a_long_alternative_text_in_braces_is_not_shown() -> None:
    alt = 'The output of "wc -l \\*.pdb" goes to the shell, and that of the next goes to a file. ' * 8

    (figure,) = blocks_of(f"![](a.png){{alt='{alt}'}}\n")

    assert isinstance(figure, Figure)
    assert figure.alt == alt
