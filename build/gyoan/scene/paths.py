"""Paths of the shape table → contours in a place.

A path is written as in SVG, its numbers in parts of the box that it is drawn in: `w` is the box's width, `h` its
height, `s` the shorter of both, which keeps corners round and slants alike in boxes of any proportion. `w-.25s,.5h`
is a point halfway down, a quarter of the shorter side from the right.

    M x,y           begins a contour
    L x,y           a straight line
    C x,y x,y x,y   a Bézier curve
    X x,y, Y x,y    a quarter of an ellipse that sets out level, or upright (as `qx` and `qy` of VML)
    Z               closes the contour
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from gyoan.model.expressions import expression
from gyoan.model.scene import Contour, Step
from gyoan.model.units import Place, Point, Points
from gyoan.model.values import dataclass

ARC = 0.5523
"""Where the control points of a Bézier curve stand that is nearly a quarter of a circle."""

_TERM = expression(r"([+-]?)(\d*\.?\d*)([whs])")
_LENGTH = expression(rf"0|(?:{_TERM.pattern})+")


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in a box of any size."""

    x: tuple[float, float, float]
    """Its distance from the left, in widths, heights and shorter sides."""
    y: tuple[float, float, float]
    """Its distance from the top."""

    def within(self, place: Place) -> Point:
        """Return where it is in `place`."""
        sides = (place.width, place.height, min(place.width, place.height))
        return place.x + _sum(self.x, sides), place.y + _sum(self.y, sides)


Stride: TypeAlias = tuple[str, tuple[Spot, ...]]
"""A letter of a path with its points."""


@cache
def spots(text: str) -> tuple[Spot, ...]:
    """Return the points of `text`, which has blanks between them; raises `ValueError` for anything else."""
    return tuple(_spot(point) for point in text.split())


@cache
def strides(path: str) -> tuple[Stride, ...]:
    """Return the steps of a path; raises `ValueError` for what is none."""
    found = re.findall(r"([MLCXYZ])([^MLCXYZ]*)", path)
    if "".join(letter + points for letter, points in found) != path:
        raise ValueError(f"not a path: {path}")
    return tuple((letter, spots(points)) for letter, points in found)


def contours_of(path: str, place: Place) -> tuple[Contour, ...]:
    """Return the contours of `path` in `place`."""
    drawn: list[Contour] = []
    start: Point = (Points(0), Points(0))
    steps: list[Step] = []
    for letter, points in (*strides(path), ("M", ())):
        ends = [point.within(place) for point in points]
        match letter:
            case "M":
                if steps:
                    drawn.append(Contour(start, tuple(steps), closed=False))
                start, steps = ends[0] if ends else start, []
            case "Z":
                drawn.append(Contour(start, tuple(steps)))
                steps = []
            case _:
                here = steps[-1][-1] if steps else start
                steps.append(_step(letter, here, ends))
    return tuple(drawn)


def _step(letter: str, here: Point, ends: list[Point]) -> Step:
    match letter:
        case "L":
            return (ends[0],)
        case "C":
            first, second, end = ends
            return first, second, end
        case _:
            return _quarter(here, ends[0], level=letter == "X")


def _quarter(start: Point, end: Point, *, level: bool) -> Step:
    """Return a quarter of an ellipse from `start` to `end` that sets out level or upright."""
    (x, y), (right, down) = start, end
    corner = (right, y) if level else (x, down)
    return _towards(start, corner), _towards(end, corner), end


def _towards(point: Point, corner: Point) -> Point:
    return point[0] + ARC * (corner[0] - point[0]), point[1] + ARC * (corner[1] - point[1])


def _spot(text: str) -> Spot:
    x, _, y = text.partition(",")
    return Spot(_length(x), _length(y))


def _length(text: str) -> tuple[float, float, float]:
    if not _LENGTH.fullmatch(text):
        raise ValueError(f"not a length in a box: {text!r}")
    parts = dict.fromkeys("whs", 0.0)
    for sign, number, side in _TERM.findall(text):
        parts[side] += float(f"{sign}{number or 1}")
    return parts["w"], parts["h"], parts["s"]


def _sum(parts: tuple[float, float, float], sides: tuple[float, float, float]) -> float:
    return sum(part * side for part, side in zip(parts, sides, strict=True))
