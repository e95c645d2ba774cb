"""Places and sizes on slides as plain numbers in points, to be held against what is reckoned by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from gyoan.layout.area import Area
from gyoan.model.deck import Shape, TextBox
from gyoan.model.units import Points

BODY = Area(Points(40), Points(108), Points(880), Points(380))
SYLLABLE, LETTER, BOLD_LETTER, BLANK = 0.92 * 1.02, 0.56 * 1.1 * 1.02, 0.56 * 1.17 * 1.02, 0.32 * 1.02
"""Widths in em: those of the made-up face with the margin of text that programs break into lines."""


def line(points: float, spacing: float = 0.95) -> float:
    """Return the height of a line of text of a size."""
    return points * 1.46 * spacing


def places(shapes: Iterable[Shape]) -> list[tuple[float, ...]]:
    """Return where shapes stand: x, y, width and height."""
    areas = [Area.of_box(shape.box) for shape in shapes]
    return [tuple(round(edge, 2) for edge in (area.x, area.y, area.width, area.height)) for area in areas]


def near(*rows: tuple[float, ...]) -> list[object]:
    """Return rows that equal others as near as a place is rounded."""
    return [pytest.approx(row, abs=0.02) for row in rows]


def sizes(box: Shape) -> list[float]:
    """Return the size of each paragraph of a box."""
    assert isinstance(box, TextBox)
    return [paragraph.runs[0].points for paragraph in box.paragraphs]


def spaces(box: Shape) -> list[float]:
    """Return the free space above each paragraph of a box."""
    assert isinstance(box, TextBox)
    return [round(paragraph.space_before.points, 2) for paragraph in box.paragraphs]


def said(box: Shape) -> str:
    """Return the words of a box, a line a paragraph."""
    assert isinstance(box, TextBox)
    return "\n".join("".join(run.text for run in paragraph.runs) for paragraph in box.paragraphs).replace("\u00a0", " ")
