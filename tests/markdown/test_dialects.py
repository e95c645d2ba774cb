"""A file says itself which tool it is written for; in doubt it is plain Markdown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cases_built import CASES
from gyoan.course.settings import course_settings, session_settings
from gyoan.markdown import read_session
from gyoan.markdown.dialects.choosing import DIALECTS
from gyoan.model import choices
from gyoan.model.codes import Code
from gyoan.model.settings import Settings
from gyoan.preparing import read_with_settings

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
MARKED = {
    "marp": "<!-- _class: lead -->",
    "slidev": "::right::",
    "reveal": '글 <!-- .element: class="fragment" -->',
    "remark": ".left-column[",
}
"""A line of each dialect that no other tool knows."""
DECLARED = {
    "marp": "marp: true",
    "slidev": "theme: seriph\nlayout: cover",
    "reveal": "verticalSeparator: ----",
}
"""Front matter that is each tool's own."""


def chosen(markdown: str, dialect: str = "") -> list[str]:
    """Return what is said of how a file is read, in Korean."""
    read = read_session(markdown.encode(), "session.md", dialect=dialect)
    return [told.message.korean for told in read.diagnostics if told.code is Code.READ_AS]


def titles() -> dict[str, str]:
    return {dialect.name: dialect.title for dialect in DIALECTS}


def test_every_dialect_is_a_choice_of_the_settings_and_stands_in_their_order() -> None:
    names = [dialect.name for dialect in DIALECTS]

    assert names == [name for name in choices.DIALECTS if name in names]


@pytest.mark.parametrize("name", MARKED)
def test_its_own_syntax_chooses_a_dialect(name: str) -> None:
    assert chosen(f"# 제목\n\n{MARKED[name]}\n\n글\n") == [f"읽은 방식: {titles()[name]}"]


@pytest.mark.parametrize("name", DECLARED)
def test_its_own_front_matter_chooses_a_dialect(name: str) -> None:
    assert chosen(f"---\n{DECLARED[name]}\n---\n\n# 제목\n") == [f"읽은 방식: {titles()[name]}"]


@pytest.mark.parametrize("name", [dialect.name for dialect in DIALECTS])
def test_a_dialect_is_chosen_by_name_in_settings_and_front_matter(name: str) -> None:
    assert chosen("# 제목\n", dialect=name) == [f"읽은 방식: {titles()[name]}"]
    assert chosen(f"---\ndialect: {name}\n---\n\n# 제목\n") == [f"읽은 방식: {titles()[name]}"]


@pytest.mark.parametrize("name", DECLARED)
def test_plain_markdown_switches_every_dialect_off(name: str) -> None:
    written = f"---\n{DECLARED[name]}\n{{}}---\n\n# 제목\n\n{MARKED[name]}\n"

    assert chosen(written.format("dialect: markdown\n")) == []
    assert chosen(written.format(""), dialect="markdown") == []


@pytest.mark.parametrize("name", MARKED)
@pytest.mark.parametrize(
    "shown",
    [
        "````md\n{}\n````",
        "~~~\n{}\n~~~",
        "글 `{}` 글",
        "- 보기:\n\n  ````\n  {}\n  ````",
        "글\n\n    {}",
    ],
    ids=["fence", "tildes", "span", "in a list", "indented"],
)
def test_what_explains_a_dialect_in_code_chooses_nothing(name: str, shown: str) -> None:
    assert chosen(f"# {name} 쓰는 법\n\n{shown.format(MARKED[name])}\n\n끝\n") == []


@pytest.mark.parametrize("name", [name for name, mark in MARKED.items() if "<!--" not in mark])
def test_a_dialect_in_a_comment_that_never_ends_chooses_nothing(name: str) -> None:
    assert chosen(f"# {name} 쓰는 법\n\n<!--\n쓰는 법: {MARKED[name]}\n\n끝\n") == []


@pytest.mark.parametrize(
    "line", ["---", "----", "***", "--", "==", "===", "???", "Note: 말", "note: 말", "% 말", "::: 글"]
)
def test_what_many_a_file_has_for_something_else_chooses_nothing(line: str) -> None:
    assert chosen("# 제목\n" + f"\n{line}\n\n## 절\n\n글\n" * 9) == []


LECTURES = [*sorted(CORPUS.rglob("*.md")), *sorted(CASES.glob("[chkmru]*.md"))]


@pytest.mark.parametrize("source", LECTURES, ids=lambda path: path.stem)
def test_no_lecture_in_plain_markdown_chooses_a_dialect(source: Path) -> None:
    assert chosen(source.read_text("utf-8")) == []


def test_of_several_dialects_the_one_that_front_matter_names_is_taken_and_else_the_first() -> None:
    both = f"{MARKED['slidev']}\n\n{MARKED['marp']}\n"

    assert {*chosen(f"# 제목\n\n{both}")} == {"읽은 방식: Marp", "Slidev의 문법도 있지만 Marp로 읽습니다"}
    assert "읽은 방식: Slidev" in chosen(f"---\n{DECLARED['slidev']}\n---\n\n# 제목\n\n{both}")
    assert chosen(f"# 제목\n\n{both}", dialect="remark") == ["읽은 방식: remark"]


def test_a_course_says_it_for_all_its_files_and_a_file_for_itself() -> None:
    course = course_settings('dialect = "Marp"\n', "course.toml").value
    assert course.dialect == "marp"

    told = read_with_settings(b"# a\n", "a.md", course).diagnostics
    assert [one.code for one in told] == [Code.READ_AS]
    assert read_with_settings(b"---\ndialect: markdown\n---\n\n# a\n", "a.md", course).diagnostics == ()


@pytest.mark.parametrize(
    ("head", "dialect", "line"),
    [("", "marp", 1), ("---\ntitle: 하나\n---\n", "marp", 1), ("---\ntitle: 하나\ndialect: marp\n---\n", "", 3)],
)
def test_how_a_file_is_read_is_told_where_that_is_said(head: str, dialect: str, line: int) -> None:
    found = read_session(f"{head}\n# 제목\n\n글\n".encode(), "a.md", dialect=dialect)
    assert [told.span.line for told in found.diagnostics if told.code is Code.READ_AS] == [line]


def test_a_tool_that_is_not_known_is_told_with_those_that_are() -> None:
    said = course_settings('dialect = "x"\n', "course.toml").diagnostics
    own = session_settings(replace(Settings(), dialect="marp"), (("dialect", "x"),), "---\ndialect: x\n---\n", "a.md")

    for told in (*said, *own.diagnostics):
        assert told.code is Code.BAD_SETTING
        assert all(name in told.hint for name in (choices.PLAIN, *choices.DIALECTS))
    assert own.value.dialect == "marp"
