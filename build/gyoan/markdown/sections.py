"""Top-level nodes → the session's title, what stands before its first section, and its sections."""

from __future__ import annotations

import re
from dataclasses import field, replace
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from gyoan.lexicon.sections import CONTENTS
from gyoan.markdown.bare_minutes import bare_time, bare_times_meant, report_bare
from gyoan.markdown.blocks import read_blocks
from gyoan.markdown.bold_activities import bold_activity
from gyoan.markdown.byline import with_byline
from gyoan.markdown.durations import stated_time, take_duration
from gyoan.markdown.fences import with_siblings
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.levels import Levels, levels_of, levels_of_slides
from gyoan.markdown.navigation import is_site_section, without_navigation
from gyoan.markdown.quiz import is_quiz, is_solving
from gyoan.markdown.roles import role_of
from gyoan.markdown.stated_lengths import states_length
from gyoan.messages import reading as told
from gyoan.messages.faults import IN_BLOCK
from gyoan.model.blocks import BulletList, OrderedList, Paragraph
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import Link, Text, plain_text
from gyoan.model.session import Section
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gyoan.markdown.durations import TimedTitle
    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.blocks import Block, Blocks, ListItem
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines

_SILENT = frozenset({"hr", "stray", "private", "html", "html_block", "footnote_block"})
"""What may stand above a title: nothing of it is text of the session."""


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
    parted: bool = False
    """Whether they are parts of a session of several `#`."""


@dataclass(slots=True, eq=False)
class _Draft:
    """A section while its content is gathered."""

    level: int
    heading: SyntaxNode
    title: Inlines
    nodes: list[SyntaxNode] = field(default_factory=list)
    parts: list[_Draft] = field(default_factory=list)
    bare: bool = False
    """Whether a time at the end of its heading is meant, with nothing around it."""


def cut_at_headings(
    nodes: Sequence[SyntaxNode], settings: Mapping[str, object], reading: Reading, *, divided: bool = False
) -> Outlined:
    """Return the session that `nodes` make up below front matter's `settings`, cut where `levels` says.

    Where it is `divided` into slides, its title is the heading of the first one, if that is a cover.
    """
    nodes = nodes if divided else reading.findings.contained(lambda: with_byline(nodes), lambda: nodes)
    headings = [node for node in nodes if node.kind == "heading"]
    titles = {node: _title(node, reading) for node in headings}
    worded = [node for node in headings if titles[node]]
    ranks = [node.level for node in worded]
    texts = [(rank, plain_text(titles[node])) for rank, node in zip(ranks, worded, strict=True)]
    as_written = Levels(None, False, tuple(ranks), ())  # noqa: FBT003
    begun = bool(worded) and any(
        node.kind not in _SILENT for node in takewhile(lambda one: one is not worded[0], nodes)
    )
    levelled = (
        (lambda: levels_of_slides(ranks, settings, covered=_is_cover(nodes)))
        if divided
        else (lambda: levels_of(texts, settings, begun=begun))
    )
    found = reading.findings.contained(levelled, lambda: as_written)
    _report_titles([worded[at] for at in found.titles], nodes, reading)
    heading = worded[found.title] if found.title is not None else None
    levels = dict(zip(worded, found.levels, strict=True))
    bare = reading.findings.contained(lambda: _with_bare_minutes(levels, titles, heading), frozenset)
    cut = _Cut()
    for node in nodes:
        if node.kind != "heading":
            cut.gather(node)
        elif node in levels and node is not heading:
            cut.begin(_Draft(levels[node], node, titles[node], bare=node in bare))
    span = reading.span(heading) if heading else reading.span_of(1, 1)
    title = titles[heading] if heading and not found.stated else None
    contained = reading.findings.contained
    blocks = read_blocks(cut.nodes, contained(lambda: with_siblings(reading, cut.nodes), lambda: reading))
    blocks = contained(lambda: without_navigation(blocks, reading), lambda: blocks)
    sections = [section for draft in cut.drafts if not is_site_section(section := _section(draft, reading))]
    nothing: tuple[Block | Section, ...] = ()
    contents = contained(lambda: _own_contents(blocks, sections), lambda: nothing)
    for own in contents:
        reading.findings.count(Code.UNKNOWN_SYNTAX, own.span, told.OWN_CONTENTS)
    left = tuple(section for section in sections if section not in contents)
    return Outlined(title, span, tuple(block for block in blocks if block not in contents), left, found.parted)


def _with_bare_minutes(
    levels: Mapping[SyntaxNode, int], titles: Mapping[SyntaxNode, Inlines], heading: SyntaxNode | None
) -> frozenset[SyntaxNode]:
    """Return the headings below that of the session whose bare minutes are theirs."""
    below = [node for node in levels if node is not heading]
    length = take_duration(titles[heading]).duration if heading else None
    meant = bare_times_meant([(levels[node], titles[node]) for node in below], length)
    return frozenset(node for node, is_meant in zip(below, meant, strict=True) if is_meant)


def _is_cover(nodes: Sequence[SyntaxNode]) -> bool:
    """Return whether the first slide is a cover: it has a `#`, or a heading and at most lines of text below it."""
    shown = list(dropwhile(lambda node: node.kind in _SILENT, nodes))
    first = list(takewhile(lambda node: node.kind != "hr", shown))
    heading = first[0] if first and first[0].kind == "heading" else None
    others = {node.kind for node in first[1:]} - _SILENT
    return heading is not None and (heading.token.tag == "h1" or others <= {"paragraph", "headline"})


def _own_contents(blocks: Blocks, sections: Sequence[Section]) -> tuple[Block | Section, ...]:
    """Return what only repeats the headings of the session."""
    return (*filter(lists_headings, blocks), *filter(is_own_contents, sections))


class _Cut:
    """A session while it is being cut."""

    def __init__(self) -> None:
        self.nodes: list[SyntaxNode] = []
        self.drafts: list[_Draft] = []
        self._open: list[_Draft] = []

    def gather(self, node: SyntaxNode) -> None:
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


def _title(node: SyntaxNode, reading: Reading) -> Inlines:
    """Return what the heading `node` says."""
    typed = node.text.strip() or reading.source.line(node.first_line).strip("# ")
    return reading.findings.contained(
        lambda: read_inlines(node.inlines, reading, node.first_line),
        lambda: (Text(typed),) if typed else (),
        reading.findings.span(node.first_line, node.last_line),
        IN_BLOCK,
    )


def _section(draft: _Draft, reading: Reading) -> Section:
    contained, place = reading.findings.contained, reading.findings.span(draft.heading.first_line)
    contained(lambda: _part_activity(draft, reading), lambda: None, place)
    plain = Section(draft.title, draft.level, place)
    section = contained(lambda: _headed(draft, reading), lambda: plain, place)
    heading = section.plain_title
    inside = contained(lambda: _inside(draft, heading, reading), lambda: reading, place)
    of_parts = replace(reading, quiz=inside.quiz, solving=inside.solving)
    blocks = read_blocks(draft.nodes, inside, heading)
    return replace(
        section,
        blocks=contained(lambda: without_navigation(blocks, inside, heading), lambda: blocks),
        sections=tuple(_section(part, of_parts) for part in draft.parts),
    )


def _part_activity(draft: _Draft, reading: Reading) -> None:
    """Make what a section ends with a part of it, where that is an activity headed by its name in bold."""
    activity = bold_activity(draft.nodes, reading)
    if activity is not None:
        del draft.nodes[activity.at :]
        part = _Draft(draft.level + 1, activity.heading, activity.title, list(activity.nodes))
        draft.parts.insert(0, part)


def _headed(draft: _Draft, reading: Reading) -> Section:
    """Return the section with what its heading says, without what it holds."""
    timed, line = stated_time(draft.title), draft.heading.first_line
    report_unreadable(timed, line, reading)
    bare = timed if timed.duration else bare_time(draft.title)
    if draft.bare:
        timed = bare
    elif not timed.duration and not states_length(plain_text(draft.title)):
        report_bare(draft.title, bare, line, reading)
    title = timed.title or draft.title
    span = reading.span(draft.heading)
    return Section(title, draft.level, span, timed.duration, role_of(plain_text(title)), timed.note)


def _inside(draft: _Draft, heading: str, reading: Reading) -> Reading:
    """Return the view from inside of the section."""
    quiz, solving = reading.quiz or is_quiz(heading), reading.solving or is_solving(heading)
    return with_siblings(replace(reading, quiz=quiz, solving=solving), draft.nodes)


def _report_titles(titles: Sequence[SyntaxNode], nodes: Sequence[SyntaxNode], reading: Reading) -> None:
    """Note `#` headings that are no title: a single one may be a slip, unless a rule parts it off as its own slide."""
    alone = titles[0] if len(titles) == 1 else None
    slip = alone is not None and not any(pair[1] is alone and pair[0].kind == "hr" for pair in pairwise(nodes))
    if alone is not None and slip:
        reading.findings.warn(Code.SECOND_TITLE, reading.span(alone), told.SECOND_TITLE(), told.WRITE_SECTION())
    for node in () if slip else titles:
        reading.findings.count(Code.SECOND_TITLE, reading.span(node), told.SEVERAL_TITLES)


_TITLE = expression(rf"\W*(?:{CONTENTS})\W*", re.IGNORECASE)
_FEWEST = 2
"""Entries of a table of contents."""


def is_own_contents(section: Section) -> bool:
    """Return whether `section` is called contents and holds nothing else."""
    return bool(_TITLE.fullmatch(section.plain_title) and section.blocks and not section.sections) and all(
        lists_headings(block) for block in section.blocks
    )


def lists_headings(block: Block) -> bool:
    """Return whether `block` is a list of links to headings of its own file alone."""
    entries = isinstance(block, BulletList | OrderedList) and len(block.items) >= _FEWEST
    return isinstance(block, BulletList | OrderedList) and entries and all(_leads_inside(item) for item in block.items)


def _leads_inside(item: ListItem) -> bool:
    first, *rest = item.blocks or (None,)
    if not isinstance(first, Paragraph) or not all(isinstance(block, BulletList | OrderedList) for block in rest):
        return False
    links = [inline for inline in first.content if isinstance(inline, Link)]
    words = "".join(plain_text((inline,)) for inline in first.content if not isinstance(inline, Link))
    inside = len(links) == 1 and links[0].target.startswith("#") and not words.strip(" .·-–0123456789")
    nested = [entry for block in rest if isinstance(block, BulletList | OrderedList) for entry in block.items]
    return inside and all(map(_leads_inside, nested))
