"""A session's picture files → `Pictures`: the one door to files, and it stays inside the course."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from gyoan.course.meant_names import (
    Meant,
    from_root,
    meant,
    nearest_called,
    only_one_called,
    readable,
    told_place,
    told_spelling,
)
from gyoan.course.unreadable import DATA, UnreadableError, bad_picture
from gyoan.files.incoming import MOST_OF_PICTURE, RefusedError, WhyRefused, leads_to, located, nearest_file, read_file
from gyoan.messages import files
from gyoan.messages import incoming as said
from gyoan.messages.faults import IN_PICTURE, fault
from gyoan.model.blocks import Figure
from gyoan.model.choices import FOUND_BY_NAME
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome, Severity, SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.inline import InlineImage
from gyoan.model.picture import LOGO, REMOTE, Picture, Pictures, name_of_picture
from gyoan.model.session import Session
from gyoan.model.settings import Settings
from gyoan.model.traversal import found

_OF_WINDOWS = expression(r"[A-Za-z]:[\\/]|\\\\?[^\\]+\\|file:")
"""How a path begins that names a drive or a computer: `C:\\`, `\\\\server\\`, of which Markdown leaves one stroke."""

Rasterize = Callable[[str, int], Picture | None]
"""Draws an SVG picture at a width in pixels; None where it is no readable SVG."""


def load_pictures(session: Session, folder: Path, course: Path, rasterize: Rasterize | None) -> Outcome[Pictures]:
    """Return the pictures of the session's figures; one that cannot be had is an error with its line.

    `folder` is the session's own, from which addresses start; nothing outside `course` is read, nothing fetched.
    Without `rasterize` it is only seen whether the files are there.
    """
    pictures: dict[str, Picture] = {}
    diagnostics: list[Diagnostic] = []
    seen: set[str] = set()
    figures = found(session, Figure)
    shown = {figure.target for figure, _ in figures if not figure.adorns}
    places: list[tuple[Figure | InlineImage, SourceSpan | None]] = [*figures, *found(session, InlineImage)]
    for place, span in places:
        if place.target in seen:
            continue
        seen.add(place.target)
        try:
            drawn = rasterize if isinstance(place, Figure) else None
            anywhere = session.dialect in FOUND_BY_NAME
            picture = picture_at(place.target, folder, course, drawn, span or session.span, anywhere=anywhere)
            diagnostics += picture.diagnostics
            if picture.value is not None:
                pictures[place.target] = picture.value
            if isinstance(place, InlineImage):
                # What is no figure stands in a heading or a link, where slides and pages have only words.
                diagnostics.append(_as_text(place.target, span or session.span))
        except UnreadableError as trouble:
            # Where words stand beside it or before it, only an ornament is missing.
            severity = Severity.ERROR if place.target in shown or isinstance(place, InlineImage) else Severity.WARNING
            where = span or session.span
            diagnostics.append(Diagnostic(trouble.code, severity, where, trouble.message, trouble.hint))
        except GyoanError:
            raise
        except Exception as error:
            diagnostics.append(fault(IN_PICTURE, span or session.span, error))
    return Outcome(pictures, tuple(diagnostics))


def _as_text(target: str, span: SourceSpan) -> Diagnostic:
    message, hint = said.PICTURE_AS_TEXT(name=readable(name_of_picture(target))), said.PICTURE_ON_ITS_OWN_LINE()
    return Diagnostic(Code.PICTURE_AS_TEXT, Severity.WARNING, span, message, hint)


def picture_at(
    target: str,
    folder: Path,
    course: Path,
    rasterize: Rasterize | None,
    asked_in: SourceSpan,
    *,
    anywhere: bool = False,
) -> Outcome[Picture | None]:
    """Return the picture whose address from `folder` is `target`; None without `rasterize`, where its file is there.

    Raises `UnreadableError` where it cannot be had. `asked_in` is the place that shows it, whose author meant it to be
    found `anywhere` in the course, or else is told where it is.
    """
    if target.startswith(DATA):
        return Outcome(_embedded(target, rasterize))
    file = _file_meant(target.split("#", 1)[0].split("?", 1)[0], folder, course)
    named = nearest_called(target, folder, course) if anywhere and not leads_to(file.path) else None
    elsewhere = None if named or leads_to(file.path) else only_one_called(target, course)
    path = _located(named or elsewhere or file.path, target, course)
    picture = _picture(path, target, course, rasterize) if rasterize is not None else None
    if elsewhere is not None:
        return Outcome(picture, told_place(target, elsewhere.relative_to(course).as_posix(), asked_in))
    return Outcome(picture, told_spelling(target, file.spelled, asked_in))


def _file_meant(address: str, folder: Path, course: Path) -> Meant:
    """Return the file that `address` leads to from `folder`, or from what a site would be made of."""
    file = meant(folder, address)
    return file if leads_to(file.path) else from_root(address, folder, course) or file


def _embedded(address: str, rasterize: Rasterize | None) -> Picture | None:
    """Return the picture that an address holds itself (RFC 2397); None where only files are looked for."""
    name = f"{address.partition(',')[0]},…"
    try:
        kind, data = _held(address)
    except ValueError as error:
        raise bad_picture(name) from error
    if rasterize is None:
        return None
    return _decoded(name, data, rasterize, drawn="svg" in kind)


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
        raise UnreadableError(Code.REMOTE_PICTURE, files.NETWORK_PICTURE(), files.SAVE_PICTURE())
    try:
        return located(path, course)
    except RefusedError as error:
        raise _refused(error, target, path) from error


def _refused(error: RefusedError, target: str, path: Path) -> UnreadableError:
    """Return what is told of a picture whose file does not come in."""
    if _OF_WINDOWS.match(unquote(target)):
        name = re.split(r"[\\/]", unquote(target))[-1]
        return UnreadableError(
            Code.OUTSIDE_COURSE, said.PICTURE_ON_ONE_COMPUTER(name=readable(target)), said.COPY_PICTURE(name=name)
        )
    written = readable(target)
    if error.refusal is WhyRefused.MISSING:
        near = nearest_file(path)
        hint = said.DID_YOU_MEAN(name=near) if near else said.PUT_FILE_THERE()
        return UnreadableError(Code.MISSING_PICTURE, said.PICTURE_MISSING(name=written), hint)
    if error.refusal is WhyRefused.OUTSIDE:
        return UnreadableError(Code.OUTSIDE_COURSE, said.PICTURE_OUTSIDE(name=written), said.PICTURE_OUTSIDE_HINT())
    return UnreadableError(Code.BAD_PICTURE, said.PICTURE_REFUSED(name=written, why=error.message), error.hint)


def _picture(path: Path, target: str, course: Path, rasterize: Rasterize) -> Picture:
    try:
        data = read_file(path, course, MOST_OF_PICTURE)
    except RefusedError as error:
        raise _refused(error, target, path) from error
    return _decoded(path.name, data, rasterize, drawn=path.suffix.lower() == ".svg")


def _decoded(name: str, data: bytes, rasterize: Rasterize, *, drawn: bool) -> Picture:
    """Return the picture in the bytes of a file, a drawing or a bitmap."""
    # Imported when needed: a check opens no picture, and Pillow takes a tenth of a second to start.
    from gyoan.course.decoding import bitmap, vector  # noqa: PLC0415

    return vector(name, data, rasterize) if drawn else bitmap(name, data)


LOGO_EDGE = 1000
"""A logo is reduced to this many pixels: 300 to the inch over the room that covers have for it."""


def load_logo(settings: Settings, folder: Path, course: Path, rasterize: Rasterize | None) -> Outcome[Pictures]:
    """Return the logo, alone; one that cannot be had is an error where the settings name it.

    Its address starts from the folder of the course, or from the session's own where the file is there.
    """
    if not settings.logo:
        return Outcome({})
    start = folder if leads_to(meant(folder, settings.logo).path) else course
    span = settings.logo_span or SourceSpan((course / "course.toml").as_posix(), 1)
    try:
        picture = picture_at(settings.logo, start, course, rasterize, span)
    except UnreadableError as trouble:
        return Outcome({}, (Diagnostic(trouble.code, Severity.ERROR, span, trouble.message, trouble.hint),))
    except GyoanError:
        raise
    except Exception as error:
        return Outcome({}, (fault(IN_PICTURE, span, error),))
    return Outcome({LOGO: _reduced(picture.value)} if picture.value is not None else {}, picture.diagnostics)


def _reduced(picture: Picture) -> Picture:
    if max(picture.width, picture.height) <= LOGO_EDGE:
        return picture
    # Imported when needed: a check opens no picture.
    from PIL import Image  # noqa: PLC0415

    with Image.open(io.BytesIO(picture.data), formats=("PNG", "JPEG")) as image:
        small = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    small.thumbnail((LOGO_EDGE, LOGO_EDGE))
    buffer = io.BytesIO()
    small.save(buffer, "PNG")
    natural = picture.natural_width, picture.natural_height
    return Picture(buffer.getvalue(), *small.size, picture.svg, *natural, crop=picture.crop)
