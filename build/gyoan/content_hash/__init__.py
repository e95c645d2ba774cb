"""A deck's seals: what the deck says of its own content, so that an edit by hand shows.

There are two. That over the files (`files`) stands among the document properties, is told without unpacking, and breaks
whenever a program saves the deck. That over the content (`content`) stands in a property of its own, and breaks where a
person has changed something: a deck that was only saved, with the times of a rehearsal, say, still fits it.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from enum import Enum
from pathlib import Path

from lxml import etree

from gyoan.content_hash.content import SEAL_NAME, content_seal, content_seal_said
from gyoan.content_hash.files import PROPERTIES, is_as_written, seal_of
from gyoan.content_hash.package import Unpacked

__all__ = ["PROPERTIES", "SEAL_NAME", "Condition", "condition_of", "content_seal", "seal_of"]

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What a file raises that is no deck, or a torn, encrypted or overfull one."""


class Condition(Enum):
    """What became of a deck since it was written."""

    AS_WRITTEN = "as_written"
    SAVED = "saved"
    """A program wrote it anew, and all that a person can change is as it was."""
    EDITED = "edited"
    """Somebody changed it, it is not ours, or nothing tells."""


def condition_of(deck: Path) -> Condition:
    """Return what became of the deck since it was written. Raises `OSError` where the file cannot be opened."""
    if is_as_written(deck):
        return Condition.AS_WRITTEN
    return Condition.SAVED if _says_the_same(deck) else Condition.EDITED


def _says_the_same(deck: Path) -> bool:
    """Return whether a deck's content is what its seal says; where it is damaged, it is not."""
    try:
        with zipfile.ZipFile(deck) as archive:
            parts = Unpacked(archive)
            said = content_seal_said(parts)
            return said is not None and said == content_seal(parts)
    except _DAMAGE:
        return False
