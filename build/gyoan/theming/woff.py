"""WOFF files, in which npm packages have fonts for the web → the TrueType files in them."""

from __future__ import annotations

import struct
import tempfile
import zlib
from io import BytesIO
from pathlib import Path

from gyoan.theming.stored import name_of

_MAGIC = b"wOFF"


def as_truetype(font: Path, cache: Path) -> Path:
    """Return the file that a WOFF file holds, unpacked once into `cache`; any other file itself.

    Raises `OSError` where the font cannot be read, or the cache not written.
    """
    with font.open("rb") as file:
        if file.read(4) != _MAGIC:
            return font
    # The file's own name may be written into pages, so it must be the same on all machines.
    unpacked = cache / f"{name_of(font, 'TrueType 1')}.font" / f"{font.stem}.ttf"
    if not unpacked.is_file():
        _unpack(font, unpacked)
    return unpacked


def _unpack(font: Path, unpacked: Path) -> None:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415  (costs 0.1 s, and only where nothing is stored)

    unpacked.parent.mkdir(parents=True, exist_ok=True)
    try:
        # Not the file itself, which would stay open where it turns out to be none.
        with TTFont(BytesIO(font.read_bytes()), lazy=True, recalcBBoxes=False, recalcTimestamp=False) as tables:
            tables.flavor = None
            with tempfile.NamedTemporaryFile(dir=unpacked.parent, delete=False) as file:
                tables.save(file, reorderTables=None)
        Path(file.name).replace(unpacked)
    except (TTLibError, AssertionError, EOFError, LookupError, ValueError, struct.error, zlib.error) as error:
        raise OSError(f"damaged font file: {font.name}") from error
