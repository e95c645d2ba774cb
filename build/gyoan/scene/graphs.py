"""A graph's frames, edges, nodes and labels, in the order in which they lie on each other.

What a node looks like, a rectangle, a cylinder, a cloud, is a row of `scene/shapes.json`, which `_box` draws.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gyoan.model.colors import ColorSlot
from gyoan.model.graph import Band, Cluster, Graph, Label, Node
from gyoan.model.scene import Hotspot, Mark, MarkGroup, Trace, Words
from gyoan.model.units import Place, Point, Points
from gyoan.scene.arrows import dashes, draw_edge, stroke_width
from gyoan.scene.contours import ribbon, rounded
from gyoan.scene.paints import FRAME_CONTRAST, NODE_CONTRAST, Grounds, visible_color
from gyoan.scene.reach import reaching
from gyoan.scene.shapes import row_of
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.setting import line_width as text_width
from gyoan.typesetting.setting import set_line, shifted

_TITLE_TOP = 0.45
"""Free space above a frame's title, in em."""
TEXT_LEFT = 0.5
"""Free space before lines that begin at a box's left, in em."""
_PATCH = Points(1.8)
"""How far the patch behind a label reaches beyond it, in points."""
_FRAME_POINTS, _FRAME_RADIUS = Points(0.8), Points(3)
_PATCH_RADIUS = Points(1.5)
_BAND_POINTS = Points(0.3)
"""Widths and corners of frames, patches and bands, in points. Found by trial."""


def draw_graph(graph: Graph, inks: Inks) -> Iterator[Mark]:
    """Yield what `graph` looks like, at its own size."""
    grounds = Grounds(inks, graph.clusters)
    for number, cluster in enumerate(graph.clusters):
        yield _frame(cluster, grounds, graph.clusters[:number])
    for band in graph.bands:
        yield _ribbon(band, grounds)
    for node in graph.nodes:
        if node.at_back:
            yield _box(node, grounds)
    nodes = {node.identity: node for node in graph.nodes}
    for edge in (reaching(edge, nodes) for edge in graph.edges):
        if edge.route:
            behind = {grounds.at(point): None for point in edge.route}
            yield from draw_edge(edge, visible_color(grounds.color(edge.color), behind, NODE_CONTRAST))
    for cluster in graph.clusters:
        yield from _title(cluster, grounds)
    for node in graph.nodes:
        if not node.at_back:
            yield _box(node, grounds)
    for area in graph.areas:
        yield Trace(area.contour, fill=grounds.color(area.fill))
    for edge in graph.edges:
        if edge.label and edge.label_place:
            yield from _floating(edge.label, edge.label_place, grounds, bare=edge.bare_label)


def _frame(cluster: Cluster, grounds: Grounds, around: tuple[Cluster, ...]) -> Trace:
    behind = grounds.at(cluster.place.middle, around)
    fill = grounds.color(cluster.fill) if cluster.fill is not None else ""
    line = grounds.color(ColorSlot.LINE if cluster.line is None else cluster.line)
    edge = visible_color(line, (fill or behind,), FRAME_CONTRAST)
    pattern = dashes(_FRAME_POINTS, cluster.line_style)
    return Trace(rounded(cluster.place, _FRAME_RADIUS), edge, _FRAME_POINTS, pattern, fill)


def _ribbon(band: Band, grounds: Grounds) -> Trace:
    """Return a band with a thin edge: where two cross, both can be followed without colours."""
    fill, page = grounds.color(band.fill), grounds.inks.color(ColorSlot.BACKGROUND)
    return Trace(ribbon(band), visible_color(fill, (page,), FRAME_CONTRAST), _BAND_POINTS, fill=fill)


def _title(cluster: Cluster, grounds: Grounds) -> Iterator[Trace | Words]:
    frame, title = cluster.place, cluster.title
    at_top = Place(frame.x, frame.y + _TITLE_TOP * title.points, frame.width, label_height(title))
    return _floating(title, cluster.title_place or at_top, grounds)


def _box(node: Node, grounds: Grounds) -> MarkGroup:
    """Return a node's outline and its text."""
    place, label, row = node.place, node.label, row_of(node.shape)
    caption = label_height(label) if row.captioned else Points(0)
    drawn = replace(place, height=place.height - caption)
    below = Place(place.x, drawn.y + drawn.height, place.width, caption)
    room = below if row.captioned else row.text_room(place)
    text = _lines(label, room.middle, place.width, grounds, Points(0) if row.bare else TEXT_LEFT * label.points)
    hotspot = Hotspot(place, node.link, " ".join(label.lines)) if node.link else None
    return MarkGroup((*_outline(node, drawn, grounds), *text), hotspot=hotspot)


def _outline(node: Node, place: Place, grounds: Grounds) -> Iterator[Trace]:
    """Yield a node's outline: whatever is filled has one, since fills alone are lost in black and white."""
    if node.line is None and node.fill is None:
        return
    color = grounds.color(ColorSlot.MUTED if node.line is None else node.line)
    line = visible_color(color, (grounds.at(place.middle),), NODE_CONTRAST)
    points = stroke_width(node.line_points, node.line_style)
    fill = grounds.color(node.fill) if node.fill is not None else ""
    dashed = dashes(points, node.line_style)
    for part in row_of(node.shape).drawn(place):
        yield Trace(part.contour, line if part.lined else "", points, dashed, fill if part.filled else "")


def _floating(label: Label, place: Place, grounds: Grounds, *, bare: bool = False) -> Iterator[Trace | Words]:
    """Yield a label that may stand on a line, with a patch of what is behind both unless it is `bare`."""
    x, y = place.middle
    lines = list(_lines(label, (x, y), place.width, grounds))
    if lines and not bare:
        left, right = min(map(_start, lines)), max(text_width(words.line) for words in lines)
        high = label_height(label)
        patch = Place(left - _PATCH, y - high / 2, right - left + 2 * _PATCH, high)
        yield Trace(rounded(patch, _PATCH_RADIUS), fill=grounds.at((x, y)))
    yield from lines


def label_height(label: Label) -> Points:
    """Return how high the lines of `label` stand, in points."""
    return len(label.lines) * PITCH.label * label.points


def _start(words: Words) -> Points:
    return words.line.fragments[0].x.points


def _lines(label: Label, middle: Point, width: Points, grounds: Grounds, left: Points = Points(0)) -> Iterator[Words]:
    """Yield the lines of a label around `middle`; one that is too wide is set smaller.

    Lines that begin at the left stand `left` points from there.
    """
    x, y = middle
    inks, pitch = grounds.inks, PITCH.label * label.points
    ink = replace(inks.ink(label.points, bold=label.bold), color=grounds.color(label.color))
    room = width - left if label.at_start else width
    top = y - pitch * len(label.lines) / 2
    for number, text in enumerate(label.lines):
        line = set_line(text, ink, inks)
        if text_width(line) > room:
            line = set_line(text, replace(ink, points=Points(label.points * room / text_width(line))), inks)
        if line.fragments:
            start = x - width / 2 + left if label.at_start else x - text_width(line) / 2
            yield Words(replace(shifted(line, start), spaced=True), top + pitch * (number + 0.5))
