"""Emoji that are drawn one by one: in colours of their own, or sequences that are one glyph."""

from __future__ import annotations

from gyoan.model.values import dataclass

GRID = 250
"""Steps of an em in which outlines are measured: at 24 points a tenth of a point."""
SELECTOR = "\ufe0f"
"""Asks for a character as emoji (U+FE0F); which drawing it is does not depend on it."""


@dataclass(frozen=True, slots=True)
class ColorLayer:
    """An area of one colour."""

    color: str
    """Six hexadecimal digits; empty for the text's."""
    opacity: float
    """How much it covers what is below it: 1 for all of it."""
    outline: str
    """Its contours in steps of `GRID`, y upwards, in the operators of PDF: `0 0 m 9 0 l 9 9 0 9 0 5 c h`."""


@dataclass(frozen=True, slots=True)
class ColorGlyph:
    """The drawing of a character or of a sequence of characters."""

    em: float
    """Its advance width as a multiple of the size."""
    layers: tuple[ColorLayer, ...]
    """Its areas, the lowest first."""
