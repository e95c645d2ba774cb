"""Whether a theme's text can be read on what the theme puts behind it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gyoan.messages import theming as told
from gyoan.model.codes import Code
from gyoan.model.colors import READABLE, ColorSlot, contrast
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.theming.files import ThemeFile

GROUNDS = (ColorSlot.BACKGROUND, ColorSlot.SURFACE)
"""What stands behind text."""
INKS = tuple(slot for slot in ColorSlot if slot not in {*GROUNDS, ColorSlot.LINE})
"""What text is written in."""


def check_contrast(file: ThemeFile, colors: Mapping[ColorSlot, str], table: str) -> Iterator[Diagnostic]:
    """Yield a warning for each colour of `table` that text would be hard to read in."""
    for ink in INKS:
        worst = min(GROUNDS, key=lambda ground: contrast(colors[ink], colors[ground]))
        ratio = contrast(colors[ink], colors[worst])
        if ratio < READABLE:
            key = _first_set(file, [f"{table}.{slot.name.lower()}" for slot in (ink, worst)])
            names = {"ink": ink.name.lower(), "ground": worst.name.lower()}
            message, hint = told.HARD_TO_READ(ratio=ratio, **names), told.COLOURS_APART(least=READABLE)
            yield file.says(Code.LOW_CONTRAST, Severity.WARNING, key, message, hint)


def _first_set(file: ThemeFile, keys: Sequence[str]) -> str:
    return next((key for key in keys if key in file.values), keys[0])
