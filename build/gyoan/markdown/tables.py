"""Pipe tables → `Table`, with no cell lost.

GitHub drops the cells that a row has beyond its head. A pipe inside backticks makes most of them: `ps | grep` in a
cell. A row that has too many cells is cut again with such pipes left alone; what is still too much is kept in the last
cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.figures import Pictured, figures_of, pictures_in
from gyoan.markdown.inline_ends import joined
from gyoan.markdown.inlines import read_inlines
from gyoan.messages import reading as told
from gyoan.model.blocks import Alignment, Block, Table, TableCell
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import InlineImage, Inlines, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.diagnostic import SourceSpan

_PIPE = expression(r"(?<!\\)\|")
_CODE_SPAN = expression(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)")
_HIDDEN_PIPE = "\ue000"
_BETWEEN = " | "


MOST_IN_CELL = 6
"""A cell with more pictures is a list of them, which stands behind its table."""


def read_tabled(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the table `node`, and behind it the pictures of cells that have too many of them."""
    rows = [row for part in node.children for row in part.children]
    span = reading.span(node)
    return [read_table(node, reading), *crowded((cell.inlines for row in rows for cell in row.children), span)]


def cell_of(tokens: Sequence[Token], reading: Reading, line: int) -> TableCell:
    """Return the cell that `tokens` make, with the pictures in it that are to be seen there."""
    content = read_inlines(tokens, reading, line)
    pictures = _pictures(tokens)
    if len(pictures) > MOST_IN_CELL:
        return TableCell(content)
    span = reading.span_of(line, line)
    figures = tuple(one.figure(span, beside=bool(one.alt.strip())) for one in pictures)
    return TableCell(content, figures, led=bool(figures and content) and isinstance(content[0], InlineImage))


def crowded(cells: Iterable[Sequence[Token]], span: SourceSpan) -> list[Block]:
    """Return the pictures of the cells that cannot hold theirs."""
    pictures = [own for cell in cells if len(own := _pictures(cell)) > MOST_IN_CELL]
    return figures_of([one for own in pictures for one in own], span, beside=True)


def _pictures(tokens: Sequence[Token]) -> list[Pictured]:
    return [one for one in pictures_in(tokens) if not one.is_remote and not one.link]


def read_table(node: SyntaxNode, reading: Reading) -> Table:
    """Return the table `node`."""
    head = node.children[0].children[0]
    body = [row for part in node.children[1:] for row in part.children]
    header = tuple(_cell(cell, reading, head.first_line) for cell in head.children)
    alignments = tuple(_alignment(cell) for cell in head.children)
    rows = tuple(_row(row, reading, len(header)) for row in body)
    return Table(header, rows, alignments, reading.span(node))


def _row(row: SyntaxNode, reading: Reading, columns: int) -> tuple[TableCell, ...]:
    line = row.first_line
    if _PIPE.subn("", reading.source.line(line))[1] < columns:
        return tuple(_cell(cell, reading, line) for cell in row.children)
    typed = _cut(reading.source.line(line))
    if len(typed) <= columns:
        return tuple(_cell(cell, reading, line) for cell in row.children)
    whole = _cut_outside_code(reading.source.line(line))
    if len(whole) > columns:
        _report_extra(reading, line, len(whole), columns)
    cells = [cell_of(reading.inline_tokens(cell), reading, line) for cell in whole]
    cells += [TableCell(())] * columns
    return (*cells[: columns - 1], _merged(cells[columns - 1 :]))


def _cut(line: str) -> list[str]:
    """Return the cells of a row; the markers of quotes and lists before it do not count."""
    cells = [cell.strip() for cell in _PIPE.split(line.strip().lstrip("> \t"))]
    if cells and not cells[0]:
        del cells[0]
    if cells and not cells[-1]:
        del cells[-1]
    return [cell.replace("\\|", "|") for cell in cells]


def _cut_outside_code(line: str) -> list[str]:
    hidden = _CODE_SPAN.sub(lambda match: match[0].replace("|", _HIDDEN_PIPE), line)
    return [cell.replace(_HIDDEN_PIPE, "|") for cell in _cut(hidden)]


def _merged(cells: list[TableCell]) -> TableCell:
    merged: Inlines = ()
    for cell in cells:
        merged = (*merged, Text(_BETWEEN), *cell.content) if merged and cell.content else merged or cell.content
    return TableCell(joined(merged), tuple(figure for cell in cells for figure in cell.figures))


def _cell(cell: SyntaxNode, reading: Reading, line: int) -> TableCell:
    return cell_of(cell.inlines, reading, line)


def _alignment(cell: SyntaxNode) -> Alignment | None:
    style = str(cell.token.attrs.get("style", ""))
    return Alignment(style.removeprefix("text-align:")) if style else None


def _report_extra(reading: Reading, line: int, found: int, columns: int) -> None:
    reading.findings.warn(
        Code.UNKNOWN_SYNTAX,
        reading.span_of(line, line),
        told.ROW_TOO_LONG(found=found, columns=columns),
        told.ESCAPE_BAR(),
    )
