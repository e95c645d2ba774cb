"""Slide identities → the sections of a session that they belong to, without laying the deck out again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from gyoan.model.deck import SlideKind
from gyoan.model.identity import block_names, opener_name, slide_identity, slide_name
from gyoan.model.session import Section, Session, walk_nested
from gyoan.model.values import dataclass

MOST_SLIDES = 200
"""No block is looked for on more slides than this."""

SectionPath = tuple[int, ...]
"""The place of a section: its index among the session's, then among that one's parts; empty for the title slide."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a slide comes from."""

    path: SectionPath
    """The section it shows."""
    order: tuple[int, int]
    """Its place in the deck as built: that of the block it begins with, and its own among the slides of that block."""
    name: str
    """What slides that begin with that block are numbered under."""


def origins_of(session: Session) -> dict[str, Origin]:
    """Return where each slide that the session's deck may have comes from, by its identity."""
    return {
        slide_identity(name, number): Origin(path, (place, number), name)
        for place, path, name in _named(session)
        for number in range(1, MOST_SLIDES + 1)
    }


def _named(session: Session) -> Iterator[tuple[int, SectionPath, str]]:
    """Yield the place, the section and the name of whatever a slide may begin with.

    A slide shows the section of its first block, or one around that whose parts it has side by side, or, below a few
    words of introduction, that one's first part.
    """
    for kind in SlideKind:
        yield 0, (), kind.value
    names = block_names(session)
    sections = dict(_sections(session.sections))
    paths = {section.span.line: path for path, section in sections.items()}
    headings = {path: names[line] for line, path in paths.items()}
    homes = {block.span.line: path for path, section in sections.items() for block in walk_nested(section.blocks)}
    lines = sorted(paths)
    for place, (line, name) in enumerate(names.items(), 1):
        at = bisect_right(lines, line)
        # Footnotes stand in the last section, wherever they were written.
        path = homes.get(line, paths[lines[at - 1]] if at else ())
        if line in paths:
            yield place, path, opener_name(name)
        for own in _related(path, headings):
            yield place, own, slide_name(headings[own] if own else "", name)


def _related(path: SectionPath, headings: Mapping[SectionPath, str]) -> Iterator[SectionPath]:
    yield from (path[:depth] for depth in range(len(path) + 1) if depth or not path)
    below = (*path, 0)
    while path and below in headings:
        yield below
        below = (*below, 0)


def _sections(sections: tuple[Section, ...], above: SectionPath = ()) -> Iterator[tuple[SectionPath, Section]]:
    for index, section in enumerate(sections):
        path = (*above, index)
        yield path, section
        yield from _sections(section.sections, path)
