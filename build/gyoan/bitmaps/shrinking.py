"""Pictures made small: what stands for one on a slide that is itself shown small."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from gyoan.model.picture import Crop

_QUALITY = 60
"""Of JPEG: at the size of a thumbnail nobody sees the difference to a better one, which takes twice the bytes."""


def shrunk(data: bytes, crop: Crop, width: int, height: int) -> bytes:
    """Return what is shown of a picture as a JPEG of no more pixels than these, on white."""
    with Image.open(BytesIO(data)) as image:
        image.draft("RGB", (2 * width, 2 * height))
        wide, high = image.size
        box = (crop.left * wide, crop.top * high, (1 - crop.right) * wide, (1 - crop.bottom) * high)
        small = image.convert("RGBA").resize((max(width, 1), max(height, 1)), box=box, reducing_gap=2.0)
    flat = Image.new("RGB", small.size, "white")
    flat.paste(small, mask=small.getchannel("A"))
    buffer = BytesIO()
    flat.save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()
