"""Tests of what is told of a diagram whose labels come out small on its slide."""

from __future__ import annotations

from typing import Any

import pytest

from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.legibility import cramped
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.drawing import FrameName

DIAGRAM = Diagram("  graph TD\nA --> B", "graph", SourceSpan("수업.md", 40))


def told(frame: FrameName = FrameName.SLIDE, **facts: Any) -> Diagnostic | None:
    one = cramped(DIAGRAM, {frame: CacheRecord(facts)})
    assert len(one) <= 1
    return one[0] if one else None


def nodes(*labels: list[str]) -> dict[str, Any]:
    return {"nodes": [{"lines": lines} for lines in labels]}


def test_labels_below_twelve_points_on_a_slide_are_told_at_the_diagrams_first_line() -> None:
    one = told(points=11.94)
    assert one is not None
    assert (one.code, one.span.line, one.span.column, one.source_line) == (Code.SMALL_LABELS, 41, 3, "  graph TD")
    assert one.message == "The labels of the diagram are 11.94 pt on its slide"


@pytest.mark.parametrize(
    "facts", [{"points": 11.95}, {"points": 12}, {"points": 20}, {"points": 0}, {}, {"refused": "syntax"}]
)
def test_nothing_is_told_of_labels_that_can_be_read_or_of_none(facts: dict[str, Any]) -> None:
    assert told(**facts) is None


def test_nothing_is_told_of_what_is_small_on_the_page_only() -> None:
    assert told(FrameName.PAGE, points=5) is None


def test_the_author_can_change_shapes_and_is_warned_but_hardly_a_picture() -> None:
    shapes, picture = told(points=9, native=nodes(["가"])), told(points=9)
    assert shapes is not None
    assert picture is not None
    assert (shapes.severity, picture.severity) == (Severity.WARNING, Severity.INFO)
    assert shapes.hint == picture.hint == "split it into smaller diagrams, or shorten its labels"


def test_a_diagram_that_is_shown_in_parts_is_told_with_their_number() -> None:
    one = told(points=6.5, parts=[{}, {}, {}], native=nodes(["가" * 400]))
    assert one is not None
    assert one.severity is Severity.INFO
    assert one.message == "The labels of the diagram would be 6.5 pt on one slide; it is shown in 3 parts"
    assert one.hint == "split it into smaller diagrams to choose the parts yourself"


def test_the_longest_label_is_named_where_it_is_no_label_but_a_text() -> None:
    long = told(points=9, native=nodes(["가"], ["나" * 200, "다" * 101], ["라"] * 9))
    short = told(points=9, native=nodes(["가"], ["나" * 200, "다" * 100], ["라"] * 9))
    assert long is not None
    assert short is not None
    assert long.hint.startswith("its longest label has 301 characters")
    assert "shorten" in short.hint
