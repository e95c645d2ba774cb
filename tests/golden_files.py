"""Golden files: texts that were read once and are compared from then on.

`--renew-golden` writes them anew and fails all the same, with the difference: what was renewed has to be read.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

MOST_LINES = 60
"""So many lines of a difference are printed."""


def compare(shown: str, golden: Path, *, renew: bool) -> None:
    """Fail where `shown` is not what `golden` says, show how and say what to do; with `renew` write it first."""
    kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
    if shown == kept:
        return
    if renew:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(shown, encoding="utf-8", newline="\n")
    told = "is renewed" if renew else "differs: read the difference, then renew it with --renew-golden"
    pytest.fail(f"{golden.name} {told}\n{difference(kept, shown)}", pytrace=False)


def difference(before: str, after: str) -> str:
    """Return what changed between two texts, its first lines where it is much."""
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), "before", "after", lineterm="", n=0))
    more = len(lines) - MOST_LINES
    return "\n".join([*lines[:MOST_LINES], *([f"… and {more} lines more"] if more > 0 else [])])
