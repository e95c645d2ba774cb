"""Tests of mending lines that Mermaid refuses or misreads."""

from __future__ import annotations

import time

import pytest

from gyoan.diagrams.repair import Fix, MendedSource, Why
from gyoan.diagrams.repair.labels import quoted
from gyoan.diagrams.repair.rules import next_fix, reread


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A[/api/v1/pods] --> B[응답]", 'A["/api/v1/pods"] --> B[응답]'),
        ("A[웹 서버 (nginx)] --> B", 'A["웹 서버 (nginx)"] --> B'),
        ("  B[모드<br/>(기본값)]", '  B["모드<br/>(기본값)"]'),
        ("A[값 a[0] 입니다]:::강조", 'A["값 a[0] 입니다"]:::강조'),
        ("A(함수 f(x)) --> B{조건 (y)?}", 'A("함수 f(x)") --> B{"조건 (y)?"}'),
        ("A((중심 (가))) --> B{{육각 {나}}}", 'A(("중심 (가)")) --> B{{"육각 {나}"}}'),
        ("A([시작 (가)])", 'A(["시작 (가)"])'),
        ("A[(저장소 (db))]", 'A[("저장소 (db)")]'),
        ("A[(기본값) 설명]", 'A["(기본값) 설명"]'),
        ('A[그는 "네" 했다]', 'A["그는 #quot;네#quot; 했다"]'),
        ('A["그는 "네" 했다"] --> B', 'A["그는 #quot;네#quot; 했다"] --> B'),
        ("A -->|GET /v1 (읽기)| B", 'A -->|"GET /v1 (읽기)"| B'),
        ("A -- 요청 (1회) --> B", 'A -- "요청 (1회)" --> B'),
        ("subgraph 준비 (1단계)", 'subgraph "준비 (1단계)"'),
        ("subgraph one [준비 (1단계)]", 'subgraph one ["준비 (1단계)"]'),
        ("A---B[x (y)]", 'A---B["x (y)"]'),
        ("A[가 (나)] & B[다 (라)] --> C", 'A["가 (나)"] & B["다 (라)"] --> C'),
        ('A["시작] --> B', 'A["시작"] --> B'),
        ('A["시작”] --> B', 'A["시작"] --> B'),
    ],
)
def test_a_label_that_needs_it_is_quoted(written: str, mended: str) -> None:
    assert quoted(written) == mended


@pytest.mark.parametrize(
    "line",
    [
        'A["/api (v1)"] --> B[평범한 라벨]',
        "A[(데이터베이스)] --> B([둥근 것]) --> C[/기운 것/]",
        "A --> B",
        "end",
        "subgraph 준비 단계",
        'subgraph s ["준비 (1)"]',
        "style A fill:#f9f,stroke:#333",
        "classDef 강조 fill:#fff",
        'click A call open("x (y)")',
        "%% A[주석 (1)]",
        "A[첫 줄<br/>둘째 줄]",
    ],
)
def test_a_line_in_order_stays_as_it_is(line: str) -> None:
    assert quoted(line) == line


def test_mending_twice_changes_nothing_more() -> None:
    once = quoted("A[웹 (nginx)] -->|요청 (1)| B{나 (다)}")
    assert quoted(once) == once


def test_the_named_line_is_mended_or_else_the_one_before_it() -> None:
    draft = MendedSource.of("graph TD\nA[가 (나)] --> B\nB --> C")
    assert next_fix(draft, 2, "") == Fix(2, 'A["가 (나)"] --> B')
    assert next_fix(draft, 3, "") == Fix(2, 'A["가 (나)"] --> B')
    assert next_fix(draft, 1, "") is None


def test_what_has_no_plain_meaning_is_left_alone() -> None:
    for source in (
        "graph TD\nA[가] B[나]",
        "graph TD\nA --> B -->",
        "graph TD\nA가] --> B",
        "pyramid\nA --> B",
        "뭔가\n가: 1",
    ):
        assert next_fix(MendedSource.of(source), 2, "") is None


def test_a_node_with_a_reserved_name_keeps_the_label_that_it_has_elsewhere() -> None:
    alone = MendedSource.of("graph TD\nA --> end")
    assert next_fix(alone, 2, "") == Fix(2, 'A --> end_["end"]')
    labelled = MendedSource.of("graph TD\nA --> end\nend[끝] --> B")
    assert next_fix(labelled, 2, "") == Fix(2, "A --> end_")


def test_several_lines_may_stand_for_one_and_lines_are_still_counted_as_written() -> None:
    draft = MendedSource.of("stateDiagram-v2\nA --> B --> C\nC --> D").with_fix(Fix(2, "A --> B\nB --> C"))
    assert draft.source == "stateDiagram-v2\nA --> B\nB --> C\nC --> D"
    assert [draft.written_line(line) for line in (1, 2, 3, 4)] == [1, 2, 2, 3]


def test_a_second_fix_of_a_line_replaces_the_first() -> None:
    draft = MendedSource.of("graph TD\nA").with_fix(Fix(2, "B")).with_fix(Fix(2, "C"))
    assert (draft.source, draft.fixes) == ("graph TD\nC", (Fix(2, "C"),))


def test_an_invented_radar_chart_becomes_mermaids() -> None:
    source = (
        "radar\n  title 저장소 비교\n  options\n    scale: 0 to 5\n  data\n    첫째: [5, 4, 3]\n    둘째: [2, 3, 4]\n"
        "  labels\n    읽기\n    쓰기\n    메모리"
    )
    fix = next_fix(MendedSource.of(source), 1, "")
    assert fix is not None
    assert (fix.why, fix.whole) == (Why.UNKNOWN, True)
    assert fix.text.split("\n") == [
        "radar-beta",
        "  title 저장소 비교",
        '  axis a1["읽기"], a2["쓰기"], a3["메모리"]',
        '  curve c1["첫째"]{5, 4, 3}',
        '  curve c2["둘째"]{2, 3, 4}',
        "  graticule polygon",
        "  max 5",
        "  min 0",
    ]


def test_a_radar_chart_whose_numbers_do_not_match_its_labels_is_left_alone() -> None:
    source = "radar\n  data\n    첫째: [5, 4]\n  labels\n    읽기\n    쓰기\n    메모리"
    fix = next_fix(MendedSource.of(source), 1, "")
    assert fix is None or not fix.whole


def test_a_pyramid_stands_on_its_largest_level() -> None:
    fix = next_fix(MendedSource.of('pyramid\n  title 네 층\n  "바탕" : 40\n  "가운데" : 30\n  "꼭대기" : 10'), 1, "")
    assert fix is not None
    rows = fix.text.split("\n")
    assert rows[0] == "block-beta"
    assert [row for row in rows if "level" in row] == [
        '  space:2 level1["꼭대기 (10)"]:4 space:2',
        '  space:1 level2["가운데 (30)"]:6 space:1',
        '  level3["바탕 (40)"]:8',
    ]


def test_a_pyramid_without_sizes_is_read_from_the_top() -> None:
    fix = next_fix(MendedSource.of("pyramid\n- 위\n- 아래"), 1, "")
    assert fix is not None
    assert fix.text.index("위") < fix.text.index("아래")


def test_lines_that_mermaid_misreads_are_mended_before_it_reads_them() -> None:
    draft = reread(MendedSource.of("stateDiagram-v2\n[*] --> 대기 중\n대기 중 --> 실행 : 시작"))
    assert draft.source.split("\n")[1:3] == ['state "대기 중" as 대기_중', "[*] --> 대기_중"]
    assert {fix.why for fix in draft.fixes} == {Why.MISREAD}
    assert [fix.line for fix in draft.fixes] == [2, 3]


@pytest.mark.parametrize(
    "source",
    [
        "stateDiagram-v2\n  [*] --> 대기\n  state 실행 {\n    A --> B: 가 나\n  }",
        "stateDiagram-v2\n  state f <<fork>>\n  note right of 대기 : 두 단어",
        'erDiagram\n  "학생" ||--o{ "과제" : 제출한다\n  학생 {\n    int id PK\n  }',
        'classDiagram\n  class A["두 단어"]\n  class B {\n    +f() int\n  }\n  A <|-- B : 두 단어',
        "mindmap\n  root((가운데))\n    id1(둥근 것)\n    ::icon(fa fa-book)\n    평범한 글",
        "timeline\n  title 제목\n  2010 : 가 : 나\n       : 다",
        'xychart-beta\n  x-axis ["1월", Feb, "3 월"]\n  bar [1, 2, 3]',
        "sequenceDiagram\n  participant A as 두 단어\n  A->>B: 가",
        "graph TD\n  A -->|예| B\n  B -- 두 단어 --> C",
        "gantt\n  title 일정: 3일\n  section 첫 주: 2일\n  조사 :a1, 2024-03-04, 5d",
        "mindmap\n  root\n    1. 첫째\n    id(둥근 것)",
    ],
)
def test_what_mermaid_reads_as_it_is_meant_stays(source: str) -> None:
    assert reread(MendedSource.of(source)) == MendedSource.of(source)


HEADS = (
    *("graph TD", "sequenceDiagram", "stateDiagram-v2", "classDiagram", "erDiagram", "mindmap", "timeline", "pie"),
    *("gantt", "xychart-beta", "quadrantChart", "sankey-beta", "gitGraph", "block-beta", "radar", "pyramid", "---"),
)


@pytest.mark.parametrize("head", HEADS)
def test_no_line_however_long_takes_long_to_look_at(head: str) -> None:
    # What grows with the square of a line takes a hundred times as long; what is short counts as a hundredth second.
    assert seconds_for(head, 10_000) < 35 * max(seconds_for(head, 1_000), 0.01)


def seconds_for(head: str, length: int) -> float:
    """Return the processor time that lines of this length take to look at."""
    lines = ["가" * length, "a" + " " * length + "x", "A[" + "가(나 " * (length // 4), "A" + " -" * (length // 2)]
    start = time.process_time()
    for line in (*lines, "1," * (length // 2)):
        next_fix(reread(MendedSource.of(f"{head}\n{line}")), 2, "")
    return time.process_time() - start
