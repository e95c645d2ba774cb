"""A lecture session as its author means it: sections with minutes, and blocks that say what they are."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import field
from enum import Enum

from gyoan.model.blocks import (
    Aside,
    Block,
    Blocks,
    BulletList,
    FootnoteList,
    ListItem,
    OrderedList,
    Paragraph,
    Quote,
    TaskList,
)
from gyoan.model.clock import ClockRange
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inline, Inlines, Text, plain_text
from gyoan.model.message import Language, Wording
from gyoan.model.schedule import TimePin
from gyoan.model.units import Duration
from gyoan.model.values import dataclass


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
    """What stood beside the minutes in their brackets: `문제를 먼저 겪어 보기`; empty where nothing did."""
    blocks: Blocks = ()
    """What stands between this heading and the first heading below it."""
    sections: tuple[Section, ...] = ()
    """Its parts."""
    takes: bool = False
    """Whether its slides without a time share what the session leaves, as others of them state one."""

    @property
    def plain_title(self) -> str:
        """The title without markup."""
        return plain_text(self.title)


_WEEK, _DAY, _SESSION = (
    Wording("Week {number}", "{number}주 차"),
    Wording("Day {number}", "{number}일 차"),
    Wording("Session {number}", "{number}차시"),
)


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

    def path(self, language: Language) -> str:
        """Return the place in the course as it is printed: `3주 차 · 5일 차 · 8차시`; empty where nothing is known."""
        parts = ((_WEEK, self.week), (_DAY, self.day), (_SESSION, self.number))
        stated = [name.within(language, number=number) for name, number in parts if number is not None]
        return " · ".join([self.term, *stated] if self.term else stated)


class RemarkKind(Enum):
    """What a remark for the lecturer is."""

    ANSWER = "answer"
    """What students are to find out and write down."""
    NOTE = "note"
    """What the lecturer wants to remember."""
    TAB = "tab"
    """What a tab says that no slide shows; pages show it at its place."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a comment says to the lecturer alone, about what stands before it."""

    kind: RemarkKind
    """What it is."""
    content: Inlines
    """Its text."""
    span: SourceSpan
    """Where the comment stands."""


class StatementKind(Enum):
    """What a statement is about."""

    TIME = "time"
    """The session's length and time of day: `**시간**: 10:20-11:00 (40분)`."""
    PLACE = "place"
    """Its place in the course: `이 세션은 Week 2 > Day 1 > Session 2로,`, and before the title `Session 2:`."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of the title or the text that say of the session what covers say too, and nothing else."""

    kind: StatementKind
    """What they are about."""
    text: str
    """They themselves, without markup: a line, or the beginning of a title or a paragraph."""
    span: SourceSpan
    """Where their paragraph or title stands."""


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
    pins: tuple[TimePin, ...] = ()
    """Times that comments give to the blocks below them, by place."""
    settings: tuple[tuple[str, object], ...] = ()
    """The front matter's keys and values, in order."""
    statements: tuple[Statement, ...] = ()
    """What its text says of its time and place that was taken over as it stands."""
    remarks: tuple[Remark, ...] = ()
    """What comments say to the lecturer, by place."""
    parted: bool = False
    """Whether several `#` part it: its sections are parts, and what stands below them are their sections."""
    divided: bool = False
    """Whether its author divided it into slides: what stands below a heading, and behind each rule there, is one."""
    clicks: tuple[SourceSpan, ...] = ()
    """What clicks show of its slides, each by itself, by place."""
    dialect: str = ""
    """The tool that its file is read as if written for, one of `choices.DIALECTS`; empty for plain Markdown."""
    source: str = field(default="", repr=False, compare=False)
    """Its file, lines joined by newlines: what cannot be shown as meant is shown as it stands."""

    @property
    def plain_title(self) -> str:
        """The title without markup."""
        return plain_text(self.title)

    def source_of(self, span: SourceSpan) -> str:
        """Return the lines of its file that `span` names, without the indentation that they share."""
        lines = self.source.split("\n")[span.line - 1 : max(span.end_line, span.line)]
        return textwrap.dedent("\n".join(lines))


def walk_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield every section in reading order, parents before their parts."""
    for section in sections:
        yield section
        yield from walk_sections(section.sections)


def walk_blocks(session: Session) -> Iterator[Block]:
    """Yield every block of the session in reading order, nested ones after the block that holds them."""
    yield from walk_nested(session.blocks)
    for section in walk_sections(session.sections):
        yield from walk_nested(section.blocks)


def walk_nested(blocks: Blocks) -> Iterator[Block]:
    """Yield every block in reading order, nested ones after the block that holds them."""
    for block in blocks:
        yield block
        match block:
            case BulletList(items) | OrderedList(items) | TaskList(items) | FootnoteList(items):
                for item in items:
                    yield from walk_nested(item.blocks)
            case Quote(blocks=inner) | Aside(blocks=inner):
                yield from walk_nested(inner)
            case _:
                pass


_BETWEEN = ", "


def told_to_lecturer(session: Session) -> tuple[Remark, ...]:
    """Return the remarks of `session` and, as answers, the entries ticked in its quizzes, all by place."""
    return tuple(sorted((*session.remarks, *_ticked(session)), key=lambda remark: remark.span.line))


def _ticked(session: Session) -> Iterator[Remark]:
    for block in walk_blocks(session):
        if isinstance(block, TaskList) and block.quiz:
            ticked = [item for item in block.items if item.checked]
            yield Remark(RemarkKind.ANSWER, _listed(ticked), ticked[0].span)


def _listed(items: list[ListItem]) -> Inlines:
    """Return the texts of `items` one after the other."""
    content: list[Inline] = []
    for item in items:
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            content += [Text(_BETWEEN)] * bool(content)
            content += first.content
    return tuple(content)
