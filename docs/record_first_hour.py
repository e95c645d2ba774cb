"""Record docs/first_hour.ko.md: a new user's first hour, run in a terminal with an empty home.

`python docs/record_first_hour.py WHEEL` installs the wheel in a venv, as the page shows it, and runs what the page
shows; whatever gyoan needs is fetched as it would be for a new user. The terminal is one of Linux or macOS.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).with_name("first_hour.ko.md")
COLUMNS = 80
SHELL = {"LANG": "ko_KR.UTF-8", "TERM": "dumb", "PYTHONUTF8": "1"}
"""A dumb terminal is told what is done instead of being shown a bar that moves."""
KEPT = re.compile(r"(PATH|SYSTEMROOT|(HTTPS?|NO)_PROXY|SSL_.*|PIP_.*|NPM_CONFIG_.*|NODE_EXTRA_CA_CERTS)", re.IGNORECASE)
"""What a machine needs to find its programs and reach its network."""

INTRODUCTION = """\
# 첫 한 시간

홈 폴더가 비어 있는 컴퓨터에 gyoan을 설치하고 실제로 실행한 모습입니다. `$` 뒤가 입력한 명령이고,
물음의 `: ` 뒤가 입력한 답입니다.

<!-- docs/record_first_hour.py가 실행해서 적습니다. 이 문서 말고 프로그램을 고치세요. -->
"""


@dataclass(frozen=True, slots=True)
class Step:
    """A line that a new user types."""

    command: str
    """The command."""
    answers: tuple[str, ...] = ()
    """What is typed where it asks something."""


INSTALLATION = (
    Step("python3 -m venv gyoan_env"),
    Step(". gyoan_env/bin/activate"),
    Step("pip install --quiet ./gyoan-*.whl"),
)
COURSE = (
    Step("gyoan"),
    Step("gyoan init 자료구조", ("자료 구조 입문", "", "10:00", "", "", "김하늘")),
    Step("cd 자료구조"),
    Step("gyoan build"),
    Step('gyoan new "1주 1일 2차시" "스택: 쌓아 두는 법"'),
    Step("gyoan biuld"),
    Step("gyoan check"),
    Step("gyoan build source/week_01/day_01/session_02.md"),
    Step("gyoan schedule"),
    Step("gyoan explain GY207"),
    Step("gyoan rehearse outputs/week_01/day_01/session_01.pptx"),
)


def main(wheel: Path) -> None:
    """Write the page from a run of all steps in a home of its own."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copy(wheel, home)
        kept = {name: value for name, value in os.environ.items() if KEPT.fullmatch(name)}
        PAGE.write_text(page(recorded((*INSTALLATION, *COURSE), home, kept)), encoding="utf-8", newline="\n")


def page(transcript: str) -> str:
    """Return the page that shows a transcript."""
    return f"{INTRODUCTION}\n```\n{transcript}\n```\n"


def recorded(steps: Iterable[Step], home: Path, environment: Mapping[str, str]) -> str:
    """Return what stands in the terminal when the steps were taken, one after the other, in one shell's place."""
    state = home / ".shell"
    state.write_text(f"cd '{home}'\n", "utf-8")
    variables = {**environment, **SHELL, "HOME": str(home)}
    return "\n\n".join("\n".join([f"$ {step.command}", *shown(step, state, variables)]) for step in steps)


def shown(step: Step, state: Path, variables: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines that a step prints; `state` is what makes the next shell go on where this one ended."""
    keep = f'echo "cd \'$PWD\'" >"{state}"; echo "PATH=\'$PATH\'" >>"{state}"'
    said = typed(f'. "{state}"; {step.command}\n{keep}', step.answers, variables)
    yield from (line.rstrip() for line in said.strip("\n").splitlines())


def typed(command: str, answers: Iterable[str], variables: Mapping[str, str]) -> str:
    """Return what a terminal shows of a command, each of the answers typed when something is asked."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    shell = ["/bin/sh", "-c", command]
    with subprocess.Popen(shell, stdin=theirs, stdout=theirs, stderr=theirs, env=variables, start_new_session=True):
        os.close(theirs)
        said, left = b"", list(answers)
        while piece := read(ours):
            said += piece
            if left and said.endswith(b": "):
                os.write(ours, f"{left.pop(0)}\n".encode())
    os.close(ours)
    return said.decode().replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """Return what comes next from a terminal; nothing once nobody writes to it any more."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
