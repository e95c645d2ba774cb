"""Tests of what an author is told of a diagram that is not drawn."""

from __future__ import annotations

import pytest

from gyoan.diagrams.refusals import EMPTY, Refusal, diagnose, repaired, source_line, span_of_line, undrawn
from gyoan.diagrams.repair import Fix, Why
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity, SourceSpan


def diagram(source: str, kind: str) -> Diagram:
    return Diagram(source, kind, SourceSpan("수업.md", 40))


def test_an_unknown_type_is_reported_at_its_first_line_with_the_nearest_known_one() -> None:
    told = diagnose(diagram("sequenceDiagrm\nA->>B: 가", "sequenceDiagrm"), Refusal("unknown", "…", 1))
    assert (told.code, told.severity) == (Code.UNKNOWN_DIAGRAM, Severity.ERROR)
    assert (told.span.path, told.span.line) == ("수업.md", 41)
    assert "`sequenceDiagrm`" in told.message
    assert "`sequenceDiagram`" in told.hint
    assert told.source_line == "sequenceDiagrm"


def test_a_type_that_is_like_no_other_gets_a_list_of_known_ones() -> None:
    assert "sequenceDiagram" in diagnose(diagram("xyz", "xyz"), Refusal("unknown")).hint


def test_a_syntax_error_points_at_the_line_and_column_in_the_markdown_file() -> None:
    told = diagnose(diagram("graph TD\n   A[가 --> B", "graph"), Refusal("syntax", "Parse error on line 2: x", 2))
    assert told.code is Code.BAD_DIAGRAM
    assert (told.span.line, told.span.column) == (42, 4)
    assert told.source_line == "   A[가 --> B"
    assert "quoted" in told.hint


def test_an_empty_fence_is_told_plainly() -> None:
    told = diagnose(diagram("", ""), EMPTY)
    assert (told.code, told.message) == (Code.BAD_DIAGRAM, "The Mermaid fence is empty")


@pytest.mark.parametrize("kind", ["timeout", "crash"])
def test_what_depends_on_the_machine_is_slow_and_not_lasting(kind: str) -> None:
    assert diagnose(diagram("graph TD\nA", "graph"), Refusal(kind)).code is Code.SLOW_DIAGRAM
    assert not Refusal(kind).lasting
    assert Refusal("syntax").lasting


def test_the_reader_is_told_in_korean() -> None:
    assert "원문을 그대로 표시합니다" in undrawn(Refusal("syntax")).reason.korean
    assert "오래 걸리는" in undrawn(Refusal("timeout")).reason.korean
    assert "오래 걸리는" not in undrawn(Refusal("syntax")).reason.korean


def test_a_place_within_a_list_or_with_a_column_is_that_of_the_file() -> None:
    indented = Diagram("graph TD\n  A가] --> B", "graph", SourceSpan("수업.md", 40, 4))
    told = diagnose(indented, Refusal("syntax", "", 2, 5))
    assert (told.span.line, told.span.column) == (42, 8)
    assert told.source_line == "     A가] --> B"
    assert told.source_line[told.span.column - 1] == "]"


def test_a_repair_shows_the_line_to_write() -> None:
    told = repaired(diagram("graph TD\nA[가 (나)]", "graph"), Fix(2, 'A["가 (나)"]'))
    assert (told.code, told.severity, told.span.line) == (Code.REPAIRED_DIAGRAM, Severity.WARNING, 42)
    assert told.hint == 'write: A["가 (나)"]'


def test_a_repair_that_takes_out_or_adds_a_line_says_so() -> None:
    source = diagram("graph TD\nsubgraph 가\nA", "graph")
    assert repaired(source, Fix(3, "")).hint == "remove this line"
    assert repaired(source, Fix(3, "A\nend")).hint == "write below it: end"


def test_a_translation_names_both_types_and_shows_all_lines() -> None:
    told = repaired(diagram("radar\n...", "radar"), Fix(1, "radar-beta\n  axis a", Why.UNKNOWN, whole=True))
    assert "`radar`" in told.message
    assert "`radar-beta`" in told.message
    assert [line.strip() for line in told.hint.split("\n")] == ["write:", "radar-beta", "axis a"]


@pytest.mark.parametrize(
    ("kind", "help_"), [("radar", "curve"), ("pie", '"theory" : 40'), ("sankey-beta", "source,target,10")]
)
def test_what_helps_with_most_errors_of_a_kind_is_told(kind: str, help_: str) -> None:
    assert help_ in diagnose(diagram(f"{kind}\n?", kind), Refusal("unknown" if kind == "radar" else "syntax")).hint


def test_only_another_type_is_told_as_a_translation() -> None:
    radar = diagram("radar\n...", "radar")
    assert "`radar-beta`" not in repaired(radar, Fix(1, "radar-beta", Why.UNKNOWN)).message
    whole = repaired(diagram("mindmap\n가\n나", "mindmap"), Fix(3, "mindmap\n가\n  나", whole=True)).message
    assert whole == repaired(diagram("mindmap\n가\n나", "mindmap"), Fix(3, "  나")).message


def test_lines_of_a_source_are_those_of_its_file_and_outside_of_it_there_are_none() -> None:
    indented = Diagram("graph TD\n\n  A[가]\n   ", "graph", SourceSpan("수업.md", 40, 3))
    assert [source_line(indented, line) for line in range(-1, 6)] == [
        "",
        "",
        "  graph TD",
        "  ",
        "    A[가]",
        "     ",
        "",
    ]
    places = [span_of_line(indented, line) for line in range(6)]
    assert [span.line for span in places] == [40, 41, 42, 43, 44, 45]
    assert [span.column for span in places] == [3, 5, 3, 7, 3, 3]
