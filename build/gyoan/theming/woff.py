"""WOFF files, in which npm packages have fonts for the web → the TrueType files in them."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

from gyoan.files.incoming import MOST_OF_FONT
from gyoan.files.questions import content
from gyoan.files.unpacking import TooLargeError, inflated
from gyoan.files.whole_files import write_whole
from gyoan.theming.font_files import MOST_TABLES, OF_DAMAGED_FONTS, DamagedFontError
from gyoan.theming.stored import name_of_stored

_MAGIC = b"wOFF"
_HEAD_SIZE = 44
"""Bytes of a file's head (WOFF File Format 1.0, 3)."""


def as_truetype(font: Path, cache: Path) -> Path:
    """Return the file that a WOFF file holds, unpacked once into `cache`; any other file itself.

    Raises `OSError` where the font cannot be read, or the cache not written.
    """
    with font.open("rb") as file:
        if file.read(4) != _MAGIC:
            return font
    # The file's own name may be written into pages, so it must be the same on all machines.
    unpacked = cache / f"{name_of_stored(font, 'TrueType 1')}.font" / f"{font.stem}.ttf"
    said = unpacked.with_suffix(".hash")
    if not (unpacked.is_file() and said.is_file() and said.read_text("ascii", "replace") == content(str(unpacked))):
        _unpack(font, unpacked)
        said.write_text(content(str(unpacked)), "ascii")
    return unpacked


def _unpack(font: Path, unpacked: Path) -> None:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415  (costs 0.1 s, and only where nothing is stored)

    packed = font.read_bytes()
    _check_sizes(packed, font.name)
    try:
        # Not the file itself, which would stay open where it turns out to be none.
        with TTFont(BytesIO(packed), lazy=True, recalcBBoxes=False, recalcTimestamp=False) as tables:
            tables.flavor = None
            tables.save(font_file := BytesIO(), reorderTables=None)
        write_whole(unpacked, font_file.getvalue())
    except (TTLibError, *OF_DAMAGED_FONTS) as error:
        raise DamagedFontError(f"damaged font file: {font.name}") from error


def _check_sizes(packed: bytes, name: str) -> None:
    """Raise `DamagedFontError` where what is in a WOFF file is not as large as it says, or too large.

    fontTools unpacks it whole before it compares.
    """
    try:
        (count,) = struct.unpack_from(">12xH", packed)
        metadata = struct.unpack_from(">24x3I", packed)
        tables = [struct.unpack_from(">4x3I", packed, _HEAD_SIZE + 20 * at) for at in range(min(count, MOST_TABLES))]
        if sum(size for *_, size in (metadata, *tables)) > MOST_OF_FONT:
            raise DamagedFontError(f"too large once it is unpacked: {name}")
        for start, length, size in (metadata, *tables):
            part = packed[start : start + length]
            if length < size and len(inflated(part, size)) != size:
                raise DamagedFontError(f"a table is not as large as it says: {name}")
    except (struct.error, zlib.error, TooLargeError) as error:
        raise DamagedFontError(f"damaged font file: {name}") from error
