"""What to skip when a lecture runs late: said in the notes where a section ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from gyoan.messages import words
from gyoan.model.deck import SlideKind
from gyoan.model.message import NOTHING, Message, joined
from gyoan.model.units import Duration

NEEDED = frozenset({SlideKind.TITLE, SlideKind.AGENDA, SlideKind.OPENER, SlideKind.STATEMENT, SlideKind.CLOSING})
"""Slides that hold a lecture together are not the ones to skip."""
MOST = 2
"""More slides than this are not proposed at once."""


@dataclass(frozen=True, slots=True)
class Step:
    """A slide as the advice sees it."""

    number: int
    """Its number in the deck, from 1."""
    title: str
    """Its title."""
    kind: SlideKind
    """What it is for."""
    section: int | None
    """Its section among the session's; None outside them."""
    duration: Duration
    """Its time."""
    activity: bool
    """Whether the class works by itself on it."""


def advice(steps: Sequence[Step], place: int) -> Message:
    """Return what to skip after the slide at `place`; empty where it does not end a section or nothing can be.

    The proposal names the slides of the next timed section that give back most time, without its first one.
    """
    here = steps[place]
    behind = (steps[number] for number in range(place + 1, len(steps)))
    later = (step for step in behind if step.section is not None and step.duration.seconds)
    first = next(later, None) if here.duration.seconds else None
    if first is None or first.section == here.section:
        return NOTHING
    following = takewhile(lambda step: step.section == first.section, later)
    optional = [step for step in following if step.kind not in NEEDED and not step.activity]
    chosen = sorted(sorted(optional, key=lambda step: -step.duration.seconds)[:MOST], key=lambda step: step.number)
    if not chosen:
        return NOTHING
    gained = sum((step.duration for step in chosen), Duration(0))
    slides = joined(words.SKIPPED_SLIDE(number=step.number, title=step.title) for step in chosen)
    return words.SKIP(slides=slides, time=gained.told)
