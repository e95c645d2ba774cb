"""Edges of a diagram → connectors glued to what they join where every program routes them so, else lines.

PowerPoint draws a connector as it was stored and routes it anew only when a shape that it joins is moved.
LibreOffice always routes anew, from the sites that it is glued to, and knows of no corners but its own. An edge is a
glued connector where both come to the same: at sites that both know, straight, with one corner or with two halfway.
Everything else stands as it runs: straight, it is a connector glued to nothing; with corners, a freeform. Neither an
alternative nor a connector of our own geometry is ever written: some programs show no edge at all for them.
`docs/programs.md` says which program was seen with what.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from gyoan.export.pptx.outlines import ShapeOutline, outline_of
from gyoan.export.pptx.paint import drawn_line
from gyoan.export.pptx.routes import (
    Corner,
    Form,
    begins_upright,
    connector_geometry,
    drawn_geometry,
    has_one_corner,
    is_straight,
    is_usual_elbow,
)
from gyoan.export.pptx.shapes import ShapeLabel, identity
from gyoan.model.graph import ArrowHead, Edge, Graph, LineStyle, Node
from gyoan.model.units import Length, Place, Point
from gyoan.model.values import dataclass
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

_TYPES = {ArrowHead.ARROW: "triangle", ArrowHead.CIRCLE: "oval", ArrowHead.CROSS: "diamond", ArrowHead.OPEN: "arrow"}
"""What arrow heads are called in DrawingML. It has no cross; nothing else of ours is a diamond."""
_HEAD, _THINNEST = 3.0, 2.0
"""A head is so many times as long as its line is wide, a line thinner than that (in points) taken as that wide."""
_ASKEW = 0.05
"""A route that leaves a site at this slope still goes straight away from the shape."""
_CORNER = 1.0
"""Points from both sides of a box within which a site stands in its corner."""


@dataclass(frozen=True, slots=True)
class Joint:
    """What an edge joins: a box or a frame as it was written."""

    number: int
    """Its id on the slide."""
    outline: ShapeOutline
    """Its shape."""
    place: Place
    """Its place in the diagram."""

    def site(self, end: Point, before: Point) -> int | None:
        """Return the number of the site at which a route docks that ends in `end` and comes from `before`.

        None where it docks at none that every program finds there, or comes from elsewhere than the site looks to.
        """
        site = self.outline.site_at((end[0] - self.place.x, end[1] - self.place.y), self.place.width, self.place.height)
        return site if meets(self.place, end, before) else None

    def side_met(self, end: Point, before: Point) -> Point | None:
        """Return where an elbow that ends in `end` and comes from `before` comes to a side of the box.

        None where it docks at no site, where LibreOffice takes the box for smaller than it is, and in a corner of the
        box, which LibreOffice leaves by either side.
        """
        if self.site(end, before) is None or not self.outline.fills_its_box:
            return None
        at = self.place
        sides = (at.x, at.x + at.width), (at.y, at.bottom)
        axis = 0 if abs(before[0] - end[0]) > abs(before[1] - end[1]) else 1
        side = sides[axis][before[axis] > end[axis]]
        aside = min(abs(other - end[1 - axis]) for other in sides[1 - axis])
        if max(abs(side - end[axis]), aside) <= _CORNER:
            return None
        return (end[0], side) if axis else (side, end[1])


def meets(place: Place, end: Point, before: Point) -> bool:
    """Return whether a route that comes from `before` meets a side of `place` straight from outside."""
    if not place.width or not place.height:
        return False
    way = before[0] - end[0], before[1] - end[1]
    outward = 2 * (end[0] - place.x) / place.width - 1, 2 * (end[1] - place.y) / place.height - 1
    axis = 0 if abs(outward[0]) >= abs(outward[1]) else 1
    return way[axis] * outward[axis] > 0 and abs(way[1 - axis]) <= _ASKEW * abs(way[axis])


def is_drawn(edge: Edge) -> bool:
    """Return whether anything of an edge is seen."""
    return edge.style is not LineStyle.INVISIBLE and len(edge.route) > 1


def form_of(edge: Edge) -> Form:
    """Return how an edge turns."""
    return Form.CURVED if edge.curved else Form.BENT


def visible_route(edge: Edge) -> list[Point]:
    """Return the route of `edge`, shortened where a head around its end would stand half behind what it joins."""
    route = list(edge.route)
    route[0] = _before(route[0], route[1], edge.start_head, edge)
    route[-1] = _before(route[-1], route[-2], edge.end_head, edge)
    return route


def _before(end: Point, corner: Point, head: ArrowHead, edge: Edge) -> Point:
    length = math.dist(end, corner)
    if head not in (ArrowHead.CIRCLE, ArrowHead.CROSS) or not length:
        return end
    share = min(0.5, _HEAD / 2 * max(edge.line_points, _THINNEST) / length)
    return end[0] + (corner[0] - end[0]) * share, end[1] + (corner[1] - end[1]) * share


def connector(edge: Edge, route: list[Corner], start: Joint | None, end: Joint | None, label: ShapeLabel) -> Xml:
    """Return the line of `edge` from `start` to `end`; `route` is its visible route on the slide.

    An end without a joint stays where it is, glued to nothing.
    """
    points = visible_route(edge)
    glue = _glue("a:stCxn", start, points[0], points[1]), _glue("a:endCxn", end, points[-1], points[-2])
    form = form_of(edge)
    if not is_straight(route) and not _is_glued_elbow(edge, route, start, end):
        return _line_of("p:sp", "p:cNvSpPr", NOTHING, label, joined(drawn_geometry(route, form), tag("a:noFill")), edge)
    if has_one_corner(route) and _is_better_reversed(edge, route):
        return connector(_reversed(edge), route[::-1], end, start, label)
    return _line_of("p:cxnSp", "p:cNvCxnSpPr", joined(*glue), label, connector_geometry(route, form), edge)


def _is_elbow(edge: Edge, route: list[Corner]) -> bool:
    """Return whether any program draws the corners of an edge where they are and its heads as they look.

    No head may stand at the end at which a connector with one corner has its other corner.
    """
    both = edge.start_head is not ArrowHead.NONE and edge.end_head is not ArrowHead.NONE
    return is_usual_elbow(route, form_of(edge)) and not (both and has_one_corner(route))


def _is_glued_elbow(edge: Edge, route: list[Corner], start: Joint | None, end: Joint | None) -> bool:
    """Return whether an edge ends at sites of what it joins, and any program leads it from there as it runs."""
    if start is None or end is None:
        return False
    points = visible_route(edge)
    sides = start.side_met(points[0], points[1]), end.side_met(points[-1], points[-2])
    # LibreOffice bends halfway between the boxes, even where the ends lie inside of them.
    ends = zip((route[0], route[-1]), (points[0], points[-1]), sides, strict=True)
    led = [_shifted(corner, at, side) for corner, at, side in ends if side]
    return len(led) == len(sides) and _is_elbow(edge, [led[0], *route[1:-1], led[1]])


def _shifted(corner: Corner, at: Point, to: Point) -> Corner:
    """Return a corner of a route on the slide, as far from where it is as `to` is from `at`."""
    x, y = (value + Length.of_points(end - start).emu for value, start, end in zip(corner, at, to, strict=True))
    return x, y


def _is_better_reversed(edge: Edge, route: list[Corner]) -> bool:
    """Return whether a line with one corner is written from its end: from the end without a head, else an upright one.

    From there it need not be turned by a quarter.
    """
    if edge.start_head is edge.end_head:
        return not begins_upright(route)
    return edge.end_head is ArrowHead.NONE


def _reversed(edge: Edge) -> Edge:
    """Return `edge` as it is seen from its end."""
    ends = replace(edge, start=edge.end, end=edge.start, start_head=edge.end_head, end_head=edge.start_head)
    return replace(ends, route=edge.route[::-1])


def _glue(element: str, joint: Joint | None, end: Point, before: Point) -> Xml:
    """Return what glues an end; nothing where some program would then draw it elsewhere than it ends."""
    site = joint.site(end, before) if joint else None
    return NOTHING if joint is None or site is None else tag(element, id=joint.number, idx=site)


def _line_of(element: str, kind: str, glue: Xml, label: ShapeLabel, drawn: Xml, edge: Edge) -> Xml:
    properties = "p:nvCxnSpPr" if element == "p:cxnSp" else "p:nvSpPr"
    head = tag(properties, identity(label), tag(kind, glue), tag("p:nvPr"))
    return tag(element, head, tag("p:spPr", drawn, _line(edge)))


def _line(edge: Edge) -> Xml:
    ends = joined(_head("a:headEnd", edge.start_head), _head("a:tailEnd", edge.end_head))
    return drawn_line(edge.color, edge.line_points, edge.style, ends)


def _head(element: str, head: ArrowHead) -> Xml:
    if head is ArrowHead.NONE:
        return NOTHING
    return tag(element, type=_TYPES[head], w="med", len="med")


def edges_to_dock(graph: Graph, route_of: Callable[[Edge], list[Corner]]) -> Iterator[Edge]:
    """Yield the edges for which boxes have a site wherever the edge ends; `route_of` gives a route on the slide.

    LibreOffice chooses by itself in which direction a line with corners leaves such a site. There is nothing to choose
    for straight lines, and it chooses right for branches of hanging trees, at boxes to which no other elbow is glued.
    """
    nodes = {node.identity: node for node in graph.nodes}
    joining = [edge for edge in graph.edges if is_drawn(edge) and {edge.start, edge.end} <= nodes.keys()]
    plain, elbows = [], set[str]()
    for edge in joining:
        route = route_of(edge)
        if is_straight(route) or _is_branch(edge, route, nodes):
            plain.append(edge)
        elif _is_glued_elbow(edge, route, _joint_of(nodes[edge.start]), _joint_of(nodes[edge.end])):
            elbows |= {edge.start, edge.end}
    for edge in plain:
        if not elbows & {edge.start, edge.end} and _meets_both(edge, nodes):
            yield edge


def _is_branch(edge: Edge, route: list[Corner], nodes: Mapping[str, Node]) -> bool:
    """Return whether an edge hangs one box below another: down from it, then right to one that begins below it."""
    are_whole = all(outline_of(nodes[name].shape).row.fills_its_box for name in (edge.start, edge.end))
    if not (has_one_corner(route) and _is_elbow(edge, route) and are_whole):
        return False
    downwards = begins_upright(route)
    upper, lower = (nodes[name].place for name in ((edge.start, edge.end) if downwards else (edge.end, edge.start)))
    (trunk, _), _, (tip, _) = route if downwards else route[::-1]
    return upper.y + upper.height <= lower.y and lower.x <= upper.x + upper.width and trunk < tip


def _joint_of(node: Node) -> Joint:
    """Return what an edge joins where it joins `node`, with its usual sites."""
    return Joint(0, outline_of(node.shape), node.place)


def _meets_both(edge: Edge, nodes: Mapping[str, Node]) -> bool:
    """Return whether an edge meets both boxes straight from outside, with no head that keeps it off."""
    points = visible_route(edge)
    is_whole = points[0] == edge.route[0] and points[-1] == edge.route[-1]
    start, end = nodes[edge.start].place, nodes[edge.end].place
    return is_whole and meets(start, points[0], points[1]) and meets(end, points[-1], points[-2])
