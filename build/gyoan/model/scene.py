"""What is drawn, as marks at their places: lines, areas, set words, pictures, and groups of them.

Slides, diagrams and charts become scenes; each output has one writer for them. Lengths are points from the scene's top
left corner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias

from gyoan.model.picture import UNCROPPED, Crop, Plate
from gyoan.model.typeset import Line
from gyoan.model.units import Duration, Length, Place, Point, Points
from gyoan.model.values import dataclass

Step: TypeAlias = tuple[Point] | tuple[Point, Point, Point]
"""On to a point in a straight line, or along a Bézier curve by two control points to the third."""


@dataclass(frozen=True, slots=True)
class Contour:
    """The way that a line takes, or an area's edge."""

    start: Point
    """Where it begins."""
    steps: tuple[Step, ...]
    """How it goes on."""
    closed: bool = True
    """Whether it returns to where it began."""

    @property
    def bounds(self) -> Place:
        """The smallest place that holds all of its points, and so all of its curves."""
        points = [self.start, *(point for step in self.steps for point in step)]
        left, top = (min(point[axis] for point in points) for axis in (0, 1))
        right, bottom = (max(point[axis] for point in points) for axis in (0, 1))
        return Place(left, top, right - left, bottom - top)

    def moved(self, x: Points, y: Points) -> Contour:
        """Return the same course, so much further right and down."""
        return self.mapped(lambda point: (point[0] + x, point[1] + y))

    def scaled(self, factor: float) -> Contour:
        """Return the same course, `factor` times as large."""
        return self.mapped(lambda point: (point[0] * factor, point[1] * factor))

    def mapped(self, to: Callable[[Point], Point]) -> Contour:
        """Return the course through what `to` makes of its points."""
        return Contour(to(self.start), tuple(_step(step, to) for step in self.steps), self.closed)


@dataclass(frozen=True, slots=True)
class Trace:
    """A line or an area."""

    contour: Contour
    """Its course."""
    line: str = ""
    """Colour of the line, six hexadecimal digits; empty for none."""
    points: Points = Points(1.0)
    """Width of the line."""
    dashes: tuple[Points, ...] = ()
    """Lengths of its dashes and gaps; empty where it is solid."""
    fill: str = ""
    """Colour of the area; empty for none."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text."""

    line: Line
    """The line; its places are those of the drawing."""
    middle: Points
    """Where the middle of its letters runs, from the drawing's top."""
    angle: float = 0.0
    """How far it is turned upwards around its end, in degrees."""
    height: Points = Points(0)
    """How much of the drawing's height belongs to the line, where parts of it can be clicked."""


@dataclass(frozen=True, slots=True, eq=False)
class Pixels:
    """A picture in the drawing."""

    data: bytes
    """PNG or JPEG."""
    place: Place
    """Where it stands."""
    crop: Crop = UNCROPPED
    """What of the picture is left out of its place."""
    plates: tuple[Plate, ...] = ()
    """The picture as PDF holds it, where that is known already."""


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A part of the drawing that can be clicked."""

    place: Place
    """The part."""
    link: str
    """Where a click leads."""
    words: str
    """What it says."""


@dataclass(frozen=True, slots=True)
class MarkGroup:
    """Marks that belong together: a shape of a slide, a diagram, a box with its text."""

    marks: tuple[Mark, ...]
    """What it is made of; the later stands on the earlier."""
    x: Points = Points(0)
    """How much further right its marks stand than their own places say."""
    y: Points = Points(0)
    """How much further down."""
    hotspot: Hotspot | None = None
    """What of it can be clicked, in the places of its marks."""
    description: str = ""
    """What it shows, in words; empty where its words say it."""
    heading: bool = False
    """Whether it says what the whole scene is about: the title of a slide."""
    appears: bool = False
    """Whether it is hidden until a click, where the output knows clicks: an answer."""
    empties: Duration | None = None
    """How long it takes to vanish from right to left once it is clicked: the bar of a countdown; None for others."""


Mark: TypeAlias = Trace | Words | Pixels | MarkGroup


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing at its own size."""

    width: Length
    """Its width."""
    height: Length
    """Its height."""
    marks: tuple[Mark, ...]
    """What it is made of; the later stands on the earlier."""
    description: str
    """The drawing in words."""


def plain_marks(marks: Iterable[Mark]) -> Iterator[Trace | Words | Pixels]:
    """Yield what groups hold in their place, at its place in the scene."""
    for mark in marks:
        if isinstance(mark, MarkGroup):
            inside = plain_marks(mark.marks)
            yield from (_moved(one, mark.x, mark.y) for one in inside) if mark.x or mark.y else inside
        else:
            yield mark


def hotspots(marks: Iterable[Mark]) -> Iterator[Hotspot]:
    """Yield what can be clicked, at its place in the scene: groups, then the words in them that lead somewhere."""
    for mark in marks:
        match mark:
            case MarkGroup(inside, x, y, own):
                for spot in (*((own,) if own else ()), *hotspots(inside)):
                    place = replace(spot.place, x=spot.place.x + x, y=spot.place.y + y)
                    yield replace(spot, place=place)
            case Words(line, middle, height=height):
                for piece in line.fragments:
                    if piece.link:
                        place = Place(piece.x.points, middle - height / 2, piece.width.points, height)
                        yield Hotspot(place, piece.link, piece.text)


def _moved(mark: Trace | Words | Pixels, x: Points, y: Points) -> Trace | Words | Pixels:
    match mark:
        case Trace(contour):
            return replace(mark, contour=contour.moved(x, y))
        case Words(line, middle):
            way = Length.of_points(x)
            fragments = tuple(replace(piece, x=piece.x + way) for piece in line.fragments)
            return replace(mark, line=replace(line, fragments=fragments), middle=middle + y)
        case Pixels(place=place):
            return replace(mark, place=replace(place, x=place.x + x, y=place.y + y))


def _step(step: Step, to: Callable[[Point], Point]) -> Step:
    if len(step) == 1:
        return (to(step[0]),)
    return to(step[0]), to(step[1]), to(step[2])
