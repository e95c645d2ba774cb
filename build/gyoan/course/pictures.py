"""A session's picture files → `Pictures`: the one door to files, and it stays inside the course."""

from __future__ import annotations

import difflib
import io
import warnings
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError

from gyoan.model.blocks import Figure
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.inline import InlineImage
from gyoan.model.picture import Picture, Pictures
from gyoan.model.session import Session
from gyoan.model.traversal import found

LONGEST_EDGE = 2600
"""A bitmap is reduced to this many pixels: 200 to the inch over the width of a slide."""
VECTOR_WIDTH = 2400
"""Pixels that an SVG picture is drawn with."""
REMOTE = ("http://", "https://", "//", "data:")

Rasterize = Callable[[str, int], bytes | None]
"""Draws an SVG picture at a width in pixels; None where it is no readable SVG."""


class UnreadableError(Exception):
    """A picture that cannot be had: which kind of trouble, what is wrong, and what to do about it."""

    def __init__(self, code: Code, message: str, hint: str) -> None:
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
            path = _located(place.target, folder, course)
            # A small picture inside a line is shown as its text; that its file is there is all that is asked.
            if isinstance(place, Figure) and rasterize is not None:
                pictures[place.target] = _vector(path, rasterize) if path.suffix.lower() == ".svg" else _bitmap(path)
        except UnreadableError as trouble:
            where = span or session.span
            diagnostics.append(Diagnostic(trouble.code, Severity.ERROR, where, trouble.message, trouble.hint))
    return Outcome(pictures, tuple(diagnostics))


def _located(target: str, folder: Path, course: Path) -> Path:
    if target.startswith(REMOTE):
        raise UnreadableError(
            Code.REMOTE_PICTURE,
            "The picture is on the network and is never fetched; a link stands in its place",
            "save it in the course's folder and name that file",
        )
    path = (folder / unquote(target.split("#", 1)[0].split("?", 1)[0])).resolve()
    if not path.is_file():
        raise UnreadableError(Code.MISSING_PICTURE, f"There is no picture '{target}'", _nearest(path))
    if not path.is_relative_to(course.resolve()):
        raise UnreadableError(
            Code.OUTSIDE_COURSE,
            f"The picture '{target}' lies outside the course folder",
            "copy it into the course, or put a course.toml into the folder that holds both",
        )
    return path


def _nearest(path: Path) -> str:
    names = [file.name for file in path.parent.iterdir()] if path.parent.is_dir() else []
    near = difflib.get_close_matches(path.name, names, n=1, cutoff=0.5)
    return f"did you mean '{near[0]}'?" if near else "check the name, or put the file there"


def _vector(path: Path, rasterize: Rasterize) -> Picture:
    try:
        svg = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _bad(path) from error
    png = rasterize(svg, VECTOR_WIDTH)
    if png is None:
        raise _bad(path)
    with Image.open(io.BytesIO(png)) as image:
        width, height = image.size
    # Bitmaps of an SVG have as many pixels as asked for; its natural size is taken as half a slide's width.
    return Picture(png, width, height, natural_width=640.0, natural_height=640.0 * height / width)


def _bitmap(path: Path) -> Picture:
    try:
        data = path.read_bytes()
        with warnings.catch_warnings():
            # Pillow warns of, then refuses, pictures so large that decoding them may exhaust the memory.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as image:
                return _reduced(image, data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableError(
            Code.BAD_PICTURE,
            f"The picture '{path.name}' has more pixels than can be read safely",
            f"make it smaller; {LONGEST_EDGE} pixels along its longer side are enough",
        ) from error
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError) as error:
        raise _bad(path) from error


def _reduced(image: Image.Image, data: bytes) -> Picture:
    image.load()
    if image.format in {"PNG", "JPEG"} and max(image.size) <= LONGEST_EDGE and image.mode in {"RGB", "RGBA", "L", "P"}:
        return Picture(data, *image.size, natural_width=image.width, natural_height=image.height)
    natural = image.size
    has_alpha = "A" in image.mode or "transparency" in image.info
    converted = image.convert("RGBA" if has_alpha else "RGB")
    converted.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    buffer = io.BytesIO()
    converted.save(buffer, "PNG", optimize=False)
    return Picture(buffer.getvalue(), *converted.size, natural_width=natural[0], natural_height=natural[1])


def _bad(path: Path) -> UnreadableError:
    return UnreadableError(
        Code.BAD_PICTURE,
        f"The file '{path.name}' cannot be read as a picture",
        "open it in a picture program and save it again as PNG, JPEG or SVG",
    )
