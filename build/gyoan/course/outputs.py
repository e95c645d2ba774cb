"""What gyoan writes → files, replaced whole or not at all; never a source, a device or a folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO

from gyoan.files.whole_files import new_file_beside
from gyoan.messages import files as told
from gyoan.messages import outputs
from gyoan.messages.system import reason
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.message import Message

_SOURCES = frozenset(
    ".md .markdown .toml .pptx .potx .png .jpg .jpeg .gif .webp .svg .ttf .otf .ttc .woff .woff2".split()  # noqa: SIM905
)
"""Endings of what courses are made of: nobody means to have a report, a page or a calendar in place of such a file."""


def write_outputs(files: Mapping[Path, bytes | IO[bytes]], shown: str) -> Diagnostic | None:
    """Write every file; return what stands in the way where one cannot be written, and then change none.

    All of them are first written beside their places and only then put there, so that a full disk or a killed
    build leaves the last good outputs as they were. `shown` is the session's file as the user named it.
    What is too much to be held is read from an open file.
    """
    if refused := irreplaceable(files, shown):
        return refused
    written: dict[Path, Path] = {}
    still_there = False
    try:
        still_there = any(path.exists() for path in files)
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with _naming(path):
                written[path] = _written_beside(path, data)
        for path, beside in written.items():
            with _naming(path):
                beside.replace(path)
    except OSError as error:
        return cannot_write(error, shown, still_there=still_there)
    finally:
        for beside in written.values():
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
    return None


def remove_leftovers(files: Iterable[Path], shown: str) -> Diagnostic | None:
    """Remove pictures of slides that a deck no longer has beside those just written; return what stands in the way."""
    kept = {path for path in files if path.stem.isdigit() and path.parent.suffix == path.suffix}
    try:
        for folder, ending in {(path.parent, path.suffix) for path in kept}:
            for path in folder.glob(f"*{ending}"):
                if path.stem.isdigit() and path not in kept:
                    path.unlink()
    except OSError as error:
        return cannot_write(error, shown, still_there=True)
    return None


def write_documents(files: Iterable[tuple[Path, bytes]], sources: Iterable[Path] = ()) -> Diagnostic | None:
    """Write documents to places that the user names: reports, pages, calendars; return what stands in the way.

    What is there and is no regular file (a device, a pipe, a link) is written to, not replaced. `sources`, and whatever
    looks like one, are left alone, and so is everything where two documents would be one file.
    """
    asked = tuple(files)
    places = [os.path.realpath(path) for path, _ in asked]
    for path, _ in asked:
        if places.count(os.path.realpath(path)) > 1:
            return _unwritten(outputs.SAME_PLACE(path=path.as_posix()), outputs.OTHER_NAME(), path.as_posix())
        if _is_source(path, sources):
            return _unwritten(outputs.IS_SOURCE(path=path.as_posix()), outputs.OTHER_NAME(), path.as_posix())
    for path, data in asked:
        if trouble := _document(path, data):
            return trouble
    return None


def _document(path: Path, data: bytes) -> Diagnostic | None:
    """Write one document; what is said where that fails names no option, for it is an option that names the place."""
    trouble: Diagnostic | None = None
    try:
        replaceable = not path.is_symlink() and (path.is_file() or not path.exists())
        if not replaceable:
            with _naming(path), path.open("wb") as place:
                place.write(data)
    except OSError as error:
        trouble = cannot_write(error, path.as_posix())
    else:
        if replaceable:
            trouble = write_outputs({path: data}, path.as_posix())
    return trouble and replace(trouble, hint=outputs.MAKE_ROOM_OR_MOVE())


def irreplaceable(paths: Iterable[Path], shown: str, sources: Iterable[Path] = ()) -> Diagnostic | None:
    """Return what to say where an output would replace one of `sources`, a device or a pipe; None where none would."""
    for path in paths:
        if _is_one_of(path, sources):
            return _unwritten(outputs.IS_SOURCE(path=path.as_posix()), outputs.CHOOSE_FOLDER(), shown)
        with contextlib.suppress(OSError):
            mode = path.lstat().st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode) or stat.S_ISDIR(mode)):
                return _unwritten(outputs.IS_NO_FILE(path=path.as_posix()), outputs.CHOOSE_FOLDER(), shown)
    return None


def _is_source(path: Path, sources: Iterable[Path]) -> bool:
    """Return whether `path` leads to one of `sources`, or to a file that looks like one."""
    with contextlib.suppress(OSError, RuntimeError):
        return path.is_file() and (path.resolve().suffix.lower() in _SOURCES or _is_one_of(path, sources))
    return False


def _is_one_of(path: Path, sources: Iterable[Path]) -> bool:
    """Return whether `path` leads to one of `sources`, by whatever name."""
    for source in sources:
        if os.path.realpath(path) == os.path.realpath(source):
            return True
        with contextlib.suppress(OSError):
            if path.samefile(source):
                return True
    return False


@contextlib.contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Have errors name the output: what is written beside it has a name that tells nobody anything."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _written_beside(path: Path, data: bytes | IO[bytes]) -> Path:
    if path.exists():
        # Where another program holds the file, or a folder has its name, this fails before anything is replaced.
        path.open("r+b").close()
    with new_file_beside(path) as beside:
        with beside.open("wb") as file:
            if isinstance(data, bytes):
                file.write(data)
            else:
                data.seek(0)
                shutil.copyfileobj(data, file)
        beside.chmod(0o666 & ~_umask())
    return beside


def _umask() -> int:
    """Return the process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def cannot_write(error: OSError, shown: str, *, still_there: bool = False) -> Diagnostic:
    """Return what to say to the user of an output that could not be written.

    `still_there` says that the last good ones are in place.
    """
    place = error.filename or told.OUTPUT_FOLDER()
    hint = told.FREE_OUTPUT() if still_there else outputs.MAKE_ROOM()
    return _unwritten(told.CANNOT_WRITE(path=place, reason=reason(error)), hint, shown)


def gone_again(paths: Iterable[Path], shown: str) -> Iterator[Diagnostic]:
    """Yield what to say of outputs that were written and are not there any more."""
    for path in paths:
        if not path.exists():
            yield _unwritten(outputs.GONE_AGAIN(path=path.as_posix()), outputs.BUILD_AGAIN(), shown)


def _unwritten(message: Message, hint: Message, shown: str) -> Diagnostic:
    return Diagnostic(Code.CANNOT_WRITE, Severity.ERROR, SourceSpan(shown, 1), message, hint)
