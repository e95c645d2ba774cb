"""Tables that are none: right below a list's entry, without the row of dashes, or with one of another width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.rules_block.table import escapedSplit

from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.markdown.syntax.glued_tables import is_delimiter_row
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_ROW = expression(r"\s{0,3}\|.*\|[ \t]*")
_ANY = expression(r"^\s{0,3}\|", re.MULTILINE)
_ANY_DELIMITER = expression(r"^[ \t>]*+\|?[ \t]*+:?-++:?[ \t]*+\|", re.MULTILINE)
_AROUND = expression(r"^(?:[ \t>]|(?:[-*+:]|\d{1,9}[.)])[ \t]+(?=\|))*")
"""What stands before the first row of a table in quotations, entries of lists and meanings."""
_ENTRY = expression(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_GRID = expression(r"\s{0,3}\+[-=:+]+\+[ \t]*")
"""A line of pandoc's grid tables, whose rows have such lines between them."""
_FEWEST_CELLS = 2
"""Cells of a row: one alone is text between bars."""


def glued_tables(prose: Prose) -> Iterator[Slip]:
    """Yield the tables right below a list's entry: the parser reads them, the file lacks a blank line."""
    if not prose.holds(_ANY):
        return
    in_entry, before = False, 0
    for number, line in prose:
        above = prose.line(number - 1)
        below_entry = in_entry and number == before + 1
        in_entry, before = below_entry or bool(_ENTRY.match(line)), number
        if "|" not in line or not below_entry or _ROW.fullmatch(above) or not _ROW.fullmatch(line):
            continue
        if is_delimiter_row(prose.line(number + 1)):
            yield Slip(Code.GLUED_TABLE, number, 1, messages.GLUED_TABLE(), blank_above=True)


def uneven_heads(prose: Prose) -> Iterator[Slip]:
    """Yield the heads of tables that have more or fewer cells than the row of dashes below them."""
    if not prose.holds(_ANY_DELIMITER):
        return
    for number, head in prose:
        below = prose.line(number + 1)
        if "|" not in head or "|" in prose.line(number - 1) or not is_delimiter_row(_unquoted(below)):
            continue
        row = _AROUND.sub("", head)
        cells, dashes = _cells(row), _cells(_unquoted(below))
        if cells == dashes or is_delimiter_row(head) or not (row.startswith("|") or dashes >= _FEWEST_CELLS):
            continue
        message = messages.UNEVEN_HEAD(cells=cells, dashes=dashes)
        if lacking := " |" * (dashes - cells):
            yield Slip(Code.NO_DELIMITER_ROW, number, 1, message, mended=(_closed(head) + lacking,))
        else:
            line = _closed(below) + " --- |" * (cells - dashes)
            yield Slip(Code.NO_DELIMITER_ROW, number + 1, 1, message, mended=(line,))


def _unquoted(line: str) -> str:
    return line.lstrip(" \t>")


def _cells(row: str) -> int:
    """Return the number of cells of `row`, as the parser counts them."""
    parts = escapedSplit(row.strip())
    return len(parts) - (not parts[0]) - (len(parts) > 1 and not parts[-1])


def _closed(row: str) -> str:
    bare = row.rstrip()
    return bare if bare.endswith("|") and not bare.endswith("\\|") else f"{bare} |"


def tables_without_delimiters(prose: Prose) -> Iterator[Slip]:
    """Yield the first line of rows between bars that no row of dashes makes a table."""
    if not prose.holds(_ANY):
        return
    for number, line in prose:
        if "|" not in line or not _ROW.fullmatch(line) or _has_head_above(prose, number):
            continue
        rows = _rows(prose, number)
        count, *others = {row.strip().strip("|").count("|") + 1 for row in rows}
        if len(rows) < 2 or any(map(is_delimiter_row, rows)) or others or count < _FEWEST_CELLS:
            continue
        row = "|" + " --- |" * count
        message, hint = messages.NO_DELIMITER_ROW(), messages.NO_DELIMITER_ROW_HINT(row=row)
        yield Slip(Code.NO_DELIMITER_ROW, number, 1, message, hint)


def _has_head_above(prose: Prose, number: int) -> bool:
    above = prose.line(number - 1)
    return bool(_ROW.fullmatch(above) or _GRID.fullmatch(above))


def _rows(prose: Prose, number: int) -> list[str]:
    rows = []
    while _ROW.fullmatch(prose.line(number)):
        rows.append(prose.line(number))
        number += 1
    return rows
