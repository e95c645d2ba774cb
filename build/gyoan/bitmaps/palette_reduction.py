"""Line art in few colours: a drawing's PNG in a third of its bytes, with nothing that anyone could see lost."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageChops, UnidentifiedImageError

_PALETTE_SIZE = 256
"""As many as a byte can name."""
_LINE_ART = 4096
"""A picture of more colours is a photograph or the like, and kept as it is."""
_EXACT = 0.96
"""Line art is given a palette if this part of its pixels keeps its colour to the bit: all areas and nearly all of
the blended edges. Found by trial on drawings of 300 dpi, whose files shrink to a third."""
_NEAR, _FAR = 16, 0.001
"""Of the other pixels no more than the second share of all may change by more than the first, of 255."""


def with_palette(image: Image.Image) -> Image.Image | None:
    """Return an RGB picture in 256 colours of its own; None where too many pixels would change, or by too much.

    A picture of 256 colours or less comes out as it is.
    """
    if image.getcolors(_LINE_ART) is None:
        return None
    reduced = image.quantize(_PALETTE_SIZE, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    red, green, blue = ImageChops.difference(image, reduced.convert("RGB")).split()
    changes = ImageChops.lighter(red, ImageChops.lighter(green, blue)).histogram()
    pixels = image.width * image.height
    unseen = changes[0] >= _EXACT * pixels and sum(changes[_NEAR + 1 :]) <= _FAR * pixels
    return reduced if unseen else None


def separated(image: Image.Image) -> tuple[bytes, bytes]:
    """Return the colours of a picture and how opaque they are as two PNGs; an empty one where nothing shines through.

    Both are such as PDF holds as they are.
    """
    pixels = image.convert("RGBA" if image.has_transparency_data else "RGB")
    colors = pixels.convert("RGB")
    packed = encoded(with_palette(colors) or colors)
    shining = pixels.mode == "RGBA" and pixels.getchannel("A").getextrema() != (255, 255)
    return packed, encoded(pixels.getchannel("A")) if shining else b""


def encoded(image: Image.Image) -> bytes:
    """Return a picture as a PNG of few bytes."""
    buffer = BytesIO()
    image.save(buffer, "PNG", compress_level=9)
    return buffer.getvalue()


def reduced_png(data: bytes) -> bytes:
    """Return a PNG of line art with a palette; anything else as it is."""
    try:
        opened = Image.open(BytesIO(data), formats=("PNG",))
    except UnidentifiedImageError:
        return data
    with opened as image:
        if image.has_transparency_data and image.convert("RGBA").getchannel("A").getextrema() != (255, 255):
            return data
        reduced = with_palette(image.convert("RGB"))
    if reduced is None:
        return data
    return min(encoded(reduced), data, key=len)
