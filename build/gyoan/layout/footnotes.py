"""A session's footnotes: taken from its end, they stand at the foot of the slides and pages that have their marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from gyoan.model.blocks import Blocks, FootnoteList, ListItem
from gyoan.model.inline import FootnoteReference, Inlines
from gyoan.model.session import Section, Session
from gyoan.model.traversal import found

Footnotes: TypeAlias = tuple[ListItem, ...]
"""The footnotes of a session, in the order of their numbers from 1."""


def without_footnotes(session: Session) -> tuple[Session, Footnotes]:
    """Return `session` without the footnotes at its end, and these."""
    if session.sections:
        last, notes = _without(session.sections[-1])
        return (replace(session, sections=(*session.sections[:-1], last)), notes) if notes else (session, ())
    blocks, notes = _apart(session.blocks)
    return replace(session, blocks=blocks) if notes else session, notes


def _without(section: Section) -> tuple[Section, Footnotes]:
    if section.sections:
        last, notes = _without(section.sections[-1])
        return replace(section, sections=(*section.sections[:-1], last)), notes
    blocks, notes = _apart(section.blocks)
    return replace(section, blocks=blocks), notes


def _apart(blocks: Blocks) -> tuple[Blocks, Footnotes]:
    match blocks:
        case (*others, FootnoteList(items)):
            return tuple(others), items
        case _:
            return blocks, ()


def marks_in(value: object) -> tuple[int, ...]:
    """Return the numbers of the footnotes that `value` (pieces, blocks, inline content) has marks of, each once."""
    return tuple(dict.fromkeys(mark.number for mark, _ in found(value, FootnoteReference)))


def unmarked(content: Inlines) -> Inlines:
    """Return `content` without the marks of footnotes, as overviews show titles."""
    return tuple(inline for inline in content if not isinstance(inline, FootnoteReference))
