"""Slips in a flowchart's statements: what each rule mends, before, between and behind labels, and what it leaves."""

from __future__ import annotations

import pytest

from gyoan.diagrams.repair.flowchart import clicked, closed, ended, ended_early, forward, keyword, named, once, straight


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A[가] -> B[나] -> C[다] -> D", "A[가] --> B[나] --> C[다] --> D"),
        ("A[가 -> 나] → B(다 → 라) => C", "A[가 -> 나] --> B(다 → 라) ==> C"),
        ("A -- 예 --> B", "A -- 예 --> B"),
        ("A --|예|--> B", "A -->|예| B"),
        ("A <-> B", "A <--> B"),
        ("A ..> B", "A -.-> B"),
    ],
)
def test_links_are_as_mermaid_wants_them_wherever_labels_stand(written: str, mended: str) -> None:
    assert straight(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A <- B", "B --> A"),
        ("  A[가] ← B[나];", "  B[나] --> A[가]"),
        ("A[가 --> 나] <- B[다 --> 라]", "B[다 --> 라] --> A[가 --> 나]"),
        ("A <- B --> C", "A <- B --> C"),
        ("A --> B <- C", "A --> B <- C"),
        ("A[가] --> B[나] <- C[다]", "A[가] --> B[나] <- C[다]"),
        ("A[가] <- B[나] --> C[다]", "A[가] <- B[나] --> C[다]"),
        ("A <--> B", "A <--> B"),
        ("A --> B", "A --> B"),
    ],
)
def test_a_line_that_points_backwards_is_turned_where_it_is_all_of_its_line(written: str, mended: str) -> None:
    assert forward(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("A[가 --> B", "A[가] --> B"),
        ("A[가) --> B(나]", "A[가] --> B(나)"),
        ('A["가] --> B', 'A["가"] --> B'),
        ("A[ ] --> B", "A[ ] --> B"),
        ("A( --> B", "A --> B"),
        ("A[] --> B", "A[ ] --> B"),
        ("A((가) --> B", "A((가)) --> B"),
        ("A([가 --> B", "A([가]) --> B"),
        ("A([가] --> B", "A([가]) --> B"),
        ("A([가) --> B", "A([가) --> B"),
        ("A((가 나", "A((가 나))"),
        ("A[[가 --> B{{나 --> C", "A[[가]] --> B{{나}} --> C"),
        ('A["가 나" 다] --> B', 'A["가 나" 다] --> B'),
        ("style A fill:[", "style A fill:["),
        ('subgraph "가', 'subgraph "가"'),
        ("subgraph S [가 나", "subgraph S [가 나]"),
        ("subgraph S [가 나]", "subgraph S [가 나]"),
        ("A -->|예 B", "A -->|예| B"),
        ("A -->|예 B;", "A -->|예| B;"),
        ("A -->|예 B & C", "A -->|예| B & C"),
        ("A -->|예 그래 B & C[나] --> D", "A -->|예 그래| B & C[나] --> D"),
        ("A ==>|예 그래 B[나 다] --> C", "A ==>|예 그래| B[나 다] --> C"),
        ("A -->|예 B -->|아니오| C", "A -->|예| B -->|아니오| C"),
        ("A -->|예| B", "A -->|예| B"),
        ("A --> B | C", "A --> B | C"),
    ],
)
def test_a_label_is_closed_by_its_own_kind(written: str, mended: str) -> None:
    assert closed(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ('A --> "나', "A --> 나"),
        ('A --> B"', "A --> B"),
        ("A --> B -->|", "A --> B"),
        ("A --> B --|;", "A --> B;"),
        ("A -->|예|", "A -->|예|"),
        ('style A "', 'style A "'),
    ],
)
def test_what_is_begun_at_a_line_s_end_is_left_out(written: str, mended: str) -> None:
    assert ended_early(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Subgraph: 가", "subgraph 가"),
        ("  END ;", "  end ;"),
        ("End of story", "End of story"),
        ("Direction: lr;", "direction LR"),
        ("direction sideways", "direction sideways"),
        ("title: 하루", "accTitle: 하루"),
        ("title --> A", "title --> A"),
        ("titles 하루", "titles 하루"),
    ],
)
def test_keywords_are_in_the_letters_that_mermaid_knows(written: str, mended: str) -> None:
    assert keyword(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("click A https://a.example 설명", 'click A "https://a.example"'),
        ('click A href "https://a.example" _blank', 'click A "https://a.example"'),
        ("click A call back()", ""),
        ("clicker --> B", "clicker --> B"),
    ],
)
def test_a_click_is_a_link_or_nothing(written: str, mended: str) -> None:
    assert clicked(written) == mended


def test_an_end_stands_on_a_line_of_its_own_and_a_flowchart_begins_once() -> None:
    assert ended("  A --> B[나] end;") == "  A --> B[나]\n  end"
    assert ended("A --> end") == "A --> end"
    assert once("graph LR;") == once("  flowchart td") == ""
    assert [once(line) for line in ("graph", "graph LR A", "graph X", "A LR")] == [
        "graph",
        "graph LR A",
        "graph X",
        "A LR",
    ]


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ('"웹 서버" --> B', '웹_서버["웹 서버"] --> B'),
        ("A --> [나]", "A --> 나[나]"),
        ("A --> end", 'A --> end_["end"]'),
        ("A --> end[끝]", "A --> end_[끝]"),
        ("A --> end & B", 'A --> end_["end"] & B'),
        ("A --> B, C", "A --> B & C"),
        ("A --> B[하나, 둘]", "A --> B[하나, 둘]"),
        ("A --> B: 보냄", "A -->|보냄| B"),
        ("A --> B --> C: 보냄", "A --> B --> C: 보냄"),
        ("A -->|예| B: 보냄", "A -->|예| B: 보냄"),
        ("A --> B:::빨강", "A --> B:::빨강"),
        ("A --> B ::: 빨강", "A --> B:::빨강"),
        ("  A --> 나 다", '  A --> 나_다["나 다"]'),
        ("나 다", "나 다"),
        ('"웹 서버"', '웹_서버["웹 서버"]'),
        ("A: 가 --> B", "A: 가 --> B"),
        ("A --> B  ", "A --> B  "),
        ("A[가] & B, C --> D", "A[가] & B & C --> D"),
        ("A[가] & B[하나, 둘] --> C, D", "A[가] & B[하나, 둘] --> C & D"),
        ("A --> end[가 --> 나]", "A --> end_[가 --> 나]"),
        ("A --> end:::빨강", "A --> end:::빨강"),
        ("A --> 가 (나)", "A --> 가(나)"),
        ("A --> B C ::: 빨강", "A --> B C ::: 빨강"),
        ("A --> B; ", "A --> B; "),
        ("style A fill:red", "style A fill:red"),
        ("A --> B", "A --> B"),
        ('A["가"] --> B', 'A["가"] --> B'),
    ],
)
def test_every_node_has_a_name_that_mermaid_can_read(written: str, mended: str) -> None:
    assert named(written, [written]) == mended


def test_a_node_that_has_a_label_elsewhere_gets_none_for_its_new_name() -> None:
    assert named("A --> end", ["A --> end", "end[끝]"]) == "A --> end_"
    assert named("A --> end", ["A --> end", "append[끝]"]) == 'A --> end_["end"]'
