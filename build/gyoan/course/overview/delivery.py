"""A course's overview → its page in the output folder; one that somebody has changed is kept beside it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile, gettempdir
from typing import IO

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.building.session_build import BuiltCourse
from gyoan.course.discovery import SessionFile
from gyoan.course.edited_decks import kept_copy
from gyoan.course.outputs import cannot_write, write_outputs
from gyoan.course.overview.gathering import overview_of
from gyoan.course.overview.page import page_parts
from gyoan.files.questions import content
from gyoan.messages import overview as told
from gyoan.messages.faults import IN_PAGE, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.glimpse import Glimpse

_SEAL = b"<!-- gyoan %s -->\n"
"""The last line of a page, with a hash of all that stands above it."""
_SEALED = len(_SEAL % (b"0" * 64))
_HELD = 2 * 1024 * 1024
"""A page of more bytes, as of 200 sessions, is made in a file."""


def deliver_page(earlier: EarlierBuilds, course: BuiltCourse, place: Path) -> Diagnostic | None:
    """Write the page of a course to its place, where it says anything new; return what there is to say of it.

    What is there and not as gyoan has written it, whoever made it, is kept under another name. Where a session has an
    output of the page's name, there is no page.
    """
    shown = place.as_posix()
    if any(path == place for one in course.sessions for path in one.in_place):
        message, hint = told.NAME_TAKEN(page=shown), told.NAME_TAKEN_HINT()
        return Diagnostic(Code.NAMED_APART, Severity.INFO, SourceSpan(shown, 1), message, hint)
    with SpooledTemporaryFile(_HELD) as page:
        try:
            made = _page(earlier, course, page)
        except OSError as error:
            error.filename = error.filename or gettempdir()
            return cannot_write(error, shown, still_there=True)
        except Exception as error:
            return fault(IN_PAGE, SourceSpan(shown, 1), error)
        said = None
        if content(str(place)) != made:
            try:
                said = _kept(place)
            except OSError as error:
                return cannot_write(error, shown, still_there=True)
            if trouble := write_outputs({place: page}, shown):
                return trouble
    earlier.keep_page(course, place, made)
    return said


def _page(earlier: EarlierBuilds, course: BuiltCourse, page: IO[bytes]) -> str:
    """Write the page of a course into a file, and return a hash of it."""
    held: dict[SessionFile, Glimpse] = {one.file: one.glimpse for one in course.sessions if one.glimpse}

    def glimpse_of(file: SessionFile) -> Glimpse:
        return held.get(file) or earlier.glimpse(file) or Glimpse()

    return sealed(page_parts(overview_of(course, glimpse_of, earlier.output)), page)


def sealed(parts: Iterable[str], page: IO[bytes]) -> str:
    """Write a page, with a last line that tells whether anybody has changed it since; return a hash of all of it."""
    hashed = sha256()
    for part in parts:
        data = part.encode("utf-8", "replace")
        hashed.update(data)
        page.write(data)
    seal = _SEAL % hashed.hexdigest().encode()
    hashed.update(seal)
    page.write(seal)
    return hashed.hexdigest()


def is_page_as_written(page: IO[bytes]) -> bool:
    """Return whether a page is as gyoan has written it, this one or another version."""
    hashed, left = sha256(), page.seek(0, os.SEEK_END) - _SEALED
    page.seek(0)
    while left > 0 and (data := page.read(min(left, _HELD))):
        hashed.update(data)
        left -= len(data)
    return page.read() == _SEAL % hashed.hexdigest().encode()


def _kept(place: Path) -> Diagnostic | None:
    """Copy a page that is not as gyoan has written it to a name of its own; return the news of it, if any."""
    if not place.is_file():
        return None
    with place.open("rb") as page:
        if is_page_as_written(page):
            return None
    message = told.EDITED(page=place.as_posix(), kept=kept_copy(place).name)
    return Diagnostic(Code.EDITED_DECK, Severity.WARNING, SourceSpan(place.as_posix(), 1), message, told.EDITED_HINT())
