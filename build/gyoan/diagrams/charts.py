"""From what the worker read of a chart to the model: pies, bars and lines as data, quadrant charts as graphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gyoan.diagrams.colors import SERIES
from gyoan.diagrams.contract.natives import (
    ChartNative,
    GraphNative,
    QuadrantField,
    QuadrantNative,
    QuadrantPoint,
    Quadrants,
    QuadrantText,
    RadarRead,
    SeriesRead,
    XyRead,
)
from gyoan.diagrams.contrast import Palette
from gyoan.diagrams.graphs import place_of, point_of
from gyoan.model.chart import Chart, PieChart, RadarChart, Series, SeriesForm, Slice, XyChart
from gyoan.model.colors import ColorSlot
from gyoan.model.drawing import Drawing
from gyoan.model.graph import ArrowHead, Cluster, Edge, Graph, Label, Node, NodeShape, Paint, Tint
from gyoan.model.units import Length, Points

_FORMS = {"bar": SeriesForm.BARS, "line": SeriesForm.LINE}
_THINNER = (1.0, 0.55, 0.3, 0.75)
"""How much of its colour is in a part, the second time that the colours are used up, the third time and so on."""
_QUADRANTS = (ColorSlot.POSITIVE, ColorSlot.PRIMARY, ColorSlot.MUTED, ColorSlot.ATTENTION)
"""The colours of the quadrants, in Mermaid's order: upper right, upper left, lower left, lower right."""
_GROUND = 0.14
"""How much of its colour is in a quadrant."""


def is_chart(native: GraphNative | ChartNative | QuadrantNative) -> bool:
    """Return whether the worker's answer is for this module."""
    return "chart" in native or "quadrants" in native


def chart_drawing(facts: Mapping[str, Any]) -> Drawing:
    """Return the drawing that is kept as a chart."""
    native, size = facts["native"], (Length(facts["width"]), Length(facts["height"]))
    if "chart" in native:
        chart = chart_of(native)
        return Drawing(*size, b"", "", chart.points, facts["alt"], chart=chart)
    palette = Palette({ColorSlot(value): color for value, color in facts["slots"].items()})
    points = Points(native["points"])
    graph = quadrant_graph(native["quadrants"], points, palette)
    return Drawing(*size, b"", "", graph.smallest_label or points, facts["alt"], graph)


def chart_of(native: ChartNative) -> Chart:
    """Return the chart as the worker read it."""
    read, points = native["chart"], Points(native["points"])
    if read["kind"] == "pie":
        slices = (
            Slice(one["name"], one["value"], color)
            for one, color in zip(read["slices"], _colors(len(read["slices"])), strict=True)
        )
        return PieChart(read["title"], tuple(slices), read["values"], points)
    if read["kind"] == "radar":
        return _radar(read, points)
    least, most = read["range"] or (None, None)
    return XyChart(
        read["title"],
        _categories(read),
        _series(read["series"]),
        points,
        read["categoryTitle"],
        read["valueTitle"],
        least,
        most,
        read["horizontal"],
        read["values"],
    )


def _radar(read: RadarRead, points: Points) -> RadarChart:
    bounds = read["least"], read["most"]
    return RadarChart(
        read["title"],
        tuple(read["axes"]),
        _series(read["series"]),
        points,
        *bounds,
        read["ticks"],
        read["round"],
        read["named"],
    )


def _series(series: Sequence[SeriesRead]) -> tuple[Series, ...]:
    return tuple(
        Series(one["name"], _FORMS[one["form"]], tuple(one["values"]), color)
        for one, color in zip(series, _colors(len(series)), strict=True)
    )


def _colors(count: int) -> Iterator[Paint]:
    for number in range(count):
        slot, share = SERIES[number % len(SERIES)], _THINNER[number // len(SERIES) % len(_THINNER)]
        yield slot if share == 1 else Tint(slot, share)


def _categories(read: XyRead) -> tuple[str, ...]:
    """Return the categories, or the numbers at which values stand along an axis of numbers."""
    if read["categories"] is not None:
        return tuple(read["categories"])
    count = len(read["series"][0]["values"])
    first, last = read["from"] or 0, read["to"] or 0
    step = (last - first) / max(1, count - 1)
    numbers = [first + step * number for number in range(count)]
    digits = next((digits for digits in range(3) if round(step, digits) == step), 2)
    return tuple(f"{number:.{digits}f}" for number in numbers)


def quadrant_graph(quadrants: Quadrants, points: Points, palette: Palette) -> Graph:
    """Return a quadrant chart as frames, texts, dots and the arrows along its axes."""
    fields = tuple(_field(number, one, points, palette) for number, one in enumerate(quadrants["fields"]))
    texts = [quadrants["title"], *quadrants["texts"]] if quadrants["title"] else quadrants["texts"]
    nodes = [
        *(_text(f"text {number}", one, bold=one is quadrants["title"]) for number, one in enumerate(texts)),
        *(_dot(number, one, palette) for number, one in enumerate(quadrants["points"])),
        *(_text(f"name {number}", one["label"]) for number, one in enumerate(quadrants["points"])),
    ]
    if not quadrants["points"]:
        # Their titles are then what the chart is about, and stand in the middle.
        return Graph((), (*map(_empty_field, fields), *nodes), tuple(_axis(route) for route in quadrants["axes"]))
    return Graph(fields, tuple(nodes), tuple(_axis(route) for route in quadrants["axes"]))


def _field(number: int, one: QuadrantField, points: Points, palette: Palette) -> Cluster:
    fill = Tint(_QUADRANTS[number], _GROUND)
    title = Label(tuple(one["lines"]), points, palette.text_on(fill), bold=True)
    return Cluster(f"Q{number + 1}", place_of(one["place"]), title, fill, _QUADRANTS[number])


def _empty_field(field: Cluster) -> Node:
    return Node(field.identity, NodeShape.RECTANGLE, field.place, field.title, field.fill, field.line)


def _text(name: str, one: QuadrantText, *, bold: bool = False) -> Node:
    label = Label(tuple(one["lines"]), Points(one["size"]), bold=bold)
    return Node(name, NodeShape.PLAIN, place_of(one["place"]), label, None, None)


def _dot(number: int, one: QuadrantPoint, palette: Palette) -> Node:
    color = palette.paint(one["color"].lower(), ColorSlot.PRIMARY)
    nothing, place = Label((), Points(0)), place_of(one["dot"])
    return Node(f"dot {number}", NodeShape.CIRCLE, place, nothing, color, ColorSlot.BACKGROUND, name=one["name"])


def _axis(route: Sequence[Sequence[float]]) -> Edge:
    return Edge("", "", tuple(map(point_of, route)), end_head=ArrowHead.ARROW)
