"""Whether a theme's text can be read on what the theme puts behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.theme import ColorSlot
from gyoan.theming.files import ThemeFile

READABLE = 4.5
"""The contrast that WCAG 2.2 asks for between text and what is behind it (1.4.3)."""
GROUNDS = (ColorSlot.BACKGROUND, ColorSlot.SURFACE)
"""What stands behind text."""
INKS = tuple(slot for slot in ColorSlot if slot not in {*GROUNDS, ColorSlot.LINE})
"""What text is written in."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2), each six hexadecimal digits."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(channel / 255) for channel in bytes.fromhex(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_contrast(file: ThemeFile, colors: Mapping[ColorSlot, str], table: str) -> Iterator[Diagnostic]:
    """Yield a warning for each colour of `table` that text would be hard to read in."""
    for ink in INKS:
        worst = min(GROUNDS, key=lambda ground: contrast(colors[ink], colors[ground]))
        ratio = contrast(colors[ink], colors[worst])
        if ratio < READABLE:
            key = _first_set(file, [f"{table}.{slot.name.lower()}" for slot in (ink, worst)])
            message = (
                f"Text in '{ink.name.lower()}' is hard to read on '{worst.name.lower()}': contrast {ratio:.1f} : 1"
            )
            hint = f"choose colours further apart; {READABLE} : 1 is the least that can be read well"
            yield file.says(Code.LOW_CONTRAST, Severity.WARNING, key, message, hint)


def _first_set(file: ThemeFile, keys: Sequence[str]) -> str:
    return next((key for key in keys if key in file.values), keys[0])


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
