"""Where the sessions of a day get into each other's way, or leave time that nothing speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gyoan.messages import time as told
from gyoan.model.clock import ClockRange, stretch_of_day, time_of_day
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.message import Message, capitalized
from gyoan.model.session import Session
from gyoan.schedule.days import NOON
from gyoan.schedule.timetable import USUAL_SLOT, Day, GapKind, Lesson, whole_minutes


def check_days(days: Sequence[Day], *, whole: bool = True) -> tuple[Diagnostic, ...]:
    """Return what there is to say about overlapping and missing times.

    `whole` says that `days` are all there is of a course, not single sessions picked from it: only then can one be
    missing.
    """
    found = [diagnostic for day in days for diagnostic in _of_day(day, whole=whole)]
    return (*found, *_without_lunch(days))


def _of_day(day: Day, *, whole: bool) -> Iterator[Diagnostic]:
    for before, lesson in pairwise(day.lessons):
        yield from _same_number(before, lesson)
        yield from _overlap(before, lesson)
        yield from _free(before, lesson)
        if before.clock and lesson.clock is None and lesson.entry.length is not None:
            message = capitalized(told.PAST_MIDNIGHT(session=_name(lesson)))
            yield _warning(lesson.entry.session, message, told.SAY_DAY())
    if whole and day.missing:
        yield _missing(day)


def _stretch(clock: ClockRange) -> str:
    """Return a stretch of the day as authors write it: `09:00-09:50`."""
    return stretch_of_day(clock, "-")


def _same_number(before: Lesson, lesson: Lesson) -> Iterator[Diagnostic]:
    number = lesson.entry.number
    if number is not None and number == before.entry.number:
        message = told.SAME_NUMBER(number=number, path=before.entry.session.path)
        yield _warning(lesson.entry.session, message, told.OWN_NUMBER())


def _overlap(before: Lesson, lesson: Lesson) -> Iterator[Diagnostic]:
    if not before.clock or not lesson.clock or lesson.clock.start >= before.clock.end:
        return
    clocks = {"clock": _stretch(lesson.clock), "other": _stretch(before.clock)}
    message = capitalized(told.OVERLAP(session=_name(lesson), before=_name(before), **clocks))
    rhythm = lesson.entry.rhythm
    length = lesson.clock.minutes
    start = rhythm.after(before.clock.end, length)
    hint = told.AFTER_BREAK(clock=_stretch(ClockRange(start, start + length)))
    yield _warning(lesson.entry.session, message, hint)


def _free(before: Lesson, lesson: Lesson) -> Iterator[Diagnostic]:
    gap = lesson.gap
    if gap is None or gap.kind is not GapKind.BREAK:
        return
    free = gap.clock.minutes
    if free >= (lesson.entry.length or whole_minutes(USUAL_SLOT)):
        names = {"before": _name(before), "session": _name(lesson)}
        message = told.FREE_TIME(minutes=free, clock=_stretch(gap.clock), **names)
        yield _warning(lesson.entry.session, message, told.SESSION_MISSING())


def _missing(day: Day) -> Diagnostic:
    present = sorted({lesson.entry.number for lesson in day.lessons if lesson.entry.number is not None})
    message = told.NUMBERS_MISSING(missing=_ranges(day.missing), present=_ranges(present))
    span = day.lessons[0].entry.session.span
    return Diagnostic(Code.SLOT_OVERLAP, Severity.INFO, span, message, told.WHAT_IS_SESSION())


def _ranges(numbers: Sequence[int]) -> str:
    """Return ascending numbers as `1-3, 5`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _without_lunch(days: Sequence[Day]) -> Iterator[Diagnostic]:
    """Yield one remark for all days that go on from morning to afternoon without a lunch break."""
    hungry = [day for day in days if day.clock and day.clock.start <= NOON.start and day.clock.end > NOON.end]
    hungry = [day for day in hungry if all(lesson.gap is None or _no_lunch(lesson) for lesson in day.lessons)]
    if hungry and hungry[0].clock:
        clocks = {"start": time_of_day(hungry[0].clock.start), "end": time_of_day(hungry[0].clock.end)}
        others = len(hungry) - 1
        message = told.NO_LUNCH_ON_DAYS(others=others, **clocks) if others else told.NO_LUNCH(**clocks)
        span = hungry[0].lessons[0].entry.session.span
        yield Diagnostic(Code.SLOT_OVERLAP, Severity.INFO, span, message, told.WRITE_LUNCH())


def _no_lunch(lesson: Lesson) -> bool:
    """Return whether what comes before `lesson` is no lunch break, nor may hide one."""
    return lesson.gap is not None and lesson.gap.kind is GapKind.BREAK


def _name(lesson: Lesson) -> Message:
    number = lesson.entry.number
    if number is not None:
        return told.NUMBERED_SESSION(number=number)
    return told.QUOTED(title=lesson.entry.session.plain_title)


def _warning(session: Session, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(Code.SLOT_OVERLAP, Severity.WARNING, session.span, message, hint)
