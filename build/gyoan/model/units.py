"""Units as types: a time is a `Duration`, a distance `Points` or a `Length`, a place a `Box`. Never bare numbers.

What is drawn and set is reckoned in points, which may have fractions. What has its final place on a slide or a page is
a `Length` of whole English Metric Units, so that edges that meet do meet in the file. `Length.points` and
`Length.of_points` lead from one to the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, SupportsIndex, TypeAlias, overload

from gyoan.model.message import Message, Wording, joined_messages
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

HOURS = Wording("{count} h", "{count}시간")
MINUTES = Wording("{count} min", "{count}분")
SECONDS = Wording("{count} s", "{count}초")
EMU_PER_POINT, EMU_PER_INCH, EMU_PER_MILLIMETRE = 12_700, 914_400, 36_000
"""English Metric Units (ISO/IEC 29500-1, 20.1.2.1)."""


@dataclass(frozen=True, slots=True, order=True)
class Duration:
    """A length of time in whole seconds."""

    seconds: int
    """Whole seconds, never negative in a plan."""

    @classmethod
    def of_minutes(cls, minutes: float) -> Duration:
        """Return the duration of `minutes`, rounded to the second."""
        return cls(round(minutes * 60))

    @property
    def minutes(self) -> float:
        """Minutes, with the fraction."""
        return self.seconds / 60

    @property
    def clock(self) -> str:
        """Minutes and seconds as on a stopwatch: `05:00`, `90:30`."""
        return f"{self.seconds // 60:02d}:{self.seconds % 60:02d}"

    @property
    def told(self) -> Message:
        """The duration as lecturers write it: `12 min` and `12분`, `1 h 30 min` and `1시간 30분`, `2분 30초`."""
        hours, rest = divmod(self.seconds, 3600)
        counted = zip((hours, *divmod(rest, 60)), (HOURS, MINUTES, SECONDS), strict=True)
        return joined_messages([unit(count=count) for count, unit in counted if count] or [MINUTES(count=0)], " ")

    @property
    def told_in_minutes(self) -> Message:
        """The duration in minutes alone, so that lengths compare: `75 min`, `1.5 min`."""
        return MINUTES(count=f"{round(self.minutes, 2):g}")

    def __add__(self, other: Duration) -> Duration:
        """Return the sum."""
        return Duration(self.seconds + other.seconds)

    def __sub__(self, other: Duration) -> Duration:
        """Return the difference, which may be negative."""
        return Duration(self.seconds - other.seconds)


NO_TIME = Duration(0)
"""The sum of nothing."""


def total_time(durations: Iterable[Duration]) -> Duration:
    """Return durations added up."""
    return Duration(sum(duration.seconds for duration in durations))


if TYPE_CHECKING:

    class Points(float):
        """A distance, a place or a size of type in points (1/72 inch).

        A running program has plain floats, which cost nothing. To the type checker no number of another kind passes
        for points where modules meet, be it EMU, em, pixels or a share: what is reckoned from points by sums and
        multiples is points again, and the quotient of two is a number.
        """

        def __add__(self, other: float) -> Points: ...
        def __radd__(self, other: float) -> Points: ...
        def __sub__(self, other: float) -> Points: ...
        def __rsub__(self, other: float) -> Points: ...
        def __mul__(self, other: float) -> Points: ...
        def __rmul__(self, other: float) -> Points: ...
        @overload  # type: ignore[no-overload-impl]
        def __truediv__(self, other: Points) -> float: ...  # type: ignore[overload-overlap]
        @overload
        def __truediv__(self, other: float) -> Points: ...
        def __neg__(self) -> Points: ...
        def __abs__(self) -> Points: ...
        @overload  # type: ignore[no-overload-impl]
        def __round__(self, digits: None = None, /) -> int: ...
        @overload
        def __round__(self, digits: SupportsIndex, /) -> Points: ...

else:
    Points = float

ROUNDING = Points(0.01)
"""What sums of lengths on a slide or page may be off by, in points: far more than floats are, less than anyone sees."""
_NEAR = 1e-6
"""Places so near to each other, in points, are one."""
CSS_PIXEL = Points(0.75)
"""In which pictures say their size: 1/96 inch."""


@dataclass(frozen=True, slots=True, order=True)
class Length:
    """A distance in English Metric Units, the unit of Office Open XML: 914,400 to the inch."""

    emu: int
    """English Metric Units."""

    @classmethod
    def of_points(cls, points: float) -> Length:
        """Return the length of `points` (1/72 inch)."""
        return cls(round(points * EMU_PER_POINT))

    @classmethod
    def of_inches(cls, inches: float) -> Length:
        """Return the length of `inches`."""
        return cls(round(inches * EMU_PER_INCH))

    @classmethod
    def of_millimetres(cls, millimetres: float) -> Length:
        """Return the length of `millimetres`."""
        return cls(round(millimetres * EMU_PER_MILLIMETRE))

    @property
    def points(self) -> Points:
        """Points (1/72 inch)."""
        return Points(self.emu / EMU_PER_POINT)

    @property
    def inches(self) -> float:
        """Inches."""
        return self.emu / EMU_PER_INCH

    def __add__(self, other: Length) -> Length:
        """Return the sum."""
        return Length(self.emu + other.emu)

    def __sub__(self, other: Length) -> Length:
        """Return the difference."""
        return Length(self.emu - other.emu)

    def __mul__(self, factor: float) -> Length:
        """Return this length `factor` times, rounded to the unit."""
        return Length(round(self.emu * factor))

    def __truediv__(self, divisor: float) -> Length:
        """Return this length divided by `divisor`, rounded to the unit."""
        return Length(round(self.emu / divisor))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide: its top left corner and its size."""

    x: Length
    """Distance of the left edge from the slide's left edge."""
    y: Length
    """Distance of the top edge from the slide's top edge."""
    width: Length
    """Width."""
    height: Length
    """Height."""

    @classmethod
    def of_points(cls, x: float, y: float, width: float, height: float) -> Box:
        """Return the box with these places and sizes in points."""
        return cls(*(Length.of_points(value) for value in (x, y, width, height)))

    @property
    def right(self) -> Length:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Length:
        """The bottom edge."""
        return self.y + self.height


Point: TypeAlias = tuple[Points, Points]
"""Distances from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle in points, from the top left corner of a drawing or a slide."""

    x: Points
    y: Points
    width: Points
    height: Points

    def meets(self, other: Place) -> bool:
        """Return whether it shares more than an edge with `other`."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across > _NEAR and down > _NEAR

    def scaled(self, factor: float) -> Place:
        """Return the place in a drawing `factor` times as large."""
        return Place(self.x * factor, self.y * factor, self.width * factor, self.height * factor)

    @classmethod
    def of_box(cls, box: Box) -> Place:
        """Return `box` in points."""
        return cls(box.x.points, box.y.points, box.width.points, box.height.points)

    @property
    def box(self) -> Box:
        """The same as a `Box`."""
        return Box.of_points(self.x, self.y, self.width, self.height)

    @property
    def bottom(self) -> Points:
        """The bottom edge."""
        return self.y + self.height

    def inner(self, inset: Points) -> Place:
        """Return the rectangle that is smaller by `inset` on every side."""
        return Place(self.x + inset, self.y + inset, self.width - 2 * inset, self.height - 2 * inset)

    def at(self, place: Place) -> Place:
        """Return `place`, which is told from this rectangle's corner, in the slide's own terms."""
        return Place(self.x + place.x, self.y + place.y, place.width, place.height)

    def below(self, height: Points) -> Place:
        """Return what is left under the first `height` points."""
        return Place(self.x, self.y + height, self.width, self.height - height)

    def top(self, height: Points) -> Place:
        """Return the first `height` points."""
        return Place(self.x, self.y, self.width, height)

    @property
    def middle(self) -> Point:
        """The point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2
