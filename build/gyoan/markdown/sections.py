"""Top-level nodes → the session's title, what stands before its first section, and its sections."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gyoan.markdown.blocks import read_blocks
from gyoan.markdown.durations import take_duration
from gyoan.markdown.fences import with_siblings
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.levels import levels_of
from gyoan.markdown.own_contents import is_own_contents, lists_headings
from gyoan.markdown.quiz import is_quiz
from gyoan.markdown.roles import role_of
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.inline import plain_text
from gyoan.model.session import Section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.durations import TimedTitle
    from gyoan.markdown.nodes import Node
    from gyoan.markdown.reading import Reading
    from gyoan.model.blocks import Blocks
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines


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


def cut_at_headings(nodes: Sequence[Node], settings: Mapping[str, object], reading: Reading) -> Outlined:
    """Return the session that `nodes` make up below front matter's `settings`, cut where `levels` says."""
    headings = [node for node in nodes if node.kind == "heading"]
    titles = {node: read_inlines(node.inlines, reading, node.first_line) for node in headings}
    worded = [node for node in headings if titles[node]]
    found = levels_of([(int(node.token.tag[1:]), plain_text(titles[node])) for node in worded], settings)
    _report_titles([worded[at] for at in found.titles], reading)
    heading = worded[found.title] if found.title is not None else None
    levels = dict(zip(worded, found.levels, strict=True))
    cut = _Cut()
    for node in nodes:
        if node.kind != "heading":
            cut.gather(node)
        elif node in levels and node is not heading:
            cut.begin(_Draft(levels[node], node, titles[node]))
    span = reading.span(heading) if heading else reading.span_of(1, 1)
    title = titles[heading] if heading and not found.stated else None
    blocks = read_blocks(cut.nodes, with_siblings(reading, cut.nodes))
    sections = [_section(draft, reading) for draft in cut.drafts]
    contents = (*filter(lists_headings, blocks), *filter(is_own_contents, sections))
    for own in contents:
        reading.findings.count(Code.UNKNOWN_SYNTAX, own.span, told.OWN_CONTENTS)
    left = tuple(section for section in sections if section not in contents)
    return Outlined(title, span, tuple(block for block in blocks if block not in contents), left)


class _Cut:
    """A session while it is being cut."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.drafts: list[_Draft] = []
        self._open: list[_Draft] = []

    def gather(self, node: Node) -> None:
        (self._open[-1].nodes if self._open else self.nodes).append(node)

    def begin(self, draft: _Draft) -> None:
        """Begin the section of a heading."""
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
    words = plain_text(title)
    if not reading.quiz and is_quiz(words):
        reading = replace(reading, quiz=True)
    return Section(
        title,
        draft.level,
        reading.span(draft.heading),
        timed.duration,
        role_of(words),
        timed.note,
        read_blocks(draft.nodes, with_siblings(reading, draft.nodes), words),
        tuple(_section(part, reading) for part in draft.parts),
    )


def _report_titles(nodes: Sequence[Node], reading: Reading) -> None:
    """Note `#` headings that are no title: a single one may be a slip, several are meant."""
    if len(nodes) == 1:
        reading.findings.warn(Code.SECOND_TITLE, reading.span(nodes[0]), told.SECOND_TITLE(), told.WRITE_SECTION())
    for node in nodes if len(nodes) > 1 else ():
        reading.findings.count(Code.SECOND_TITLE, reading.span(node), told.SEVERAL_TITLES)
