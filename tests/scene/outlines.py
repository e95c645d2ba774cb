"""Contours as the points on them, for tests: how far a point lies from a line, and whether an area holds it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gyoan.model.scene import Contour
from gyoan.model.units import Point

PIECES = 20
"""A curve is taken for so many straight lines."""


def course(contour: Contour) -> list[Point]:
    """Return points along a contour; the first is the last where it is closed."""
    points = [contour.start]
    for step in contour.steps:
        if len(step) == 3:
            points += [_on_curve(points[-1], step, number / PIECES) for number in range(1, PIECES)]
        points.append(step[-1])
    return [*points, contour.start] if contour.closed else points


def distance(point: Point, way: Sequence[Point]) -> float:
    """Return how far a point lies from a way of straight lines."""
    return min((_from_stretch(point, *ends) for ends in pairwise(way)), default=math.inf)


def nearest(point: Point, ways: Iterable[Sequence[Point]]) -> float:
    """Return how far a point lies from the nearest of several ways."""
    return min(distance(point, way) for way in ways)


def holds(way: Sequence[Point], point: Point) -> bool:
    """Return whether the area within a closed way holds a point: whether a line from it crosses the way oddly often."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in pairwise(way):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


def _from_stretch(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    share = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))


def _on_curve(start: Point, step: tuple[Point, Point, Point], share: float) -> Point:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    points = (start, *step)
    x = sum(weight * point[0] for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, points, strict=True))
    return x, y
