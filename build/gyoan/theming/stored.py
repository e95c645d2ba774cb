"""Values kept in the user's cache folder: what is damaged is made anew, what cannot be written costs time."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from gyoan.files.checked_records import read_record, write_record


def name_of(font: Path, kind: str) -> str:
    """Return the name of what is stored of a font: another one once the file or the form, `kind`, changes.

    Raises `OSError` where there is no such file.
    """
    stat = font.stat()
    return hashlib.sha256(f"2|{kind}|{font}|{stat.st_size}|{stat.st_mtime_ns}".encode()).hexdigest()[:32]


def load(stored: Path) -> list[Any] | None:
    """Return the stored list; None where there is none that can be read."""
    content = read_record(stored)
    try:
        value = None if content is None else json.loads(content)
    except ValueError:
        return None
    return value if isinstance(value, list) else None


def save(stored: Path, value: list[Any]) -> None:
    """Store a list, whole or not at all."""
    write_record(stored, json.dumps(value).encode())
