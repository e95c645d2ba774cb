"""A session's file → its bytes: it stays inside the course, like all else that comes in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gyoan.course.discovery import SessionFile
from gyoan.files.incoming import MOST_OF_SESSION, RefusedError, read_file
from gyoan.messages import incoming as said
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan


def session_answer(outputs: Mapping[Path, Path], file: Path) -> str:
    """Return what there is to know of a file that a link leads to: where its outputs go if it is a session."""
    return outputs[file].as_posix() if file in outputs else ""


def read_session_file(file: SessionFile) -> Outcome[bytes | None]:
    """Return the bytes of a session's file, or its given text; None with an error where it does not come in."""
    if file.text is not None:
        return Outcome(file.text)
    try:
        return Outcome(read_file(file.path, file.course, MOST_OF_SESSION))
    except RefusedError as error:
        message = said.SESSION_REFUSED(why=error.message)
        span = SourceSpan(file.shown, 1)
        return Outcome(None, (Diagnostic(Code.CANNOT_READ, Severity.ERROR, span, message, error.hint),))
