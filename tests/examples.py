"""How many inputs a property is tried on: a share of what the run has time for, which `conftest.py` says."""

from __future__ import annotations

import hypothesis

FEWEST = 4


def examples(share: float) -> int:
    """Return so many times the number of the run: 100 by themselves, 20 in a quick run, or `GYOAN_EXAMPLES`."""
    return max(FEWEST, round(share * hypothesis.settings.default.max_examples))
