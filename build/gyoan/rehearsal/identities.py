"""Slide identities → the sections of a session that they belong to, without laying the deck out again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from gyoan.model.deck import SlideKind
from gyoan.model.identity import slide_identity
from gyoan.model.session import Section, Session

MOST_SLIDES = 200
"""No section is looked for on more slides than this."""

SectionPath = tuple[int, ...]
"""The place of a section: its index among the session's, then among that one's parts; empty for the title slide."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a slide comes from."""

    path: SectionPath
    """The section it shows."""
    order: tuple[int, int]
    """Its place in the deck as built: the section's place in the session, and its own among the section's slides."""
    titles: str
    """The titles around it; slides are numbered among those that share them."""


def origins_of(session: Session) -> dict[str, tuple[Origin, ...]]:
    """Return where each slide of the session's deck comes from, by its identity.

    More than one place where sections share their titles: then the identity does not tell.
    """
    names: dict[str, list[tuple[SectionPath, int]]] = defaultdict(list)
    for kind in SlideKind:
        names[kind.value].append(((), 0))
    for place, (path, name) in enumerate(_names(session.sections), 1):
        names[name].append((path, place))
    return {
        slide_identity(name, number): tuple(Origin(path, (place, number), name) for path, place in places)
        for name, places in names.items()
        for number in range(1, MOST_SLIDES + 1)
    }


def _names(sections: tuple[Section, ...], above: str = "", path: SectionPath = ()) -> Iterator[tuple[SectionPath, str]]:
    for index, section in enumerate(sections):
        name, here = f"{above}/{section.plain_title}", (*path, index)
        yield here, name
        yield from _names(section.sections, name, here)
