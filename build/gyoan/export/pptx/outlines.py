"""Outlines of a diagram's nodes → PowerPoint's own shapes, and the places on them where connectors dock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from gyoan.export.pptx.xml import NOTHING, Xml, joined, tag
from gyoan.model.graph import NodeShape, Place

Point: TypeAlias = tuple[float, float]
"""A place in points, from the drawing's top left corner."""

_Sites: TypeAlias = Callable[[float, float], tuple[Point, ...]]
"""From a shape's width and height to its connection sites, in PowerPoint's order."""

_Paths: TypeAlias = Callable[[int, int, int], tuple[Xml, ...]]
"""From a shape's width and height and the height of a text below it, in English Metric Units, to what draws it."""

_LEAN = 25_000
"""How far a slanted side leans, in 1/100,000 of the shorter side."""
_RING = 0.07
"""Distance of the two circles of a double circle, as a part of its size."""
_HEAD, _NECK, _SHOULDERS = 0.25, 0.58, 0.46
"""A person's proportions, as parts of the height: radius of the head, where shoulders begin, half their width."""
_QUARTER = 0.14645
"""Where an ellipse crosses the diagonal of its box: (1 - √½) / 2."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape of PowerPoint's."""

    preset: str
    """Its name in DrawingML; empty for a geometry of our own."""
    sites: _Sites
    """Its connection sites, as ECMA-376's `presetShapeDefinitions.xml` has them."""
    adjustments: tuple[tuple[str, int], ...] = ()
    """Its yellow handles."""
    mirrored: bool = False
    """Whether left and right change places."""
    familiar: bool = True
    """Whether LibreOffice knows the sites, too, by the same numbers."""
    paths: _Paths | None = None
    """What is drawn, where the geometry is our own."""
    open_sided: bool = False
    """Whether it has a connection site wherever a line meets it, instead of those it is given here."""
    captioned: bool = False
    """Whether its text stands below what is drawn."""

    def sites_in(self, width: float, height: float) -> tuple[Point, ...]:
        """Return where the connection sites stand in a box of this size."""
        sites = self.sites(width, height)
        return tuple((width - x, y) for x, y in sites) if self.mirrored else sites

    def met_at(self, points: tuple[Point, ...]) -> Outline:
        """Return the outline of a shape that lines meet at `points`, from the shape's top left corner."""
        return replace(self, sites=lambda _width, _height: points) if self.open_sided and points else self


def outline_of(shape: NodeShape) -> Outline:
    """Return the outline of a node of this shape."""
    return _OUTLINES[shape]


def geometry_of(outline: Outline, place: Place, caption: float = 0.0) -> Xml:
    """Return the geometry of `outline` in a shape of the size of `place`; `caption` points of it are for its text."""
    if outline.paths is not None:
        sites = (
            tag("a:cxn", tag("a:pos", x=_emu(x), y=_emu(y)), ang=0) for x, y in outline.sites(place.width, place.height)
        )
        paths = outline.paths(_emu(place.width), _emu(place.height), _emu(caption))
        return custom_geometry(*paths, sites=joined(*sites))
    guides = (tag("a:gd", name=name, fmla=f"val {value}") for name, value in outline.adjustments)
    return tag("a:prstGeom", tag("a:avLst", *guides), prst=outline.preset)


def custom_geometry(*paths: Xml, sites: Xml = NOTHING) -> Xml:
    """Return a geometry of our own; `paths` are drawn one over the other."""
    text_frame = tag("a:rect", l="0", t="0", r="r", b="b")
    lists = (tag("a:avLst"), tag("a:gdLst"), tag("a:ahLst"), tag("a:cxnLst", sites), text_frame)
    return tag("a:custGeom", *lists, tag("a:pathLst", *paths))


def polygon(points: list[tuple[int, int]], *, closed: bool) -> Xml:
    """Return the steps of a path along `points`."""
    first, *others = (tag("a:pt", x=x, y=y) for x, y in points)
    steps = (tag("a:lnTo", point) for point in others)
    return joined(tag("a:moveTo", first), *steps, tag("a:close") if closed else NOTHING)


def _double_circle(width: int, height: int, _: int) -> tuple[Xml, ...]:
    outer, inner = _circle(0, width, height), _circle(round(min(width, height) * _RING), width, height)
    return tag("a:path", outer, w=width, h=height), tag("a:path", inner, w=width, h=height, fill="none")


def _circle(gap: int, width: int, height: int) -> Xml:
    start = tag("a:moveTo", tag("a:pt", x=gap, y=height // 2))
    arc = tag("a:arcTo", wR=width // 2 - gap, hR=height // 2 - gap, stAng=10_800_000, swAng=21_600_000)
    return joined(start, arc, tag("a:close"))


def _inverted_trapezoid(width: int, height: int, _: int) -> tuple[Xml, ...]:
    lean = min(width, height) * _LEAN // 100_000
    corners = [(0, 0), (width, 0), (width - lean, height), (lean, height)]
    return (tag("a:path", polygon(corners, closed=True), w=width, h=height),)


def _bar(width: int, height: int, _: int) -> tuple[Xml, ...]:
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    return (tag("a:path", polygon(corners, closed=True), w=width, h=height),)


def _lifeline(width: int, height: int, _: int) -> tuple[Xml, ...]:
    ends = [(width // 2, 0), (width // 2, height)]
    return (tag("a:path", polygon(ends, closed=False), w=width, h=height, fill="none"),)


def _cross(width: int, height: int, _: int) -> tuple[Xml, ...]:
    strokes = ([(0, 0), (width, height)], [(0, height), (width, 0)])
    return tuple(tag("a:path", polygon(ends, closed=False), w=width, h=height, fill="none") for ends in strokes)


def _person(width: int, height: int, caption: int) -> tuple[Xml, ...]:
    """Return a head above shoulders, in the middle of the room above the text."""
    high, middle = height - caption, width // 2
    head, shoulders = round(high * _HEAD), min(middle, round(high * _SHOULDERS))
    rise = high - round(high * _NECK)
    crown = tag("a:moveTo", tag("a:pt", x=middle - head, y=head))
    around = tag("a:arcTo", wR=head, hR=head, stAng=10_800_000, swAng=21_600_000)
    arm = tag("a:moveTo", tag("a:pt", x=middle - shoulders, y=high))
    over = tag("a:arcTo", wR=shoulders, hR=rise, stAng=10_800_000, swAng=10_800_000)
    figures = (joined(crown, around, tag("a:close")), joined(arm, over, tag("a:close")))
    return tuple(tag("a:path", steps, w=width, h=height) for steps in figures)


def _emu(points: float) -> int:
    return round(points * 12_700)


def _sides(width: float, height: float) -> tuple[Point, ...]:
    """Return top, left, bottom and right."""
    return (width / 2, 0.0), (0.0, height / 2), (width / 2, height), (width, height / 2)


def _round(width: float, height: float) -> tuple[Point, ...]:
    """Return the sites of an ellipse: eight, from the top counter-clockwise."""
    low, high = _QUARTER, 1 - _QUARTER
    shares = ((0.5, 0), (low, low), (0, 0.5), (low, high), (0.5, 1), (high, high), (1, 0.5), (high, low))
    return tuple((x * width, y * height) for x, y in shares)


def _can(width: float, height: float) -> tuple[Point, ...]:
    """Return the near rim of the lid, then top, left, bottom and right."""
    lid = min(width, height) * _LEAN / 100_000
    return ((width / 2, lid), *_sides(width, height))


def _hexagon(width: float, height: float) -> tuple[Point, ...]:
    cut = min(width, height) * _LEAN / 100_000
    low, high = (width - cut, height), (width - cut, 0.0)
    return (width, height / 2), low, (cut, height), (0.0, height / 2), (cut, 0.0), high


def _parallelogram(width: float, height: float) -> tuple[Point, ...]:
    lean = min(width, height) * _LEAN / 100_000
    top, bottom = (width + lean) / 2, (width - lean) / 2
    left, right = (lean / 2, height / 2), (width - lean / 2, height / 2)
    return (width / 2, 0.0), (top, 0.0), right, (bottom, height), (width / 2, height), left


def _trapezoid(width: float, height: float) -> tuple[Point, ...]:
    lean = min(width, height) * _LEAN / 200_000
    return (width / 2, 0.0), (lean, height / 2), (width / 2, height), (width - lean, height / 2)


def _pentagon(width: float, height: float) -> tuple[Point, ...]:
    middle = (width - min(width, height) * _LEAN / 100_000) / 2
    return (middle, 0.0), (0.0, height / 2), (middle, height), (width, height / 2)


def _document(width: float, height: float) -> tuple[Point, ...]:
    top, left, _, right = _sides(width, height)
    return top, left, (width / 2, height * 20_172 / 21_600), right


def _triangle(width: float, height: float) -> tuple[Point, ...]:
    corners = ((0.0, height), (width / 2, height), (width, height))
    return ((width / 2, 0.0), (width / 4, height / 2), *corners, (width * 3 / 4, height / 2))


_LEANING = (("adj", _LEAN),)

FRAME = Outline("roundRect", _sides)
"""The outline of a cluster; its corners are those of all boxes on slides."""

_OUTLINES = {
    NodeShape.RECTANGLE: Outline("rect", _sides),
    NodeShape.ROUNDED: Outline("roundRect", _sides, (("adj", 16_667),)),
    NodeShape.STADIUM: Outline("roundRect", _sides, (("adj", 50_000),)),
    NodeShape.SUBROUTINE: Outline("flowChartPredefinedProcess", _sides),
    NodeShape.CYLINDER: Outline("can", _can, _LEANING, familiar=False),
    NodeShape.CIRCLE: Outline("ellipse", _round),
    NodeShape.DOUBLE_CIRCLE: Outline("", _round, familiar=False, paths=_double_circle),
    NodeShape.DIAMOND: Outline("diamond", _sides),
    NodeShape.HEXAGON: Outline("hexagon", _hexagon, (("adj", _LEAN), ("vf", 115_470))),
    NodeShape.LEAN_RIGHT: Outline("parallelogram", _parallelogram, _LEANING),
    NodeShape.LEAN_LEFT: Outline("parallelogram", _parallelogram, _LEANING, mirrored=True, familiar=False),
    NodeShape.TRAPEZOID: Outline("trapezoid", _trapezoid, _LEANING),
    NodeShape.INVERTED_TRAPEZOID: Outline("", _trapezoid, familiar=False, paths=_inverted_trapezoid),
    NodeShape.FLAG: Outline("homePlate", _pentagon, _LEANING, mirrored=True, familiar=False),
    NodeShape.DOCUMENT: Outline("flowChartDocument", _document, familiar=False),
    NodeShape.TRIANGLE: Outline("triangle", _triangle, (("adj", 50_000),)),
    NodeShape.NOTE: Outline("foldedCorner", _sides, (("adj", 16_667),)),
    NodeShape.PLAIN: Outline("rect", _sides),
    NodeShape.BAR: Outline("", _sides, familiar=False, paths=_bar, open_sided=True),
    NodeShape.PERSON: Outline("", _sides, familiar=False, paths=_person, captioned=True),
    NodeShape.LIFELINE: Outline("", _sides, familiar=False, paths=_lifeline, open_sided=True),
    NodeShape.CROSS: Outline("", _sides, familiar=False, paths=_cross),
}
