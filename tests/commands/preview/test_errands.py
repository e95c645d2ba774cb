"""What is done first of what is to be done."""

from __future__ import annotations

import queue

import pytest

from gyoan.commands.preview import errands
from gyoan.commands.preview.errands import Errands, Urgency


def test_the_most_urgent_is_done_first_and_of_equals_the_first() -> None:
    done: list[str] = []
    todo = Errands()
    for urgency in reversed(Urgency):
        for turn in ("once", "again"):
            todo.put(urgency, lambda said=f"{urgency.name} {turn}": done.append(said))
    assert [todo.do_next() for _ in range(10)] == [True] * 10
    order = ("EDIT", "LOOK", "FILE", "WRITE", "READ")
    assert done == [f"{name} {turn}" for name in order for turn in ("once", "again")]


def test_who_waits_for_nothing_is_told_so_before_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errands, "_LOOK_UP", 0.01)
    assert not Errands().do_next()


def test_a_signal_is_heard_within_a_second_though_nothing_is_to_be_done(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    def waited(_: object, timeout: float) -> None:
        waits.append(timeout)
        raise queue.Empty

    monkeypatch.setattr("queue.PriorityQueue.get", waited)
    assert not Errands().do_next()
    assert 0 < waits[0] <= 1
