"""What is packed → what was packed, never more than a limit: a file may say of itself what it likes."""

from __future__ import annotations

import zlib
from typing import IO

PIECE = 256 * 1024
"""How much is unpacked at a time."""


class TooLargeError(ValueError):
    """Packed data that hold more than may be unpacked."""


def inflated(packed: bytes, most: int) -> bytes:
    """Return what `packed`, in zlib's format, holds; raises `TooLargeError` beyond `most` bytes.

    Raises `zlib.error` where they are damaged.
    """
    stream = zlib.decompressobj()
    unpacked = stream.decompress(packed, most + 1)
    if len(unpacked) > most:
        raise TooLargeError(f"more than {most} bytes")
    if not stream.eof:
        raise zlib.error("the data end too early")
    return unpacked


def size_at_most(file: IO[bytes], most: int) -> int:
    """Return how many bytes are left in `file`, none of which is kept; raises `TooLargeError` beyond `most` of them."""
    size = 0
    while piece := file.read(PIECE):
        size += len(piece)
        if size > most:
            raise TooLargeError(f"more than {most} bytes")
    return size


def read_at_most(file: IO[bytes], most: int) -> bytes:
    """Return what is left in `file`; raises `TooLargeError` beyond `most` bytes."""
    pieces: list[bytes] = []
    size = 0
    while piece := file.read(PIECE):
        size += len(piece)
        if size > most:
            raise TooLargeError(f"more than {most} bytes")
        pieces.append(piece)
    return b"".join(pieces)
