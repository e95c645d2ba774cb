"""The table of node shapes: what each looks like, where its text stands, and where lines meet it.

It stands in `shapes.json`, which the worker reads, too (`diagrams/worker/graph/shapes.mjs`), so that a cylinder has
the same outline where it is measured, on a slide, on a page and in SVG. Each row is a shape:

    names       what Mermaid calls it: its brackets' names and those of `@{ shape: … }`
    outline     its contours, filled one over the other; where lines meet it, and text stands in it (see `paths.py`)
    edge        false where the outline is filled, but has no line of its own
    bare        true where the outline is not drawn at all
    lines       what is drawn over the outline, in lines only
    text        the rectangle in which its text stands, by its left top and right bottom corners; the whole box
                where it is left out
    sites       where connectors dock; the middles of top, left, bottom and right where they are left out
    docks       `anywhere` where a line may end at any point of the box, `box` where it ends on the box's border
    captioned   true where the text stands below what is drawn, in room that is not the shape's
    preset      PowerPoint's own shape where that is exactly the same and lines can be glued to it in every program:
                `name`, `guides` (its yellow handles) and `known` (LibreOffice has the same sites by the same numbers);
                none that left and right would have to change places in, since some programs turn its text over

    fit, stretches, labelled, sign and like are the worker's: how a box grows with its text, in which directions it may
    be made larger, which shape stands instead once there is text, how large it is as a sign without text, and whose
    outline a sign has.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NotRequired, TypedDict, cast

from gyoan.model.graph import NodeShape
from gyoan.model.scene import Contour
from gyoan.model.units import Place, Point
from gyoan.model.values import dataclass
from gyoan.scene.paths import contours_of, spots

TABLE = Path(__file__).with_name("shapes.json")
"""The table's file."""
_SIDES = ".5w,0 0,.5h .5w,h w,.5h"
_WHOLE = "0,0 w,h"


class PresetFields(TypedDict):
    """A row's preset as the file has it."""

    name: str
    guides: NotRequired[dict[str, int]]
    known: NotRequired[bool]


class RowFields(TypedDict, total=False):
    """A row as the file has it, without what is the worker's alone."""

    names: str
    outline: str
    edge: bool
    bare: bool
    lines: list[str]
    text: str
    sites: str
    docks: str
    captioned: bool
    preset: PresetFields
    like: str


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A part of a shape as it is drawn."""

    contour: Contour
    """Its course."""
    filled: bool
    """Whether it has the shape's fill."""
    lined: bool
    """Whether it has the shape's line."""


@dataclass(frozen=True, slots=True)
class Preset:
    """One of PowerPoint's own shapes."""

    name: str
    """What it is called in DrawingML."""
    guides: tuple[tuple[str, int], ...] = ()
    """Its yellow handles."""
    known: bool = False
    """Whether LibreOffice has the same connection sites by the same numbers."""


@dataclass(frozen=True, slots=True)
class ShapeRow:
    """A row of the table."""

    outline: str
    """Its filled contours; empty where it has only lines."""
    edge: bool
    """Whether the outline has a line."""
    bare: bool
    """Whether the outline is not drawn at all."""
    lines: tuple[str, ...]
    """What is drawn in lines only."""
    text: str
    """Two corners of the rectangle in which its text stands."""
    sites: str
    """Where connectors dock."""
    anywhere: bool
    """Whether a line may end at any point of the box."""
    boxed: bool
    """Whether lines end on the box's border, whatever is drawn in it."""
    captioned: bool
    """Whether its text stands below it."""
    preset: Preset | None
    """PowerPoint's shape that is the same; None where there is none."""

    @property
    def fills_its_box(self) -> bool:
        """Whether what is drawn of it reaches to the sides of its box, but for a hair."""
        return bool(self.outline) and not self.bare and not self.captioned

    def drawn(self, place: Place) -> tuple[OutlinePart, ...]:
        """Return what is drawn in `place`, the later over the earlier."""
        return tuple(self._drawn(place))

    def _drawn(self, place: Place) -> Iterator[OutlinePart]:
        if not self.bare:
            for contour in self.silhouette(place):
                yield OutlinePart(contour, filled=True, lined=self.edge)
        for line in self.lines:
            for contour in contours_of(line, place):
                yield OutlinePart(contour, filled=False, lined=True)

    def silhouette(self, place: Place) -> tuple[Contour, ...]:
        """Return the contours that lines from outside meet in `place`."""
        return contours_of(self.outline, place)

    def text_room(self, place: Place) -> Place:
        """Return the part of `place` in which its text stands, in the middle."""
        (left, top), (right, bottom) = (spot.within(place) for spot in spots(self.text))
        return Place(left, top, right - left, bottom - top)

    def sites_in(self, place: Place) -> tuple[Point, ...]:
        """Return where connectors dock in `place`, in PowerPoint's order."""
        return tuple(spot.within(place) for spot in spots(self.sites))


@cache
def row_of(shape: NodeShape) -> ShapeRow:
    """Return the row of a shape."""
    row = rows()[shape.value]
    docks = row.get("docks", "")
    return ShapeRow(
        row.get("outline", ""),
        row.get("edge", True),
        row.get("bare", False),
        tuple(row.get("lines", ())),
        row.get("text", _WHOLE),
        row.get("sites", _SIDES),
        docks == "anywhere",
        docks == "box",
        row.get("captioned", False),
        _preset(row["preset"]) if "preset" in row else None,
    )


@cache
def rows() -> Mapping[str, RowFields]:
    """Return all rows by name, as the file has them."""
    return cast(Mapping[str, RowFields], json.loads(TABLE.read_text(encoding="utf-8")))


def _preset(said: PresetFields) -> Preset:
    guides = tuple(said.get("guides", {}).items())
    return Preset(said["name"], guides, said.get("known", False))
