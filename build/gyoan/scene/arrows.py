"""Edges: lines with softened corners, and heads that fit their width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist
from typing import TypeAlias

from gyoan.model.graph import ArrowHead, Edge, LineStyle
from gyoan.model.scene import Contour, Step, Trace
from gyoan.model.units import Place, Point, Points
from gyoan.model.values import dataclass
from gyoan.scene.contours import ellipse

_Way: TypeAlias = tuple[float, float]
"""A direction: how far right and down it leads on a way that is one long."""
_THINNEST = Points(0.6)
"""A thinner line is lost in a copy, in points."""
_THICK = Points(2)
"""A thick line is at least so wide, in points, however small the graph is drawn."""
_CORNER = 4.0
"""A line turns within so many points."""
_SHARE = 0.9
"""A head takes at most this part of the last straight stretch."""
_LEAST = 0.6
"""But it is never smaller than this part of its full size."""
_HOLLOW = 0.78
"""Where the notch at the back of a head is, as a part of its length; the line ends there."""
_HALF_WIDTH = 0.4
"""Half the width of a head, as a part of its length."""
_TIP = 1.6
"""How far before the end of a line its cross stands, as a multiple of half its size."""
_CIRCLE_ARC = 0.55
"""Where the control points of a quarter circle are, as a part of the way to its corner; exactly 4 / 3 (√2 - 1)."""


@dataclass(frozen=True, slots=True)
class _Grown:
    """A length that grows with the width of its line, so that it looks alike on thin lines and thick. In points."""

    bare: float
    """On a line without width."""
    more: float
    """What each point of width adds."""

    def of(self, points: Points) -> Points:
        """Return it for a line `points` wide."""
        return self.bare + self.more * points


_ARROW, _CIRCLE, _CROSS = _Grown(3.4, 3.0), _Grown(1.6, 1.1), _Grown(1.8, 1.2)
"""The length of an arrow's head, the radius of a circle, half the size of a cross. Found by trial."""
_DASH, _GAP = _Grown(2.0, 1.6), _Grown(1.6, 1.2)
"""The dashes of a dashed line and the gaps between them. Found by trial, on paper and beamer."""


def draw_edge(edge: Edge, color: str) -> Iterator[Trace]:
    """Yield the line and the heads of an edge; nothing where it is invisible."""
    if edge.style is LineStyle.INVISIBLE or len(edge.route) < 2:
        return
    points = stroke_width(edge.line_points, edge.style)
    route = list(edge.route)
    route[-1], last = _headed(edge.end_head, route[-2], route[-1], points, color)
    route[0], first = _headed(edge.start_head, route[1], route[0], points, color)
    course = swing(route) if edge.curved and swings(route) else _softened(route)
    yield Trace(course, color, points, dashes(points, edge.style))
    yield from first
    yield from last


def stroke_width(points: Points, style: LineStyle) -> Points:
    """Return how wide a line of `points` is drawn."""
    return max(_THINNEST, points, _THICK if style is LineStyle.THICK else Points(0))


def dashes(points: Points, style: LineStyle) -> tuple[Points, ...]:
    """Return the dashes and gaps of a line `points` wide; nothing where it is solid."""
    return (_DASH.of(points), _GAP.of(points)) if style is LineStyle.DASHED else ()


def _headed(head: ArrowHead, before: Point, tip: Point, points: Points, color: str) -> tuple[Point, list[Trace]]:
    """Return where the line ends for a head with its tip at `tip`, and the head."""
    length = distance(tip, before)
    if head is ArrowHead.NONE or not length:
        return tip, []
    along = ((tip[0] - before[0]) / length, (tip[1] - before[1]) / length)
    room = length * _SHARE
    match head:
        case ArrowHead.ARROW:
            size = _sized(_ARROW.of(points), room)
            return _back(tip, along, min(_HOLLOW * size, length)), [_arrow(tip, along, size, color)]
        case ArrowHead.CIRCLE:
            radius = _sized(_CIRCLE.of(points), room / 2)
            middle = _back(tip, along, radius)
            box = Place(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
            return middle, [Trace(ellipse(box), fill=color)]
        case ArrowHead.CROSS:
            return tip, _cross(tip, along, _sized(_CROSS.of(points), room / 3), points, color)
        case ArrowHead.OPEN:
            return tip, [_open(tip, along, _sized(_ARROW.of(points), room), points, color)]


def _sized(wanted: Points, room: Points) -> Points:
    """Return the size of a head: what is wanted, less where there is no room, but never too small to be seen."""
    return max(min(wanted, room), wanted * _LEAST)


def _arrow(tip: Point, along: _Way, length: Points, color: str) -> Trace:
    """Return a filled triangle with a hollow back; a line that ends in the hollow shows no blunt end."""
    hollow = _back(tip, along, length * _HOLLOW)
    one, other = _wings(tip, along, length)
    return Trace(Contour(tip, ((one,), (hollow,), (other,))), fill=color)


def _open(tip: Point, along: _Way, length: Points, points: Points, color: str) -> Trace:
    one, other = _wings(tip, along, length)
    return Trace(Contour(one, ((tip,), (other,)), closed=False), color, points)


def _wings(tip: Point, along: _Way, length: Points) -> tuple[Point, Point]:
    """Return the two points at the back of an arrow head."""
    x, y = _back(tip, along, length)
    half = length * _HALF_WIDTH
    return (x + along[1] * half, y - along[0] * half), (x - along[1] * half, y + along[0] * half)


def _cross(tip: Point, along: _Way, half: Points, points: Points, color: str) -> list[Trace]:
    x, y = _back(tip, along, _TIP * half)
    strokes = []
    for side in (1, -1):
        across = (along[0] - side * along[1], along[1] + side * along[0])
        ends = [(x + way * half * across[0], y + way * half * across[1]) for way in (1, -1)]
        strokes.append(Trace(Contour(ends[0], ((ends[1],),), closed=False), color, max(Points(1), points)))
    return strokes


def _back(point: Point, along: _Way, distance: Points) -> Point:
    return point[0] - along[0] * distance, point[1] - along[1] * distance


def _softened(route: Sequence[Point]) -> Contour:
    """Return the line through `route`, its corners cut short by curves."""
    steps: list[Step] = []
    for before, corner, after in zip(route, route[1:], route[2:], strict=False):
        enter, leave = _towards(corner, before), _towards(corner, after)
        steps += [(enter,), (_between(enter, corner), _between(leave, corner), leave)]
    return Contour(route[0], (*steps, (route[-1],)), closed=False)


def swings(route: Sequence[Point]) -> bool:
    """Return whether a curve runs over `route` in one swing: it has one or two corners."""
    return len(route) in (3, 4)


def swing(route: Sequence[Point]) -> Contour:
    """Return one curve over the corners of `route`, as PowerPoint's curved connectors take them."""
    start, *corners, end = route
    stops = [_middle(first, last) for first, last in pairwise(corners)] + [end]
    before, steps = start, []
    for corner, stop in zip(corners, stops, strict=True):
        steps.append((_middle(before, corner), _middle(corner, stop), stop))
        before = stop
    return Contour(start, tuple(steps), closed=False)


def polyline(route: Sequence[Point]) -> Contour:
    """Return the line through `route` with its corners."""
    return Contour(route[0], tuple((point,) for point in route[1:]), closed=False)


def distance(one: Point, other: Point) -> Points:
    """Return how far two points are from each other."""
    return Points(dist(one, other))


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _towards(corner: Point, other: Point) -> Point:
    """Return the point at which the curve around `corner` begins or ends, on the way to `other`."""
    length = distance(other, corner)
    share = min(_CORNER / length, 0.5) if length else 0.0
    return corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share


def _between(one: Point, other: Point) -> Point:
    """Return the control point of a quarter circle from `one` around `other`."""
    return one[0] + (other[0] - one[0]) * _CIRCLE_ARC, one[1] + (other[1] - one[1]) * _CIRCLE_ARC
