"""Planned sessions → courses with their weeks, days and totals: what every form of the schedule shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gyoan.commands.schedule.reading import PlannedFile
from gyoan.model.message import Language, language_of
from gyoan.model.values import dataclass
from gyoan.preparing import rhythm_of
from gyoan.schedule import Day, Lesson, TimetableEntry, days_of
from gyoan.schedule.totals import Week, difference, weeks_of


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


def outliers(lessons: Iterable[Lesson], most: int) -> list[Lesson]:
    """Return the sessions that are off their slots, the farthest first, `most` at the most."""
    off = [lesson for lesson in lessons if difference(lesson)]
    return sorted(off, key=lambda lesson: -abs(difference(lesson) or 0))[:most]


def _course(files: Sequence[PlannedFile]) -> Course:
    weeks = weeks_of(days_of([_entry(file) for file in files]))
    settings = files[0].plan.settings
    return Course(settings.title, weeks, settings.pause is None, language_of(settings.language))


def _entry(file: PlannedFile) -> TimetableEntry:
    rhythm = rhythm_of(file.plan.settings)
    return TimetableEntry(file.plan.session, file.plan.schedule, rhythm, file.file.course.as_posix())
