"""Pages as they are printed, and the horizontal slices that they are filled with: what each holds and stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from gyoan.model.handout import Arrangement, Artwork, Columns, Image, Panel, Table, TableRow, TextBlock
from gyoan.model.structure import Path
from gyoan.model.typeset import Ink, Line


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


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A strip on a page."""

    strip: Strip
    """The strip."""
    top: float
    """Its top edge, in points from the top of the text area."""
    height: float
    """The height it is drawn in."""
    repeated: bool = False
    """Whether it was on a page before: the head of a table that goes on."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page's strips, from top to bottom."""

    text: tuple[Placed, ...]
    """The strips of the flow."""
    notes: tuple[Placed, ...] = ()
    """Those of the footnotes below them."""

    @property
    def placed(self) -> tuple[Placed, ...]:
        """All strips, as they are read."""
        return (*self.text, *self.notes)

    @property
    def anchored(self) -> Iterator[tuple[TextBlock, float]]:
        """Each block of the page that has an anchor, and how far down it stands."""
        for placed in self.placed:
            content = placed.strip.content
            if isinstance(content, TextSlice) and content.index == 0 and content.block.anchor:
                yield content.block, placed.top
            if isinstance(content, Arrangement):
                for part in content.parts:
                    if isinstance(part.item, TextBlock) and part.item.anchor:
                        yield part.item, placed.top + part.top.points


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A page as it is printed."""

    page: Page
    """What stands on it."""
    number: str = ""
    """The number at its foot; empty for none."""
    head: Line | None = None
    """What stands above it; None for nothing."""
    foot: Line | None = None
    """What stands beside the number; None for nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A handout or book as it is printed: all that an exporter draws."""

    title: str
    """Its title."""
    language: str
    """Its language: `ko-KR`."""
    foot: Ink
    """How the page numbers look."""
    line_color: str
    """Colour of the rules at head and foot."""
    front: tuple[Sheet, ...]
    """The pages before page 1."""
    body: tuple[Sheet, ...]
    """The pages from page 1 on."""
    anchors: Mapping[str, tuple[int, float]]
    """The page of each named place, from 1, and how far down it stands there, in points."""
    notes: frozenset[str]
    """The links that are marks of footnotes."""
