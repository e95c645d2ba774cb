"""The geometry of a slide, in points: where the title stands, where the body, where the foot."""

from __future__ import annotations

from typing import TypeAlias

from gyoan.model.theme import DeckStyle
from gyoan.model.units import Place, Points
from gyoan.model.values import dataclass

GAP = Points(12)
"""Free space between two things on a slide, in points."""
LINE = Points(20)
"""Height of the lines above and below a slide's body, in points."""
RAIL = Points(5)
"""Thickness of the rail, in points."""


@dataclass(frozen=True, slots=True)
class _OwnPlaces:
    """Where things stand on a slide of ours, which is 540 points high, in points. Found by trial."""

    eyebrow: Points = Points(24)
    title: Points = Points(44)
    body: Points = Points(108)
    """The upper edges of the line above the title, of the title and of the body."""
    title_height: Points = Points(52)
    """Of the title: one line in full size, or two in the smallest."""
    below_body: Points = Points(50)
    foot: Points = Points(40)
    rail: Points = Points(14)
    """From the slide's lower edge: where the body ends, and where the foot and the rail begin."""
    number: Points = Points(70)
    beside_number: Points = Points(80)
    """The width of the slide's number, and what the foot leaves free for it, also within a template."""


_OWN = _OwnPlaces()


Area: TypeAlias = Place
"""A part of a slide, easier to reckon with than a `Box` while places are being decided."""


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
        return self._free.top(LINE) if self.style.places else Area(self.left, _OWN.eyebrow, self.width, LINE)

    @property
    def title(self) -> Area:
        """The title: one line in full size, or two smaller ones."""
        places = self.style.places
        return Area.of_box(places.title) if places else Area(self.left, _OWN.title, self.width, _OWN.title_height)

    @property
    def body(self) -> Area:
        """What a slide is about."""
        if not self.style.places:
            height = self.style.height.points - _OWN.body - _OWN.below_body
            return Area(self.left, _OWN.body, self.width, height)
        free = self._free.below(LINE + GAP / 2)
        return free.top(max(free.height - self._foot - GAP, Points(0)))

    @property
    def footer(self) -> Area:
        """The course path."""
        places = self.style.places
        if places and places.footer:
            return Area.of_box(places.footer)
        line = self._foot_line
        return Area(line.x, line.y, line.width - _OWN.beside_number, line.height)

    @property
    def number(self) -> Area:
        """The slide's number."""
        places = self.style.places
        if places and places.number:
            return Area.of_box(places.number)
        line = self._foot_line
        return Area(line.x + line.width - _OWN.number, line.y, _OWN.number, line.height)

    @property
    def rail(self) -> Area:
        """The strip at the very foot that shows the session's sections to scale."""
        if self.style.places:
            return Area(self.left, self._free.bottom - RAIL, self.width, RAIL)
        return Area(self.left, self.style.height.points - _OWN.rail, self.width, RAIL)

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
        return Area(self.left, self.style.height.points - _OWN.foot, self.width, LINE)
