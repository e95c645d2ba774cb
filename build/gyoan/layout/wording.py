"""Words and signs that slides and pages share."""

from __future__ import annotations

from gyoan.messages import words
from gyoan.model.blocks import AsideKind
from gyoan.model.message import Language
from gyoan.model.units import Duration

BULLETS = ("•", "–", "·")
"""The marks of the levels of a list."""
ASIDE_TITLES = {
    AsideKind.NOTE: words.NOTE_ASIDE,
    AsideKind.TIP: words.TIP_ASIDE,
    AsideKind.IMPORTANT: words.IMPORTANT_ASIDE,
    AsideKind.WARNING: words.WARNING_ASIDE,
    AsideKind.CAUTION: words.CAUTION_ASIDE,
    AsideKind.DETAILS: words.DETAILS_ASIDE,
    AsideKind.TAB: words.TAB,
}
"""The title of an aside that has none of its own."""


def length_text(length: Duration, planned: Duration, language: Language) -> str:
    """Return a length with what is planned where that is another: `40분 배정 · 계획 50분`; empty for no length."""
    if planned.seconds and planned != length:
        return words.SLOT_AND_PLAN.within(language, slot=length.told, planned=planned.told)
    return length.told.within(language) if length.seconds else ""


def told_length(length: Duration, planned: Duration, language: Language, *, with_plan: bool) -> str:
    """Return a length, `with_plan` that beside it where it is another; empty for no length."""
    if with_plan and planned.seconds and planned != length:
        return length_text(length, planned, language)
    return stated_duration(length, language)


def stated_duration(duration: Duration, language: Language) -> str:
    """Return `duration_text`, empty for no time."""
    return duration_text(duration, language) if duration.seconds else ""


def duration_text(duration: Duration, language: Language) -> str:
    """Return `duration`; one above an hour in minutes too, since plans are made in minutes."""
    if duration.seconds < 3600 or duration.seconds % 60:
        return duration.told.within(language)
    return words.LONG_DURATION.within(language, duration=duration.told, minutes=duration.seconds // 60)
