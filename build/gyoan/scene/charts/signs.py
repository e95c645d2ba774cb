"""How series are told apart without colours: dashes and marks of lines, fills and hatches of bars."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from gyoan.model.chart import Series
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import NodeShape
from gyoan.model.scene import Contour, Trace
from gyoan.model.units import Place, Point, Points
from gyoan.scene.arrows import polyline
from gyoan.scene.contours import rounded
from gyoan.scene.paints import NODE_CONTRAST, color_of, light, visible_color
from gyoan.scene.shapes import row_of
from gyoan.typesetting.inks import Inks

WIDTH = Points(1.4)
"""Width of a series' line, in points."""
GRID = Points(0.4)
"""Width of the lines behind what is shown, in points."""
MARK = 0.55
"""Size of a mark on a line, in em."""
MOST_MARKED = 40
"""A line over more values is a course, not a row of points."""
_EDGE = Points(0.8)
_HATCH = Points(0.6)
"""Width of the lines around areas and of those that hatch them, in points."""
LINES: tuple[tuple[str, tuple[Points, ...]], ...] = (
    ("solid", ()),
    ("dash", (Points(5), Points(2.5))),
    ("sysDot", (Points(1.4), Points(2.2))),
    ("dashDot", (Points(7), Points(2.2), Points(1.4), Points(2.2))),
    ("lgDash", (Points(10), Points(3))),
    ("lgDashDot", (Points(10), Points(2.2), Points(1.4), Points(2.2), Points(1.4), Points(2.2))),
)
"""How lines are dashed, series by series: PowerPoint's name for it, and the lengths of lines and gaps in points."""
MARKS: tuple[tuple[str, NodeShape], ...] = (
    ("circle", NodeShape.CIRCLE),
    ("square", NodeShape.RECTANGLE),
    ("triangle", NodeShape.TRIANGLE),
    ("diamond", NodeShape.DIAMOND),
)
"""The marks of values, series by series: PowerPoint's name, and the shape."""
_FILLS = (1.0, 0.12, 0.35, 0.0, 0.6, 0.12)
"""How much of its colour is in a series' bars."""
_HATCHES: tuple[tuple[bool, ...], ...] = ((), (), (True,), (True, False), (), (False,))
"""Of each hatch over them, whether it rises to the right, and not to the left."""
HATCH_PITCH = Points(4)
"""Distance of the lines of a hatch along an edge, in points."""


def color(series: Series, inks: Inks) -> str:
    """Return the colour of a series' lines and edges, dark enough to be seen."""
    return visible_color(color_of(series.color, inks), (inks.color(ColorSlot.BACKGROUND),), NODE_CONTRAST)


def line(points: Iterable[Point | None], number: int, series: Series, inks: Inks) -> Iterator[Trace]:
    """Yield a series' line; it ends at a gap and begins anew behind it."""
    for known, group in groupby(points, key=bool):
        stretch = [point for point in group if point]
        if known and len(stretch) > 1:
            yield Trace(polyline(stretch), color(series, inks), WIDTH, LINES[number % len(LINES)][1])


def sample(number: int, series: Series, at: Point, wide: Points, points: Points, inks: Inks) -> Iterator[Trace]:
    """Yield what stands before a series' name: a piece of its line with its mark, `wide` points long."""
    x, y = at
    yield from line([at, (x + wide, y)], number, series, inks)
    yield mark((x + wide / 2, y), MARK * points, number, series, inks)


def mark(at: Point, size: Points, number: int, series: Series, inks: Inks) -> Trace:
    """Return the mark of a value on a line: every second series has hollow ones, of each shape every second one."""
    place = Place(at[0] - size / 2, at[1] - size / 2, size, size)
    edge = color(series, inks)
    fill = edge if (number + number // len(MARKS)) % 2 == 0 else inks.color(ColorSlot.BACKGROUND)
    (outline,) = row_of(MARKS[number % len(MARKS)][1]).silhouette(place)
    return Trace(outline, edge, _EDGE, fill=fill)


def bar(place: Place, number: int, series: Series, inks: Inks) -> Iterator[Trace]:
    """Yield a bar, or the sign of one."""
    edge, share = color(series, inks), _FILLS[number % len(_FILLS)]
    yield Trace(rounded(place, Points(0)), fill=light(series.color, share, inks))
    for rising in _HATCHES[number % len(_HATCHES)]:
        for way in hatched(place, rising=rising):
            yield Trace(way, edge, _HATCH)
    yield Trace(rounded(place, Points(0)), edge, _EDGE)


def hatched(place: Place, *, rising: bool = True, pitch: Points = HATCH_PITCH) -> Iterator[Contour]:
    """Yield the lines at 45 degrees, `pitch` points apart along an edge, that fill `place`."""
    width, height = place.width, place.height
    count = int((width + height) / pitch)
    for number in range(1, count + 1):
        along = number * pitch
        # From the left or lower edge to the upper or right one.
        start = (0.0, along) if along <= height else (along - height, height)
        end = (along, 0.0) if along <= width else (width, along - width)
        if not rising:
            start, end = (width - start[0], start[1]), (width - end[0], end[1])
        first = (place.x + start[0], place.y + start[1])
        yield Contour(first, (((place.x + end[0], place.y + end[1]),),), closed=False)
