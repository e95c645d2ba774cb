"""A TrueType file: its directory, and whether what it holds is whole (OpenType 1.9, "Font tables", "glyf").

A font whose outlines were destroyed sets whole handouts in blanks or blots, and no program says so: the checksums that
every font carries are compared, and the outlines of its characters looked at as far as their heads.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from gyoan.model.values import dataclass

NEEDED = frozenset({b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"glyf", b"loca"})
"""The tables without which no page can be set."""
MOST_TABLES = 200
"""Fonts in use have some thirty."""
_MOST_CHARACTERS = 0x110000
"""As many as Unicode has."""
_ADJUSTED = b"head"
"""The table with a checksum of the whole file, which is left out of its own."""
_MOST_SPOILT = 0.02
"""Fonts in use have a glyph here and there that is odd; of a destroyed one most are."""
OF_DAMAGED_FONTS = (
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OverflowError,
    TypeError,
    ValueError,
    ZeroDivisionError,
    struct.error,
    zlib.error,
)
"""What fontTools raises, besides its own errors, where a table is not what its name says."""
_HEAD = struct.Struct(">5h")


class DamagedFontError(OSError):
    """A font file that is not what it says."""


class LockedFontError(DamagedFontError):
    """A font that its maker does not let be embedded."""


@dataclass(frozen=True, slots=True)
class FontTable:
    """A table of a font file."""

    checksum: int
    """The sum of its 32-bit numbers, as the file says."""
    start: int
    """Where it begins."""
    length: int
    """Its bytes."""


def directory_of(path: Path) -> Mapping[bytes, FontTable]:
    """Return the tables of a TrueType file; raises `DamagedFontError` where they lead out of it or some are missing."""
    size = path.stat().st_size
    try:
        with path.open("rb") as file:
            (count,) = struct.unpack(">4xH6x", file.read(12))
            rows = [struct.unpack(">4sIII", file.read(16)) for _ in range(min(count, MOST_TABLES))]
    except struct.error as error:
        raise DamagedFontError("the directory ends too early") from error
    tables = {name: FontTable(checksum, start, length) for name, checksum, start, length in rows}
    if NEEDED - tables.keys() or any(one.start + one.length > size for one in tables.values()):
        raise DamagedFontError("a table is missing or leads out of the file")
    return tables


def check_sums(path: Path) -> None:
    """Raise `DamagedFontError` where a needed table is not what it was when the font was made."""
    tables = directory_of(path)
    with path.open("rb") as file:
        for name in NEEDED - {_ADJUSTED}:
            table = tables[name]
            file.seek(table.start)
            if _sum(file.read(table.length)) != table.checksum:
                raise DamagedFontError(f"the checksum of '{name.decode()}' differs")


def check_heads(path: Path) -> None:
    """Raise `DamagedFontError` where the head of a table is none that the PDF writer embeds a font with."""
    tables = directory_of(path)
    with path.open("rb") as file:
        for name, fields in _HEADS.items():
            if name not in tables:
                continue
            file.seek(tables[name].start)
            data = file.read(min(tables[name].length, _LONGEST_HEAD))
            try:
                spoilt = any(struct.unpack_from(form, data, at)[0] not in meant for form, at, meant in fields)
            except struct.error:
                spoilt = True
            if spoilt:
                raise DamagedFontError(f"the head of '{name.decode()}' is damaged")


_LONGEST_HEAD = 64
"""As many bytes as are looked at; `head` is the longest, with 54."""
_HEADS: Mapping[bytes, tuple[tuple[str, int, Collection[int]], ...]] = {
    b"head": (
        (">H", 0, (1,)),
        (">I", 12, (0x5F0F3CF5,)),
        (">H", 18, range(16, 16_385)),
        (">H", 50, (0, 1)),
        (">H", 52, (0,)),
    ),
    b"hhea": ((">H", 0, (1,)), (">H", 32, (0,)), (">H", 34, range(1, 65_536))),
    b"maxp": ((">H", 0, (1,)),),
    b"post": ((">H", 0, (1, 2, 3, 4)),),
}
"""What must stand in tables, each as its form, its place and what it may be: version, mark, units, formats."""
_PERMITTED = (0, 1, *range(3, 16))
"""What the table `OS/2` says of fonts that may be embedded, whole as well as in part."""


def check_permission(path: Path) -> None:
    """Raise `LockedFontError` where a font says that it may not be embedded."""
    table = directory_of(path).get(b"OS/2")
    if table is None:
        return
    with path.open("rb") as file:
        file.seek(table.start + 8)
        said = file.read(2)
    if int.from_bytes(said) not in _PERMITTED:
        raise LockedFontError(path.name)


def check_characters(path: Path) -> None:
    """Raise `DamagedFontError` where a table of characters has more of them than there are.

    A range of four bytes can claim four thousand million, and whoever reads it makes a list of them all.
    """
    table = directory_of(path)[b"cmap"]
    with path.open("rb") as file:
        file.seek(table.start)
        data = file.read(table.length)
    try:
        (count,) = struct.unpack_from(">2xH", data)
        starts = {struct.unpack_from(">4xI", data, 4 + 8 * at)[0] for at in range(count)}
        for start in starts:
            if (claimed := sum(max(0, last - first + 1) for first, last in _ranges(data, start))) > _MOST_CHARACTERS:
                raise DamagedFontError(f"{claimed} characters")
    except struct.error as error:
        raise DamagedFontError("the table of characters ends too early") from error


def _ranges(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of characters in a subtable of one of the formats that have any."""
    (form,) = struct.unpack_from(">H", data, start)
    if form == 4:
        half = struct.unpack_from(">H", data, start + 6)[0] // 2
        lasts = struct.unpack_from(f">{half}H", data, start + 14)
        yield from zip(struct.unpack_from(f">{half}H", data, start + 16 + 2 * half), lasts, strict=True)
    elif form in {8, 12, 13}:
        at = start + (8204 if form == 8 else 12)
        (groups,) = struct.unpack_from(">I", data, at)
        if groups * 12 > len(data):
            raise DamagedFontError("more ranges of characters than the table holds")
        yield from (struct.unpack_from(">II", data, at + 4 + 12 * number) for number in range(groups))
    elif form == 10:
        first, length = struct.unpack_from(">II", data, start + 12)
        yield first, first + length - 1


def check_glyphs(glyphs: bytes, places: Sequence[int], shown: Collection[int]) -> None:
    """Raise `DamagedFontError` where too many of the `shown` glyphs have no outline that can be drawn.

    `glyphs` is the table of outlines, `places` where each begins, the end behind them.
    """
    spoilt = sum(at + 1 >= len(places) or not _is_drawable(glyphs, places[at], places[at + 1]) for at in shown)
    if spoilt > _MOST_SPOILT * len(shown):
        raise DamagedFontError(f"{spoilt} of {len(shown)} outlines are damaged")


def _sum(data: bytes) -> int:
    numbers = array("I", data + bytes(-len(data) % 4))
    if sys.byteorder == "little":
        numbers.byteswap()
    return sum(numbers) & 0xFFFFFFFF


def _is_drawable(glyphs: bytes, start: int, end: int) -> bool:
    """Return whether an outline's head is one: contours that end one behind the other, within a box."""
    if start == end:
        return True
    if end < start + _HEAD.size or end > len(glyphs):
        return False
    contours, left, bottom, right, top = _HEAD.unpack_from(glyphs, start)
    if left > right or bottom > top or contours == 0:
        return False
    if contours < 0:
        return end >= start + _HEAD.size + 6  # a composite of at least one other
    if start + _HEAD.size + 2 * contours + 2 > end:
        return False
    ends = struct.unpack_from(f">{contours}H", glyphs, start + _HEAD.size)
    return all(one < other for one, other in pairwise(ends))
