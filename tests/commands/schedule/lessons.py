"""Sessions with their times, made by hand."""

from __future__ import annotations

from dataclasses import replace

from gyoan.commands.schedule.courses import Course
from gyoan.markdown import read_session
from gyoan.model.clock import ClockRange
from gyoan.model.message import Language
from gyoan.model.schedule import Schedule, TimeBudget
from gyoan.model.session import Session
from gyoan.model.units import Duration
from gyoan.schedule import Day, Gap, Lesson, Rhythm, TimetableEntry
from gyoan.schedule.totals import Week


def session(number: int | None = None, title: str = "수업", front: str = "", path: str = "source/a.md") -> Session:
    """Return a session of that title and number, with these lines of front matter."""
    heading = f"Session {number}: {title}" if number is not None else title
    matter = f"---\n{front}\n---\n" if front else ""
    made = read_session(f"{matter}# {heading}\n\n## 가\n- 말\n".encode(), path).value
    assert made is not None
    return made


def lesson(
    planned: int,
    slot: int | None = 3000,
    clock: tuple[int, int] | None = None,
    gap: Gap | None = None,
    of: Session | None = None,
    budgets: tuple[TimeBudget, ...] = (),
) -> Lesson:
    """Return a session that plans and has so many seconds; `clock` is in minutes after midnight."""
    schedule = Schedule(budgets, Duration(planned), None if slot is None else Duration(slot))
    held = ClockRange(*clock) if clock else None
    return Lesson(TimetableEntry(of or session(), schedule, Rhythm()), held, gap)


def day(*lessons: Lesson, week: int | None = 1, number: int | None = 1, term: str = "") -> Day:
    """Return a day; its key is that of its first session."""
    return Day(lessons, week=week, number=number, term=term)


def course(*days: Day, title: str = "") -> Course:
    """Return a course with all days in one week."""
    return Course(title, (Week("", 1, days),), usual_break=False, language=Language.KOREAN)


def at(path: str, front: str = "", **more: object) -> Day:
    """Return a day whose one session lies at `path`."""
    made = day(lesson(3000, of=session(front=front, path=path)))
    return replace(made, **more)  # type: ignore[arg-type]
