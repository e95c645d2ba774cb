"""Code → spans of ink by its syntax."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.handout.styles import Styles
from gyoan.layout.syntax import Stretch, stretches
from gyoan.model.colors import ColorSlot
from gyoan.model.typeset import Ink
from gyoan.typesetting.grid import Span
from gyoan.typesetting.inks import bold


def highlighted(text: str, language: str, styles: Styles) -> list[list[Span]]:
    """Return the lines of `text`, each as spans; in one ink where the language is unknown."""
    return [[Span(part.text, _ink(part, styles)) for part in line] for line in stretches(text, language)]


def _ink(part: Stretch, styles: Styles) -> Ink:
    if part.color is ColorSlot.TEXT and not part.bold:
        return styles.code
    ink = replace(styles.code, color=styles.color(part.color))
    return bold(ink) if part.bold else ink
