"""What a test looks at one by one: there is some of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def some(found: Iterable[T]) -> list[T]:
    """Return what was found: a test whose assertions all stand in a loop fails where it would have tried nothing."""
    every = list(found)
    assert every, "there is nothing here to look at"
    return every
