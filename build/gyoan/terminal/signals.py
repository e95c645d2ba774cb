"""Signals that end a run → an exception, so that what was begun is put in order first: browsers, temporary files."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")
"""The signals that end a run, besides that of Ctrl-C, which is an exception already; Windows has not all of them."""
SHELLS_SHARE = 128
"""What a shell adds to the number of the signal that ended a program."""


class Ended(BaseException):
    """The run was ended by a signal."""

    def __init__(self, number: int) -> None:
        """Take the signal's number."""
        self.exit_code = SHELLS_SHARE + number
        super().__init__(number)


@contextlib.contextmanager
def ended_by_signals() -> Iterator[None]:
    """Raise `Ended` where a signal ends the run; the same signal a second time ends it at once.

    A signal that is ignored goes on to be: that is how `nohup` works.
    """
    numbers = [number for name in _ENDING if (number := getattr(signal, name, None)) is not None]
    if threading.current_thread() is not threading.main_thread():
        numbers = []  # only the main thread may say what becomes of signals
    caught = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in caught:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in caught:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    raise Ended(number)
