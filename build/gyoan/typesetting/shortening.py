"""Text that is too long for its place → as much of its beginning as finds room, found without trying every length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

ELLIPSIS = "…"
"""Stands for what was left out."""


def longest_beginning(text: str, fits: Callable[[str], bool], least: int = 1) -> str:
    """Return the longest beginning of `text` that `fits` with an ellipsis behind it, itself without that.

    It has `least` characters where not even those fit. What is longer must not fit where something shorter does not.
    """
    lengths = range(least + 1, len(text) + 1)
    return text[: least + bisect_left(lengths, 1, key=lambda length: not fits(text[:length] + ELLIPSIS))]


def whole_words(text: str, fits: Callable[[str], bool]) -> str:
    """Return the same without a torn word at its end, where its first word fits."""
    ends = [place for place, character in enumerate(text) if character == " "]
    count = bisect_left(ends, 1, key=lambda place: not fits(text[:place] + ELLIPSIS))
    return text[: ends[count - 1]] if count else longest_beginning(text[: ends[0]] if ends else text, fits)


def fitting_end(text: str, starts: Sequence[int], fits: Callable[[str], bool]) -> str:
    """Return the longest end of `text` that `fits`, of those that begin at one of `starts`; else the shortest."""
    return text[starts[min(bisect_left(starts, 1, key=lambda start: fits(text[start:])), len(starts) - 1)] :]
