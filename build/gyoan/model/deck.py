"""A deck as layout decides it: slides of placed, styled primitives that an exporter only has to write down."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import TypeAlias

from gyoan.model.blocks import Alignment
from gyoan.model.chart import ChartShape
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.graph import Graph
from gyoan.model.picture import UNCROPPED, Crop
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.template import LayoutRole
from gyoan.model.units import Box, Duration, Length, Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class SlideJump:
    """A link to another slide of the same deck."""

    identity: str
    """The `identity` of the slide it leads to."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one style."""

    text: str
    """The characters; a newline is a line break inside the paragraph."""
    points: Points
    """Size."""
    color: ColorSlot = ColorSlot.TEXT
    """Colour."""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    monospace: bool = False
    """Set in the code font instead of the theme's."""
    baseline: int = 0
    """Raised (positive) or lowered (negative) by this percentage of the size."""
    link: str | SlideJump | None = None
    """An absolute address, or a slide of this deck."""
    note: int = 0
    """The number of the footnote that it is the mark of; 0 for text."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """What stands before the first line of a paragraph; a real bullet, not a typed character."""

    character: str = "•"
    """The bullet; ignored where `number` is set."""
    number: int | None = None
    """The number, for a numbered list."""
    color: ColorSlot = ColorSlot.PRIMARY
    """Its colour."""


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph of a text box."""

    runs: tuple[Run, ...]
    """Its text; empty for an empty line."""
    level: int = 0
    """Outline level, from 0."""
    bullet: Bullet | None = None
    """Its bullet or number."""
    indent: Length = Length(0)
    """How far its lines hang in from the box's inner edge; the bullet stands in this space."""
    hanging: Length = Length(0)
    """How much of `indent` belongs to the bullet."""
    align: Alignment = Alignment.LEFT
    """Alignment."""
    space_before: Length = Length(0)
    """Free space above, except at the top of the box."""
    line_spacing: float = 1.2
    """Distance of base lines as a multiple of the font's own line height at 100 %: 1.0 is PowerPoint's "single"."""


class SlideKind(Enum):
    """What a slide is for; its body is made of pieces that stand in `layout/deck/slides/`.

    A row says the kind's name, what holds of it, and the template's layout that is its own; of a kind without one the
    texts in its body decide.
    """

    TITLE = "title", SlideTrait.BEFORE_ALL | SlideTrait.NEEDED | SlideTrait.ALIKE, LayoutRole.COVER
    AGENDA = "agenda", SlideTrait.BEFORE_ALL | SlideTrait.NEEDED | SlideTrait.ALIKE, None
    OPENER = "opener", SlideTrait.NEEDED | SlideTrait.ALIKE, LayoutRole.SECTION
    BULLETS = "bullets", SlideTrait.TEXT | SlideTrait.FIXED | SlideTrait.WORKED_ON, None
    CARDS = "cards", SlideTrait.HEADED | SlideTrait.WORKED_ON, None
    STATEMENT = "statement", SlideTrait.NEEDED | SlideTrait.ALIKE, LayoutRole.STATEMENT
    DIAGRAM = "diagram", SlideTrait.TELLING | SlideTrait.ANNOUNCED | SlideTrait.SEAMLESS, None
    FIGURE = "figure", SlideTrait.TELLING | SlideTrait.ANNOUNCED | SlideTrait.SEAMLESS, None
    TABLE = "table", SlideTrait.TELLING | SlideTrait.ANNOUNCED, None
    CODE = "code", SlideTrait.ANNOUNCED | SlideTrait.FIXED, None
    CLOSING = "closing", SlideTrait.NEEDED | SlideTrait.ALIKE, LayoutRole.CLOSING
    OBJECTIVES = "objectives", SlideTrait.ALIKE, None
    COMPARISON = "comparison", SlideTrait.TELLING | SlideTrait.HEADED | SlideTrait.WORKED_ON, None
    DEFINITION = "definition", SlideTrait.TEXT | SlideTrait.WORKED_ON, None
    QUOTE = "quote", SlideTrait.NONE, None
    SUMMARY = "summary", SlideTrait.NONE, None
    REFERENCES = "references", SlideTrait.ALIKE | SlideTrait.FIXED, None
    ACTIVITY = "activity", SlideTrait.NONE, None

    _value_: str
    traits: SlideTrait
    """What holds of it."""
    layout: LayoutRole | None
    """The template's layout for it, where the template has one; None for one with a place for each of its texts."""

    def __new__(cls, name: str, traits: SlideTrait, layout: LayoutRole | None) -> SlideKind:
        """Make a kind of its row, whose name is its value."""
        kind = object.__new__(cls)
        kind._value_, kind.traits, kind.layout = name, traits, layout
        return kind


class PlaceholderRole(Enum):
    """Which placeholder of the slide's layout a text fills; PowerPoint's outline view and screen readers use it."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    FOOTER = "footer"
    """What stands at the foot of every slide, such as the place in the course."""
    SLIDE_NUMBER = "slide-number"
    """The slide's number: one run, whose text PowerPoint replaces when slides come or go."""


class Anchor(Enum):
    """Where text sits in a box that is taller than it."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class ShapeStyle:
    """Fill and outline of a box."""

    fill: ColorSlot | None = None
    """Fill; None for none."""
    line: ColorSlot | None = None
    """Outline; None for none."""
    line_width: Length = Length.of_points(1)
    """Width of the outline."""
    rounded: bool = False
    """Whether the corners are slightly rounded."""
    alpha: int = 100
    """Opacity of the fill in per cent."""
    hatched: bool = False
    """Whether the fill is slanting lines in its colour: for printers without colours."""


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text in a box, with or without a fill."""

    box: Box
    """Its place."""
    paragraphs: tuple[TextParagraph, ...]
    """Its text."""
    placeholder: PlaceholderRole | None = None
    """The placeholder it fills; None for a free text box."""
    anchor: Anchor = Anchor.TOP
    """Where the text sits."""
    style: ShapeStyle = ShapeStyle()
    """Fill and outline."""
    inset: Length = Length(0)
    """Free space between the box's edges and its text, on all sides."""
    name: str = ""
    """Name in PowerPoint's selection pane; empty for a generated one."""
    jump: SlideJump | None = None
    """Where a click on the whole box leads."""
    appears: bool = False
    """Whether it is hidden until a click on the slide: answers."""
    click: int = 0
    """The click that shows it, from 1; 0 where it is there from the start."""
    clicks: tuple[int, ...] = ()
    """The click that shows each paragraph, likewise; empty where none waits for one."""
    lines: tuple[int, ...] = field(default=(), compare=False)
    """The line in the source of each paragraph, 0 for none; empty where they are not told apart."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle without text: a bar, a background, a divider. Decorative unless it has a description."""

    box: Box
    """Its place."""
    style: ShapeStyle
    """Fill and outline."""
    name: str = ""
    """Name in PowerPoint's selection pane."""
    description: str = ""
    """Alternative text; empty for a decoration."""
    jump: SlideJump | None = None
    """Where a click on it leads."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""


@dataclass(frozen=True, slots=True)
class PictureShape:
    """A picture."""

    box: Box
    """Its place, in the proportions of what is shown of it."""
    data: bytes
    """PNG or JPEG."""
    description: str
    """Alternative text."""
    svg: str = ""
    """The same as a vector, for PowerPoint to prefer."""
    link: str = ""
    """Where a click on it leads; empty for nowhere."""
    name: str = ""
    """Name in PowerPoint's selection pane."""
    line: int = 0
    """Line of the diagram in the source; 0 where it is none."""
    label_points: Points | None = None
    """The smallest label, in points; None where it is not known."""
    click: int = 0
    """The click that shows it, from 1; 0 where it is there from the start."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""
    crop: Crop = UNCROPPED
    """What of the picture is left out of its place."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table."""

    paragraphs: tuple[TextParagraph, ...]
    """Its text."""
    fill: ColorSlot | None = None
    """Fill; None for none."""
    across: int = 1
    """How many columns it takes; 0 where the cell at its left or above covers it."""
    down: int = 1
    """How many rows it takes; 0 likewise."""
    anchor: Anchor = Anchor.MIDDLE
    """Where its text sits; at the top or bottom beside a picture."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A native table."""

    box: Box
    """Its place; its height is the sum of the rows'."""
    column_widths: tuple[Length, ...]
    """Width of each column; their sum is the box's width."""
    row_heights: tuple[Length, ...]
    """Height of each row, the head's included, at least what its text needs."""
    rows: tuple[tuple[GridCell, ...], ...]
    """Cells by row."""
    header: bool = True
    """Whether the first row is a head."""
    inset_x: Length = Length.of_points(7)
    """Free space left and right of a cell's text."""
    inset_y: Length = Length.of_points(4)
    """Free space above and below a cell's text."""
    name: str = ""
    """Name in PowerPoint's selection pane."""
    description: str = ""
    """Alternative text."""
    click: int = 0
    """The click that shows it, from 1; 0 where it is there from the start."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""


@dataclass(frozen=True, slots=True)
class GraphShape:
    """A diagram as one group of native shapes, its connectors glued where every program draws them alike."""

    box: Box
    """Its place; the graph's places count from its top left corner."""
    graph: Graph
    """Boxes, frames and arrows, at their final size."""
    description: str
    """Alternative text of the group."""
    name: str = ""
    """Name in PowerPoint's selection pane."""
    line: int = 0
    """Line of the diagram in the source; 0 where it is none."""
    click: int = 0
    """The click that shows it, from 1; 0 where it is there from the start."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""


@dataclass(frozen=True, slots=True)
class Countdown:
    """A bar that empties from right to left in exactly the given time once it is clicked; an animation, no macro."""

    box: Box
    """Its place when full."""
    duration: Duration
    """How long it takes to empty."""
    color: ColorSlot = ColorSlot.ATTENTION
    """Colour of the part that is left."""
    track: ColorSlot = ColorSlot.SURFACE
    """Colour behind it."""
    description: str = ""
    """Alternative text: `타이머 8분: 누르면 시작합니다`."""
    name: str = ""
    """Name in PowerPoint's selection pane."""
    hatched: bool = False
    """Whether the part that is left is slanting lines in its colour."""
    spans: tuple[SourceSpan, ...] = field(default=(), compare=False)
    """Where what it shows stands in the source, by line; empty for decoration."""


Shape: TypeAlias = TextBox | Panel | PictureShape | Grid | GraphShape | ChartShape | Countdown


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide."""

    identity: str
    """A name that stays the same when slides before it come or go; unique in the deck."""
    kind: SlideKind
    """What it is for; also names its layout in the template."""
    title: str
    """Its title in plain text, as it stands in its title placeholder."""
    shapes: tuple[Shape, ...]
    """What is on it, in reading order; exactly one fills the title placeholder."""
    notes: str
    """Speaker notes, paragraphs separated by newlines."""
    duration: Duration
    """How long it is shown; zero for no automatic advance."""
    line: int = 0
    """The line of the heading of the section it shows; 0 for title and agenda."""
    spans: tuple[SourceSpan, ...] = ()
    """Where the blocks it shows stand in the source, by line; empty where it shows none."""


@dataclass(frozen=True, slots=True)
class DeckSection:
    """A named group of slides in PowerPoint's slide sorter."""

    name: str
    """As it is shown: `1. 전체 정리 · 12분`."""
    slides: tuple[str, ...]
    """Identities of its slides, in order."""


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck."""

    title: str
    """Document title."""
    subject: str
    """The place in the course: `Week 3 · Day 5 · Session 8`."""
    slides: tuple[Slide, ...]
    """The slides in order."""
    sections: tuple[DeckSection, ...]
    """All slides, grouped; every slide stands in exactly one section."""
    autoplay: bool = False
    """Whether the show advances by itself after each slide's duration."""
    language: str = "ko-KR"
    """Language of the text."""
    author: str = ""
    """Who gives the session, for the document's properties."""
    organization: str = ""
    """Whom they teach for."""
    scale: float = 1.5
    """How large slides are where they are pictures: at 1 a slide of 13.333 in is 1280 pixels wide."""
