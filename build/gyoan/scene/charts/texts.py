"""Text in charts: how wide it is, where its lines end, and how numbers are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from gyoan.model.units import Points

TextWidth: TypeAlias = Callable[[str, Points], Points]
"""The width of a text at a size, both in points."""

TITLE = 1.1
"""Size of a chart's title, as a multiple of its labels'."""
TITLE_ROOM = 2.1
"""Height of a title with the space below it, in em of the labels."""
STEP = 0.94
"""Labels are made smaller by this factor until they find room."""
_GROUPED = 10_000
"""From here on numbers have commas."""


def sizes(points: Points, least: Points) -> Iterator[Points]:
    """Yield the sizes to try, the largest first."""
    size = points
    while size > least:
        yield round(size, 1)
        size *= STEP
    yield min(points, least)


def wrapped(text: str, points: Points, width: Points, text_width: TextWidth) -> tuple[str, ...]:
    """Return the lines of `text` broken at spaces; a word wider than `width` has a line for itself."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, points) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def widest(texts: Sequence[str], points: Points, text_width: TextWidth) -> Points:
    """Return the width of the widest of `texts`."""
    return max((text_width(text, points) for text in texts), default=Points(0))


def number_text(value: float, decimals: int | None) -> str:
    """Return a number as charts show it, with so many digits behind the point: `1,200`, `85.5`.

    With None for `decimals` it has as many as it needs and no commas, which is PowerPoint's format "General".
    """
    if decimals is None:
        return f"{value:.10g}"
    text = f"{value:,.{decimals}f}"
    return text.removeprefix("-") if float(text.replace(",", "")) == 0 else text


def value_decimals(values: Sequence[float]) -> int | None:
    """Return how many digits values have behind the point; None where each has as many as it needs."""
    if max(map(abs, values), default=0.0) < _GROUPED:
        return None
    return decimals_of(values)


def decimals_of(values: Sequence[float], most: int = 3) -> int:
    """Return how many digits behind the point are needed to tell `values` exactly, `most` at the most."""
    return next((digits for digits in range(most) if all(round(one, digits) == one for one in values)), most)


def spread(wished: Sequence[Points], sizes_: Sequence[Points], low: Points, high: Points) -> list[Points]:
    """Return the middles of things along a line, beside `wished` where they would touch each other.

    They keep their order and stay above `low`, as long as there is room, and below `high`. It is no best fit: each is
    moved on from the one before it, then all are moved back that have left no room before `high`.
    """
    order = sorted(range(len(wished)), key=lambda at: (wished[at], at))
    middles = [Points(0)] * len(wished)
    edge = low
    for at in order:
        middles[at] = max(wished[at], edge + sizes_[at] / 2)
        edge = middles[at] + sizes_[at] / 2
    edge = high
    for at in reversed(order):
        middles[at] = min(middles[at], edge - sizes_[at] / 2)
        edge = middles[at] - sizes_[at] / 2
    return middles
