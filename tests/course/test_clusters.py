"""Builds on a cluster, with a real scheduler and workers: they make what a build here makes, whoever dies meanwhile."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain"), pytest.mark.thorough]
SESSIONS = 6
PART = "## {part}. 살핀다\n\n- 하나 {number}\n\n| 가 | 값 |\n| --- | --- |\n| 가 | 나 |\n\n```sh\nls {part}\n```\n\n"
DIAGRAM = "```mermaid\ngraph LR\n  A --> B\n```\n"
RUN = (
    "import sys; from gyoan.course import record; record.RECORDS = sys.argv.pop(1);"
    "from gyoan.cli import program; sys.exit(program())"
)


class RealCluster:
    """A scheduler and its workers, each a process."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder = folder
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.scheduler = self._begun("dask_scheduler", "--host", "127.0.0.1", "--port", str(self.port))
        self.workers = [self.worker(number) for number in range(2)]

    def worker(self, number: int) -> subprocess.Popen[bytes]:
        """Start a worker that has a cache of its own, and so nothing of the course and no font."""
        place = str(self.folder / f"work{number}")
        options = ("--nthreads", "1", "--no-nanny", "--death-timeout", "120", "--local-directory", place)
        return self._begun("dask_worker", self.address, *options, GYOAN_CACHE_DIR=place)

    def _begun(self, program: str, *options: str, **variables: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{program}", *options, "--no-dashboard"]
        with (self.folder / f"{program}.log").open("ab") as log:
            return subprocess.Popen(command, env={**os.environ, **variables}, stdout=log, stderr=log)

    def wait(self) -> None:
        """Wait until both workers are there."""
        log = self.folder / "dask_scheduler.log"
        until(lambda: log.is_file() and log.read_text("utf-8").count("Register worker") >= 2)

    def end(self) -> None:
        """End all that is left."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


def until(happened: Callable[[], bool]) -> None:
    """Wait until something has happened."""
    ends = time.monotonic() + 400
    while not happened():
        assert time.monotonic() < ends
        time.sleep(0.05)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[RealCluster]:
    (tmp_path / "cluster").mkdir()
    started = RealCluster(tmp_path / "cluster")
    yield started
    started.end()


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "source").mkdir()
    for number in range(1, SESSIONS + 1):
        parts = "".join(PART.format(part=part, number=number) for part in range(1, 5))
        text = f"# Session {number}: 배포 😀 (50분)\n\n{parts}" + (DIAGRAM if number == 2 else "")
        (tmp_path / f"source/session_{number:02}.md").write_text(text, "utf-8")
    return tmp_path


def begun(folder: Path, *options: str) -> subprocess.Popen[str]:
    """Return a build that has begun, with a record of its own."""
    command = [sys.executable, "-c", RUN, str(folder / "records"), "--lang", "en", "build", *options]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)


def ran(folder: Path, *options: str) -> str:
    """Return what a build says that comes to a good end."""
    build = begun(folder, *options)
    _, said = build.communicate()
    assert build.returncode == 0, said
    return said


def outputs(folder: Path) -> dict[str, bytes]:
    """Return what was made of sessions."""
    return {path.name: path.read_bytes() for path in folder.glob("session_*")}


def test_a_build_makes_what_one_here_makes_though_a_worker_is_killed_on_the_way(
    cluster: RealCluster, course: Path
) -> None:
    cluster.wait()
    build = begun(course, "--cluster", cluster.address)
    until(lambda: len(outputs(course / "outputs")) >= 2)
    cluster.workers[0].kill()
    _, said = build.communicate()
    assert build.returncode == 0, said
    assert f"built {SESSIONS} sessions; 0 errors" in said

    ran(course, "-o", "here")
    assert outputs(course / "outputs") == outputs(course / "here")
    assert len(outputs(course / "here")) == 2 * SESSIONS


def test_a_scheduler_that_goes_away_ends_the_build_with_one_line_and_whole_files(
    cluster: RealCluster, course: Path
) -> None:
    cluster.wait()
    cluster.workers[1].send_signal(signal.SIGSTOP)  # what it is given is never done
    build = begun(course, "--cluster", cluster.address)
    until((cluster.folder / "work0/cluster").is_dir)
    cluster.scheduler.kill()
    _, said = build.communicate()

    assert build.returncode == 1
    assert [line for line in said.splitlines() if "cannot be reached any more" in line] == said.splitlines()[-1:]
    assert "Traceback" not in said
    made = outputs(course / "outputs")
    assert all(data.startswith((b"PK", b"%PDF")) for data in made.values())
    ran(course)
    assert len(outputs(course / "outputs")) == 2 * SESSIONS


def test_where_nobody_listens_it_is_said_in_one_line(course: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    build = begun(course, "--cluster", address)
    _, said = build.communicate()

    assert build.returncode == 1, said
    assert said.splitlines()[-1].startswith(f"gyoan: error: no Dask scheduler answers at {address} (")
    assert "Traceback" not in said
