"""Diagrams → one group of native shapes in the order in which they are read: frames, boxes, arrows with their texts.

Boxes that all arrows run over, lifelines and the bars on them, stand before all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gyoan.export.pptx.connectors import Joint, connector, edges_to_dock, is_drawn, visible_route
from gyoan.export.pptx.diagram_order import along_the_flow, crossed_texts, runs_over
from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.label_texts import wording, words
from gyoan.export.pptx.outlines import FRAME, ShapeOutline, freeform, geometry_of, outline_of
from gyoan.export.pptx.paint import NO_LINE, drawn_line, fill, geometry, place
from gyoan.export.pptx.paragraphs import TextSetting
from gyoan.export.pptx.routes import Corner, cleaned, is_straight
from gyoan.export.pptx.shapes import Labels, ShapeLabel, identity
from gyoan.messages import shape_names
from gyoan.model import message
from gyoan.model.deck import Anchor, GraphShape, ShapeStyle
from gyoan.model.graph import Band, Cluster, Edge, Label, Node, NodeShape, Paint
from gyoan.model.scene import Contour
from gyoan.model.units import Box, Length, Place, Point, Points
from gyoan.scene.contours import ribbon
from gyoan.scene.graphs import TEXT_LEFT, label_height
from gyoan.scene.paints import ground_behind
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

_FRAME_LINE = Points(1)
"""Width of a frame's outline, in points."""
_TITLE_TOP = 0.35
"""Free space above a frame's title, as a multiple of its size."""

_HEM = 0.1
"""By how much a patch is smaller than its text's room on each side, as a multiple of its size: lines run along it."""
_WIDER = 0.08
"""By how much more room a text has that covers nothing, as a share of its width: Hangul that fills an em needs 0.06,
digits of DejaVu Sans 0.04."""


def graph_group(shape: GraphShape, label: ShapeLabel, labels: Labels, setting: TextSetting) -> Xml:
    """Return the diagram `shape` as a group; nothing where it shows nothing."""
    drawn = joined(*_GroupWriter(shape, labels, setting).write())
    if not drawn:
        return NOTHING
    head = tag("p:nvGrpSpPr", identity(label, shape.description), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:grpSp", head, tag("p:grpSpPr", _own_coordinates(shape.box)), drawn)


def _own_coordinates(box: Box) -> Xml:
    """Return the group's place; its shapes count from the slide's corner, as they would without a group."""
    corner, size = {"x": box.x.emu, "y": box.y.emu}, {"cx": box.width.emu, "cy": box.height.emu}
    outer = tag("a:off", **corner), tag("a:ext", **size)
    return tag("a:xfrm", *outer, tag("a:chOff", **corner), tag("a:chExt", **size))


def _ends(edges: Iterable[Edge]) -> dict[str, dict[Point, None]]:
    """Return where edges begin and end, by what they join there."""
    met: dict[str, dict[Point, None]] = {}
    for edge in edges:
        for name, point in zip((edge.start, edge.end), (edge.route[:1], edge.route[-1:]), strict=True):
            met.setdefault(name, {}).update(dict.fromkeys(point))
    return met


class _GroupWriter:
    """Writes the shapes of one diagram."""

    def __init__(self, shape: GraphShape, labels: Labels, setting: TextSetting) -> None:
        self._graph, self._origin = shape.graph, shape.box
        self._setting, self._labels = setting, labels
        self._joints: dict[str, Joint] = {}
        self._names: dict[str, str] = {}
        self._met = _ends(shape.graph.edges)
        docked = tuple(edges_to_dock(shape.graph, self._visible))
        self._docked, self._docks = frozenset(docked), _ends(docked)

    def write(self) -> Iterator[Xml]:
        """Yield all shapes, from the back to the front."""
        graph = self._graph
        frames = [
            self._frame(one, self._join(one.identity, FRAME, one.place, words(one.title) or shape_names.GROUP()))
            for one in graph.clusters
        ]
        nodes = along_the_flow(graph)
        outlines = [self._outline(one) for one in nodes]
        shaped = list(zip(nodes, outlines, strict=True))
        labels = [self._join(one.identity, outline, one.place, _name_of(one)) for one, outline in shaped]
        boxes = {
            node.identity: self._box(node, outline, label)
            for (node, outline), label in zip(shaped, labels, strict=True)
        }
        yield from frames
        for one in graph.bands:
            yield self._band(one)
        yield from (boxes[node.identity] for node in nodes if node.at_back)
        in_front = [node for node in nodes if not node.at_back]
        covered = [runs_over(edge, in_front) for edge in graph.edges]
        yield from (self._edge(edge) for edge, behind in zip(graph.edges, covered, strict=True) if behind)
        yield from (boxes[node.identity] for node in nodes if not node.at_back)
        crossed = crossed_texts(graph.edges)
        for edge, behind, later in zip(graph.edges, covered, crossed, strict=True):
            yield NOTHING if behind else self._edge(edge)
            yield NOTHING if later else self._text_of(edge)
        yield from (self._text_of(edge) for edge, later in zip(graph.edges, crossed, strict=True) if later)
        for area in graph.areas:
            yield self._filled(area.contour, area.fill)
        for cluster in graph.clusters:
            yield self._floating(cluster.title, cluster.title_place)

    def _join(self, name: str, outline: ShapeOutline, at: Place, text: str) -> ShapeLabel:
        """Return the label of a box or frame, and keep what an edge has to know of it."""
        self._names[name] = text
        label = self._labels.new(text)
        self._joints[name] = Joint(label.number, outline, at)
        return label

    def _frame(self, cluster: Cluster, label: ShapeLabel) -> Xml:
        shown = cluster.title if cluster.title_place is None else replace(cluster.title, lines=())
        title = wording(shown, self._setting.language, Anchor.TOP, cluster.title.points * _TITLE_TOP)
        corners = geometry(ShapeStyle(rounded=True), self._on_slide(cluster.place))
        paint = joined(corners, fill(cluster.fill), drawn_line(cluster.line, _FRAME_LINE, cluster.line_style))
        return self._shape(identity(label), cluster.place, paint, title)

    def _box(self, node: Node, outline: ShapeOutline, label: ShapeLabel) -> Xml:
        click = self._setting.click(node.link) if node.link else NOTHING
        bare = outline.row.bare
        line = drawn_line(node.line if outline.row.drawn(node.place) else None, node.line_points, node.line_style)
        caption = label_height(node.label) if outline.captioned else Points(0)
        paint = joined(geometry_of(outline, node.place, caption), fill(None if bare else node.fill), line)
        anchor = Anchor.BOTTOM if outline.captioned else Anchor.MIDDLE
        left = Points(0) if bare else node.label.points * TEXT_LEFT
        text = wording(node.label, self._setting.language, anchor, left=left)
        named = identity(label, click=click)
        return self._shape(named, node.place, paint, text, text_box=bare)

    def _outline(self, node: Node) -> ShapeOutline:
        """Return the outline of a box, with connection sites where lines meet it."""
        met, glued = (
            tuple((x - node.place.x, y - node.place.y) for x, y in ends.get(node.identity, ()))
            for ends in (self._met, self._docks)
        )
        return outline_of(node.shape).met_at(met).joined_at(glued, node.place.width, node.place.height)

    def _band(self, one: Band) -> Xml:
        return self._filled(ribbon(one), one.fill, one.name)

    def _filled(self, course: Contour, color: Paint, name: str = "") -> Xml:
        """Return what is filled and has no outline."""
        at = course.bounds
        outline = freeform(course.moved(-at.x, -at.y), self._on_slide(at))
        paint = joined(outline, fill(color), NO_LINE)
        return self._shape(identity(self._labels.new(name or shape_names.LINE())), at, paint, NOTHING)

    def _edge(self, edge: Edge) -> Xml:
        if not is_drawn(edge):
            return NOTHING
        route = self._visible(edge)
        start, end = (self._joint(name) for name in (edge.start, edge.end))
        if not is_straight(route) and edge not in self._docked:
            start, end = _with_usual_sites(start), _with_usual_sites(end)
        named = [self._names[name] for name in (edge.start, edge.end) if name]
        label = self._labels.new(message.joined_messages(named, " → ") if named else shape_names.LINE())
        return connector(edge, route, start, end, label)

    def _visible(self, edge: Edge) -> list[Corner]:
        """Return the visible route of `edge` on the slide."""
        return cleaned([self._corner(point) for point in visible_route(edge)])

    def _text_of(self, edge: Edge) -> Xml:
        return self._floating(edge.label, edge.label_place, bare=edge.bare_label)

    def _joint(self, name: str) -> Joint | None:
        if not name:
            return None
        if name not in self._joints:
            raise DeckError(f"an edge of a diagram leads to '{name}', which the diagram does not have")
        return self._joints[name]

    def _floating(self, text: Label | None, at: Place | None, *, bare: bool = False) -> Xml:
        """Return the text of an edge, or of a frame whose title has a place of its own.

        It stands on a patch that hides lines, unless it is `bare`, and then may have more room than it was laid out
        with, since it covers nothing.
        """
        if text is None or at is None or not any(text.lines):
            return NOTHING
        label = self._labels.new(words(text) or shape_names.BOX())
        patch = fill(None if bare else ground_behind(at.middle, self._graph.clusters))
        hem = min(_HEM * text.points, at.width / 4, at.height / 4)
        more = at.width * _WIDER
        room = Place(at.x - more / 2, at.y, at.width + more, at.height) if bare else at.inner(hem)
        paint = joined(geometry(ShapeStyle(), self._on_slide(room)), patch, NO_LINE)
        return self._shape(identity(label), room, paint, wording(text, self._setting.language), text_box=True)

    def _shape(self, named: Xml, at: Place, paint: Xml, text: Xml, *, text_box: bool = False) -> Xml:
        head = tag("p:nvSpPr", named, tag("p:cNvSpPr", txBox=text_box or None), tag("p:nvPr"))
        return tag("p:sp", head, tag("p:spPr", place(self._on_slide(at)), paint), text)

    def _on_slide(self, at: Place) -> Box:
        x, y = self._corner((at.x, at.y))
        return Box(Length(x), Length(y), Length.of_points(at.width), Length.of_points(at.height))

    def _corner(self, point: Point) -> Corner:
        origin = self._origin
        return origin.x.emu + Length.of_points(point[0]).emu, origin.y.emu + Length.of_points(point[1]).emu


def _with_usual_sites(joint: Joint | None) -> Joint | None:
    """Return what an elbow may be glued to: nothing with sites for other lines, from which programs lead it anew."""
    return None if joint is None or joint.outline.added else joint


def _name_of(node: Node) -> str:
    """Return what a box is called: by its text, or by what it is. Its identity is nobody's word: `root_start`."""
    said = words(node.label) or node.name
    if said:
        return said
    if node.shape in _SIGNS:
        ends = (name for ending, name in _ENDS.items() if node.identity.endswith(ending))
        return next(ends, shape_names.BOX)()
    return _UNNAMED.get(node.shape, shape_names.BOX)()


_SIGNS = {NodeShape.CIRCLE, NodeShape.DOUBLE_CIRCLE}
_ENDS = {"_start": shape_names.START, "_end": shape_names.END}
"""How Mermaid's names of the signs end that a state diagram begins and ends with."""
_UNNAMED = {NodeShape.DIAMOND: shape_names.CHOICE, NodeShape.BAR: shape_names.FORK}
