"""Pipe tables → `Table`, with no cell lost.

GitHub drops the cells that a row has beyond its head. A pipe inside backticks makes most of them: `ps | grep` in a
cell. A row that has too many cells is cut again with such pipes left alone; what is still too much is kept in the last
cell.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.figures import Pictured, figures_of, pictures_in
from gyoan.markdown.inline_ends import joined_texts
from gyoan.markdown.inlines import read_inlines
from gyoan.messages import reading as told
from gyoan.model.blocks import Alignment, Block, Table, TableCell
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import InlineImage, Inlines, Text, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.diagnostic import SourceSpan

_PIPE = expression(r"(?<!\\)\|")
_CODE_SPAN = expression(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)")
WIDE_BLANKS = "\u00a0\u2002\u2003\u3000"
"""Blanks that nobody types between words: no-break ones, those of an en and an em, and that of Chinese."""
WIDE_BLANK = expression(f"[{WIDE_BLANKS}]")
_INDENT = expression(f"[{WIDE_BLANKS}][{WIDE_BLANKS} ]*")
_TWICE_AS_WIDE = "\u2003\u3000"
_HOLDING = "\N{NO-BREAK SPACE}"
_LEAST_INDENT, _MOST_INDENT = 2, 12
"""Widths of a blank: one is a slip, and so many leave room for words."""
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
    content = indented(read_inlines(tokens, reading, line), "".join(token.content for token in tokens))
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
    source = reading.source.line(line)
    if _PIPE.subn("", source)[1] < columns or len(_cut(source)) <= columns:
        cells = [_cell(cell, reading, line) for cell in row.children]
        typed = _between_pipes(source) if WIDE_BLANK.search(source) else []
        return (*map(_as_typed, cells, typed), *cells[len(typed) :])
    whole = _cut_outside_code(reading.source.line(line))
    if len(whole) > columns:
        _report_extra(reading, line, len(whole), columns)
    cells = [cell_of(reading.inline_tokens(cell), reading, line) for cell in whole]
    cells += [TableCell(())] * columns
    return (*cells[: columns - 1], _merged(cells[columns - 1 :]))


def _cut(line: str) -> list[str]:
    """Return the cells of a row; the markers of quotes and lists before it do not count."""
    return [cell.strip().replace("\\|", "|") for cell in _between_pipes(line)]


def _between_pipes(line: str) -> list[str]:
    """Return what stands between the pipes of a row, with all its blanks."""
    cells = _PIPE.split(line.strip(" \t").lstrip("> \t"))
    if cells and not cells[0].strip():
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    return cells


def _as_typed(cell: TableCell, typed: str) -> TableCell:
    """Return a cell with the blanks that its text is indented by in the source, where the parser took them off."""
    return replace(cell, content=indented(cell.content, typed.strip(" \t")))


def indented(content: Inlines, typed: str) -> Inlines:
    """Return the content of a cell that is `typed` so, with blanks that hold in front where wide ones indent it."""
    blanks = _INDENT.match(typed)
    width = sum(2 if blank in _TWICE_AS_WIDE else 1 for blank in blanks[0]) if blanks else 0
    padded = typed[-1:] in WIDE_BLANKS  # blanks on both sides are room around the text
    if not content or width < _LEAST_INDENT or padded or plain_text(content).startswith(_HOLDING):
        return content
    return joined_texts((Text(_HOLDING * min(width, _MOST_INDENT)), *content))


def _cut_outside_code(line: str) -> list[str]:
    hidden = _CODE_SPAN.sub(lambda match: match[0].replace("|", _HIDDEN_PIPE), line)
    return [cell.replace(_HIDDEN_PIPE, "|") for cell in _cut(hidden)]


def _merged(cells: list[TableCell]) -> TableCell:
    merged: Inlines = ()
    for cell in cells:
        merged = (*merged, Text(_BETWEEN), *cell.content) if merged and cell.content else merged or cell.content
    return TableCell(joined_texts(merged), tuple(figure for cell in cells for figure in cell.figures))


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
