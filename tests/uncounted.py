"""Processes whose branches are not counted, for tests of what a process loads: counting loads modules, too."""

from __future__ import annotations

import os


def uncounted() -> dict[str, str]:
    """Return the environment without what has coverage.py begin in each process."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}
