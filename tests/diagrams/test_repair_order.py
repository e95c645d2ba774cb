"""Which line is mended of those that may be meant, and where a brace is added or taken away."""

from __future__ import annotations

import pytest

from gyoan.diagrams.repair import MendedSource
from gyoan.diagrams.repair.rules import next_fix
from gyoan.diagrams.repair.structure import structure_fixes


def fixed(source: str, line: int, message: str = "") -> tuple[int, str] | None:
    """Return the line that is mended where Mermaid names `line`, and what it becomes."""
    fix = next_fix(MendedSource.of(source), line, message)
    return (fix.line, fix.text.strip()) if fix else None


FLOW = "graph LR\n  A --> B\n  B --> D\n  D --> A\n  C[값 (1)]"


@pytest.mark.parametrize(("line", "mended"), [(2, None), (3, None), (4, None), (5, 5), (6, 5)])
def test_the_line_that_is_named_is_mended_or_the_one_before_it_and_no_other(line: int, mended: int | None) -> None:
    found = fixed(FLOW, line)
    assert (found and found[0]) == mended


@pytest.mark.parametrize("line", [2, 3, 4, 5])
def test_a_label_that_is_not_closed_is_looked_for_on_other_lines_too(line: int) -> None:
    assert fixed(FLOW.replace("[값 (1)]", '["값]'), line) == (5, 'C["값"]')


@pytest.mark.parametrize("line", [2, 3, 4])
def test_where_mermaid_names_any_line_all_are_looked_at(line: int) -> None:
    source = "xychart-beta\n  x-axis [a, b]\n  y-axis 0 --> 9\n  bar: 1, 2"
    assert fixed(source, line) == (4, "bar [1, 2]")


def test_the_first_line_is_no_line_of_the_diagram() -> None:
    assert fixed("graph LR\n  A --> B", 2) is None
    assert fixed("graph LR\n  A --> B", 99) is None


NESTED = "classDiagram\n  namespace 가 {\n    class A {\n      +x\n    }\n    class B {\n      +y\n    }\n  }"


def braces(source: str) -> list[tuple[int, str]]:
    return [(fix.line, fix.text) for fix in structure_fixes(MendedSource.of(source))]


def test_braces_that_close_each_other_stay_however_deep_they_are() -> None:
    assert braces(NESTED) == []
    assert braces(NESTED + "\n  class C {\n    +z\n  }") == []


@pytest.mark.parametrize("line", [10, 11])
def test_a_brace_that_closes_nothing_is_taken_away(line: int) -> None:
    lines = (NESTED + "\n  A <|-- B").split("\n")
    lines.insert(line - 1, "  }")
    assert braces("\n".join(lines)) == [(line, "")]


@pytest.mark.parametrize("gone", [5, 8, 9])
def test_a_brace_that_is_missing_is_added_at_the_end(gone: int) -> None:
    lines = NESTED.split("\n")
    del lines[gone - 1]
    assert braces("\n".join([*lines, ""])) == [(8, f"{lines[-1]}\n}}")]
