"""Files of the cache folder: read without surprise, and what they take of the disk."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path


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
    try:
        return path.read_bytes().decode("utf-8", errors="ignore").strip()
    except OSError:
        return ""
