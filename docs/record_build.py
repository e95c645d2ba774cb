"""Record docs/recorded.md: a course built for the first time, built again, and edited while it is watched.

`python docs/record_build.py` writes a course as `nox -s bench` has them, with diagrams that were never drawn, and runs
the commands in a terminal; the tools that draw are there. Each line has the seconds since its command began. The
terminal is one of Linux or macOS.
"""

from __future__ import annotations

import fcntl
import os
import pty
import runpy
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PAGE = PROJECT / "docs" / "recorded.md"
COLUMNS = 110
SESSIONS, DIAGRAMS = 8, 29
_QUIET = 4.0
"""Seconds in which nothing more is said, after which a watched course is as it should be."""

INTRODUCTION = f"""\
# A course built, built again, and watched

{SESSIONS} sessions with {DIAGRAMS} diagrams on {os.cpu_count()} processors, the tools installed. In front of each line
stand the seconds since the command began, or since the edit above it.

<!-- Written by docs/record_build.py, which runs it; change the program instead of this page. -->
"""


def main() -> None:
    """Write the page from a run of all commands."""
    write_course = runpy.run_path(str(PROJECT / "tests" / "bench_course.py"))["write_course"]
    with tempfile.TemporaryDirectory() as name:
        course = Path(name)
        edited = write_course(course / "source", SESSIONS, DIAGRAMS)[2]
        runs = (("build", ()), ("build", ()), ("watch", (lambda: reworded(edited), lambda: redrawn(edited))))
        parts = ["\n".join([f"$ gyoan {command}", *typed(course, command, edits)]) for command, edits in runs]
    text = "\n\n".join(parts)
    PAGE.write_text(f"{INTRODUCTION}\n```\n{text}\n```\n", encoding="utf-8", newline="\n")


def reworded(session: Path) -> str:
    """Change a word of a session; return what was done."""
    session.write_text(session.read_text("utf-8").replace("먼저 값을 확인하고", "먼저 기록을 확인하고", 1), "utf-8")
    return "(a word is edited)"


def redrawn(session: Path) -> str:
    """Change a label in a diagram of a session; return what was done."""
    session.write_text(session.read_text("utf-8").replace("거절하고 기록", "거절하고 알림", 1), "utf-8")
    return "(a diagram is edited)"


def typed(folder: Path, command: str, edits: Sequence[Callable[[], str]] = ()) -> Iterator[str]:
    """Yield the lines that a terminal shows of a command, each with its time; with edits it is ended after the last."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    variables = {**os.environ, "TERM": "dumb", "LANG": "en_US.UTF-8", "PYTHONUTF8": "1"}
    variables |= {"PYTHONPATH": str(PROJECT / "build")}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    begun, left = time.monotonic(), list(edits)
    program = [sys.executable, "-m", "gyoan", command]
    with subprocess.Popen(
        program, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env=variables, start_new_session=True
    ) as process:
        os.close(theirs)
        heard = False
        for said in lines(ours, waits=bool(edits)):
            if said is None and heard and left:
                begun, heard = time.monotonic(), False
                yield f"\n        {left.pop(0)()}"
            elif said is None and heard:
                process.terminate()
            elif said and said.strip():
                heard = True
                yield f"{time.monotonic() - begun:6.2f}  {said.rstrip()}"
    os.close(ours)


def lines(terminal: int, *, waits: bool) -> Iterator[str | None]:
    """Yield the lines of a terminal as they come; None whenever nothing has come for a while, where one waits."""
    rest = ""
    os.set_blocking(terminal, False)
    heard = time.monotonic()
    while (piece := read(terminal)) is not None:
        if piece:
            *whole, rest = (rest + piece.decode("utf-8", "replace").replace("\r", "")).split("\n")
            yield from whole
            heard = time.monotonic()
        elif waits and time.monotonic() - heard > _QUIET:
            yield None
            heard = time.monotonic()
        else:
            time.sleep(0.005)


def read(terminal: int) -> bytes | None:
    """Return what has come from a terminal; None once nobody writes to it any more."""
    try:
        return os.read(terminal, 4096) or None
    except BlockingIOError:
        return b""
    except OSError:
        return None


if __name__ == "__main__":
    main()
