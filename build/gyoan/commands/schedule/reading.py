"""Session files → planned sessions: read and planned like in a build, nothing drawn and nothing written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from gyoan.course.course_file import read_course
from gyoan.course.discovery import SessionFile
from gyoan.course.session_file import read_session_file
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.settings import Settings
from gyoan.model.values import dataclass
from gyoan.preparing import Plan, read_and_plan

Defaults = Callable[[Settings], Settings]
"""What the command line puts before the course's settings; a session's own front matter stands before both."""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A session's file, read and planned."""

    file: SessionFile
    """The file."""
    plan: Plan
    """What it says, with its time."""
    data: bytes
    """The file's bytes."""


def read_plans(files: Iterable[SessionFile], defaults: Defaults) -> Outcome[tuple[PlannedFile, ...]]:
    """Return the sessions that can be read, in order; one that cannot is diagnosed and left out."""
    planned: list[PlannedFile] = []
    diagnostics: list[Diagnostic] = []
    courses: dict[Path, Settings] = {}
    for file in files:
        if file.course not in courses:
            course = read_course(file.course)
            courses[file.course] = course.value
            diagnostics += course.diagnostics
        read = _read(file, defaults(courses[file.course]))
        diagnostics += read.diagnostics
        planned += [read.value] if read.value else []
    return Outcome(tuple(planned), tuple(diagnostics))


def _read(file: SessionFile, settings: Settings) -> Outcome[PlannedFile | None]:
    read = read_session_file(file)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    data = read.value
    outcome = read_and_plan(data, file.shown, settings)
    found = sorted(outcome.diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    return Outcome(
        PlannedFile(file, outcome.value, data) if outcome.value else None, with_source_lines(found, {file.shown: data})
    )


def with_source_lines(diagnostics: Iterable[Diagnostic], sources: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics with the lines they speak of, where they lack them; `sources` are files by their names."""
    lines = {path: data.decode("utf-8", "replace").splitlines() for path, data in sources.items()}
    return tuple(
        replace(diagnostic, source_line=lines[diagnostic.span.path][diagnostic.span.line - 1])
        if not diagnostic.source_line and diagnostic.span.line <= len(lines.get(diagnostic.span.path, ()))
        else diagnostic
        for diagnostic in diagnostics
    )
