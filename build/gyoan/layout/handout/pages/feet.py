"""Footnotes → the foot of the page with their marks; what finds no room there goes on at the foot of the next."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TypeAlias

from gyoan.layout.handout.pages.slices import Break, Strip
from gyoan.layout.handout.pages.strips import strips_within
from gyoan.model.handout import Arrangement, Artwork, Columns, Footnote, TextBlock
from gyoan.model.pages import Content, Placed, RowSlice, StructureElement, TextSlice
from gyoan.model.scene import Words, plain_marks
from gyoan.model.typeset import Line
from gyoan.model.units import ROUNDING, Points
from gyoan.model.values import dataclass

RULE_SPACE = Points(15)
"""Height of the rule above the footnotes with the free space around it, in points."""
_CUT, _MOST = 0.25, 0.6
"""Where footnotes take more than the first share of a page, the last may go on overleaf; more than the second they
never take while the text goes on."""
_BEGUN = Points(40)
"""So much of a footnote that goes on overleaf stands on the page of its mark, in points."""


Notes: TypeAlias = Mapping[str, tuple[Strip, ...]]
"""The strips of each footnote, by the link that leads to it, in the order of their numbers."""
NO_NOTES: Notes = {}


def strips_of(notes: Sequence[Footnote], page_height: Points) -> dict[str, tuple[Strip, ...]]:
    """Return the footnotes cut in strips, each an element of its own in the structure tree."""
    return {
        f"#{note.anchor}": tuple(strips_within(note.items, page_height, (StructureElement("Note"),))) for note in notes
    }


def links_of(content: Content) -> Iterator[str]:
    """Yield where the text of a strip leads, in the order in which it is read."""
    return (piece.link for line in _lines(content) for piece in line.fragments if piece.link)


def _lines(content: Content) -> Iterator[Line]:
    match content:
        case TextSlice(block, index):
            yield block.lines[index]
        case RowSlice() as piece:
            yield from piece.text
        case Columns(cells):
            yield from (line for cell in cells for block in cell for line in block.lines)
        case Arrangement(parts):
            for part in parts:
                yield from part.item.lines if isinstance(part.item, TextBlock) else _lines(part.item)
        case Artwork(scene):
            yield from (mark.line for mark in plain_marks(scene.marks) if isinstance(mark, Words))
        case _:
            pass


@dataclass(frozen=True, slots=True)
class _Stack:
    """Footnotes one below the other."""

    height: Points = Points(0)
    """How high they are together."""
    below: Points | None = None
    """The free space that the last strip wants below it; None for no strip."""
    link: str = ""
    """The link that leads to the last footnote; empty for none, or one from a page before."""

    def on(self, strips: Sequence[Strip], link: str = "", *, most: Points = Points(math.inf)) -> _Stack:
        """Return the stack with `strips` below it; of those that make it higher than `most` it counts one."""
        height, below = self.height, self.below
        for strip in strips:
            height += strip.height + (Points(0) if below is None else max(strip.before, below))
            below = strip.after
            if height > most:
                break
        return _Stack(height, below, link or self.link)


Calls: TypeAlias = Mapping[int, tuple[str, ...]]
"""The footnotes that strips have the first marks of, by the strips' numbers."""


def calls_in(strips: Sequence[Strip], notes: Notes) -> Calls:
    """Return the footnotes that each strip has the first mark of; those without a mark are the last strip's."""
    called: dict[int, tuple[str, ...]] = {}
    known: set[str] = set()

    def call(number: int, links: Iterable[str]) -> None:
        """Let strip `number` have the footnotes that `links` lead to, and behind each those that it has marks of."""
        waiting = [iter(links)]
        while waiting:
            link = next(waiting[-1], None)
            if link is None:
                waiting.pop()
            elif link not in known:
                known.add(link)
                called[number] = (*called.get(number, ()), link)
                waiting.append(iter([one for strip in notes[link] for one in links_of(strip.content) if one in notes]))

    for number, strip in enumerate(strips) if notes else ():
        call(number, [link for link in links_of(strip.content) if link in notes])
    if strips:
        call(len(strips) - 1, notes)
    return called


@dataclass(slots=True)
class Foot:
    """What stands at the foot of one page after the other."""

    strips: Sequence[Strip]
    """The flow that has the marks."""
    notes: Notes
    """The footnotes."""
    height: Points
    """Height of a page's text area, in points."""
    called: Calls
    """The footnotes that each strip has the first mark of."""
    waiting: tuple[Strip, ...] = ()
    """What is left of the footnotes of the pages before."""
    _heights: dict[str, Points] = field(init=False, default_factory=dict)
    """The height of each footnote that was asked for."""
    _stacks: list[_Stack] = field(init=False, default_factory=list)
    """What the page underway has at its foot with none, one, two ... of its strips."""

    def reserved(self, start: int, end: int) -> Points:
        """Return the height that the foot needs on a page with the strips from `start` to `end`."""
        if not (self.called or self.waiting):
            return Points(0)
        stack = self._stack(start, end)
        if not stack.height:
            return Points(0)
        begun = stack.height
        if stack.link:
            begun = max(begun - max(self._height_of(stack.link) - _BEGUN, Points(0)), _CUT * self.height)
        return min(min(stack.height, begun) + RULE_SPACE, _MOST * self.height)

    def _stack(self, start: int, end: int) -> _Stack:
        """Return what `_of` has, each strip added once a page."""
        if not self._stacks:
            self._stacks.append(_Stack().on(self.waiting, most=self.height))
        for number in range(start + len(self._stacks) - 1, end):
            stack = self._stacks[-1]
            for link in self.called.get(number, ()):
                stack = stack.on(self.notes[link], link)
            self._stacks.append(stack)
        return self._stacks[end - start]

    def _height_of(self, link: str) -> Points:
        if link not in self._heights:
            self._heights[link] = _Stack().on(self.notes[link]).height
        return self._heights[link]

    def placed(self, start: int, end: int, below: Points) -> tuple[Placed, ...]:
        """Return what stands at the foot of the page of these strips, whose text ends at `below`; the rest waits."""
        own = self._of(start, end)
        self._stacks = []
        if not own:
            return ()
        room = self.height - below - RULE_SPACE
        count = _fitting(own, room)
        if not count and start >= len(self.strips):
            # What cannot be cut where it should be is cut where the page ends.
            heights = itertools.accumulate(strip.height + _gap(own, number) for number, strip in enumerate(own))
            count = max(1, sum(1 for _ in itertools.takewhile(lambda height: height <= room, heights)))
        self.waiting = own[count:]
        top = self.height - _Stack().on(own[:count]).height
        placed: list[Placed] = []
        for number, strip in enumerate(own[:count]):
            top += _gap(own, number)
            placed.append(strip.at(top, strip.height))
            top += strip.height
        return tuple(placed)

    def _of(self, start: int, end: int) -> tuple[Strip, ...]:
        links = [link for number in range(start, end) for link in self.called.get(number, ())] if self.called else []
        return (*self.waiting, *(strip for link in links for strip in self.notes[link]))


def _gap(strips: Sequence[Strip], number: int) -> Points:
    return max(strips[number].before, strips[number - 1].after) if number else Points(0)


def _fitting(strips: Sequence[Strip], room: Points) -> int:
    """Return how many of `strips` find room, without a bad break behind the last of them."""
    total, fitting = 0.0, 0
    for number, strip in enumerate(strips):
        if number and strip.breaking is not Break.NEVER:
            fitting = number
        total += strip.height + _gap(strips, number)
        if total > room + ROUNDING:
            return fitting
    return len(strips)
