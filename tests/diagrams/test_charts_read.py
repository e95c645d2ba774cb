"""Tests of what the worker read of a chart, as the model's data, as a drawing and in words."""

from __future__ import annotations

from typing import Any

import pytest

from gyoan.diagrams.chart_alt import describe_chart
from gyoan.diagrams.charts import chart_drawing, chart_of, is_chart
from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.model.chart import PieChart, RadarChart, SeriesForm, XyChart
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import ArrowHead, Graph, Label, NodeShape, Rgb, Tint
from gyoan.model.message import Language
from gyoan.model.units import Place

SIX = (
    ColorSlot.PRIMARY,
    ColorSlot.ATTENTION,
    ColorSlot.SECONDARY,
    ColorSlot.EMPHASIS,
    ColorSlot.POSITIVE,
    ColorSlot.MUTED,
)


def pie(*values: float, shown: bool = False, title: str = "") -> dict[str, Any]:
    slices = [{"name": f"조각{number}", "value": value} for number, value in enumerate(values)]
    return {"points": 14, "chart": {"kind": "pie", "title": title, "slices": slices, "values": shown}}


def xy(*series: tuple[str, str, list[float | None]], **more: Any) -> dict[str, Any]:
    read = {
        "kind": "xy",
        "title": "제목",
        "categories": ["가", "나", "다"],
        "from": None,
        "to": None,
        "categoryTitle": "가로",
        "valueTitle": "세로",
        "range": None,
        "horizontal": False,
        "values": False,
        "series": [{"name": name, "form": form, "values": values} for name, form, values in series],
    }
    return {"points": 14, "chart": {**read, **more}}


def radar(**more: Any) -> dict[str, Any]:
    read = {
        "kind": "radar",
        "title": "",
        "axes": ["속도", "비용", "지원"],
        "series": [{"name": "첫째", "form": "line", "values": [1, 2, 3]}],
        "least": 1,
        "most": 9,
        "ticks": 4,
        "round": True,
        "named": False,
    }
    return {"points": 14, "chart": {**read, **more}}


def xy_chart(native: dict[str, Any]) -> XyChart:
    chart = chart_of(native)
    assert isinstance(chart, XyChart)
    return chart


def test_a_pie_has_its_slices_with_their_colours_in_turn() -> None:
    chart = chart_of(pie(3, 2, 1, shown=True, title="몫"))
    assert isinstance(chart, PieChart)
    assert [(one.name, one.value, one.color) for one in chart.slices] == [
        ("조각0", 3, ColorSlot.PRIMARY),
        ("조각1", 2, ColorSlot.ATTENTION),
        ("조각2", 1, ColorSlot.SECONDARY),
    ]
    assert (chart.title, chart.show_values, chart.points) == ("몫", True, 14)


def test_colours_that_are_used_up_come_back_thinner_and_no_two_of_two_dozen_are_alike() -> None:
    chart = chart_of(pie(*range(1, 26)))
    assert isinstance(chart, PieChart)
    colors = [one.color for one in chart.slices]
    assert colors[:6] == list(SIX)
    assert colors[6:12] == [Tint(slot, 0.55) for slot in SIX]
    assert colors[12:18] == [Tint(slot, 0.3) for slot in SIX]
    assert colors[18:24] == [Tint(slot, 0.75) for slot in SIX]
    assert colors[24] is ColorSlot.PRIMARY
    assert len(set(colors[:24])) == 24


def test_bars_and_lines_have_titles_values_and_the_range_of_the_source() -> None:
    chart = xy_chart(xy(("막대", "bar", [1, None, 3]), ("선", "line", [4, 5, 6]), range=[-1, 9]))
    assert [(one.name, one.form, one.values, one.color) for one in chart.series] == [
        ("막대", SeriesForm.BARS, (1, None, 3), ColorSlot.PRIMARY),
        ("선", SeriesForm.LINE, (4, 5, 6), ColorSlot.ATTENTION),
    ]
    assert (chart.title, chart.category_title, chart.value_title) == ("제목", "가로", "세로")
    assert (chart.least, chart.most, chart.horizontal, chart.show_values) == (-1, 9, False, False)
    lying = xy_chart(xy(("가", "bar", [1, 2, 3]), horizontal=True, values=True))
    assert (lying.least, lying.most, lying.horizontal, lying.show_values) == (None, None, True, True)


@pytest.mark.parametrize(
    ("start", "end", "count", "categories"),
    [
        (0, 8, 5, ("0", "2", "4", "6", "8")),
        (10, 11, 3, ("10.0", "10.5", "11.0")),
        (0, 1, 5, ("0.00", "0.25", "0.50", "0.75", "1.00")),
        (1, 2, 4, ("1.00", "1.33", "1.67", "2.00")),
        (7, 9, 1, ("7",)),
        (None, 4, 3, ("0", "2", "4")),
        (-2, None, 2, ("-2", "0")),
        (0, 0.25, 3, ("0.00", "0.12", "0.25")),
    ],
)
def test_values_along_an_axis_of_numbers_stand_at_even_steps_from_its_one_end_to_the_other(
    start: float | None, end: float | None, count: int, categories: tuple[str, ...]
) -> None:
    values: list[float | None] = [1.0] * count
    chart = xy_chart(xy(("가", "line", values), categories=None, **{"from": start, "to": end}))
    assert chart.categories == categories


def test_a_radar_chart_has_the_rings_and_the_bounds_of_the_source() -> None:
    chart = chart_of(radar())
    assert isinstance(chart, RadarChart)
    assert (chart.axes, chart.series[0].values) == (("속도", "비용", "지원"), (1, 2, 3))
    assert (chart.least, chart.most, chart.ticks) == (1, 9, 4)
    assert [chart.round, chart.named] == [True, False]


FIELDS = [[100, 10], [10, 10], [10, 60], [100, 60]]
"""Where quadrants begin, Mermaid's first to its fourth; each is 90 by 50."""


def quadrants(*points: tuple[str, float, float, str], title: str = "", **more: Any) -> dict[str, Any]:
    def text(said: str, size: float) -> dict[str, Any]:
        return {"lines": [said], "place": [0, 0, 20, 8], "size": size}

    read = {
        "title": text(title, 18) if title else None,
        "texts": [text("낮음", 10), text("높음", 10)],
        "axes": [[[10, 110], [190, 110]], [[10, 110], [10, 10]]],
        "fields": [{"lines": [f"{number}번"], "place": [*corner, 90, 50]} for number, corner in enumerate(FIELDS, 1)],
        "points": [
            {"name": name, "dot": [x - 2, y - 2, 4, 4], "color": color, "label": text(name, 9)}
            for name, x, y, color in points
        ],
        **more,
    }
    return {"points": 12, "quadrants": read}


def quadrant_graph(native: dict[str, Any]) -> Graph:
    slots = {slot.value: color for slot, color in DEFAULT_SLOTS.items()}
    facts = {"native": native, "width": 12700 * 200, "height": 12700 * 120, "alt": "말", "slots": slots}
    drawing = chart_drawing(facts)
    assert drawing.graph is not None
    assert (drawing.width.points, drawing.height.points, drawing.alt) == (200, 120, "말")
    assert drawing.label_points == drawing.graph.smallest_label
    return drawing.graph


def test_quadrants_are_frames_in_four_light_colours_with_dots_and_names_on_them() -> None:
    graph = quadrant_graph(quadrants(("하나", 150, 30, "#FF0000"), ("둘", 40, 80, "")))
    assert [(one.identity, one.fill, one.line, one.title.lines, one.title.bold) for one in graph.clusters] == [
        (f"Q{number}", Tint(slot, 0.14), slot, (f"{number}번",), True)
        for number, slot in enumerate(
            (ColorSlot.POSITIVE, ColorSlot.PRIMARY, ColorSlot.MUTED, ColorSlot.ATTENTION), start=1
        )
    ]
    assert [one.place for one in graph.clusters] == [Place(*corner, 90, 50) for corner in FIELDS]
    nodes = {one.identity: one for one in graph.nodes}
    assert list(nodes) == ["text 0", "text 1", "dot 0", "dot 1", "name 0", "name 1"]
    assert (nodes["dot 0"].fill, nodes["dot 1"].fill) == (Rgb("FF0000"), ColorSlot.PRIMARY)
    assert nodes["dot 0"].label == Label((), 0)
    assert (nodes["dot 0"].shape, nodes["dot 0"].place, nodes["dot 0"].name) == (
        NodeShape.CIRCLE,
        Place(148, 28, 4, 4),
        "하나",
    )
    assert (nodes["name 1"].label.lines, nodes["name 1"].label.points, nodes["name 1"].shape) == (
        ("둘",),
        9,
        NodeShape.PLAIN,
    )
    assert [(edge.route, edge.start_head, edge.end_head) for edge in graph.edges] == [
        (((10, 110), (190, 110)), ArrowHead.NONE, ArrowHead.ARROW),
        (((10, 110), (10, 10)), ArrowHead.NONE, ArrowHead.ARROW),
    ]


def test_a_title_of_quadrants_is_bold_and_the_names_of_axes_are_not() -> None:
    titled = {one.identity: one.label for one in quadrant_graph(quadrants(("가", 20, 20, ""), title="우선")).nodes}
    assert [(titled[name].lines, titled[name].bold) for name in ("text 0", "text 1", "text 2")] == [
        (("우선",), True),
        (("낮음",), False),
        (("높음",), False),
    ]


def test_quadrants_without_points_are_boxes_with_their_texts_in_the_middle() -> None:
    graph = quadrant_graph(quadrants())
    assert graph.clusters == ()
    boxes = graph.nodes[:4]
    assert [(one.identity, one.shape, one.label.lines) for one in boxes] == [
        (f"Q{number}", NodeShape.RECTANGLE, (f"{number}번",)) for number in range(1, 5)
    ]
    assert boxes[0].fill == Tint(ColorSlot.POSITIVE, 0.14)
    assert len(graph.edges) == 2


def test_a_drawing_of_data_has_the_data_and_no_graph() -> None:
    facts = {"native": pie(1, 2), "width": 12700 * 80, "height": 12700 * 40, "alt": "원", "slots": {}}
    drawing = chart_drawing(facts)
    assert drawing.graph is None
    assert isinstance(drawing.chart, PieChart)
    assert (drawing.width.points, drawing.height.points, drawing.label_points) == (80, 40, 14)


def test_charts_are_told_from_graphs() -> None:
    assert is_chart(pie(1))
    assert is_chart(quadrants())
    assert not is_chart({"points": 12, "nodes": [], "edges": []})


def said(native: dict[str, Any], language: Language = Language.KOREAN) -> str:
    return describe_chart(native, language)


def test_a_pie_is_told_with_shares_and_its_values_where_they_are_shown() -> None:
    assert said(pie(2, 1, title="몫")) == "원 그래프: 몫. 조각0 66.7%, 조각1 33.3%"
    assert said(pie(3000, 1000, shown=True)) == "원 그래프: 조각0 75%(3,000), 조각1 25%(1,000)"
    assert said(pie(1, 1), Language.ENGLISH).startswith("Pie chart: 조각0 50%")


def test_bars_and_lines_are_told_by_their_form_with_every_value_that_there_is() -> None:
    bars, line = ("막대", "bar", [1.5, None, 3]), ("선", "line", [4, 5, 0.1234567])
    assert said(xy(bars)) == "막대그래프: 제목. 막대 – 가 1.5, 다 3"
    assert said(xy(line)) == "꺾은선그래프: 제목. 선 – 가 4, 나 5, 다 0.123457"
    assert said(xy(bars, line)) == "막대·꺾은선그래프: 제목. 막대 – 가 1.5, 다 3; 선 – 가 4, 나 5, 다 0.123457"


def test_a_series_without_a_name_has_that_of_the_values_or_none() -> None:
    assert said(xy(("", "bar", [1, 2, 30]))) == "막대그래프: 제목. 세로 – 가 1, 나 2, 다 30"
    assert said(xy(("", "bar", [1, 2, 30]), valueTitle="")) == "막대그래프: 제목. 가 1, 나 2, 다 30"


def test_a_radar_chart_is_told_line_by_line() -> None:
    assert said(radar(title="비교")) == "방사형 차트: 비교. 첫째 – 속도 1, 비용 2, 지원 3"


def test_a_point_is_told_in_the_quadrant_in_which_its_middle_lies() -> None:
    points = (("a", 150, 30, ""), ("b", 40, 30, ""), ("c", 40, 80, ""), ("d", 150, 80, ""), ("e", 100, 60, ""))
    told = said(quadrants(*points, title="우선"))
    assert told == (
        "사분면 차트: 우선. 오른쪽 위 1번 – a; 왼쪽 위 2번 – b; 왼쪽 아래 3번 – c; 오른쪽 아래 4번 – d, e;"
        " 축 – 낮음, 높음"
    )
    near = (("a", 99.5, 30, ""), ("b", 150, 59.5, ""))
    assert said(quadrants(*near, texts=[])) == (
        "사분면 차트: 오른쪽 위 1번 – b; 왼쪽 위 2번 – a; 왼쪽 아래 3번; 오른쪽 아래 4번"
    )


def test_a_quadrant_that_has_neither_name_nor_points_is_not_told() -> None:
    nameless = [{"lines": [], "place": [*corner, 90, 50]} for corner in FIELDS]
    one = quadrants(("가", 150, 30, ""), fields=nameless, texts=[])
    assert said(one) == "사분면 차트: 오른쪽 위 – 가"


def test_what_is_too_long_to_be_told_is_cut_between_two_values() -> None:
    values: list[float | None] = [float(number) for number in range(1000, 1200)]
    told = said(xy(("선", "line", values), categories=[f"값{number}" for number in range(200)]))
    whole = [f"값{number} {number + 1000:,}" for number in range(200)]
    kept = told.removesuffix(" …").removeprefix("꺾은선그래프: 제목. 선 – ").split(", ")
    assert told.endswith(" …")
    assert kept == whole[: len(kept)]
    assert 300 - len(f", {whole[len(kept)]}") < len(told) <= 300
