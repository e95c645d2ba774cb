"""Outlines of a diagram's nodes → PowerPoint's own shapes, and the places on them where connectors dock.

What a shape looks like, a rectangle, a cylinder, a cloud, stands in the table of shapes (`scene/shapes.json`). A row
with a preset is written as that, any other as a geometry of our own along the same contours.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from gyoan.model.graph import NodeShape
from gyoan.model.scene import Contour
from gyoan.model.units import EMU_PER_POINT, Box, Place, Point, Points
from gyoan.model.values import dataclass
from gyoan.scene.shapes import OutlinePart, Preset, ShapeRow, row_of
from gyoan.text_formats.drawingml_units import FULL_TURN
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

_NEARLY = 0.05
"""Points so near to each other, in points, are one."""
_NEAR = 0.75
"""A route that ends so near to a connection site, in points, ends on it."""
_USUAL = 4
"""The sites that LibreOffice gives every shape: the middles of its box's sides."""
_HAIR = 0.1
"""Points by which nobody sees a line end beside the middle; LibreOffice takes 0.05 for the middle."""
_MIDDLES = row_of(NodeShape.RECTANGLE)
"""A shape whose sites are the middles of its box's sides: top, left, bottom, right."""


@dataclass(frozen=True, slots=True)
class ShapeOutline:
    """A shape as a slide has it."""

    row: ShapeRow
    """What it looks like."""
    met: tuple[Point, ...] = ()
    """Where lines meet it, from its top left corner, where it has a connection site wherever one does."""
    added: tuple[Point, ...] = ()
    """Connection sites behind its usual ones, from its top left corner; with any, its geometry is one of our own."""

    @property
    def preset(self) -> Preset | None:
        """PowerPoint's own shape that it is written as; None where it is a geometry of our own."""
        return None if self.added else self.row.preset

    @property
    def captioned(self) -> bool:
        """Whether its text stands below what is drawn."""
        return self.row.captioned

    @property
    def fills_its_box(self) -> bool:
        """Whether it reaches to all sides of its box, as far as LibreOffice sees."""
        return self.preset is not None or self.row.fills_its_box

    def sites_in(self, width: Points, height: Points) -> tuple[Point, ...]:
        """Return where the connection sites stand in a box of this size."""
        box = Place(Points(0), Points(0), width, height)
        usual = self.met or self.row.sites_in(box)
        if self.added and len(usual) != _USUAL:
            usual = _MIDDLES.sites_in(box)
        return usual + self.added

    def site_at(self, point: Point, width: Points, height: Points) -> int | None:
        """Return the number of the site at `point`; None where there is none that every program has there."""
        far = {number: math.dist(site, point) for number, site in self._known_sites(width, height)}
        nearest = min(far, key=far.__getitem__, default=None)
        return None if nearest is None or far[nearest] > _NEAR else nearest

    def _known_sites(self, width: Points, height: Points) -> Iterator[tuple[int, Point]]:
        """Yield the numbers and places of the sites that LibreOffice has at the same point in a box of this size.

        Of shapes whose sites it does not know, it takes 0 to 3 for the middles of the box's sides, whatever is written,
        and those behind as they are written.
        """
        sites = self.sites_in(width, height)
        middles = _MIDDLES.sites_in(Place(Points(0), Points(0), width, height))
        all_known = self.preset is not None and self.preset.known
        for number, site in enumerate(sites):
            as_drawn = number < len(middles) and math.dist(site, middles[number]) <= _NEARLY
            if all_known or as_drawn or (self.added and number >= len(middles)):
                yield number, site

    def joined_at(self, points: Sequence[Point], width: Points, height: Points) -> ShapeOutline:
        """Return the outline with a site, known to every program, at each of `points`, from its top left corner."""
        if self.row.anywhere or all(self.site_at(point, width, height) is not None for point in points):
            return self
        middles = replace(self, row=_MIDDLES)
        added = (point for point in points if middles.site_at(point, width, height) is None)
        return replace(self, added=tuple(dict.fromkeys(added)))

    def met_at(self, points: tuple[Point, ...]) -> ShapeOutline:
        """Return the outline of a shape that lines meet at `points`, from the shape's top left corner."""
        return replace(self, met=points) if self.row.anywhere else self


def outline_of(shape: NodeShape) -> ShapeOutline:
    """Return the outline of a node of this shape."""
    return ShapeOutline(row_of(shape))


def geometry_of(outline: ShapeOutline, place: Place, caption: Points = Points(0)) -> Xml:
    """Return the geometry of `outline` in a shape of the size of `place`; `caption` points of it are for its text."""
    if outline.preset is not None:
        return preset_geometry(outline.preset)
    box = Place(Points(0), Points(0), place.width, place.height)
    drawn = outline.row.drawn(replace(box, height=place.height - caption))
    sites = outline.sites_in(place.width, place.height)
    if outline.added:
        sites = tuple(_off_the_middle(site, box) for site in sites)
    room = box if outline.captioned else outline.row.text_room(box)
    return custom_geometry(*_paths(drawn, box), spots=_Spots(box, sites, room))


def preset_geometry(preset: Preset) -> Xml:
    """Return the geometry of one of PowerPoint's own shapes."""
    guides = (tag("a:gd", name=name, fmla=f"val {value}") for name, value in preset.guides)
    return tag("a:prstGeom", tag("a:avLst", *guides), prst=preset.name)


def custom_geometry(*paths: Xml, spots: _Spots | None = None) -> Xml:
    """Return a geometry of our own; `paths` are drawn one over the other.

    Without `spots`, it has no connection sites, and text stands in all of it.
    """
    guides, sites, edges = spots.written if spots else (NOTHING, NOTHING, "ltrb")
    text_frame = tag("a:rect", **dict(zip("ltrb", edges, strict=True)))
    lists = (tag("a:avLst"), tag("a:gdLst", guides), tag("a:ahLst"), tag("a:cxnLst", sites), text_frame)
    return tag("a:custGeom", *lists, tag("a:pathLst", *paths))


@dataclass(frozen=True, slots=True)
class _Spots:
    """Connection sites and the room for text of a geometry of our own.

    They are written as parts of the shape's width and height, so that they stay in place when it is made larger.
    LibreOffice shows no text in a room that is given in numbers.
    """

    box: Place
    """The shape."""
    sites: tuple[Point, ...]
    """Where connectors dock."""
    room: Place
    """Where text stands."""

    @property
    def written(self) -> tuple[Xml, Xml, Sequence[str]]:
        """The guides, the sites, and what the four edges of the text's room are called."""
        points = [(f"x{number}", f"y{number}", point) for number, point in enumerate(self.sites, 1)]
        sites = joined(*(tag("a:cxn", tag("a:pos", x=x, y=y), ang=self._angle(point)) for x, y, point in points))
        guides = [self._guides(x, y, point) for x, y, point in points]
        if self.room == self.box:
            return joined(*guides), sites, "ltrb"
        corners = (self.room.x, self.room.y), (self.room.x + self.room.width, self.room.y + self.room.height)
        guides += [self._guides("il", "it", corners[0]), self._guides("ir", "ib", corners[1])]
        return joined(*guides), sites, ("il", "it", "ir", "ib")

    def _angle(self, site: Point) -> int:
        """Return in which direction lines leave a site: to the right, or clockwise from there."""
        across, down = 2 * site[0] - self.box.width, 2 * site[1] - self.box.height
        if abs(across) * self.box.height > abs(down) * self.box.width:
            return 0 if across > 0 else FULL_TURN // 2
        return FULL_TURN // 4 if down > 0 else FULL_TURN * 3 // 4

    def _guides(self, x: str, y: str, point: Point) -> Xml:
        across = f"*/ w {_emu(point[0])} {_emu(self.box.width)}"
        down = f"*/ h {_emu(point[1])} {_emu(self.box.height)}"
        return joined(tag("a:gd", name=x, fmla=across), tag("a:gd", name=y, fmla=down))


def _off_the_middle(site: Point, box: Place) -> Point:
    """Return a site, a hair beside the middle of its side: LibreOffice leads lines along the side from there."""
    x, y = site
    beside_x, beside_y = (abs(at - size / 2) < _HAIR for at, size in ((x, box.width), (y, box.height)))
    return x + _HAIR * beside_x, y + _HAIR * beside_y


def _paths(drawn: Sequence[OutlinePart], box: Place) -> Iterator[Xml]:
    """Yield the paths of a shape: one wherever that looks the same, since some programs draw nothing of several."""
    size = {"w": _emu(box.width), "h": _emu(box.height)}
    for parts in [drawn] if _are_one(drawn) else [[part] for part in drawn]:
        filled = any(part.filled for part in parts)
        ways = (_retraced(part.contour) if filled and not part.filled else part.contour for part in parts)
        stroke = None if any(part.lined for part in parts) else "0"
        yield tag("a:path", *map(_steps, ways), **size, fill=None if filled else "none", stroke=stroke)


def _are_one(drawn: Sequence[OutlinePart]) -> bool:
    """Return whether parts may be one path: all of them lined, and no area over another one, which would be a hole."""
    areas = combinations([_sides(part.contour) for part in drawn if part.filled], 2)
    overlap = any(all(max(a, c) < min(b, d) for (a, b), (c, d) in zip(one, other, strict=True)) for one, other in areas)
    return bool(drawn) and not overlap and all(part.lined for part in drawn)


def _sides(contour: Contour) -> tuple[tuple[float, float], ...]:
    """Return left and right of a contour, top and bottom."""
    points = (contour.start, *(point for step in contour.steps for point in step))
    return tuple((min(values), max(values)) for values in zip(*points, strict=True))


def _retraced(contour: Contour) -> Contour:
    """Return a way that is led back as it came: it fills nothing, whatever a program fills by."""
    there = (*contour.steps, (contour.start,)) if contour.closed else contour.steps
    begins = (contour.start, *(step[-1] for step in there))
    back = ((*step[-2::-1], begin) for step, begin in zip(there[::-1], begins[-2::-1], strict=True))
    return Contour(contour.start, (*there, *back))


def freeform(course: Contour, box: Box) -> Xml:
    """Return the geometry of what runs along `course`, whose points count from the corner of `box`."""
    fill = None if course.closed else "none"
    return custom_geometry(tag("a:path", _steps(course), w=box.width.emu, h=box.height.emu, fill=fill))


def _steps(contour: Contour) -> Xml:
    """Return the steps of a path along a contour."""

    def point(at: Point) -> Xml:
        return tag("a:pt", x=_emu(at[0]), y=_emu(at[1]))

    moves = [tag("a:moveTo", point(contour.start))]
    for step in contour.steps:
        moves.append(tag("a:lnTo" if len(step) == 1 else "a:cubicBezTo", *map(point, step)))
    return joined(*moves, tag("a:close") if contour.closed else NOTHING)


def _emu(points: Points) -> int:
    return round(points * EMU_PER_POINT)


FRAME = ShapeOutline(row_of(NodeShape.ROUNDED))
"""The outline of a cluster; its corners are those of all boxes on slides."""
