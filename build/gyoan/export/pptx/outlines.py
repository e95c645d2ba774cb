"""Outlines of a diagram's nodes → PowerPoint's own shapes, and the places on them where connectors dock.

What a shape looks like stands in the table of shapes (`scene/shapes.json`). A row with a preset is written as that, any
other as a geometry of our own along the same contours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from gyoan.model.graph import NodeShape, Place
from gyoan.model.scene import Contour, Point
from gyoan.scene.shapes import Part, Preset, ShapeRow, row_of
from gyoan.xml_text import NOTHING, Xml, joined, tag

_Corner: TypeAlias = tuple[int, int]
"""A place in English Metric Units, from the shape's top left corner."""

_EMU = 12_700
"""English Metric Units in a point."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape as a slide has it."""

    row: ShapeRow
    """What it looks like."""
    met: tuple[Point, ...] = ()
    """Where lines meet it, from its top left corner, where it has a connection site wherever one does."""

    @property
    def mirrored(self) -> bool:
        """Whether left and right of its preset change places."""
        return self.row.preset is not None and self.row.preset.mirrored

    @property
    def familiar(self) -> bool:
        """Whether LibreOffice knows its sites, too, by the same numbers."""
        return self.row.preset is not None and self.row.preset.familiar

    @property
    def captioned(self) -> bool:
        """Whether its text stands below what is drawn."""
        return self.row.captioned

    def sites_in(self, width: float, height: float) -> tuple[Point, ...]:
        """Return where the connection sites stand in a box of this size."""
        return self.met or self.row.sites_in(Place(0.0, 0.0, width, height))

    def met_at(self, points: tuple[Point, ...]) -> Outline:
        """Return the outline of a shape that lines meet at `points`, from the shape's top left corner."""
        return replace(self, met=points) if self.row.anywhere else self


def outline_of(shape: NodeShape) -> Outline:
    """Return the outline of a node of this shape."""
    return Outline(row_of(shape))


def geometry_of(outline: Outline, place: Place, caption: float = 0.0) -> Xml:
    """Return the geometry of `outline` in a shape of the size of `place`; `caption` points of it are for its text."""
    if outline.row.preset is not None:
        return preset_geometry(outline.row.preset)
    box = Place(0.0, 0.0, place.width, place.height)
    drawn = outline.row.drawn(replace(box, height=place.height - caption))
    sites = outline.sites_in(place.width, place.height)
    room = box if outline.captioned else outline.row.text_room(box)
    framed = None if room == box else (room, box)
    return custom_geometry(*_paths(drawn, box), sites=joined(*map(_site, sites)), room=framed)


def preset_geometry(preset: Preset) -> Xml:
    """Return the geometry of one of PowerPoint's own shapes."""
    guides = (tag("a:gd", name=name, fmla=f"val {value}") for name, value in preset.guides)
    return tag("a:prstGeom", tag("a:avLst", *guides), prst=preset.name)


def custom_geometry(*paths: Xml, sites: Xml = NOTHING, room: tuple[Place, Place] | None = None) -> Xml:
    """Return a geometry of our own; `paths` are drawn one over the other.

    Text stands in all of it, or in the first place of `room`, the second being the whole shape.
    """
    guides, edges = (NOTHING, dict(zip("ltrb", "ltrb", strict=True))) if room is None else _edges(*room)
    lists = (tag("a:avLst"), tag("a:gdLst", guides), tag("a:ahLst"), tag("a:cxnLst", sites), tag("a:rect", **edges))
    return tag("a:custGeom", *lists, tag("a:pathLst", *paths))


def polygon(points: Sequence[_Corner], *, closed: bool) -> Xml:
    """Return the steps of a path along `points`."""
    first, *others = (tag("a:pt", x=x, y=y) for x, y in points)
    steps = (tag("a:lnTo", point) for point in others)
    return joined(tag("a:moveTo", first), *steps, tag("a:close") if closed else NOTHING)


def _paths(drawn: Sequence[Part], box: Place) -> Iterator[Xml]:
    size = {"w": _emu(box.width), "h": _emu(box.height)}
    for part in drawn:
        yield tag(
            "a:path",
            _steps(part.contour),
            **size,
            fill=None if part.filled else "none",
            stroke=None if part.lined else "0",
        )


def _steps(contour: Contour) -> Xml:
    """Return the steps of a path along a contour."""
    moves = [tag("a:moveTo", _point(contour.start))]
    for step in contour.steps:
        moves.append(tag("a:lnTo" if len(step) == 1 else "a:cubicBezTo", *map(_point, step)))
    return joined(*moves, tag("a:close") if contour.closed else NOTHING)


def _point(point: Point) -> Xml:
    return tag("a:pt", x=_emu(point[0]), y=_emu(point[1]))


def _site(point: Point) -> Xml:
    return tag("a:cxn", tag("a:pos", x=_emu(point[0]), y=_emu(point[1])), ang=0)


def _edges(room: Place, box: Place) -> tuple[Xml, dict[str, str]]:
    """Return guides for the edges of `room`, and which is which.

    They are shares of the shape's own size: plain numbers lead text out of the slide in LibreOffice.
    """
    along = (("l", "w", room.x, box.width), ("r", "w", room.x + room.width, box.width))
    down = (("t", "h", room.y, box.height), ("b", "h", room.y + room.height, box.height))
    shares = {edge: f"*/ {side} {_emu(at)} {_emu(size)}" for edge, side, at, size in (*along, *down)}
    guides = (tag("a:gd", name=f"text{edge}", fmla=share) for edge, share in shares.items())
    return joined(*guides), {edge: f"text{edge}" for edge in "ltrb"}


def _emu(points: float) -> int:
    return round(points * _EMU)


FRAME = Outline(row_of(NodeShape.ROUNDED))
"""The outline of a cluster; its corners are those of all boxes on slides."""
