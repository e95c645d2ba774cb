"""Pictures → PDF images; a PNG's own compressed rows are taken over as they are."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_COLORS = {0: 1, 2: 3, 3: 1}
"""Samples of a pixel, by PNG colour type; those with an alpha channel are left to reportlab."""


@dataclass(frozen=True, slots=True)
class _Png:
    """What PDF needs to know of a PNG without transparency."""

    width: int
    height: int
    depth: int
    color: int
    palette: bytes
    rows: bytes


class _PngObject(pdfdoc.PDFImageXObject):
    """A PDF image that holds a PNG's compressed rows (PDF 32000-1, 7.4.4.4: predictor 15 is PNG's own)."""

    def __init__(self, name: str, png: _Png) -> None:
        super().__init__(name)
        self._png = png

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the object as it is written into the file."""
        png = self._png
        stream = pdfdoc.PDFStream(content=png.rows)
        samples = _COLORS[png.color]
        entries = stream.dictionary
        entries["Type"] = pdfdoc.PDFName("XObject")
        entries["Subtype"] = pdfdoc.PDFName("Image")
        entries["Width"], entries["Height"] = png.width, png.height
        entries["BitsPerComponent"] = png.depth
        entries["ColorSpace"] = _color_space(png)
        entries["Filter"] = pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])
        parameters = {"Predictor": 15, "Colors": samples, "BitsPerComponent": png.depth, "Columns": png.width}
        entries["DecodeParms"] = pdfdoc.PDFArray([pdfdoc.PDFDictionary(parameters)])
        return bytes(stream.format(document))


def _color_space(png: _Png) -> object:
    match png.color:
        case 0:
            return pdfdoc.PDFName("DeviceGray")
        case 2:
            return pdfdoc.PDFName("DeviceRGB")
        case _:
            last = len(png.palette) // 3 - 1
            names = [pdfdoc.PDFName("Indexed"), pdfdoc.PDFName("DeviceRGB"), last, f"<{png.palette.hex()}>"]
            return pdfdoc.PDFArray(names)


def draw_image(canvas: Canvas, data: bytes, x: float, y: float, width: float, height: float) -> None:
    """Draw a PNG or JPEG with its lower left corner at `x`, `y`."""
    png = _read_png(data)
    if png is None:
        canvas.drawImage(ImageReader(BytesIO(data)), x, y, width, height, mask="auto")
        return
    name = "I" + sha256(data).hexdigest()[:20]
    if not canvas.hasForm(name):
        canvas._doc.addForm(name, _PngObject(name, png))  # type: ignore[attr-defined]  # no public way in
    canvas.saveState()
    canvas.transform(width, 0, 0, height, x, y)
    canvas.doForm(name)
    canvas.restoreState()


def _read_png(data: bytes) -> _Png | None:
    """Return the parts of a PNG that PDF can hold as they are; None for any other picture."""
    if not data.startswith(_SIGNATURE):
        return None
    chunks = list(_chunks(data))
    width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if color not in _COLORS or interlaced or depth > 8 or any(kind == b"tRNS" for kind, _ in chunks):
        return None
    palette = b"".join(content for kind, content in chunks if kind == b"PLTE")
    return _Png(width, height, depth, color, palette, b"".join(body for kind, body in chunks if kind == b"IDAT"))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_SIGNATURE)
    while place + 8 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        place += 12 + size
