"""A deck's seal: what the deck says of its own content, so that an edit by hand shows.

The seal is written among the document properties. Any program that saves the deck anew changes its content or drops
the seal, and a deck that gyoan did not write has none.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

PROPERTIES = "docProps/core.xml"
"""Where the seal stands: the one part that it says nothing about."""
_LONGEST = 100_000
"""Document properties longer than this, in bytes, are not ours."""
_SEAL = re.compile(rb"<dc:identifier>(gyoan:[0-9a-f]{64})</dc:identifier>")


def seal_of(contents: Mapping[str, bytes]) -> str:
    """Return the seal for the files of a deck, by their names in it."""
    return _seal((name, zlib.crc32(content), len(content)) for name, content in contents.items())


def is_as_written(deck: Path) -> bool:
    """Return whether a file is a deck that gyoan wrote and nobody has changed since.

    Reads the list of its files and the document properties, nothing else. Raises `OSError`.
    """
    try:
        with zipfile.ZipFile(deck) as file:
            entries = file.infolist()
            said = _said(file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError):
        return False  # damaged or encrypted: whatever it is, it is not what was written
    return said == _seal((one.filename, one.CRC, one.file_size) for one in entries)


def _said(file: zipfile.ZipFile) -> str:
    """Return the seal that stands among the document properties; empty where there is none."""
    if PROPERTIES not in file.namelist():
        return ""
    with file.open(PROPERTIES) as properties:
        found = _SEAL.search(properties.read(_LONGEST))
    return found[1].decode() if found else ""


def _seal(entries: Iterable[tuple[str, int, int]]) -> str:
    """Return the seal for files given by name, CRC-32 and size: accidents are to be noticed, not attacks."""
    lines = sorted(f"{name}\t{crc}\t{size}" for name, crc, size in entries if name != PROPERTIES)
    return "gyoan:" + hashlib.sha256("\n".join(lines).encode()).hexdigest()
