"""Routes of edges → the geometry of a connector: straight, an elbow of PowerPoint's own, or drawn point by point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from gyoan.export.pptx.outlines import freeform
from gyoan.export.pptx.paint import place
from gyoan.model.units import Box, Length
from gyoan.model.values import dataclass
from gyoan.scene.arrows import polyline, swing, swings
from gyoan.text_formats.drawingml_units import WHOLE
from gyoan.text_formats.xml import Xml, joined, tag

Corner = tuple[int, int]
"""A corner of a route in English Metric Units, from the slide's top left corner."""


class Form(Enum):
    """How a line turns."""

    BENT = "bent"
    """In corners."""
    CURVED = "curved"
    """In one swing from end to end, where it has one or two corners."""


_NEARLY = 640
"""Stretches within 1/20 pt of upright or level are so; layouts round to hundredths of a point."""
_HALFWAY = 25_400
"""An elbow that bends within 2 pt of halfway bends halfway, for the eye."""
_SWING_ROOM = 180_000
"""LibreOffice leads a curve half a centimetre away from its shapes, and in loops where there is less room."""
_QUARTER_TURN = 5_400_000
"""In 1/60,000 of a degree."""


def cleaned(route: Sequence[Corner]) -> list[Corner]:
    """Return `route` with level and upright stretches exactly so, and without corners at which it does not turn."""
    points = [route[0]]
    for x, y in route[1:]:
        last_x, last_y = points[-1]
        points.append((last_x if abs(x - last_x) <= _NEARLY else x, last_y if abs(y - last_y) <= _NEARLY else y))
    kept = [points[0]]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        if point != kept[-1] and not _between(before, point, after):
            kept.append(point)
    return [*kept, points[-1]]


def is_straight(route: Sequence[Corner]) -> bool:
    """Return whether `route` has no corner."""
    return len(route) == 2


def has_one_corner(route: Sequence[Corner]) -> bool:
    """Return whether `route` turns once."""
    return len(route) == 3


def is_usual_elbow(route: Sequence[Corner], form: Form = Form.BENT) -> bool:
    """Return whether `route` is what any program draws between its ends: one corner, or two halfway."""
    if len(route) not in (3, 4) or not _is_orthogonal(route):
        return False
    if has_one_corner(route):
        return form is Form.BENT
    if form is Form.CURVED and any(math.dist(*ends) < _SWING_ROOM for ends in (route[:2], route[2:])):
        return False
    start, bend, end = _along(route)
    return min(start, end) < bend < max(start, end) and abs(bend - (start + end) / 2) <= _HALFWAY


def begins_upright(route: Sequence[Corner]) -> bool:
    """Return whether `route` leaves its first point up or down."""
    return route[0][0] == route[1][0]


def _along(route: Sequence[Corner]) -> tuple[int, int, int]:
    """Return where a route with two corners begins, bends and ends, in the direction in which it begins."""
    axis = 1 if begins_upright(route) else 0
    start, bend, _, end = (corner[axis] for corner in route)
    return start, bend, end


def connector_geometry(route: Sequence[Corner], form: Form = Form.BENT) -> Xml:
    """Return place and geometry of a connector along `route`, which is straight or a usual elbow.

    One corner is written as two of which the first is the start: pptx-preview shows nothing of `bentConnector2`.
    """
    if is_straight(route):
        return _preset(route, "straightConnector1", turned=False)
    if has_one_corner(route):
        return _preset(route, "bentConnector3", _guide(0), turned=not begins_upright(route))
    start, bend, end = _along(route)
    name = "curvedConnector3" if form is Form.CURVED else "bentConnector3"
    return _preset(route, name, _guide((bend - start) / (end - start)), turned=begins_upright(route))


def _guide(share: float) -> Xml:
    """Return after which share of the way a connector bends."""
    return tag("a:gd", name="adj1", fmla=f"val {round(share * WHOLE)}")


def drawn_geometry(route: Sequence[Corner], form: Form = Form.BENT) -> Xml:
    """Return place and geometry of a line along `route`, drawn point by point."""
    left, top = (min(point[axis] for point in route) for axis in (0, 1))
    width, height = (max(point[axis] for point in route) - least for axis, least in ((0, left), (1, top)))
    box = Box(Length(left), Length(top), Length(width), Length(height))
    corners = [(Length(x - left).points, Length(y - top).points) for x, y in route]
    course = swing(corners) if form is Form.CURVED and swings(corners) else polyline(corners)
    return joined(place(box), freeform(course, box))


@dataclass(frozen=True, slots=True)
class _Frame:
    """A place, a size, and how it is turned over."""

    x: int
    y: int
    width: int
    height: int
    flip_h: bool = False
    flip_v: bool = False
    rotation: int = 0

    @property
    def written(self) -> Xml:
        """The `a:xfrm` of it."""
        return tag(
            "a:xfrm",
            tag("a:off", x=self.x, y=self.y),
            tag("a:ext", cx=self.width, cy=self.height),
            rot=self.rotation or None,
            flipH=self.flip_h or None,
            flipV=self.flip_v or None,
        )


def _preset(route: Sequence[Corner], name: str, *guides: Xml, turned: bool) -> Xml:
    """Return a connector of PowerPoint's from the first to the last corner.

    As defined, it runs from the top left to the bottom right and leaves to the right; `turned`, it leaves down or up.
    """
    (x1, y1), (x2, y2) = route[0], route[-1]
    width, height = abs(x2 - x1), abs(y2 - y1)
    left, top = min(x1, x2), min(y1, y2)
    if turned:
        # Turned by a quarter around its middle, its width is what it was high. What ran right now runs down, and
        # what ran down runs left.
        left, top = left + (width - height) // 2, top + (height - width) // 2
        frame = _Frame(left, top, height, width, y2 < y1, x2 > x1, _QUARTER_TURN)
    else:
        frame = _Frame(left, top, width, height, x2 < x1, y2 < y1)
    return joined(frame.written, tag("a:prstGeom", tag("a:avLst", *guides), prst=name))


def _is_orthogonal(route: Sequence[Corner]) -> bool:
    stretches = [(before[0] == after[0], before[1] == after[1]) for before, after in pairwise(route)]
    alternating = all(first[0] != second[0] for first, second in pairwise(stretches))
    return alternating and all(upright != level for upright, level in stretches)


def _between(before: Corner, point: Corner, after: Corner) -> bool:
    """Return whether a level or upright line runs straight on through `point`."""
    return any(
        before[axis] == point[axis] == after[axis]
        and min(before[1 - axis], after[1 - axis]) <= point[1 - axis] <= max(before[1 - axis], after[1 - axis])
        for axis in (0, 1)
    )
