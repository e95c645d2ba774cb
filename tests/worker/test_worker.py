"""The worker's own tests, in Node: numbers in, numbers out, and samples laid out from what the page said of them.

What failed is told by name. The tests in `units/` need nothing but Node, those in `drawings/` draw all samples once,
and those in `browser/` look at the page itself.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.worker_client import opening_request
from gyoan.toolchain.tools import Toolchain
from worker.test_contract import faults_of

pytestmark = pytest.mark.toolchain

FOLDER = Path(__file__).parent
FLAGS = ("--test", "--test-isolation=none", "--test-force-exit", "--test-reporter=spec")
"""All in one process, which ends though the threads that lay out graphs wait for more."""
SECONDS = 300
DRAWINGS = "drawings"
"""The folder of tests that draw every sample."""


Passed = Callable[[str], "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of what the worker answers for each sample."""
    return tmp_path_factory.mktemp("said") / "answers"


@pytest.fixture(scope="module")
def run(*, toolchain: Toolchain, renew_golden: bool, said: Path) -> Passed:
    """Return what runs the tests of a folder, once."""
    told = {
        "GYOAN_PACKAGES": str(toolchain.folder),
        "GYOAN_OPENING": json.dumps(opening_request(toolchain, DiagramStyle())),
        "GYOAN_RENEW_GOLDEN": "1" if renew_golden else "",
        "GYOAN_SAID": str(said),
    }

    @cache
    def once(group: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [toolchain.node.executable, *FLAGS, *sorted(str(path) for path in (FOLDER / group).glob("*.test.mjs"))],
            cwd=FOLDER,
            env={**os.environ, **told},
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )

    return once


@pytest.mark.parametrize("group", ["units", DRAWINGS, pytest.param("browser", marks=pytest.mark.thorough)])
def test_the_worker_passes(group: str, run: Passed) -> None:
    done = run(group)
    _, _, failed = done.stdout.partition("failing tests:")
    assert done.returncode == 0, failed or done.stdout + done.stderr


def test_what_the_worker_draws_of_every_sample_is_an_answer_of_the_schema(run: Passed, said: Path) -> None:
    run(DRAWINGS)
    answers = dict(map(json.loads, said.read_text("utf-8").splitlines()))
    assert len(answers) > 60
    wrong = {name: found for name, answer in answers.items() if (found := list(faults_of(answer, "DrawAnswer")))}
    assert wrong == {}
