"""Strips → pages: which strip stands on which page, and at what height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.export.pdf.strips import Break, Ground, Strip

_POOR = 110.0
"""A poor break is taken to avoid this much more free space at a page's foot, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A strip on a page."""

    strip: Strip
    """The strip."""
    top: float
    """Its top edge, in points from the top of the text area."""
    height: float
    """The height it is drawn in."""
    repeated: bool = False
    """Whether it was on a page before: the head of a table that goes on."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page's strips, from top to bottom."""

    placed: tuple[Placed, ...]
    """The strips."""


def paginate(strips: Sequence[Strip], height: float) -> list[Page]:
    """Return the pages that `strips` fill, each with a text area of `height` points."""
    pages: list[Page] = []
    start = 0
    while start < len(strips):
        placed = _opening(strips, start)
        reached, fits = _fill(strips, start, placed, height)
        end = reached if fits else _best_break(strips, start, reached, placed, height)
        kept = len(placed) - (reached - end)
        pages.append(Page(tuple(placed[:kept])))
        start = end
    return pages or [Page(())]


def _opening(strips: Sequence[Strip], start: int) -> list[Placed]:
    """Return what is repeated at the top of the page that begins with strip `start`."""
    placed: list[Placed] = []
    top = 0.0
    for ground in _continuing(strips, start):
        for strip in ground.opening:
            placed.append(Placed(strip, top, strip.height, repeated=True))
            top += strip.height
    return placed


def _continuing(strips: Sequence[Strip], start: int) -> tuple[Ground, ...]:
    """Return the grounds that go on across a break before strip `start`."""
    if not 0 < start < len(strips):
        return ()
    before = strips[start - 1].grounds
    return tuple(ground for ground in strips[start].grounds if ground in before)


def _fill(strips: Sequence[Strip], start: int, placed: list[Placed], height: float) -> tuple[int, bool]:
    """Add strips to `placed` while they fit; return the number behind the last, and whether it is the flow's end."""
    y = placed[-1].top + placed[-1].height if placed else 0.0
    for number in range(start, len(strips)):
        strip = strips[number]
        gap = max(strip.before, strips[number - 1].after) if number > start else 0.0
        room = height - y - gap - sum(ground.closing for ground in _continuing(strips, number + 1))
        size = strip.height
        if size > room and strip.least:
            size = max(strip.least, min(size, room - _followers(strips, number)))
        if size > room + 0.01 and number > start:
            return number, False
        placed.append(Placed(strip, y + gap, size))
        y += gap + size
    return len(strips), True


def _followers(strips: Sequence[Strip], number: int) -> float:
    """Return the height of what must stand on the page of strip `number`, below it."""
    total, after = 0.0, strips[number].after
    for strip in strips[number + 1 :]:
        if strip.breaking is not Break.NEVER:
            break
        total += max(after, strip.before) + strip.height
        after = strip.after
    return total


def _best_break(
    strips: Sequence[Strip], start: int, reached: int, placed: list[Placed], height: float
) -> int:
    """Return the number of the strip that begins the next page: the break that leaves the least free space.

    Where none is allowed the page ends with what fits.
    """
    repeated = len(placed) - (reached - start)
    best, least = reached, float("inf")
    for number in range(start + 1, reached + 1):
        if strips[number].breaking is Break.NEVER:
            continue
        last = placed[repeated + number - start - 1]
        cost = height - last.top - last.height + (_POOR if strips[number].breaking is Break.POOR else 0.0)
        if cost <= least:
            best, least = number, cost
    return best
