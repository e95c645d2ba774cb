"""A handout before its pages: set, styled items one below the other, which are then cut into pages (`pages.py`).

Lines are broken and everything is placed sideways; what is open is only which page an item comes to stand on.
Sideways places are measured from the left edge of the text area, upright ones from an item's top.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from gyoan.model.picture import UNCROPPED, Crop, Plate
from gyoan.model.scene import Scene
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Box, Length, Points
from gyoan.model.values import dataclass

ZERO = Length(0)
"""What has no space of its own has so much."""


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

    @property
    def line_count(self) -> int:
        """How many lines high it is; what takes several rows says its own in all of them together."""
        spans = self.spans or ((1, 1),) * len(self.cells)
        return max((len(cell) for cell, (down, _) in zip(self.cells, spans, strict=True) if down <= 1), default=1) or 1


@dataclass(frozen=True, slots=True)
class PageTable:
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


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the document's outline."""

    title: str
    """What it says."""
    level: int
    """0 for the top level; never more than one deeper than the entry before it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle behind an item's first line: a pill, a rule, a piece of a chart."""

    box: Box
    """Its place, upright from the item's top."""
    color: str
    """Six hexadecimal digits."""
    radius: Length = ZERO
    """Radius of its corners."""


@dataclass(frozen=True, slots=True)
class TickBox:
    """A square to tick, before an item's first line."""

    x: Length
    """Left edge."""
    size: Length
    """Side."""
    color: str
    """Colour of its frame and tick."""
    checked: bool
    """Whether it is ticked already."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """The number of the page on which an item stands, on the first line of another."""

    anchor: str
    """The anchor of the item."""
    right: Length
    """Where the number ends."""
    ink: Ink
    """How it looks."""
    number: int = 0
    """The number, once pages are bound; 0 before, and where the item stands on none of them."""


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A line in the margin beside an item; its places are those of the text area, negative ones left of it."""

    line: Line
    """The line."""
    top: Length
    """Its upper edge, from the item's top."""
    leading: Length
    """Its height."""
    spoken: str
    """What one who listens hears; empty where another line says it."""


@dataclass(frozen=True, slots=True)
class ModuleGrid:
    """A QR code: square modules in rows."""

    rows: tuple[tuple[bool, ...], ...]
    """Whether each module is dark, row by row."""
    x: Length
    """Left edge."""
    y: Length
    """Upper edge, from the item's top."""
    module: Length
    """Side of a module."""
    color: str
    """Colour of dark modules."""
    spoken: str
    """What one who listens hears."""


ItemMark: TypeAlias = Bar | TickBox | PageMark | MarginNote | ModuleGrid


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is printed below each line of a block, to write on."""

    x: Length
    """Left edge."""
    width: Length
    """Width."""
    color: str
    """Six hexadecimal digits."""
    dots: Length = ZERO
    """Distance of the dots; zero for a line."""


class StructureTag(Enum):
    """What an item is to a reader who cannot see it; the value is the tag of PDF's structure tree."""

    PARAGRAPH = "P"
    TITLE = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    HEADING_4 = "H4"
    HEADING_5 = "H5"
    HEADING_6 = "H6"
    LIST_ITEM = "LI"
    TOC_ITEM = "TOCI"
    CAPTION = "Caption"
    NOTE = "Note"
    CODE = "Code"
    QUOTE = "BlockQuote"
    GROUP = "Div"


class Edition(Enum):
    """Whom a handout is for; both editions have the same pages."""

    STUDENT = "student"
    """With blanks for the answers."""
    TEACHER = "teacher"
    """With answers, notes, time windows and a run sheet."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Set lines: a paragraph, a heading, a list entry's text."""

    lines: tuple[Line, ...]
    """The lines."""
    leading: Length
    """Height of each line."""
    tag: StructureTag = StructureTag.PARAGRAPH
    """What it is."""
    space_before: Length = ZERO
    """Free space above it; of two spaces that meet only the larger counts, and none at the top of a page."""
    space_after: Length = ZERO
    """Free space below it."""
    keep_with_next: bool = False
    """Whether it must stand on the page of what follows."""
    marks: tuple[ItemMark, ...] = ()
    """What is drawn beside and behind its first line."""
    guides: tuple[Length, ...] = ()
    """Where thin upright lines run along it, for the levels of a tree."""
    guide_color: str = ""
    """Colour of the guides."""
    anchor: str = ""
    """The name that links and page marks know it by; empty for none."""
    bookmark: Bookmark | None = None
    """Its entry in the document's outline."""
    level: int = 0
    """How many levels of its own tree are above an entry."""
    only_when_long: bool = False
    """Whether it is left out of a handout of few pages: the finer entries of its table of contents."""
    ruling: Ruling | None = None
    """What is printed below each of its lines, to write on; None for nothing."""
    label: int = 0
    """How many pieces of its first line are its label: the bullet or number of an entry."""
    beside: tuple[Line, ...] = ()
    """What stands beside each line and is no part of the text: the numbers of lines of code; empty for nothing."""
    within: int = 0
    """How many entries of lists hold it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Stacks of text that stand side by side and stay together."""

    cells: tuple[tuple[TextBlock, ...], ...]
    """From left to right; the places in them are those of the whole text area."""
    space_before: Length = ZERO
    """Free space above them."""
    space_after: Length = ZERO
    """Free space below them."""
    within: int = 0
    """How many entries of lists hold it."""


@dataclass(frozen=True, slots=True)
class PanelStyle:
    """What surrounds a panel."""

    fill: str = ""
    """Colour behind it; empty for none."""
    bar: str = ""
    """Colour of a bar at its left edge; empty for none."""
    border: str = ""
    """Colour of a frame around it; empty for none."""
    dashed: bool = False
    """Whether the frame is dashed."""
    padding: Length = ZERO
    """Free space above and below what it holds."""
    cut: str = ""
    """Colour of the dashes at an edge where it goes on overleaf; empty for none."""


@dataclass(frozen=True, slots=True)
class PagePanel:
    """Items on a common ground: code, a quotation, an aside, the frame of a missing picture."""

    items: tuple[HandoutItem, ...]
    """What stands on it."""
    x: Length
    """Left edge."""
    width: Length
    """Width."""
    style: PanelStyle
    """How it looks."""
    tag: StructureTag = StructureTag.GROUP
    """What it is."""
    continued: TextBlock | None = None
    """What stands at its top on every further page."""
    space_before: Length = ZERO
    """Free space above it."""
    space_after: Length = ZERO
    """Free space below it."""
    keep_with_next: bool = False
    """Whether its end must stand on the page of what follows: its caption."""
    within: int = 0
    """How many entries of lists hold it."""


@dataclass(frozen=True, slots=True)
class Artwork:
    """A drawing on a page."""

    scene: Scene
    """What is drawn."""
    x: Length
    """Left edge."""
    width: Length
    """Width on the page."""
    height: Length
    """Height on the page."""
    turned: bool = False
    """Whether it stands on its right side: its left edge is then at the foot, and its `width` is its own height."""
    least_scale: float = 1.0
    """How small it may be drawn, as a part of its size, to fit on a page that has less room."""
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

    @property
    def alt(self) -> str:
        """The drawing in words."""
        return self.scene.description

    @property
    def scale(self) -> float:
        """How large one of the drawing's own points is on the page."""
        own = self.scene.width if self.turned else self.scene.height
        return self.height.points / own.points


@dataclass(frozen=True, slots=True)
class Part:
    """An item in its own place."""

    item: TextBlock | Artwork
    """What it is; its own spaces and marks of staying with the next are not looked at."""
    top: Length
    """Its upper edge, from that of the whole."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Text and drawings in places of their own, together on one page: a slide with its title and lines beside it."""

    parts: tuple[Part, ...]
    """What it is made of, in the order in which it is read."""
    height: Length
    """Height of the whole."""
    space_before: Length = ZERO
    """Free space above it."""
    space_after: Length = ZERO
    """Free space below it."""
    keep_with_next: bool = False
    """Whether it must stand on the page of what follows: its caption."""


HandoutItem: TypeAlias = TextBlock | Columns | PageTable | PagePanel | Image | Artwork | Arrangement


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote: it stands at the foot of the page with the first link to it, and may go on overleaf."""

    anchor: str
    """The name that links know it by."""
    mark: str
    """The name of the place of the first link to it, where its own number leads."""
    items: tuple[HandoutItem, ...]
    """What it is."""


@dataclass(frozen=True, slots=True)
class Galley:
    """The set lines of a handout, from which its pages are made up."""

    title: str
    """The document's title."""
    language: str
    """Its language: `ko-KR`."""
    head: Line
    """What stands at the top of every page but the first."""
    foot: Ink
    """How the page numbers look."""
    line_color: str
    """Colour of the rules at head and foot."""
    items: tuple[HandoutItem, ...]
    """What flows through the pages."""
    contents: tuple[int, int] = (0, 0)
    """Where among the items its table of contents begins and ends, which a book has none of."""
    footer: Line | None = None
    """What stands at the foot of every page beside its number; None for nothing."""
    notes: tuple[Footnote, ...] = ()
    """What stands at the foot of pages, in the order of its numbers."""

    @property
    def is_for_book(self) -> bool:
        """Whether a book has all of it: a session of one section has no table of contents."""
        start, end = self.contents
        return start == end

    @property
    def for_book(self) -> Galley:
        """The same without its table of contents."""
        start, end = self.contents
        return replace(self, items=(*self.items[:start], *self.items[end:]), contents=(0, 0))
