"""Tables → set tables: how wide each column is, and the lines of each cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from gyoan.layout.handout.place import Place
from gyoan.layout.handout.setting import LookRun, runs, set_lines
from gyoan.layout.handout.styles import bold
from gyoan.model.blocks import Alignment, TableCell
from gyoan.model.blocks import Table as SourceTable
from gyoan.model.handout import Table, TableRow
from gyoan.model.theme import ColorSlot
from gyoan.model.typeset import Line
from gyoan.model.units import Length
from gyoan.typesetting import natural_width, widest_word

_SIZES = (1.0, 0.93, 0.86, 0.78, 0.72)
"""Sizes tried, as parts of a table's usual one, until no word must be torn."""
_LEAST = 6.5
"""No print is smaller, in points."""
_LEADING = 1.5
_PADDING = 4.0
_SIDE = 5.5
"""Free space at the left and right of a cell."""
_SPACE = Length.of_points(9)
_ROUNDING = 0.1


def set_table(block: SourceTable, place: Place) -> Table:
    """Return the table with every cell set, in the largest size in which its words stay whole."""
    usual = min(place.points, place.styles.small)
    cells = [block.header, *block.rows]
    for size in _SIZES:
        points = max(_LEAST, usual * size)
        least, natural = _demands(cells, place, points)
        if sum(least) <= place.width:
            break
    widths = _widths(least, natural, place.width)
    rows = [_row(row, number == 0, widths, block.alignments, place, points) for number, row in enumerate(cells)]
    return Table(
        rows[0],
        tuple(rows[1:]),
        Length.of_points(place.x),
        Length.of_points(sum(widths)),
        Length.of_points(points * _LEADING),
        Length.of_points(_PADDING),
        place.styles.color(ColorSlot.LINE),
        _SPACE,
        _SPACE,
    )


def is_torn(block: SourceTable, place: Place) -> bool:
    """Return whether words of the table are torn even in the smallest print."""
    usual = min(place.points, place.styles.small)
    least, _ = _demands([block.header, *block.rows], place, max(_LEAST, usual * _SIZES[-1]))
    return sum(least) > place.width


def _cell_runs(cell: TableCell, place: Place, points: float, *, head: bool) -> list[LookRun]:
    ink = place.styles.ink(points)
    return runs(cell.content, bold(ink) if head else ink, place.styles)


def _demands(rows: Sequence[Sequence[TableCell]], place: Place, points: float) -> tuple[list[float], list[float]]:
    """Return for each column the width of its longest word and of its longest line, sides included."""
    count = max(len(row) for row in rows)
    side = _side(place, count)
    least, natural = [2 * side + points] * count, [2 * side + points] * count
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            content = _cell_runs(cell, place, points, head=number == 0)
            least[column] = max(least[column], 2 * side + widest_word(content) + _ROUNDING)
            natural[column] = max(natural[column], 2 * side + natural_width(content) + _ROUNDING)
    return least, natural


def _side(place: Place, count: int) -> float:
    return min(_SIDE, place.width / count / 8)


def _widths(least: list[float], natural: list[float], total: float) -> list[float]:
    """Return the widths of the columns, which fill `total`.

    Each gets its longest word and a share of the rest in proportion to what it lacks for its longest line.
    """
    if sum(least) >= total:
        return [total * width / sum(least) for width in least]
    lacks = [wide - narrow for wide, narrow in zip(natural, least, strict=True)]
    spare = total - sum(least)
    if sum(lacks) >= spare:
        return [narrow + spare * lack / sum(lacks) for narrow, lack in zip(least, lacks, strict=True)]
    return [wide + (total - sum(natural)) * wide / sum(natural) for wide in natural]


def _row(
    row: Sequence[TableCell],
    head: bool,  # noqa: FBT001
    widths: list[float],
    alignments: Sequence[Alignment | None],
    place: Place,
    points: float,
) -> TableRow:
    side = _side(place, len(widths))
    edges = accumulate(widths, initial=place.x)
    cells: list[tuple[Line, ...]] = []
    for cell, edge, width, alignment in zip(row, edges, widths, alignments, strict=False):
        content = _cell_runs(cell, place, points, head=head)
        cells.append(set_lines(content, place.styles, edge + side, width - 2 * side, alignment))
    return TableRow(tuple(cells), place.styles.color(ColorSlot.SURFACE) if head else "")
