"""A font file as reportlab wants it, its tables of characters, advances and places each read at one stroke.

Reportlab reads them number by number, which for the fonts of a Korean theme takes a second in each process; here it
is some hundredths, and only of those fonts that a page is set in. What is read is the same, and a table of characters
in a rare form is left to reportlab.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from itertools import count as count_from
from itertools import zip_longest
from typing import Any

from reportlab.pdfbase import ttfonts

_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_METRICS_COUNT, _LOCATIONS = 34, 50
"""Where the heads of `hhea` and `head` say how many glyphs have advances, and how places of outlines are written."""


_OF_TABLES = frozenset({"charToGlyph", "charWidths", "defaultWidth", "hmetrics", "glyphPos"})
"""What reportlab keeps of a font's tables."""


class FontFace(ttfonts.TTFontFace):
    """A font file, read."""

    def extractInfo(self, *_: object, **__: object) -> None:  # noqa: N802  (reportlab's name)
        """Read its heads as reportlab does, and its tables when they are first asked for."""
        self._inherited(charInfo=False)
        self._forget()

    def __getattr__(self, name: str) -> object:
        """Return what reportlab keeps of the tables; raises what reportlab raises where they are damaged."""
        if name not in _OF_TABLES:
            raise AttributeError(name)
        try:
            read = _tables(self)
        except (struct.error, LookupError):
            read = {}  # reportlab reads what is rare, and says what is wrong
        try:
            vars(self).update(read) if read else self._inherited(charInfo=True)
        except Exception:
            self._forget()
            raise
        return vars(self)[name]

    def _forget(self) -> None:
        for name in _OF_TABLES:
            vars(self).pop(name, None)

    @property
    def _inherited(self) -> Callable[..., None]:
        inherited: Callable[..., None] = getattr(super(), "extractInfo")  # noqa: B009  (its stubs do not know it)
        return inherited


def _tables(face: Any) -> Mapping[str, object]:  # noqa: ANN401  (of reportlab's attributes its stubs know none)
    """Return what reportlab keeps of characters and glyphs, by its names; `LookupError` where it must read them."""
    data: bytes = face._ttf_data
    glyphs = _glyphs(data, face.table["cmap"]["offset"])
    advances, bearings = _metrics(data, face)
    sizes = {advance: face._pdfScale(advance) for advance in set(advances)}  # of which a font has a few hundred
    scaled = [sizes[advance] for advance in advances]
    widths = dict(zip(glyphs, map(scaled.__getitem__, glyphs.values()), strict=True))
    space = _SPACE if _SPACE in glyphs else _NO_BREAK_SPACE
    if space in glyphs:
        other = _SPACE + _NO_BREAK_SPACE - space
        glyphs[other], widths[other] = glyphs[space], widths[space]
    return {
        "charToGlyph": glyphs,
        "charWidths": widths,
        "defaultWidth": scaled[0],
        "hmetrics": list(zip(advances, bearings, strict=True)),
        "glyphPos": _places(data, face),
    }


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """Return the glyph of each character; `LookupError` where the table that reportlab takes is of a rare form."""
    at = _place_of_characters(data, start)
    (form,) = struct.unpack_from(">H", data, at)
    return _READERS[form](data, at)


def _place_of_characters(data: bytes, start: int) -> int:
    """Return where the table of characters begins that reportlab takes; `LookupError` where there is none."""
    (count,) = struct.unpack_from(">2xH", data, start)
    place: int | None = None
    is_unicode = False
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * number)
        if platform == 3 or (platform, encoding) == (1, 1) or (platform == 0 and encoding != 5):
            place, is_unicode = offset, True
        elif (platform, encoding) == (1, 0) and not is_unicode:
            place = offset
    if place is None:
        raise LookupError(start)
    return start + place


def _of_segments(data: bytes, at: int) -> dict[int, int]:
    """Return what a table of form 4 says (OpenType 1.9, "cmap")."""
    length, doubled = struct.unpack_from(">2xH2xH", data, at)
    count = doubled // 2
    last, first = (struct.unpack_from(f">{count}H", data, at + place) for place in (14, 16 + 2 * count))
    deltas = struct.unpack_from(f">{count}h", data, at + 16 + 4 * count)
    offsets = struct.unpack_from(f">{count}H", data, at + 16 + 6 * count)
    glyphs: dict[int, int] = {}
    for number, (begin, end, delta, offset) in enumerate(zip(first, last, deltas, offsets, strict=True)):
        codes = range(begin, end + 1)
        if offset == 0:  # numbers that go on at 0 would pass the last glyph that a font can have: nothing is read then
            glyphs.update(zip(codes, count_from((begin + delta) & 0xFFFF), strict=False))
            continue
        place = 16 + 6 * count + 2 * number + offset
        listed = struct.unpack_from(f">{max(0, min(len(codes), (length - place + 1) // 2))}H", data, at + place)
        glyphs.update(zip_longest(codes, ((glyph + delta) & 0xFFFF if glyph else 0 for glyph in listed), fillvalue=0))
    return glyphs


def _of_groups(data: bytes, at: int) -> dict[int, int]:
    """Return what a table of form 12 says."""
    (count,) = struct.unpack_from(">12xL", data, at)
    glyphs: dict[int, int] = {}
    for first, last, glyph in struct.iter_unpack(">LLL", data[at + 16 : at + 16 + 12 * count]):
        if first == last:
            glyphs[first] = glyph
        else:
            glyphs.update(zip(range(first, last + 1), count_from(glyph), strict=False))
    return glyphs


_READERS: Mapping[int, Callable[[bytes, int], dict[int, int]]] = {4: _of_segments, 12: _of_groups}
"""What reads a table of characters, by its format (OpenType, cmap)."""


def _metrics(data: bytes, face: Any) -> tuple[Sequence[int], Sequence[int]]:  # noqa: ANN401  (as above)
    """Return advance and bearing of each glyph, without its sign, as reportlab keeps it."""
    (count,) = struct.unpack_from(">H", data, face.table["hhea"]["offset"] + _METRICS_COUNT)
    start, rest = face.table["hmtx"]["offset"], max(0, face.numGlyphs - count)
    pairs = struct.unpack_from(f">{2 * count}H", data, start)
    bearings = struct.unpack_from(f">{rest}H", data, start + 4 * count)
    return (*pairs[::2], *pairs[-2:-1] * rest), (*pairs[1::2], *bearings)


def _places(data: bytes, face: Any) -> list[int]:  # noqa: ANN401  (as above)
    """Return where each glyph's outline begins, and the end of the last."""
    (form,) = struct.unpack_from(">H", data, face.table["head"]["offset"] + _LOCATIONS)
    start, count = face.table["loca"]["offset"], face.numGlyphs + 1
    if form == 0:
        return [2 * half for half in struct.unpack_from(f">{count}H", data, start)]
    if form == 1:
        return list(struct.unpack_from(f">{count}L", data, start))
    raise LookupError(form)
