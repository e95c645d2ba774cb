"""The PowerPoint file that a course names as its template → its bytes: it stays inside the course, like pictures."""

from __future__ import annotations

from pathlib import Path

from gyoan.course.meant_names import meant, told_spelling
from gyoan.files.incoming import MOST_OF_TEMPLATE, RefusedError, WhyRefused, nearest_file, read_file
from gyoan.messages import incoming as said
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.message import Message

_ENDINGS = (".pptx", ".potx", ".pptm", ".potm", ".ppt", ".pot")
"""What the names of templates end in."""


def read_template_file(name: str, course: Path, asked_in: SourceSpan) -> Outcome[bytes | None]:
    """Return the bytes of the template `name`, a path from the folder `course`; None with an error where it has none.

    `asked_in` is the place that asks for it.
    """
    file = meant(course, name)
    try:
        return Outcome(read_file(file.path, course, MOST_OF_TEMPLATE), told_spelling(name, file.spelled, asked_in))
    except RefusedError as error:
        return _none(asked_in, *_told(error, name, file.path))


def _told(error: RefusedError, name: str, path: Path) -> tuple[Message, Message]:
    """Return what is said of a template whose file does not come in, and what to do about it."""
    if error.refusal is WhyRefused.MISSING:
        near = nearest_file(path, endings=_ENDINGS)
        return said.TEMPLATE_MISSING(name=name), said.DID_YOU_MEAN(name=near) if near else said.PATH_FROM_COURSE()
    if error.refusal is WhyRefused.OUTSIDE:
        return said.TEMPLATE_OUTSIDE(name=name), said.COPY_INTO_COURSE()
    return said.TEMPLATE_REFUSED(name=name, why=error.message), error.hint


def _none(asked_in: SourceSpan, message: Message, hint: Message) -> Outcome[bytes | None]:
    whole = said.THEMES_OWN_INSTEAD(what=message)
    return Outcome(None, (Diagnostic(Code.BAD_TEMPLATE, Severity.ERROR, asked_in, whole, hint),))
