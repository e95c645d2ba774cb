"""Work done by a copy of this process (`fork`), beside it: the copy has all that is loaded and made already.

Nothing is handed over but the result, and nothing is loaded twice. A copy has none of this process's other threads, but
the locks that they hold: so it is used where these only wait, for work that needs none of them, and who gets no result
from one does the work himself. Only Linux is known to bear it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import NoReturn

from gyoan.concurrency.child_processes import ends_with_us

CAN_COPY = sys.platform == "linux"
"""Whether processes can be copied here."""
_ENDING = [number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None]
"""The signals that end a process; Windows has not all of them."""
_PATIENCE = 30.0
"""Seconds that a copy has for what is left of its work once somebody waits for it."""


class Copy:
    """A copy of this process at work; to be closed."""

    def __init__(self, work: Callable[[], bytes]) -> None:
        """Begin `work` in a copy; raises `OSError` where there can be none."""
        with contextlib.ExitStack() as theirs, contextlib.ExitStack() as ours:
            self._reading, writing = _pipe(ours, theirs)
            living, _ = _pipe(theirs, ours)
            with copying():
                self._number = os.fork()
                if self._number == 0:
                    ours.close()  # else a copy would wait for itself
                    _do(work, writing, living)
                self._is_there = True
                self._take_back = ends_with_us(self._kill)
            self._ours = ours.pop_all()

    def result(self) -> bytes | None:
        """Return what came of the work; None where it failed, was killed or takes too long, which `close` ends."""
        data = bytearray()
        with contextlib.suppress(OSError):
            while select.select([self._reading], [], [], _PATIENCE)[0]:
                part = os.read(self._reading, 1 << 20)
                if not part:
                    return bytes(data) if self._end() == 0 else None
                data += part
        return None

    def close(self) -> None:
        """End the copy, whatever it does."""
        if self._is_there:
            self._kill()
            self._end()
        self._ours.close()

    def _kill(self) -> None:
        os.kill(self._number, signal.SIGKILL)

    def _end(self) -> int:
        """Wait for the copy's end, and return its exit code."""
        self._take_back()
        self._is_there = False
        return os.waitstatus_to_exitcode(os.waitpid(self._number, 0)[1])


def _pipe(reader: contextlib.ExitStack, writer: contextlib.ExitStack) -> tuple[int, int]:
    """Return the ends of a new pipe, to read from and to write to, which are closed with `reader` and `writer`."""
    ends = os.pipe()
    for owner, end in zip((reader, writer), ends, strict=True):
        owner.callback(os.close, end)
    return ends


@contextlib.contextmanager
def copying() -> Iterator[None]:
    """Have this process be copied within: signals that end it wait until the copy is known, which ends, too, then."""
    came: list[int] = []
    numbers = [number for number in _ENDING if signal.getsignal(number) is not None]
    if threading.current_thread() is not threading.main_thread():
        numbers = []  # only the main thread may say what becomes of signals
    before = {number: signal.signal(number, lambda number, _: came.append(number)) for number in numbers}
    try:
        with warnings.catch_warnings():
            # From Python 3.12 on it warns of other threads, of which whoever wants a copy knows.
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        for number, becomes in before.items():
            signal.signal(number, becomes)
    for number in came:
        signal.raise_signal(number)


def hear_signals() -> None:
    """Have signals end this process as any other, whatever they would do in the first one, which alone hears Ctrl-C."""
    for number in _ENDING:
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)


def _do(work: Callable[[], bytes], place: int, living: int) -> NoReturn:
    """Write what comes of the work, and end this process, a copy, without ado: what it would tidy up is not its own."""
    code = 1
    try:
        hear_signals()
        gc.disable()
        threading.Thread(target=_end_with_first, args=(living,), daemon=True).start()
        with open(place, "wb") as pipe:
            pipe.write(work())
        code = 0
    finally:
        os._exit(code)


def _end_with_first(living: int) -> None:
    """End this process when the first one is gone, which alone has the other end of a pipe."""
    os.read(living, 1)
    os._exit(1)
