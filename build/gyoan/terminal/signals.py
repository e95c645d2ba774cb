"""Signals that end a run → an exception, so that what was begun is put in order first: browsers, temporary files."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from gyoan.concurrency.child_processes import end_all

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals that end a run; Windows has not all of them."""
_USUAL = (signal.SIG_DFL, signal.default_int_handler)
"""What becomes of them where nobody has said otherwise."""
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
    """Raise `Ended`, for Ctrl-C `KeyboardInterrupt`, where a signal ends the run; a second time it ends it at once.

    All processes that were started end then, too.

    A signal that is ignored goes on to be: that is how `nohup` works. What waits for files to change takes every
    exception for Ctrl-C: the signal says which it was.
    """
    received: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        received.append(number)
        signal.signal(number, signal.SIG_DFL)
        end_all()
        raise _ending(number)

    numbers = [number for name in _ENDING if (number := getattr(signal, name, None)) is not None]
    if threading.current_thread() is not threading.main_thread():
        numbers = []  # only the main thread may say what becomes of signals
    caught = {number: usual for number in numbers if (usual := signal.getsignal(number)) in _USUAL}
    for number in caught:
        signal.signal(number, end)
    try:
        yield
    except KeyboardInterrupt:
        raise _ending(received[0] if received else signal.SIGINT) from None
    finally:
        for number, usual in caught.items():
            signal.signal(number, usual)


def _ending(number: int) -> KeyboardInterrupt | Ended:
    return KeyboardInterrupt() if number == signal.SIGINT else Ended(number)
