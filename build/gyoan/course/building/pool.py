"""Processes that work beside this one: a job that kills its process, or never ends, costs itself and nothing else.

Each process takes one job at a time, so that it is known which one was underway when it died. That job is retried
once, by itself, since what killed the process may have been another one's hunger for memory; who dies twice is named.

A job's clock is that of the processor, not that on the wall: how busy a machine is must not decide what is built. It
stands here and not in the work, whose own bounds count steps and give the same bytes on every machine.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Generic, TypeVar

from gyoan.concurrency.child_processes import ends_with_us
from gyoan.concurrency.copies import copying, hear_signals
from gyoan.concurrency.garbage_collection import collect_seldom
from gyoan.concurrency.readers_writer_lock import ReadersWriterLock
from gyoan.messages.faults import DIED, EXHAUSTED
from gyoan.model.diagnostic import GyoanError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext

J = TypeVar("J")
R = TypeVar("R")

PROCESSOR_SECONDS = 300.0
"""A job may use this much of a processor's time; real ones use a few seconds."""
_OUT_OF_TIME = 75
"""The exit code of a process whose job had used that, where no signal can end it."""
_TICK = 0.5
"""Seconds between two looks at the processor's clock there."""
_PATIENCE = 5.0
"""Seconds that a process has to end by itself when there is no more work."""


class LostJobError(GyoanError):
    """A job whose process was ended, or died twice."""


class LostClusterError(GyoanError):
    """A cluster that cannot be reached, or not any more."""


class Pool(Generic[J, R]):
    """Does jobs in processes of their own."""

    def __init__(
        self,
        work: Callable[[J], R],
        processes: int,
        seconds: float = PROCESSOR_SECONDS,
        ready: Callable[[], object] | None = None,
        *,
        copied: bool = False,
    ) -> None:
        """Have at most `processes` do `work`, a function that a new process can import, for `seconds` a job.

        Where it is told how to get `ready`, all processes begin at once with that, before there is any job. Those may
        be copies of this one, which has loaded what they need, where it may be `copied` now (`concurrency/copies.py`).
        """
        self._work = work
        self._seconds = seconds
        self._ready = ready
        self._hands = ThreadPoolExecutor(processes)
        self._idle: queue.SimpleQueue[_Process[J, R]] = queue.SimpleQueue()
        self._all: set[_Process[J, R]] = set()
        self._turns = ReadersWriterLock()
        self._changing = threading.Lock()
        self._closed = False
        self._take_back = ends_with_us(self._kill)
        # One that cannot be begun yet is tried again when there is a job for it.
        with contextlib.suppress(OSError, LostJobError):
            for _ in range(processes if ready else 0):
                self._idle.put(self._begun(copied=copied))

    def submit(self, job: J) -> Future[R]:
        """Return the promise of what comes of `job`; it raises what the work raises, or `LostJobError`."""
        return self._hands.submit(self._done, job)

    def close(self) -> None:
        """End all processes, by force where they are at work."""
        self._take_back()
        self._hands.shutdown(wait=False, cancel_futures=True)
        with self._changing:
            self._closed = True
            processes = tuple(self._all)
        for process in processes:
            process.end()
        self._hands.shutdown()

    def _kill(self) -> None:
        """Begin to end all processes; one that is just being made goes when the pool is closed."""
        self._closed = True
        for process in tuple(self._all):
            process.kill()

    def _done(self, job: J) -> R:
        with self._turns.together():
            answer = self._tried(job)
        if answer is None:
            with self._turns.alone():
                answer = self._tried(job)
        if answer is None:
            raise LostJobError(DIED())
        return answer()

    def _tried(self, job: J) -> Callable[[], R] | None:
        """Return what returns the job's result or raises its error; None where the process died."""
        process = self._free()
        try:
            answer = process.ask(job)
        except _DiedError as death:
            self._forget(process)
            if death.of_exhaustion:
                raise LostJobError(EXHAUSTED(seconds=round(self._seconds))) from None
            return None
        except Exception:  # one of them could not be handed over: what is left of it is no answer to another job
            self._forget(process)
            process.end()
            raise
        self._idle.put(process)
        return answer

    def _free(self) -> _Process[J, R]:
        """Return a process that has nothing to do, a new one where all are at work or dead."""
        with contextlib.suppress(queue.Empty):
            while not (process := self._idle.get_nowait()).is_alive:
                self._forget(process)
            return process
        return self._begun()

    def _forget(self, process: _Process[J, R]) -> None:
        with self._changing:
            self._all.discard(process)

    def _begun(self, *, copied: bool = False) -> _Process[J, R]:
        with self._changing:
            if self._closed:
                raise LostJobError(DIED())
            process: _Process[J, R] = _Process(self._work, self._seconds, self._ready, copied=copied)
            self._all.add(process)
        return process


class _DiedError(Exception):
    """A process died over its job."""

    def __init__(self, exit_code: int | None) -> None:
        self.of_exhaustion = exit_code in _exhausted_codes()
        super().__init__(exit_code)


class _Process(Generic[J, R]):
    """A process that does one job after the other."""

    def __init__(
        self, work: Callable[[J], R], seconds: float, ready: Callable[[], object] | None, *, copied: bool
    ) -> None:
        # Imported when needed: a build of one session starts no process.
        from multiprocessing import get_context  # noqa: PLC0415

        # A fresh interpreter, where this one has threads at work: a copy would inherit the locks that they hold.
        context: ForkContext | SpawnContext = get_context("fork") if copied else get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, work, seconds, ready), daemon=True)
        with copying() if copied else contextlib.nullcontext():
            self._process.start()
        theirs.close()

    def ask(self, job: J) -> Callable[[], R]:
        """Return what returns the result of `job` or raises its error; raise `_DiedError` where the process dies."""
        try:
            self._connection.send(job)
            result, error = self._connection.recv()
        except (EOFError, OSError):
            self._process.join(_PATIENCE)
            self._connection.close()
            raise _DiedError(self._process.exitcode) from None

        def answer() -> R:
            if error is not None:
                raise error
            value: R = result
            return value

        return answer

    @property
    def is_alive(self) -> bool:
        """Whether the process is there: one may die while it has nothing to do."""
        return self._process.is_alive()

    def kill(self) -> None:
        """Begin to end the process: it is at rest, or nobody waits for its work any more."""
        self._process.kill()

    def end(self) -> None:
        """End the process."""
        self.kill()
        self._process.join()


def _serve(
    connection: Connection, work: Callable[[object], object], seconds: float, ready: Callable[[], object] | None
) -> None:
    """Do jobs until nobody has any more."""
    collect_seldom()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(ValueError, OSError):
        hear_signals()
    if ready is not None:
        ready()
    while True:
        try:
            job = connection.recv()
        except (EOFError, OSError):
            return
        with bounded(seconds):
            answer = answer_to(work, job)
        try:
            connection.send(answer)
        except (pickle.PicklingError, TypeError, AttributeError) as error:  # nothing of it was sent
            connection.send((None, GyoanError(f"what came of the work cannot be handed back: {error}")))


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, whatever it is doing."""
    from multiprocessing import parent_process  # noqa: PLC0415  (as above)

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def answer_to(work: Callable[[J], R], job: J) -> tuple[R | None, Exception | None]:
    """Return what comes of a job, or what the work raises."""
    try:
        return work(job), None
    except Exception as error:
        error.add_note("".join(traceback.format_exception(error)))  # where it happened does not travel otherwise
        return None, error


@contextlib.contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """End this process where it uses so many seconds of the processor."""
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        # The system's own timer also ends what never comes back to Python, such as a search of a regular expression.
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        return
    done = threading.Event()
    threading.Thread(target=_watch, args=(done, time.process_time() + seconds), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _watch(done: threading.Event, end: float) -> None:
    while not done.wait(_TICK):
        if time.process_time() >= end:
            os._exit(_OUT_OF_TIME)


def _exhausted_codes() -> set[int]:
    """Return the exit codes of processes whose jobs had used up their time."""
    by_signal = {-signal.SIGPROF} if hasattr(signal, "SIGPROF") else set()
    return {_OUT_OF_TIME, *by_signal}
