"""A fence that is never closed costs no more than its code in whatever holds it, and is one finding."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from gyoan.model.blocks import CodeBlock, Paragraph
from gyoan.model.inline import plain_text
from gyoan.model.session import walk_blocks
from markdown.lessons import HEAD, said, session_of

Lines = list[str]


def quoted(lines: Lines) -> Lines:
    return [f"> {line}".rstrip() for line in lines]


def indented(lines: Lines, width: int) -> Lines:
    return [f"{' ' * width}{line}" if line else "" for line in lines]


def item(marker: str) -> Callable[[Lines], Lines]:
    return lambda lines: [marker + lines[0], *indented(lines[1:], len(marker))]


HOLDERS: dict[str, Callable[[Lines], Lines]] = {
    "quote": quoted,
    "callout": lambda lines: ["> [!NOTE]", *quoted(lines)],
    "entry": item("- "),
    "step": item("1. "),
    "details": lambda lines: ["<details>", "<summary>열기</summary>", "", *lines, "", "</details>"],
    "colons": lambda lines: ["::: note", "", *lines, "", ":::"],
    "admonition": lambda lines: ["!!! note", *indented(lines, 4)],
}
TIGHT: dict[str, Callable[[Lines], Lines]] = {
    "details": lambda lines: ["<details>", "", *lines, "</details>"],
    "colons": lambda lines: ["::: note", *lines, ":::"],
}
CODE = ["머리 문장입니다.", "", "```bash", "echo 하나"]


def spoiled(lines: Lines) -> str:
    return "\n".join(
        [HEAD.rstrip("\n"), "", *lines, "", "바깥 문단입니다.", "", "## 둘 (5분)", "", "뒤의 문단입니다.", ""]
    )


def code_of(markdown: str) -> list[str]:
    return [block.text for block in walk_blocks(session_of(markdown)) if isinstance(block, CodeBlock)]


def texts_of(markdown: str) -> list[str]:
    return [plain_text(block.content) for block in walk_blocks(session_of(markdown)) if isinstance(block, Paragraph)]


@pytest.mark.parametrize("inner", HOLDERS)
@pytest.mark.parametrize("outer", [*HOLDERS, None])
def test_an_open_fence_ends_with_what_holds_it(outer: str | None, inner: str) -> None:
    held = HOLDERS[inner](CODE)
    markdown = spoiled(HOLDERS[outer](["앞말", "", *held, "", "끝말 문장입니다."]) if outer else held)

    assert code_of(markdown) == ["echo 하나"]
    assert [
        text for text in texts_of(markdown) if text in {"끝말 문장입니다.", "바깥 문단입니다.", "뒤의 문단입니다."}
    ] == [
        *(["끝말 문장입니다."] if outer else []),
        "바깥 문단입니다.",
        "뒤의 문단입니다.",
    ]
    assert [finding.split(":")[0].rsplit(" ", 1)[0] for finding in said(markdown)] == [
        *(["GY129 info"] if re.search("^ *!!! note", markdown, re.MULTILINE) else []),
        "GY104 error",
    ]


@pytest.mark.parametrize("inner", HOLDERS)
@pytest.mark.parametrize("outer", ["quote", "callout"])
def test_an_open_fence_in_a_quotation_ends_before_prose(outer: str, inner: str) -> None:
    markdown = spoiled(HOLDERS[outer](HOLDERS[inner]([*CODE, "", "그 다음에는 설명이 옵니다."])))

    assert code_of(markdown) == ["echo 하나"]
    assert "그 다음에는 설명이 옵니다." in texts_of(markdown)


@pytest.mark.parametrize("outer", [*HOLDERS, None])
@pytest.mark.parametrize("inner", TIGHT)
def test_the_end_of_a_box_right_below_the_code_ends_both(outer: str | None, inner: str) -> None:
    held = TIGHT[inner](CODE)
    markdown = spoiled(HOLDERS[outer](["앞말", "", *held, ""]) if outer else held)

    assert code_of(markdown) == ["echo 하나"]
    assert "바깥 문단입니다." in texts_of(markdown)
    assert [finding.split(":")[0].rsplit(" ", 1)[0] for finding in said(markdown)] == [
        *(["GY129 info"] if re.search("^ *!!! note", markdown, re.MULTILINE) else []),
        "GY104 error",
    ]


def test_later_code_is_code_and_text_between_is_text() -> None:
    markdown = spoiled([*HOLDERS["entry"](CODE), "", "사이 문단입니다.", "", "```bash", "ls", "```"])

    assert code_of(markdown) == ["echo 하나", "ls"]
    assert "사이 문단입니다." in texts_of(markdown)
    assert [finding.split(":")[0].rsplit(" ", 1)[0] for finding in said(markdown)] == ["GY104 warning"]


@pytest.mark.parametrize(
    "code",
    [
        ["```html", "<div>", "", "</div>", "</div>", "", "</details>", "```"],
        ["```text", "::: note", "", ":::", "", ":::", "```"],
        ["```", "이름  수", "", "가    1", "", "나    2", "```"],
        ["```bash", "cat > a <<EOF", "", "Write one whole sentence into it, please.", "", "EOF", "```"],
    ],
)
@pytest.mark.parametrize("holder", [*HOLDERS, None])
def test_code_that_is_closed_holds_whatever_it_says(code: Lines, holder: str | None) -> None:
    markdown = spoiled(HOLDERS[holder](["앞말", "", *code]) if holder else code)

    assert [finding for finding in said(markdown) if "GY104" in finding] == []
    assert "바깥 문단입니다." in texts_of(markdown)


def test_loose_lines_of_a_closed_fence_in_an_entry_stay_in_it() -> None:
    markdown = spoiled(["- 하나", "", "  ```", "이름  수", "", "가    1", "", "나    2", "  ```", "- 둘"])

    assert code_of(markdown) == ["이름  수\n\n가    1\n\n나    2"]


ANSWER = ["```", "질문", "", "## 평가 (1점)", "", "```python", "x = 1", "```", "", "나머지 글", "```"]
"""A copied answer with code in it."""


@pytest.mark.parametrize("holder", [None, "entry", "details", "colons"])
def test_code_that_holds_code_is_one_block(holder: str | None) -> None:
    markdown = spoiled(
        [*(HOLDERS[holder](["앞말", "", *ANSWER]) if holder else ANSWER), "", "## 다음", "", *CODE, "```"]
    )

    assert code_of(markdown) == ["\n".join(ANSWER[1:-1]), "echo 하나"]
    assert [finding.split(":")[0].rsplit(" ", 1)[0] for finding in said(markdown) if "GY104" in finding] == [
        "GY104 warning"
    ]


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        (["```markdown", "# 글", "```bash", "ls", "```", "끝", "```"], ["# 글\n```bash\nls\n```\n끝"]),
        (["~~~", "~~~sh", "ls", "~~~", "~~~sh", "pwd", "~~~", "~~~"], ["~~~sh\nls\n~~~\n~~~sh\npwd\n~~~"]),
        (["```", "````py", "x", "````", "```"], ["````py\nx\n````"]),
        (["```bash", "ls", "", "## 둘", "", "```python", "x = 1", "```"], ["ls", "x = 1"]),
        (["```bash", "ls", "", "## 둘", "", "```python", "x = 1", "```", "", "```", "y", "```"], ["ls", "x = 1", "y"]),
        (["```bash", "ls", "```", "", "글", "", "```python", "x = 1", "```", "", "```"], ["ls", "x = 1"]),
        (["````md", "```py", "x", "```", "````"], ["```py\nx\n```"]),
    ],
)
def test_a_fence_is_inside_of_another_only_where_both_are_closed(markdown: Lines, blocks: list[str]) -> None:
    assert code_of("\n".join(["# 제목", "", "## 하나", "", *markdown, ""])) == blocks
