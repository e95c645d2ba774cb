"""The geometry of a slide, in points: where the title stands, where the body, where the foot."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.theme import DeckStyle
from gyoan.model.units import Box, Points

GAP = Points(12)
"""Free space between two things on a slide, in points."""
LINE = Points(20)
"""Height of the lines above and below a slide's body, in points."""
RAIL = Points(5)
"""Thickness of the rail, in points."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points, easier to reckon with than a `Box` while places are being decided."""

    x: Points
    y: Points
    width: Points
    height: Points

    @classmethod
    def of_box(cls, box: Box) -> Area:
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

    def inner(self, inset: Points) -> Area:
        """Return the rectangle that is smaller by `inset` on every side."""
        return Area(self.x + inset, self.y + inset, self.width - 2 * inset, self.height - 2 * inset)

    def at(self, place: Area) -> Area:
        """Return `place`, which is told from this rectangle's corner, in the slide's own terms."""
        return Area(self.x + place.x, self.y + place.y, place.width, place.height)

    def below(self, height: Points) -> Area:
        """Return what is left under the first `height` points."""
        return Area(self.x, self.y + height, self.width, self.height - height)

    def top(self, height: Points) -> Area:
        """Return the first `height` points."""
        return Area(self.x, self.y, self.width, height)


@dataclass(frozen=True, slots=True)
class SlideGeometry:
    """Where things stand on every slide: where the lecturer's template has room for them, else where we want them."""

    style: DeckStyle
    """The theme's measures."""

    @property
    def left(self) -> Points:
        """The left edge of everything."""
        return self._free.x if self.style.places else self.style.margin.points

    @property
    def width(self) -> Points:
        """The width between the margins."""
        return self._free.width if self.style.places else self.style.width.points - 2 * self.left

    @property
    def eyebrow(self) -> Area:
        """The line above the title that says where in the session this is; in a template, that above the body."""
        return self._free.top(LINE) if self.style.places else Area(self.left, Points(24), self.width, LINE)

    @property
    def title(self) -> Area:
        """The title: one line in full size, or two smaller ones."""
        places = self.style.places
        return Area.of_box(places.title) if places else Area(self.left, Points(44), self.width, Points(52))

    @property
    def body(self) -> Area:
        """What a slide is about."""
        if not self.style.places:
            return Area(self.left, Points(108), self.width, self.style.height.points - 108 - 50)
        free = self._free.below(LINE + GAP / 2)
        return free.top(max(free.height - self._foot - GAP, Points(0)))

    @property
    def footer(self) -> Area:
        """The course path."""
        places = self.style.places
        if places and places.footer:
            return Area.of_box(places.footer)
        line = self._foot_line
        return Area(line.x, line.y, line.width - 80, line.height)

    @property
    def number(self) -> Area:
        """The slide's number."""
        places = self.style.places
        if places and places.number:
            return Area.of_box(places.number)
        line = self._foot_line
        return Area(line.x + line.width - 70, line.y, Points(70), line.height)

    @property
    def rail(self) -> Area:
        """The strip at the very foot that shows the session's sections to scale."""
        if self.style.places:
            return Area(self.left, self._free.bottom - RAIL, self.width, RAIL)
        return Area(self.left, self.style.height.points - 14, self.width, RAIL)

    @property
    def section(self) -> tuple[Area, Area] | None:
        """The title and the text of a section's opener, where a template has a layout for it."""
        places = self.style.places
        if places is None or places.section_title is None or places.section_text is None:
            return None
        return Area.of_box(places.section_title), Area.of_box(places.section_text)

    @property
    def _free(self) -> Area:
        """What a template leaves to us below a slide's title."""
        places = self.style.places
        return Area.of_box(places.body) if places else Area(Points(0), Points(0), Points(0), Points(0))

    @property
    def _foot(self) -> Points:
        """Height of what stands below the body in the space that a template leaves us."""
        places = self.style.places
        whole = places is not None and places.footer is not None and places.number is not None
        return RAIL if whole else RAIL + LINE

    @property
    def _foot_line(self) -> Area:
        """The line of footer and number, where no template has places for them."""
        if self.style.places:
            return Area(self.left, self._free.bottom - RAIL - LINE, self.width, LINE)
        return Area(self.left, self.style.height.points - 40, self.width, LINE)
