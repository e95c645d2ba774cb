"""Tests of counting lines as Mermaid does."""

from __future__ import annotations

import pytest

from gyoan.diagrams.source import column_of, header_line, is_empty, is_type_alone, line_in_source, line_named


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


def test_a_source_of_remarks_alone_has_its_first_line() -> None:
    assert [line_in_source("%% 하나\n%% 둘", line) for line in (0, 1, 2)] == [1, 1, 1]


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        ("pie", True),
        ("  flowchart LR;", True),
        ("%% 주석\nmindmap\n\n%% 주석", True),
        ("graph TD\nA", False),
        ("pie title 하루", False),
        ("gitGraph", False),
        ("그림", False),
        ("%% 주석", False),
        ("%%{init: {\npie", False),
        ("%% 주석\npie\n%% 둘\n가", False),
    ],
)
def test_a_type_with_nothing_to_draw_is_known(source: str, alone: bool) -> None:
    assert is_type_alone(source) is alone


def test_a_directive_of_several_lines_and_blank_lines_before_comments_count_for_the_author() -> None:
    assert line_in_source("%%{init: {\n  'theme': 'base'\n}}%%\ngraph TD\nA", 2) == 5
    assert line_in_source("graph TD\n\n%% 주석\nA --> B\nC", 2) == 4
    assert line_in_source("graph TD\n\n%% 주석\nA --> B\nC", 3) == 5


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("graph TD\nA", 1),
        ("\n%% 주석\n  graph TD", 3),
        ("---\ntitle: 가\n---\n\npie", 5),
        ("%%{init: {\n}}%%\n\nmindmap", 4),
        ("%% 주석", 0),
        ("graph TD; A{가}%%\nB", 1),
        ("%%{init: {}}%% graph TD\nA", 1),
        ("---\n---\npie", 3),
        ("---\ntitle: 가\npie", 1),
        ("graph TD\n---\npie", 1),
        ("", 0),
        ("\n \n", 0),
    ],
)
def test_the_line_that_names_the_type_is_found(source: str, line: int) -> None:
    assert header_line(source.split("\n")) == line


def test_a_line_is_found_by_what_a_message_quotes() -> None:
    assert line_named('pie\n"가" : 3\n"나" : -1', '"나" has invalid value: -1.') == 3
    assert line_named("packet\n0-15: a\n17 - 31: b", "Packet block 17 - 31 is not contiguous.") == 3
    assert line_named("%% 주석\npie", '"없음" has invalid value') == 2
    assert line_named('%% 주석\npie\n"가" : 3\n', '"없음" has invalid value') == 2


def test_a_column_stands_behind_what_was_read() -> None:
    assert column_of("  A[가] B", "  A[가]") == 8
    assert column_of("A[a < b] B", "A[a #lt; b]") == 10
    assert column_of("A[a #lt; b] B", "A[a #lt; b]") == 13
    assert column_of("A[a > #1] B", "A[a #gt; #35;1]") == 11
    assert column_of("A --> B", "C") == 0
    assert column_of("A --> B", "  ") == 0
