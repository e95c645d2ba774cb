"""What to skip when a lecture runs late: said in the notes where a section ends.

Late is what ends after the slot, not after the plan: a plan that is longer than its slot is late from the start, one
that is shorter has time to spare.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, takewhile

from gyoan.messages import words
from gyoan.model.deck import SlideKind
from gyoan.model.message import NOTHING, Message, joined
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

MOST = 2
"""More slides than this are not proposed at once."""
MOST_FOR_SLOT = 5
"""More are not proposed to bring a plan down to its slot: it had better be planned anew."""


@dataclass(frozen=True, slots=True)
class SlideStep:
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


def advice(steps: Sequence[SlideStep], place: int, overrun: int = 0) -> Message:
    """Return what to skip after the slide at `place`; empty where it does not end a section or nothing can be.

    The plan is `overrun` seconds longer than its slot, below zero shorter. Where it is longer, slides of all later
    sections are named until the rest ends with the slot; else those of the next one that give back most time. The first
    slide of a section is never among them.
    """
    later = _later(steps, place)
    if not later:
        return NOTHING
    if overrun > 0:
        return _for_slot(_optional(later), Duration(overrun))
    chosen = _longest(_optional(takewhile(lambda step: step.section == later[0].section, later)), MOST)
    if not chosen:
        return NOTHING
    told = {"slides": _named(chosen), "time": _gain(chosen).told}
    return words.SKIP_LATE(late=Duration(-overrun).told, **told) if overrun else words.SKIP(**told)


def _later(steps: Sequence[SlideStep], place: int) -> list[SlideStep]:
    """Return the timed slides after `place`; none where it does not end a section."""
    here = steps[place]
    later = [step for step in steps[place + 1 :] if step.section is not None and step.duration.seconds]
    return later if here.duration.seconds and later and later[0].section != here.section else []


def _optional(steps: Iterable[SlideStep]) -> list[SlideStep]:
    """Return the slides that may be skipped: not the first of a section, nor any that the lecture stands on."""
    groups = (list(group) for _, group in groupby(steps, key=lambda step: step.section))
    return [step for group in groups for step in group[1:] if not _is_needed(step)]


def _is_needed(step: SlideStep) -> bool:
    return step.activity or SlideTrait.NEEDED in step.kind.traits


def _longest(steps: Sequence[SlideStep], most: int) -> list[SlideStep]:
    """Return the longest slides, `most` at the most, in their order."""
    return sorted(sorted(steps, key=lambda step: -step.duration.seconds)[:most], key=lambda step: step.number)


def _for_slot(steps: Sequence[SlideStep], overrun: Duration) -> Message:
    """Return which slides to skip for the rest to end with the slot: as few as reach that, the longest first."""
    counts = range(1, min(len(steps), MOST_FOR_SLOT) + 1)
    chosen: list[SlideStep] = []
    for count in counts:
        chosen = _longest(steps, count)
        if _gain(chosen).seconds >= overrun.seconds:
            break
    if not chosen:
        return NOTHING
    return words.SKIP_FOR_SLOT(slides=_named(chosen), time=_gain(chosen).told, over=overrun.told)


def _gain(steps: Sequence[SlideStep]) -> Duration:
    return sum((step.duration for step in steps), Duration(0))


def _named(steps: Sequence[SlideStep]) -> Message:
    return joined(words.SKIPPED_SLIDE(number=step.number, title=step.title) for step in steps)
