"""Tests of single rules of mending, at their bounds: what is mended, and what only looks like it and stays."""

from __future__ import annotations

import pytest

from gyoan.diagrams.repair import Fix, MendedSource, Why
from gyoan.diagrams.repair.charts import chart_quoted, charted, dated, flowing, placed, sliced, timed
from gyoan.diagrams.repair.headers import header_fixes, preamble_fixes
from gyoan.diagrams.repair.styles import beyond_links, declared, listed
from gyoan.diagrams.repair.translation import translation


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
        ("점검：하나 :2024-03-04, 3d", "점검：하나 :2024-03-04, 3d"),
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
    assert preamble("%%{init: {'a': {'b': 1}, 'c': 2\ngraph TD") == [(1, "%%{init: {'a': {'b': 1}, 'c': 2}}%%")]
    assert preamble("%%{init: {'a': 1}}%%\ngraph TD") == []
    assert preamble("%%{note: {'a': 1}\ngraph TD") == []


def test_lines_that_no_person_writes_are_not_looked_at() -> None:
    long = "가" * 601
    assert preamble(f"---\ntitle: {long}: 나\n---\ngraph TD") == []
    assert preamble(f"{long}\n%%{{init: {{'a': 1}}") == []
    assert preamble(f"pie\n{long}\n%%{{init: {{'a': 1}}") == [(3, "%%{init: {'a': 1}}%%")]
    assert preamble(f"---\ntitle: {'가' * 500}: 나\n---\ngraph TD") != []


def translated(source: str) -> list[str] | None:
    fix = translation(MendedSource.of(source))
    return None if fix is None else fix.text.split("\n")


def pyramid(count: int) -> str:
    return "pyramid\n" + "\n".join(f"- {number}층" for number in range(count))


def test_a_pyramid_has_two_levels_to_nine() -> None:
    assert [translated(pyramid(count)) is not None for count in (0, 1, 2, 9, 10)] == [False, False, True, True, False]


def test_a_pyramid_without_a_title_has_no_row_for_one() -> None:
    assert translated(pyramid(2)) == [
        "block-beta",
        "  columns 6",
        '  space:1 level1["0층"]:4 space:1',
        '  level2["1층"]:6',
    ]


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


def test_what_stands_behind_the_type_is_the_chart_s_and_in_a_long_line_nothing_is_looked_for() -> None:
    charts = (
        ("radar title 하루 시간", "axes: 가, 나, 다", "%% 말", "하나: 1, 2, 3"),
        ("pyramid title 하루 시간", "- 가", "- 나"),
    )
    for lines, title in zip(charts, ("  title 하루 시간", '  title["하루 시간"]:6'), strict=True):
        written = translated("\n".join(lines))
        assert written is not None
        assert title in written
        assert translated("\n".join((*lines, "%%" + "가" * 700))) is None


def test_a_radar_chart_of_single_numbers_has_its_names_as_axes_and_no_legend() -> None:
    assert radar("title 실력", "속도: 3", "비용: 4.5", "지원: 2") == [
        "radar-beta",
        "  title 실력",
        '  axis a1["속도"], a2["비용"], a3["지원"]',
        '  curve c1["실력"]{3, 4.5, 2}',
        "  graticule polygon",
        "  showLegend false",
    ]


def test_single_numbers_are_a_chart_only_where_all_are_and_no_axes_are_named() -> None:
    assert radar("axes: 가, 나, 다", "속도: 3", "비용: 4", "지원: 2") is None
    assert radar("속도: 3", "비용: 4, 5", "지원: 2") is None
    written = radar("속도: 3", "비용: 4", "지원: 2")
    assert written is not None
    assert written[2:] == ['  curve c1["1"]{3, 4, 2}', "  graticule polygon", "  showLegend false"]


def test_lines_of_a_radar_chart_are_named_unless_one_has_the_name_of_the_chart() -> None:
    one = radar("title 실력", "axes: 가, 나, 다", "하나: 1, 2, 3")
    same = radar("title 실력", "axes: 가, 나, 다", "실력: 1, 2, 3")
    two = radar("title 실력", "axes: 가, 나, 다", "실력: 1, 2, 3", "둘: 3, 2, 1")
    assert one is not None
    assert same is not None
    assert two is not None
    assert [lines[-1] for lines in (one, same, two)] == [
        "  graticule polygon",
        "  showLegend false",
        "  graticule polygon",
    ]
    assert two[3:5] == ['  curve c1["실력"]{1, 2, 3}', '  curve c2["둘"]{3, 2, 1}']


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
    assert radar("가, 나, 다", "하나: 1, 2, 3") is None
    assert radar("labels:", "- 가", "- 나", "data:", "다", "하나: 1, 2, 3") is None


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
        ("대기 --> 끝\n끝 --> [*]\n끝 --> 대기", "stateDiagram-v2"),
        ("앱->>서버: 질문", "sequenceDiagram"),
        ("질문을 합니다", ""),
    ],
)
def test_a_first_line_is_added_only_where_the_others_leave_no_doubt(source: str, begins: str) -> None:
    added = [fix.text.partition("\n")[0] for fix in header_fixes(MendedSource.of(source)) if "\n" in fix.text]

    assert added == ([begins] if begins else [])


@pytest.mark.parametrize(
    ("header", "fixes"),
    [
        ("Graph TD", [("graph TD", Why.UNKNOWN)]),
        ("graph: TD", [("graph TD", Why.REFUSED)]),
        ("pie Title 하루", []),
        ("Pie ShowData title 하루", [("pie showData title 하루", Why.UNKNOWN)]),
        ("  class diagram", [("  classDiagram", Why.UNKNOWN)]),
        ("Entity Relationship Diagram", [("erDiagram", Why.UNKNOWN)]),
        ("entity rela tionship diagram", []),
        ("lr;", [("graph LR", Why.UNKNOWN)]),
        ("flow", [("flowchart", Why.UNKNOWN)]),
        ("radar", [("radar-beta", Why.UNKNOWN)]),
        ("xychart beta", [("xychart-beta", Why.REFUSED)]),
        ("XYChart", [("xychart", Why.UNKNOWN)]),
        ("mindmapp", [("mindmap", Why.UNKNOWN)]),
        ("Gantt ShowData", [("gantt ShowData", Why.UNKNOWN)]),
        ("stateDiagram", []),
    ],
)
def test_a_first_line_is_respelled_and_said_to_be_unknown_where_mermaid_knows_no_such_type(
    header: str, fixes: list[tuple[str, Why]]
) -> None:
    draft = MendedSource.of(f"{header}\n[*] --> 가\n")
    found = [(fix.text, fix.why) for fix in header_fixes(draft) if "\n" not in fix.text]
    assert found[:1] == fixes
    assert all(fix.line == 1 for fix in header_fixes(draft))


def test_a_first_line_is_looked_at_where_it_stands_by_itself_and_is_short() -> None:
    assert list(header_fixes(MendedSource.of("%% 주석"))) == []
    assert list(header_fixes(MendedSource.of("grph TD " + "가" * 5_000))) == []
    assert list(header_fixes(MendedSource.of("A --> B").with_fix(Fix(1, "Graph TD\nA --> B")))) == []


@pytest.mark.parametrize("source", ["stateDiagram\n[*] --> 가", "graph\nA[가] --> B", "sequenceDiagram\nA->>B: 가"])
def test_no_type_is_put_above_one_that_mermaid_knows(source: str) -> None:
    assert [fix for fix in header_fixes(MendedSource.of(source)) if "\n" in fix.text] == []
