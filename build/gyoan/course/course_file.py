"""A course's `course.toml` on disk → `Settings`."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from gyoan.course.discovery import COURSE_FILE
from gyoan.course.settings import course_settings
from gyoan.files.incoming import MOST_OF_SETTINGS, RefusedError, read_file, text_of
from gyoan.files.questions import NAMES, PLACE, note
from gyoan.messages import incoming as said
from gyoan.messages.faults import IN_SETTINGS, fault
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.settings import Settings

THEMES = "themes"
"""The folder of a course's own themes."""


def own_theme_folders(course: Path) -> tuple[Path, ...]:
    """Return where a course's own themes are: beside its sources, or among them where they are all there is."""
    places = (course / THEMES, course.parent / THEMES)
    for place in places:
        note(PLACE, place)
    return tuple(folder for folder in places if folder.is_dir())


def read_course(folder: Path) -> Outcome[Settings]:
    """Return the settings of the course in `folder`; the defaults where it has no settings file."""
    read = _read(folder)
    own = frozenset(name for themes in own_theme_folders(folder) for name in _folders_in(themes))
    return replace(read, value=replace(read.value, own_themes=own))


def shown_course_file(folder: Path) -> str:
    """Return how the settings file of the course in `folder` is named to the user: from where they are."""
    path, here = folder / COURSE_FILE, Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _folders_in(folder: Path) -> list[str]:
    note(NAMES, folder)
    try:
        return [entry.name for entry in folder.iterdir() if entry.is_dir()]
    except OSError:
        return []  # a theme that cannot be read is told where it is asked for


def _read(folder: Path) -> Outcome[Settings]:
    path = folder / COURSE_FILE
    shown = shown_course_file(folder)
    note(PLACE, path)
    if not os.path.lexists(path):
        return Outcome(Settings())
    try:
        return course_settings(text_of(read_file(path, folder, MOST_OF_SETTINGS)), shown)
    except RefusedError as error:
        message = said.SETTINGS_REFUSED(why=error.message)
        diagnostic = Diagnostic(Code.CANNOT_READ, Severity.ERROR, SourceSpan(shown, 1), message, error.hint)
    except Exception as error:
        diagnostic = fault(IN_SETTINGS, SourceSpan(shown, 1), error)
    return Outcome(Settings(), (diagnostic,))
