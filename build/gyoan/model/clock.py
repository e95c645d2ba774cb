"""Times of day."""

from __future__ import annotations

from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ClockRange:
    """A stated time of day, in minutes after midnight."""

    start: int
    """Start."""
    end: int
    """End."""
