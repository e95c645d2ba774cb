"""What is told of outputs that cannot be written, of output that nobody takes, and of a command that is interrupted."""

from __future__ import annotations

import errno
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gyoan import course_build
from gyoan.commands import schedule
from gyoan.model.message import Language
from wording.telling import Telling

TROUBLES = {
    "locked": errno.EACCES,
    "full": errno.ENOSPC,
    "fixed": errno.EROFS,
    "busy": errno.EBUSY,
    "there": errno.EBUSY,
    "broken": errno.EIO,
    "strange": errno.EDQUOT,
}
"""Pages that the system does not take, by name, and what it says."""
SESSION = "# Session 1: One\n\n## Opening (5 min)\n- one\n"


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the system refuse the files of `TROUBLES`: as root, nothing is locked."""
    make, make_folder = tempfile.mkstemp, Path.mkdir

    def refuse(*arguments: Any, prefix: str, **named: Any) -> tuple[int, str]:
        number = TROUBLES.get(prefix.split(".")[1])
        if number is not None:
            raise OSError(number, os.strerror(number), prefix)
        return make(*arguments, prefix=prefix, **named)

    def refuse_folder(path: Path, *arguments: Any, **named: Any) -> None:
        if path.name == "nowhere":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        make_folder(path, *arguments, **named)

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    monkeypatch.setattr(Path, "mkdir", refuse_folder)


@pytest.mark.usefixtures("refusing")
def test_a_document_that_cannot_be_written_is_told_why(telling: Telling) -> None:
    telling.compare("documents_refused", documents_refused)


def documents_refused(_: Language) -> Iterator[str]:
    Path("source").mkdir()
    Path("source/one.md").write_text(SESSION, "utf-8")
    Path("there.html").write_text("as it was", "utf-8")
    Path("folder.html").mkdir()
    Path("circle.html").symlink_to("circle.html")
    page = "$ gyoan schedule --html"
    for name in TROUBLES:
        yield f"{page} {name}.html > /dev/null"
    yield f"{page} folder.html > /dev/null"
    yield f"{page} circle.html > /dev/null"
    yield f"{page} there.html/page.html > /dev/null"
    yield f"{page} there.html/pages/page.html > /dev/null"
    yield f"{page} {'a' * 300}.html > /dev/null"
    yield f"{page} nowhere/page.html > /dev/null"
    yield f"{page} source/one.md > /dev/null"
    yield f"{page} same.html --start 09:00 --slot 5min --date 2025-09-01 --ics same.html > /dev/null"


def test_output_that_nobody_can_take_is_told(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    def make(_: Language) -> Iterator[str]:
        Path("source").mkdir()
        Path("source/one.md").write_text(SESSION, "utf-8")
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", Full())
            yield "$ gyoan schedule source"
        with monkeypatch.context() as patched:
            patched.setattr(schedule, "show_courses", interrupted)
            yield "$ gyoan schedule"

    telling.compare("output_lost", make)


class Full(io.StringIO):
    """A file on a disk that is full."""

    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.toolchain
@pytest.mark.usefixtures("toolchain", "refusing")
def test_a_session_whose_outputs_have_no_place_is_told_so(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    lost = course_build.gone_again

    def gone(paths: Any, shown: str) -> Any:
        for path in paths:
            if path.stem == "gone":
                path.unlink()
        return lost(paths, shown)

    monkeypatch.setattr(course_build, "gone_again", gone)
    telling.compare("outputs_refused", outputs_refused)


def outputs_refused(_: Language) -> Iterator[str]:
    for number, name in enumerate(("gone", "pipe", "twice", "folder"), 1):
        Path("source").mkdir(exist_ok=True)
        Path(f"source/{name}.md").write_text(SESSION.replace("1: One", f"{number}: {name}"), "utf-8")
    Path("source/twice.markdown").write_text(SESSION.replace("1", "5"), "utf-8")
    Path("outputs").mkdir()
    os.mkfifo("outputs/pipe.pptx")
    Path("outputs/folder.pptx").mkdir()
    build = "$ gyoan build --jobs 1 --formats pptx"
    yield build
    Path("taken").touch()
    yield f"{build} source/gone.md -o taken"
    yield f"{build} source/gone.md -o nowhere"
