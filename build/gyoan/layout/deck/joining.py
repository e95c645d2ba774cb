"""Short remarks before the lecture proper, such as its place in the course: they stand on the title slide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gyoan.layout.deck.content import elements_of
from gyoan.layout.elements import Entry, Group, Groups
from gyoan.layout.restated import without_statements
from gyoan.model.inline import Text
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule
from gyoan.model.session import Role, Section, Session
from gyoan.model.values import dataclass

REMARKS = frozenset({Role.POSITION, Role.INFORMATION})
"""What such a section is for."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What moves to the title slide."""

    entries: tuple[Entry, ...] = ()
    """Its text."""
    sections: int = 0
    """How many of the session's first sections that is."""


def remarks(
    session: Session, schedule: Schedule, language: Language, fits: Callable[[tuple[Entry, ...]], bool]
) -> Remarks:
    """Return the text of the first sections that have no minutes and are mere remarks, as much of it as `fits`.

    What the title slide says already is not said again.
    """
    result = Remarks()
    for index, (section, whole) in enumerate(zip(without_statements(session).sections, session.sections, strict=True)):
        entries = _entries(section, language)
        timed = bool(schedule.budgets[index].duration.seconds)
        nothing_else = bool(elements_of(whole.blocks, language)) and not elements_of(section.blocks, language)
        nothing_else = nothing_else and not (section.sections or section.duration_note)
        if not (entries or nothing_else) or timed or section.role not in REMARKS or not fits(result.entries + entries):
            break
        result = Remarks(result.entries + entries, index + 1)
    return result


def _entries(section: Section, language: Language) -> tuple[Entry, ...]:
    """Return the section as entries where it is nothing but a few lines of text."""
    elements = elements_of(section.blocks, language)
    if section.sections or section.duration_note or len(elements) != 1:
        return ()
    match elements[0]:
        case Groups(groups) if all(len(group.entries) == 1 for group in groups if group.head):
            return tuple(entry for group in groups for entry in _lines(group))
        case _:
            return ()


def _lines(group: Group) -> tuple[Entry, ...]:
    """Return a group's entries, its head before the first: `목표: …`."""
    if not group.head:
        return group.entries
    (entry,) = group.entries
    return (replace(entry, content=(*group.head, Text(": "), *entry.content)),)
