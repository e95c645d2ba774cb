"""Pictures that are shown small → as many pixels as print can show of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO

from PIL import Image

from gyoan.model.picture import Plate
from gyoan.model.units import Points

_DPI = 400
"""Pixels to the inch, enough for the letters in a picture of a diagram."""
_WORTH = 1.3
"""A picture is made smaller where it has so many times as many pixels along its width as are needed."""
_FEW_COLORS = 16
"""A picture of so few colours, such as a QR code, is small already, and would be blurred."""
_QUALITY = 85
_MODES = frozenset({"L", "LA", "RGB", "RGBA"})
"""What photographs are stored in; line art with a palette would only gain blended colours, and bytes."""


def plate_for(plates: Sequence[Plate], points: Points) -> Plate | None:
    """Return the smallest of `plates`, the largest first, that has the pixels to be shown `points` wide; else that one.

    None where there are none.
    """
    enough = (plate for plate in reversed(plates) if plate.width >= points / 72 * _DPI)
    return next(enough, plates[0] if plates else None)


@lru_cache(maxsize=16)
def resampled(data: bytes, points: Points) -> bytes:
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
