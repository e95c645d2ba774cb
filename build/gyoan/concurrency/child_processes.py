"""Processes that this one has started: none of them goes on when a signal ends it."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable

_numbers = itertools.count()
_ends: dict[int, Callable[[], None]] = {}


def ends_with_us(end: Callable[[], None]) -> Callable[[], None]:
    """Have `end` called where a signal ends this process, and return what takes that back.

    It is called in the middle of anything: it waits for nothing and takes no lock.
    """
    number = next(_numbers)
    _ends[number] = end

    def take_back() -> None:
        _ends.pop(number, None)

    return take_back


def end_all() -> None:
    """Begin to end all processes that are still there."""
    for end in tuple(_ends.values()):
        with contextlib.suppress(Exception):
            end()
