"""Pictures → PDF images; a PNG's own compressed rows are taken over as they are."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.pen import Rectangle
from gyoan.export.pdf.pngs import SAMPLES, Png, layers_of, layers_on
from gyoan.model.picture import UNCROPPED, Crop, Plate
from gyoan.model.units import Points


class _PngObject(pdfdoc.PDFImageXObject):
    """A PDF image that holds a PNG's compressed rows (PDF 32000-1, 7.4.4.4: predictor 15 is PNG's own)."""

    def __init__(self, name: str, png: Png, opacity: object = None) -> None:
        super().__init__(name)
        self._png = png
        self._opacity = opacity

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the object as it is written into the file."""
        png = self._png
        stream = pdfdoc.PDFStream(content=png.rows)
        samples = SAMPLES[png.color]
        entries = stream.dictionary
        entries["Type"] = pdfdoc.PDFName("XObject")
        entries["Subtype"] = pdfdoc.PDFName("Image")
        entries["Width"], entries["Height"] = png.width, png.height
        entries["BitsPerComponent"] = png.depth
        entries["ColorSpace"] = _color_space(png)
        entries["Filter"] = pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])
        parameters = {"Predictor": 15, "Colors": samples, "BitsPerComponent": png.depth, "Columns": png.width}
        entries["DecodeParms"] = pdfdoc.PDFArray([pdfdoc.PDFDictionary(parameters)])
        if self._opacity is not None:
            entries["SMask"] = self._opacity
        return bytes(stream.format(document))


def _color_space(png: Png) -> object:
    match png.color:
        case 0:
            return pdfdoc.PDFName("DeviceGray")
        case 2:
            return pdfdoc.PDFName("DeviceRGB")
        case _:
            last = len(png.palette) // 3 - 1
            names = [pdfdoc.PDFName("Indexed"), pdfdoc.PDFName("DeviceRGB"), last, f"<{png.palette.hex()}>"]
            return pdfdoc.PDFArray(names)


def draw_image(canvas: Canvas, shown: bytes | Plate, frame: Rectangle, crop: Crop = UNCROPPED) -> None:
    """Draw a picture so that what `crop` leaves of it fills `frame`; one drawn before is not stored again."""
    if crop == UNCROPPED:
        _draw_whole(canvas, shown, frame)
        return
    left, bottom, right, top = frame
    width, height = (right - left) / crop.across, (top - bottom) / crop.down
    left, top = left - width * crop.left, top + height * crop.top
    clip = canvas.beginPath()
    clip.rect(frame[0], bottom, right - frame[0], frame[3] - bottom)
    canvas.saveState()
    canvas.clipPath(clip, stroke=0, fill=0)
    _draw_whole(canvas, shown, (left, top - height, left + width, top))
    canvas.restoreState()


def _draw_whole(canvas: Canvas, shown: bytes | Plate, frame: Rectangle) -> None:
    left, bottom, right, top = frame
    data = shown.colors + shown.opacity if isinstance(shown, Plate) else shown
    layers = layers_on(shown) if isinstance(shown, Plate) else layers_of(data)
    if layers is None:
        canvas.drawImage(ImageReader(BytesIO(data)), left, bottom, right - left, top - bottom, mask="auto")
        return
    name = f"I{sha256(data).hexdigest()}"
    if not canvas.hasForm(name):
        document: Any = canvas._doc  # type: ignore[attr-defined]  # no public way in
        opacity = None
        if layers.opacity:
            opacity = document.Reference(_PngObject(f"{name}m", layers.opacity), pdfdoc.xObjectName(f"{name}m"))
        document.addForm(name, _PngObject(name, layers.picture, opacity))
    canvas.saveState()
    canvas.transform(right - left, 0, 0, top - bottom, left, bottom)
    canvas.doForm(name)
    canvas.restoreState()


_DPI = 400
"""Pixels to the inch, enough for the letters in a picture of a diagram."""
_WORTH = 1.3
"""A picture is made smaller where it has so many times as many pixels along its width as are needed."""
_FEW_COLORS = 16
"""A picture of so few colours, such as a QR code, is small already, and would be blurred."""
_QUALITY = 85
"""Of JPEG: above it files grow and pictures do not change for the eye."""
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
