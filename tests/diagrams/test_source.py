"""Tests of counting lines as Mermaid does."""

from __future__ import annotations

import pytest

from gyoan.diagrams.source import is_empty, line_in_source


@pytest.mark.parametrize("source", ["", "\n  \n", "%% 주석", "%% 하나\n\n%% 둘\n"])
def test_a_source_without_a_diagram_is_empty(source: str) -> None:
    assert is_empty(source)


def test_a_source_with_a_diagram_is_not_empty() -> None:
    assert not is_empty("%% 주석\ngraph TD")


def test_lines_are_the_authors_where_nothing_is_taken_out() -> None:
    assert line_in_source("graph TD\nA\nB", 3) == 3


def test_comments_and_blank_lines_at_the_start_count_for_the_author() -> None:
    source = "%% 제목\n\ngraph TD\n%% 주석\nA --> B\n  %% 또\nB --> C"
    assert [line_in_source(source, line) for line in (1, 2, 3)] == [3, 5, 7]


def test_front_matter_and_directives_count_for_the_author() -> None:
    assert line_in_source("---\ntitle: 가\n---\ngraph TD\nA", 2) == 5
    assert line_in_source("%%{init: {'theme': 'base'}}%%\ngraph TD\nA", 2) == 3


def test_a_line_beyond_the_end_is_the_last_and_no_line_is_the_first() -> None:
    assert line_in_source("\ngraph TD\nA", 9) == 3
    assert line_in_source("\ngraph TD\nA", 0) == 2
