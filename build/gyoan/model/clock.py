"""Times of day, in minutes after midnight."""

from __future__ import annotations

from gyoan.model.values import dataclass

MIDNIGHT = 24 * 60
"""The end of a day, in minutes after its beginning."""


@dataclass(frozen=True, slots=True)
class ClockRange:
    """A stretch of the day."""

    start: int
    """Its first minute, after midnight."""
    end: int
    """Its end, in minutes after the same midnight: beyond `MIDNIGHT` where it goes on the next day."""

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.end - self.start


def time_of_day(minutes: int) -> str:
    """Return minutes after midnight as a clock shows them: `09:05`, on the next day `00:10`; a day ends at `24:00`."""
    shown = minutes % MIDNIGHT if minutes > MIDNIGHT else minutes
    return f"{shown // 60:02d}:{shown % 60:02d}"


def stretch_of_day(clock: ClockRange, dash: str = "–") -> str:
    """Return from when to when: `09:00–09:50`; messages and slides have a plain `dash`."""
    return f"{time_of_day(clock.start)}{dash}{time_of_day(clock.end)}"
