"""Pies on paper: slices in light tints with dark edges, each with its name and share beside it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin, tan

from gyoan.model.chart import PiePlan, SliceLabel
from gyoan.model.colors import ColorSlot
from gyoan.model.scene import Contour, Step, Trace, Words
from gyoan.model.units import Place, Point, Points
from gyoan.scene.charts.words import stacked
from gyoan.scene.contours import ellipse
from gyoan.scene.paints import NODE_CONTRAST, light, visible_color
from gyoan.typesetting.inks import Inks

_EDGE, _LEADER = Points(0.8), Points(0.5)
"""Width of the lines around slices and of those that lead to labels. Found by trial."""
TINT = 0.45
"""How much of its colour is in a slice: its edges and names tell it apart where there are no colours."""
_MOVED = 3.0
"""A label that is moved further than this, in points, is led to its slice by a line."""
_NEARLY = 1e-9
"""What angles may be off by."""
_QUARTER = pi / 2


def draw_pie(plan: PiePlan, inks: Inks, tint: float) -> Iterator[Trace | Words]:
    """Yield slices with this much of their colour in them, then lines to labels that stand apart, then the labels."""
    total = plan.chart.total
    before = plan.start / 360 * total
    edge = visible_color(inks.color(ColorSlot.MUTED), (inks.color(ColorSlot.BACKGROUND),), NODE_CONTRAST)
    angles = []
    for one in plan.chart.slices:
        start, end = before / total * 2 * pi, (before + one.value) / total * 2 * pi
        before += one.value
        angles.append((start + end) / 2)
        if one.value:
            yield Trace(_sector(plan.circle, start, end), edge, _EDGE, fill=light(one.color, tint, inks))
    for angle, label in zip(angles, plan.labels, strict=True):
        if hypot(*label.moved) > _MOVED:
            yield Trace(_leader(plan, angle, label), edge, _LEADER)
    for label in plan.labels:
        at = label.place
        yield from stacked(label.lines, *at.middle, plan.points, inks)


def _sector(circle: Place, start: float, end: float) -> Contour:
    """Return a slice between two angles, clockwise from the top; a whole circle has no edge inside."""
    if end - start >= 2 * pi - _NEARLY:
        return ellipse(circle)
    radius = circle.width / 2
    center = (circle.x + radius, circle.y + radius)
    pieces = ceil((end - start) / _QUARTER - _NEARLY) or 1
    turns = [start + (end - start) * number / pieces for number in range(pieces + 1)]
    arcs = (_arc(center, radius, one, other) for one, other in pairwise(turns))
    return Contour(center, ((_on(center, radius, start),), *arcs))


def _arc(center: Point, radius: Points, start: float, end: float) -> Step:
    """Return the curve that is nearly the arc between two angles at most a quarter of a circle apart."""
    reach = 4 / 3 * tan((end - start) / 4) * radius
    first, last = _on(center, radius, start), _on(center, radius, end)
    return (
        (first[0] + reach * cos(start), first[1] + reach * sin(start)),
        (last[0] - reach * cos(end), last[1] - reach * sin(end)),
        last,
    )


def _on(center: Point, radius: Points, angle: float) -> Point:
    return center[0] + radius * sin(angle), center[1] - radius * cos(angle)


def _leader(plan: PiePlan, angle: float, label: SliceLabel) -> Contour:
    """Return the line from a slice's edge to the side of its label that looks at the pie."""
    circle, at = plan.circle, label.place
    radius = circle.width / 2
    center = (circle.x + radius, circle.y + radius)
    side = at.x - 1.0 if at.x + at.width / 2 >= center[0] else at.x + at.width + 1.0
    return Contour(_on(center, radius, angle), (((side, at.y + at.height / 2),),), closed=False)
