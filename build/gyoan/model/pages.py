"""Finished pages: what stands where on each, and what it is to a reader who cannot see it. Exporters only draw them.

Upright places on a page are in points from the top of the text area, sideways ones from its left edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import chain
from typing import TypeAlias

from gyoan.model.cover import NO_COVER, Cover
from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Bookmark,
    Columns,
    Image,
    PagePanel,
    PageTable,
    StructureTag,
    TableRow,
    TextBlock,
)
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class StructureElement:
    """An element of the structure tree."""

    kind: str
    """Its tag: `P`, `H2`, `LI`."""
    alt: str = ""
    """The words that stand for it, where it is a picture."""
    numbered: bool = False
    """Whether it is a list whose entries are numbered."""
    scope: str = ""
    """Of what a table's cell is the head if not of its column: `Row`."""
    span: tuple[int, int] = (1, 1)
    """How many rows and columns a table's cell takes; none where another cell covers it."""


StructurePath: TypeAlias = tuple[StructureElement, ...]
"""A node with those above it, outermost first."""


def label_path(path: StructurePath) -> StructurePath:
    """Return the path of the label of an entry or footnote whose text has `path`; other text keeps its own."""
    if len(path) > 1 and path[-2].kind in {"LI", StructureTag.NOTE.value}:
        return (*path[:-1], StructureElement("Lbl"))
    return path


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

    table: PageTable
    """The table."""
    row: TableRow
    """The row."""
    start: int
    """First line shown."""
    end: int
    """Behind the last line shown."""
    top: Points
    """Free space above the lines, in points."""
    closes: bool
    """Whether the row ends here, with a line below it."""
    opens: bool = False
    """Whether it is the first on its page, so that what covers it from the page before is said again."""

    def lines(self, column: int) -> tuple[Line, ...]:
        """Return the lines of a cell that stand here; one that takes several rows goes on over the next of them."""
        cell = self.row.cells[column]
        down = self.row.spans[column][0] if self.row.spans else 1
        return cell[self.start :] if self.closes and down > 1 else cell[self.start : self.end]

    @property
    def text(self) -> Iterator[Line]:
        """The lines of all cells that stand here, cell by cell."""
        if not self.row.spans:
            return (line for cell in self.row.cells for line in cell[self.start : self.end])
        return (line for column in range(len(self.row.cells)) for line in self.lines(column))


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing: the padding of a panel."""

    ends: bool = False
    """Whether the panel ends with it."""


Content: TypeAlias = TextSlice | RowSlice | Columns | Image | Artwork | Arrangement | Blank


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Something in its place on a page."""

    content: Content
    """What is drawn."""
    top: Points
    """Its top edge."""
    height: Points
    """The height it is drawn in."""
    paths: tuple[StructurePath, ...] = ()
    """What it holds in the structure tree: a path for its text, for each cell or for each block."""
    grounds: tuple[PagePanel | PageTable, ...] = ()
    """What it stands on or belongs to, outermost first."""
    repeated: bool = False
    """Whether it was on a page before: the head of a table that goes on."""

    @property
    def scale(self) -> float:
        """How large it is drawn, as a part of its size: pictures are made smaller to find room."""
        return self.height / self.content.height.points if isinstance(self.content, Image | Artwork) else 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Backdrop:
    """What a panel takes of a page, behind what stands on it."""

    panel: PagePanel
    """The panel."""
    top: Points
    """Its upper edge."""
    bottom: Points
    """Its lower edge."""
    goes_on: bool
    """Whether it began on a page before."""
    ends: bool
    """Whether it ends on this page."""


@dataclass(frozen=True, slots=True)
class PageRule:
    """A thin line from the left edge of the text area."""

    y: Points
    """Where it runs."""
    width: Points
    """How long it is, in points."""
    color: str
    """Six hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class RunningLine:
    """A line at the head or foot of many pages, which is no content."""

    line: Line
    """The line."""
    top: Points
    """Its upper edge."""
    leading: Points
    """Its height, in points."""
    at_foot: bool = False
    """Whether it stands below the text."""


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The number of a page."""

    text: str
    """What it says: `3 / 12`, `iv`."""
    ink: Ink
    """How it looks."""
    middle: Points
    """Where its middle is, sideways."""
    base: Points
    """Where its base line runs."""


Furniture: TypeAlias = PageRule | RunningLine | PageNumber


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page."""

    text: tuple[Placed, ...] = ()
    """What stands on it, from top to bottom."""
    notes: tuple[Placed, ...] = ()
    """The footnotes below it."""
    backdrops: tuple[Backdrop, ...] = ()
    """The panels behind it, outer ones before what they hold."""
    furniture: tuple[Furniture, ...] = ()
    """What stands around it, in the order in which it is drawn."""
    left: Length = Length(0)
    """The distance of the text area from the left edge of the sheet."""

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Text and footnotes, as they are read."""
        return (*self.text, *self.notes)

    @property
    def anchored(self) -> Iterator[tuple[TextBlock, Points]]:
        """Each block of the page that has an anchor, and how far down it stands."""
        for placed in self.placed:
            content = placed.content
            if isinstance(content, TextSlice) and content.index == 0 and content.block.anchor:
                yield content.block, placed.top
            if isinstance(content, Arrangement):
                for part in content.parts:
                    if isinstance(part.item, TextBlock) and part.item.anchor:
                        yield part.item, placed.top + part.top.points


@dataclass(frozen=True, slots=True, eq=False)
class PagedHandout:
    """A handout's pages before they are bound, by themselves or with others: without numbers, heads and feet."""

    title: str
    """Its title."""
    language: str
    """Its language: `ko-KR`."""
    head: Line
    """What stands at the top of every page but the first."""
    footer: Line | None
    """What stands at the foot of every page beside its number; None for nothing."""
    number: Ink
    """How the page numbers look."""
    line_color: str
    """Colour of the rules at head and foot."""
    pages: tuple[Page, ...]
    """Its pages."""
    marks: Mapping[str, str]
    """The name of the place of each footnote's mark, by the link that the mark is."""


@dataclass(frozen=True, slots=True, eq=False)
class Handout:
    """A handout or book as it is printed: all that an exporter draws."""

    title: str
    """Its title."""
    language: str
    """Its language: `ko-KR`."""
    width: Length
    """Width of its sheets."""
    height: Length
    """Height of its sheets."""
    top: Length
    """The distance of the text area from the upper edge of a sheet."""
    front: tuple[Page, ...]
    """The pages before page 1."""
    body: tuple[Page, ...]
    """The pages from page 1 on."""
    anchors: Mapping[str, tuple[int, Points]]
    """Which of all pages each named place stands on, from 1, and how far down."""
    outline: tuple[tuple[str, Bookmark], ...]
    """The entries of its outline, each with the name of the place that it leads to."""
    notes: frozenset[str]
    """The links that are marks of footnotes."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages, as they lie on each other."""
        return (*self.front, *self.body)

    @property
    def parts(self) -> Iterator[TextBlock | TableRow | Columns | Image | Artwork | Arrangement | Blank]:
        """What stands on the pages, each block and row once; footnotes behind the text, which goes on over them."""
        texts = (placed for page in self.pages for placed in page.text)
        notes = (placed for page in self.pages for placed in page.notes)
        for placed in chain(texts, notes):
            match placed.content:
                case _ if placed.repeated:
                    pass
                case TextSlice(block, index):
                    yield from (block,) if index == 0 else ()
                case RowSlice(row=row, start=start):
                    yield from (row,) if start == 0 else ()
                case other:
                    yield other


@dataclass(frozen=True, slots=True)
class Chapter:
    """A session's handout as a book needs it: without a table of contents of its own."""

    handout: PagedHandout
    """The pages, numbers of slides in their margins."""
    slides: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """The first and the last slide of each section, by the line of its heading."""
    cover: Cover = NO_COVER
    """Who gives the session, for whom and when."""
