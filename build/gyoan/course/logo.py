"""The logo that settings name → a `Picture`, small enough for a corner of a cover."""

from __future__ import annotations

import io
from pathlib import Path

from gyoan.course.meant_names import meant
from gyoan.course.pictures import Rasterize, picture_at
from gyoan.course.unreadable import UnreadableError
from gyoan.files.incoming import leads_to
from gyoan.messages.faults import IN_PICTURE, fault
from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome, Severity, SourceSpan
from gyoan.model.picture import LOGO, Picture, Pictures
from gyoan.model.settings import Settings

LONGEST_EDGE = 1000
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
    if max(picture.width, picture.height) <= LONGEST_EDGE:
        return picture
    # Imported when needed: a check opens no picture.
    from PIL import Image  # noqa: PLC0415

    with Image.open(io.BytesIO(picture.data), formats=("PNG", "JPEG")) as image:
        small = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    small.thumbnail((LONGEST_EDGE, LONGEST_EDGE))
    buffer = io.BytesIO()
    small.save(buffer, "PNG")
    natural = picture.natural_width, picture.natural_height
    return Picture(buffer.getvalue(), *small.size, picture.svg, *natural, crop=picture.crop)
