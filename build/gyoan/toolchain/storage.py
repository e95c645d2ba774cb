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


def folder_size(folder: Path) -> int:
    """Return how many bytes the files below `folder` have; links are not followed."""
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += Path(root, name).lstat().st_size
    return total


def told_size(size: int) -> str:
    """Return a number of bytes as people say it: `0 B`, `4.2 MB`, `512 MB`, `1.1 GB`."""
    amount, unit = float(size), "B"
    for larger in ("KB", "MB", "GB"):
        if amount < 1000:
            break
        amount, unit = amount / 1000, larger
    digits = 1 if unit != "B" and amount < 10 else 0
    return f"{amount:.{digits}f} {unit}"


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
