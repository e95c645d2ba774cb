"""Tests of single rules of mending, each with what differs from a slip in one thing and is none."""

from __future__ import annotations

import functools

import pytest

from gyoan.diagrams.kinds import is_known
from gyoan.diagrams.repair import Fix, MendedSource
from gyoan.diagrams.repair.characters import respelled
from gyoan.diagrams.repair.flowchart import forward, keyword, named
from gyoan.diagrams.repair.headers import header_fixes
from gyoan.diagrams.repair.labels import quoted
from gyoan.diagrams.repair.misreadings import thought
from gyoan.diagrams.repair.rules import next_fix
from gyoan.diagrams.repair.sequence import inactive, straight
from gyoan.diagrams.repair.translation import translation
from gyoan.diagrams.repair.trees import bracketed, entity_related, state_named


def translated(source: str) -> list[str] | None:
    fix = translation(MendedSource.of(source))
    return None if fix is None else fix.text.split("\n")


def radar(*lines: str) -> list[str] | None:
    return translated("\n".join(("radar", *lines)))


def heads(source: str, *fixes: Fix) -> list[str]:
    draft = functools.reduce(MendedSource.with_fix, fixes, MendedSource.of(source))
    return [fix.text for fix in header_fixes(draft)]


def test_a_type_is_a_name_of_at_most_three_words() -> None:
    assert heads("entity relationship diagram\nA ||--o{ B")[0] == "erDiagram"
    assert "sequenceDiagram" not in heads("se qu en ce\nA")


def test_a_first_line_that_is_none_is_not_respelled() -> None:
    assert heads("") == heads("%% 말") == []
    assert heads("x", Fix(1, "Graph TD\nA")) == []  # two lines stand for it already
    assert f"graph TD; {'가' * 300}" in heads(f"Graph TD; {'가' * 300}")
    assert heads(f"Graph TD; {'가' * 700}") == []


def test_one_line_that_only_one_type_has_is_enough_to_name_it() -> None:
    assert heads("앱->>서버: 질문\nNote over 앱: 말") == ["sequenceDiagram\n앱->>서버: 질문"]


def next_of(source: str, line: int, *fixes: Fix) -> tuple[int, str] | None:
    draft = functools.reduce(MendedSource.with_fix, fixes, MendedSource.of(source))
    fix = next_fix(draft, line, "")
    return None if fix is None else (fix.line, fix.text)


def test_characters_that_nobody_sees_are_taken_out_of_the_first_line() -> None:
    assert next_of('pie title 가\u200b나\n"가": 3', 1) == (1, "pie title 가나")
    assert next_of("%%{init: {'a': 1}}%%\n%% \u200b말", 1) is None
    assert next_of("Graph TD\nC", 1, Fix(1, "graph TD\nA\u200b --> B")) is None


def test_other_lines_than_the_one_named_are_looked_at_where_a_label_is_not_closed() -> None:
    below = "C --> D\nE --> F\nG --> H"
    assert next_of(f"graph TD\nA -> B\n{below}", 5) is None
    assert next_of(f'graph TD\nA["가 -> B\n{below}', 5) == (2, 'A["가 --> B')
    assert next_of(f"graph TD\nA -> B{{가\n{below}", 5) == (2, "A --> B{가")
    assert next_of(f"graph TD\nA -->|가 B\n{below}", 5) == (2, "A -->|가| B")
    assert next_of(f"graph TD\nA -> B{{가}}\n{below}", 5) is None
    assert next_of('sequenceDiagram\nA->B: "말\nB->>C: 가\nC->>D: 나\nD->>E: 다', 5) is None
    assert next_of("gantt\ntitle: 일정\n조사 :a, 2024-03-04, 5d\n발표 :b, after a, 1d\n%% 끝", 4) == (2, "title 일정")


@pytest.mark.parametrize(
    ("line", "kind", "mended"),
    [
        ("comit id", "gitgraph", "commit id"),
        ("commits one", "gitgraph", "commit one"),
        ("commit", "gitgraph", "commit"),
        ('commit: "x"', "gitgraph", 'commit: "x"'),
        ("stye A fill:red", "graph", "style A fill:red"),
        ("stye --> B", "graph", "stye --> B"),
        ("stye --> B", "timeline", "stye --> B"),
        ("  subgraphA 가", "graph", "  subgraph 가"),
        ("  subgraphAB 가", "graph", "  subgraph AB 가"),
    ],
)
def test_a_keyword_with_a_wrong_letter_is_respelled_unless_it_is_something_else(
    line: str, kind: str, mended: str
) -> None:
    assert respelled(line, kind) == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("A <-- B", "B --> A"),
        ("A[가] --> B <-- C", "A[가] --> B <-- C"),
        ("A --> B[가] <-- C", "A --> B[가] <-- C"),
        ("  A <-- B;", "  B --> A"),
    ],
)
def test_a_line_that_points_backwards_is_turned_where_it_is_its_only_link(line: str, mended: str) -> None:
    assert forward(line) == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ('"가 나"', '가_나["가 나"]'),
        ("그냥 말", "그냥 말"),
        ("  A --> B  ", "  A --> B  "),
        ("  A --> 두 말  ", '  A --> 두_말["두 말"]'),
        ("가 [나 다]", "가[나 다]"),
        ("[가 나] --> C", "가_나[가 나] --> C"),
        ("A --> B: 말", "A -->|말| B"),
        ("A:::강조 --> B: 말", "A:::강조 -->|말| B"),
        ("A: 말 --> B", "A: 말 --> B"),
        ("A --> B --> C: 말", "A --> B --> C: 말"),
        ("A --> B:::강조: 말", "A --> B:::강조: 말"),
    ],
)
def test_a_node_without_a_name_gets_one_and_words_behind_the_last_node_stand_at_the_link(
    line: str, mended: str
) -> None:
    assert named(line, [line]) == mended


@pytest.mark.parametrize(
    ("lines", "fixed"),
    [
        (("activate B", "deactivate B", "deactivate B"), (4, "")),
        (("A->>+B: 가", "B-->>-A: 나", "  B-->>-A: 다"), (4, "  B-->>A: 다")),
        (("activate B", "B-->>-A: 나", "deactivate B"), (4, "")),
        (("A->>+B: 가", "deactivate B", "B-->>-A: 나"), (4, "B-->>A: 나")),
        (("activate B", "activate B", "deactivate B", "deactivate B", "Deactivate b"), (6, "")),
        (("A->>+C: 가", "B-->>-A: 나"), (3, "B-->>A: 나")),
        (("deactivate B",), (2, "")),
        (("activate B", "A->>B: 가"), None),
    ],
)
def test_the_first_end_of_what_is_not_active_is_taken_out(
    lines: tuple[str, ...], fixed: tuple[int, str] | None
) -> None:
    draft = MendedSource.of("\n".join(("sequenceDiagram", *lines)))
    fix = inactive(draft, "Trying to inactivate an inactive participant (B)")
    assert (None if fix is None else (fix.line, fix.text)) == fixed


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("A->>B： 가： 나", "A->>B: 가： 나"),
        ("A→B: 가→나", "A->>B: 가→나"),
        ("A ⇢ B: 가", "A -->> B: 가"),
        ("A←B: 가", "B->>A: 가"),
        ("A->>B: 가 → 나", "A->>B: 가 → 나"),
    ],
)
def test_a_message_has_its_arrow_and_its_first_colon_as_mermaid_wants_them(line: str, mended: str) -> None:
    assert straight(line) == mended


def test_lines_too_long_to_look_at_have_nothing_translated() -> None:
    chart = ("axes: 가, 나, 다", "하나: 1, 2, 3")
    assert radar(*chart, f"%% {'가' * 500}") is not None
    assert radar(*chart, f"%% {'가' * 700}") is None


def test_names_are_axes_only_where_each_has_one_number_and_no_axes_are_named() -> None:
    assert radar("속도: 3", "비용: 4, 5", "지원: 2") is None
    assert radar("axes: 가, 나, 다", "하나: 1", "둘: 2", "셋: 3") is None


def test_a_single_series_has_a_legend_unless_it_is_called_like_the_chart() -> None:
    last = "  showLegend false"
    axes = "axes: 가, 나, 다"
    assert last in (radar("title 하나", axes, "하나: 1, 2, 3") or [])
    assert last not in (radar("title 모두", axes, "하나: 1, 2, 3") or [last])
    assert last not in (radar("title 하나", axes, "하나: 1, 2, 3", "둘: 1, 2, 3") or [last])


def test_a_pyramid_of_which_not_every_level_has_a_size_is_read_from_the_top() -> None:
    rows = translated("pyramid\n- 가: 40\n- 나: 30\n- 다")
    assert rows is not None
    assert [row.partition('"')[2].partition('"')[0] for row in rows[2:]] == ["가 (40)", "나 (30)", "다"]


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("  A --> B --> [*]", "  A --> B\n  B --> [*]"),
        ("A --> B", "A --> B"),
        ("A --> B 둘 --> C", "A --> B 둘 --> C"),
    ],
)
def test_a_chain_of_states_is_taken_apart_where_each_is_a_name(line: str, mended: str) -> None:
    assert state_named(line) == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("", ""),
        ("  %% (말)", "  %% (말)"),
        ("  ::icon(fa)", "  ::icon(fa)"),
        ("  가", "  가"),
        ("  가 (나)", "  가 (나)"),
        ("  a[나 (다)]", '  a["나 (다)"]'),
        ("  a((나))", "  a((나))"),
        ("  (나) 다", '  ["(나) 다"]'),
    ],
)
def test_a_topic_with_brackets_that_are_no_shape_is_quoted(line: str, mended: str) -> None:
    assert bracketed(line) == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("  int id 고유 번호", '  int id "고유 번호"'),
        ("  int id PK 고유", '  int id PK "고유"'),
        ("  A ||--o{ B", '  A ||--o{ B : ""'),
        ("  A ||--o{ B : 가진다", '  A ||--o{ B : "가진다"'),
        ('  A ||--o{ B : "가진다"', '  A ||--o{ B : "가진다"'),
        ("  int a-- 말", "  int a-- 말"),
        ("  int a..b 말", "  int a..b 말"),
    ],
)
def test_words_of_a_relation_and_remarks_of_an_attribute_are_quoted(line: str, mended: str) -> None:
    assert entity_related(line) == mended


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("  가 (나)", '  ["가 (나)"]'),
        ("  가(나)", '  ["가(나)"]'),
        ("  a (나)", '  ["a (나)"]'),
        ("  a b(나)", '  ["a b(나)"]'),
        ("  a(나)", "  a(나)"),
        ("  - a(나)", "  a(나)"),
    ],
)
def test_a_topic_with_an_aside_is_no_shape_where_it_is_words(line: str, mended: str) -> None:
    assert thought(line) == mended


def test_a_label_ends_at_the_bracket_that_belongs_to_its_own() -> None:
    assert quoted("A[가 [나] & B] --> C") == 'A["가 [나] & B"] --> C'


def test_a_type_is_known_by_the_first_word() -> None:
    assert is_known("graph: TD")
    assert is_known("venn-beta")
    assert not is_known("사과")
    assert not is_known("  ")


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("  direction: lr;", "  direction LR"),
        ("direction up", "direction up"),
        ("SUBGRAPH 가 나", "subgraph 가 나"),
        ("  END ;", "  end ;"),
        ("end A", "end A"),
        ("title 가", "accTitle: 가"),
        ("title --> B", "title --> B"),
    ],
)
def test_a_keyword_in_other_letters_is_written_as_mermaid_knows_it(line: str, mended: str) -> None:
    assert keyword(line) == mended
