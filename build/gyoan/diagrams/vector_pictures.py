"""SVG pictures in pixels, as the cache keeps them: with all that takes long to find out about so many pixels.

A picture of 2,400 pixels takes half a second to be looked through and packed for paper. Its empty margins, and what a
PDF holds of it, are therefore worked out once, when it is drawn: in several sizes, each half of the one before, for a
picture that stands small on its page needs no more.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image

from gyoan.bitmaps.palette_reduction import separated
from gyoan.bitmaps.visible_box import visible_crop
from gyoan.diagrams.cache import CacheRecord
from gyoan.model.picture import Crop, Picture, Plate

_NARROWEST = 300
"""Pixels below which a picture is not made smaller still."""


def pixels_record(png: bytes) -> CacheRecord:
    """Return what is kept of a drawn picture."""
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        crop = visible_crop(image)
        plates = [(size.width, *separated(size)) for size in _sizes(image)]
        facts = {
            "size": image.size,
            "crop": (crop.left, crop.top, crop.right, crop.bottom),
            "widths": [width for width, _, _ in plates],
        }
    return CacheRecord(facts, (png, *(part for _, *parts in plates for part in parts)))


def picture_in(record: CacheRecord) -> Picture | None:
    """Return the picture that is kept; None where the file was none."""
    if not record.parts:
        return None
    png, *parts = record.parts
    plates = tuple(map(Plate, record.facts["widths"], parts[::2], parts[1::2]))
    width, height = record.facts["size"]
    return Picture(png, width, height, crop=Crop(*record.facts["crop"]), plates=plates)


def _sizes(image: Image.Image) -> Iterator[Image.Image]:
    yield image
    while image.width >= 2 * _NARROWEST and image.height >= 2:
        image = image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)
        yield image
