"""The widths of many characters in a short form: most of a Korean font's are the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Runs: TypeAlias = tuple[tuple[int, int, float], ...]
"""The first of some code points that have the same width, how many there are, and that width in em."""


def runs_of(widths: Mapping[int, float]) -> Runs:
    """Return the widths of code points in a short form."""
    runs: list[tuple[int, int, float]] = []
    for code, width in sorted(widths.items()):
        if runs and runs[-1][0] + runs[-1][1] == code and runs[-1][2] == width:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1, width)
        else:
            runs.append((code, 1, width))
    return tuple(runs)
