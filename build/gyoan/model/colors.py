"""The named colours of a theme, and how well two can be told apart (WCAG 2.2); colours are six hexadecimal digits."""

from __future__ import annotations

from collections.abc import Sequence
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


LIGHTNESS = (0.2126, 0.7152, 0.0722)
"""What red, green and blue give to how light a colour is (ITU-R BT.709, which WCAG 2.2 refers to)."""
_FLARE = 0.05
"""The light that a screen reflects, added to both colours (WCAG 2.2, "contrast ratio")."""


@lru_cache(maxsize=4096)
def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + _FLARE) / (darker + _FLARE)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    return lightness([_linear(channel / 255) for channel in bytes.fromhex(color)])


def lightness(channels: Sequence[float]) -> float:
    """Return how light red, green and blue are together, on the scale of the three."""
    red, green, blue = (share * channel for share, channel in zip(LIGHTNESS, channels, strict=True))
    return red + green + blue


def _linear(value: float) -> float:
    """Return how much light a channel of sRGB stands for (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
