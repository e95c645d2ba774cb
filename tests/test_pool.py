"""Processes that compose: what becomes of the jobs when one of them dies or never ends."""

from __future__ import annotations

import errno
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import jobs
from gyoan.concurrency.child_processes import end_all
from gyoan.concurrency.copies import CAN_COPY
from gyoan.course.building import pool as pools
from gyoan.course.building.pool import LostJobError, Pool

Job = tuple[str, ...]
only_copying = pytest.mark.skipif(not CAN_COPY, reason="another platform: no process is copied there")


@pytest.fixture
def pool() -> Iterator[Pool[Job, object]]:
    """Return a pool whose jobs may use a second of the processor."""
    pool: Pool[Job, object] = Pool(jobs.work, 2, seconds=1)
    yield pool
    pool.close()


def test_results_and_errors_come_back_with_the_place_of_the_error(pool: Pool[Job, object]) -> None:
    right, wrong = pool.submit(("return", "셈")), pool.submit(("raise", "틀림"))

    assert right.result() == "셈"
    with pytest.raises(ValueError, match="틀림") as raised:
        wrong.result()
    assert "jobs.py" in raised.value.__notes__[0]


def test_processes_get_ready_before_there_is_a_job(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    pool: Pool[Job, object] = Pool(jobs.work, 2, ready=mark.touch)
    try:
        while not mark.exists():
            time.sleep(0.01)
        assert len(pool._all) == 2
        assert {pool.submit(("process",)).result() for _ in range(6)} <= {one._process.pid for one in pool._all}
        assert len(pool._all) == 2, "and are those that work"
    finally:
        pool.close()


def test_processes_that_die_before_there_is_a_job_cost_none() -> None:
    pool: Pool[Job, object] = Pool(jobs.work, 2, ready=os.getpid)
    try:
        idle = tuple(pool._all)
        for one in idle:
            one.end()
        assert pool.submit(("return", "셈")).result() == "셈"
        assert not pool._all & set(idle)
        assert len(pool._all) == 1
    finally:
        pool.close()


@pytest.mark.parametrize("fails_from", [0, 1])
def test_processes_that_cannot_be_begun_ahead_are_begun_for_their_jobs(
    fails_from: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin, begun = pools._Process, list[object]()

    def scarce(*given: Any, **asked: Any) -> Any:
        if len(begun) >= fails_from:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        begun.append(begin(*given, **asked))
        return begun[-1]

    with monkeypatch.context() as patch:
        patch.setattr(pools, "_Process", scarce)
        pool: Pool[Job, object] = Pool(jobs.work, 3, ready=os.getpid)
    try:
        assert pool._all == set(begun)
        assert len(begun) == fails_from
        assert [pool.submit(("return", each)).result() for each in "셈값"] == ["셈", "값"]
    finally:
        pool.close()
    assert not any(one._process.is_alive() for one in pool._all)


def test_no_process_is_left_over_of_jobs_that_cannot_be_handed_over(pool: Pool[Job, object]) -> None:
    for _ in range(3):
        with pytest.raises((pickle.PicklingError, AttributeError)):
            pool.submit(("return", lambda: None)).result()  # type: ignore[arg-type]
    assert pool.submit(("return", "셈")).result() == "셈"
    assert len(pool._all) == 1


def test_a_job_that_kills_its_process_is_lost_and_no_other(pool: Pool[Job, object]) -> None:
    promises = [pool.submit(("die",) if number == 1 else ("return", str(number))) for number in range(8)]

    with pytest.raises(LostJobError, match="died twice"):
        promises[1].result()
    assert [promise.result() for promise in (promises[0], *promises[2:])] == ["0", *map(str, range(2, 8))]


def test_a_job_whose_process_was_killed_is_done_once_more(pool: Pool[Job, object], tmp_path: Path) -> None:
    assert pool.submit(("die once", str(tmp_path / "mark"))).result() == "survived"


@pytest.mark.clock
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="another platform: no timer that could end it")
@pytest.mark.parametrize("endless", ["loop", "backtrack"])
def test_a_job_that_never_ends_is_ended_and_not_tried_again(pool: Pool[Job, object], endless: str) -> None:
    before = os.times()
    promises = [pool.submit((endless,)), pool.submit(("return", "weiter"))]

    with pytest.raises(LostJobError, match="1 seconds of the processor"):
        promises[0].result()
    assert promises[1].result() == "weiter"
    used = os.times().children_user - before.children_user
    assert used < 2  # once: a second try would use as much again


def test_the_clock_starts_anew_with_each_job() -> None:
    pool: Pool[Job, object] = Pool(jobs.work, 1, seconds=1)
    try:
        first = pool.submit(("process",)).result()
        with pytest.raises(LostJobError):
            pool.submit(("loop",)).result()
        second = pool.submit(("process",)).result()
        assert first != second == pool.submit(("process",)).result()
    finally:
        pool.close()


def test_what_cannot_be_handed_back_is_an_error_of_its_job(pool: Pool[Job, object]) -> None:
    with pytest.raises(pools.GyoanError, match="handed back"):
        pool.submit(("unsendable",)).result()


def test_closing_ends_what_is_at_work() -> None:
    pool: Pool[Job, object] = Pool(jobs.work, 1)
    promise = pool.submit(("loop",))
    while not pool._all:
        time.sleep(0.01)
    pool.close()

    assert isinstance(promise.exception(), LostJobError)


def test_without_the_systems_timer_a_thread_looks_at_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.delattr(signal, "setitimer", raising=False)
    monkeypatch.setattr(pools, "_TICK", 0.01)
    monkeypatch.setattr(pools.os, "_exit", ended.append)

    with pools.bounded(3600):
        time.sleep(0.05)
    assert not ended
    with pools.bounded(0.01):
        while not ended:
            pass
    assert ended[0] in pools._exhausted_codes()


def test_a_system_without_the_timers_signal_knows_the_code_of_the_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "SIGPROF", raising=False)

    assert pools._exhausted_codes() == {75}


@only_copying
@pytest.mark.parametrize("copied", [True, False])
def test_copies_have_what_this_process_has_loaded(copied: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "LOADED", "here")
    pool: Pool[Job, object] = Pool(jobs.work, 2, ready=os.getpid, copied=copied)
    try:
        assert {pool.submit(("loaded",)).result() for _ in range(4)} == {"here" if copied else "by itself"}
    finally:
        pool.close()


@only_copying
def test_a_copy_that_dies_over_a_job_costs_that_one_and_is_followed_by_a_fresh_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs, "LOADED", "here")
    pool: Pool[Job, object] = Pool(jobs.work, 2, seconds=1, ready=os.getpid, copied=True)
    try:
        lost, others = pool.submit(("die",)), [pool.submit(("return", each)) for each in "셈값수"]
        with pytest.raises(LostJobError, match="died twice"):
            lost.result()
        assert [one.result() for one in others] == ["셈", "값", "수"]
        with pytest.raises(LostJobError, match="1 seconds of the processor"):
            pool.submit(("backtrack",)).result()
        assert pool.submit(("loaded",)).result() == "by itself", "threads may be at work here by then"
    finally:
        pool.close()


@only_copying
@pytest.mark.parametrize(("number", "ends"), [(signal.SIGTERM, True), (signal.SIGINT, False)])
def test_copies_hear_signals_for_themselves(number: int, ends: bool, tmp_path: Path) -> None:
    before = {one: signal.signal(one, lambda *_: (tmp_path / "heard").touch()) for one in {signal.SIGTERM, number}}
    try:
        pool: Pool[Job, object] = Pool(jobs.work, 1, ready=os.getpid, copied=True)
        (copy,) = pool._all
        assert pool.submit(("process",)).result() == copy._process.pid
        os.kill(copy._process.pid or 0, number)
        if ends:
            wait_for(lambda: not copy.is_alive)
        assert (pool.submit(("process",)).result() == copy._process.pid) is not ends
        assert [signal.getsignal(one) is signal.SIG_IGN for one in before] == [False] * len(before)
    finally:
        pool.close()
        for one, usual in before.items():
            signal.signal(one, usual)
    assert not (tmp_path / "heard").exists()


@only_copying
def test_copies_end_with_the_process_that_made_them(tmp_path: Path) -> None:
    numbers = tmp_path / "numbers"
    script = (
        "import os, pathlib, jobs; from gyoan.course.building.pool import Pool\n"
        "pool = Pool(jobs.work, 3, ready=os.getpid, copied=True)\n"
        f"pool.submit(('loop',)); numbers = ' '.join(str(one._process.pid) for one in pool._all)\n"
        f"pathlib.Path({str(numbers)!r}).write_text(numbers); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(jobs.__file__).parent)
    copies = [int(number) for number in numbers.read_text().split()]
    assert len(copies) == 3
    wait_for(lambda: not any(runs(number) for number in copies))


@pytest.mark.skipif(os.name == "nt", reason="another platform: no such signals")
@pytest.mark.parametrize("end", ["signal", "kill"])
def test_no_process_outlives_the_one_that_started_it(end: str, tmp_path: Path) -> None:
    mark = tmp_path / "number"
    if end == "signal":
        pool: Pool[Job, object] = Pool(jobs.work, 1)
        promise = pool.submit(("say who and loop", str(mark)))
        wait_for(mark.is_file)
        end_all()
        assert isinstance(promise.exception(), LostJobError)
        pool.close()
    else:
        parent = subprocess.Popen([sys.executable, jobs.__file__, str(mark)])
        wait_for(mark.is_file)
        parent.kill()
        parent.wait()
    number = int(mark.read_text())
    wait_for(lambda: not runs(number))


def wait_for(happened: Callable[[], bool]) -> None:
    for _ in range(3000):
        if happened():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen")


def runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
