"""Planned time against a slot as a bar of characters, and a row of sessions as a sparkline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gyoan.model.schedule import Schedule
from gyoan.model.units import Duration
from gyoan.model.values import dataclass
from gyoan.schedule import Lesson
from gyoan.schedule.timetable import USUAL_SLOT
from gyoan.schedule.totals import difference

CELLS = 10
"""The usual slot is as many characters long."""
MOST_CELLS = 24
"""No bar is longer; one that would be is cut with `»`."""
_LEVELS = "▁▂▃▄▅▆▇█"
_EXACT = 3
"""The level of a session that plans just what it has; each step up or down is an eighth of its slot."""


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A bar in three stretches, the slot's end marked between the second and the third."""

    filled: str
    """What is planned and fits."""
    free: str
    """What the slot leaves."""
    over: str
    """What is planned beyond the slot."""
    mark: str
    """The slot's end; empty where no slot is known."""


def scale_of(lessons: Iterable[Lesson]) -> Duration:
    """Return what a character of a bar stands for: a tenth of the slot that most of `lessons` have."""
    slots = Counter(lesson.entry.schedule.slot for lesson in lessons if lesson.entry.schedule.slot)
    slot = slots.most_common(1)[0][0] if slots else USUAL_SLOT
    return Duration(max(slot.seconds // CELLS, 1))


def session_bar(schedule: Schedule, scale: Duration) -> TimeBar:
    """Return the bar of a session, a character for each `scale`; a minute too much or too little always shows."""
    planned, slot = schedule.planned.seconds, schedule.slot
    if slot is None:
        return TimeBar(_cut("█" * _cells(planned, scale)), "", "", "")
    fits = min(planned, slot.seconds)
    free = "·" * _cells(slot.seconds - fits, scale)
    filled = "█" * max(_cells(slot.seconds, scale) - len(free), 0)
    over = "▓" * _cells(planned - fits, scale)
    return TimeBar(_cut(filled), free[:MOST_CELLS], _cut(over, MOST_CELLS - CELLS), "│")


def sparkline(lessons: Iterable[Lesson], longest: Duration) -> tuple[tuple[str, int | None], ...]:
    """Return a character for each session, with how far it is off its slot.

    Its height is the distance from the slot; where no slot is known (None), the share of the `longest` plan.
    """
    return tuple((_level(lesson, longest), difference(lesson)) for lesson in lessons)


def _level(lesson: Lesson, longest: Duration) -> str:
    off, schedule = difference(lesson), lesson.entry.schedule
    if off is None or schedule.slot is None:
        share = schedule.planned.seconds / max(longest.seconds, 1)
        return _LEVELS[round(share * (len(_LEVELS) - 1))] if schedule.planned.seconds else " "
    steps = off * len(_LEVELS) / schedule.slot.seconds
    away = max(1, round(abs(steps))) if off else 0
    return _LEVELS[max(0, min(len(_LEVELS) - 1, _EXACT + (away if off > 0 else -away)))]


def _cells(seconds: int, scale: Duration) -> int:
    """Return how many characters stand for `seconds`, a begun one counted as whole."""
    return -(-seconds // scale.seconds)


def _cut(cells: str, most: int = MOST_CELLS) -> str:
    return cells if len(cells) <= most else cells[: most - 1] + "»"
