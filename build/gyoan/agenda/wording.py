"""Times and places of a course in the words of a Korean timetable."""

from __future__ import annotations

from pathlib import PurePosixPath

from gyoan.agenda.courses import Week
from gyoan.model.session import ClockRange
from gyoan.model.units import Duration
from gyoan.schedule import Day, Gap, GapKind, Lesson

UNKNOWN = "–"
"""For a figure that nothing tells."""


def clock(minutes: int) -> str:
    """Return a time of day: `09:05`."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def clock_range(stretch: ClockRange | None) -> str:
    """Return a stretch of the day, `09:00–09:50`; empty for none."""
    return f"{clock(stretch.start)}–{clock(stretch.end)}" if stretch else ""


def minutes(duration: Duration | None) -> str:
    """Return a session's length in minutes, so that lengths compare at a glance: `75분`, `2분 30초`."""
    if duration is None or not duration.seconds:
        return UNKNOWN
    whole, rest = divmod(duration.seconds, 60)
    return " ".join(part for part in (f"{whole}분" if whole else "", f"{rest}초" if rest else "") if part)


def signed(seconds: int | None) -> str:
    """Return a difference: `+10분`, `−5분`, `맞음` for none, `–` where it is not known."""
    if seconds is None:
        return UNKNOWN
    return ("+" if seconds > 0 else "−") + minutes(Duration(abs(seconds))) if seconds else "맞음"


def week_label(week: Week) -> str:
    """Return what a week is called: `3주차`, `November 2주차`; empty where it has no number."""
    return " ".join(part for part in (week.term, f"{week.number}주차" if week.number is not None else "") if part)


def day_label(day: Day) -> str:
    """Return what a day is called: `3주차 5일차`; the name of its folder where it has neither week nor day."""
    stated = [f"{number}{unit}" for number, unit in ((day.week, "주차"), (day.number, "일차")) if number is not None]
    if stated:
        return " ".join([day.term, *stated] if day.term else stated)
    return day.term or PurePosixPath(day.lessons[0].entry.session.path).parent.name or "세션"


def number_label(lesson: Lesson) -> str:
    """Return a session's place in the day: `4교시`; empty where it has none."""
    return f"{lesson.entry.number}교시" if lesson.entry.number is not None else ""


def gap_label(gap: Gap) -> str:
    """Return what the time between two sessions is: `쉬는 시간 10분`."""
    length = minutes(Duration.of_minutes(gap.clock.end - gap.clock.start))
    match gap.kind:
        case GapKind.BREAK:
            return f"쉬는 시간 {length}"
        case GapKind.LUNCH:
            return f"점심시간 {length}"
        case GapKind.MISSING:
            numbers = "·".join(map(str, gap.numbers))
            return f"{numbers}교시 자료 없음 ({length})"


def day_summary(day: Day) -> str:
    """Return a day in a line: `09:00–17:50 · 세션 8개 · 계획 6시간 40분`."""
    planned = Duration(sum(lesson.entry.schedule.planned.seconds for lesson in day.lessons))
    parts = [
        clock_range(day.clock),
        f"세션 {len(day.lessons)}개",
        f"계획 {planned.told.korean}" if planned.seconds else "",
    ]
    return " · ".join(part for part in parts if part)
