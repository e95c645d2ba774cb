"""A lecture session as its author means it: sections with minutes, and blocks that say what they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines, plain_text
from gyoan.model.units import Duration


class Alignment(Enum):
    """Horizontal alignment as the author set it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


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


class Role(Enum):
    """What a section is for, read from its title; decides which kind of slide serves it."""

    SECTION = "section"
    POSITION = "position"
    INFORMATION = "information"
    OBJECTIVES = "objectives"
    DISCUSSION = "discussion"
    PRACTICE = "practice"
    CHECKPOINT = "checkpoint"
    SUMMARY = "summary"
    REFERENCES = "references"
    NEXT = "next"
    CLOSING = "closing"


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


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One line of an outline, with the lines below it."""

    label: Inlines
    """Its text, without the lines and bullets that drew the tree."""
    span: SourceSpan
    """Where it stands."""
    children: tuple[OutlineItem, ...] = ()
    """The lines one level below."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A tree that the author drew with box characters or bullets in a plain fence."""

    items: tuple[OutlineItem, ...]
    """The entries of the top level: the heading lines of the trees, or the entries of a single tree."""
    span: SourceSpan
    """Where it stands."""
    title: Inlines = ()
    """The line above all trees that names the whole; empty where there is none."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table."""

    content: Inlines
    """Its text."""


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


@dataclass(frozen=True, slots=True)
class Diagram:
    """A Mermaid diagram."""

    source: str
    """Mermaid source, lines joined by newlines."""
    kind: str
    """The first word of the diagram proper: `graph`, `flowchart`, `sequenceDiagram` …; empty in an empty fence."""
    span: SourceSpan
    """Where it stands, fences included; its first source line is `span.line + 1`."""


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


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break: `---`."""

    span: SourceSpan
    """Where it stands."""


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
    | Table
    | CodeBlock
    | Diagram
    | Figure
    | Quote
    | Aside
    | Rule
    | HtmlBlock
    | FootnoteList
)
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it, up to the next heading of its level or higher."""

    title: Inlines
    """The heading without its minutes, its emoji kept."""
    level: int
    """2 for a part of the session, 3 and more for parts of a part."""
    span: SourceSpan
    """Where the heading stands."""
    duration: Duration | None = None
    """The minutes that the heading states."""
    role: Role = Role.SECTION
    """What the section is for."""
    duration_note: str = ""
    """What stood beside the minutes in their brackets: `동기부여 및 맥락 제공`; empty where nothing did."""
    blocks: Blocks = ()
    """What stands between this heading and the first heading below it."""
    sections: tuple[Section, ...] = ()
    """Its parts."""

    @property
    def plain_title(self) -> str:
        """The title without markup."""
        return plain_text(self.title)


@dataclass(frozen=True, slots=True)
class SessionIdentity:
    """Where a session stands in its course; None where nothing says so."""

    week: int | None = None
    """Week, from 1."""
    day: int | None = None
    """Day of the week's course, from 1."""
    number: int | None = None
    """Session of the day, from 1."""
    term: str = ""
    """What the heading names before the week: `November`, `11월 보강`; empty where it names nothing."""

    @property
    def path(self) -> str:
        """The place in the course as it is printed: `Week 3 · Day 5 · Session 8`; empty where nothing is known."""
        parts = (("Week", self.week), ("Day", self.day), ("Session", self.number))
        stated = [f"{name} {number}" for name, number in parts if number is not None]
        return " · ".join([self.term, *stated] if self.term else stated)


@dataclass(frozen=True, slots=True)
class ClockRange:
    """A stated time of day, in minutes after midnight."""

    start: int
    """Start."""
    end: int
    """End."""


@dataclass(frozen=True, slots=True)
class Session:
    """A lecture session, the whole of what its file says."""

    path: str
    """The file as the user named it, with `/` between folders."""
    title: Inlines
    """The `#` heading without `Session 8:` or its like before it."""
    span: SourceSpan
    """Where the `#` heading stands."""
    identity: SessionIdentity = field(default_factory=SessionIdentity)
    """Week, day and number."""
    duration: Duration | None = None
    """The minutes the session states for itself as a whole."""
    clock: ClockRange | None = None
    """The time of day the session states for itself: `09:00-09:50`."""
    blocks: Blocks = ()
    """What stands before the first section."""
    sections: tuple[Section, ...] = ()
    """The session's parts, in order."""
    settings: tuple[tuple[str, object], ...] = ()
    """The front matter's keys and values, in order."""

    @property
    def plain_title(self) -> str:
        """The title without markup."""
        return plain_text(self.title)


def walk_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield every section in reading order, parents before their parts."""
    for section in sections:
        yield section
        yield from walk_sections(section.sections)


def walk_blocks(session: Session) -> Iterator[Block]:
    """Yield every block of the session in reading order, nested ones after the block that holds them."""
    yield from _with_nested(session.blocks)
    for section in walk_sections(session.sections):
        yield from _with_nested(section.blocks)


def _with_nested(blocks: Blocks) -> Iterator[Block]:
    for block in blocks:
        yield block
        match block:
            case BulletList(items) | OrderedList(items) | TaskList(items) | FootnoteList(items):
                for item in items:
                    yield from _with_nested(item.blocks)
            case Quote(blocks=inner) | Aside(blocks=inner):
                yield from _with_nested(inner)
            case _:
                pass
