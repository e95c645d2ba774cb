"""Tests of what is said of diagrams without Mermaid."""

from __future__ import annotations

import pytest

from gyoan.diagrams.unread import read_without_mermaid
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan


def codes(source: str, kind: str = "") -> list[tuple[Code, int]]:
    told = read_without_mermaid([Diagram(source, kind, SourceSpan("수업.md", 10))])
    return [(one.code, one.span.line) for one in told]


def test_an_empty_fence_is_told_at_the_fence() -> None:
    assert codes("") == [(Code.BAD_DIAGRAM, 10)]
    assert codes("%% 나중에") == [(Code.BAD_DIAGRAM, 10)]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("journey", 11),
        ("%% 나중에\n\npie showData\n\n%% 값\n", 13),
        ("---\ntitle: 가\n---\ngantt\n", 14),
        ("flowchart LR;", 11),
        ("C4Context", 11),
    ],
)
def test_a_type_with_nothing_below_it_is_told_at_its_line(source: str, line: int) -> None:
    (told,) = read_without_mermaid([Diagram(source, "", SourceSpan("수업.md", 10))])
    assert (told.code, told.span.line) == (Code.BAD_DIAGRAM, line)
    assert "nothing in it" in told.message


def test_an_unknown_type_is_told_at_its_line() -> None:
    assert codes("%% 설명\nhologram\n가", "hologram") == [(Code.UNKNOWN_DIAGRAM, 12)]


@pytest.mark.parametrize(
    "source",
    ["Graph TD\nA", "sequence diagram\nA->>B: 가", "pyramid\n- 위\n- 아래", "stateDiagram-v2\n[*] --> 두 단어"],
)
def test_a_type_or_line_that_will_be_mended_is_told(source: str) -> None:
    assert [code for code, _ in codes(source)] == [Code.REPAIRED_DIAGRAM]


@pytest.mark.parametrize(
    "source",
    ["graph TD\nA --> B", "gitGraph:\ncommit", "graph LR;\nA", "venn-beta\nset A", "gitGraph", "pie title 비율"],
)
def test_nothing_is_told_of_what_only_mermaid_can_judge(source: str) -> None:
    assert codes(source) == []
