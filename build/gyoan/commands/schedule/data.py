"""A schedule as data, for programs: `gyoan schedule --json`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from gyoan.commands.report import diagnostic_data
from gyoan.commands.schedule.courses import Course
from gyoan.commands.schedule.dates import Dates
from gyoan.model.clock import ClockRange, time_of_day
from gyoan.model.diagnostic import Diagnostic
from gyoan.model.schedule import TimeBudget
from gyoan.schedule import Day, Gap, Lesson
from gyoan.schedule.totals import Totals, difference, totals


def schedule_data(courses: Sequence[Course], dates: Dates, diagnostics: Iterable[Diagnostic]) -> dict[str, object]:
    """Return the whole schedule as JSON data; times of day as `09:00`, lengths in seconds, None for the unknown."""
    lessons = [lesson for course in courses for lesson in course.lessons]
    return {
        "diagnostics": [diagnostic_data(diagnostic) for diagnostic in diagnostics],
        "totals": _totals(totals(lessons)),
        "courses": [
            {
                "title": course.title,
                "totals": _totals(totals(course.lessons)),
                "weeks": [
                    {
                        "term": week.term,
                        "week": week.number,
                        "totals": _totals(totals(week.lessons)),
                        "days": [_day(day, dates.get(day.key)) for day in week.days],
                    }
                    for week in course.weeks
                ],
            }
            for course in courses
        ],
    }


def _totals(total: Totals) -> dict[str, object]:
    return {
        "sessions": total.sessions,
        "slot_s": total.slot.seconds,
        "planned_s": total.planned.seconds,
        "difference_s": total.difference,
        "over": total.over,
        "under": total.under,
        "exact": total.exact,
        "unknown": total.unknown,
    }


def _day(day: Day, held: date | None) -> dict[str, object]:
    return {
        "day": day.number,
        "date": held.isoformat() if held else None,
        **_clock(day.clock),
        "missing": list(day.missing),
        "gaps": [_gap(lesson.gap) for lesson in day.lessons if lesson.gap],
        "sessions": [_lesson(lesson) for lesson in day.lessons],
    }


def _clock(stretch: ClockRange | None) -> dict[str, object]:
    return {
        "start": time_of_day(stretch.start) if stretch else None,
        "end": time_of_day(stretch.end) if stretch else None,
    }


def _gap(gap: Gap) -> dict[str, object]:
    return {"kind": gap.kind.value, **_clock(gap.clock), "missing": list(gap.numbers)}


def _lesson(lesson: Lesson) -> dict[str, object]:
    session, schedule = lesson.entry.session, lesson.entry.schedule
    return {
        "path": session.path,
        "number": lesson.entry.number,
        "title": session.plain_title,
        **_clock(lesson.clock),
        "slot_s": schedule.slot.seconds if schedule.slot else None,
        "planned_s": schedule.planned.seconds,
        "difference_s": difference(lesson),
        "sections": [_section(budget) for budget in schedule.budgets],
    }


def _section(budget: TimeBudget) -> dict[str, object]:
    return {
        "title": budget.title,
        "line": budget.line,
        "start_s": budget.start.seconds,
        "duration_s": budget.duration.seconds,
        "talk_s": budget.talk.seconds,
        "parts": [_section(part) for part in budget.parts],
    }
