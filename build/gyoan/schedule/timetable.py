"""The days of a course: sessions with their time of day, and the breaks and the lunch between."""

from __future__ import annotations

from enum import Enum

from gyoan.model.clock import MIDNIGHT, ClockRange
from gyoan.model.schedule import Schedule
from gyoan.model.session import Session
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

USUAL_SLOT = Duration.of_minutes(50)
"""How long a session is where nothing says so: a Korean class hour."""
USUAL_BREAK = Duration.of_minutes(10)
"""The break where no setting gives one: a Korean class hour has 50 minutes and 10."""
Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How the days of a course go."""

    start: int | None = None
    """When a day's first session starts, in minutes after midnight."""
    slot: Duration | None = None
    """The length of a session."""
    pause: Duration = USUAL_BREAK
    """The break between two sessions."""
    lunch: ClockRange | None = None
    """The lunch break; None where nothing says when it is."""

    def after(self, end: int, length: int) -> int:
        """Return when a session of `length` minutes starts after one that ends at `end`."""
        start = end + whole_minutes(self.pause)
        if self.lunch and start < self.lunch.end and start + length > self.lunch.start:
            return self.lunch.end
        return start


@dataclass(frozen=True, slots=True)
class TimetableEntry:
    """A session to find a time for."""

    session: Session
    """The session."""
    schedule: Schedule
    """Its plan."""
    rhythm: Rhythm
    """How its days go."""
    course: str = ""
    """Where its course lies."""

    @property
    def length(self) -> int | None:
        """The minutes that the timetable keeps for it: its slot, or else what it plans; None where neither is known."""
        planned = self.schedule.planned if self.schedule.planned.seconds else None
        duration = self.schedule.slot or planned or self.rhythm.slot
        return whole_minutes(duration) if duration else None

    @property
    def number(self) -> int | None:
        """Its number on the day."""
        return self.session.identity.number


class GapKind(Enum):
    """What the time between two sessions is."""

    BREAK = "break"
    LUNCH = "lunch"
    MISSING = "missing"
    """Time of sessions that no file was found for."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two sessions."""

    kind: GapKind
    """What it is."""
    clock: ClockRange
    """When it is."""
    numbers: Numbers = ()
    """The numbers of the sessions that are missing."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A session with its time."""

    entry: TimetableEntry
    """The session."""
    clock: ClockRange | None
    """When it is held; None where nothing says when."""
    gap: Gap | None = None
    """What comes before it; None before the day's first session and where times are not known."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a course."""

    lessons: tuple[Lesson, ...]
    """Its sessions in order, at least one."""
    missing: Numbers = ()
    """Numbers up to the last session's for which there is no session."""
    course: str = ""
    """Where its course lies."""
    term: str = ""
    """What its headings name before the week: `November`; empty where they name nothing."""
    week: int | None = None
    """Its week."""
    number: int | None = None
    """Its number in the week."""

    @property
    def key(self) -> str:
        """What no other day has: the path of its first session."""
        return self.lessons[0].entry.session.path

    @property
    def clock(self) -> ClockRange | None:
        """From the start of its first session to the end of its last; None where one of them is not known."""
        known = [lesson.clock for lesson in self.lessons if lesson.clock]
        if len(known) < len(self.lessons):
            return None
        return ClockRange(min(clock.start for clock in known), max(clock.end for clock in known))


def whole_minutes(duration: Duration) -> int:
    """Return the minutes of `duration`, a begun one counted as whole."""
    return -(-duration.seconds // 60)


def start_of(number: int, rhythm: Rhythm) -> int | None:
    """Return when a day's session `number` starts; None where nothing says so, or not on the same day."""
    if rhythm.start is None or (number > 1 and rhythm.slot is None):
        return None
    start, length = rhythm.start, whole_minutes(rhythm.slot) if rhythm.slot else 0
    for _ in range(number - 1):
        start = rhythm.after(start + length, length)
        if start >= MIDNIGHT:
            return None
    return start
