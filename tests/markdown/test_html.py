"""HTML between blocks is read for what it means, and shown where it means nothing."""

import pytest

from gyoan.markdown import read_session
from gyoan.markdown.html_tags import parse_tag
from gyoan.model.blocks import Alignment, Aside, AsideKind, Figure, HtmlBlock, Paragraph, Quote, Rule
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity
from markdown.lessons import HEAD, blocks_of, dumped, said, sections_of, session_of
from markdown.session_dump import inlines


@pytest.mark.parametrize(
    "markdown",
    [
        '<div align="center">\n\n**가** • 나\n\n</div>\n',
        '<p align="center">**가** • 나</p>\n',
        '<p align="center">\n  <b>가</b> • 나\n</p>\n',
        '<div style="text-align: center">\n\n**가** • 나\n\n</div>\n',
        "<center>\n\n**가** • 나\n\n</center>\n",
        '<div align="center">\n<p>\n\n**가** • 나\n\n</p>\n</div>\n',
    ],
)
def test_what_stands_in_the_middle_is_said_to(markdown: str) -> None:
    (block,) = blocks_of(markdown)

    assert isinstance(block, Paragraph)
    assert block.alignment is Alignment.CENTER
    assert inlines(block.content) == "<b>가</b> • 나"


def test_the_alignment_ends_with_its_element() -> None:
    blocks = blocks_of('<div align="right">\n\n가\n\n</div>\n\n나\n')

    assert [block.alignment for block in blocks if isinstance(block, Paragraph)] == [Alignment.RIGHT, None]


def test_an_element_that_is_never_closed_ends_at_the_next_heading() -> None:
    session = session_of(f'{HEAD}<div align="center">\n\n가\n\n## 둘\n\n나\n')

    (before,) = session.blocks
    (after,) = session.sections[0].blocks
    assert isinstance(before, Paragraph)
    assert isinstance(after, Paragraph)
    assert (before.alignment, after.alignment) == (Alignment.CENTER, None)


def test_headings_in_html_are_title_section_or_ornament() -> None:
    session = session_of(
        '<h1 align="center">Session 2: 제목</h1>\n\n<h3 align="center">부제</h3>\n\n<h2>하나 (5분)</h2>\n'
    )

    assert (session.plain_title, session.identity.number) == ("제목", 2)
    (ornament,) = session.blocks
    assert isinstance(ornament, Paragraph)
    assert (inlines(ornament.content), ornament.alignment) == ("<b>부제</b>", Alignment.CENTER)
    (section,) = session.sections
    assert (section.plain_title, section.duration and section.duration.minutes) == ("하나", 5)


def test_details_hold_what_stands_between_their_tags() -> None:
    assert dumped(
        "<details>\n<summary>정답 <b>보기</b></summary>\n\n- 하나\n\n#### 풀이\n\n둘\n\n</details>\n\n셋\n"
    ) == [
        "Aside details | 정답 <b>보기</b>",
        "  BulletList",
        "    *",
        "      paragraph | 하나",
        "  paragraph | <b>풀이</b>",
        "  paragraph | 둘",
        "paragraph | 셋",
    ]


def test_details_may_stand_on_one_line_and_in_one_another() -> None:
    (block,) = blocks_of("<details><summary>가</summary>나<details><summary>다</summary>라</details></details>\n")

    assert isinstance(block, Aside)
    assert block.kind is AsideKind.DETAILS
    assert inlines(block.title) == "가"
    inner = block.blocks[1]
    assert isinstance(inner, Aside)
    assert inlines(inner.title) == "다"


def test_details_that_are_never_closed_end_at_the_next_heading() -> None:
    (section,) = sections_of("<details>\n\n가\n\n## 나\n\n다\n")

    assert section.plain_title == "나"


@pytest.mark.parametrize(
    ("markdown", "kind", "title", "count"),
    [
        ("> [!NOTE]\n> 글\n", AsideKind.NOTE, "", 1),
        ("> [!tip]\n> 글\n>\n> - 항목\n", AsideKind.TIP, "", 2),
        ("> [!WARNING] **조심** 하세요\n> 글\n", AsideKind.WARNING, "<b>조심</b> 하세요", 1),
        ("> [!IMPORTANT]\n>\n> 글\n", AsideKind.IMPORTANT, "", 1),
        ("> [!CAUTION]\n", AsideKind.CAUTION, "", 0),
    ],
)
def test_an_admonition_is_an_aside_of_its_kind(markdown: str, kind: AsideKind, title: str, count: int) -> None:
    (block,) = blocks_of(markdown)

    assert isinstance(block, Aside)
    assert (block.kind, inlines(block.title), len(block.blocks)) == (kind, title, count)


@pytest.mark.parametrize("markdown", ["> [!WHATEVER]\n> 글\n", "> 글 [!NOTE]\n", "> [링크](a.md)\n"])
def test_any_other_quote_is_a_quote(markdown: str) -> None:
    assert [type(block) for block in blocks_of(markdown)] == [Quote]


def test_a_quote_without_text_is_nothing() -> None:
    assert blocks_of(">\n>\n") == ()


def test_comments_are_not_seen_and_rules_are() -> None:
    assert blocks_of("<!-- 메모\n\n여러 줄 -->\n") == ()
    assert [type(block) for block in blocks_of("가\n\n<hr/>\n\n***\n")] == [Paragraph, Rule, Rule]


def test_a_break_between_blocks_is_nothing() -> None:
    assert [type(block) for block in blocks_of("가\n\n<br/>\n\n나\n")] == [Paragraph, Paragraph]


def test_html_that_means_nothing_here_shows_its_text_and_is_reported() -> None:
    markdown = "<form>\n<b>하나</b> <b>둘</b>\n</form>\n"

    (block,) = blocks_of(markdown)
    assert isinstance(block, HtmlBlock)
    assert block.text == "하나 둘"
    assert said(HEAD + markdown) == ["GY107 warning 3:1"]


def test_a_placeholder_on_a_line_of_its_own_stays_visible() -> None:
    assert dumped("<service-name>\n") == ["paragraph | <service-name>"]


def test_a_picture_in_html_is_a_figure_with_its_width() -> None:
    (block,) = blocks_of('<p align="center">\n  <img src="a.svg" alt="가" width="600px" title="나">\n</p>\n')
    assert block == Figure("a.svg", "가", block.span, caption=block.caption, width=600)  # type: ignore[union-attr]
    assert isinstance(block, Figure)
    assert inlines(block.caption) == "나"

    (block,) = blocks_of('<img src="a.svg" style="width:300px">\n')
    assert isinstance(block, Figure)
    assert block.width == 300

    (block,) = blocks_of('<img src="a.svg" width="50%">\n')
    assert isinstance(block, Figure)
    assert block.width is None


@pytest.mark.parametrize(
    ("typed", "attributes"),
    [
        ("<img src=pic.png>", {"src": "pic.png"}),
        ("<img src=pic.png alt=그림 width=300>", {"src": "pic.png", "alt": "그림", "width": "300"}),
        ("<img alt=a=b src=pic.png?size=2&amp;x=1>", {"alt": "a=b", "src": "pic.png?size=2&x=1"}),
        ("<img src=a`b.png hidden>", {"src": "a`b.png", "hidden": ""}),
        ("<img src=pic.png />", {"src": "pic.png"}),
        ("<img src= 'a b.png' alt=\"\">", {"src": "a b.png", "alt": ""}),
    ],
)
def test_a_value_without_quotes_ends_at_the_next_blank(typed: str, attributes: dict[str, str]) -> None:
    tag = parse_tag(typed)

    assert tag is not None
    assert tag.attributes == attributes


@pytest.mark.parametrize("around", ["{}", "<div>\n{}\n</div>", "<p align=center>{}</p>", "<figure>{}</figure>"])
def test_a_picture_whose_source_has_no_quotes_is_a_figure(around: str) -> None:
    (block,) = blocks_of(around.format("<img src=pic.png>") + "\n")

    assert isinstance(block, Figure)
    assert block.target == "pic.png"


def test_a_box_is_aligned_whatever_its_other_values_hold() -> None:
    (block,) = blocks_of("<div align=center data-link=a=align=left>\n\n가\n\n</div>\n")

    assert isinstance(block, Paragraph)
    assert block.alignment is Alignment.CENTER


SLIDES = "---\nmarp: true\n---\n# 제목\n\n---\n\n## 장\n\n"


def test_html_in_files_of_other_tools_is_left_out_but_for_its_text_and_told_once_a_kind() -> None:
    line = "<button class='a'>저장</button>을 누르고 <input type='text'>에 <이름>과 <file> <dir>을 씁니다"
    read = read_session(f"{SLIDES}{line}\n\n<form>\n글\n</form>\n".encode(), "a.md")
    session, told = read.value, [one.message for one in read.diagnostics if one.code is Code.UNKNOWN_HTML]
    assert session is not None

    (first, second) = session.sections[0].blocks
    assert isinstance(first, Paragraph)
    assert inlines(first.content) == "저장을 누르고 에 <이름>과 <file> <dir>을 씁니다"
    assert isinstance(second, HtmlBlock)
    assert second.text == "글"
    assert told == [
        "HTML such as <button class='a'> (4 places) is left out; what it holds is shown as text",
        "<file> and the like (2 places) are shown as typed",
    ]


def test_an_element_that_holds_nothing_is_html_too_and_no_placeholder() -> None:
    here = read_session("# 제목\n\n글 <track src='a'> 글 <trck>\n".encode(), "a.md")
    assert [one.severity for one in here.diagnostics] == [Severity.WARNING, Severity.INFO]

    of_tool = read_session(f"{SLIDES}글 <track src='a'> 글\n".encode(), "a.md").value
    assert of_tool is not None
    (block,) = of_tool.sections[0].blocks
    assert isinstance(block, Paragraph)
    assert "track" not in inlines(block.content)


def test_a_line_that_html_draws_divides_no_slides() -> None:
    (section,) = session_of(f"{SLIDES}가\n\n<hr>\n\n나\n").sections
    assert not [block for block in section.blocks if isinstance(block, Rule)]
