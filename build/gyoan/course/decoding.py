"""The bytes of a picture → a `Picture` as decks and pages need it: upright, of no needless size, its margins found."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Callable
from dataclasses import replace

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.ExifTags import Base

from gyoan.bitmaps.metadata import FORMATS, without_metadata
from gyoan.bitmaps.visible_box import visible_crop
from gyoan.course.unreadable import UnreadableError, bad_picture
from gyoan.course.vector_size import MOST_DRAWN, draws_too_much
from gyoan.course.vector_text import smallest_text
from gyoan.messages import incoming as said
from gyoan.model.codes import Code
from gyoan.model.picture import Picture

LONGEST_EDGE = 2600
"""A bitmap is reduced to this many pixels: 200 to the inch over the width of a slide."""
MOST_PIXELS, MOST_PIXELS_OF_JPEG = 50_000_000, 150_000_000
"""More are not decoded: they would take more memory than a whole build. JPEGs are decoded at a part of their size."""
TURNED, ON_THEIR_SIDE = range(2, 9), range(5, 9)
"""Exif's orientations that are not upright, and those that stand on their side (JEITA CP-3451, tag 274)."""
JPEG_QUALITY = 90
"""Of photographs that have to be encoded anew because they are turned or reduced."""
VECTOR_WIDTH = 2400
"""Pixels that an SVG picture is drawn with."""
NATURAL_WIDTH = 640.0
"""Its natural size, in CSS pixels: half a slide's width. Its bitmap has as many pixels as are asked for."""
DEEP = 256
"""A sample of sixteen bits by one of eight."""


def vector(name: str, data: bytes, rasterize: Callable[[str, int], Picture | None]) -> Picture:
    """Return an SVG picture, drawn by `rasterize`; raises `UnreadableError`."""
    try:
        svg = data.decode("utf-8")
        if draws_too_much(svg):
            message = said.PICTURE_DRAWS_TOO_MUCH(name=name, most=f"{MOST_DRAWN:,}")
            raise UnreadableError(Code.BAD_PICTURE, message, said.SAVE_AS_BITMAP())
        picture = rasterize(svg, VECTOR_WIDTH)
    except UnicodeDecodeError as error:
        raise bad_picture(name) from error
    if picture is None:
        raise bad_picture(name)
    height = NATURAL_WIDTH * picture.height / picture.width
    return replace(picture, natural_width=NATURAL_WIDTH, natural_height=height, text_share=smallest_text(svg))


def bitmap(name: str, data: bytes) -> Picture:
    """Return the picture in a bitmap's file; raises `UnreadableError`."""
    try:
        with warnings.catch_warnings():
            # How many pixels are too many is said below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            # Without metadata first: of Exif only how the camera was held is left, and nothing malformed.
            clean = without_metadata(data)
            with Image.open(io.BytesIO(clean or data), formats=FORMATS) as image:
                _check_pixels(image, name)
                return _prepared(image, clean)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(name) from error
    except _OF_DAMAGED_PICTURES as error:
        raise bad_picture(name) from error


_OF_DAMAGED_PICTURES = (
    OSError,
    UnidentifiedImageError,
    ValueError,
    SyntaxError,
    EOFError,
    IndexError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What Pillow raises where a file is not what its beginning says."""


def _check_pixels(image: Image.Image, name: str) -> None:
    """Raise `UnreadableError` where decoding would take too much memory: sizes are known before any pixel is."""
    most = MOST_PIXELS_OF_JPEG if image.format == "JPEG" else MOST_PIXELS
    if image.width * image.height > most:
        raise _too_many_pixels(name)


def _prepared(image: Image.Image, clean: bytes | None) -> Picture:
    """Return an opened bitmap upright, no larger than a deck needs, with its empty margins found.

    `clean` is its file without what else it tells, where that can be had without encoding it anew; it is taken over
    as it is where nothing has to be done to the pixels.
    """
    natural, turn = image.size, image.getexif().get(Base.Orientation, 1)
    if image.format == "JPEG" and max(natural) > LONGEST_EDGE:
        # Decoded at a half, a quarter or an eighth at once: phones take pictures of a hundred million pixels.
        share = LONGEST_EDGE / max(natural)
        image.draft(None, (int(image.width * share), int(image.height * share)))
    image.load()
    upright = ImageOps.exif_transpose(image) if turn in TURNED else image
    across, down = reversed(natural) if turn in ON_THEIR_SIDE else natural
    usable = max(natural) <= LONGEST_EDGE and image.mode in {"RGB", "RGBA", "L", "P"} and turn not in TURNED
    size, data = (upright.size, clean) if clean and usable else _encoded(upright, photograph=image.format == "JPEG")
    return Picture(data, *size, natural_width=across, natural_height=down, crop=visible_crop(upright))


def _encoded(image: Image.Image, *, photograph: bool) -> tuple[tuple[int, int], bytes]:
    """Return the size and the bytes of an image reduced to what a deck needs: JPEG stays JPEG, all else is PNG."""
    if image.mode.startswith("I"):
        # Sixteen bits a pixel: Pillow would cut off what is above 255 instead of scaling it.
        image = image.convert("I").point(lambda value: value / DEEP).convert("L")
    opaque = not ("A" in image.mode or "transparency" in image.info)
    wanted = "RGB" if opaque else "RGBA"
    profile = image.info.get("icc_profile") if image.mode == wanted else None
    converted = image if image.mode == wanted else image.convert(wanted)
    converted.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    buffer = io.BytesIO()
    if photograph and opaque:
        converted.save(buffer, "JPEG", quality=JPEG_QUALITY, icc_profile=profile)
    else:
        converted.save(buffer, "PNG", optimize=False, icc_profile=profile)
    return converted.size, without_metadata(buffer.getvalue()) or buffer.getvalue()


def _too_many_pixels(name: str) -> UnreadableError:
    message = said.PICTURE_OF_TOO_MANY_PIXELS(name=name)
    return UnreadableError(Code.BAD_PICTURE, message, said.FEWER_PIXELS(edge=LONGEST_EDGE))
