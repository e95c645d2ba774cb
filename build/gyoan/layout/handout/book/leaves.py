"""What a book is made of: its sessions, where they stand in it and how its own pages name them."""

from __future__ import annotations

from dataclasses import fields

from gyoan.layout.handout.front import TITLE_ANCHOR
from gyoan.layout.handout.options import HandoutOptions
from gyoan.messages import words
from gyoan.model.cover import Cover
from gyoan.model.message import Language
from gyoan.model.pages import Chapter
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session, SessionIdentity
from gyoan.model.units import Duration, total_time
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """A session of a book."""

    session: Session
    """The session."""
    schedule: Schedule
    """Its time."""
    chapter: Chapter
    """Its pages."""
    options: HandoutOptions
    """What they are like."""
    file: str
    """Its own handout, a path from the book's folder."""
    day: str = ""
    """The day it belongs to, as it is printed; empty where nothing is known."""
    language: Language = Language.KOREAN
    """The language of the words beside its own."""

    @property
    def length(self) -> Duration:
        """How long the session takes; zero where nothing says so."""
        return self.schedule.length

    @property
    def planned(self) -> Duration:
        """What its parts take together; where they say nothing, as long as the session takes."""
        return self.schedule.planned if self.schedule.planned.seconds else self.length

    @property
    def label(self) -> str:
        """Its number in its day, as it is printed; empty for none."""
        return SessionIdentity(number=self.session.identity.number).path(self.language)


@dataclass(frozen=True, slots=True)
class Volume:
    """A book's title page in words, and its sessions in order."""

    course: str
    """The course's title; empty where nothing gives one."""
    place: str
    """Which part of the course it holds: `Week 3 · Day 5`; empty for the whole."""
    leaves: tuple[Leaf, ...]
    """The sessions; at least one."""

    @property
    def title(self) -> str:
        """What the book is called."""
        known = " · ".join(part for part in (self.course, self.place) if part)
        return known or (
            words.COLLECTED.within(self.leaves[0].language)
            if len(self.leaves) > 1
            else self.leaves[0].session.plain_title
        )

    @property
    def cover(self) -> Cover:
        """Who gives the sessions, for whom and when, as far as all of them say the same."""
        first, *others = (leaf.chapter.cover for leaf in self.leaves)
        names = [field.name for field in fields(Cover)]
        same = [name for name in names if all(getattr(one, name) == getattr(first, name) for one in others)]
        return Cover(**{name: getattr(first, name) for name in same})

    @property
    def has_days(self) -> bool:
        """Whether its sessions belong to more than one day."""
        return len({leaf.day for leaf in self.leaves}) > 1


def in_book(number: int, anchor: str) -> str:
    """Return the name in the book of an anchor of its session `number`."""
    return f"b{number}-{anchor}"


def title_anchor(number: int) -> str:
    """Return the anchor of the title of session `number`."""
    return in_book(number, TITLE_ANCHOR)


def total(leaves: tuple[Leaf, ...] | list[Leaf]) -> Duration:
    """Return how long `leaves` take together."""
    return total_time(leaf.length for leaf in leaves)


def total_plan(leaves: tuple[Leaf, ...]) -> Duration:
    """Return how long the parts of `leaves` take together."""
    return total_time(leaf.planned for leaf in leaves)
