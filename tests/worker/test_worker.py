"""The worker's own tests, in Node: numbers in, numbers out, and samples laid out from what the page said of them.

What failed is told by name. The tests in `units/` need nothing but Node, those in `drawings/` draw all samples once,
and those in `browser/` look at the page itself.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from gyoan.diagrams.renderer import opening
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain

FOLDER = Path(__file__).parent
FLAGS = ("--test", "--test-isolation=none", "--test-force-exit", "--test-reporter=spec")
"""All in one process, which ends though the threads that lay out graphs wait for more."""
SECONDS = 300


@pytest.mark.parametrize("group", ["units", "drawings", "browser"])
def test_the_worker_passes(*, group: str, toolchain: Toolchain, renew_golden: bool) -> None:
    told = {
        "GYOAN_PACKAGES": str(toolchain.folder),
        "GYOAN_OPENING": json.dumps(opening(toolchain)),
        "GYOAN_RENEW_GOLDEN": "1" if renew_golden else "",
    }
    done = subprocess.run(
        [toolchain.node.executable, *FLAGS, *sorted(str(path) for path in (FOLDER / group).glob("*.test.mjs"))],
        cwd=FOLDER,
        env={**os.environ, **told},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    _, _, failed = done.stdout.partition("failing tests:")
    assert done.returncode == 0, failed or done.stdout + done.stderr
