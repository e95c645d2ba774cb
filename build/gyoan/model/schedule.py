"""A session's plan of its time."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.units import Duration


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """The time of one top-level section."""

    title: str
    """The section's title in plain text."""
    line: int
    """The line of its heading."""
    start: Duration
    """When it starts, from the session's start."""
    duration: Duration
    """How long it takes; zero for a section outside the time plan ("시간 외")."""

    @property
    def end(self) -> Duration:
        """When it ends, from the session's start."""
        return self.start + self.duration

    @property
    def window(self) -> str:
        """Its start and end as on a stopwatch: `05:00-17:00`."""
        return f"{self.start.clock}-{self.end.clock}"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The time of a session: one budget for each of its top-level sections, in order."""

    budgets: tuple[TimeBudget, ...]
    """One for each section of the session."""
    planned: Duration
    """Sum of the budgets."""
    slot: Duration | None
    """The time the session has; None where nothing says so."""
    start_clock: int | None = None
    """When the session starts, in minutes after midnight; None where nothing says so."""
