"""Which of many parts something is raised for: found by trying some of them, without knowing what is done with them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence

Tried = Callable[[Collection[int]], Exception | None]
"""Returns what is raised for parts of these numbers alone; None where nothing is."""


def culprits(numbers: Sequence[int], tried: Tried) -> Iterator[tuple[int, Exception]]:
    """Yield the parts that fail by themselves, each with what is raised for it, in order."""
    error = tried(numbers)
    if error is None:
        return
    if len(numbers) == 1:
        yield numbers[0], error
        return
    yield from culprits(numbers[: len(numbers) // 2], tried)
    yield from culprits(numbers[len(numbers) // 2 :], tried)


def last_of_shortest(count: int, tried: Tried) -> int:
    """Return the last part of the shortest beginning of `count` parts that fails, where only all of it does."""
    beginnings = range(1, count)
    return bisect_left(beginnings, 1, key=lambda end: int(tried(range(end)) is not None))
