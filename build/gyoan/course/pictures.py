"""A session's picture files → `Pictures`: the one door to files, and it stays inside the course."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError

from gyoan.bitmaps import FORMATS, without_metadata
from gyoan.incoming import MOST_OF_PICTURE, Refusal, RefusedError, located, nearest, read_file
from gyoan.messages import files
from gyoan.messages import incoming as said
from gyoan.messages.faults import IN_PICTURE, fault
from gyoan.model.blocks import Figure
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome, Severity, SourceSpan
from gyoan.model.inline import InlineImage
from gyoan.model.message import Message
from gyoan.model.picture import Picture, Pictures
from gyoan.model.session import Session
from gyoan.model.traversal import found

LONGEST_EDGE = 2600
"""A bitmap is reduced to this many pixels: 200 to the inch over the width of a slide."""
MOST_PIXELS, MOST_PIXELS_OF_JPEG = 50_000_000, 150_000_000
"""More are not decoded: they would take more memory than a whole build. JPEGs are decoded at a part of their size."""
VECTOR_WIDTH = 2400
"""Pixels that an SVG picture is drawn with."""
REMOTE = ("http://", "https://", "//", "data:")

_OF_WINDOWS = re.compile(r"[A-Za-z]:[\\/]|\\\\?[^\\]+\\|file:")
"""How a path begins that names a drive or a computer: `C:\\`, `\\\\server\\`, of which Markdown leaves one stroke."""

Rasterize = Callable[[str, int], bytes | None]
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
    places: list[tuple[Figure | InlineImage, SourceSpan | None]] = [
        *found(session, Figure),
        *found(session, InlineImage),
    ]
    for place, span in places:
        if place.target in seen:
            continue
        seen.add(place.target)
        try:
            # A small picture inside a line is shown as its text; that its file is there is all that is asked.
            picture = picture_at(place.target, folder, course, rasterize if isinstance(place, Figure) else None)
            if picture is not None:
                pictures[place.target] = picture
        except UnreadableError as trouble:
            where = span or session.span
            diagnostics.append(Diagnostic(trouble.code, Severity.ERROR, where, trouble.message, trouble.hint))
        except GyoanError:
            raise
        except Exception as error:
            diagnostics.append(fault(IN_PICTURE, span or session.span, error))
    return Outcome(pictures, tuple(diagnostics))


def picture_at(target: str, folder: Path, course: Path, rasterize: Rasterize | None) -> Picture | None:
    """Return the picture whose address from `folder` is `target`; None without `rasterize`, where its file is there.

    Raises `UnreadableError` where it cannot be had.
    """
    path = _located(target, folder, course)
    return _picture(path, target, course, rasterize) if rasterize is not None else None


def _located(target: str, folder: Path, course: Path) -> Path:
    if target.startswith(REMOTE):
        raise UnreadableError(
            Code.REMOTE_PICTURE,
            files.NETWORK_PICTURE(),
            files.SAVE_PICTURE(),
        )
    path = folder / unquote(target.split("#", 1)[0].split("?", 1)[0])
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
    return _vector(path, data, rasterize) if path.suffix.lower() == ".svg" else _bitmap(path, data)


def _vector(path: Path, data: bytes, rasterize: Rasterize) -> Picture:
    try:
        png = rasterize(data.decode("utf-8"), VECTOR_WIDTH)
    except UnicodeDecodeError as error:
        raise _bad(path) from error
    if png is None:
        raise _bad(path)
    with Image.open(io.BytesIO(png), formats=("PNG",)) as image:
        width, height = image.size
    # Bitmaps of an SVG have as many pixels as asked for; its natural size is taken as half a slide's width.
    return Picture(png, width, height, natural_width=640.0, natural_height=640.0 * height / width)


def _bitmap(path: Path, data: bytes) -> Picture:
    try:
        with warnings.catch_warnings():
            # How many pixels are too many is said below.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                _check_pixels(image, path)
                return _reduced(image, data)
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(path) from error
    except _OF_DAMAGED_PICTURES as error:
        raise _bad(path) from error


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


def _check_pixels(image: Image.Image, path: Path) -> None:
    """Raise `UnreadableError` where decoding would take too much memory: sizes are known before any pixel is."""
    most = MOST_PIXELS_OF_JPEG if image.format == "JPEG" else MOST_PIXELS
    if image.width * image.height > most:
        raise _too_many_pixels(path)


def _reduced(image: Image.Image, data: bytes) -> Picture:
    natural = image.size
    as_it_is = without_metadata(data)
    if image.format == "JPEG" and max(natural) > LONGEST_EDGE:
        # Decoded at a half, a quarter or an eighth at once: phones take pictures of a hundred million pixels.
        share = LONGEST_EDGE / max(natural)
        image.draft(None, (int(image.width * share), int(image.height * share)))
    image.load()
    if as_it_is and max(natural) <= LONGEST_EDGE and image.mode in {"RGB", "RGBA", "L", "P"}:
        return Picture(as_it_is, *natural, natural_width=natural[0], natural_height=natural[1])
    wanted = "RGBA" if "A" in image.mode or "transparency" in image.info else "RGB"
    converted = image if image.mode == wanted else image.convert(wanted)
    converted.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    buffer = io.BytesIO()
    converted.save(buffer, "PNG", optimize=False)
    plain = without_metadata(buffer.getvalue()) or buffer.getvalue()
    return Picture(plain, *converted.size, natural_width=natural[0], natural_height=natural[1])


def _too_many_pixels(path: Path) -> UnreadableError:
    message = said.PICTURE_OF_TOO_MANY_PIXELS(name=path.name)
    return UnreadableError(Code.BAD_PICTURE, message, said.FEWER_PIXELS(edge=LONGEST_EDGE))


def _bad(path: Path) -> UnreadableError:
    return UnreadableError(Code.BAD_PICTURE, said.NO_PICTURE(name=path.name), said.SAVE_PICTURE_AGAIN())
