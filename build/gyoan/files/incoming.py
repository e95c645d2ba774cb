"""Files that others made → their bytes: the one way in, for sessions, settings, themes, pictures, fonts and templates.

What comes in is a regular file, of bounded size, inside the course or the theme that names it. A pipe would be waited
for without end, a device has none, and a symbolic link that leads out of a course may print what nobody meant to show.
"""

from __future__ import annotations

import errno
import itertools
import os
import stat
import sys
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from gyoan.files.questions import CONTENT, NAMES, PLACE, digest, note
from gyoan.files.unpacking import TooLargeError, read_at_most
from gyoan.messages import incoming as said
from gyoan.messages import system
from gyoan.model.message import Message, Wording
from gyoan.model.spelling import LIKENESS, most_alike

MEGABYTE = 1024 * 1024
"""Bytes."""
MOST_OF_SESSION = 32 * MEGABYTE
MOST_OF_SETTINGS = MEGABYTE
"""Of a `course.toml` or a `theme.toml`."""
MOST_OF_PICTURE = 100 * MEGABYTE
MOST_OF_TEMPLATE = 100 * MEGABYTE
MOST_OF_DECK = 1024 * MEGABYTE
MOST_OF_FONT = 100 * MEGABYTE
_MOST_NAMES = 2000
"""What is looked at of a folder for the name that was meant: comparing takes its time."""


class WhyRefused(Enum):
    """Why a file does not come in."""

    MISSING = "missing"
    OUTSIDE = "outside"
    UNUSABLE = "unusable"
    """A pipe, a device, a folder, too large, or not to be read by us."""


class RefusedError(Exception):
    """A file that does not come in: why, in a sentence without its name, and what to do about it."""

    def __init__(self, refusal: WhyRefused, message: Message, hint: Message) -> None:
        """Take what a diagnostic says."""
        super().__init__(message)
        self.refusal, self.message, self.hint = refusal, message, hint


def located(path: Path, within: Path | None, most: int = sys.maxsize) -> Path:
    """Return the file that `path` leads to, links followed; raises `RefusedError` where that is no file in `within`.

    `within` may itself be a link; None stands for a file that the user named on the command line, wherever it leads.
    A name that no file system takes (too long, a NUL in it) names nothing. For what a library opens by its name, `most`
    says how large it may be.
    """
    note(PLACE, path)
    try:
        real = path.resolve()
        bounds = within.resolve() if within is not None else None
        status = real.stat()
    except (OSError, ValueError, RuntimeError) as error:
        raise _refused(error) from error
    if bounds is not None and not real.is_relative_to(bounds):
        raise RefusedError(WhyRefused.OUTSIDE, said.LEADS_OUTSIDE(), said.COPY_INSIDE())
    if not stat.S_ISREG(status.st_mode):
        raise _irregular(status.st_mode)
    if status.st_size > most:
        raise _too_large(most)
    return real


def leads_to(path: Path) -> Path | None:
    """Return the file or folder that `path` leads to, links followed; None where there is nothing."""
    note(PLACE, path)
    try:
        real = path.resolve()
        return real if real.exists() else None
    except (OSError, ValueError, RuntimeError):
        return None


def read_file(path: Path, within: Path | None, most: int) -> bytes:
    """Return the bytes of a file in `within`, at most `most` of them; raises `RefusedError` where it does not come in.

    Nothing is waited for: where a pipe or device takes the file's place meanwhile, it is refused as well.
    """
    real = located(path, within)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(real, flags), "rb") as file:  # noqa: PTH123  (a descriptor)
            kind = os.fstat(file.fileno()).st_mode
            if not stat.S_ISREG(kind):
                raise _irregular(kind)
            data = read_at_most(file, most)
    except TooLargeError as error:
        note(CONTENT, real)
        raise _too_large(most) from error
    except (OSError, ValueError) as error:
        note(CONTENT, real)
        raise _refused(error) from error
    note(CONTENT, real, lambda: digest(data))
    return data


def text_of(data: bytes) -> str:
    """Return a file's text, a byte order mark left out; raises `RefusedError` where it is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError(WhyRefused.UNUSABLE, said.NOT_UTF8(), said.SAVE_AS_UTF8()) from error


def nearest_file(path: Path, likeness: float = LIKENESS, endings: tuple[str, ...] = ("",)) -> str:
    """Return the other name in the folder of `path` that its name is likely to mean; empty where there is none like it.

    Only names with one of the `endings` count, and of a folder of very many files the first ones.
    """
    note(NAMES, path.parent)
    try:
        with os.scandir(path.parent) as entries:
            listed = (one.name for one in itertools.islice(entries, _MOST_NAMES))
            names = [name for name in listed if name.endswith(endings) and name != path.name]
    except (OSError, ValueError):
        return ""
    return most_alike(path.name, sorted(names), likeness)


def _too_large(most: int) -> RefusedError:
    return RefusedError(WhyRefused.UNUSABLE, said.TOO_LARGE(size=most // MEGABYTE), said.MAKE_SMALLER())


def _irregular(kind: int) -> RefusedError:
    what = next((what for is_one, what in _KINDS if is_one(kind)), said.A_SPECIAL_FILE)
    return RefusedError(WhyRefused.UNUSABLE, said.NO_REGULAR_FILE(what=what()), said.NAME_A_FILE())


_KINDS: tuple[tuple[Callable[[int], bool], Wording], ...] = (
    (stat.S_ISDIR, said.A_FOLDER),
    (stat.S_ISFIFO, said.A_PIPE),
    (stat.S_ISSOCK, said.A_SOCKET),
    (stat.S_ISCHR, said.A_DEVICE),
    (stat.S_ISBLK, said.A_DEVICE),
)


def _refused(error: Exception) -> RefusedError:
    """Return what an error of the file system means; one without a number comes from a name that it does not take."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _NAMES_NOTHING:
        return RefusedError(WhyRefused.MISSING, system.NO_SUCH_FILE(), said.CHECK_THE_NAME())
    if number is None and not isinstance(error, RuntimeError):
        return RefusedError(WhyRefused.MISSING, system.NO_SUCH_FILE(), said.CHECK_THE_NAME())
    if not isinstance(error, OSError) or number == errno.ELOOP:
        return RefusedError(WhyRefused.MISSING, system.ENDLESS_LINKS(), said.CHECK_THE_LINKS())
    return RefusedError(WhyRefused.UNUSABLE, system.reason(error), _HINTS.get(number or 0, said.CHECK_THE_DISK)())


_NAMES_NOTHING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ})
_HINTS = {
    errno.EACCES: said.CHECK_PERMISSIONS,
    errno.EPERM: said.CHECK_PERMISSIONS,
    errno.EBUSY: said.CLOSE_IT_ELSEWHERE,
    errno.EMFILE: said.CLOSE_PROGRAMS,
}
