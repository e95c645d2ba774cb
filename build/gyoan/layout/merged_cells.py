"""Cells that span several rows or columns, in whatever part of their table is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from gyoan.model.blocks import TableCell

Rows: TypeAlias = Sequence[Sequence[TableCell]]
Spans: TypeAlias = Mapping[tuple[int, int], tuple[int, int]]
"""Of each cell that is shown, by row and column, how many rows and columns it takes; what it covers is not there."""


def spans_of(rows: Rows) -> Spans:
    """Return the cells of `rows` that are shown; one whose first row is on another slide or page begins here anew."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if (at and cell.above) or (column and cell.left):
                continue
            across = next((end for end in range(column + 1, len(row)) if not row[end].left), len(row)) - column
            below = range(at + 1, len(rows))
            down = next((end for end in below if column >= len(rows[end]) or not rows[end][column].above), len(rows))
            spans[at, column] = (down - at, across)
    return spans
