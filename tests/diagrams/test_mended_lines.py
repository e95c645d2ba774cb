"""Tests of what is mended in a line or in how lines hang together, each with what must not be mended."""

from __future__ import annotations

import pytest

from gyoan.diagrams.repair import MendedSource, Why
from gyoan.diagrams.repair.characters import remark
from gyoan.diagrams.repair.flowchart import closed, ended_early, named
from gyoan.diagrams.repair.rules import next_fix
from gyoan.diagrams.repair.structure import structure_fixes
from gyoan.diagrams.repair.trees import one_root


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("A --> B // 말", "A --> B"),
        ("A[앞] --> B %% 말", "A[앞] --> B"),
        ("A[앞 // 뒤] // 말", "A[앞 // 뒤]"),
        ("A[앞 // 뒤] --> B(앞 // 뒤) # 말", "A[앞 // 뒤] --> B(앞 // 뒤)"),
        ('A["앞 // 뒤"] // 그는 "네" 했다', 'A["앞 // 뒤"]'),
        ("A -->|앞| B // 말", "A -->|앞| B"),
        ("  // 말", "  %% 말"),
        ("A -->|앞 --> B // 말", "A -->|앞 --> B"),
        ("A -->|o| B // 말 |", "A -->|o| B"),
        ("A | B // 말 | C", "A | B"),
        (f"A -->|{'가' * 499} // 뒤| B", f"A -->|{'가' * 499}"),  # no label is so long
    ],
)
def test_a_remark_behind_a_statement_is_left_out(written: str, left: str) -> None:
    assert remark(written) == left


@pytest.mark.parametrize(
    "line",
    [
        "A[앞 // 뒤]",
        "A(앞 // 뒤) --> B",
        "A{앞 // 뒤}",
        "A([앞 # 뒤])",
        'A["앞 // 뒤"]',
        'A["앞 %% 뒤',
        "A -->|앞 // 뒤| B",
        "A ==>|앞 # 뒤| B",
        "A --> B#quot;",
        f"A -->|{'가' * 498} // 뒤| B",
        "https://a.example",
    ],
)
def test_what_stands_in_a_label_is_no_remark(line: str) -> None:
    assert remark(line) == line


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("웹 서버 --> C", '웹_서버["웹 서버"] --> C'),
        ("A 서버 --> C", 'A_서버["A 서버"] --> C'),
        ("C --> 웹 서버", 'C --> 웹_서버["웹 서버"]'),
    ],
)
def test_words_that_stand_for_one_node_get_a_name(written: str, mended: str) -> None:
    assert named(written, [written]) == mended


@pytest.mark.parametrize(
    "lines", [["A B --> C"], ["A1 B2 --> C"], ["웹 서버 --> C", "서버[다른 것]"], ["웹 서버 --> C", "웹(하나)"]]
)
def test_words_that_may_be_several_nodes_get_none(lines: list[str]) -> None:
    assert named(lines[0], lines) == lines[0]


def radar(axes: int, values: int) -> str:
    labels = "\n".join(f"    축 {number}" for number in range(axes))
    return f"radar\n  data\n    첫째: [{', '.join(map(str, range(1, values + 1)))}]\n  labels\n{labels}"


def test_a_radar_chart_needs_three_axes_and_a_value_for_each() -> None:
    def becomes_another(source: str) -> bool:
        fix = next_fix(MendedSource.of(source), 1, "")
        return fix is not None and fix.whole and fix.why is Why.UNKNOWN

    assert [becomes_another(radar(count, count)) for count in (1, 2, 3, 4)] == [False, False, True, True]
    assert not becomes_another(radar(3, 4))
    assert not becomes_another(radar(4, 3))


GARDEN = "mindmap\n\n  정원\n    꽃\n  숲\n    나무\n  들\n"


def test_a_mind_map_of_several_roots_gets_one_and_tells_the_line_that_was_refused() -> None:
    fix = one_root(MendedSource.of(GARDEN), 'There can be only one root. No parent could be found for ("들")')
    assert fix is not None
    assert (fix.line, fix.whole) == (7, True)
    assert fix.text.split("\n")[2:7] == ["  정원", "      꽃", "    숲", "      나무", "    들"]


def test_a_root_that_is_named_otherwise_than_it_is_typed_is_told_at_the_second_line() -> None:
    fix = one_root(MendedSource.of(GARDEN), 'There can be only one root. No parent could be found for ("딴것")')
    assert fix is not None
    assert fix.line == 4


def test_a_mind_map_of_one_root_stays() -> None:
    assert one_root(MendedSource.of(GARDEN), "Parse error") is None
    assert one_root(MendedSource.of("mindmap\n  정원\n"), 'There can be only one root ("정원")') is None


def first_fix(*lines: str) -> tuple[int, str] | None:
    source = "\n".join(["graph TD", *lines])
    found = next((fix for fix in structure_fixes(MendedSource.of(source))), None)
    return None if found is None else (found.line, found.text)


def test_a_frame_is_closed_before_the_next_one_beside_it() -> None:
    assert first_fix("subgraph a", "x", "subgraph b", "y", "end") == (3, "x\nend")
    assert first_fix("subgraph a", "x", "", "subgraph b", "y", "end") == (3, "x\nend")
    assert first_fix("  subgraph a", "    x", "  subgraph b", "    y", "  end") == (3, "    x\n  end")


def test_a_frame_in_a_frame_is_closed_at_the_end() -> None:
    assert first_fix("subgraph a", "  subgraph b", "  y", "  end") == (5, "  end\nend")
    assert first_fix("subgraph a", "subgraph b", "y", "end") == (5, "end\nend")  # the outer one holds nothing else


def test_frames_that_all_end_stay_however_they_are_indented() -> None:
    assert first_fix("subgraph a", "x", "subgraph b", "y", "end", "end") is None
    assert first_fix("subgraph a", "x", "end", "subgraph b", "y", "end") is None


def test_an_end_too_many_is_taken_out() -> None:
    assert first_fix("subgraph a", "x", "end", "end") == (5, "")


def test_an_end_with_a_wrong_letter_is_found_behind_right_ones() -> None:
    assert first_fix("subgraph a", "x", "end", "subgraph b", "y", "ends") == (7, "end")
    assert first_fix("subgraph a", "x", "eend") == (4, "end")


@pytest.mark.parametrize("opening", ["(", "[", "{", "((", "[[", "{{", "([", "(((", '["', '("', "[)", "(]"])
@pytest.mark.parametrize(
    "line", ["출력 --> 끝{}", "끝{} --> 출력", "출력 -- 예 --> 끝 {};", "출력 & 끝{}:::강조 --> 다음"]
)
def test_a_bracket_with_nothing_in_it_is_left_out_and_the_name_stays(line: str, opening: str) -> None:
    assert closed(line.format(opening)) == line.replace(" {}", "").replace("{}", "")


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("출력 --> 끝((가", "출력 --> 끝((가))"),
        ("출력 --> 끝((가)", "출력 --> 끝((가))"),
        ("끝([가] --> 출력", "끝([가]) --> 출력"),
        ("출력 --> 끝[[가", "출력 --> 끝[[가]]"),
    ],
)
def test_two_brackets_are_closed_by_two(written: str, mended: str) -> None:
    assert closed(written) == mended


@pytest.mark.parametrize(
    "line", ["A[ ] --> B", "A --> B((가))", "A[(가)] --> B", "A[f(가)]", "A --> B(((가)))", "subgraph 끝(", "%% 끝("]
)
def test_brackets_that_are_closed_or_stand_in_no_node_stay(line: str) -> None:
    assert closed(line) == line


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("출력 -->|", "출력"),
        ("출력[가] ==>| ;", "출력[가] ;"),
        ('출력 --> "끝', "출력 --> 끝"),
        ('출력 --> 끝"', "출력 --> 끝"),
        ('출력 & "끝 말', "출력 & 끝 말"),
    ],
)
def test_what_is_begun_at_the_end_of_a_line_is_left_out(written: str, mended: str) -> None:
    assert ended_early(written) == mended


@pytest.mark.parametrize("line", ["A -->|예| B", 'A --> "끝"', 'A["끝"]', 'A --> B["끝', 'A -->|"예"| B', '%% "끝'])
def test_what_is_gone_on_with_is_no_loose_end(line: str) -> None:
    assert ended_early(line) == line
