"""`<table>` → Table: its rows and cells, captions and heads, the text of cells as Markdown reads it in HTML.

A cell that spans several rows or columns stands in each of them, with how many of them are above and at its left: where
the table is cut it is said again, so that no row is misread. Rows of a head of several are joined, column by column.
"""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING

from gyoan.markdown.html_tags import STYLE_ALIGN, Tag, parse_tag
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.tables import cell_of, crowded
from gyoan.model.blocks import Alignment, Block, Paragraph, Table, TableCell
from gyoan.model.expressions import expression
from gyoan.model.inline import Inlines, LineBreak
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode

TABLE_ELEMENTS = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col"})
"""What makes a table in HTML."""
IN_CELLS = frozenset({"ul", "ol", "li", "dl", "dt", "dd"})
"""What may stand in its cells beside what has a meaning anywhere: lists, whose entries become lines."""
_TAG = expression(r"<!--.*?-->|</?[A-Za-z][A-Za-z0-9-]*(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_WIDEST_SPAN, _MOST_CELLS = 200, 20_000
"""More cells than anybody writes: what asks for more would fill the memory."""
_LINES = frozenset({"p", "div", "li", "dt", "dd", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements in a cell that stand on lines of their own."""
_BREAKS = expression(r"\s*(?:<br>\s*)+")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell as its tags say."""

    tag: Tag
    html: list[str] = field(default_factory=list)

    def span(self, name: str) -> int:
        stated = self.tag.attributes.get(name, "1").strip()
        return min(max(int(stated), 1), _WIDEST_SPAN) if stated.isdecimal() and len(stated) < 5 else 1

    @property
    def text(self) -> str:
        """What it holds, on one line of source."""
        return _BREAKS.sub("<br>", " ".join("".join(self.html).split())).removeprefix("<br>").removesuffix("<br>")


@dataclass(slots=True)
class _Parts:
    """What was found in the HTML of a table."""

    rows: list[list[_Cell]] = field(default_factory=list)
    heads: int = 0
    """How many of its first rows are the head's."""
    caption: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    """What stands before and behind it."""


def read_html_table(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the table in `node`, with the pictures that its cells cannot hold behind it; nothing where it is empty."""
    parts = _parts(node.token.content)
    grid = _grid(parts.rows)
    line, span = node.first_line, reading.span(node)
    blocks: list[Block] = []
    outside = read_inlines(reading.inline_tokens(" ".join("".join(parts.outside).split())), reading, line)
    if outside:
        blocks.append(Paragraph(outside, span))
    if not grid:
        return blocks
    tokens = {id(cell): reading.inline_tokens(cell.text) for row in parts.rows for cell in row}
    read = {id(cell): cell_of(tokens[id(cell)], reading, line) for row in parts.rows for cell in row}
    heads = max(1, min(parts.heads, len(grid)))
    rows = [
        tuple(
            replace(
                read[id(cell)], above=_before(grid, at, column, 1, 0, heads), left=_before(grid, at, column, 0, 1, 0)
            )
            if cell
            else TableCell(())
            for column, cell in enumerate(row)
        )
        for at, row in enumerate(grid)
    ]
    alignments = tuple(_alignment(cell) for cell in grid[-1])
    caption = _read(" ".join("".join(parts.caption).split()), reading, line)
    blocks.append(Table(_joined(rows[:heads]), tuple(rows[heads:]), alignments, span, caption))
    return [*blocks, *crowded(tokens.values(), span)]


def _before(grid: Sequence[Sequence[_Cell | None]], at: int, column: int, down: int, across: int, first: int) -> int:
    """Return how many cells before this one, by row or by column and none before the `first`, are the same one."""
    cell, count = grid[at][column], 0
    while (at if down else column) - count > first and grid[at - down * (count + 1)][
        column - across * (count + 1)
    ] is cell:
        count += 1
    return count


def _read(text: str, reading: Reading, line: int) -> Inlines:
    return read_inlines(reading.inline_tokens(text), reading, line)


def _parts(content: str) -> _Parts:
    """Return the rows of the table in `content`; what a table in a cell holds becomes text of that cell."""
    parts = _Parts()
    into, cell, depth, position, in_head = parts.outside, False, 0, 0, False
    for match in (*_TAG.finditer(content), None):
        into.append(content[position : match.start() if match else len(content)])
        position = match.end() if match else len(content)
        tag = parse_tag(match[0]) if match else None
        if match is None or tag is None:
            continue
        if tag.name == "table":
            depth += -1 if tag.closing else 1
        if depth > 1 or tag.name not in TABLE_ELEMENTS:
            into.append(_inner(tag, match[0]) if cell else "" if tag.name in IN_CELLS else match[0])
            continue
        into, cell = parts.outside if depth <= 0 else [], False
        if tag.name == "thead":
            in_head = not tag.closing
        elif tag.name == "caption" and not tag.closing:
            into = parts.caption
        elif tag.name == "tr" and not tag.closing:
            parts.rows.append([])
            parts.heads += in_head and parts.heads == len(parts.rows) - 1
        elif tag.name in ("td", "th") and not tag.closing and depth == 1:
            parts.rows = parts.rows or [[]]
            parts.rows[-1].append(_Cell(tag))
            into, cell = parts.rows[-1][-1].html, True
    parts.rows = [row for row in parts.rows if row]
    return parts


def _inner(tag: Tag, typed: str) -> str:
    """Return what a tag in a cell becomes: entries of lists and paragraphs stand on lines of their own."""
    if tag.name in _LINES:
        return "<br>"
    return "" if tag.name in TABLE_ELEMENTS | IN_CELLS else typed


def _grid(rows: Sequence[Sequence[_Cell]]) -> list[list[_Cell | None]]:
    """Return the rows with a cell for each column, one that spans several in each of them (HTML, forming a table)."""
    if not rows:
        return []
    if _asked(rows) <= _MOST_CELLS:
        taken = _taken(rows)
        width = 1 + max(column for _, column in taken)
        if width * len(rows) <= _MOST_CELLS:
            return [[taken.get((at, column)) for column in range(width)] for at in range(len(rows))]
    widest = max(map(len, rows))
    return [[*row, *[None] * (widest - len(row))] for row in rows]


def _asked(rows: Sequence[Sequence[_Cell]]) -> int:
    """Return how many places the cells of a table ask for."""
    return sum(_rows_of(cell, at, rows) * cell.span("colspan") for at, row in enumerate(rows) for cell in row)


def _rows_of(cell: _Cell, at: int, rows: Sequence[Sequence[_Cell]]) -> int:
    """Return in how many rows a cell of row `at` stands."""
    return min(cell.span("rowspan"), len(rows) - at)


def _taken(rows: Sequence[Sequence[_Cell]]) -> dict[tuple[int, int], _Cell]:
    """Return which cell stands where, by row and column."""
    taken: dict[tuple[int, int], _Cell] = {}
    for at, row in enumerate(rows):
        column = 0
        for cell in row:
            while (at, column) in taken:
                column += 1
            for down in range(_rows_of(cell, at, rows)):
                for across in range(cell.span("colspan")):
                    taken.setdefault((at + down, column + across), cell)
            column += cell.span("colspan")
    return taken


def _joined(heads: Sequence[Sequence[TableCell]]) -> tuple[TableCell, ...]:
    """Return the rows of a head as one, what stands in a column in several of them below each other."""
    joined: list[TableCell] = []
    for column in zip(*heads, strict=True):
        content: Inlines = ()
        for own in dict.fromkeys(cell.content for cell in column):
            content = (*content, LineBreak(), *own) if content and own else content or own
        figures = tuple(dict.fromkeys(figure for cell in column for figure in cell.figures))
        joined.append(TableCell(content, figures, column[0].led, left=column[0].left if len(heads) == 1 else 0))
    return tuple(joined)


def _alignment(cell: _Cell | None) -> Alignment | None:
    if cell is None:
        return None
    style = STYLE_ALIGN.search(cell.tag.attributes.get("style", ""))
    stated = cell.tag.attributes.get("align", style[1] if style else "").strip().lower()
    return next((alignment for alignment in Alignment if alignment.value == stated), None)
