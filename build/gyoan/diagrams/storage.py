"""Files of the cache folder: written whole or not at all, read without surprise."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def read_bytes(path: Path) -> bytes | None:
    """Return the file's bytes; None where there is no such readable file."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def read_text(path: Path) -> str:
    """Return the file's text; empty where there is no such readable file or it is not UTF-8."""
    return (read_bytes(path) or b"").decode("utf-8", errors="ignore").strip()


def write_whole(path: Path, content: bytes) -> bool:
    """Write `content` to `path` so that others see all of it or nothing; return whether that was possible.

    A cache that cannot be written costs time, not the build.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        return False
    return True
