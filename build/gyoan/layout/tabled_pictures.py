"""Cells of tables that hold pictures, and cells that span several rows or columns of the part that is shown."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from gyoan.model.blocks import Table, TableCell
from gyoan.model.inline import (
    CodeSpan,
    FootnoteReference,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Text,
    without_blank_ends,
)
from gyoan.model.units import ROUNDING, Points
from gyoan.model.values import dataclass

GAP = Points(5)
"""Free space between pictures of a cell, and between them and its text, in points."""


_MOST_TRIES, _MOST_AT_ONCE = 20, 0.5
"""So often pictures are made smaller, at once down to the square root of this part: more of them stand in a row then.
Twenty tries leave a thousandth of a picture, smaller than which none is placed."""


def with_pictures(table: Table, there: Container[str]) -> Table:
    """Return `table` with those pictures in its cells that are `there`; a missing one leaves its words in the line."""
    header, *rows = (tuple(_seen(cell, there) for cell in row) for row in (table.header, *table.rows))
    return replace(table, header=header, rows=tuple(rows))


def _seen(cell: TableCell, there: Container[str]) -> TableCell:
    figures = tuple(figure for figure in cell.figures if figure.target in there)
    if not figures:
        return replace(cell, figures=()) if cell.figures else cell
    shown = {figure.target for figure in figures}
    return replace(cell, content=_without(cell.content, shown), figures=figures)


def words_of(cell: TableCell) -> Inlines:
    """Return what a cell says beside its pictures."""
    return _without(cell.content, {figure.target for figure in cell.figures})


def _without(content: Inlines, shown: Container[str]) -> Inlines:
    return tuple(without_blank_ends(one for inline in content for one in _kept(inline, shown)))


def _kept(inline: Inline, shown: Container[str]) -> Inlines:
    match inline:
        case InlineImage(target=target):
            return () if target in shown else (inline,)
        case Text() | CodeSpan() | LineBreak() | FootnoteReference():
            return (inline,)
        case _:
            left = _without(inline.content, shown)
            return (replace(inline, content=left),) if left else ()


def largest(table: Table, width: Points, height: Points, least: tuple[Points, Points]) -> tuple[Points, Points]:
    """Return how large a picture may be that asks for no size: its share of the columns and of the rows with pictures.

    They share `width` and `height`, in points; none is kept smaller than `least`.
    """
    rows = sum(any(cell.figures for cell in row) for row in (table.header, *table.rows))
    return max(least[0], width / len(table.header) - 2 * GAP), max(least[1], height / max(rows, 1))


@dataclass(frozen=True, slots=True)
class Tiled:
    """Pictures side by side in rows, each in its place, in points."""

    places: tuple[tuple[Points, Points, Points, Points], ...]
    """Left and upper edge, width and height of each, from the corner of the whole."""
    width: Points
    """Width of the widest row."""
    height: Points
    """Height of all rows."""


def tiled(sizes: Sequence[tuple[Points, Points]], width: Points, most: Points) -> Tiled:
    """Return pictures of these sizes in rows of at most `width`, made smaller where they get higher than `most`."""
    fitted = [_fitted(size, width) for size in sizes]
    for _ in range(_MOST_TRIES):
        result = _in_rows(fitted, width)
        if result.height <= most:
            break
        scale = max(most / result.height, _MOST_AT_ONCE) ** 0.5
        fitted = [(wide * scale, high * scale) for wide, high in fitted]
    return result


def _fitted(size: tuple[Points, Points], width: Points) -> tuple[Points, Points]:
    scale = min(1.0, width / size[0])
    return size[0] * scale, size[1] * scale


def _in_rows(sizes: Sequence[tuple[Points, Points]], width: Points) -> Tiled:
    places: list[tuple[Points, Points, Points, Points]] = []
    x = y = lowest = widest = Points(0)
    for wide, high in sizes:
        if x and x + wide > width + ROUNDING:
            x, y = Points(0), lowest + GAP
        places.append((x, y, wide, high))
        x, lowest, widest = x + wide + GAP, max(lowest, y + high), max(widest, x + wide)
    return Tiled(tuple(places), widest, lowest)


CellRows: TypeAlias = Sequence[Sequence[TableCell]]
Spans: TypeAlias = Mapping[tuple[int, int], tuple[int, int]]
"""Of each cell that is shown, by row and column, how many rows and columns it takes; what it covers is not there."""


def spans_of(rows: CellRows) -> Spans:
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
