"""The blocks of a session: what stands between its headings, each saying what it is."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.formula import FormulaPart
from gyoan.model.inline import CodeSpan, Inlines, Text, plain_text
from gyoan.model.values import dataclass

TAB_COLUMNS = 4
"""Columns of a tab in code and in what is drawn with characters, where it is read as where it is shown."""


@dataclass(frozen=True, slots=True)
class FlowStep:
    """A step of a flow."""

    lines: tuple[Inlines, ...]
    """Its text, in the lines that its author wrote."""
    span: SourceSpan
    """Where it stands."""
    arrow: Inlines = ()
    """What stands beside the arrow that leads to it; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Steps of which each leads to the next."""

    steps: tuple[FlowStep, ...]
    """Two or more, in order."""
    span: SourceSpan
    """Where it stands."""
    upright: bool = False
    """Whether its author wrote the steps one below the other."""
    caption: Inlines = ()
    """The line below it in emphasis."""


class Alignment(Enum):
    """Horizontal alignment as the author set it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Side(Enum):
    """Where on its slide an author put a picture."""

    LEFT = "left"
    RIGHT = "right"
    BEHIND = "behind"
    """Behind its words, over the whole slide."""


class CodeKind(Enum):
    """What a verbatim block is."""

    CODE = "code"
    """Source text in some language, or plain text that must keep its columns."""
    LISTING = "listing"
    """A directory tree with comments; columns matter."""
    FIGURE = "figure"
    """A picture made of characters: boxes, arrows, bars; columns matter."""


class AsideKind(Enum):
    """What a set-off block is."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"
    CAUTION = "caution"
    DETAILS = "details"
    TAB = "tab"
    """A tab behind the first of its set: on pages and in the notes, on no slide."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines
    """Its text."""
    span: SourceSpan
    """Where it stands."""
    alignment: Alignment | None = None
    """As `<div align>` or `<p align>` around it says."""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One entry of a list: its own text is the first `Paragraph` of `blocks`, if it has any."""

    blocks: Blocks
    """What the entry holds, nested lists included."""
    span: SourceSpan
    """Where it stands."""
    checked: bool | None = None
    """Ticked or not, for an entry of a `TaskList`; None in other lists."""


@dataclass(frozen=True, slots=True)
class BulletList:
    """An unordered list."""

    items: tuple[ListItem, ...]
    """Its entries."""
    span: SourceSpan
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list."""

    items: tuple[ListItem, ...]
    """Its entries."""
    span: SourceSpan
    """Where it stands."""
    start: int = 1
    """The first entry's number."""


@dataclass(frozen=True, slots=True)
class TaskList:
    """A list of boxes to tick: `- [ ]`, or `□` lines in a plain fence."""

    items: tuple[ListItem, ...]
    """Its entries, each with `checked` set; an entry without a box has None."""
    span: SourceSpan
    """Where it stands."""
    quiz: bool = False
    """Whether a tick is the answer to a question and for the lecturer alone, and not something done."""


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One line of an outline, with the lines below it."""

    label: Inlines
    """Its text, without the lines and bullets that drew the tree."""
    span: SourceSpan
    """Where it stands."""
    children: tuple[OutlineItem, ...] = ()
    """The lines one level below."""
    marker: str = "•"
    """Its bullet; empty for a line that the author wrote without one, and for one with a number."""
    number: int | None = None
    """Its number, where the author numbered it."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A tree that the author drew with box characters or bullets in a plain fence."""

    items: tuple[OutlineItem, ...]
    """The entries of the top level: the heading lines of the trees, or the entries of a single tree."""
    span: SourceSpan
    """Where it stands."""
    title: Inlines = ()
    """The line above all trees that names the whole; empty where there is none."""

    @property
    def is_list(self) -> bool:
        """Whether it is one list, few of whose entries have others below them, and not several groups."""
        branching = [item for item in self.items if item.children]
        deep = any(child.children for item in branching for child in item.children)
        return not deep and 2 * len(branching) <= len(self.items)


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table."""

    content: Inlines
    """Its text."""
    figures: tuple[Figure, ...] = ()
    """The pictures in its text that are to be seen in it."""
    led: bool = False
    """Whether it begins with them."""
    above: int = 0
    """How many rows above it belongs to, too: it is said again in each."""
    left: int = 0
    """How many columns at its left it belongs to, likewise."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; every row has as many cells as the head."""

    header: tuple[TableCell, ...]
    """The head's cells."""
    rows: tuple[tuple[TableCell, ...], ...]
    """The body's rows."""
    alignments: tuple[Alignment | None, ...]
    """One for each column."""
    span: SourceSpan
    """Where it stands."""
    caption: Inlines = ()
    """The line below it in emphasis."""


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Text that keeps its lines and columns."""

    text: str
    """The lines, joined by newlines, without a newline at the end."""
    span: SourceSpan
    """Where it stands, fences included."""
    language: str = ""
    """The fence's tag in lower case; empty where there is none."""
    kind: CodeKind = CodeKind.CODE
    """Code, directory listing or character picture."""
    caption: Inlines = ()
    """The line below it in emphasis."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that stands by itself, to be set as a book sets it."""

    source: str
    """Its LaTeX source."""
    part: FormulaPart
    """What it is made of."""
    span: SourceSpan
    """Where it stands."""
    line: Inlines = ()
    """The same as text in one line or several; empty where it needs more than that."""
    number: str = ""
    """What stands at the right edge, by which others speak of it: `(1)`; empty for nothing."""

    @property
    def words(self) -> Inlines:
        """The formula as text, in a line where it has one, with its number, else as its source."""
        if not self.line:
            return (CodeSpan(" ".join(self.source.split())),)
        return (*self.line, Text(f" {self.number}")) if self.number else self.line

    @property
    def said(self) -> str:
        """The same as plain text."""
        return plain_text(self.words)


@dataclass(frozen=True, slots=True)
class Diagram:
    """A Mermaid diagram."""

    source: str
    """Mermaid source, lines joined by newlines."""
    kind: str
    """The first word of the diagram proper: `graph`, `flowchart`, `sequenceDiagram` …; empty in an empty fence."""
    span: SourceSpan
    """Where it stands, fences included; its first source line is `span.line + 1`."""
    caption: Inlines = ()
    """The line below it in emphasis."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that stands by itself."""

    target: str
    """Its address as written."""
    alt: str
    """The text that stands for it."""
    span: SourceSpan
    """Where it stands."""
    caption: Inlines = ()
    """The line below it in emphasis, or the title in its markup."""
    link: str = ""
    """Where a click on it leads; empty for nowhere."""
    width: int | None = None
    """Width in CSS pixels, where the author set one."""
    share: float | None = None
    """Width as a share of the text's, where the author set it so: `{width=30%}`."""
    beside: bool = False
    """Whether it was written among words that hold its own, so that no word is lost without it."""
    side: Side | None = None
    """Where on its slide its author put it; None for its place in the text."""

    @property
    def adorns(self) -> bool:
        """Whether nothing that is said is lost without it: words beside it hold its own, or it stands behind them."""
        return self.beside or self.side is Side.BEHIND


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Pictures side by side: those that share a line or a table's row of cells."""

    figures: tuple[Figure, ...]
    """From left to right, two at the least."""
    span: SourceSpan
    """Where they stand."""
    caption: Inlines = ()
    """The line below them in emphasis."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: Blocks
    """What is quoted."""
    span: SourceSpan
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A set-off block: an admonition (`> [!NOTE]`) or `<details>`."""

    kind: AsideKind
    """What it is."""
    title: Inlines
    """Its own title, or empty for the kind's usual one."""
    blocks: Blocks
    """What it holds."""
    span: SourceSpan
    """Where it stands."""


class ColumnEdge(Enum):
    """Where an author's columns begin and end."""

    BEGINS = "begins"
    """What follows is the first column; what stands above it is as wide as the slide."""
    NEXT = "next"
    """What follows is another column; without a beginning, what stands above is the first."""
    ENDS = "ends"
    """What follows is as wide as the slide."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break: `---`."""

    span: SourceSpan
    """Where it stands."""
    column: ColumnEdge | None = None
    """Which edge of its author's columns it is; None for a line."""
    share: float | None = None
    """How much of the width its author gives to the column that begins here; None where nothing is said."""


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """HTML that has no other meaning here, shown as its text."""

    text: str
    """The text between the tags, lines joined by newlines."""
    span: SourceSpan
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class FootnoteList:
    """The texts of the footnotes, in the order of their numbers from 1."""

    items: tuple[ListItem, ...]
    """One for each number."""
    span: SourceSpan
    """Where the first stands."""


Block: TypeAlias = (
    Paragraph
    | BulletList
    | OrderedList
    | TaskList
    | Outline
    | Flow
    | Table
    | CodeBlock
    | Formula
    | Diagram
    | Figure
    | FigureRow
    | Quote
    | Aside
    | Rule
    | HtmlBlock
    | FootnoteList
)
Blocks: TypeAlias = tuple[Block, ...]

Captioned: TypeAlias = Figure | FigureRow | Diagram | Table | CodeBlock | Flow
"""Blocks that can have a caption."""
