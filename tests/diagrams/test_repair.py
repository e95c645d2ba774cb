"""Tests of mending lines that Mermaid refuses."""

from __future__ import annotations

import pytest

from gyoan.diagrams.repair import (
    Fix,
    bracketed,
    chart_quoted,
    escaped,
    line_fix,
    quoted,
    type_fixes,
    with_fix,
)


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
        ("A --> end", 'A --> end_["end"]'),
        ("end --> B[the end]", 'end_["end"] --> B[the end]'),
        ("A---B[x (y)]", 'A---B["x (y)"]'),
        ("A[가 (나)] & B[다 (라)] --> C", 'A["가 (나)"] & B["다 (라)"] --> C'),
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
    source = "graph TD\nA[가 (나)] --> B\nB --> C"
    assert line_fix(source, "graph", 2) == Fix(2, 'A["가 (나)"] --> B')
    assert line_fix(source, "graph", 3) == Fix(2, 'A["가 (나)"] --> B')
    assert line_fix(source, "graph", 1) is None


def test_kinds_without_a_rule_are_left_alone() -> None:
    assert line_fix("gantt\n작업 (가) : a[1 (2)]", "gantt", 2) is None


def test_signs_that_end_a_message_are_escaped() -> None:
    assert escaped("A->>B: GET /a; 항목 #1") == "A->>B: GET /a#59; 항목 #35;1"
    assert escaped("A->>B: 그대로 #quot;x#quot;") == "A->>B: 그대로 #quot;x#quot;"


def test_a_mind_maps_text_with_brackets_becomes_a_quoted_node() -> None:
    assert bracketed("    컨테이너 (도커) 개념") == '    ["컨테이너 (도커) 개념"]'
    assert bracketed("  root((전체 (요약)))") == '  root(("전체 (요약)"))'
    assert bracketed("    평범한 글") == "    평범한 글"


def test_words_of_a_chart_in_hangul_are_quoted() -> None:
    assert chart_quoted("x-axis [1월, 2월, 3]") == 'x-axis ["1월", "2월", 3]'
    assert chart_quoted('y-axis "억 원" 0 --> 10') == 'y-axis "억 원" 0 --> 10'


def test_a_type_in_other_letter_case_or_without_beta_is_respelled() -> None:
    assert list(type_fixes("%% 주석\nsequencediagram\nA->>B: 가", "sequencediagram")) == [Fix(2, "sequenceDiagram")]
    assert Fix(1, "radar-beta") in list(type_fixes("radar\naxis a", "radar"))
    assert not list(type_fixes("pyramid\n가", "pyramid"))


def test_a_fix_replaces_only_its_line() -> None:
    assert with_fix("a\nb\nc", Fix(2, "x")) == "a\nx\nc"
