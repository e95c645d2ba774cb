"""Top-level nodes → the session's title, what stands before its first section, and its sections."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gyoan.markdown.blocks import read_blocks
from gyoan.markdown.durations import take_duration
from gyoan.markdown.fences import with_siblings
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.quiz import is_quiz
from gyoan.markdown.roles import role_of
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.inline import plain_text
from gyoan.model.session import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.durations import TimedTitle
    from gyoan.markdown.nodes import Node
    from gyoan.markdown.reading import Reading
    from gyoan.model.blocks import Blocks
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines

_TITLE_LEVEL = 1
_SECTION_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Outlined:
    """A session cut at its headings."""

    title: Inlines | None
    """The `#` heading as written; None where there is none."""
    title_span: SourceSpan
    """Where it stands; the file's first line where there is none."""
    blocks: Blocks
    """What stands before the first section."""
    sections: tuple[Section, ...]
    """The sections in order."""


@dataclass(slots=True, eq=False)
class _Draft:
    """A section while its content is gathered."""

    level: int
    heading: Node
    title: Inlines
    nodes: list[Node] = field(default_factory=list)
    parts: list[_Draft] = field(default_factory=list)


def cut_at_headings(nodes: Sequence[Node], reading: Reading) -> Outlined:
    """Return the session that `nodes` make up: `##` and deeper nest by level, the first `#` is the title."""
    cut = _Cut(reading)
    for node in nodes:
        if node.kind == "heading":
            cut.begin(node)
        else:
            cut.gather(node)
    span = reading.span(cut.heading) if cut.heading else reading.span_of(1, 1)
    sections = tuple(_section(draft, reading) for draft in cut.drafts)
    return Outlined(cut.title, span, read_blocks(cut.nodes, with_siblings(reading, cut.nodes)), sections)


class _Cut:
    """A session while it is being cut."""

    def __init__(self, reading: Reading) -> None:
        self.heading: Node | None = None
        self.title: Inlines | None = None
        self.nodes: list[Node] = []
        self.drafts: list[_Draft] = []
        self._open: list[_Draft] = []
        self._reading = reading

    def gather(self, node: Node) -> None:
        (self._open[-1].nodes if self._open else self.nodes).append(node)

    def begin(self, node: Node) -> None:
        """Begin the section of a heading, or take it as the title; one without words is left out."""
        title = read_inlines(node.inlines, self._reading, node.first_line)
        level = int(node.token.tag[1:])
        if not title:
            return
        if level > _TITLE_LEVEL:
            self._begin_section(_Draft(level, node, title))
        elif self.heading is None:
            self.heading, self.title = node, title
        else:
            _report_second_title(node, self._reading)
            self._begin_section(_Draft(_SECTION_LEVEL, node, title))

    def _begin_section(self, draft: _Draft) -> None:
        while self._open and self._open[-1].level >= draft.level:
            self._open.pop()
        (self._open[-1].parts if self._open else self.drafts).append(draft)
        self._open.append(draft)


def report_unreadable(timed: TimedTitle, line: int, reading: Reading) -> None:
    """Note minutes in a heading that cannot be read."""
    if timed.unreadable:
        reading.findings.warn(
            Code.BAD_DURATION,
            reading.span_of_text(line, timed.unreadable),
            told.UNREADABLE_DURATION(text=timed.unreadable),
            told.ONE_NUMBER(),
        )


def _section(draft: _Draft, reading: Reading) -> Section:
    timed = take_duration(draft.title)
    report_unreadable(timed, draft.heading.first_line, reading)
    title = timed.title or draft.title
    if not reading.quiz and is_quiz(plain_text(title)):
        reading = replace(reading, quiz=True)
    return Section(
        title,
        draft.level,
        reading.span(draft.heading),
        timed.duration,
        role_of(plain_text(title)),
        timed.note,
        read_blocks(draft.nodes, with_siblings(reading, draft.nodes), plain_text(title)),
        tuple(_section(part, reading) for part in draft.parts),
    )


def _report_second_title(node: Node, reading: Reading) -> None:
    reading.findings.warn(
        Code.SECOND_TITLE,
        reading.span(node),
        told.SECOND_TITLE(),
        told.WRITE_SECTION(),
    )
