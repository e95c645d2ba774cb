"""Charts drawn for real: read by Mermaid in a browser, kept as data, or Mermaid's picture where that is best."""

from __future__ import annotations

from itertools import combinations

import pytest

from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.chart import PieChart, RadarChart, SeriesForm, XyChart
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName, Undrawn
from gyoan.model.graph import Cluster, Graph, Node, NodeShape, Rgb, Tint
from gyoan.model.units import Length, Place

pytestmark = pytest.mark.toolchain

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_points(874), Length.of_points(382), 220)
PAGE = DrawingFrame(FrameName.PAGE, Length.of_points(470), Length.of_points(420), 300)

PIE = 'pie showData\n  title 수업 시간\n  "이론 강의" : 30\n  "실습 \'가\'" : 60.5\n  "정리" : 9.5'
LINES = (
    'xychart-beta\n  title "점유율"\n  x-axis "연도" [2019, 2021, 2023]\n  y-axis "점유율 (%)" 0 --> 100\n'
    '  line "도구 가" [15, 45.5, 78]\n  bar "도구 나" [60, 35]'
)
RADAR = (
    'radar-beta\n  title 두 가지 안\n  axis a["속도"], b["비용"], 안정\n  curve x["첫째 안"]{1, 2.5, 3}\n'
    '  curve y["둘째 안"]{안정: 4, a: 2, b: 1}\n  max 5\n  min 1\n  ticks 4\n  graticule polygon\n  showLegend false'
)
QUADRANTS = (
    "quadrantChart\n  title 백업 전략\n  x-axis 낮은 비용 --> 높은 비용\n  y-axis 짧은 보존 --> 긴 보존\n"
    "  quadrant-1 최적\n  quadrant-2 검토\n  quadrant-3 기본\n  quadrant-4 과잉\n"
    "  자동 백업: [0.2, 0.3]\n  지점 복구: [0.22, 0.32]\n  수동 스냅샷: [0.6, 0.8] color: #aa2222\n"
    "  지역 복제: [1, 1]\n  가운데 두기: [0.5, 0.5]"
)


def drawn(studio: DiagramRenderer, source: str, frame: DrawingFrame = SLIDE) -> Drawing:
    """Return the drawing of a source."""
    diagram = Diagram(source, source.split(maxsplit=1)[0], SourceSpan("session.md", 1))
    (drawing,) = studio.draw([diagram], [frame]).value.values()
    assert isinstance(drawing, Drawing), drawing
    return drawing


def pie_of(studio: DiagramRenderer, source: str) -> PieChart:
    chart = drawn(studio, source).chart
    assert isinstance(chart, PieChart)
    return chart


def xy_of(studio: DiagramRenderer, source: str) -> XyChart:
    chart = drawn(studio, source).chart
    assert isinstance(chart, XyChart)
    return chart


def quadrants_of(studio: DiagramRenderer, source: str = QUADRANTS, frame: DrawingFrame = SLIDE) -> Graph:
    graph = drawn(studio, source, frame).graph
    assert graph is not None
    return graph


def named(graph: Graph, text: str) -> Node:
    return next(node for node in graph.nodes if node.label.lines == (text,))


def dot_of(graph: Graph, number: int) -> Place:
    return [node.place for node in graph.nodes if node.shape is NodeShape.CIRCLE][number]


def middle(place: Place) -> tuple[float, float]:
    return place.x + place.width / 2, place.y + place.height / 2


def test_a_pie_keeps_names_values_title_and_order(studio: DiagramRenderer) -> None:
    chart = pie_of(studio, PIE)
    assert chart.title == "수업 시간"
    assert [(one.name, one.value) for one in chart.slices] == [("이론 강의", 30), ("실습 '가'", 60.5), ("정리", 9.5)]
    assert chart.show_values


def test_neighbouring_slices_have_different_colours_of_the_theme(studio: DiagramRenderer) -> None:
    source = "pie\n" + "\n".join(f'  "항목 {number}" : {number + 3}' for number in range(8))
    colors = [one.color for one in pie_of(studio, source).slices]
    assert colors[0] is ColorSlot.PRIMARY
    assert colors[6] == Tint(ColorSlot.PRIMARY, 0.55)
    assert len(set(colors)) == len(colors)


def test_a_chart_of_lines_and_bars_keeps_everything_that_its_source_says(studio: DiagramRenderer) -> None:
    chart = xy_of(studio, LINES)
    assert (chart.title, chart.category_title, chart.value_title) == ("점유율", "연도", "점유율 (%)")
    assert chart.categories == ("2019", "2021", "2023")
    assert (chart.least, chart.most) == (0, 100)
    assert [(one.name, one.form) for one in chart.series] == [
        ("도구 가", SeriesForm.LINE),
        ("도구 나", SeriesForm.BARS),
    ]
    assert [one.values for one in chart.series] == [(15, 45.5, 78), (60, 35, None)]


def test_an_axis_of_numbers_becomes_the_numbers_at_which_values_stand(studio: DiagramRenderer) -> None:
    chart = xy_of(studio, 'xychart-beta\n  x-axis "사용자" 0 --> 100\n  line [1, 2, 4, 8, 16]')
    assert chart.categories == ("0", "25", "50", "75", "100")
    assert chart.least is None


def test_bars_may_lie(studio: DiagramRenderer) -> None:
    assert xy_of(studio, "xychart-beta horizontal\n  x-axis [a, b]\n  bar [1, 2]").horizontal


def test_settings_and_title_of_the_front_matter_count(studio: DiagramRenderer) -> None:
    head = "---\ntitle: 앞의 제목\nconfig:\n  xyChart:\n    showDataLabel: true\n---\n"
    chart = xy_of(studio, f"{head}xychart-beta\n  x-axis [a, b]\n  bar [1, 2]")
    assert (chart.title, chart.show_values) == ("앞의 제목", True)
    assert not xy_of(studio, "xychart-beta\n  x-axis [a, b]\n  bar [3, 2]").show_values


def test_a_radar_chart_keeps_everything_that_its_source_says(studio: DiagramRenderer) -> None:
    chart = drawn(studio, RADAR).chart
    assert isinstance(chart, RadarChart)
    assert (chart.title, chart.axes) == ("두 가지 안", ("속도", "비용", "안정"))
    assert [(one.name, one.values) for one in chart.series] == [("첫째 안", (1, 2.5, 3)), ("둘째 안", (2, 1, 4))]
    assert (chart.least, chart.most, chart.ticks, chart.round, chart.named) == (1, 5, 4, False, False)


def test_a_radar_chart_that_asks_for_nothing_has_mermaids_rings(studio: DiagramRenderer) -> None:
    chart = drawn(studio, "radar-beta\n  axis a, b, c\n  curve x{1, 2, 3}").chart
    assert isinstance(chart, RadarChart)
    assert (chart.least, chart.most, chart.ticks, chart.round, chart.named) == (0, None, 5, True, True)


def test_a_radar_chart_of_thirty_lines_is_no_heap_of_areas(studio: DiagramRenderer) -> None:
    curves = "\n".join(f"  curve c{number}{{1, 2, {number}}}" for number in range(30))
    chart = drawn(studio, f"radar-beta\n  axis a, b, c\n{curves}").chart
    assert isinstance(chart, RadarChart)
    assert len(chart.series) == 30


def test_an_invented_radar_chart_is_a_native_one(studio: DiagramRenderer) -> None:
    source = "radar\n  title 도구\n  data\n    가: [1, 2, 3]\n  labels\n    읽기\n    쓰기\n    메모리"
    chart = drawn(studio, source).chart
    assert isinstance(chart, RadarChart)
    assert (chart.title, chart.axes) == ("도구", ("읽기", "쓰기", "메모리"))
    assert [(one.name, one.values) for one in chart.series] == [("가", (1, 2, 3))]


def test_a_radar_chart_without_lines_is_said_to_be_empty(studio: DiagramRenderer) -> None:
    diagram = Diagram("radar-beta", "radar-beta", SourceSpan("session.md", 1))
    outcome = studio.draw([diagram], [SLIDE])
    assert [type(one) for one in outcome.value.values()] == [Undrawn]
    assert "nothing in it" in outcome.diagnostics[0].message


@pytest.mark.parametrize(
    "source",
    [
        "radar-beta\n  axis a, b\n  curve x{1, 2}",
        "radar-beta\n  axis a, b, c\n  curve x{1, 2, 3}\n  curve y{1, 2}",
        "pie\n" + "\n".join(f'  "항목 {number}" : 1' for number in range(40)),
        "xychart-beta\n  x-axis [a, b]\n  line [90000000000000, 2]",
        "xychart-beta horizontal\n  x-axis [a, b]\n  line [1, 2]",
        "xychart-beta\n  x-axis 0 --> 10\n  line [1, 2]\n  line [1, 2, 3]",
        "xychart-beta\n  x-axis [a, b]\n  y-axis 5 --> 5\n  line [1, 2]",
    ],
    ids=[
        "two axes",
        "a line that lacks a value",
        "too many slices",
        "huge numbers",
        "upright lines",
        "series of unequal length",
        "an axis without length",
    ],
)
@pytest.mark.sampled(7)
def test_what_no_native_chart_shows_well_is_mermaids_picture(studio: DiagramRenderer, source: str) -> None:
    drawing = drawn(studio, source)
    assert drawing.chart is None
    assert drawing.png


def test_two_hundred_categories_and_losses_are_a_chart(studio: DiagramRenderer) -> None:
    names = ", ".join(f'"{number}분"' for number in range(200))
    values = ", ".join(str(number % 7 - 3) for number in range(200))
    assert len(xy_of(studio, f"xychart-beta\n  x-axis [{names}]\n  line [{values}]").categories) == 200


@pytest.mark.parametrize("source", [PIE, LINES, RADAR, QUADRANTS])
@pytest.mark.thorough
def test_with_pictures_asked_for_charts_are_pictures(painter: DiagramRenderer, source: str) -> None:
    drawing = drawn(painter, source)
    assert drawing.png
    assert drawing.chart is drawing.graph is None


def test_a_chart_in_words_has_its_numbers(studio: DiagramRenderer) -> None:
    assert drawn(studio, PIE).alt == ("원 그래프: 수업 시간. 이론 강의 30%(30), 실습 '가' 60.5%(60.5), 정리 9.5%(9.5)")
    assert drawn(studio, LINES).alt == (
        "막대·꺾은선그래프: 점유율. 도구 가 – 2019 15, 2021 45.5, 2023 78; 도구 나 – 2019 60, 2021 35"
    )


def test_a_radar_chart_in_words_has_its_numbers(studio: DiagramRenderer) -> None:
    assert drawn(studio, RADAR).alt == (
        "방사형 차트: 두 가지 안. 첫째 안 – 속도 1, 비용 2.5, 안정 3; 둘째 안 – 속도 2, 비용 1, 안정 4"
    )


def test_a_quadrant_chart_in_words_says_what_stands_where(studio: DiagramRenderer) -> None:
    alt = drawn(studio, QUADRANTS).alt
    assert alt.startswith("사분면 차트: 백업 전략. 오른쪽 위 최적 – 수동 스냅샷, 지역 복제")
    assert "왼쪽 아래 기본 – 자동 백업, 지점 복구" in alt
    assert "오른쪽 아래 과잉;" in alt


def test_a_quadrant_chart_has_four_coloured_fields_in_their_corners(studio: DiagramRenderer) -> None:
    fields = {field.title.lines[0]: field for field in quadrants_of(studio).clusters}
    assert all(isinstance(field.fill, Tint) for field in fields.values())
    assert len({field.line for field in fields.values()}) == 4
    best, check, basic, much = (middle(fields[name].place) for name in ("최적", "검토", "기본", "과잉"))
    assert best[0] == much[0] > check[0] == basic[0]
    assert best[1] == check[1] < basic[1] == much[1]


def test_points_stand_where_the_source_says(studio: DiagramRenderer) -> None:
    graph = quadrants_of(studio)
    x, y = middle(dot_of(graph, 4))
    best, basic = graph.clusters[0].place, graph.clusters[2].place
    assert basic.x + basic.width <= x <= best.x
    assert best.y + best.height <= y <= basic.y
    left = middle(dot_of(graph, 0))[0]
    assert (left - basic.x) / (best.x + best.width - basic.x) == pytest.approx(0.2, abs=0.01)


def test_a_points_own_colour_is_kept(studio: DiagramRenderer) -> None:
    graph = quadrants_of(studio)
    fills = [node.fill for node in graph.nodes if node.shape is NodeShape.CIRCLE]
    assert fills[2] == Rgb("AA2222")
    assert fills[0] is ColorSlot.PRIMARY


@pytest.mark.parametrize("frame", [SLIDE, PAGE], ids=["slide", "page"])
def test_no_name_meets_another_or_a_point_or_a_title(studio: DiagramRenderer, frame: DrawingFrame) -> None:
    graph = quadrants_of(studio, frame=frame)
    names = [named(graph, text).place for text in ("자동 백업", "지점 복구", "수동 스냅샷", "지역 복제", "가운데 두기")]
    dots = [dot_of(graph, number) for number in range(5)]
    heads = [head(field) for field in graph.clusters]
    for one, other in [*combinations(names, 2), *((name, other) for name in names for other in [*dots, *heads])]:
        assert not overlap(one, other)
    assert all(name.x >= 0 and name.x + name.width <= frame.width.points for name in names)


def head(field: Cluster) -> Place:
    """Return about where the title of a field stands."""
    wide = len(field.title.lines[0]) * field.title.points
    return Place(field.place.x + (field.place.width - wide) / 2, field.place.y, wide, field.title.points * 1.4)


def overlap(one: Place, other: Place) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    return across > 0.01 and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > 0.01


def test_all_text_of_a_quadrant_chart_can_be_read(studio: DiagramRenderer) -> None:
    assert drawn(studio, QUADRANTS).label_points >= 14
    assert drawn(studio, QUADRANTS, PAGE).label_points >= 7


def test_arrows_run_along_the_axes_between_their_words(studio: DiagramRenderer) -> None:
    graph = quadrants_of(studio)
    level, upright = (edge.route for edge in graph.edges)
    low, high = named(graph, "낮은 비용").place, named(graph, "높은 비용").place
    assert low.x + low.width < level[0][0] < level[-1][0] < high.x
    assert upright[0][1] > upright[-1][1]


def test_without_points_the_titles_stand_in_the_middle_of_their_fields(studio: DiagramRenderer) -> None:
    graph = quadrants_of(studio, "quadrantChart\n  quadrant-1 지금 한다\n  quadrant-3 버린다")
    assert named(graph, "지금 한다").shape is NodeShape.RECTANGLE
    assert not graph.clusters
