"""A plugin of pytest: of the tests it finds, those are run that a mutant is tried with; the first that fails is told.

What to run stands in the file that `GYOAN_PICKED` names, and what failed in one beside it. Tests that have gone since
they were recorded are left out in silence, and those that are new are run, too: nobody knows yet what they execute.
A test that works or waits for too long ends the run, as one does that fails.
"""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Collection, Generator, Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

VARIABLE = "GYOAN_PICKED"
WORK = 60.0
"""Seconds of the processor's after which a test is taken for one that never ends."""
WAIT = 400.0
"""Seconds by the clock after which it is, too: what it waits for will not come, however busy the machine is."""
_LOOKS = 30.0
"""Seconds by the clock between two looks at a test that runs."""


def written(
    file: Path, tests: Sequence[str], known: Collection[str] | None, without: Collection[str] = (), share: float = 1
) -> Path:
    """Return the file, in which stands now what to run.

    Those are `tests`, and what is not `known`; all that are found where it is None what is known; none of those
    `without` which the run is to be. A test has a `share` of the time that one may take.
    """
    asked = {
        "tests": list(tests),
        "known": None if known is None else sorted(known),
        "without": sorted(without),
        "share": share,
    }
    file.write_text(json.dumps(asked), encoding="utf-8")
    failing(file).unlink(missing_ok=True)
    return file


def failing(file: Path) -> Path:
    """Return the file with the name of the test that failed first; it is there where one did."""
    return file.with_suffix(".failed")


def failed(file: Path) -> str:
    """Return the test that failed first; nothing where none was reached."""
    return failing(file).read_text(encoding="utf-8") if failing(file).is_file() else ""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests that are to be run: file by file, those that were named first before the others."""
    run = kept(items, json.loads(_file().read_text(encoding="utf-8")))
    config.hook.pytest_deselected(items=[item for item in items if item not in run])
    items[:] = run


def kept(items: Sequence[pytest.Item], asked: Mapping[str, Any]) -> list[pytest.Item]:
    """Return the tests that are to be run as `asked`, in this order."""
    ranks = {test: rank for rank, test in enumerate(asked["tests"])}
    known, without = asked["known"], set(asked["without"])
    told = set() if known is None else set(known) - ranks.keys()
    run = [item for item in items if item.nodeid not in without and item.nodeid not in told]
    files: dict[Path, int] = {}
    for item in run:
        files[item.path] = min(ranks.get(item.nodeid, len(ranks)), files.get(item.path, len(ranks)))
    return sorted(run, key=lambda item: (files[item.path], ranks.get(item.nodeid, -1)))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note the first test that fails."""
    if report.failed and not failing(_file()).exists():
        failing(_file()).write_text(report.nodeid, encoding="utf-8")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """End the run where a test does not end, where the platform has a clock that can tell."""
    if not hasattr(signal, "setitimer"):
        return (yield)
    share = json.loads(_file().read_text(encoding="utf-8"))["share"]
    began, worked = time.monotonic(), time.process_time()

    def look(number: int, frame: FrameType | None) -> None:
        if time.process_time() - worked > share * WORK or time.monotonic() - began > WAIT:
            failing(_file()).write_text(item.nodeid, encoding="utf-8")
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, share * _LOOKS, share * _LOOKS)
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _file() -> Path:
    return Path(os.environ[VARIABLE])
