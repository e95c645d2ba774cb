"""Edges led on to the outlines of what they join, where those lie inside their bounding boxes: waves and notches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from math import hypot

from gyoan.model.graph import Edge, Node
from gyoan.model.scene import Contour
from gyoan.model.units import Point, Points
from gyoan.scene.shapes import row_of

_NEARLY = 1e-6
"""Lines that miss each other by this part of a side meet: sums of floats."""
_PIECES = 12
"""A curve is taken for so many straight lines."""
_FURTHEST = 0.5
"""An edge is led on, or cut, by no more than this part of the shorter side of what it joins."""


def reaching(edge: Edge, nodes: Mapping[str, Node]) -> Edge:
    """Return `edge` with both ends on the outlines of its nodes."""
    if len(edge.route) < 2:
        return edge
    first, second, *_ = edge.route
    *_, before, last = edge.route
    start = _met(second, first, nodes.get(edge.start))
    end = _met(before, last, nodes.get(edge.end))
    return replace(edge, route=(start, *edge.route[1:-1], end))


def _met(before: Point, end: Point, node: Node | None) -> Point:
    """Return where the straight line from `before` by `end` meets the node's outline, nearest to `end`."""
    length = hypot(end[0] - before[0], end[1] - before[1])
    row = row_of(node.shape) if node else None
    outline = row.silhouette(node.place) if node and row and not row.boxed else ()
    if not node or not outline or not length:
        return end
    along = ((end[0] - before[0]) / length, (end[1] - before[1]) / length)
    most = min(node.place.width, node.place.height) * _FURTHEST
    ways = (_way(end, along, one, other) for part in outline for one, other in pairwise(_points(part)))
    near = [way for way in ways if way is not None and -min(most, length / 2) <= way <= most]
    way = min(near, key=abs, default=0.0)
    return end[0] + along[0] * way, end[1] + along[1] * way


def _way(end: Point, along: Point, one: Point, other: Point) -> float | None:
    """Return how far behind `end` the line meets the one between two points; None where it does not."""
    side = (other[0] - one[0], other[1] - one[1])
    across = along[0] * side[1] - along[1] * side[0]
    if not across:
        return None
    gap = (one[0] - end[0], one[1] - end[1])
    share = (gap[0] * along[1] - gap[1] * along[0]) / across
    return (gap[0] * side[1] - gap[1] * side[0]) / across if -_NEARLY <= share <= 1 + _NEARLY else None


def _points(contour: Contour) -> Iterator[Point]:
    """Yield the corners of a contour, with points on its curves."""
    here = contour.start
    yield here
    for step in contour.steps:
        if len(step) == 3:
            for number in range(1, _PIECES):
                yield _on_curve(here, step, number / _PIECES)
        here = step[-1]
        yield here
    yield contour.start


def _on_curve(start: Point, step: tuple[Point, Point, Point], share: float) -> Point:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    points = (start, *step)
    x = sum((weight * point[0] for weight, point in zip(weights, points, strict=True)), Points(0))
    y = sum((weight * point[1] for weight, point in zip(weights, points, strict=True)), Points(0))
    return x, y
