"""What to skip when a lecture runs late: said in the notes where a section ends.

Late is what ends after the slot, not after the plan: a plan that is longer than its slot is late from the start, one
that is shorter has time to spare. What is skipped is whole: all slides under one title, and all of a table or a list,
or none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from gyoan.messages import words
from gyoan.model.deck import SlideKind
from gyoan.model.message import NOTHING, Message, joined_messages
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

MOST = 2
"""More slides than this are not proposed at once."""
MOST_FOR_SLOT = 5
"""More are not proposed to bring a plan down to its slot: it had better be planned anew."""
LEAST_EACH, LEAST_GAIN = 30, 60
"""Fewer seconds than these are not worth skipping something for, and not worth a word about all of it. A guess."""
LARGEST_SHARE = 0.5
"""No more of a section's time is skipped: else the section is. A guess."""


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
    goes_on: bool = False
    """Whether it continues the slide before it, under the same title."""
    wholes: frozenset[int] = frozenset()
    """The blocks of which it shows something."""
    procedures: frozenset[int] = frozenset()
    """Those of them that are steps to be followed."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """Slides that are skipped together."""

    steps: tuple[SlideStep, ...]
    """The slides, in order."""
    most: float
    """The seconds that may be skipped in their section."""

    @property
    def section(self) -> int | None:
        """Their section."""
        return self.steps[0].section


def advice(steps: Sequence[SlideStep], place: int, overrun: int = 0) -> Message:
    """Return what to skip after the slide at `place`; empty where it does not end a section or nothing can be.

    The plan is `overrun` seconds longer than its slot, below zero shorter. Where it is longer, slides of all later
    sections are named until the rest ends with the slot; else those of the next one that give back most time. The first
    slide of a section is never among them, nor the only steps in it that are to be followed.
    """
    later = _later(steps, place)
    if not later:
        return NOTHING
    if overrun > 0:
        return _for_slot(later, Duration(overrun))
    chosen = _longest(list(takewhile(lambda step: step.section == later[0].section, later)), MOST)
    if not chosen:
        return NOTHING
    told = {"slides": _named(chosen), "time": _gain(chosen).told}
    return words.SKIP_LATE(late=Duration(-overrun).told, **told) if overrun else words.SKIP(**told)


def _later(steps: Sequence[SlideStep], place: int) -> list[SlideStep]:
    """Return the timed slides after `place`; none where it does not end a section."""
    here = steps[place]
    later = [step for step in steps[place + 1 :] if step.section is not None and step.duration.seconds]
    return later if here.duration.seconds and later and later[0].section != here.section else []


def _choices(steps: Sequence[SlideStep]) -> Iterator[_Choice]:
    """Yield what may be skipped: not the first slide of a section, nor any that the lecture stands on."""
    for _, group in groupby(steps, key=lambda step: step.section):
        section = list(group)
        runs = _whole_runs(section)
        procedures = [frozenset[int]().union(*(step.procedures for step in run)) for run in runs]
        known = frozenset[int]().union(*procedures)
        most = _gain(section).seconds * LARGEST_SHARE
        for run, own in zip(runs[1:], procedures[1:], strict=True):
            only = bool(own) and own == known
            if not only and not any(map(_is_needed, run)) and LEAST_EACH <= _gain(run).seconds <= most:
                yield _Choice(tuple(run), most)


def _whole_runs(steps: Sequence[SlideStep]) -> list[list[SlideStep]]:
    """Return the slides of a section in runs that tear nothing: one has all slides of a title, and all of a block."""
    last = {whole: at for at, step in enumerate(steps) for whole in step.wholes}
    runs: list[list[SlideStep]] = []
    end = -1
    for at, step in enumerate(steps):
        if at > end and not (at and step.goes_on):
            runs.append([])
        runs[-1].append(step)
        end = max([end, at, *(last[whole] for whole in step.wholes)])
    return runs


def _is_needed(step: SlideStep) -> bool:
    return step.activity or SlideTrait.NEEDED in step.kind.traits


def _longest(steps: Sequence[SlideStep], most: int, wanted: int | None = None) -> list[SlideStep]:
    """Return the slides that give back most time, in their order; none where that is too little to speak of.

    At most `most`, and no more than reach the `wanted` seconds.
    """
    chosen: list[SlideStep] = []
    for choice in sorted(_choices(steps), key=lambda choice: -_gain(choice.steps).seconds):
        if wanted is not None and _gain(chosen).seconds >= wanted:
            break
        there = [step for step in chosen if step.section == choice.section]
        if len(chosen) + len(choice.steps) <= most and _gain([*there, *choice.steps]).seconds <= choice.most:
            chosen += choice.steps
    return sorted(chosen, key=lambda step: step.number) if _gain(chosen).seconds >= LEAST_GAIN else []


def _for_slot(steps: Sequence[SlideStep], overrun: Duration) -> Message:
    """Return which slides to skip for the rest to end with the slot: as few as reach that, the longest first."""
    chosen = _longest(steps, MOST_FOR_SLOT, overrun.seconds)
    if not chosen:
        return NOTHING
    return words.SKIP_FOR_SLOT(slides=_named(chosen), time=_gain(chosen).told, over=overrun.told)


def _gain(steps: Sequence[SlideStep]) -> Duration:
    return sum((step.duration for step in steps), Duration(0))


def _named(steps: Sequence[SlideStep]) -> Message:
    return joined_messages(words.SKIPPED_SLIDE(number=step.number, title=step.title) for step in steps)
