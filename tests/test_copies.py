"""Copies of this process: what they make comes back, and none is left whatever becomes of it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from gyoan.concurrency import copies
from gyoan.concurrency.child_processes import end_all
from gyoan.concurrency.copies import CAN_COPY, Copy

pytestmark = pytest.mark.skipif(not CAN_COPY, reason="another platform: no copies of processes")

OPEN = Path("/proc/self/fd")


@pytest.fixture(autouse=True)
def open_files() -> Iterator[None]:
    """See that no descriptor is left open."""
    before = {*OPEN.iterdir()}
    yield
    # What earlier tests left open may be closed meanwhile.
    assert {*OPEN.iterdir()} <= before


def number_of(copy: Copy) -> int:
    return copy._number


def is_gone(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("size", [0, 7, 3_000_000])
def test_what_a_copy_makes_comes_back(size: int) -> None:
    with closing(Copy(lambda: b"x" * size)) as copy:
        assert copy.result() == b"x" * size
        assert is_gone(number_of(copy))


def test_it_knows_what_was_made_here_and_changes_nothing_here() -> None:
    made = ["here"]

    def work() -> bytes:
        made.append("there")
        return " ".join(made).encode()

    with closing(Copy(work)) as copy:
        assert copy.result() == b"here there"
    assert made == ["here"]


def test_what_fails_there_is_no_result() -> None:
    def work() -> bytes:
        raise ValueError("no")

    with closing(Copy(work)) as copy:
        assert copy.result() is None
    assert is_gone(number_of(copy))


def test_closing_twice_closes_nothing_else() -> None:
    copy = Copy(lambda: b"x")
    copy.close()
    ends = os.pipe()
    try:
        copy.close()
        assert os.write(ends[1], b"still open") == len(b"still open")
    finally:
        for end in ends:
            os.close(end)


def test_where_only_one_pipe_can_be_had_nothing_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    had = [os.pipe()]

    def one_more() -> tuple[int, int]:
        if had:
            return had.pop()
        raise OSError("no")

    monkeypatch.setattr(os, "pipe", one_more)
    with pytest.raises(OSError, match="no"):
        Copy(lambda: b"x")


def test_half_a_result_is_none() -> None:
    def work() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    with closing(Copy(work)) as copy:
        assert copy.result() is None


def sleep() -> bytes:
    time.sleep(60)
    return b""


def test_who_takes_too_long_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "_PATIENCE", 0.05)
    with closing(Copy(sleep)) as copy:
        assert copy.result() is None
    assert is_gone(number_of(copy))


def test_closing_ends_what_is_at_work() -> None:
    with closing(Copy(sleep)) as copy:
        assert not is_gone(number_of(copy))
    assert is_gone(number_of(copy))


def test_a_signal_that_ends_this_process_ends_its_copies() -> None:
    with closing(Copy(sleep)) as copy:
        end_all()
        assert copy.result() is None


def test_a_copy_ends_with_the_process_that_made_it(tmp_path: Path) -> None:
    number = tmp_path / "number"
    script = (
        "import os, pathlib, time; from gyoan.concurrency.copies import Copy\n"
        "copy = Copy(lambda: time.sleep(60) or b'')\n"
        f"pathlib.Path({str(number)!r}).write_text(str(copy._number)); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
    ends = time.monotonic() + 30
    while not is_gone(int(number.read_text())):
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_a_signal_that_comes_as_it_is_made_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real, made = os.fork, list[int]()

    def fork() -> int:
        made.append(real())
        os.kill(os.getpid(), signal.SIGTERM)  # waits until the copy is known
        return made[-1]

    def ended(*_: object) -> None:
        end_all()
        raise InterruptedError

    monkeypatch.setattr(os, "fork", fork)
    before = signal.signal(signal.SIGTERM, ended)
    try:
        with pytest.raises(InterruptedError):
            Copy(sleep)
    finally:
        signal.signal(signal.SIGTERM, before)
    assert os.waitstatus_to_exitcode(os.waitpid(made[0], 0)[1]) == -signal.SIGKILL


@pytest.mark.parametrize(("number", "ends"), [(signal.SIGTERM, True), (signal.SIGHUP, True), (signal.SIGINT, False)])
def test_a_copy_hears_signals_for_itself(number: int, ends: bool, tmp_path: Path) -> None:
    before = {one: signal.signal(one, lambda *_: (tmp_path / "heard").touch()) for one in {signal.SIGTERM, number}}
    ready = tmp_path / "ready"

    def work() -> bytes:
        ready.touch()
        time.sleep(0.5)
        return b"done"

    try:
        with closing(Copy(work)) as copy:
            while not ready.exists():
                time.sleep(0.01)
            os.kill(number_of(copy), number)
            assert copy.result() == (None if ends else b"done")
    finally:
        for one, usual in before.items():
            signal.signal(one, usual)
    assert not (tmp_path / "heard").exists()


def test_what_becomes_of_signals_stays_as_it_is_here() -> None:
    before = [signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    with closing(Copy(lambda: b"")) as copy:
        assert [signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == before
        assert copy.result() == b""


def test_another_thread_can_have_a_copy() -> None:
    results: list[bytes | None] = []

    def work() -> None:
        with closing(Copy(lambda: b"there")) as copy:
            results.append(copy.result())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert results == [b"there"]


def test_what_python_says_of_threads_and_copies_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fork

    def fork() -> int:
        number = real()
        if number:  # as from Python 3.12 on
            warnings.warn("This process is multi-threaded", DeprecationWarning, stacklevel=1)
        return number

    monkeypatch.setattr(os, "fork", fork)
    with closing(Copy(lambda: b"there")) as copy:
        assert copy.result() == b"there"


def test_where_there_can_be_no_copy_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", fork)
    with pytest.raises(OSError, match="unavailable"):
        Copy(lambda: b"")


def test_threads_that_wait_stand_in_no_ones_way() -> None:
    done = threading.Event()
    threads = [threading.Thread(target=done.wait, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    with contextlib.ExitStack() as stack:
        many = [stack.enter_context(closing(Copy(partial(str.encode, str(number))))) for number in range(4)]
        assert [copy.result() for copy in many] == [b"0", b"1", b"2", b"3"]
    done.set()
    for thread in threads:
        thread.join()
