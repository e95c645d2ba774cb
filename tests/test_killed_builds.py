"""Builds that are killed, or that run beside each other: what comes of them is what one build alone would make."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.toolchain, pytest.mark.usefixtures("toolchain")]
SESSION = "# Session {0}: 하나\n\n## 도입 (5분)\n\n- 하나 {0}\n\n```mermaid\ngraph LR\n  A --> B\n```\n"
RUN = (
    "import sys; from gyoan.course import record; record.RECORDS = sys.argv.pop(1);"
    "from gyoan.cli import program; program()"
)


def begun(folder: Path, *options: str) -> subprocess.Popen[bytes]:
    """Return a build that has begun, with a record of its own."""
    command = [sys.executable, "-c", RUN, str(folder / "records"), "build", "--jobs", "2", *options]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)


def made(folder: Path) -> dict[str, bytes]:
    """Return the outputs; what a killed build left of its own files is none."""
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: data for name, data in files.items() if not name.startswith(".")}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "source").mkdir()
    for number in range(1, 6):
        (tmp_path / f"source/session_0{number}.md").write_text(SESSION.format(number), "utf-8")
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="another platform: processes of a killed build go on there")
@pytest.mark.thorough
def test_builds_that_are_killed_at_any_moment_leave_what_a_clean_one_makes(course: Path, quick: bool) -> None:
    chance = random.Random(20261129)
    for _ in range(2 if quick else 6):
        build = begun(course)
        time.sleep(chance.uniform(0.3, 4.0))
        build.kill()
        build.wait()
        for path in (course / "outputs").glob("session_*"):
            assert path.read_bytes().startswith((b"PK", b"%PDF")), "written whole or not at all"
    assert begun(course).wait() == 0
    assert begun(course, "-o", "clean").wait() == 0

    outputs = made(course / "outputs")
    assert outputs.pop("manifest.json").count(b"session_") == made(course / "clean").pop("manifest.json").count(
        b"session_"
    )
    assert outputs == {name: data for name, data in made(course / "clean").items() if name != "manifest.json"}
    assert len(outputs) == 11


@pytest.mark.thorough
def test_two_builds_in_one_folder_make_what_one_makes(course: Path) -> None:
    builds = [begun(course), begun(course)]
    assert [build.wait() for build in builds] == [0, 0]
    assert begun(course, "-o", "clean").wait() == 0

    assert made(course / "outputs").keys() == made(course / "clean").keys()
    for name, data in made(course / "clean").items():
        if name != "manifest.json":
            assert made(course / "outputs")[name] == data
