"""What is written below a slide for its speaker: its time, what to say, what comes next, what may be skipped."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.deck.catching_up import SlideStep
from gyoan.layout.deck.drafts import Draft
from gyoan.layout.wording import length_text
from gyoan.messages import words
from gyoan.model.clock import time_of_day
from gyoan.model.message import Language, Message
from gyoan.model.schedule import Schedule
from gyoan.model.units import Duration
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Timed:
    """A draft with its identity and its time."""

    draft: Draft
    """What it shows."""
    identity: str
    """What the slide is known by."""
    duration: Duration
    """How long it is shown."""
    start: Duration
    """When, from the start of the session."""


def notes_of(
    steps: Sequence[SlideStep], place: int, item: Timed, late: Message, schedule: Schedule, language: Language
) -> str:
    """Return the speaker notes: the time first, then what to say, then what comes next and what may be skipped.

    The first slide's time is that of the session, where it plans another than its slot.
    """
    parts = [_time_line(item, schedule, language)] if item.draft.path else []
    if not place and schedule.overrun:
        parts.append(f"⏱ {length_text(schedule.length, schedule.planned, language)}")
    parts += [item.draft.notes or item.draft.title]
    if place + 1 < len(steps):
        parts.append(words.NEXT.within(language, title=steps[place + 1].title))
    if late:
        parts.append(late.within(language))
    return "\n\n".join(parts)


def _time_line(item: Timed, schedule: Schedule, language: Language) -> str:
    """Return how long a slide is shown, from when until when, what is left then, and the time of day it is then."""
    if not item.duration.seconds:
        return words.UNTIMED_LINE.within(language)
    end = item.start + item.duration
    left = schedule.planned - end
    clocks = {"start": item.start.clock, "end": end.clock, "left": left.clock}
    line = words.TIME_LINE.within(language, duration=item.duration.told, **clocks)
    if schedule.start_clock is None:
        return line
    until = time_of_day(schedule.start_clock + end.seconds // 60)
    return f"{line} · {words.UNTIL.within(language, time=until)}"
