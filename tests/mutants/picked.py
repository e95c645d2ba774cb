"""A plugin of pytest: of the tests it finds, those are run that a mutant is tried with, the closest first.

What to run stands in the file that `GYOAN_PICKED` names. Tests that have gone since they were recorded are left out
in silence, and those that are new are run, too: nobody knows yet what they execute.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

VARIABLE = "GYOAN_PICKED"


def written(file: Path, tests: Sequence[str], known: Collection[str]) -> Path:
    """Return the file, in which stands now which tests to run, and of which it is known whether they should be."""
    file.write_text(json.dumps({"tests": tests, "known": sorted(known)}), encoding="utf-8")
    return file


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests that are to be run: file by file, those that were named first before the others."""
    asked = json.loads(Path(os.environ[VARIABLE]).read_text(encoding="utf-8"))
    ranks = {test: rank for rank, test in enumerate(asked["tests"])}
    known = set(asked["known"])
    kept = [item for item in items if item.nodeid in ranks or item.nodeid not in known]
    files: dict[Path, int] = {}
    for item in kept:
        files[item.path] = min(ranks.get(item.nodeid, len(ranks)), files.get(item.path, len(ranks)))
    kept.sort(key=lambda item: (files[item.path], ranks.get(item.nodeid, -1)))
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept
