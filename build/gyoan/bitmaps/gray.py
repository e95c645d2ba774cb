"""Shades of gray → a PNG."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from PIL import Image


def gray_png(rows: Sequence[bytes]) -> bytes:
    """Return a picture of equally long rows, a byte for each pixel, 0 black and 255 white.

    It has eight bits a pixel: some programs show a picture of one bit as a black box.
    """
    file = BytesIO()
    Image.frombytes("L", (len(rows[0]), len(rows)), b"".join(rows)).save(file, "PNG", compress_level=9)
    return file.getvalue()
