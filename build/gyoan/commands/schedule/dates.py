"""The date of each day of a course: what its sessions say, or counted on from the day before them that has one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from gyoan.commands.schedule.courses import Course
from gyoan.course import setting_values
from gyoan.messages import schedule as told
from gyoan.messages.time import CORRECT_ONE
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.message import Message
from gyoan.model.session import Session
from gyoan.schedule import Day
from gyoan.schedule.wording import day_label

WEEKDAYS = 5
"""A week's days are Monday to Friday unless it has more of them."""

Dates = Mapping[str, date]
"""Dates by the key of their day."""


class NoDateError(Exception):
    """A day has no date, nor has any before it."""

    def __init__(self, day: Message) -> None:
        """Name the first such day."""
        self.day = day
        super().__init__(day)


def dates_of(courses: Sequence[Course], first: date | None) -> Outcome[Dates]:
    """Return the date of every day; `first` is that of the first day of all.

    A day without a date of its own is counted on from the one before it in its course and term, by week and day; a
    week's days skip the weekend. Raises `NoDateError` where there is nothing to count from.
    """
    dates: dict[str, date] = {}
    diagnostics: list[Diagnostic] = []
    for course in courses:
        anchor: tuple[Day, date] | None = None
        longest = max((day.number or 0 for day in course.days), default=0)
        for day in course.days:
            own = _own_date(day)
            diagnostics += own.diagnostics
            found = own.value or (first if not dates else None) or _counted(anchor, day, longest)
            if found is None:
                raise NoDateError(day_label(day))
            dates[day.key] = found
            anchor = (day, found)
    return Outcome(dates, tuple(diagnostics))


def _counted(anchor: tuple[Day, date] | None, day: Day, longest: int) -> date | None:
    """Return the date of `day`, counted from another; None where they share no count."""
    if anchor is None:
        return None
    other, start = anchor
    if (
        other.term != day.term
        or (other.week is None) != (day.week is None)
        or other.number is None
        or day.number is None
    ):
        return None
    weeks, days = (day.week or 0) - (other.week or 0), day.number - other.number
    if start.weekday() >= WEEKDAYS or (longest > WEEKDAYS and day.week is not None):
        return start + timedelta(weeks=weeks, days=days)
    first_of_week = _weekdays_on(start, 1 - other.number) + timedelta(weeks=weeks)
    return _weekdays_on(first_of_week, day.number - 1)


def _weekdays_on(start: date, days: int) -> date:
    weeks, weekday = divmod(start.weekday() + days, WEEKDAYS)
    return start + timedelta(weeks=weeks, days=weekday - start.weekday())


def _own_date(day: Day) -> Outcome[date | None]:
    """Return the date that the front matter of the day's sessions states; the first where they differ."""
    found: date | None = None
    diagnostics: list[Diagnostic] = []
    for session in (lesson.entry.session for lesson in day.lessons):
        stated = dict(session.settings).get("date")
        if stated is None:
            continue
        own = _read(stated)
        if own is None:
            diagnostics.append(_unreadable(session, stated))
        elif found is not None and own != found:
            diagnostics.append(_conflict(session, own, found))
        found = found or own
    return Outcome(found, tuple(diagnostics))


def _read(stated: object) -> date | None:
    try:
        return date.fromisoformat(setting_values.day(stated))
    except ValueError:
        return None


def _unreadable(session: Session, stated: object) -> Diagnostic:
    message = told.BAD_DATE(value=repr(stated))
    return Diagnostic(Code.BAD_SETTING, Severity.ERROR, session.span, message, told.WRITE_DATE())


def _conflict(session: Session, own: date, found: date) -> Diagnostic:
    message = told.OTHER_DATE(own=own.isoformat(), found=found.isoformat())
    return Diagnostic(Code.TIME_CONFLICT, Severity.WARNING, session.span, message, CORRECT_ONE())
