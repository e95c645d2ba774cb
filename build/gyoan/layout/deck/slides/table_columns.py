"""Which columns of a table stand side by side on a slide.

A table keeps all of its columns together as long as its words fit in the smallest type that tables may have, since rows
are read across. A wider one is cut between columns into parts of about as many each, and every part begins with the
columns that tell its rows apart.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.table_sizes import SIZES, CellPictures, least_widths
from gyoan.model.blocks import Table, TableCell
from gyoan.model.inline import plain_text
from gyoan.model.units import Points

MOST_COLUMNS = 8
"""A table of no more columns than this is never cut between them."""
MOST_SIDE_BY_SIDE = 12
"""One of more than this always is: it is a wall even where its words would fit."""
MOST_REPEATED = 3
"""No more leading columns than this are repeated, and they take no more than half of the width."""


def columns_apart(table: Table, pictures: CellPictures, stage: Stage) -> tuple[Table, ...]:
    """Return `table` as tables of the columns that stand side by side: one where a slide shows all of them."""
    if len(table.header) <= MOST_COLUMNS:
        return (table,)
    if pictures:  # they are many bytes to compare
        return _apart(table, pictures, stage)
    key = ("columns", stage.measure.number(table), stage.body.width)
    return stage.measure.once(key, lambda: _apart(table, pictures, stage))


def _repeated(table: Table, least: Sequence[Points], width: Points) -> int:
    """Return how many leading columns tell the rows apart; 1 where it takes too many or too wide ones."""
    for count in range(1, MOST_REPEATED + 1):
        if sum(least[:count]) > width / 2:
            break
        leading = [tuple(plain_text(cell.content) for cell in row[:count]) for row in table.rows]
        if len(set(leading)) == len(leading):
            return count
    return 1


def _apart(table: Table, pictures: CellPictures, stage: Stage) -> tuple[Table, ...]:
    least = least_widths(table, pictures, SIZES[-1], stage)
    if len(least) <= MOST_SIDE_BY_SIDE and sum(least) <= stage.body.width:
        return (table,)
    kept = _repeated(table, least, stage.body.width)
    others = range(kept, len(least))
    parts = -(-len(others) // (MOST_COLUMNS - kept))
    ends = [kept + len(others) * number // parts for number in range(parts + 1)]
    return tuple(_with_columns(table, (*range(kept), *range(start, end))) for start, end in itertools.pairwise(ends))


def _with_columns(table: Table, picked: Sequence[int]) -> Table:
    header, *rows = (_picked(row, picked) for row in (table.header, *table.rows))
    alignments = tuple(table.alignments[index] for index in picked)
    return replace(table, header=header, rows=tuple(rows), alignments=alignments)


def _picked(row: Sequence[TableCell], picked: Sequence[int]) -> tuple[TableCell, ...]:
    """Return these columns of a row; a cell that begins before them begins anew."""
    kept: list[TableCell] = []
    for before, index in zip((None, *picked), picked, strict=False):
        joins = before is not None and before == index - 1
        kept.append(replace(row[index], left=min(row[index].left, kept[-1].left + 1) if joins else 0))
    return tuple(kept)
