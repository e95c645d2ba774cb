"""Times as they are printed."""

from __future__ import annotations

from gyoan.messages import words
from gyoan.model.message import Language
from gyoan.model.session import ClockRange
from gyoan.model.units import Duration


def duration_text(duration: Duration, language: Language) -> str:
    """Return `duration`; one above an hour in minutes too, since plans are made in minutes."""
    if duration.seconds < 3600 or duration.seconds % 60:
        return duration.told.within(language)
    return words.LONG_DURATION.within(language, duration=duration.told, minutes=duration.seconds // 60)


def clock_text(minutes: int) -> str:
    """Return a time of day, given in minutes after midnight: `09:05`."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def range_text(clock: ClockRange) -> str:
    """Return a stretch of the day: `09:00–09:50`."""
    return f"{clock_text(clock.start)}–{clock_text(clock.end)}"
