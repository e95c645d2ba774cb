"""What is told of files that do not come in, of pictures that are none, and why the system refused them."""

from __future__ import annotations

import base64
import errno
import os
import socket
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from course.test_bad_pictures import claiming, nested_use
from gyoan.files.incoming import MEGABYTE
from gyoan.model.message import Language
from wording.telling import Telling

TROUBLES = {
    "locked": errno.EACCES,
    "forbidden": errno.EPERM,
    "broken": errno.EIO,
    "busy": errno.EBUSY,
    "crowded": errno.EMFILE,
}
"""Files that the system does not open, by name, and what it says."""


@pytest.fixture
def unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the system refuse the files of `TROUBLES`: as root, nothing is locked."""
    opened: Callable[..., int] = os.open

    def refusing(path: str | Path, *arguments: Any, **named: Any) -> int:
        number = TROUBLES.get(Path(str(path)).stem)
        if number is not None:
            raise OSError(number, os.strerror(number), str(path))
        return opened(path, *arguments, **named)

    monkeypatch.setattr(os, "open", refusing)


def file(path: str, data: bytes | str = b"") -> None:
    """Write a file with the folders above it."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data if isinstance(data, bytes) else data.encode())


def sparse(path: str, size: int) -> None:
    """Write a file that is large and holds nothing."""
    file(path)
    os.truncate(path, size)


def local_socket(path: str) -> None:
    # A socket's path may have about a hundred letters.
    here = Path.cwd()
    os.chdir(Path(path).parent)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(Path(path).name)
    os.chdir(here)


@pytest.mark.usefixtures("unopened")
def test_a_session_that_does_not_come_in_is_told_why(telling: Telling) -> None:
    telling.compare("sessions_refused", sessions_refused)


def sessions_refused(_: Language) -> Iterator[str]:
    file("secret.md", "# Secret\n")
    file("course/course.toml")
    for name in TROUBLES:
        file(f"course/source/{name}.md", f"# {name}\n")
    os.mkfifo("course/source/pipe.md")
    local_socket("course/source/socket.md")
    Path("course/source/outside.md").symlink_to("../../secret.md")
    Path("course/source/circle.md").symlink_to("circle.md")
    sparse("course/source/large.md", 32 * MEGABYTE + 1)
    file("course/source/latin.md", b"# Caf\xe9\n")
    file("course/source/korean.md", "# 정렬\n".encode("cp949"))
    file("course/source/bell.md", "# Bell\a\n")
    file("course/source/bells.md", "# Bells\n\n\a\b and \a\n")
    file("one/course.toml", "x" * (MEGABYTE + 1))
    file("one/session.md", "# One\n")
    yield "$ gyoan check --no-diagrams course one"
    Path("device.pptx").symlink_to("/dev/null")
    yield "$ gyoan rehearse device.pptx"


def test_what_is_of_no_kind_that_is_known_is_a_special_file(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    statuses = Path.stat

    def of_a_door(path: Path, **named: Any) -> os.stat_result:
        status = statuses(path, **named)
        return os.stat_result((stat.S_IFDOOR or 0xD000, *status[1:])) if path.name == "door.pptx" else status

    def make(_: Language) -> Iterator[str]:
        file("door.pptx")
        yield "$ gyoan rehearse door.pptx"

    monkeypatch.setattr(Path, "stat", of_a_door)
    telling.compare("special_file", make)


def test_a_folder_that_cannot_be_read_is_told(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.scandir

    def refusing(path: Any) -> Any:
        if Path(path).name == "locked":
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return listed(path)

    def make(_: Language) -> Iterator[str]:
        file("source/locked/session.md", "# One\n")
        file("source/session.md", "# Two\n")
        yield "$ gyoan check --no-diagrams"

    monkeypatch.setattr(os, "scandir", refusing)
    telling.compare("folders_refused", make)


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain", "unopened")
def test_pictures_templates_and_themes_that_do_not_come_in_are_told_why(telling: Telling) -> None:
    telling.compare("pictures_refused", pictures_refused)


def pictures_refused(_: Language) -> Iterator[str]:
    file("outside.png")
    file("outside.pptx")
    pictures = {"locked.png": b"", "many.png": claiming(50_000, 50_000), "uses.svg": nested_use(6, 10).encode()}
    for name, data in pictures.items():
        file(f"course/source/{name}", data)
    os.mkfifo("course/source/pipe.png")
    damaged = f"data:image/png;base64,{base64.b64encode(b'no picture').decode()}"
    names = [*pictures, "pipe.png", "../../outside.png", damaged, "data:image/png;base64,%"]
    shown = "\n\n".join(f"![picture]({name})" for name in names)
    file("course/course.toml", '[deck]\ntemplate = "../outside.pptx"\n')
    file("course/source/session.md", f"# Session 1: Pictures\n\n## Seen (5 min)\n\n{shown}\n")
    file("other/course.toml", 'theme = "latin"\n[deck]\ntemplate = "pipe.pptx"\n')
    file("other/session.md", "# Session 2: Template\n\n## Seen (5 min)\n- one\n")
    file("other/themes/latin/theme.toml", b"# Caf\xe9\n")
    os.mkfifo("other/pipe.pptx")
    file("third/course.toml", 'theme = "large"\n')
    file("third/session.md", "# Session 3: Theme\n\n## Seen (5 min)\n- one\n")
    sparse("third/themes/large/theme.toml", MEGABYTE + 1)
    yield "$ gyoan check course other third"
