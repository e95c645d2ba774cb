"""Outlines of glyphs → contours on the grid of drawings, as PDF writes them."""

from __future__ import annotations

from collections.abc import Mapping

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen

_STRAIGHT = 0.4
"""A curve that stays this near to a line is one, in steps of the grid."""

_Point = tuple[float, float]


class OutlinePen(BasePen):  # type: ignore[misc]  # (fontTools has no types)
    """Writes contours on the grid, without what is too small to be seen on it."""

    def __init__(self, glyphs: Mapping[str, object], placing: Transform) -> None:
        """Start with nothing; what is drawn is placed by a transform that leads onto the grid."""
        super().__init__(glyphs)
        self._placing = placing
        self._contours: list[str] = []
        self._steps: list[str] = []
        self._here = self._from = (0, 0)
        self._points: set[tuple[int, int]] = set()

    @property
    def outline(self) -> str:
        """The contours; empty where nothing can be seen of them."""
        return " ".join(self._contours)

    def _place(self, point: _Point) -> tuple[int, int]:
        x, y = self._placing.transformPoint(point)
        return round(x), round(y)

    def _moveTo(self, pt: _Point) -> None:  # noqa: N802  (the name that fontTools calls)
        self._here = self._place(pt)
        self._steps, self._points = [f"{_told(self._here)} m"], {self._here}

    def _lineTo(self, pt: _Point) -> None:  # noqa: N802  (as above)
        self._line(self._place(pt))

    def _curveToOne(self, pt1: _Point, pt2: _Point, pt3: _Point) -> None:  # noqa: N802  (as above)
        here, first, second, end = self._here, self._place(pt1), self._place(pt2), self._place(pt3)
        if _is_near(first, here, end) and _is_near(second, here, end):
            self._line(end)
            return
        if first == here:
            self._steps.append(f"{_told(second)} {_told(end)} v")
        elif second == end:
            self._steps.append(f"{_told(first)} {_told(end)} y")
        else:
            self._steps.append(f"{_told(first)} {_told(second)} {_told(end)} c")
        self._here = end
        self._points |= {first, second, end}

    def _line(self, end: tuple[int, int]) -> None:
        if end != self._here:
            self._steps.append(f"{_told(end)} l")
            self._here = end
            self._points.add(end)

    def _closePath(self) -> None:  # noqa: N802  (as above)
        if len({x for x, _ in self._points}) > 1 and len({y for _, y in self._points}) > 1:
            self._contours.append(" ".join([*self._steps, "h"]))

    _endPath = _closePath  # noqa: N815  (as above)


def _told(point: tuple[int, int]) -> str:
    return f"{point[0]} {point[1]}"


def _is_near(point: tuple[int, int], start: tuple[int, int], end: tuple[int, int]) -> bool:
    """Return whether a point stands between two others, near to the line from one to the other."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along, across = x2 - x1, y2 - y1
    length = along * along + across * across
    if not length:
        return point == start
    share = ((x - x1) * along + (y - y1) * across) / length
    distance = abs((x - x1) * across - (y - y1) * along) / length**0.5
    return -0.1 <= share <= 1.1 and distance <= _STRAIGHT
