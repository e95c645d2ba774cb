"""The named colours of a theme, and how well two can be told apart (WCAG 2.2); colours are six hexadecimal digits."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

READABLE = 4.5
"""The contrast that WCAG 2.2 asks for between text and what is behind it (1.4.3)."""


class ColorSlot(Enum):
    """A named colour of a theme; in a deck the value is the slot of the PowerPoint theme."""

    TEXT = "tx1"
    BACKGROUND = "bg1"
    MUTED = "tx2"
    """Secondary text: captions, minutes, footers."""
    SURFACE = "bg2"
    """Behind cards, table heads and code."""
    PRIMARY = "accent1"
    SECONDARY = "accent2"
    POSITIVE = "accent3"
    ATTENTION = "accent4"
    LINE = "accent5"
    """Thin lines and frames."""
    EMPHASIS = "accent6"
    """Inline code and marked words."""
    LINK = "hlink"


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / 255) for channel in bytes.fromhex(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
