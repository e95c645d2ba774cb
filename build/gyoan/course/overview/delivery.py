"""A course's overview → its page in the output folder; one that somebody has changed is kept beside it."""

from __future__ import annotations

from pathlib import Path

from gyoan.course.building.earlier_builds import EarlierBuilds
from gyoan.course.building.session_build import BuiltCourse
from gyoan.course.edited_decks import kept_copy
from gyoan.course.outputs import cannot_write, write_outputs
from gyoan.course.overview.gathering import overview_of
from gyoan.course.overview.page import course_page
from gyoan.files.questions import content, digest
from gyoan.messages import overview as told
from gyoan.messages.faults import IN_PAGE, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan

_SEAL = b"<!-- gyoan "
"""Begins the last line of a page, which has a hash of all that stands above it."""


def deliver_page(earlier: EarlierBuilds, course: BuiltCourse, place: Path) -> Diagnostic | None:
    """Write the page of a course to its place, where it says anything new; return what there is to say of it.

    What is there and not as gyoan has written it, whoever made it, is kept under another name. Where a session has an
    output of the page's name, there is no page.
    """
    shown = place.as_posix()
    if any(path == place for one in course.sessions for path in one.in_place):
        message, hint = told.NAME_TAKEN(page=shown), told.NAME_TAKEN_HINT()
        return Diagnostic(Code.NAMED_APART, Severity.INFO, SourceSpan(shown, 1), message, hint)
    try:
        data = _page(earlier, course)
    except Exception as error:
        return fault(IN_PAGE, SourceSpan(shown, 1), error)
    said = None
    if content(str(place)) != digest(data):
        try:
            said = _kept(place)
        except OSError as error:
            return cannot_write(error, shown, still_there=True)
        if trouble := write_outputs({place: data}, shown):
            return trouble
    earlier.keep_page(course, place, digest(data))
    return said


def _page(earlier: EarlierBuilds, course: BuiltCourse) -> bytes:
    unknown = [one.file for one in course.sessions if one.glimpse is None]
    glimpses = earlier.glimpses(unknown) | {one.file: one.glimpse for one in course.sessions if one.glimpse}
    return sealed(course_page(overview_of(course, glimpses, earlier.output)))


def sealed(page: str) -> bytes:
    """Return a page with a last line that tells whether anybody has changed it since."""
    data = page.encode("utf-8", "replace")
    return b"%s%s%s -->\n" % (data, _SEAL, digest(data).encode())


def is_as_written(data: bytes) -> bool:
    """Return whether a page is as gyoan has written it, this one or another version."""
    page, seal, said = data.rpartition(_SEAL)
    return bool(seal) and said == b"%s -->\n" % digest(page).encode()


def _kept(place: Path) -> Diagnostic | None:
    """Copy a page that is not as gyoan has written it to a name of its own; return the news of it, if any."""
    if not place.is_file() or is_as_written(place.read_bytes()):
        return None
    message = told.EDITED(page=place.as_posix(), kept=kept_copy(place).name)
    return Diagnostic(Code.EDITED_DECK, Severity.WARNING, SourceSpan(place.as_posix(), 1), message, told.EDITED_HINT())
