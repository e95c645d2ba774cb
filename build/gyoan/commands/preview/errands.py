"""What is to be done, the most urgent first: one thing at a time, in the thread that signals end."""

from __future__ import annotations

import itertools
import queue
from collections.abc import Callable
from enum import IntEnum

_LOOK_UP = 0.5
"""Seconds after which a thread that waits hears of signals, where the system does not wake it for them."""


class Urgency(IntEnum):
    """How urgent an errand is; the first is the most."""

    EDIT = 0
    """A file was saved."""
    LOOK = 1
    """Somebody waits for a picture."""
    FILE = 2
    """Somebody waits for a file."""
    WRITE = 3
    """Files of a session that nobody looks at."""
    READ = 4
    """A session is read, so that lists know of it."""


class Errands:
    """Errands, from any thread, for one that does them."""

    def __init__(self) -> None:
        """Begin without any."""
        self._waiting: queue.PriorityQueue[tuple[Urgency, int, Callable[[], object]]] = queue.PriorityQueue()
        self._numbers = itertools.count()

    def put(self, urgency: Urgency, errand: Callable[[], object]) -> None:
        """Have it done when nothing more urgent is left and nothing as urgent that came before."""
        self._waiting.put((urgency, next(self._numbers), errand))

    def do_next(self) -> bool:
        """Do the most urgent one; return whether there was one before long."""
        try:
            _, _, errand = self._waiting.get(timeout=_LOOK_UP)
        except queue.Empty:
            return False
        errand()
        return True
