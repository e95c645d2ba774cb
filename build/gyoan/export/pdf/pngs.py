"""PNG pictures → rows of samples as PDF holds them, with as few bytes as can be had without anyone seeing it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from PIL import Image

from gyoan.bitmaps.palette_reduction import separated
from gyoan.model.picture import Plate
from gyoan.model.values import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GRAY, _RGB, _PALETTE = 0, 2, 3
"""Colour types (PNG, 11.2.2)."""
SAMPLES = {_GRAY: 1, _RGB: 3, _PALETTE: 1}
"""Samples of a pixel, by PNG colour type."""
_EIGHT_BITS = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})


@dataclass(frozen=True, slots=True)
class Png:
    """What PDF needs to know of a PNG without transparency."""

    width: int
    """Width in pixels."""
    height: int
    """Height in pixels."""
    depth: int
    """Bits of a sample."""
    color: int
    """PNG's colour type: 0 grey, 2 RGB, 3 palette."""
    palette: bytes
    """The palette's colours, three bytes each."""
    rows: bytes
    """The compressed rows."""

    @property
    def size(self) -> int:
        """How many bytes it takes in a file, where the palette is written in hexadecimal digits."""
        return len(self.rows) + 2 * len(self.palette)


@dataclass(frozen=True, slots=True)
class Layers:
    """A picture and how opaque it is."""

    picture: Png
    """Its colours."""
    opacity: Png | None = None
    """Its opacity as grey; None where nothing shines through."""


@lru_cache(maxsize=16)
def layers_of(data: bytes) -> Layers | None:
    """Return a PNG as PDF holds it; None for any other picture."""
    if not data.startswith(_SIGNATURE):
        return None
    ready = _as_it_is(data)
    if ready is not None and ready.color != _RGB:
        return Layers(ready)
    with Image.open(BytesIO(data), formats=("PNG",)) as image:
        if image.mode not in _EIGHT_BITS:
            return None
        layers = _held(*separated(image))
    return layers if ready is None or layers.picture.size < ready.size else Layers(ready)


def layers_on(plate: Plate) -> Layers:
    """Return a picture that stands ready as PDF holds it."""
    return _held(plate.colors, plate.opacity)


def _held(colors: bytes, opacity: bytes) -> Layers:
    picture, alpha = _as_it_is(colors), _as_it_is(opacity) if opacity else None
    assert picture is not None
    return Layers(picture, alpha)


def _as_it_is(data: bytes) -> Png | None:
    """Return the parts of a PNG that PDF can hold as they are; None where it cannot."""
    chunks = list(_chunks(data))
    width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if color not in SAMPLES or interlaced or depth == 16 or any(kind == b"tRNS" for kind, _ in chunks):
        return None
    palette = b"".join(content for kind, content in chunks if kind == b"PLTE")
    return Png(width, height, depth, color, palette, b"".join(body for kind, body in chunks if kind == b"IDAT"))


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    rest = memoryview(data)[len(_SIGNATURE) :]
    while rest:
        size = int.from_bytes(rest[:4], "big")
        yield bytes(rest[4:8]), rest[8 : 8 + size]
        rest = rest[12 + size :]
