"""Composing in several processes: how many, and how often they look for garbage."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable

import pytest

from gyoan.concurrency.garbage_collection import collect_seldom
from gyoan.course.building import composition as composing


class Pool:
    """Stands in for the processes, and remembers how many were asked for."""

    made: list[int]
    events: list[object]

    def __init__(self, work: Callable[..., object], processes: int, ready: Callable[[], None], *, copied: bool) -> None:
        assert (work, ready) == (composing.run_job, composing.load_composing)
        self.made.append(processes)
        self.events.append("copies" if copied else "processes")

    submit = None

    def close(self) -> None:
        self.made.append(-1)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the numbers of processes that pools were made with, each followed by -1 when it was closed."""
    Pool.made, Pool.events = [], []
    monkeypatch.setattr(composing, "Pool", Pool)
    return Pool.made


def composed(sessions: int, jobs: int | None) -> None:
    with composing.composer(sessions, jobs):
        pass


@pytest.mark.parametrize("knows_affinity", [True, False])
def test_as_many_processes_as_are_asked_for_compose(
    made: list[int], monkeypatch: pytest.MonkeyPatch, knows_affinity: bool
) -> None:
    if knows_affinity:
        monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    else:
        monkeypatch.delattr(os, "sched_getaffinity", raising=False)
        monkeypatch.setattr(os, "cpu_count", lambda: 4)

    for jobs in (1, 2, 3, None, 40):
        composed(20, jobs)

    assert made == [2, -1, 3, -1, 4, -1, 20, -1]


def test_a_system_that_does_not_know_its_processors_has_one(made: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)

    composed(20, None)

    assert made == []


def test_few_sessions_are_composed_in_this_process(made: list[int]) -> None:
    composed(composing.FEWEST_FOR_A_POOL - 1, 8)

    assert made == []


@pytest.mark.parametrize("can_copy", [True, False])
@pytest.mark.parametrize("copied", [True, False])
@pytest.mark.usefixtures("made")
def test_a_process_loads_what_writes_before_it_is_copied(
    monkeypatch: pytest.MonkeyPatch, copied: bool, can_copy: bool
) -> None:
    monkeypatch.setattr(composing, "CAN_COPY", can_copy)
    monkeypatch.setattr(composing, "get_ready", Pool.events.append)

    with composing.composer(20, 2, copied=copied, formats=("pdf",)):
        pass

    assert Pool.events == ([("pdf",), "copies"] if copied and can_copy else ["processes"])


def test_garbage_is_looked_for_seldom() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] >= 100_000
    finally:
        gc.set_threshold(*before)
