"""Lines of text in a chart: beginning, centred or ending at a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.model.scene import Words
from gyoan.model.typeset import Ink
from gyoan.model.units import Points
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.setting import line_width, set_line, shifted


def beginning(text: str, x: Points, middle: Points, points: Points, inks: Inks) -> Iterator[Words]:
    """Yield `text` so that it begins at `x`; nothing for no text."""
    return _set(text, inks.ink(points), inks, middle, x, 0.0)


def centred(text: str, x: Points, middle: Points, points: Points, inks: Inks, *, bold: bool = False) -> Iterator[Words]:
    """Yield `text` centred around `x`."""
    return _set(text, inks.ink(points, bold=bold), inks, middle, x, 0.5)


def ending(text: str, x: Points, middle: Points, points: Points, inks: Inks, *, angle: float = 0.0) -> Iterator[Words]:
    """Yield `text` so that it ends at `x`, turned upwards around its end."""
    return (replace(one, angle=angle) for one in _set(text, inks.ink(points), inks, middle, x, 1.0))


def stacked(lines: Sequence[str], x: Points, middle: Points, points: Points, inks: Inks) -> Iterator[Words]:
    """Yield lines one below the other, centred around `x` and around `middle`."""
    top = middle - len(lines) * PITCH.chart * points / 2
    for number, text in enumerate(lines):
        yield from centred(text, x, top + (number + 0.5) * PITCH.chart * points, points, inks)


def _set(text: str, ink: Ink, inks: Inks, middle: Points, x: Points, share: float) -> Iterator[Words]:
    line = set_line(text, ink, inks)
    if line.fragments:
        yield Words(replace(shifted(line, x - share * line_width(line)), spaced=True), middle)
