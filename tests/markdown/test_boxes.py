"""Boxes of every spelling are callouts with their titles, and private ones are for the lecturer alone."""

from typing import Any

import pytest
from markdown_it.parser_inline import ParserInline
from markdown_it.token import Token

from gyoan.markdown import read_session
from gyoan.model.blocks import Aside, AsideKind, Blocks, CodeBlock, Paragraph, Quote, Rule
from gyoan.model.inline import plain_text
from gyoan.model.session import RemarkKind, walk_blocks
from markdown.generated import all_text
from markdown.lessons import HEAD, blocks_of, said, session_of

PRIVATE = {
    "pandoc": "::: notes\n비밀\n\n- 둘째\n:::\n",
    "pandoc's attributes": "::: {.notes}\n비밀\n:::\n",
    "MyST": "```{instructor-note}\n비밀\n```\n",
    "reveal.js": '<aside class="notes">\n비밀\n</aside>\n',
    "a div": '<div class="speaker-notes">\n\n비밀\n\n</div>\n',
}
ANSWERS = {
    "Carpentries": "::: solution\n\n## 풀이\n\n비밀\n:::\n",
    "MyST": "```{solution}\n비밀\n```\n",
    "MkDocs": '??? success "정답"\n    비밀\n',
    "GitHub": "<details>\n<summary>정답</summary>\n\n비밀\n\n</details>\n",
    "numbered": "<details><summary>답 2</summary>비밀</details>\n",
    "English": "<details><summary>Solution</summary>비밀</details>\n",
}
NESTED = {"": "{}", "in a list": "- 항목\n\n{}", "in a quote": "{}", "in a box": ":::: tip\n\n{}\n::::\n"}


def told(markdown: str) -> list[tuple[RemarkKind, str]]:
    return [(remark.kind, plain_text(remark.content)) for remark in session_of(HEAD + markdown).remarks]


def messages(markdown: str) -> list[str]:
    return [str(diagnostic.message) for diagnostic in read_session(markdown.encode(), "session_01.md").diagnostics]


@pytest.mark.parametrize("place", NESTED)
@pytest.mark.parametrize(
    ("kind", "box"),
    [*((RemarkKind.NOTE, box) for box in PRIVATE.values()), *((RemarkKind.ANSWER, box) for box in ANSWERS.values())],
)
def test_what_is_for_the_lecturer_is_no_part_of_what_students_see(place: str, kind: RemarkKind, box: str) -> None:
    prefix = {"in a list": "  ", "in a quote": "> "}.get(place, "")
    inner = "".join(f"{prefix}{line}\n" for line in box.splitlines())
    markdown = NESTED[place].format(inner)
    session = session_of(HEAD + markdown)
    ((found, text),) = told(markdown)

    assert "비밀" not in all_text(session) or all("비밀" not in str(block) for block in walk_blocks(session))
    assert (found, text.startswith("비밀")) == (kind, True)


@pytest.mark.parametrize("summary", ["정답 보기", "풀이 방법", "답을 찾는 법", "더 보기"])
def test_what_only_speaks_of_answers_is_shown(summary: str) -> None:
    (block,) = blocks_of(f"<details>\n<summary>{summary}</summary>\n\n글\n\n</details>\n")

    assert isinstance(block, Aside)
    assert told(f"<details>\n<summary>{summary}</summary>\n\n글\n\n</details>\n") == []


@pytest.mark.parametrize(
    "title",
    [
        "정답 보기",
        "👉 정답 보기",
        "예시 답안",
        "모범답안",
        "정답 및 해설",
        "답안 예시",
        "Show answer",
        "Sample solution",
    ],
)
@pytest.mark.parametrize(
    "box",
    [
        "<details>\n<summary>{}</summary>\n\n글\n\n</details>\n",
        "1. 문제\n\n   <details><summary>{}</summary>글</details>\n",
        "> [!NOTE]- {}\n> 글\n",
        '??? success "{}"\n    글\n',
        ":::spoiler {}\n글\n:::\n",
    ],
)
def test_a_box_of_answers_that_everybody_sees_is_told(title: str, box: str) -> None:
    markdown = HEAD + box.format(title)
    (shown,) = [each for each in messages(markdown) if "Everybody sees" in each]

    assert title in shown
    assert told(box.format(title)) == []


@pytest.mark.parametrize(
    "title", ["풀이 방법", "답을 찾는 법", "더 보기", "보기", "Solution architecture", "질문과 답변"]
)
def test_a_box_that_speaks_of_something_else_is_not_told(title: str) -> None:
    assert messages(f"{HEAD}<details>\n<summary>{title}</summary>\n\n글\n\n</details>\n") == []


@pytest.mark.parametrize(
    ("markdown", "kind", "title"),
    [
        ("::: {.callout-tip}\n## 요령\n글\n:::\n", AsideKind.TIP, "요령"),
        ('::: {.callout-warning title="조심"}\n글\n:::\n', AsideKind.WARNING, "조심"),
        (":::tip[요령]\n글\n:::\n", AsideKind.TIP, "요령"),
        ("::: danger 조심\n글\n:::\n", AsideKind.CAUTION, "조심"),
        (":::{note} 제목\n:class: dropdown\n글\n:::\n", AsideKind.NOTE, "제목"),
        ('!!! warning "조심"\n    글\n', AsideKind.WARNING, "조심"),
        ("??? tip\n    글\n\n\n    글\n", AsideKind.TIP, ""),
        ("```{exercise} 해 보기\n글\n```\n", AsideKind.NOTE, "해 보기"),
        ('<div class="lesson">\n\n#### 이름\n\n글\n\n</div>\n', AsideKind.NOTE, "이름"),
        ("::: unheard-of 제목\n글\n:::\n", AsideKind.NOTE, "제목"),
    ],
)
def test_a_box_is_a_callout_with_its_title(markdown: str, kind: AsideKind, title: str) -> None:
    block, after = blocks_of(f"{markdown}\n뒤\n")

    assert isinstance(block, Aside)
    assert (block.kind, plain_text(block.title)) == (kind, title)
    assert "글" in str(block.blocks)
    assert "뒤" in str(after)


@pytest.mark.parametrize(
    "box", ["> [!quote]\n> 글\n", "> [!CITE]+\n> 글\n", "::: quote\n글\n:::\n", "!!! quote\n    글\n"]
)
def test_a_box_of_somebodys_words_is_a_quotation_unless_it_has_a_title(box: str) -> None:
    (block,) = blocks_of(box)
    assert isinstance(block, Quote)
    assert "글" in str(block.blocks)

    (titled,) = blocks_of(
        box.replace("]\n", "] 누구의 말\n").replace("]+\n", "]+ 누구의 말\n").replace("quote\n", 'quote "누구의 말"\n')
    )
    assert isinstance(titled, Aside)


def test_boxes_in_boxes_end_where_they_end_in_every_tool() -> None:
    same = "::: tip\n하나\n\n::: note\n둘\n:::\n셋\n:::\n\n넷\n"
    longer = ":::: tip\n하나\n\n::: note\n둘\n:::\n셋\n::::\n\n넷\n"

    for markdown in (same, longer):
        box, after = blocks_of(markdown)
        assert isinstance(box, Aside)
        assert [type(block).__name__ for block in box.blocks] == ["Paragraph", "Aside", "Paragraph"]
        assert "넷" in str(after)


def test_a_heading_in_a_box_begins_no_section() -> None:
    session = session_of(f"{HEAD}## 하나\n\n::: challenge\n\n## 무엇을\n\n글\n\n### 더\n\n:::\n\n뒤\n\n## 둘\n")

    assert [section.plain_title for section in session.sections] == ["하나", "둘"]
    assert "뒤" in str(session.sections[0].blocks)


def test_what_only_arranges_leaves_its_text() -> None:
    text = ":::::: {.columns}\n::: {.column width=40%}\n- 왼쪽\n:::\n::: {.column}\n오른쪽\n:::\n::::::\n"

    shown = [type(block).__name__ for block in blocks_of(text) if not isinstance(block, Rule)]
    assert shown == ["BulletList", "Paragraph"]
    assert ":::" not in all_text(session_of(HEAD + text))


def test_code_in_braces_stays_code() -> None:
    for info, language in (("{python}", "python"), ("{.python .input}", "python"), ("{code-cell} python", "python")):
        (block,) = blocks_of(f"```{info}\nx = 1\n```\n")
        assert isinstance(block, CodeBlock)
        assert block.language == language


def test_boxes_nested_beyond_reason_lose_no_word() -> None:
    text = "".join(f"{':' * (60 - depth)} tip 제목{depth}\n" for depth in range(50)) + "가장 안\n"
    text += "".join(":" * (60 - depth) + "\n" for depth in reversed(range(50)))

    assert "가장 안" in all_text(session_of(HEAD + text))


@pytest.mark.parametrize(
    ("markdown", "kept"),
    [
        ("| 하나 | 둘 |\n| --- | --- |\n| ::: | !!! |\n", [":::", "!!!"]),
        ("`::: notes`는 노트입니다.\n", ["::: notes", "노트입니다"]),
        ("```\n::: notes\n$ ls\n:::\n```\n", ["::: notes", "$ ls"]),
        ("!!! 조심하세요\n", ["!!! 조심하세요"]),
        (
            "`a[[1]]`과 [[ -f x ]]와 a == b == c와 10~20, 30~40\n",
            ["[[ -f x ]]", "a == b == c", "10~20, 30~40"],
        ),
        ("시각은 10:20:30이고 {값}은 {a: 1}입니다.\n", ["10:20:30", "{값}은 {a: 1}"]),
    ],
)
def test_syntax_that_is_only_spoken_of_stays_as_it_is(markdown: str, kept: list[str]) -> None:
    text = all_text(session_of(HEAD + markdown))

    assert [words for words in kept if words not in text] == []
    assert [finding for finding in said(HEAD + markdown) if "GY106" in finding] == []


MARKS = {
    "[글]{.red} 뒤": "글 뒤",
    "[[다른 노트]] 뒤": "다른 노트 뒤",
    "앞 {{< video a.mp4 >}} 뒤": "앞 뒤",
    "앞 {% raw %} 뒤": "앞 뒤",
    "{abbr}`글` 뒤": "글 뒤",
    ":ref:`글 <표지>` 뒤": "글 뒤",
    "[글](a.md){: .button } 뒤": "글",
    "앞 %% 비밀 %% 뒤": "앞 뒤",
    ".footnote[작은 글] 뒤": "작은 글 뒤",
    "글 {#id .class}": "글",
}
TELLING = {"[[다른 노트]] 뒤": ["GY129"], "앞 {{< video a.mp4 >}} 뒤": ["GY106", "GY129"]}
"""Marks by which a tool is known, with what is told of them."""


@pytest.mark.parametrize(("markdown", "shown"), MARKS.items())
@pytest.mark.parametrize("place", ["{}\n", "- {}\n", "| 하나 |\n| --- |\n| {} |\n", "> {}\n", "## {}\n"])
def test_marks_of_other_tools_leave_their_text_and_are_told_once(place: str, markdown: str, shown: str) -> None:
    once = place.replace("{}", markdown)
    text = f"{HEAD}{once}\n\n{once}"
    found = all_text(session_of(text))

    assert shown in " ".join(found.split())
    assert not [mark for mark in ("{", "}", "[", "]", "%", "`", ".footnote", "비밀") if mark in found]
    # What only one tool has tells how the file is read; remark's stands at the beginning of a line.
    tells = TELLING.get(markdown, ["GY106"]) + ["GY129"] * (place == "{}\n" and markdown.startswith(".footnote"))
    assert sorted(finding.split()[:2] for finding in said(text)) == [[code, "info"] for code in tells]


@pytest.mark.parametrize("opening", ["> [!NOTE]", ">", "> <details>\n>"])
def test_what_held_only_words_for_the_lecturer_is_no_empty_box(opening: str) -> None:
    markdown = f"{opening}\n> ::: notes\n> 비밀\n> :::\n\n글\n"

    assert [type(block).__name__ for block in blocks_of(markdown) if not isinstance(block, Quote)] == ["Paragraph"]
    assert all(block.blocks for block in blocks_of(markdown) if isinstance(block, Quote))
    assert told(markdown) == [(RemarkKind.NOTE, "비밀")]


@pytest.mark.parametrize("markdown", ["> [!NOTE] 제목만\n", "<details>\n<summary>제목만</summary>\n\n</details>\n"])
def test_a_box_of_a_title_alone_shows_it(markdown: str) -> None:
    (box,) = blocks_of(markdown)

    assert isinstance(box, Aside)
    assert plain_text(box.title) == "제목만"


MARKED = ("[!NOTE]", "[!WARNING]-", "[!NOTE]  ", "[!TIP] 제목", "[!TIP] **제목", "[!NOTE] `제", "[!NOTE] ]")
REST = (
    "글 **굵게** 글[^1]",
    "* 글 * 글",
    "`글` 글",
    "(https://a.b) 글",
    "  글  \n> 글",
    "굵게** 글` [글](b)",
    "",
)


@pytest.mark.parametrize("mark", MARKED)
@pytest.mark.parametrize("rest", REST)
def test_the_words_of_a_callout_are_what_they_are_without_its_mark(mark: str, rest: str) -> None:
    boxes = [block for block in blocks_of(f"> {mark}\n> {rest}\n\n[^1]: 각주\n") if isinstance(block, Aside)]
    alone = [block for block in blocks_of(f"> {rest}\n\n[^1]: 각주\n") if isinstance(block, Quote)]

    assert len(boxes) == 1
    assert without_places(boxes[0].blocks) == [one for quote in alone for one in without_places(quote.blocks)]


def without_places(blocks: Blocks) -> list[str]:
    return [repr(block.content) if isinstance(block, Paragraph) else type(block).__name__ for block in blocks]


def test_the_words_of_a_callout_are_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    parse = ParserInline.parse

    def counted(parser: ParserInline, text: str, *others: Any) -> list[Token]:
        parsed.append(text)
        return parse(parser, text, *others)

    monkeypatch.setattr(ParserInline, "parse", counted)
    blocks_of("> [!NOTE]\n> 긴 글\n> 둘째 줄\n")

    assert sum("긴 글" in text for text in parsed) == 1
