"""A table → strips: its head and rows, tall ones line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.handout.pages.slices import Break, CommonGround, Strip
from gyoan.model.handout import PageTable, TableRow
from gyoan.model.pages import Blank, RowSlice, StructureElement, StructurePath
from gyoan.model.units import Points
from gyoan.model.values import dataclass

_TALL_ROW = 0.3
"""A table row higher than this part of the page may be cut between its lines."""
_PICTURED_ROW = 0.85
"""The same for one with pictures, which are not cut."""
_FEW_ROWS, _LOW = 6, 0.5
"""A table of so few rows, lower than this part of the page, is kept together."""
_LOWEST = 0.33
"""So is one of any number of rows that is lower than this."""
_ROWS, _CRUMB = 3, 0.12
"""Fewer rows than this, lower than this part of the page, do not stand alone: neither a table's first nor its last."""


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Cuts a table."""

    table: PageTable
    """The table."""
    page_height: Points
    """Height of the text area, in points."""
    grounds: tuple[CommonGround, ...]
    """What it stands on."""
    path: StructurePath
    """Its place in the structure tree."""

    def strips(self) -> Iterator[Strip]:
        """Yield the table's head and rows."""
        head = list(self._row(self.table.head, "TH"))
        padding = Strip(self.table.padding.points, Blank(), grounds=self.grounds)
        repeated = (*head, padding) if sum(strip.height for strip in head) < self.page_height / 2 else ()
        grounds = (*self.grounds, CommonGround(self.table, repeated))
        rows = [list(self._row(row, "TD")) for row in self.table.rows]
        everything = [*head, *(strip for row in rows for strip in row)]
        # A head does not stand alone, nor does a last row.
        bound = {*range(1, len(head) + 1), len(everything) - 1 if rows and len(rows[-1]) == 1 else 0}
        unwelcome = self._unwelcome(len(head), rows)
        for number, strip in enumerate(everything):
            inside = unwelcome.get(number, Break.FREE)
            yield replace(
                strip,
                before=self.table.space_before.points if number == 0 else Points(0),
                after=self.table.space_after.points if number == len(everything) - 1 else Points(0),
                breaking=Break.NEVER if number in bound - {0} else max(strip.breaking, inside),
                grounds=grounds,
            )

    def _unwelcome(self, heads: int, rows: Sequence[Sequence[Strip]]) -> dict[int, Break]:
        """Return how unwelcome a page's end is before each strip of the table's rows, `heads` strips behind its first.

        A table that a page can hold is rather whole, a low one above all; else no crumb of it stands on either side.
        """
        heights = [sum(strip.height for strip in row) for row in rows]
        total = sum(heights) + sum(strip.height for strip in self._row(self.table.head, "TH"))
        low = total <= self.page_height * (_LOW if len(rows) <= _FEW_ROWS else _LOWEST)
        whole = Break.BAD if low else Break.POOR if total <= self.page_height else Break.FREE
        found: dict[int, Break] = {}
        at, crumb = heads, self.page_height * _CRUMB
        for row, strips in enumerate(rows):
            sides = (heights[:row], heights[row:])
            torn = row and any(len(side) < _ROWS and sum(side) <= crumb for side in sides)
            begins = Break.BAD if torn else whole
            found |= {at + number: whole if number else begins for number in range(len(strips))}
            at += len(strips)
        return found

    def _row(self, row: TableRow, kind: str) -> Iterator[Strip]:
        """Yield a row, whole where it is not tall, else line by line."""
        table, count = self.table, row.line_count
        padding, leading = table.padding.points, table.leading.points
        above = (*self.path, StructureElement("TR"))
        spans = row.spans or ((1, 1),) * len(row.cells)
        kinds = [
            StructureElement("TH", scope="Row", span=span)
            if kind == "TD" and table.row_heads and not column
            else StructureElement(kind, span=span)
            for column, span in enumerate(spans)
        ]
        paths = tuple((*above, node) for node in kinds)
        if count * leading <= self.page_height * (_PICTURED_ROW if row.pictures else _TALL_ROW):
            whole = RowSlice(table, row, 0, count, padding, closes=True)
            breaking = Break.NEVER if row.keeps else Break.FREE
            yield Strip(count * leading + 2 * padding, whole, breaking=breaking, paths=paths)
            return
        for index in range(count):
            first, last = index == 0, index == count - 1
            top, bottom = padding if first else Points(0), padding if last else Points(0)
            breaking = (
                Break.FREE
                if first and not row.keeps
                else Break.NEVER
                if first
                else Break.NEVER
                if index in (1, count - 1)
                else Break.POOR
            )
            part = RowSlice(table, row, index, index + 1, top, closes=last)
            yield Strip(top + leading + bottom, part, breaking=breaking, paths=paths)
