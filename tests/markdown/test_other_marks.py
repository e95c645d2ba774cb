"""Marks of other editors that are no syntax to Markdown: abbreviations, half-done tasks, formulas over blank lines."""

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Aside, BulletList, CodeBlock, CodeKind, Figure, Formula, TaskList
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.inline import plain_text
from gyoan.model.session import Section, walk_nested


def read(markdown: str) -> tuple[Section, tuple[Diagnostic, ...]]:
    outcome = read_session(f"# 제목\n\n## 하나\n\n{markdown}\n".encode(), "session.md")
    assert outcome.value is not None
    return outcome.value.sections[0], outcome.diagnostics


@pytest.mark.parametrize("around", ["{}", "- 글\n\n  {}", "> {}", "글\n{}"])
def test_what_an_abbreviation_stands_for_is_said_without_its_brackets(around: str) -> None:
    section, diagnostics = read(around.format("*[HTML]: Hyper Text"))

    shown = str(section.blocks)
    assert "Hyper Text" in shown
    assert "*[" not in shown
    assert not diagnostics


def test_emphasis_around_a_link_is_no_abbreviation() -> None:
    section, _ = read("*[HTML](a.html)*: 글")

    assert "Emphasis" in str(section.blocks)


def test_tasks_that_are_neither_open_nor_done_are_tasks() -> None:
    section, (told,) = read("- [/] 반쯤\n- [-] 그만둠\n- [x] 다 함")
    (tasks,) = section.blocks

    assert isinstance(tasks, TaskList)
    assert [item.checked for item in tasks.items] == [False, False, True]
    assert not any(mark in str(tasks) for mark in ("[/]", "[-]"))
    assert "2 tasks" in told.message


def test_an_entry_that_begins_with_a_link_is_no_task() -> None:
    section, _ = read("- [-](a.html) 글")

    assert isinstance(section.blocks[0], BulletList)


@pytest.mark.parametrize("around", ["{}", "> {}"])
def test_a_formula_may_have_a_blank_line(around: str) -> None:
    inside = "\n".join(around.format(line).rstrip() for line in ("$$", r"\hat{x}^2", "", "y = 1", "$$"))
    section, diagnostics = read(f"{inside}\n\n뒤")
    (formula,) = (block for block in walk_nested(section.blocks) if isinstance(block, Formula))

    assert "y = 1" in formula.source
    assert all(found.severity is Severity.INFO for found in diagnostics)


def test_dollars_never_closed_reach_over_no_heading() -> None:
    outcome = read_session("# 제목\n\n## 하나\n\n$$\nx\n\n글\n\n## 둘\n\n$$\ny\n$$\n".encode(), "session.md")
    assert outcome.value is not None

    assert [section.plain_title for section in outcome.value.sections] == ["하나", "둘"]
    assert [found.span.line for found in outcome.diagnostics if found.severity is Severity.ERROR] == [5]


def test_a_picture_on_one_computer_is_a_picture_and_a_link_there_is_its_text() -> None:
    section, (told,) = read("![그림](file:///C:/a.png)\n\n[자료](file:///C:/a.pdf)를 봅니다.")
    figure, paragraph = section.blocks

    assert isinstance(figure, Figure)
    assert plain_text(paragraph.content) == "자료를 봅니다."  # type: ignore[union-attr]
    assert "Link" not in str(paragraph)
    assert "1 link" in told.message


def test_a_rule_inside_an_entry_is_told_once() -> None:
    _, (told,) = read("- 하나\n\n  ---\n\n  둘\n- 셋\n\n  ***\n\n  넷")

    assert "2 places" in told.message


def test_a_grid_table_keeps_its_columns_and_is_no_table_without_dashes() -> None:
    grid = "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n| 3 | 4 |\n+---+---+"
    section, diagnostics = read(grid)
    (figure,) = section.blocks

    assert isinstance(figure, CodeBlock)
    assert (figure.text, figure.kind) == (grid, CodeKind.FIGURE)
    assert not diagnostics


def test_a_sum_is_no_grid_table() -> None:
    section, _ = read("+-+ 두 수를\n더합니다")

    assert not isinstance(section.blocks[0], CodeBlock)


def test_a_box_that_is_called_admonition_is_known() -> None:
    section, diagnostics = read("```{admonition} 알아 두기\n글\n```")

    assert isinstance(section.blocks[0], Aside)
    assert [one.code.value for one in diagnostics] == ["GY129"]


@pytest.mark.parametrize("language", ["plantuml", "dot"])
def test_diagrams_of_other_tools_are_told_once_and_kept_as_their_source(language: str) -> None:
    section, (told,) = read(f"```{language}\na -> b\n```\n\n```{language}\nb -> c\n```")

    assert [block.text for block in section.blocks if isinstance(block, CodeBlock)] == ["a -> b", "b -> c"]
    assert (told.severity, f"{language} diagrams (2 places)" in told.message) == (Severity.INFO, True)
    assert f"{language} 다이어그램(2곳)" in told.message.korean
