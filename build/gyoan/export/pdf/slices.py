"""The horizontal slices that a page is filled with: what each holds, what it stands on, where a page may end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from gyoan.export.pdf.nodes import Path
from gyoan.model.handout import Arrangement, Artwork, Columns, Image, Panel, Table, TableRow, TextBlock
from gyoan.model.typeset import Line


class Break(IntEnum):
    """How welcome the end of a page is before a strip."""

    FREE = 0
    POOR = 1
    BAD = 2
    NEVER = 3


@dataclass(frozen=True, slots=True)
class TextSlice:
    """A line of a text block."""

    block: TextBlock
    """The block."""
    index: int
    """Which of its lines."""


@dataclass(frozen=True, slots=True)
class RowSlice:
    """Some lines of a table's row."""

    table: Table
    """The table."""
    row: TableRow
    """The row."""
    start: int
    """First line shown."""
    end: int
    """Behind the last line shown."""
    top: float
    """Free space above the lines, in points."""
    closes: bool
    """Whether the row ends here, with a line below it."""

    def lines(self, column: int) -> tuple[Line, ...]:
        """Return the lines of a cell that stand here; one that takes several rows goes on over the next of them."""
        cell = self.row.cells[column]
        down = self.row.spans[column][0] if self.row.spans else 1
        return cell[self.start :] if self.closes and down > 1 else cell[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing: the padding of a panel."""

    ends: Ground | None = None
    """The ground that ends with it, if it is not the padding above."""


Content: TypeAlias = TextSlice | RowSlice | Columns | Image | Artwork | Arrangement | Blank


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What a run of strips stands on or belongs to: a panel or a table."""

    item: Panel | Table
    """The item."""
    opening: tuple[Strip, ...] = ()
    """What stands at the top of every further page: padding, the table's head."""
    closing: float = 0.0
    """Free space at the foot of a page that does not end it, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A slice of the flow that stands on one page."""

    height: float
    """Height in points."""
    content: Content
    """What is drawn."""
    before: float = 0.0
    """Free space above, in points; of two that meet the larger counts."""
    after: float = 0.0
    """Free space below, in points."""
    breaking: Break = Break.FREE
    """Whether a page may end before it."""
    grounds: tuple[Ground, ...] = ()
    """What it stands on, outermost first."""
    least: float = 0.0
    """The least height it may be drawn in; 0 where it cannot be made smaller."""
    paths: tuple[Path, ...] = ()
    """What it holds in the structure tree: a path for its text, for each cell or for each block."""
