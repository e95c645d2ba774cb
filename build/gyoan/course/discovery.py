"""Paths on the command line → the session files they mean, and where the outputs of each go."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Sequence
from pathlib import Path

from gyoan.lexicon.places import FIRST_STEPS, FOLDERS
from gyoan.messages import files as told
from gyoan.messages import outputs, starting, system
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity, SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.message import Message
from gyoan.model.values import dataclass

SOURCE, OUTPUTS = Path("source"), Path("outputs")
"""What is built, and where to, unless told otherwise."""
COURSE_FILE = "course.toml"
MARKDOWN = (".md", ".markdown")
"""The endings of sessions' names."""
_README = "readme.md"
_ABOUT_FOLDERS = frozenset({_README, *map(str.lower, FIRST_STEPS.values())})
_PART_OF_COURSE = expression(FOLDERS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SessionFile:
    """A session's file and the place of its outputs."""

    path: Path
    """The file."""
    shown: str
    """The file as the user named it, `/` between folders."""
    output: Path
    """The outputs' path without their endings, below the output folder."""
    course: Path
    """The course's folder: the pictures of the session may come from anywhere in it."""
    text: bytes | None = None
    """What the session says where that is given, whatever the file holds; None to read the file."""


def find_sessions(paths: Sequence[Path], keep_tree: bool = False) -> Outcome[tuple[SessionFile, ...]]:  # noqa: FBT001, FBT002
    """Return the sessions that `paths` mean, in reading order, each once; without any path those in `source/`.

    A folder's sessions keep their place below it, or below its `source/` where a course is there. A single file's
    outputs carry its own name alone, unless `keep_tree` and it lies in `source/`. Files whose name begins with `_` are
    no sessions, nor is a `README.md` unless its folder holds no other.
    """
    found: list[SessionFile] = []
    diagnostics: list[Diagnostic] = []
    if not paths and not SOURCE.is_dir():
        return Outcome((), (_no_source(),))
    for path in paths or (SOURCE,):
        try:
            is_folder = stat.S_ISDIR(path.stat().st_mode)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            diagnostics.append(_unusable(path, Code.CANNOT_READ, told.NO_SUCH_PATH(), told.CHECK_PATH()))
            continue
        except OSError as error:
            diagnostics.append(_refused(error, path))
            continue
        if is_folder:
            refused: list[Diagnostic] = []
            root = _sources_in(path)
            files = sorted(_markdown_files(root, refused), key=_reading_order)
            found += [session_file(file, file.relative_to(root)) for file in files]
            diagnostics += refused or ([] if files else [_nothing(path)])
        elif path.suffix.lower() not in MARKDOWN:
            diagnostics.append(_unusable(path, Code.CANNOT_READ, told.NO_MARKDOWN(), told.NAME_SOURCE()))
        else:
            found.append(session_file(path, _below_source(path) if keep_tree else None))
    return Outcome(tuple(_once(found)), tuple(diagnostics))


def _sources_in(folder: Path) -> Path:
    """Return where the sessions of a folder are: in its `source/` where that is what `gyoan init` has made of it."""
    below = folder / SOURCE
    return below if (below / COURSE_FILE).is_file() else folder


def sources_of(files: Iterable[SessionFile]) -> tuple[Path, ...]:
    """Return the files that sessions are made of: their own, and the settings of their courses."""
    return tuple(dict.fromkeys(place for file in files for place in (file.path, file.course / COURSE_FILE)))


def _below_source(path: Path) -> Path:
    """Return the path below `source/` of a file in it, whatever `..` leads there; the name alone of any other."""
    whole, source = (Path(os.path.normpath(place.absolute())) for place in (path, SOURCE))
    return whole.relative_to(source) if whole.is_relative_to(source) else Path(path.name)


def _markdown_files(folder: Path, refused: list[Diagnostic]) -> list[Path]:
    """Return the sessions in `folder`; what cannot be read of it is put into `refused`.

    A README speaks of what else its folder holds, at whatever depth; one with nothing else to speak of is a session.
    """
    sessions, readmes = [], []
    for path in _markdown_below(folder, refused):
        if not is_about_folder(path.name):
            sessions.append(path)
        elif path.name.lower() == _README:
            readmes.append(path)
    held = {parent for session in sessions for parent in session.parents}
    for readme in sorted(readmes, key=lambda path: -len(path.parts)):
        if readme.parent not in held:
            sessions.append(readme)
            held.update(readme.parents)
    return sessions


def _markdown_below(folder: Path, refused: list[Diagnostic]) -> Iterator[Path]:
    """Yield the Markdown files in `folder` but drafts (`_…`), what is hidden (`.…`) and packages (`node_modules`)."""

    def refuse(error: OSError) -> None:
        refused.append(_refused(error, Path(error.filename or folder)))

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith((".", "_")) and name != "node_modules"]
        for name in names:
            if name.lower().endswith(MARKDOWN) and not name.startswith(("_", ".")):
                yield Path(place, name)


def is_about_folder(name: str) -> bool:
    """Return whether a file so named speaks of its folder: a README, or the first steps that `gyoan init` writes."""
    return unicodedata.normalize("NFC", name).lower() in _ABOUT_FOLDERS


def _reading_order(path: Path) -> list[tuple[int, int, str]]:
    """Return a key that puts `session_2` before `session_10`."""
    parts = re.split(r"(\d+)", path.as_posix())
    return [(1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts]


def session_file(path: Path, below: Path | None = None, text: bytes | None = None) -> SessionFile:
    """Return the session in a file, or with a given `text`, whose outputs lie like the file `below`.

    Without that they have the file's name alone.
    """
    place = Path(path.name) if below is None else below
    output = place.with_suffix("") if place.name else place  # that of a folder, which cannot be read either
    return SessionFile(path, path.as_posix(), output, course_folder(path), text)


def course_folder(path: Path) -> Path:
    """Return the folder of the course that a session belongs to.

    It is the nearest one above with a `course.toml`; failing that, the first above whose name is none of a
    course's parts (`week_03`, `day2`, `november`, `3주차`).
    """
    parents = list(path.absolute().parents)
    for folder in parents:
        if os.path.lexists(folder / COURSE_FILE):
            return folder
    return next((folder for folder in parents if not _PART_OF_COURSE.fullmatch(folder.name)), parents[0])


def picture_bounds(path: Path) -> Path:
    """Return the folder that the pictures of a session have to lie in, wherever a command is started.

    It is the nearest one above with a `course.toml`; failing that, the nearest repository (`.git`) that holds the
    course, or else the course. The home folder and what lies above it never are, unless the session lies right there.
    """
    course = course_folder(path)
    if os.path.lexists(course / COURSE_FILE):
        return course
    home = Path.home()
    inside = [folder for folder in path.absolute().parents if folder != home and folder not in home.parents]
    climbed = [folder for folder in inside if folder.is_relative_to(course)]
    above = [folder for folder in inside if course.is_relative_to(folder)]
    repository = next((folder for folder in above if os.path.lexists(folder / ".git")), None)
    return repository or (climbed[-1] if climbed else path.absolute().parent)


def _once(files: Iterable[SessionFile]) -> list[SessionFile]:
    """Return the files without those that were there before, by whatever path: links of their own are kept."""
    return list({_identity(file.path): file for file in reversed(list(files))}.values())[::-1]


def _identity(path: Path) -> Hashable:
    """Return what two paths of one directory entry share, also where a file system does not look at case."""
    try:
        entry = path.lstat()
        place = path.parent.resolve() / path.name
    except (OSError, RuntimeError):
        return path.absolute()
    return (unicodedata.normalize("NFC", str(place)).casefold(), entry.st_dev, entry.st_ino)


def _nothing(path: Path) -> Diagnostic:
    return _unusable(path, Code.NO_SESSIONS, told.NO_SESSIONS(), told.WHAT_IS_SESSION())


def _no_source() -> Diagnostic:
    """Return what to say where nothing is named and there is no course either."""
    here = any(file.suffix.lower() in MARKDOWN and not is_about_folder(file.name) for file in Path().iterdir())
    hint = starting.NO_SOURCE_BUT_FILES() if here else starting.NO_SOURCE_HINT()
    return _unusable(SOURCE, Code.NO_SESSIONS, starting.NO_SOURCE(), hint)


def _refused(error: OSError, path: Path) -> Diagnostic:
    message, hint = outputs.FOLDER_REFUSED(why=system.reason(error)), outputs.READABLE_FOLDER()
    return _unusable(path, Code.CANNOT_READ, message, hint)


def _unusable(path: Path, code: Code, message: Message, hint: Message) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, SourceSpan(path.as_posix(), 1), message, hint)
