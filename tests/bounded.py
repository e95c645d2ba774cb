"""A bound on processor time, so that what never ends fails a test instead of stopping all of them."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLongError(BaseException):
    """Something used more processor time than it may; no `except Exception` of ours holds it up."""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise `TooLongError` in what is done inside once it has used so many processor seconds; no bound on Windows."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise TooLongError
