"""A readers-writer lock: many threads may hold it together, or one alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class ReadersWriterLock:
    """Threads that hold it are either together with others or alone; who waits to be alone goes before newcomers."""

    def __init__(self) -> None:
        """Begin with nobody holding it."""
        self._change = threading.Condition()
        self._together = 0
        self._alone = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Hold it with others, as soon as nobody holds it alone or waits to."""
        with self._change:
            self._change.wait_for(lambda: not self._alone)
            self._together += 1
        try:
            yield
        finally:
            with self._change:
                self._together -= 1
                self._change.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold it alone, as soon as all others have let go."""
        with self._change:
            self._change.wait_for(lambda: not self._alone)
            self._alone = True
            self._change.wait_for(lambda: not self._together)
        try:
            yield
        finally:
            with self._change:
                self._alone = False
                self._change.notify_all()
