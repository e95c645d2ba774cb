"""The sample course in source/ shows gyoan at its best: nothing to complain of, fifty minutes, every diagram drawn."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gyoan.toolchain.tools import Toolchain
from tried import some


@pytest.fixture(scope="module")
def report(project_root: Path, toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> dict:
    folder = tmp_path_factory.mktemp("course")
    written = folder / "report.json"
    command = [sys.executable, "-m", "gyoan", "build", "-o", str(folder), "--strict", "--report", str(written)]
    done = subprocess.run(command, cwd=project_root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(written.read_text("utf-8"))


@pytest.mark.toolchain
def test_it_gives_nothing_to_complain_of(report: dict) -> None:
    serious = [one for one in report["diagnostics"] if one["severity"] != "info"]
    assert serious == []


@pytest.mark.toolchain
def test_each_session_fills_its_fifty_minutes(report: dict) -> None:
    assert [(one["planned_s"], one["slot_s"]) for one in report["sessions"]] == [(3000, 3000), (3000, 3000)]


@pytest.mark.toolchain
def test_every_diagram_is_drawn(report: dict) -> None:
    for one in some(report["sessions"]):
        assert [diagram["line"] for diagram in one["diagrams"] if diagram["drawn"] == "source"] == []
        assert 4 <= len(one["diagrams"]) <= 6
