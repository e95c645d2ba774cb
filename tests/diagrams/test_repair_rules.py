"""Tests of single rules of mending, at their bounds: what is mended, and what only looks like it and stays."""

from __future__ import annotations

import functools

import pytest

from gyoan.diagrams.repair import Fix, MendedSource, next_fix
from gyoan.diagrams.repair.characters import respelled
from gyoan.diagrams.repair.charts import chart_quoted, charted, dated, flowing, placed, sliced, timed
from gyoan.diagrams.repair.flowchart import forward, named
from gyoan.diagrams.repair.headers import header_fixes, preamble_fixes
from gyoan.diagrams.repair.labels import quoted
from gyoan.diagrams.repair.misreadings import thought
from gyoan.diagrams.repair.sequence import inactive
from gyoan.diagrams.repair.styles import beyond_links, declared, listed
from gyoan.diagrams.repair.translation import translation
from gyoan.diagrams.repair.trees import bracketed, entity_related, state_named


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("이론 40%", '"이론" : 40'),
        ('  - "이론": 1,200원', '  "이론" : 1200'),
        ("'이론' = 4.5 시간;", '"이론" : 4.5'),
        ("title : 하루", "title 하루"),
        ("title:", "title:"),
        ("40", "40"),
        ("이론", "이론"),
        ("이론 40 킬로미터", "이론 40 킬로미터"),
        ("이론 : -3", '"이론" : -3'),
    ],
)
def test_a_slice_is_a_quoted_name_and_a_bare_number(written: str, mended: str) -> None:
    assert sliced(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("bar: 1, 2, 3", "bar [1, 2, 3]"),
        ("line [1명, 2 명, 3%]", "line [1, 2, 3]"),
        ("bar 7", "bar 7"),
        ("x-axis 봄, 여름", "x-axis [봄, 여름]"),
        ("X_axis [봄, 여름],", "x-axis [봄, 여름]"),
        ("x_axis 봄", "x-axis 봄"),
        ("yaxis 0 to 100", "y-axis 0 --> 100"),
        ('y-axis "점수 (점)" 0 ~ 100', 'y-axis "점수 (점)" 0 --> 100'),
        ("y-axis 0 --> 100", "y-axis 0 --> 100"),
        ("y-axis 10, 20", "y-axis [10, 20]"),
        ("title 1, 2, 3", "title 1, 2, 3"),
        ("title: 하루", "title 하루"),
        ("x-axis 1월 --> 3월, 5월", "x-axis 1월 --> 3월, 5월"),
        ("barrier 1, 2", "barrier 1, 2"),
    ],
)
def test_a_line_of_an_xy_chart_has_its_keyword_brackets_and_bare_numbers(written: str, mended: str) -> None:
    assert charted(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("x-axis [봄, Summer, 3 월]", 'x-axis ["봄", Summer, "3 월"]'),
        ('x-axis 계절 ["봄", 여름]', 'x-axis "계절" ["봄", "여름"]'),
        ("y-axis 점수 0 --> 10", 'y-axis "점수" 0 --> 10'),
        ('y-axis "점수" 0 --> 10', 'y-axis "점수" 0 --> 10'),
        ("title Plain words", "title Plain words"),
        ("title 3-1, 50%", "title 3-1, 50%"),
        ("title a/b", 'title "a/b"'),
        ("axis 봄", "axis 봄"),
    ],
)
def test_words_that_are_not_plain_latin_are_quoted_in_an_xy_chart(written: str, mended: str) -> None:
    assert chart_quoted(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("가: 0.3, 0.6", "가: [0.3, 0.6]"),
        ("가 : (30, 100)", "가: [0.3, 1]"),
        ("가: [0, 50]", "가: [0, 0.5]"),
        ("가: [1, 1]", "가: [1, 1]"),
        ("가: [1, 2]", "가: [0.01, 0.02]"),
        ("가: 50, 101", "가: 50, 101"),
        ("가: 0.5, 50", "가: 0.5, 50"),
        ('"가, (나)": [0.1, 0.2] radius: 3', '"가, (나)": [0.1, 0.2] radius: 3'),
        ("가-1: [0.1, 0.2]", "가-1: [0.1, 0.2]"),
        ("quadrant 3 늦게", 'quadrant-3 "늦게"'),
        ("quadrant 5 늦게", "quadrant 5 늦게"),
        ("x-axis 낮음 -> High", 'x-axis "낮음" --> High'),
    ],
)
def test_a_point_stands_in_brackets_from_nothing_to_one(written: str, mended: str) -> None:
    assert placed(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("가 -> 나: 1,200명", "가,나,1200"),
        ("가 → 나, 3", "가,나,3"),
        ("가, 나, 1,200 MB", "가, 나,1200"),
        ('"가, 다", 나, 5', '"가, 다", 나,5'),
        ("가, 나", "가, 나"),
        ("가 -> 나", "가 -> 나"),
    ],
)
def test_a_line_of_a_sankey_is_source_target_and_a_number(written: str, mended: str) -> None:
    assert flowing(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("dateFormat: YYYY-MM-DD", "dateFormat YYYY-MM-DD"),
        ("조사 : 2024-03-04 5d", "조사 : 2024-03-04, 5d"),
        ("조사 2024-03-04, 5d", "조사 :2024-03-04, 5d"),
        ("조사 done, 2024-03-04, 5d;", "조사 :done, 2024-03-04, 5d"),
        ("조사 : 2024-03-04, 2주", "조사 : 2024-03-04, 2w"),
        ("조사 : 2024-03-04, 3 days", "조사 : 2024-03-04, 3d"),
        ("조사：2024-03-04, 3d", "조사:2024-03-04, 3d"),
        ("section 3일: 첫 주", "section 3일: 첫 주"),
        ("title 일정, 3일", "title 일정, 3일"),
        ("조사 3일", "조사 3일"),
    ],
)
def test_a_task_has_its_colon_its_comma_and_units_that_mermaid_knows(written: str, mended: str) -> None:
    assert dated(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("section 오전 : 실습", "section 오전#58; 실습"),
        ("09:30 : 시작", "09#58;30 : 시작"),
        ("9:30 시작", "9#58;30 시작"),
        ("2010 : 가상 머신", "2010 : 가상 머신"),
        ("123:45 : 가", "123:45 : 가"),
        ("9:305 : 가", "9:305 : 가"),
    ],
)
def test_a_time_of_day_is_a_name_on_a_time_line(written: str, mended: str) -> None:
    assert timed(written) == mended


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("style A fill = #fff ; stroke : red", "style A fill:#fff,stroke:red"),
        ("style A, B fill:#fff", "style A,B fill:#fff"),
        ("classDef 강조 {fill:#fff}", "classDef 강조 fill:#fff"),
        ("style A fill:rgb(255, 300, 0)", "style A fill:#ffff00"),
        ("style A fill:rgba(1,2,3,0.5)", "style A fill:#010203"),
        ("linkStyle stroke:red", "linkStyle default stroke:red"),
        ("style A fill:url(https://example.com/a.png)", ""),
        ("style A fill:url(a),stroke:red", "style A stroke:red"),
        ("style A", "style A"),
        ("A --> B", "A --> B"),
    ],
)
def test_declarations_are_written_as_mermaid_reads_them(written: str, mended: str) -> None:
    assert declared(written) == mended


def test_names_are_listed_without_spaces() -> None:
    assert listed("class A , B,  C 강조;") == "class A,B,C 강조"
    assert listed("class A 강조 ;") == "class A 강조 ;"


@pytest.mark.parametrize(
    ("source", "line", "text"),
    [
        ("graph TD\nA-->B\nlinkStyle 0,4,2 stroke:red", 3, "linkStyle 0,2 stroke:red"),
        ("graph TD\nlinkStyle 3 color:red\nA-->B\nlinkStyle 1 stroke:red", 2, ""),
        ("graph TD\nlinkStyle 1 color:red\nA-->B\nlinkStyle 3,1 stroke:red", 4, "linkStyle 1 stroke:red"),
    ],
)
def test_of_links_that_a_style_names_the_highest_is_taken_out(source: str, line: int, text: str) -> None:
    fix = beyond_links(MendedSource.of(source))
    assert fix is not None
    assert (fix.line, fix.text) == (line, text)


def test_a_style_that_names_no_link_is_left_alone() -> None:
    assert beyond_links(MendedSource.of("graph TD\nlinkStyle default stroke:red\nA-->B")) is None


def preamble(source: str) -> list[tuple[int, str]]:
    return [(fix.line, fix.text) for fix in preamble_fixes(MendedSource.of(source))]


def test_front_matter_in_order_and_what_stands_below_it_stay() -> None:
    assert preamble("---\ntitle: 가\nconfig:\n  theme: dark\n---\ngraph TD\nA[title: 가: 나]") == []
    assert preamble('---\ntitle: "가: 나"\n---\ngraph TD') == []
    assert preamble("graph TD\ntitle: 가: 나") == []
    assert preamble("title: 가\nA --> B") == []


def test_front_matter_that_needs_it_is_mended_line_by_line() -> None:
    assert preamble("---\ntitle: 가: 나\n\t\ttheme: dark\nother: 가 # 나\n---\ngraph TD") == [
        (2, 'title: "가: 나"'),
        (3, "    theme: dark"),
    ]
    assert preamble('---\ntitle: 가 "나": 다\n---\ngraph TD') == [(2, "title: \"가 '나': 다\"")]


def test_front_matter_that_is_opened_is_closed_before_the_first_line_that_is_no_setting() -> None:
    assert preamble("---\ntitle: 가\n\nconfig:\n  a: b\ngraph TD\nA --> B") == [(6, "---\ngraph TD")]
    assert preamble("---\ngitGraph:\ncommit") == [(2, "---\ngitGraph:")]
    assert preamble("---\nA::B") == [(2, "---\nA::B")]
    assert preamble("---\ntitle: 가") == []
    assert preamble("") == []


def test_directives_are_closed_with_as_many_braces_as_they_opened() -> None:
    assert preamble("%%{init: {'a': {'b': 1}}\ngraph TD") == [(1, "%%{init: {'a': {'b': 1}}}%%")]
    assert preamble("graph TD\n%%{ initialize: {'a': 1} %%\nA") == [(2, "%%{ initialize: {'a': 1}}%%")]
    assert preamble("%%{init: {'a': 1}}%%\ngraph TD") == []
    assert preamble("%%{note: {'a': 1}\ngraph TD") == []


def test_lines_that_no_person_writes_are_not_looked_at() -> None:
    long = "가" * 601
    assert preamble(f"---\ntitle: {long}: 나\n---\ngraph TD") == []
    assert preamble(f"{long}\n%%{{init: {{'a': 1}}") == []
    assert preamble(f"---\ntitle: {'가' * 500}: 나\n---\ngraph TD") != []


def translated(source: str) -> list[str] | None:
    fix = translation(MendedSource.of(source))
    return None if fix is None else fix.text.split("\n")


def pyramid(count: int) -> str:
    return "pyramid\n" + "\n".join(f"- {number}층" for number in range(count))


def test_a_pyramid_has_two_levels_to_nine() -> None:
    assert [translated(pyramid(count)) is not None for count in (0, 1, 2, 9, 10)] == [False, False, True, True, False]


def test_a_pyramid_is_as_wide_as_its_lowest_level_and_each_is_in_the_middle() -> None:
    assert translated("pyramid 모양\ntitle: 네 층\n1. 위\n2. 가운데\n%% 말\n3. 아래 : 50%") == [
        "block-beta",
        "  columns 8",
        '  title["네 층"]:8',
        '  space:2 level1["위"]:4 space:2',
        '  space:1 level2["가운데"]:6 space:1',
        '  level3["아래 (50%)"]:8',
        "  style title fill:none,stroke:none",
    ]


@pytest.mark.parametrize(
    ("sizes", "first"),
    [((40, 30, 10), "2"), ((10, 30, 40), "0"), ((30, 30, 30), "0"), ((40, 10, 30), "0"), ((40, 40, 10), "2")],
)
def test_a_pyramid_is_turned_where_its_sizes_say_that_it_was_listed_from_below(
    sizes: tuple[int, ...], first: str
) -> None:
    rows = translated("pyramid\n" + "\n".join(f"층{at}: {size}" for at, size in enumerate(sizes)))
    assert rows is not None
    assert f"층{first}" in rows[2]


def test_a_pyramid_with_a_line_that_is_no_level_is_left_alone() -> None:
    assert translated("pyramid\n- 위\n- 아래\nA : B : C") is None


def radar(*lines: str) -> list[str] | None:
    return translated("\n".join(("radar", *lines)))


def test_a_radar_chart_has_three_axes_and_a_number_for_each() -> None:
    assert radar("axes: 가, 나", "하나: 1, 2") is None
    assert radar("axes: 가, 나, 다", "하나: 1, 2, 3") is not None
    assert radar("axes: 가, 나, 다", "하나: 1, 2, 3", "둘: 1, 2") is None
    assert radar("axes: 가, 나, 다") is None
    assert radar("axes: 가, 나, 다", "하나: 1, 2, 3", "무엇인지 모를 줄") is None


def test_a_radar_chart_of_single_numbers_has_its_names_as_axes_and_no_legend() -> None:
    assert radar("title 실력", "속도: 3", "비용: 4.5", "지원: 2") == [
        "radar-beta",
        "  title 실력",
        '  axis a1["속도"], a2["비용"], a3["지원"]',
        '  curve c1["실력"]{3, 4.5, 2}',
        "  graticule polygon",
        "  showLegend false",
    ]


@pytest.mark.parametrize(
    ("scale", "ends"),
    [
        ("max: 10", ["  max 10", "  min 0"]),
        ("range: 2 ~ 8", ["  max 8", "  min 2"]),
        ("scale 8 to -2", ["  max 8", "  min -2"]),
    ],
)
def test_a_radar_chart_has_the_ends_that_its_source_names(scale: str, ends: list[str]) -> None:
    written = radar(scale, "labels: 가, 나, 다", "data:", "하나: 1, 2, 3", "둘: 3, 2, 1")
    assert written is not None
    assert written[-2:] == ends
    assert "  showLegend false" not in written


def test_axes_may_be_listed_below_their_head_and_end_where_another_begins() -> None:
    written = radar("labels:", "- 가", "- 나", "- 다", "data:", "하나: [1, 2, 3]")
    assert written is not None
    assert written[1] == '  axis a1["가"], a2["나"], a3["다"]'
    assert radar("data:", "가", "labels: 가, 나, 다", "하나: 1, 2, 3") is None


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        ("A[가] --> B[나]\nC[다]", "graph TD"),
        ("A[가] --> B[나]\nB --> C", "graph TD"),
        ("A --> B(나)\n%% 끝", "graph TD"),
        ("A --> B\nB --> C", ""),
        ("A[가]\nB[나]", ""),
        ("A[가] --> B[나]\n그다음은 생각해 봅시다", ""),
        ("[*] --> 대기", "stateDiagram-v2"),
        ("앱->>서버: 질문", "sequenceDiagram"),
        ("질문을 합니다", ""),
    ],
)
def test_a_first_line_is_added_only_where_the_others_leave_no_doubt(source: str, begins: str) -> None:
    added = [fix.text.partition("\n")[0] for fix in header_fixes(MendedSource.of(source)) if "\n" in fix.text]

    assert added == ([begins] if begins else [])


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


def test_other_lines_than_the_one_named_are_looked_at_where_a_quotation_mark_is_not_closed() -> None:
    below = "C --> D\nE --> F\nG --> H"
    assert next_of(f"graph TD\nA -> B\n{below}", 5) is None
    assert next_of(f'graph TD\nA["가 -> B\n{below}', 5) == (2, 'A["가 --> B')
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
