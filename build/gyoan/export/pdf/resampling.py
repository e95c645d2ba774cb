"""Pictures that are shown small → as many pixels as print can show of them."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image

_DPI = 400
"""Pixels to the inch, enough for the letters in a picture of a diagram."""
_WORTH = 1.3
"""A picture is made smaller where it has so many times as many pixels along its width as are needed."""
_FEW_COLORS = 16
"""A picture of so few colours, such as a QR code, is small already, and would be blurred."""
_QUALITY = 85
_MODES = frozenset({"L", "LA", "RGB", "RGBA"})
"""What photographs are stored in; line art with a palette would only gain blended colours, and bytes."""


@lru_cache(maxsize=16)
def resampled(data: bytes, points: float) -> bytes:
    """Return a PNG or JPEG with the pixels that it needs to be shown `points` wide; as it is where it has no more."""
    with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
        width = max(1, round(points / 72 * _DPI))
        if image.width < _WORTH * width or image.mode not in _MODES or image.getcolors(_FEW_COLORS):
            return data
        height = max(1, round(image.height * width / image.width))
        smaller = image.resize((width, height), Image.Resampling.LANCZOS)
        kind = image.format
    buffer = BytesIO()
    if kind == "JPEG":
        smaller.save(buffer, "JPEG", quality=_QUALITY)
    else:
        smaller.save(buffer, "PNG", compress_level=9)
    return min(buffer.getvalue(), data, key=len)
