"""A picture on a line of its own is a figure; one in running text is an icon."""

import pytest

from gyoan.model.blocks import Figure, Paragraph
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


def test_pictures_in_running_text_stay_in_it() -> None:
    assert dumped("- ![아이콘](a.svg) **이름**: 설명\n")[2] == "    paragraph | ![아이콘](a.svg) <b>이름</b>: 설명"
    assert dumped("![가](a.svg) ![나](b.svg)\n") == ["paragraph | ![가](a.svg) ![나](b.svg)"]


def test_badges_below_one_another_stay_a_row() -> None:
    badges = "[![가](https://img.shields.io/a)](https://a.io)\n![나](https://img.shields.io/b)\n"

    assert dumped(badges) == [
        "paragraph | [![가](https://img.shields.io/a)](https://a.io) ![나](https://img.shields.io/b)"
    ]
    assert [type(block) for block in blocks_of("![가](a.svg)\n![나](b.svg)\n")] == [Figure, Figure]
