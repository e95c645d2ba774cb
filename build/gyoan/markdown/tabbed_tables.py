"""Lines whose cells tabs part, as they come from a word processor or spreadsheet → `Table`.

Two lines and more of one paragraph with as many tabs are rows, the first of them the head. Signs and numbers with a tab
behind them (`·⇥항목`, `1.⇥항목`) begin entries, and code has tabs of its own: neither is a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.tables import cell_of
from gyoan.markdown.typed_text import is_code
from gyoan.messages import reading as told
from gyoan.model.blocks import Table, TableCell
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading

_TAB = "\t"
_FEWEST_ROWS = 2
_BEGINS_ENTRY = expression(r"[^\w\s]{0,3}|[\w]{1,2}[.)]|[①-⑳㉠-㉻]")
"""A first cell that is the sign or number of an entry."""


@dataclass(frozen=True, slots=True)
class TabbedRows:
    """The rows among the lines of a paragraph."""

    start: int
    """The first of them, from 0."""
    end: int
    """The line behind the last."""
    uneven: bool = False
    """Whether they have different numbers of cells, so that they are no table."""


def tabbed_rows(lines: Sequence[str]) -> TabbedRows | None:
    """Return the lines of a paragraph that tabs part into cells; None where they stand apart, or are something else."""
    counts = [line.strip(" ").count(_TAB) for line in lines]
    tabbed = [at for at, count in enumerate(counts) if count]
    start, end = (tabbed[0], tabbed[-1] + 1) if tabbed else (0, 0)
    if len(tabbed) < _FEWEST_ROWS or end - start != len(tabbed):
        return None
    rows = lines[start:end]
    entries = all(_BEGINS_ENTRY.fullmatch(row.strip(" ").split(_TAB)[0].strip()) for row in rows)
    return None if entries or is_code(rows) else TabbedRows(start, end, uneven=len(set(counts[start:end])) > 1)


def read_tabbed(rows: Sequence[str], reading: Reading, first: int) -> Table:
    """Return the table that `rows` are, the first of which stands on the line `first`; that it is one is told."""
    cells = [[cell.strip() for cell in row.strip(" ").split(_TAB)] for row in rows]
    held = [column for column in range(len(cells[0])) if any(row[column] for row in cells)]
    head, *body = (tuple(_cell(row[column], reading, line) for column in held) for line, row in enumerate(cells, first))
    span = reading.span_of(first, first + len(rows) - 1)
    reading.findings.inform(Code.NO_DELIMITER_ROW, span, told.TABBED_TABLE(), told.WRITE_BARS())
    return Table(head, tuple(body), (None,) * len(held), span)


def _cell(text: str, reading: Reading, line: int) -> TableCell:
    return cell_of(reading.inline_tokens(text), reading, line)
