"""What a slide's thumbnail is drawn with: the slide's colours, and which slide each link leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from gyoan.model.artwork import Contour, Hotspot, Pixels, Point, Step, Trace, Words
from gyoan.model.deck import SlideJump
from gyoan.model.graph import Place
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Box, Length
from gyoan.typesetting.inks import Inks

Marks: TypeAlias = Trace | Words | Pixels
"""What a thumbnail is made of; places are those of the slide, in points."""

_ABSOLUTE = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What is the same for everything on all slides of a deck."""

    inks: Inks
    """How things look, in the colours of slides."""
    anchors: Mapping[str, str]
    """The anchor of each slide in the handout, by its identity."""

    def color(self, slot: ColorSlot, alpha: int = 100) -> str:
        """Return the six hexadecimal digits of `slot`, as it looks on the slide at this opacity in per cent."""
        if alpha >= 100:
            return self.inks.color(slot)
        behind, own = (bytes.fromhex(self.inks.color(one)) for one in (ColorSlot.BACKGROUND, slot))
        pairs = zip(behind, own, strict=True)
        return bytes(round(one + (other - one) * alpha / 100) for one, other in pairs).hex().upper()

    def target(self, link: str | SlideJump | None) -> str:
        """Return where a click on the page leads; nowhere for a file beside the deck, which paper does not have."""
        if isinstance(link, SlideJump):
            return f"#{self.anchors[link.identity]}" if link.identity in self.anchors else ""
        return link if link and link.lower().startswith(_ABSOLUTE) else ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A shape as it is drawn."""

    marks: tuple[Marks, ...]
    """What it is made of."""
    hotspots: tuple[Hotspot, ...] = ()
    """What can be clicked."""

    def moved(self, x: float, y: float) -> Drawn:
        """Return the same, `x` points further right and `y` further down."""
        spots = tuple(
            replace(spot, place=replace(spot.place, x=spot.place.x + x, y=spot.place.y + y)) for spot in self.hotspots
        )
        return Drawn(tuple(_moved(mark, x, y) for mark in self.marks), spots)


def place_of(box: Box) -> Place:
    """Return `box` in points."""
    return Place(box.x.points, box.y.points, box.width.points, box.height.points)


def _moved(mark: Marks, x: float, y: float) -> Marks:
    match mark:
        case Trace(contour):
            steps = tuple(_step(step, x, y) for step in contour.steps)
            return replace(mark, contour=Contour(_point(contour.start, x, y), steps, contour.closed))
        case Words(line, middle):
            way = Length.of_points(x)
            fragments = tuple(replace(piece, x=piece.x + way) for piece in line.fragments)
            return replace(mark, line=replace(line, fragments=fragments), middle=middle + y)
        case Pixels(place=place):
            return replace(mark, place=replace(place, x=place.x + x, y=place.y + y))


def _point(point: Point, x: float, y: float) -> Point:
    return point[0] + x, point[1] + y


def _step(step: Step, x: float, y: float) -> Step:
    if len(step) == 1:
        return (_point(step[0], x, y),)
    return _point(step[0], x, y), _point(step[1], x, y), _point(step[2], x, y)
