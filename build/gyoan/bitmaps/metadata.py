"""A bitmap's bytes: what format they are in, whatever a name says, and the same picture without what else it tells.

A photograph carries the place where it was taken, the camera, its owner's name, sometimes what was cropped away. None
of that belongs into a deck that a whole class gets. Segments and chunks are cut out; nothing is encoded anew, so the
pixels and their colours (ICC profile, Adobe's marker) stay exactly as they are. How the camera was held stays, too:
without it a portrait lies on its side.

The formats: ITU-T T.81 annex B (JPEG), JEITA CP-3451 (Exif), ISO/IEC 15948 (PNG).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

SIGNATURES = {
    "PNG": (b"\x89PNG\r\n\x1a\n",),
    "JPEG": (b"\xff\xd8\xff",),
    "GIF": (b"GIF87a", b"GIF89a"),
    "BMP": (b"BM",),
    "TIFF": (b"II*\0", b"MM\0*"),
    "WEBP": (b"RIFF",),
}
"""How the files of each format begin; a WEBP says so behind its length."""
FORMATS = tuple(SIGNATURES)
"""The bitmaps that are read at all, by Pillow's names: it knows forty more, and starts other programs for some."""

_PNG = SIGNATURES["PNG"][0]
_PRIVATE_CHUNKS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_SHORT = 3
"""EXIF's tag of how a picture is turned, and its type: a number of two bytes."""
_LONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers of JPEG without a length: TEM and the restarts."""
_START_OF_SCAN, _END, _COMMENT = 0xDA, 0xD9, 0xFE
_APPLICATION = range(0xE0, 0xF0)
"""Markers of JPEG: what its pixels, its end, a comment and what programs say begin with."""
_JFIF_SIZE = 14
"""What of a JFIF segment stands before its thumbnail, which may show more than the picture does."""


def format_of(data: bytes) -> str | None:
    """Return the format that `data` is in, one of `FORMATS`; None for any other."""
    for name, beginnings in SIGNATURES.items():
        if data.startswith(beginnings) and (name != "WEBP" or data[8:12] == b"WEBP"):
            return name
    return None


def without_metadata(data: bytes) -> bytes | None:
    """Return a JPEG or PNG without what it tells besides the picture; None for any other and where it is malformed."""
    try:
        if data.startswith(_PNG):
            return b"".join((_PNG, *_chunks(data)))
        if data.startswith(SIGNATURES["JPEG"]):
            return b"".join((data[:2], *_segments(data)))
    except (struct.error, IndexError, ValueError):
        return None
    return None


def _chunks(data: bytes) -> Iterator[bytes]:
    """Yield the chunks of a PNG that stay; what stands behind the last one is none."""
    start, kind = len(_PNG), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, start)
        end = start + 12 + length
        if end > len(data):
            raise ValueError("a chunk leads out of the file")
        if kind == b"eXIf":
            yield from _turned_chunk(data[start + 8 : end - 4])
        elif kind not in _PRIVATE_CHUNKS:
            yield data[start:end]
        start = end


def _turned_chunk(exif: bytes) -> Iterator[bytes]:
    # Imported here: `check` reads no bitmap.
    import zlib  # noqa: PLC0415

    kept = _orientation_only(exif)
    if kept:
        yield struct.pack(">I", len(kept)) + b"eXIf" + kept + struct.pack(">I", zlib.crc32(b"eXIf" + kept))


def _segments(data: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG that stay, up to the end of its first picture: more may be appended to it."""
    start = 2
    while True:
        if data[start] != 0xFF:
            raise ValueError("no marker where one must be")
        marker = data[start + 1]
        if marker == 0xFF:  # a fill byte
            start += 1
            continue
        if marker == _END:
            yield data[start : start + 2]
            return
        end = start + 2 + (0 if marker in _LONE else struct.unpack_from(">H", data, start + 2)[0])
        if end > len(data):
            raise ValueError("a segment leads out of the file")
        yield _kept(marker, data[start:end])
        if marker == _START_OF_SCAN:
            start, end = end, _end_of_scan(data, end)
            yield data[start:end]
        start = end


def _kept(marker: int, segment: bytes) -> bytes:
    """Return what stays of a segment."""
    content = segment[4:]
    if marker == 0xE0 and content.startswith(b"JFIF\0"):
        return _segment(marker, content[: _JFIF_SIZE - 2] + b"\0\0")
    if marker == 0xE1 and content.startswith(_EXIF):
        turned = _orientation_only(content[len(_EXIF) :])
        return _segment(marker, _EXIF + turned) if turned else b""
    colors = (marker == 0xE2 and content.startswith(b"ICC_PROFILE\0")) or (
        marker == 0xEE and content.startswith(b"Adobe")
    )
    return segment if colors or marker not in {*_APPLICATION, _COMMENT} else b""


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _end_of_scan(data: bytes, start: int) -> int:
    """Return where the pixels end that begin at `start`: at the first marker that is neither a zero nor a restart."""
    at = data.index(b"\xff", start)
    while data[at + 1] == 0 or data[at + 1] in _LONE:
        at = data.index(b"\xff", at + 2)
    return at


def _orientation_only(exif: bytes) -> bytes:
    """Return Exif data that say how the camera was held and nothing else; empty where it was held upright."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None:
        return b""
    try:
        (first,) = struct.unpack_from(f"{order}I", exif, 4)
        (count,) = struct.unpack_from(f"{order}H", exif, first)
        entries = [struct.unpack_from(f"{order}HHIH", exif, first + 2 + 12 * at) for at in range(count)]
    except struct.error:
        return b""
    turned = next((value for tag, kind, _, value in entries if (tag, kind) == (_ORIENTATION, _SHORT)), 1)
    if not 2 <= turned <= 8:
        return b""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, turned, 0, 0)
