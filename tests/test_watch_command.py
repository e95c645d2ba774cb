"""`gyoan watch`: what a lecturer does to a course while it is watched, and what comes of it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.toolchain,
    pytest.mark.usefixtures("toolchain"),
    pytest.mark.skipif(os.name == "nt", reason="another platform: no SIGINT for a child"),
]
SESSION = "# Session {}: 하나\n\n## 도입 (5분)\n\n- 하나\n"
RUN = (
    "import sys; from gyoan.course import record; record.RECORDS = 'records'; from gyoan.cli import program; program()"
)


class Watched:
    """A course that is watched, and what is said of it."""

    def __init__(self, folder: Path) -> None:
        """Begin to watch."""
        self.folder = folder
        command = [sys.executable, "-c", RUN.replace("'records'", repr(str(folder / "records")))]
        self.process = subprocess.Popen(
            [*command, "watch", "--formats", "pdf"], cwd=folder, stderr=subprocess.PIPE, text=True
        )
        self.said: list[str] = []
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as stream:
            self.said.extend(iter(stream.readline, ""))

    def end(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.wait()
        self._listener.join()

    def hears(self, pattern: str, doing: Callable[[], object] = lambda: None) -> str:
        """Do something, and return the first line that is said then and that has `pattern` in it."""
        before = len(self.said)
        doing()
        for _ in range(6000):
            for line in self.said[before:]:
                if re.search(pattern, line):
                    return line
            assert self.process.poll() is None, self.said
            time.sleep(0.01)
        raise AssertionError(f"nothing like {pattern!r} in {self.said[before:]}")

    def write(self, name: str, text: str) -> None:
        """Write a file as editors do: beside it, and then in its place."""
        beside = self.folder / f"{name}.tmp~"
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, "utf-8")
        beside.replace(self.folder / name)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    (tmp_path / "source").mkdir()
    for number in (1, 2):
        (tmp_path / f"source/session_0{number}.md").write_text(SESSION.format(number), "utf-8")
    watched = Watched(tmp_path)
    try:
        yield watched
    finally:
        watched.end()


@pytest.mark.thorough
def test_what_changes_is_built_again_and_what_is_wrong_is_told_until_it_is_mended(watched: Watched) -> None:
    watched.hears("watching 2 sessions; 0 errors")
    source = watched.folder / "source"

    written = watched.hears("->", lambda: watched.write("source/session_02.md", SESSION.format(2) + "- 둘\n"))
    assert "session_02.md" in written

    watched.hears("course.toml:1:1: error GY509", lambda: watched.write("source/course.toml", "broken ="))
    watched.hears("2 sessions; 0 errors", lambda: watched.write("source/course.toml", 'title = "과정"'))
    watched.hears("3 sessions; 0 errors", lambda: watched.write("source/session_03.md", SESSION.format(3)))
    watched.hears("GY525", lambda: (source / "session_03.md").rename(source / "session_04.md"))

    watched.hears("GY507", lambda: shutil.move(source, watched.folder / "away"))
    watched.hears("3 sessions; 0 errors", lambda: shutil.move(watched.folder / "away", source))

    def check_out() -> None:
        for number in range(10, 30):
            (source / f"session_{number}.md").write_text(SESSION.format(number), "utf-8")

    watched.hears("23 sessions; 0 errors", check_out)
    for number in range(10, 30):
        (source / f"session_{number}.md").unlink()
    watched.hears("watching 3 sessions")

    watched.process.send_signal(signal.SIGINT)
    assert watched.process.wait(30) == 130
    assert len([line for line in watched.said if "session_01.md ->" in line]) == 1, "what is as it was is not written"
