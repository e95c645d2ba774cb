"""Lines whose cells tabs part, as they come from a word processor or spreadsheet → `Table`.

Two lines and more of one paragraph with as many tabs are rows, the first of them the head. Signs and numbers with a tab
behind them (`·⇥항목`, `1.⇥항목`) begin entries, code has tabs of its own, also before what it says of a line, and a tab
may have got into sentences: none of them is a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.tables import cell_of
from gyoan.markdown.typed_text import is_code
from gyoan.messages import reading as told
from gyoan.model.blocks import Table
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

_REMARK = expression(r"[^\t]*\t\s*(?:#(?:\s+\S|[^\W\d])|//)")
"""Code with a comment behind a tab."""
_SET = expression(r"[A-Za-z_][\w.]*\s*[-+*/]?=\s*\S")
_SENTENCE_END = expression(r".*\s.*[.?!。]")
_LONGEST_HEAD = 40
"""Characters of a cell that heads a column or a row."""
_MOST_WORDS = 3
"""Words of the cells that head the rows of two columns, where all have more of them: what stands there is text."""


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
    entries = all(_BEGINS_ENTRY.fullmatch(_cells(row)[0]) for row in rows)
    if entries or is_code(rows) or any(map(_REMARK.match, rows)) or all(map(_SET.match, rows)) or _is_prose(rows):
        return None
    return TabbedRows(start, end, uneven=len(set(counts[start:end])) > 1)


def _is_prose(rows: Sequence[str]) -> bool:
    """Return whether `rows` are sentences with tabs in them: what would head a column or row is one, or a long one."""
    cells = [_cells(row) for row in rows]
    heads = [row[0] for row in cells]
    if any(_SENTENCE_END.fullmatch(cell) for cell in cells[0]):
        return True
    if any(len(cell) > _LONGEST_HEAD for cell in (*cells[0], *heads)):
        return True
    return all(len(row) == 2 and len(row[0].split()) > _MOST_WORDS for row in cells)


def read_tabbed(rows: Sequence[str], reading: Reading, first: int) -> Table:
    """Return the table that `rows` are, the first of which stands on the line `first`; that it is one is told."""
    cells = [_cells(row) for row in rows]
    held = [column for column in range(len(cells[0])) if any(row[column] for row in cells)]
    head, *body = (
        tuple(cell_of(reading.inline_tokens(row[column]), reading, line) for column in held)
        for line, row in enumerate(cells, first)
    )
    span = reading.span_of(first, first + len(rows) - 1)
    reading.findings.inform(Code.NO_DELIMITER_ROW, span, told.TABBED_TABLE(), told.WRITE_BARS())
    return Table(head, tuple(body), (None,) * len(held), span)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip(" ").split(_TAB)]
