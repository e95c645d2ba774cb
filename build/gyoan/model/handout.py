"""A handout before its pages: set, styled items one below the other, which are then cut into pages (`pages.py`).

Lines are broken and everything is placed sideways; what is open is only which page an item comes to stand on.
Sideways places are measured from the left edge of the text area, upright ones from an item's top.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeAlias

from gyoan.model.marks import Bar as Bar  # noqa: PLC0414  (these are re-exported: they are parts of a handout)
from gyoan.model.marks import Bookmark as Bookmark  # noqa: PLC0414
from gyoan.model.marks import MarginNote as MarginNote  # noqa: PLC0414
from gyoan.model.marks import Mark as Mark  # noqa: PLC0414
from gyoan.model.marks import ModuleGrid as ModuleGrid  # noqa: PLC0414
from gyoan.model.marks import PageMark as PageMark  # noqa: PLC0414
from gyoan.model.marks import Ruling as Ruling  # noqa: PLC0414
from gyoan.model.marks import TickBox as TickBox  # noqa: PLC0414
from gyoan.model.page_tables import CellPicture as CellPicture  # noqa: PLC0414
from gyoan.model.page_tables import Image as Image  # noqa: PLC0414
from gyoan.model.page_tables import Table as Table  # noqa: PLC0414
from gyoan.model.page_tables import TableRow as TableRow  # noqa: PLC0414
from gyoan.model.scene import Scene
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Length, Points

ZERO = Length(0)


class Tag(Enum):
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
    tag: Tag = Tag.PARAGRAPH
    """What it is."""
    space_before: Length = ZERO
    """Free space above it; of two spaces that meet only the larger counts, and none at the top of a page."""
    space_after: Length = ZERO
    """Free space below it."""
    keep_with_next: bool = False
    """Whether it must stand on the page of what follows."""
    marks: tuple[Mark, ...] = ()
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
class Panel:
    """Items on a common ground: code, a quotation, an aside, the frame of a missing picture."""

    items: tuple[HandoutItem, ...]
    """What stands on it."""
    x: Length
    """Left edge."""
    width: Length
    """Width."""
    style: PanelStyle
    """How it looks."""
    tag: Tag = Tag.GROUP
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


HandoutItem: TypeAlias = TextBlock | Columns | Table | Panel | Image | Artwork | Arrangement


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
    def for_book(self) -> Galley:
        """The same without its table of contents."""
        start, end = self.contents
        return replace(self, items=(*self.items[:start], *self.items[end:]), contents=(0, 0))
