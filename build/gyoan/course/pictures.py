"""A session's picture files → `Pictures`: the one door to files, and it stays inside the course."""

from __future__ import annotations

import base64
import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from PIL import Image, ImageOps, UnidentifiedImageError
from PIL.ExifTags import Base

from gyoan.bitmaps import FORMATS, without_metadata
from gyoan.course.meant_names import meant, told_spelling
from gyoan.course.vector_size import MOST_DRAWN, draws_too_much
from gyoan.incoming import MOST_OF_PICTURE, Refusal, RefusedError, located, nearest, read_file
from gyoan.messages import files
from gyoan.messages import incoming as said
from gyoan.messages.faults import IN_PICTURE, fault
from gyoan.model.blocks import Figure
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome, Severity, SourceSpan
from gyoan.model.inline import InlineImage
from gyoan.model.message import Message
from gyoan.model.picture import Picture, Pictures, name_of
from gyoan.model.session import Session
from gyoan.model.traversal import found
from gyoan.visible_box import visible_crop

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
REMOTE, DATA = ("http://", "https://", "//"), "data:"

_OF_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\?[^\\]+\\|file:")
"""How a path begins that names a drive or a computer: `C:\\`, `\\\\server\\`, of which Markdown leaves one stroke."""

Rasterize = Callable[[str, int], Picture | None]
"""Draws an SVG picture at a width in pixels; None where it is no readable SVG."""


class UnreadableError(Exception):
    """A picture that cannot be had: which kind of trouble, what is wrong, and what to do about it."""

    def __init__(self, code: Code, message: Message, hint: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def load_pictures(session: Session, folder: Path, course: Path, rasterize: Rasterize | None) -> Outcome[Pictures]:
    """Return the pictures of the session's figures; one that cannot be had is an error with its line.

    `folder` is the session's own, from which addresses start; nothing outside `course` is read, nothing fetched.
    Without `rasterize` it is only seen whether the files are there.
    """
    pictures: dict[str, Picture] = {}
    diagnostics: list[Diagnostic] = []
    seen: set[str] = set()
    figures = found(session, Figure)
    shown = {figure.target for figure, _ in figures if not figure.beside}
    places: list[tuple[Figure | InlineImage, SourceSpan | None]] = [*figures, *found(session, InlineImage)]
    for place, span in places:
        if place.target in seen:
            continue
        seen.add(place.target)
        try:
            drawn = rasterize if isinstance(place, Figure) else None
            picture = picture_at(place.target, folder, course, drawn, span or session.span)
            diagnostics += picture.diagnostics
            if picture.value is not None:
                pictures[place.target] = picture.value
            if isinstance(place, InlineImage):
                # What is no figure stands in a heading or a link, where slides and pages have only words.
                diagnostics.append(_as_text(place.target, span or session.span))
        except UnreadableError as trouble:
            # Where its words stand beside it, only an ornament is missing.
            severity = Severity.ERROR if place.target in shown or isinstance(place, InlineImage) else Severity.WARNING
            where = span or session.span
            diagnostics.append(Diagnostic(trouble.code, severity, where, trouble.message, trouble.hint))
        except GyoanError:
            raise
        except Exception as error:
            diagnostics.append(fault(IN_PICTURE, span or session.span, error))
    return Outcome(pictures, tuple(diagnostics))


def _as_text(target: str, span: SourceSpan) -> Diagnostic:
    message, hint = said.PICTURE_AS_TEXT(name=name_of(target)), said.PICTURE_ON_ITS_OWN_LINE()
    return Diagnostic(Code.PICTURE_AS_TEXT, Severity.WARNING, span, message, hint)


def picture_at(
    target: str, folder: Path, course: Path, rasterize: Rasterize | None, asked_in: SourceSpan
) -> Outcome[Picture | None]:
    """Return the picture whose address from `folder` is `target`; None without `rasterize`, where its file is there.

    Raises `UnreadableError` where it cannot be had. `asked_in` is the place that shows it.
    """
    if target.startswith(DATA):
        return Outcome(_embedded(target, rasterize))
    file = meant(folder, target.split("#", 1)[0].split("?", 1)[0])
    path = _located(file.path, target, course)
    picture = _picture(path, target, course, rasterize) if rasterize is not None else None
    return Outcome(picture, told_spelling(target, file.spelled, asked_in))


def _embedded(address: str, rasterize: Rasterize | None) -> Picture | None:
    """Return the picture that an address holds itself (RFC 2397); None where only files are looked for."""
    try:
        kind, data = _held(address)
    except ValueError as error:
        raise _bad(said.EMBEDDED_PICTURE()) from error
    if rasterize is None:
        return None
    name = said.EMBEDDED_PICTURE()
    return _vector(name, data, rasterize) if "svg" in kind else _bitmap(name, data)


def _held(address: str) -> tuple[str, bytes]:
    """Return the media type and the bytes in a `data:` address; raises `ValueError` where there are none."""
    head, comma, content = address[len(DATA) :].partition(",")
    if not comma or len(content) > MOST_OF_PICTURE:
        raise ValueError("no data in the address")
    if head.lower().endswith(";base64"):
        return head, base64.b64decode(unquote_to_bytes(content), validate=True)
    return head, unquote_to_bytes(content)


def _located(path: Path, target: str, course: Path) -> Path:
    if target.lower().startswith(REMOTE):
        raise UnreadableError(
            Code.REMOTE_PICTURE,
            files.NETWORK_PICTURE(),
            files.SAVE_PICTURE(),
        )
    try:
        return located(path, course)
    except RefusedError as error:
        raise _refused(error, target, path) from error


def _refused(error: RefusedError, target: str, path: Path) -> UnreadableError:
    """Return what is told of a picture whose file does not come in."""
    if _OF_WINDOWS.match(unquote(target)):
        name = re.split(r"[\\/]", unquote(target))[-1]
        return UnreadableError(
            Code.OUTSIDE_COURSE, said.PICTURE_ON_ONE_COMPUTER(name=target), said.COPY_PICTURE(name=name)
        )
    if error.refusal is Refusal.MISSING:
        near = nearest(path, 0.5)
        hint = said.DID_YOU_MEAN(name=near) if near else said.PUT_PICTURE_THERE()
        return UnreadableError(Code.MISSING_PICTURE, said.PICTURE_MISSING(name=target), hint)
    if error.refusal is Refusal.OUTSIDE:
        return UnreadableError(Code.OUTSIDE_COURSE, said.PICTURE_OUTSIDE(name=target), said.PICTURE_OUTSIDE_HINT())
    return UnreadableError(Code.BAD_PICTURE, said.PICTURE_REFUSED(name=target, why=error.message), error.hint)


def _picture(path: Path, target: str, course: Path, rasterize: Rasterize) -> Picture:
    try:
        data = read_file(path, course, MOST_OF_PICTURE)
    except RefusedError as error:
        raise _refused(error, target, path) from error
    return _vector(path.name, data, rasterize) if path.suffix.lower() == ".svg" else _bitmap(path.name, data)


def _vector(name: str, data: bytes, rasterize: Rasterize) -> Picture:
    try:
        svg = data.decode("utf-8")
        if draws_too_much(svg):
            message = said.PICTURE_DRAWS_TOO_MUCH(name=name, most=f"{MOST_DRAWN:,}")
            raise UnreadableError(Code.BAD_PICTURE, message, said.SAVE_AS_BITMAP())
        picture = rasterize(svg, VECTOR_WIDTH)
    except UnicodeDecodeError as error:
        raise _bad(name) from error
    if picture is None:
        raise _bad(name)
    # Bitmaps of an SVG have as many pixels as asked for; its natural size is taken as half a slide's width.
    return replace(picture, natural_width=640.0, natural_height=640.0 * picture.height / picture.width)


def _bitmap(name: str, data: bytes) -> Picture:
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
        raise _bad(name) from error


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
        image = image.convert("I").point(lambda value: value / 256).convert("L")
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


def _bad(name: str) -> UnreadableError:
    return UnreadableError(Code.BAD_PICTURE, said.NO_PICTURE(name=name), said.SAVE_PICTURE_AGAIN())
