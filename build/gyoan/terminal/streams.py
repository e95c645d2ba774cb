"""Standard output and error: what is written there is lost where nobody takes it, and nothing else is.

A pipe that ends (`gyoan schedule | head`), a full disk or a closed stream must neither stop a build half-way nor show a
traceback. What cannot be written is dropped from then on, and remembered: output that was asked for and is lost is an
error, unless its reader has had enough of it.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO

_READER_GONE = frozenset({errno.EPIPE, errno.EINVAL, errno.ESHUTDOWN})
"""What writing into a pipe says when nobody reads it any more; on Windows it is `EINVAL`."""
_STANDARD = (0, 1, 2)
"""The descriptors of standard input, output and error."""


class Stream(io.TextIOBase):
    """A stream that takes everything and passes on what it can."""

    def __init__(self, inner: TextIO) -> None:
        """Write to `inner` for as long as that can be written to."""
        self._inner = inner
        self._failure: OSError | None = None

    @property
    def failure(self) -> OSError | None:
        """Why something was lost; None where nothing was, or nobody was there to read it."""
        gone = self._failure is None or self._failure.errno in _READER_GONE
        return None if gone else self._failure

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of what is written."""
        return getattr(self._inner, "encoding", None) or "utf-8"

    @property
    def buffer(self) -> object:
        """The stream of bytes below."""
        return getattr(self._inner, "buffer", None)

    def isatty(self) -> bool:
        """Return whether it is a terminal."""
        return self._inner.isatty()

    def fileno(self) -> int:
        """Return the descriptor."""
        return self._inner.fileno()

    def writable(self) -> bool:
        """Return True."""
        return True

    def write(self, text: str) -> int:
        """Pass `text` on, and return its length whatever became of it."""
        with self._loss():
            self._inner.write(text)
        return len(text)

    def flush(self) -> None:
        """Pass on what is still held back."""
        with self._loss():
            self._inner.flush()

    @contextlib.contextmanager
    def _loss(self) -> Iterator[None]:
        """Remember why writing failed, and let nothing of what is held back fail again when the process ends."""
        try:
            yield
        except OSError as error:
            self._failure = self._failure or error
            with contextlib.suppress(OSError):
                _discard(self._inner.fileno())
            with contextlib.suppress(OSError):
                self._inner.flush()


@contextlib.contextmanager
def standard_streams() -> Iterator[Stream]:
    """Put streams that never fail in the place of standard output and error; yield the one of standard output.

    Both are as they were afterwards, and everything is written that could be.
    """
    _open_descriptors()
    before = sys.stdout, sys.stderr
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123
        output, errors = (Stream(stream or nowhere) for stream in before)
        sys.stdout, sys.stderr = output, errors
        try:
            yield output
        finally:
            output.flush()
            errors.flush()
            sys.stdout, sys.stderr = before


def _open_descriptors() -> None:
    """Give closed standard descriptors to the null device: a file that is opened next would be taken for them."""
    for descriptor in _STANDARD:
        try:
            os.fstat(descriptor)
        except OSError:
            opened = os.open(os.devnull, os.O_RDWR)  # the lowest free one, which is this
            os.set_inheritable(opened, True)  # noqa: FBT003


def _discard(descriptor: int) -> None:
    """Let everything written to `descriptor` vanish from now on."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)
