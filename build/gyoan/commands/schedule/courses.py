"""Planned sessions → courses with their weeks, days and totals: what every form of the schedule shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gyoan.commands.schedule.reading import PlannedFile
from gyoan.model.message import Language, language_of
from gyoan.model.units import Duration
from gyoan.model.values import dataclass
from gyoan.preparing import rhythm_of
from gyoan.schedule import Day, Lesson, TimetableEntry, days_of


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


@dataclass(frozen=True, slots=True)
class Course:
    """A course."""

    title: str
    """Its title as its settings give it; empty where they give none."""
    weeks: tuple[Week, ...]
    """Its weeks in order."""
    usual_break: bool
    """Whether no setting says how long its breaks are."""
    language: Language
    """The language of its first session."""

    @property
    def days(self) -> tuple[Day, ...]:
        """Its days in order."""
        return tuple(day for week in self.weeks for day in week.days)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Its sessions in order."""
        return tuple(lesson for week in self.weeks for lesson in week.lessons)


def courses_of(files: Iterable[PlannedFile]) -> tuple[Course, ...]:
    """Return the courses that the sessions belong to, in the order of their first session."""
    by_course: dict[str, list[PlannedFile]] = {}
    for file in files:
        by_course.setdefault(file.file.course.as_posix(), []).append(file)
    return tuple(map(_course, by_course.values()))


def difference(lesson: Lesson) -> int | None:
    """Return the seconds that the session plans too much, or too little below zero; None where nothing tells."""
    schedule = lesson.entry.schedule
    if schedule.slot is None or not schedule.planned.seconds:
        return None
    return schedule.planned.seconds - schedule.slot.seconds


def totals(lessons: Sequence[Lesson]) -> Totals:
    """Return `lessons` added up."""
    schedules = [lesson.entry.schedule for lesson in lessons]
    differences = [difference(lesson) for lesson in lessons]
    known = [each for each in differences if each is not None]
    return Totals(
        sessions=len(lessons),
        planned=Duration(sum(schedule.planned.seconds for schedule in schedules)),
        slot=Duration(sum(schedule.slot.seconds for schedule in schedules if schedule.slot)),
        difference=sum(known),
        over=sum(each > 0 for each in known),
        under=sum(each < 0 for each in known),
        unknown=len(differences) - len(known),
    )


def outliers(lessons: Iterable[Lesson], most: int) -> list[Lesson]:
    """Return the sessions that are off their slots, the farthest first, `most` at the most."""
    off = [lesson for lesson in lessons if difference(lesson)]
    return sorted(off, key=lambda lesson: -abs(difference(lesson) or 0))[:most]


def _course(files: Sequence[PlannedFile]) -> Course:
    days = days_of([_entry(file) for file in files])
    weeks = tuple(Week(*key, tuple(group)) for key, group in groupby(days, key=lambda day: (day.term, day.week)))
    settings = files[0].plan.settings
    return Course(settings.title, weeks, settings.pause is None, language_of(settings.language))


def _entry(file: PlannedFile) -> TimetableEntry:
    rhythm = rhythm_of(file.plan.settings)
    return TimetableEntry(file.plan.session, file.plan.schedule, rhythm, file.file.course.as_posix())
