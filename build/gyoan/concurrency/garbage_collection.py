"""How often Python looks for garbage."""

from __future__ import annotations

import gc


def collect_seldom() -> None:
    """Have this process look for cycles seldom: a session is hundreds of thousands of frozen values without any."""
    gc.set_threshold(100_000, 20, 100)


def collect_no_more() -> None:
    """Have the end of this process look for none: all that it has goes with it; looking takes a tenth of a second."""
    gc.freeze()
