"""What is packed → what was packed, never more than a limit: a file may say of itself what it likes."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import IO

PIECE = 256 * 1024
"""How much is unpacked at a time."""
MOST_ENTRIES = 10_000
"""No file that a program wrote holds more files."""
MOST_XML = 24 * 1024 * 1024
"""XML takes some twenty times its size once it is read; that of real templates has no more than a few megabytes."""
_BEFORE_XML = b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"
"""What may stand before the first element of a part, in whatever encoding."""
CENTRAL = b"PK\x01\x02"
"""How an entry of a ZIP file's directory begins."""


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
    while size <= most:
        piece = file.read(PIECE)
        if not piece:
            return size
        size += len(piece)
    raise TooLargeError(f"more than {most} bytes")


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


def check_unpacked(data: bytes, most: int) -> None:
    """Raise `TooLargeError` where whoever opens the file `data` would unpack more than `most` bytes, or too much XML.

    Raises what `zipfile` raises where the file is damaged.
    """
    if data.count(CENTRAL) > MOST_ENTRIES:
        raise TooLargeError(f"more than {MOST_ENTRIES} files")
    left, left_of_xml = most, MOST_XML
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            with archive.open(entry) as part:
                start = part.read(PIECE)
                is_xml = start.lstrip(_BEFORE_XML)[:1] in {b"<", b""}
                size = len(start) + size_at_most(part, min(left, left_of_xml if is_xml else left) - len(start))
            left -= size
            left_of_xml -= size if is_xml else 0
