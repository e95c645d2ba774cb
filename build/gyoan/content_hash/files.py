"""The seal over a deck's files: whether it is, to the byte, what was written.

Told from the archive's list alone, without unpacking anything. Of the properties it speaks of what a person writes
there: title, author, subject, keywords, comments. Who saved last, when and how often is none of anybody's work.
"""

from __future__ import annotations

import hashlib
import html
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

PROPERTIES = "docProps/core.xml"
"""Where the seal stands: of this part it only speaks of what people write there."""
_LONGEST = 100_000
"""Document properties longer than this, in bytes, are not ours."""
_WRITTEN = re.compile(
    rb"<(?:[\w.-]+:)?(title|creator|subject|keywords|description)(?:\s[^<>]*)?>([^<]*)</(?:[\w.-]+:)?\1\s*>"
)
"""What a person writes among the properties, whatever prefix the program gives the names; empty ones are left out."""
_SEAL = re.compile(rb"<dc:identifier>(gyoan:[0-9a-f]{64})</dc:identifier>")


def seal_of(contents: Mapping[str, bytes], properties: bytes) -> str:
    """Return the seal for the files of a deck, by their names in it, and its properties, sealed or not."""
    return _seal(((name, zlib.crc32(content), len(content)) for name, content in contents.items()), properties)


def is_as_written(deck: Path) -> bool:
    """Return whether a file is a deck that gyoan wrote and nobody has changed since.

    Reads the list of its files and the document properties, nothing else. Raises `OSError`.
    """
    try:
        with zipfile.ZipFile(deck) as file:
            entries = file.infolist()
            properties = _properties(file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, EOFError):
        return False  # damaged or encrypted: whatever it is, it is not what was written
    said = _SEAL.search(properties)
    now = _seal(((one.filename, one.CRC, one.file_size) for one in entries), properties)
    return said is not None and said[1].decode() == now


def _properties(file: zipfile.ZipFile) -> bytes:
    """Return the document properties; empty where there are none."""
    if PROPERTIES not in file.namelist():
        return b""
    with file.open(PROPERTIES) as properties:
        return properties.read(_LONGEST)


def _seal(entries: Iterable[tuple[str, int, int]], properties: bytes) -> str:
    """Return the seal for files given by name, CRC-32 and size: accidents are to be noticed, not attacks."""
    lines = sorted(f"{name}\t{crc}\t{size}" for name, crc, size in entries if name != PROPERTIES)
    found = _WRITTEN.finditer(properties)
    written = sorted(f"{one[1].decode()}\t{_plain(one[2])}" for one in found if one[2].strip())
    return "gyoan:" + hashlib.sha256("\n".join((*lines, *written)).encode()).hexdigest()


def _plain(content: bytes) -> str:
    """Return the text of an element, however a program escapes it."""
    return html.unescape(content.decode("utf-8", "replace")).strip()
