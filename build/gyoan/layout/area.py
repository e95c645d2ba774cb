"""The geometry of a slide, in points: where the title stands, where the body, where the foot."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.theme import DeckStyle
from gyoan.model.units import Box

GAP = 12.0
"""Free space between two things on a slide, in points."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points, easier to reckon with than a `Box` while places are being decided."""

    x: float
    y: float
    width: float
    height: float

    @property
    def box(self) -> Box:
        """The same as a `Box`."""
        return Box.of_points(self.x, self.y, self.width, self.height)

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height

    def inner(self, inset: float) -> Area:
        """Return the rectangle that is smaller by `inset` on every side."""
        return Area(self.x + inset, self.y + inset, self.width - 2 * inset, self.height - 2 * inset)

    def below(self, height: float) -> Area:
        """Return what is left under the first `height` points."""
        return Area(self.x, self.y + height, self.width, self.height - height)

    def top(self, height: float) -> Area:
        """Return the first `height` points."""
        return Area(self.x, self.y, self.width, height)


@dataclass(frozen=True, slots=True)
class SlideGeometry:
    """Where things stand on every slide."""

    style: DeckStyle
    """The theme's measures."""

    @property
    def left(self) -> float:
        """The left edge of everything."""
        return self.style.margin.points

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.style.width.points - 2 * self.left

    @property
    def eyebrow(self) -> Area:
        """The line above the title that says where in the session this is."""
        return Area(self.left, 24, self.width, 20)

    @property
    def title(self) -> Area:
        """The title: one line in full size, or two smaller ones."""
        return Area(self.left, 44, self.width, 52)

    @property
    def body(self) -> Area:
        """What a slide is about."""
        return Area(self.left, 108, self.width, self.style.height.points - 108 - 50)

    @property
    def footer(self) -> Area:
        """The course path and the slide number."""
        return Area(self.left, self.style.height.points - 40, self.width, 20)

    @property
    def rail(self) -> Area:
        """The strip at the very foot that shows the session's sections to scale."""
        return Area(self.left, self.style.height.points - 14, self.width, 5)
