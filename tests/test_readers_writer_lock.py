"""Tests of the lock that many hold together, or one alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from gyoan.concurrency.readers_writer_lock import ReadersWriterLock

PATIENCE = 10.0


class Guest:
    """A thread that goes in, says so, and leaves when it is told to."""

    def __init__(self, way: Callable[[], AbstractContextManager[None]]) -> None:
        self._way = way
        self.inside, self._leaving = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._visit, daemon=True)
        self._thread.start()

    def _visit(self) -> None:
        with self._way():
            self.inside.set()
            self._leaving.wait(PATIENCE)

    def leave(self) -> None:
        self._leaving.set()
        self._thread.join(PATIENCE)


def test_many_are_together_and_one_alone_waits_for_the_last_of_them() -> None:
    lock = ReadersWriterLock()
    many = [Guest(lock.together) for _ in range(3)]
    assert all(one.inside.wait(PATIENCE) for one in many)
    alone = Guest(lock.alone)
    for one in many:
        assert not alone.inside.is_set()
        one.leave()
    assert alone.inside.wait(PATIENCE)
    alone.leave()


@pytest.mark.parametrize("name", ["together", "alone"])
def test_who_comes_while_one_is_alone_waits_until_that_one_is_out(name: str) -> None:
    lock = ReadersWriterLock()
    first = Guest(lock.alone)
    assert first.inside.wait(PATIENCE)
    second = Guest(getattr(lock, name))
    assert not second.inside.wait(0.05)
    first.leave()
    assert second.inside.wait(PATIENCE)
    second.leave()


def test_one_who_leaves_by_a_fault_is_out() -> None:
    lock = ReadersWriterLock()
    for way in (lock.alone, lock.together, lock.alone):
        with pytest.raises(ValueError, match="fault"), way():
            raise ValueError("fault")
