"""Categories along an axis: in level lines where there is room, slanted where words are long, or only some of them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt

from gyoan.model.chart import CategoryText
from gyoan.model.expressions import expression
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.scene.charts.texts import TextWidth, widest, wrapped
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.shortening import ELLIPSIS, longest_beginning

_BETWEEN = 0.5
"""Free space between neighbours, in em."""
_MOST_LINES = 3
"""Of a category's name."""
_SLANTED_SLOT = 1.5
"""Room along the axis that a slanted category needs, in em."""
_MANY = 24
"""So many categories are steps of a course, of which not each must be named."""
_COUNTED = expression(r"\D{0,3}[\d.,:%/~+-]+\s?\S{0,3}")
"""A category that one can reckon from its neighbours: `2h`, `2019`, `10:30`, `3월`, `Q1`."""


@dataclass(frozen=True, slots=True)
class Categories:
    """How categories are written."""

    text: CategoryText
    """Level or slanted."""
    lines: tuple[tuple[str, ...], ...]
    """The lines of each; of one that is left out, none."""
    every: int
    """Every so many one is written."""
    depth: Points
    """How much room they take across their axis, in points."""
    fit: bool
    """Whether all of them are written level."""


def below_axis(
    names: Sequence[str], slot: Points, deepest: Points, points: Points, text_width: TextWidth
) -> Categories:
    """Return how categories stand below a level axis, each with `slot` points along it, at most `deepest` deep."""
    level = _level(names, slot - _BETWEEN * points, points, text_width)
    if level is not None:
        return Categories(CategoryText.LEVEL, level, 1, _depth(level, points), fit=True)
    if len(names) > _MANY or all(_COUNTED.fullmatch(name) for name in names):
        needed = widest(names, points, text_width) + 2 * _BETWEEN * points
        return _thinned([(name,) for name in names], ceil(needed / slot), points)
    every = ceil(_SLANTED_SLOT * points / slot)
    room = (deepest - points) * sqrt(2)
    lines = _every([(_shortened(name, room, points, text_width),) for name in names], every)
    longest = widest([line for one in lines for line in one], points, text_width)
    return Categories(CategoryText.SLANTED, lines, every, longest / sqrt(2) + points, fit=False)


def beside_axis(names: Sequence[str], slot: Points, most: Points, points: Points, text_width: TextWidth) -> Categories:
    """Return how categories stand beside an upright axis, each with `slot` points of height and `most` of width."""
    lines = [wrapped(name, points, most, text_width) for name in names]
    high = max(map(len, lines)) * PITCH.chart * points
    depth = widest([line for one in lines for line in one], points, text_width)
    if high <= slot and depth <= most:
        return Categories(CategoryText.LEVEL, tuple(lines), 1, depth, fit=True)
    thinned = _thinned(lines, ceil(high / slot), points)
    return Categories(thinned.text, thinned.lines, thinned.every, min(depth, most), fit=False)


def _level(
    names: Sequence[str], room: Points, points: Points, text_width: TextWidth
) -> tuple[tuple[str, ...], ...] | None:
    lines = tuple(wrapped(name, points, room, text_width) for name in names)
    flat = [line for one in lines for line in one]
    if max(map(len, lines)) > _MOST_LINES or widest(flat, points, text_width) > room:
        return None
    return lines


def _shortened(name: str, room: Points, points: Points, text_width: TextWidth) -> str:
    """Return `name`, or as much of it as finds room; a chart would cut it there too."""
    if text_width(name, points) <= room:
        return name
    return longest_beginning(name, lambda shown: text_width(shown, points) <= room).rstrip() + ELLIPSIS


def _thinned(lines: Sequence[tuple[str, ...]], every: int, points: Points) -> Categories:
    kept = _every(lines, every)
    return Categories(CategoryText.LEVEL, kept, every, _depth(kept, points), fit=every == 1)


def _every(lines: Sequence[tuple[str, ...]], every: int) -> tuple[tuple[str, ...], ...]:
    return tuple(one if number % every == 0 else () for number, one in enumerate(lines))


def _depth(lines: Sequence[tuple[str, ...]], points: Points) -> Points:
    return max(map(len, lines)) * PITCH.chart * points
