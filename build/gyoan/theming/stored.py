"""Values kept in the user's cache folder: what is damaged is made anew, what cannot be written costs time."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from gyoan.files.checked_records import content_in, with_hash


def name_of(font: Path, kind: str) -> str:
    """Return the name of what is stored of a font: another one once the file or the form, `kind`, changes.

    Raises `OSError` where there is no such file.
    """
    stat = font.stat()
    return hashlib.sha256(f"2|{kind}|{font}|{stat.st_size}|{stat.st_mtime_ns}".encode()).hexdigest()[:32]


def load(stored: Path) -> list[Any] | None:
    """Return the stored list; None where there is none that can be read."""
    try:
        content = content_in(stored.name, stored.read_bytes())
        value = None if content is None else json.loads(content)
    except (OSError, ValueError):
        return None
    return value if isinstance(value, list) else None


def save(stored: Path, value: list[Any]) -> None:
    """Store a list, whole or not at all."""
    try:
        stored.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=stored.parent, delete=False) as file:
            file.write(with_hash(stored.name, json.dumps(value).encode()))
        os.replace(file.name, stored)  # noqa: PTH105  (a killed run must leave no half-written file)
    except OSError:
        return  # A full or read-only cache costs time, not the build.
