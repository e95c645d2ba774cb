"""Lessons added up, and the weeks that they make up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gyoan.model.units import Duration, total_time
from gyoan.model.values import dataclass
from gyoan.schedule.timetable import Day, Lesson


@dataclass(frozen=True, slots=True)
class Totals:
    """Sessions added up."""

    sessions: int
    """How many."""
    planned: Duration
    """What they plan."""
    slot: Duration
    """What they have, where that is known."""
    difference: int
    """Seconds planned too much (or, below zero, too little), of sessions whose slot is known."""
    over: int
    """How many plan more than they have."""
    under: int
    """How many plan less than they have."""
    unknown: int
    """How many have no slot that is known, or plan nothing."""

    @property
    def exact(self) -> int:
        """How many plan just what they have."""
        return self.sessions - self.over - self.under - self.unknown


@dataclass(frozen=True, slots=True)
class Week:
    """The days of a week."""

    term: str
    """What its headings name before the week."""
    number: int | None
    """Its number."""
    days: tuple[Day, ...]
    """Its days in order."""

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Its sessions in order."""
        return tuple(lesson for day in self.days for lesson in day.lessons)


def weeks_of(days: Iterable[Day]) -> tuple[Week, ...]:
    """Return the weeks that days make up, in their order."""
    return tuple(Week(*key, tuple(group)) for key, group in groupby(days, key=lambda day: (day.term, day.week)))


def difference(lesson: Lesson) -> int | None:
    """Return the seconds that the session plans too much, or too little below zero; None where nothing tells."""
    schedule = lesson.entry.schedule
    return schedule.overrun if schedule.slot is not None and schedule.planned.seconds else None


def totals(lessons: Sequence[Lesson]) -> Totals:
    """Return `lessons` added up."""
    schedules = [lesson.entry.schedule for lesson in lessons]
    differences = [difference(lesson) for lesson in lessons]
    known = [each for each in differences if each is not None]
    return Totals(
        sessions=len(lessons),
        planned=total_time(schedule.planned for schedule in schedules),
        slot=total_time(schedule.slot for schedule in schedules if schedule.slot),
        difference=sum(known),
        over=sum(each > 0 for each in known),
        under=sum(each < 0 for each in known),
        unknown=len(differences) - len(known),
    )
