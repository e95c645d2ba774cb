"""`**소요 시간**: 10분` below a heading, and `### 예상 시간: 10분` as one: how long the part lasts that says it.

Where two or more sections begin with such a line, each states its own minutes; the line of a single first section is
the session's (`stated_time`). A heading that is such a line and has no parts is a line of what it stands in, and states
that one's minutes: those of a section, or of the session where the section only speaks about the session.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.lexicon import times
from gyoan.markdown.durations import find_bracketed, find_clock, split_note
from gyoan.model.blocks import Aside, BulletList, OrderedList, Paragraph, Quote, TaskList
from gyoan.model.expressions import expression
from gyoan.model.inline import lines_of, plain_text
from gyoan.model.session import Role, Section, Session, walk_sections
from gyoan.model.units import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gyoan.model.blocks import Blocks
    from gyoan.model.diagnostic import SourceSpan

LENGTH_LINE = expression(rf"\W*(?:{times.STATING_LENGTH})\W*[:：]\s*(?P<stated>.+)")
"""A line that states how long something lasts."""
ABOUT_SESSION = frozenset({Role.INFORMATION, Role.OBJECTIVES})
"""What sections are that speak of the whole session."""
_FEWEST = 2
"""So many sections show that each states its own minutes."""


def stated_length(line: str) -> Duration | None:
    """Return the length that `line` states and that is all it says; None where it says anything else."""
    match = LENGTH_LINE.fullmatch(line.strip())
    if match is None:
        return None
    stated = match["stated"].strip()
    clock = find_clock(stated)
    return find_bracketed(stated) or split_note(stated)[0] or (Duration.of_minutes(clock.minutes) if clock else None)


def states_length(title: str) -> bool:
    """Return whether a heading is called by a time and nothing else: `예상 시간: 40분`."""
    return LENGTH_LINE.fullmatch(title.strip()) is not None


def lines_in(blocks: Blocks) -> Iterator[tuple[str, SourceSpan]]:
    """Yield the lines of the paragraphs, list entries and quotations in `blocks`."""
    for block in blocks:
        if isinstance(block, Paragraph):
            for line in lines_of(block.content):
                yield plain_text(line), block.span
        elif isinstance(block, BulletList | OrderedList | TaskList):
            for item in block.items:
                yield from lines_in(item.blocks)
        elif isinstance(block, Quote | Aside):
            yield from lines_in(block.blocks)


def with_stated_lengths(session: Session) -> Session:
    """Return `session` with the minutes that lines and headings of its sections state, where their headings do not."""
    headed = [section for section in session.sections if _is_line(section) and not section.blocks]
    sections = tuple(_with_headed(section) for section in session.sections if section not in headed)
    own = [section for section in walk_sections(sections) if leading_length(section)]
    if len(own) >= _FEWEST or (own and own[0] is not sections[0]):
        sections = tuple(_with_own(section) for section in sections)
    stating = [section for section in session.sections if _states(section)]
    stating += (part for section in session.sections if section.role in ABOUT_SESSION for part in _headed(section))
    length = session.duration or (_of_heading(stating[0]) if stating else None)
    return replace(session, duration=length, blocks=(*session.blocks, *map(_as_line, headed)), sections=sections)


def _with_headed(section: Section) -> Section:
    """Return `section` with its parts that are lines as lines, and the minutes that one of them states of it."""
    headed = _headed(section)
    parts = tuple(_with_headed(part) for part in section.sections if part not in headed)
    stating = [part for part in section.sections if _states(part)]
    states = len(stating) == 1 and section.role not in ABOUT_SESSION
    lines = tuple(block for part in headed for block in (_as_line(part), *part.blocks))
    return replace(
        section,
        blocks=(*section.blocks, *lines),
        sections=parts,
        duration=section.duration or (_of_heading(stating[0]) if states else None),
    )


def _headed(section: Section) -> list[Section]:
    """Return the parts of `section` that are lines; one with text below it only as the first: all stays in order."""
    return [part for part in section.sections if _is_line(part) and (not part.blocks or part is section.sections[0])]


def _with_own(section: Section) -> Section:
    parts = tuple(map(_with_own, section.sections))
    return replace(section, sections=parts, duration=section.duration or leading_length(section))


def leading_length(section: Section) -> Duration | None:
    """Return the length that the first block of `section` states of it."""
    if section.role in ABOUT_SESSION:
        return None
    return next(filter(None, (stated_length(line) for line, _ in lines_in(section.blocks[:1]))), None)


def _is_line(section: Section) -> bool:
    return not section.sections and _states(section)


def _states(section: Section) -> bool:
    return states_length(section.plain_title) and _of_heading(section) is not None


def _of_heading(section: Section) -> Duration | None:
    return section.duration or stated_length(section.plain_title)


def _as_line(section: Section) -> Paragraph:
    return Paragraph(section.title, section.span)
