"""From the worker's places to the model's graph: shapes, line styles, and colours that can be read.

What the worker may leave out: `points` (a label's own size), `atStart` (its lines begin at the left), `slot` (the
theme's colour, `primary` or so, of a fill or an edge that the source does not colour), `tint` (how much of it is seen
in a fill) and `lineSlot` (of an outline), `dashed`, `curved`, `bare` (nothing runs behind an edge's text), `atBack`
(lines run over the box), `name` (of a box without text), and the graph's `bands`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from gyoan.diagrams.contract.natives import GraphBand, GraphCluster, GraphEdge, GraphNative, GraphNode
from gyoan.diagrams.contrast import Palette
from gyoan.model.colors import ColorSlot
from gyoan.model.drawing import Drawing
from gyoan.model.graph import ArrowHead, Band, Cluster, Edge, Graph, Label, LineStyle, Node, NodeShape, Paint, Tint
from gyoan.model.units import Length, Place, Point, Points
from gyoan.scene.shapes import row_of

Labelled: TypeAlias = GraphCluster | GraphNode | GraphEdge
"""What has a text, as the worker describes it."""

_HEADS = {
    "arrow_point": ArrowHead.ARROW,
    "arrow_circle": ArrowHead.CIRCLE,
    "arrow_cross": ArrowHead.CROSS,
    "arrow_open": ArrowHead.OPEN,
}
_PATTERNS = {
    "dotted": LineStyle.DASHED,
    "dashed": LineStyle.DASHED,
    "thick": LineStyle.THICK,
    "invisible": LineStyle.INVISIBLE,
}
_ENTRY_MARKS, _ENTRIES = ("•", "◦", "▪", "‣", "·", "- ", "✓", "✔", "✅", "❌", "☐", "☑"), 2
_PX_PER_EM = 16
"""Widths of lines are set for labels of this size."""
_THINNEST, _THICKEST = Points(0.6), Points(4)
"""Bounds of what a source may ask for: thinner is lost in print, thicker is a bar."""
_FULL = 14.0
"""From this size on lines have their full width."""
_LARGE = Points(18)
"""From this size on the text of lines may be a little smaller than that of boxes."""
_SMALLER = 0.875
"""How much smaller, at the most. Found by trial."""
_USUAL, _THICK = Points(1.25), Points(2.2)
"""Widths of lines that ask for none, and of those that are to be thick. Found by trial."""


def native_drawing(facts: Mapping[str, Any]) -> Drawing:
    """Return the drawing that is kept as a native graph, with its parts where it has some."""
    colors = {ColorSlot(value): color for value, color in facts["slots"].items()}
    parts = tuple(_drawing(part, facts["alt"], colors) for part in facts["parts"])
    whole = graph_of(facts["native"], colors)
    size = Length(facts["width"]), Length(facts["height"])
    return Drawing(*size, b"", "", _smallest(whole, facts["points"]), facts["alt"], whole, parts)


def _drawing(part: Mapping[str, Any], alt: str, colors: Mapping[ColorSlot, str]) -> Drawing:
    graph = graph_of(part["native"], colors)
    size = Length.of_points(part["width"]), Length.of_points(part["height"])
    return Drawing(*size, b"", "", _smallest(graph, part["points"]), part.get("alt") or alt, graph)


def _smallest(graph: Graph, points: float) -> Points:
    return round(graph.smallest_label or Points(points), 2)


def graph_of(native: GraphNative, colors: Mapping[ColorSlot, str]) -> Graph:
    """Return the graph whose places the worker gave; `colors` decide in which colour text can be read."""
    return _Reading(Points(native["points"]), Palette(colors)).graph(native)


class _Reading:
    """The worker's description read, at one label size."""

    def __init__(self, points: Points, palette: Palette) -> None:
        self._points = round(points, 2)
        self._palette = palette
        self._frames: dict[str, Paint | None] = {}

    def graph(self, native: GraphNative) -> Graph:
        clusters = tuple(self._cluster(one) for one in native["clusters"])
        nodes = tuple(self._node(one) for one in native["nodes"])
        bands = tuple(self._band(one) for one in native.get("bands", ()))
        return Graph(clusters, nodes, tuple(self._edge(one) for one in native["edges"]), bands)

    def _cluster(self, one: GraphCluster) -> Cluster:
        usual = _fill(one, ColorSlot.BACKGROUND if one["depth"] % 2 else ColorSlot.SURFACE)
        fill = self._palette.paint(one["fill"], usual)
        line = self._line(one, fill, ColorSlot.LINE)
        self._frames[one["id"]] = fill
        title = self._label(one, fill, bold=True)
        place = place_of(one["title"]) if one["title"] else None
        style = LineStyle.DASHED if one.get("dashed") else LineStyle.SOLID
        return Cluster(one["id"], place_of(one["place"]), title, fill, line, one["depth"], place, style)

    def _node(self, one: GraphNode) -> Node:
        around = self._frames.get(one["parent"])
        if one["sign"]:
            fill: Paint | None = _slot(one.get("slot"), ColorSlot.MUTED)
        else:
            usual = ColorSlot.BACKGROUND if around is ColorSlot.SURFACE else ColorSlot.SURFACE
            fill = self._palette.paint(one["fill"], _fill(one, usual))
        line = self._line(one, fill, ColorSlot.PRIMARY)
        shape = NodeShape(one["shape"])
        behind = around if row_of(shape).bare or fill is None else fill
        return Node(
            one["id"],
            shape,
            place_of(one["place"]),
            self._label(one, behind, bold=one["bold"]),
            fill,
            line,
            self._width(one["strokeWidth"], Points(1)),
            LineStyle.DASHED if one["dashed"] else LineStyle.SOLID,
            one["link"],
            one.get("atBack", False),
            one.get("name", ""),
        )

    def _edge(self, one: GraphEdge) -> Edge:
        style = _PATTERNS.get(one["pattern"], LineStyle.SOLID)
        if one["dashed"] and style is LineStyle.SOLID:
            style = LineStyle.DASHED
        usual = _THICK if style is LineStyle.THICK else _USUAL
        behind = self._frames.get(one["around"])
        start, end = (_HEADS.get(head, ArrowHead.NONE) for head in one["heads"])
        return Edge(
            one["start"],
            one["end"],
            tuple(map(point_of, one["route"])),
            self._label(one, behind, points=self._small) if one["lines"] else None,
            place_of(one["label"]) if one["label"] else None,
            style,
            start,
            end,
            self._palette.paint(one["stroke"], _slot(one.get("slot"), ColorSlot.MUTED)) or ColorSlot.MUTED,
            self._width(one["strokeWidth"], usual),
            one.get("curved", False),
            one.get("bare", False),
        )

    def _band(self, one: GraphBand) -> Band:
        paint = self._palette.paint(one["fill"], _fill(one, ColorSlot.MUTED)) or ColorSlot.MUTED
        return Band(point_of(one["start"]), point_of(one["end"]), Points(one["width"]), paint, one["name"])

    def _line(self, one: GraphCluster | GraphNode, fill: Paint | None, usual: ColorSlot) -> Paint | None:
        """Return the colour of an outline."""
        slot = _slot(one.get("lineSlot"), usual)
        return self._palette.paint(one["stroke"], slot if "lineSlot" in one else self._palette.line_for(fill, usual))

    @property
    def _small(self) -> Points:
        return round(max(min(self._points, _LARGE), self._points * _SMALLER), 2)

    def _label(self, one: Labelled, behind: Paint | None, *, bold: bool = False, points: Points | None = None) -> Label:
        color = self._palette.text_on(behind, one["color"])
        own = round(Points(one["points"]), 2) if "points" in one else points or self._points
        return Label(tuple(one["lines"]), own, color, bold, one.get("atStart", False) or _is_list(one["lines"]))

    def _width(self, pixels: float, usual: Points) -> Points:
        wanted = pixels * self._points / _PX_PER_EM if pixels else usual * min(1.0, self._points / _FULL)
        return round(min(_THICKEST, max(_THINNEST, wanted)), 2)


def _is_list(lines: Sequence[str]) -> bool:
    """Return whether two lines or more begin like entries of a list, which nobody would centre."""
    return sum(line.startswith(_ENTRY_MARKS) for line in lines) >= _ENTRIES


def _slot(name: str | None, usual: ColorSlot) -> ColorSlot:
    """Return the theme's colour that the worker names; `usual` where it names none."""
    return usual if name is None else ColorSlot[name.upper()]


def _fill(one: GraphCluster | GraphNode | GraphBand, usual: ColorSlot) -> Paint:
    """Return the fill that the worker names, a tint of it where it says so; `usual` where it names none."""
    slot = _slot(one.get("slot"), usual)
    return Tint(slot, one["tint"]) if "tint" in one else slot


def point_of(numbers: Sequence[float]) -> Point:
    """Return a point as the worker writes it."""
    x, y = map(Points, numbers)
    return x, y


def place_of(numbers: Sequence[float]) -> Place:
    """Return a place as the worker writes it."""
    return Place(*map(Points, numbers))
