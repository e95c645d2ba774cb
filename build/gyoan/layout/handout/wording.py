"""Times as they are printed."""

from __future__ import annotations

from gyoan.messages import words
from gyoan.model.message import Language
from gyoan.model.units import Duration


def duration_text(duration: Duration, language: Language) -> str:
    """Return `duration`; one above an hour in minutes too, since plans are made in minutes."""
    if duration.seconds < 3600 or duration.seconds % 60:
        return duration.told.within(language)
    return words.LONG_DURATION.within(language, duration=duration.told, minutes=duration.seconds // 60)
