"""`gyoan new`: a session to fill, whose minutes add up to its slot, where its week, day and number say."""

from __future__ import annotations

import argparse
import os
import re
from pathlib import Path
from unicodedata import category

from gyoan.commands.exit_codes import DONE, FAILED, WRONG_USAGE
from gyoan.commands.starting.place import identity_of, path_of
from gyoan.commands.starting.skeleton import escaped, skeleton
from gyoan.course.course_file import read_course
from gyoan.course.discovery import COURSE_FILE, SOURCE
from gyoan.course.outputs import write_outputs
from gyoan.lexicon.places import DAY, ORDINAL, WEEK
from gyoan.markdown import read_session
from gyoan.messages import starting as say
from gyoan.messages import usage
from gyoan.model.message import language_of
from gyoan.model.units import Duration
from gyoan.schedule.timetable import USUAL_SLOT
from gyoan.terminal.console import Messages

_NO_LETTERS = frozenset({"Cc", "Cs", "Zl", "Zp"})


def new(options: argparse.Namespace) -> int:
    """Write the session that `options` name and return the exit code; a file that is there already stays as it is."""
    messages = Messages(options.language)
    title = _one_line(options.title)
    identity = identity_of(options.identity)
    if identity is None or not title:
        reason = say.NO_TITLE() if identity else say.NO_IDENTITY(text=options.identity)
        messages.say(usage.WRONG_USAGE(command="new", reason=reason))
        return WRONG_USAGE
    course = _course()
    settings = read_course(course).value
    path = _beside(course, path_of(identity).parts)
    shown = Path(os.path.relpath(path)).as_posix()
    if os.path.lexists(path):
        messages.say(usage.WRONG_USAGE(command="new", reason=say.SESSION_EXISTS(path=shown)))
        return FAILED
    has_settings = (course / COURSE_FILE).is_file()
    language = language_of(settings.language) if has_settings else options.language
    written, stated = _as_typed(title)
    text = skeleton(written, options.slot or stated or settings.slot or USUAL_SLOT, language)
    failure = write_outputs({path: text.encode()}, shown)
    if failure is not None:
        messages.show([failure])
        return FAILED
    messages.say(say.NEW_SESSION(path=shown))
    return DONE


def _course() -> Path:
    """Return the folder of the course that is worked on: `source/` here, or the one that the work is done in."""
    if SOURCE.is_dir():
        return SOURCE
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / COURSE_FILE).is_file()), SOURCE)


def _beside(course: Path, parts: tuple[str, ...]) -> Path:
    """Return the path below `course`, in a folder of the same kind and number where there is one: `week3`, `3주차`."""
    place = course
    for part in parts[:-1]:
        kind, number = part.split("_")
        korean = {"week": WEEK, "day": DAY}[kind] + ORDINAL
        name = re.compile(rf"{kind}[ _-]?0*{int(number)}|0*{int(number)}{korean}?", re.IGNORECASE)
        folders = sorted(folder.name for folder in place.iterdir() if folder.is_dir()) if place.is_dir() else []
        place /= next((folder for folder in folders if name.fullmatch(folder)), part)
    return place / parts[-1]


def _one_line(title: str) -> str:
    """Return `title` without control characters and ends of lines."""
    return " ".join("".join(" " if category(letter) in _NO_LETTERS else letter for letter in title).split())


def _as_typed(title: str) -> tuple[str, Duration | None]:
    """Return `title` as Markdown that shows it letter by letter, as it is if that is read so; and minutes in it.

    `정렬 (90분)` says how long the session is, and is no other title than 정렬.
    """
    for written in (title, escaped(title)):
        read = read_session(f"# {written}\n".encode(), "session.md").value
        if read is not None and (read.plain_title == title or read.duration is not None):
            return written, read.duration
    return escaped(title), None
