"""A connection to a cluster: whose it is, how long its workers are waited for, and what their end means."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Any

import pytest
from distributed.scheduler import KilledWorker

from clusters import ADDRESS, Workers
from gyoan.course.building import cluster
from gyoan.course.building.cluster import ClusterPool
from gyoan.course.building.cluster_work import Reply
from gyoan.course.building.pool import LostClusterError, LostJobError

TICK = 2.0**-10
"""Seconds between two looks."""


class Watched(Workers):
    """Of which it is said at each look how many workers there are; what was asked for is done with the last look."""

    def __init__(self, *counts: int, status: str = "running") -> None:
        super().__init__()
        self.status = status
        self.counts = [*counts]
        self.done: Callable[[object], None] = print

    def scheduler_info(self) -> dict[str, Any]:
        count = self.counts.pop(0) if self.counts else 0
        if not self.counts:
            self.done(self)
        return {"workers": dict.fromkeys(range(count))}


class Awaited:
    """What is done later, or raises."""

    def __init__(self, workers: Watched, error: Exception | None = None) -> None:
        self.workers, self.error = workers, error

    def add_done_callback(self, call: Callable[[object], None]) -> None:
        self.workers.done = call
        if not self.workers.counts:
            call(self)

    def result(self) -> bytes:
        if self.error is not None:
            raise self.error
        return pickle.dumps(Reply(is_lacking=True))


def waited_for(workers: Watched, monkeypatch: pytest.MonkeyPatch, error: Exception | None = None) -> Reply:
    """Return the answer that a pool waits for, whose workers are connected already."""
    monkeypatch.setattr(cluster, "Client", Workers())
    pool = ClusterPool(ADDRESS)
    monkeypatch.setattr(pool, "_client", workers)
    monkeypatch.setattr(cluster, "_PATIENCE", TICK)
    monkeypatch.setattr(cluster, "_LONGEST_WITHOUT_WORKERS", 3 * TICK)
    with pool:
        return pool._waited_for(Awaited(workers, error))


def test_a_programs_own_cluster_stays_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Workers()
    monkeypatch.setattr(cluster, "Client", workers)
    with ClusterPool(ADDRESS):
        assert not workers.is_default
        assert workers.status == "running"
    assert workers.status == "closed"


def test_a_scheduler_without_workers_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Workers(count=0)
    monkeypatch.setattr(cluster, "Client", workers)
    with pytest.raises(LostClusterError):
        ClusterPool(ADDRESS)
    assert workers.status == "closed"


@pytest.mark.parametrize("counts", [(), (1,), (1,) * 9, (0, 0, 0, 1, 0, 0, 0, 1), (0, 0, 0)])
def test_workers_may_be_away_for_a_while(counts: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Watched(*counts)
    assert waited_for(workers, monkeypatch).is_lacking
    assert not workers.counts


@pytest.mark.parametrize("counts", [(0, 0, 0, 0, 1), (1, 0, 0, 0, 0, 1), (0, 0, 0, 1, 0, 0, 0, 0, 1)])
def test_workers_that_stay_away_are_lost(counts: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    workers = Watched(*counts)
    with pytest.raises(LostClusterError):
        waited_for(workers, monkeypatch)
    assert workers.counts == [1], "told only once they were away for too long"


def test_a_connection_that_has_ended_is_lost_whoever_worked_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LostClusterError):
        waited_for(Watched(1, 1, 1, status="closed"), monkeypatch)


def test_a_session_that_ends_workers_is_told_from_one_that_was_only_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LostJobError):
        waited_for(Watched(), monkeypatch, KilledWorker("session", None, 3))
    with pytest.raises(CancelledError):
        waited_for(Watched(), monkeypatch, UnboundLocalError())
