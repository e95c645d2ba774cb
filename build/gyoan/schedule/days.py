"""Planned sessions → the days of a course: which are held together, in what order, and when.

A session that states its time of day has the say; the others follow one another from the day's start, each as long as
its slot, with a break between. A session's number keeps its place: where session 3 is missing, its time stays free.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import PurePosixPath

from gyoan.model.clock import MIDNIGHT, ClockRange
from gyoan.schedule.timetable import (
    Day,
    Gap,
    GapKind,
    Lesson,
    Numbers,
    Rhythm,
    TimetableEntry,
    start_of,
    whole_minutes,
)

NOON = ClockRange(11 * 60 + 30, 13 * 60 + 30)
"""A long gap that touches this time of day is a lunch break."""
SHORTEST_LUNCH = 40
"""Minutes from which a gap around noon is a lunch break. A guess."""


def days_of(entries: Sequence[TimetableEntry]) -> tuple[Day, ...]:
    """Return the days that the sessions in `entries` make up, in the order of their first session."""
    terms = _terms(entries)
    return tuple(_day(day, terms[_folder(day[0])]) for day in _grouped(entries, terms))


def _terms(entries: Iterable[TimetableEntry]) -> dict[str, str]:
    """Return the term of each folder: the first that a heading in it names."""
    terms: dict[str, str] = {}
    for entry in entries:
        folder = _folder(entry)
        terms[folder] = terms.get(folder, "") or entry.session.identity.term
    return terms


def _grouped(entries: Iterable[TimetableEntry], terms: dict[str, str]) -> Iterator[list[TimetableEntry]]:
    """Yield the sessions of each day.

    A day is what shares course, term, week and day. Where that would give it two sessions of one number, the folders
    tell the days apart: months may each begin with a week 1 of their own without saying so.
    """
    keyed = [
        ((entry.course, terms[_folder(entry)], entry.session.identity.week, entry.session.identity.day), entry)
        for entry in entries
    ]
    for day in _by_key(keyed):
        numbers = [entry.number for entry in day if entry.number is not None]
        if len(set(numbers)) == len(numbers):
            yield day
        else:
            yield from _by_key([(_folder(entry), entry) for entry in day])


def _by_key(keyed: Iterable[tuple[Hashable, TimetableEntry]]) -> Iterator[list[TimetableEntry]]:
    groups: dict[Hashable, list[TimetableEntry]] = defaultdict(list)
    for key, entry in keyed:
        groups[key].append(entry)
    yield from groups.values()


def _folder(entry: TimetableEntry) -> str:
    return PurePosixPath(entry.session.path).parent.as_posix()


def _day(entries: Sequence[TimetableEntry], term: str) -> Day:
    lessons: list[Lesson] = []
    for entry in _in_order(entries):
        before = lessons[-1] if lessons else None
        clock = entry.session.clock or _clock(entry, before)
        lessons.append(Lesson(entry, clock, _gap(before, entry, clock)))
    identity = entries[0].session.identity
    return Day(tuple(lessons), _missing(entries), entries[0].course, term, identity.week, identity.day)


def _in_order(entries: Sequence[TimetableEntry]) -> list[TimetableEntry]:
    """Return the sessions by their stated times where all state one, else by number; those without one come last."""
    timed = [(entry.session.clock.start, entry) for entry in entries if entry.session.clock]
    if len(timed) == len(entries):
        return [entry for _, entry in sorted(timed, key=itemgetter(0))]
    return sorted(entries, key=lambda entry: (entry.number is None, entry.number or 0))


def _clock(entry: TimetableEntry, before: Lesson | None) -> ClockRange | None:
    """Return when a session is held that states no time of day: after the one before it."""
    length = entry.length
    start = start_of(entry.number or 1, entry.rhythm) if before is None else _after(before, entry)
    if start is None or length is None or start + length > MIDNIGHT:
        return None
    return ClockRange(start, start + length)


def _after(before: Lesson, entry: TimetableEntry) -> int | None:
    rhythm, skipped = entry.rhythm, _between(before.entry, entry)
    if before.clock is None or entry.length is None or (skipped and rhythm.slot is None):
        return None
    end = before.clock.end
    for _ in skipped:
        length = whole_minutes(rhythm.slot) if rhythm.slot else 0
        end = rhythm.after(end, length) + length
    return rhythm.after(end, entry.length)


def _between(before: TimetableEntry, entry: TimetableEntry) -> Numbers:
    """Return the numbers that are missing between two sessions."""
    if before.number is None or entry.number is None:
        return ()
    return tuple(range(before.number + 1, entry.number))


def _missing(entries: Iterable[TimetableEntry]) -> Numbers:
    numbers = {entry.number for entry in entries if entry.number is not None}
    return tuple(number for number in range(1, max(numbers, default=0)) if number not in numbers)


def _gap(before: Lesson | None, entry: TimetableEntry, clock: ClockRange | None) -> Gap | None:
    if before is None or before.clock is None or clock is None or clock.start <= before.clock.end:
        return None
    between = ClockRange(before.clock.end, clock.start)
    numbers = _between(before.entry, entry)
    return Gap(GapKind.MISSING if numbers else _kind(between, entry.rhythm), between, numbers)


def _kind(between: ClockRange, rhythm: Rhythm) -> GapKind:
    if rhythm.lunch and between.start <= rhythm.lunch.start and rhythm.lunch.end <= between.end:
        return GapKind.LUNCH
    around_noon = between.start < NOON.end and between.end > NOON.start
    return GapKind.LUNCH if around_noon and between.minutes >= SHORTEST_LUNCH else GapKind.BREAK
