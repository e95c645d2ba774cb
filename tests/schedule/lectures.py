"""Markdown → sessions, plans and days: for all tests of the schedule."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.markdown import read_session
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.units import Duration
from gyoan.schedule import Day, Rhythm, TimetableEntry, days_of, plan

SLOT = Duration.of_minutes(50)


def session_of(markdown: str, path: str = "lesson.md") -> Session:
    """Return the session that `markdown` holds."""
    session = read_session(markdown.encode(), path).value
    assert session is not None
    return session


def planned(markdown: str, slot: Duration | None = SLOT) -> Outcome[Schedule]:
    """Return the plan of a session."""
    return plan(session_of(markdown), slot)


def minutes(schedule: Schedule) -> list[float]:
    """Return the minutes of each section."""
    return [budget.duration.minutes for budget in schedule.budgets]


def codes(diagnostics: Sequence[Diagnostic]) -> list[str]:
    """Return the codes in order."""
    return [diagnostic.code.value for diagnostic in diagnostics]


def days(sessions: Sequence[tuple[str, str]], rhythm: Rhythm, slot: Duration | None = SLOT) -> tuple[Day, ...]:
    """Return the days that sessions make up, each given by its path and its Markdown."""
    read = [session_of(markdown, path) for path, markdown in sessions]
    return days_of([TimetableEntry(session, plan(session, slot).value, rhythm, "course") for session in read])


def talk(count: int) -> str:
    """Return a paragraph of `count` Hangul syllables."""
    return "가" * count
