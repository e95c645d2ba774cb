"""A gate through which many may go at once, or one alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Threads inside are either together with others or alone."""

    def __init__(self) -> None:
        """Begin with nobody inside."""
        self._change = threading.Condition()
        self._together = 0
        self._alone = False

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let in as soon as nobody is alone inside, or waits to be."""
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
        """Let in as soon as all others are out."""
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
