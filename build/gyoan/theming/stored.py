"""Values kept in the user's cache folder: what is damaged is made anew, what cannot be written costs time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from copy import copy
from pathlib import Path
from typing import Any, Self

from gyoan.files.checked_records import read_record, write_record
from gyoan.model.emoji import ColorGlyph


class KeptGlyphs(Mapping[str, ColorGlyph]):
    """Drawings of a font: each is made when it is first asked for, kept in a folder of its own, and then known."""

    _path: Path
    """The font."""
    _folder: Path
    """Where its drawings are kept."""
    _known: dict[str, ColorGlyph]
    """Those that were asked for."""

    def moved(self, font: Path, cache: Path) -> Self:
        """Return the same drawings of the same font in another place, with another cache folder."""
        other = copy(self)
        other._path, other._folder, other._known = font, cache / self._folder.name, {}
        return other

    def __getstate__(self) -> dict[str, object]:
        """Return what travels: an open font does not."""
        return {name: value for name, value in vars(self).items() if name != "_font"}


def name_of_stored(font: Path, kind: str) -> str:
    """Return the name of what is stored of a font: another one once the file or the form, `kind`, changes.

    Raises `OSError` where there is no such file.
    """
    stat = font.stat()
    return hashlib.sha256(f"2|{kind}|{font}|{stat.st_size}|{stat.st_mtime_ns}".encode()).hexdigest()[:32]


def load_stored(stored: Path) -> list[Any] | None:
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
