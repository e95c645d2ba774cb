"""What to skip when a lecture runs late: said in the notes where a section ends.

Late is what ends after the slot, not after the plan: a plan that is longer than its slot is late from the start, one
that is shorter has time to spare. What is skipped is whole: all slides under one title, and all of a table or a list,
or none of them.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from gyoan.messages import words
from gyoan.model.blocks import OrderedList
from gyoan.model.deck import SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.message import NOTHING, Message, joined_messages
from gyoan.model.session import Session, walk_sections
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import Duration, total_time
from gyoan.model.values import dataclass

MOST = 2
"""More slides than this are not proposed at once."""
MOST_FOR_SLOT = 5
"""More are not proposed to bring a plan down to its slot: it had better be planned anew."""
LEAST_EACH, LEAST_GAIN = 30, 60
"""Fewer seconds than these are not worth skipping something for, and not worth a word about all of it. A guess."""
LARGEST_SHARE = 0.5
"""No more of a section's time is skipped: else the section is. A guess."""
FEWEST_STEPS = 3
"""A numbered list that reaches this number is a procedure. A guess."""


@dataclass(frozen=True, slots=True)
class Wholes:
    """The blocks of a session's sections, each known by its first line."""

    lines: tuple[int, ...] = ()
    """The first lines of headings and blocks, in order."""
    blocks: frozenset[int] = frozenset()
    """Those of blocks."""
    procedures: frozenset[int] = frozenset()
    """Those of steps to be followed."""

    def among(self, spans: Iterable[SourceSpan]) -> frozenset[int]:
        """Return the blocks of which something stands at these places."""
        found = (bisect_right(self.lines, span.line) - 1 for span in spans)
        return frozenset(self.lines[at] for at in found if at >= 0) & self.blocks


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
    gain: int
    """The seconds that they take."""
    most: float
    """The seconds that may be skipped in their section."""
    section: int
    """Which of the timed sections it is."""


def wholes_of(session: Session) -> Wholes:
    """Return the blocks of `session`, those before its sections left out."""
    sections = list(walk_sections(session.sections))
    blocks = [block for section in sections for block in section.blocks]
    lines = sorted({section.span.line for section in sections} | {block.span.line for block in blocks})
    procedures = (
        block for block in blocks if isinstance(block, OrderedList) and block.start + len(block.items) > FEWEST_STEPS
    )
    return Wholes(
        tuple(lines),
        frozenset(block.span.line for block in blocks),
        frozenset(block.span.line for block in procedures),
    )


def advice(steps: Sequence[SlideStep], overrun: int = 0) -> Mapping[int, Message]:
    """Return what to skip behind slides that end a section, by their numbers, where something can be.

    The plan is `overrun` seconds longer than its slot, below zero shorter. Where it is longer, slides of all later
    sections are named until the rest ends with the slot; else those of the next one that give back most time. The first
    slide of a section is never among them, nor the only steps in it that are to be followed.
    """
    timed = (step for step in steps if step.section is not None and step.duration.seconds)
    sections = [list(group) for _, group in groupby(timed, key=lambda step: step.section)]
    choices = [choice for at, section in enumerate(sections) for choice in _choices(section, at)]
    choices.sort(key=lambda choice: -choice.gain)
    behind = ((section[-1].number, _told(choices, at, overrun)) for at, section in enumerate(sections))
    return {number: told for number, told in behind if told}


def _told(choices: Sequence[_Choice], ended: int, overrun: int) -> Message:
    """Return which of the `choices`, the longest first, to take where a section has `ended`; empty for none."""
    if overrun > 0:
        chosen = _longest((one for one in choices if one.section > ended), MOST_FOR_SLOT, overrun)
    else:
        chosen = _longest((one for one in choices if one.section == ended + 1), MOST)
    if not chosen:
        return NOTHING
    told = {"slides": _named(chosen), "time": _gain(chosen).told}
    if overrun > 0:
        return words.SKIP_FOR_SLOT(over=Duration(overrun).told, **told)
    return words.SKIP_LATE(late=Duration(-overrun).told, **told) if overrun else words.SKIP(**told)


def _choices(section: Sequence[SlideStep], number: int) -> Iterator[_Choice]:
    """Yield what may be skipped: not the first slide of a section, nor any that the lecture stands on."""
    runs = _whole_runs(section)
    procedures = [frozenset[int]().union(*(step.procedures for step in run)) for run in runs]
    known = frozenset[int]().union(*procedures)
    most = _gain(section).seconds * LARGEST_SHARE
    for run, own in zip(runs[1:], procedures[1:], strict=True):
        only, gain = bool(own) and own == known, _gain(run).seconds
        if not only and not any(map(_is_needed, run)) and LEAST_EACH <= gain <= most:
            yield _Choice(tuple(run), gain, most, number)


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


def _longest(choices: Iterable[_Choice], most: int, wanted: float = math.inf) -> list[SlideStep]:
    """Return slides of the first `choices` that go together, in their order; none where they give back too little.

    At most `most`, and no more than reach the `wanted` seconds.
    """
    chosen: list[SlideStep] = []
    taken: Counter[int] = Counter()
    for choice in choices:
        if len(chosen) == most or taken.total() >= wanted:
            break
        if len(chosen) + len(choice.steps) <= most and taken[choice.section] + choice.gain <= choice.most:
            chosen += choice.steps
            taken[choice.section] += choice.gain
    return sorted(chosen, key=lambda step: step.number) if taken.total() >= LEAST_GAIN else []


def _gain(steps: Sequence[SlideStep]) -> Duration:
    return total_time(step.duration for step in steps)


def _named(steps: Sequence[SlideStep]) -> Message:
    return joined_messages(words.SKIPPED_SLIDE(number=step.number, title=step.title) for step in steps)
