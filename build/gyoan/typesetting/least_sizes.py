"""How small text may get: what can be read where, and what is printed at all."""

from __future__ import annotations

from gyoan.model.drawing import FrameName
from gyoan.model.units import Points

READABLE = {FrameName.SLIDE: Points(12), FrameName.PAGE: Points(7)}
"""The smallest size that can be read, in points: on a slide from the back row, on a page at arm's length."""
ROUNDED = Points(0.05)
"""What misses a readable size by no more rounds to it, and is read as well: nothing is torn or told for a hair."""
SMALLEST_PRINT = Points(6.5)
"""Indices and the addresses behind links are printed no smaller, in points."""


def is_readable(points: float, where: FrameName) -> bool:
    """Return whether text of so many points can be read there."""
    return points >= READABLE[where] - ROUNDED
