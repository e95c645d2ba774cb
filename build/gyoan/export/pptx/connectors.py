"""Edges of a diagram → connectors, glued to what they join and routed as layout routed them.

PowerPoint draws a connector as it was stored and routes it anew only when a shape that it joins is moved.
LibreOffice always routes anew, from the middle of a side, and knows of no corners but its own. Where that would
differ, the connector stands in an `mc:AlternateContent`: programs that know PowerPoint's additions of 2015 see the
glued connector, all others see its fallback, which is not glued but runs where it should.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from gyoan.export.pptx.outlines import Outline, Point
from gyoan.export.pptx.paint import drawn_line
from gyoan.export.pptx.routes import Corner, Form, connector_geometry, drawn_geometry, is_straight, is_usual_elbow
from gyoan.export.pptx.shapes import Label, identity
from gyoan.export.pptx.xml import NOTHING, Xml, joined, tag
from gyoan.model.graph import ArrowHead, Edge, Place

_TYPES = {
    ArrowHead.ARROW: "triangle",
    ArrowHead.CIRCLE: "oval",
    ArrowHead.CROSS: "diamond",
    ArrowHead.OPEN: "arrow",
}
"""What arrow heads are called in DrawingML. It has no cross; nothing else of ours is a diamond."""
_NEAR = 0.75
"""A route that ends so near to a connection site, in points, ends on it."""
_HEAD, _THINNEST = 3.0, 2.0
"""A head is so many times as long as its line is wide, a line thinner than that (in points) taken as that wide."""
_ASKEW = 0.05
"""A route that leaves a site at this slope still goes straight away from the shape."""
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ADDITIONS = "http://schemas.microsoft.com/office/powerpoint/2015/09/main"


@dataclass(frozen=True, slots=True)
class _Dock:
    """Where a connector is glued."""

    site: int
    """The number of the connection site."""
    exact: bool
    """Whether the route ends right there, and every program finds it there."""


@dataclass(frozen=True, slots=True)
class Joint:
    """What an edge joins: a box or a frame as it was written."""

    number: int
    """Its id on the slide."""
    outline: Outline
    """Its shape."""
    place: Place
    """Its place in the diagram."""

    def dock(self, end: Point, before: Point) -> _Dock:
        """Return where a route docks that ends in `end` and comes from `before`."""
        width, height = self.place.width, self.place.height
        x, y = end[0] - self.place.x, end[1] - self.place.y
        sites = self.outline.sites_in(width, height)
        far = [math.dist(site, (x, y)) for site in sites]
        nearest = min(range(len(sites)), key=lambda number: far[number])
        # A route that arrives from where the site looks to is parallel to the line from the middle to the site.
        outward = sites[nearest][0] - width / 2, sites[nearest][1] - height / 2
        way = before[0] - end[0], before[1] - end[1]
        aside = abs(outward[0] * way[1] - outward[1] * way[0])
        ahead = outward[0] * way[0] + outward[1] * way[1]
        facing = aside <= _ASKEW * ahead
        return _Dock(nearest, self.outline.familiar and far[nearest] <= _NEAR and facing)


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


def connector(edge: Edge, route: list[Corner], start: Joint | None, end: Joint | None, label: Label) -> Xml:
    """Return the connector of `edge` from `start` to `end`; `route` is its visible route on the slide.

    An end without a joint stays where it is, glued to nothing.
    """
    points = visible_route(edge)
    docks = (_dock(start, points[0], points[1]), _dock(end, points[-1], points[-2]))
    glue = joined(_glue("a:stCxn", start, docks[0]), _glue("a:endCxn", end, docks[1]))
    form = Form.CURVED if edge.curved else Form.BENT
    line = _line(edge)
    head = tag("p:nvCxnSpPr", identity(label), tag("p:cNvCxnSpPr", glue), tag("p:nvPr"))
    glued = tag("p:cxnSp", head, tag("p:spPr", connector_geometry(route, form), line))
    exact = all(dock.exact if dock else is_straight(route) for dock in docks)
    if exact and (is_straight(route) or is_usual_elbow(route, form)):
        return glued
    choice = tag("mc:Choice", glued, xmlns_p159=_ADDITIONS, Requires="p159")
    fallback = tag("mc:Fallback", _drawn(label, route, form, line))
    return tag("mc:AlternateContent", choice, fallback, xmlns_mc=_COMPATIBILITY)


def _dock(joint: Joint | None, end: Point, before: Point) -> _Dock | None:
    return joint.dock(end, before) if joint else None


def _glue(element: str, joint: Joint | None, dock: _Dock | None) -> Xml:
    return tag(element, id=joint.number, idx=dock.site) if joint and dock else NOTHING


def _drawn(label: Label, route: list[Corner], form: Form, line: Xml) -> Xml:
    head = tag("p:nvSpPr", identity(label), tag("p:cNvSpPr"), tag("p:nvPr"))
    return tag("p:sp", head, tag("p:spPr", drawn_geometry(route, form), tag("a:noFill"), line))


def _line(edge: Edge) -> Xml:
    ends = joined(_head("a:headEnd", edge.start_head), _head("a:tailEnd", edge.end_head))
    return drawn_line(edge.color, edge.line_points, edge.style, ends)


def _head(element: str, head: ArrowHead) -> Xml:
    if head is ArrowHead.NONE:
        return NOTHING
    return tag(element, type=_TYPES[head], w="med", len="med")
