"""The PowerPoint file that a course names as its template → its bytes: it stays inside the course, like pictures."""

from __future__ import annotations

import difflib
from pathlib import Path
from urllib.parse import unquote

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan

MOST_BYTES = 100 * 1024 * 1024
"""A larger file is not read."""


def read_template_file(name: str, course: Path, asked_in: SourceSpan) -> Outcome[bytes | None]:
    """Return the bytes of the template `name`, a path from the folder `course`; None with an error where it has none.

    `asked_in` is the place that asks for it.
    """
    try:
        path = (course / unquote(name)).resolve()
        if not path.is_relative_to(course.resolve()):
            return _none(asked_in, f"The template '{name}' lies outside the course folder", "copy it into the course")
        if not path.is_file():
            return _none(asked_in, f"There is no template '{name}'", _nearest(path))
        if path.stat().st_size > MOST_BYTES:
            return _none(
                asked_in, f"The template '{name}' is larger than {MOST_BYTES >> 20} MB", "compress its pictures"
            )
        return Outcome(path.read_bytes())
    except (OSError, ValueError):
        return _none(asked_in, f"The template '{name}' cannot be read", "check its name and who may read it")


def _none(asked_in: SourceSpan, message: str, hint: str) -> Outcome[bytes | None]:
    whole = f"{message}; the theme's own layouts are used instead"
    return Outcome(None, (Diagnostic(Code.BAD_TEMPLATE, Severity.ERROR, asked_in, whole, hint),))


def _nearest(path: Path) -> str:
    names = [file.name for file in path.parent.glob("*.p[op]t*")] if path.parent.is_dir() else []
    near = difflib.get_close_matches(path.name, names, n=1, cutoff=0.5)
    return f"did you mean '{near[0]}'?" if near else "write the path from the folder of course.toml"
