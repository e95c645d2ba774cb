"""Cells in rows and columns: matrices, cases, rows of a derivation under each other. Lengths in em."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.model.blocks import Alignment
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.scene.formulas.boxes import NO, FormulaBox, over_each_other, ruled
from gyoan.scene.formulas.proportions import TEX


@dataclass(frozen=True, slots=True)
class FormulaCell:
    """A cell of a table."""

    box: FormulaBox
    """What it holds."""
    alignment: Alignment = Alignment.CENTER
    """Where in its column it stands."""


@dataclass(frozen=True, slots=True)
class TableManner:
    """How the cells of a table stand to each other."""

    gaps: tuple[Points, ...] = ()
    """Free space behind each column; the last counts for all others, none is that of a matrix."""
    leading: Points = NO
    """More space between rows."""
    columns_ruled: tuple[bool, ...] = ()
    """Whether a line runs behind each column."""
    rows_ruled: tuple[bool, ...] = ()
    """Whether one runs below each row."""


def table_box(rows: Sequence[Sequence[FormulaCell]], manner: TableManner) -> FormulaBox:
    """Return the cells, rows on their own base lines and the whole around the axis."""
    count = max(map(len, rows), default=0)
    widths = [max((row[at].box.width for row in rows if at < len(row)), default=NO) for at in range(count)]
    lefts = _lefts(widths, manner)
    bases = _bases(rows, manner)
    width = lefts[-1] + widths[-1] if count else NO
    placed = [
        _in_column(cell, widths[at]).moved(lefts[at], base)
        for row, base in zip(rows, bases, strict=True)
        for at, cell in enumerate(row)
    ]
    high = bases[-1] + _fall(rows[-1]) if rows else NO
    whole = replace(over_each_other(placed, width), rise=NO, fall=high)
    whole = over_each_other([whole, *_rules(rows, lefts, widths, bases, manner)], width)
    return whole.moved(NO, -TEX.axis - high / 2).centred(width + 2 * TEX.beside_large)


def _in_column(cell: FormulaCell, width: Points) -> FormulaBox:
    free = width - cell.box.width
    share = {Alignment.LEFT: 0.0, Alignment.CENTER: 0.5, Alignment.RIGHT: 1.0}[cell.alignment]
    return cell.box.moved(free * share)


def _lefts(widths: Sequence[Points], manner: TableManner) -> list[Points]:
    gaps = manner.gaps or (TEX.between_columns,)
    lefts, x = [], NO
    for at, width in enumerate(widths):
        lefts.append(x)
        x += width + gaps[min(at, len(gaps) - 1)]
    return lefts


def _rise(row: Sequence[FormulaCell]) -> Points:
    return max((cell.box.rise + TEX.row_gap / 2 for cell in row), default=NO)


def _fall(row: Sequence[FormulaCell]) -> Points:
    return max((TEX.strut_fall / 2, *(cell.box.fall for cell in row)))


def _bases(rows: Sequence[Sequence[FormulaCell]], manner: TableManner) -> list[Points]:
    """Return where the base lines of rows run below the top: a line's distance apart, more where rows are higher."""
    bases: list[Points] = []
    for at, row in enumerate(rows):
        if not bases:
            bases.append(max(_rise(row), TEX.strut_rise - TEX.row_gap))
            continue
        high = _fall(rows[at - 1]) + TEX.row_gap + _rise(row)
        around_rule = 2 * TEX.row_gap if at - 1 < len(manner.rows_ruled) and manner.rows_ruled[at - 1] else NO
        bases.append(bases[-1] + max(TEX.strut_rise + TEX.strut_fall, high) + manner.leading + around_rule)
    return bases


def _rules(
    rows: Sequence[Sequence[FormulaCell]],
    lefts: Sequence[Points],
    widths: Sequence[Points],
    bases: Sequence[Points],
    manner: TableManner,
) -> list[FormulaBox]:
    """Return the lines between columns and rows; the table's top is the base line."""
    high = bases[-1] + _fall(rows[-1]) if rows else NO
    width = lefts[-1] + widths[-1] if lefts else NO
    upright = [
        ruled(TEX.rule, high, NO).moved((lefts[at] + widths[at] + lefts[at + 1] - TEX.rule) / 2)
        for at, has_rule in enumerate(manner.columns_ruled[: len(lefts) - 1])
        if has_rule
    ]
    level = [
        ruled(width, TEX.rule, NO).moved(NO, (bases[at] + _fall(rows[at]) + bases[at + 1] - _rise(rows[at + 1])) / 2)
        for at, has_rule in enumerate(manner.rows_ruled[: len(rows) - 1])
        if has_rule
    ]
    return upright + level
