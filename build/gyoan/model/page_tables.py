"""Tables and pictures of a handout, at their sizes."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.picture import UNCROPPED, Crop, Plate
from gyoan.model.typeset import Line
from gyoan.model.units import Length, Points

ZERO = Length(0)


@dataclass(frozen=True, slots=True, eq=False)
class Image:
    """A picture at its size."""

    data: bytes
    """PNG or JPEG."""
    x: Length
    """Left edge."""
    width: Length
    """Width."""
    height: Length
    """Height."""
    alt: str
    """The picture in words."""
    least_scale: float = 1.0
    """How small it may be drawn, as a part of its size, to fit on a page that has less room."""
    crop: Crop = UNCROPPED
    """What of the picture is left out of its place."""
    plates: tuple[Plate, ...] = ()
    """The picture as PDF holds it, where that is known already."""
    link: str = ""
    """Where a click leads; empty for nowhere."""
    space_before: Length = ZERO
    """Free space above it."""
    space_after: Length = ZERO
    """Free space below it."""
    keep_with_next: bool = False
    """Whether it must stand on the page of what follows: its caption."""
    within: int = 0
    """How many entries of lists hold it."""
    line: int = 0
    """Line of the diagram in the source; 0 where it is none."""
    label_points: Points = Points(0)
    """The smallest label at its size, in points; 0 where it is not known."""


@dataclass(frozen=True, slots=True)
class CellPicture:
    """A picture in a cell."""

    column: int
    """The cell's column."""
    top: Length
    """Its upper edge, from that of the row's first line."""
    image: Image
    """The picture at its size."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table."""

    cells: tuple[tuple[Line, ...], ...]
    """The lines of each cell; the places in them are those of the whole text area."""
    fill: str = ""
    """Colour behind the row; empty for none."""
    pictures: tuple[CellPicture, ...] = ()
    """What stands in its cells beside their lines, some of which are empty to make room for it."""
    spans: tuple[tuple[int, int], ...] = ()
    """How many rows and columns each cell takes, none where another covers it; empty where each takes one."""
    again: tuple[tuple[Line, ...], ...] = ()
    """What a covered cell says where the row opens a page; empty where none is covered by a row above."""
    stretches: tuple[tuple[Length, Length], ...] = ()
    """From where to where the line below it runs, where a cell goes on below; empty for the whole width."""
    keeps: bool = False
    """Whether it must stand on the page of the row above: what both share has too little room on either side."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its head is repeated on every page, and a row may be cut between its lines."""

    head: TableRow
    """The head."""
    rows: tuple[TableRow, ...]
    """The rows."""
    x: Length
    """Left edge."""
    width: Length
    """Width."""
    leading: Length
    """Height of a line in a cell."""
    padding: Length
    """Free space above and below a cell's lines."""
    line_color: str
    """Colour of the lines between rows."""
    space_before: Length = ZERO
    """Free space above it."""
    space_after: Length = ZERO
    """Free space below it."""
    row_heads: bool = False
    """Whether the first cell of each row says what the row is about."""
    keep_with_next: bool = False
    """Whether its end must stand on the page of what follows: its caption."""
    within: int = 0
    """How many entries of lists hold it."""
