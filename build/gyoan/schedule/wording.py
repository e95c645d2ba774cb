"""Times and places of a course in the words of a timetable."""

from __future__ import annotations

from pathlib import PurePosixPath

from gyoan.messages import schedule as told
from gyoan.model.clock import ClockRange, stretch_of_day
from gyoan.model.message import NOTHING, Message, joined_messages, verbatim
from gyoan.model.units import MINUTES, SECONDS, Duration, total_time
from gyoan.schedule.timetable import Day, Gap, GapKind, Lesson
from gyoan.schedule.totals import Totals, Week

UNKNOWN = "–"
"""For a figure that nothing tells."""


def clock_told(stretch: ClockRange | None) -> str:
    """Return a stretch of the day, `09:00–09:50`; empty for none."""
    return stretch_of_day(stretch) if stretch else ""


def minutes(duration: Duration | None) -> Message:
    """Return a session's length in minutes, so that lengths compare at a glance: `75 min`, `2 min 30 s`."""
    if duration is None or not duration.seconds:
        return verbatim(UNKNOWN)
    whole, rest = divmod(duration.seconds, 60)
    return joined_messages([unit(count=count) for count, unit in ((whole, MINUTES), (rest, SECONDS)) if count], " ")


def signed(seconds: int | None) -> Message:
    """Return a difference: `+10 min`, `−5 min`; in words where there is none, `–` where it is not known."""
    if seconds is None:
        return verbatim(UNKNOWN)
    if not seconds:
        return told.EXACT()
    return joined_messages(("+" if seconds > 0 else "−", minutes(Duration(abs(seconds)))), "")


def week_label(week: Week) -> Message:
    """Return what a week is called: `Week 3`, `November Week 2`; empty where it has no number."""
    return _called(week.term, *([told.WEEK(number=week.number)] if week.number is not None else []))


def day_label(day: Day) -> Message:
    """Return what a day is called: `Week 3 Day 5`; the name of its folder where it has neither week nor day."""
    stated = [name(number=at) for at, name in ((day.week, told.WEEK), (day.number, told.DAY)) if at is not None]
    if stated:
        return _called(day.term, *stated)
    folder = day.term or PurePosixPath(day.lessons[0].entry.session.path).parent.name
    return verbatim(folder) if folder else told.THIS_FOLDER()


def number_label(lesson: Lesson) -> Message:
    """Return a session's place in the day: `No. 4`; empty where it has none."""
    return told.NUMBER(number=lesson.entry.number) if lesson.entry.number is not None else NOTHING


def gap_label(gap: Gap) -> Message:
    """Return what the time between two sessions is: `break 10 min`."""
    length = minutes(Duration.of_minutes(gap.clock.minutes))
    match gap.kind:
        case GapKind.BREAK:
            return told.BREAK(length=length)
        case GapKind.LUNCH:
            return told.LUNCH(length=length)
        case GapKind.MISSING:
            return told.MISSING(numbers="·".join(map(str, gap.numbers)), length=length)


def day_summary(day: Day) -> Message:
    """Return a day in a line: `09:00–17:50 · 8 sessions · slot 6 h 40 min · planned 7 h`, equal lengths once."""
    schedules = [lesson.entry.schedule for lesson in day.lessons]
    slots, planned = (total_time(each.length for each in schedules), total_time(each.planned for each in schedules))
    parts = [clock_told(day.clock), told.SESSIONS(count=len(day.lessons))]
    parts += [told.HAS(length=slots.told)] if slots != planned and all(each.slot for each in schedules) else []
    parts += [told.PLANS(length=planned.told)] if planned.seconds else []
    return joined_messages([part for part in parts if part], " · ")


def totals_in_words(total: Totals) -> Message:
    """Return sums in a line: `12 sessions · slot 10 h · planned 10 h 5 min · 2 sessions over the slot`."""
    parts = [told.SESSIONS(count=total.sessions)]
    if total.slot.seconds:
        parts.append(told.HAS(length=total.slot.told))
    parts.append(told.PLANS(length=total.planned.told))
    counts = (
        (total.over, told.SESSIONS_OVER),
        (total.under, told.SESSIONS_UNDER),
        (total.exact, told.SESSIONS_EXACT),
    )
    parts += [label(count=count) for count, label in counts if count]
    return joined_messages(parts, " · ")


def _called(term: str, *names: Message) -> Message:
    return joined_messages([part for part in (term, *names) if part], " ")
