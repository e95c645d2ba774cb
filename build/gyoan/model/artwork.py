"""A drawing on a page, made of lines, areas and set words. Places in points from the drawing's top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from gyoan.model.graph import Place
from gyoan.model.picture import UNCROPPED, Crop, Plate
from gyoan.model.typeset import Line
from gyoan.model.units import Length

Point: TypeAlias = tuple[float, float]
"""Distances from the left and from the top."""
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


@dataclass(frozen=True, slots=True)
class Trace:
    """A line or an area."""

    contour: Contour
    """Its course."""
    line: str = ""
    """Colour of the line, six hexadecimal digits; empty for none."""
    points: float = 1.0
    """Width of the line."""
    dashes: tuple[float, ...] = ()
    """Lengths of its dashes and gaps; empty where it is solid."""
    fill: str = ""
    """Colour of the area; empty for none."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text."""

    line: Line
    """The line; its places are those of the drawing."""
    middle: float
    """Where the middle of its letters runs, from the drawing's top."""
    angle: float = 0.0
    """How far it is turned upwards around its end, in degrees."""


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
class Artwork:
    """A drawing at its size."""

    marks: tuple[Trace | Words | Pixels, ...]
    """What it is made of; the later stands on the earlier."""
    hotspots: tuple[Hotspot, ...]
    """What can be clicked."""
    x: Length
    """Left edge on the page."""
    width: Length
    """Width on the page."""
    height: Length
    """Height on the page."""
    alt: str
    """The drawing in words."""
    turned: bool = False
    """Whether it stands on its right side: its left edge is then at the foot, and its `width` is its own height."""
    least_scale: float = 1.0
    """How small it may be drawn, as a part of its size, to fit on a page that has less room."""
    space_before: Length = Length(0)
    """Free space above it."""
    space_after: Length = Length(0)
    """Free space below it."""
    keep_with_next: bool = False
    """Whether it must stand on the page of what follows: its caption."""
    scale: float = 1.0
    """How large one of its own points is on the page."""
    within: int = 0
    """How many entries of lists hold it."""
    line: int = 0
    """Line of the diagram in the source; 0 where it is none."""
    label_points: float = 0.0
    """The smallest label at its size, in points; 0 where it is not known."""
