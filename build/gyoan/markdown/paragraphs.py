"""Paragraphs → Paragraph, with what fills a line of its own set apart: pictures, typed bullets, forgotten trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.fences import read_plain
from gyoan.markdown.figures import figures_of, lone_pictures, pictures_in, without_pictures
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.plain_marks import BRANCH
from gyoan.markdown.syntax.nodes import BREAKS
from gyoan.markdown.tabbed_tables import TabbedRows, read_tabbed, tabbed_rows
from gyoan.markdown.typed_lines import typed_blocks
from gyoan.messages import reading as told
from gyoan.model.blocks import Block, CodeBlock, CodeKind, Paragraph
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode


_FEWEST = 2
"""Branches that make a tree."""
_GRID = expression(r"\+[-=:+]+\+[ \t]*(?:\n[ \t]*[+|][^\n]*[+|][ \t]*)+")
"""A grid table of pandoc: its columns are those of its characters."""


def read_paragraph(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the blocks that the paragraph `node` is."""
    if _GRID.fullmatch(node.text):
        return [CodeBlock(node.text, reading.span(node), kind=CodeKind.FIGURE)]
    if _is_tree(node.text):
        return read_plain(node.text.split("\n"), node.first_line, reading.span(node), reading)
    lines = _lines(node.inlines)
    rows = tabbed_rows(node.text.split("\n")) if _has_loose_tab(node) else None
    if rows is not None and rows.uneven:
        place = reading.span_of(node.first_line + rows.start, node.first_line + rows.end - 1)
        reading.findings.warn(Code.NO_DELIMITER_ROW, place, told.UNEVEN_TABS(), told.WRITE_BARS())
    elif rows is not None and len(lines) == node.text.count("\n") + 1:
        return _with_table(node, lines, rows, reading)
    if not any(token.type in {"image", "html_inline"} for token in node.inlines) or _are_badges(lines):
        return _text(node, lines, reading, node.first_line)
    blocks: list[Block] = []
    text: list[list[Token]] = []
    for number, line in enumerate(lines, node.first_line):
        alone = lone_pictures(line)
        if not alone or (len(alone) > 1 and all(picture.is_remote for picture in alone)):
            text.append(line)
            continue
        blocks += _pictured_text(node, text, reading, number - len(text))
        blocks += figures_of(alone, reading.span_of(number, number))
        text = []
    return [*blocks, *_pictured_text(node, text, reading, node.first_line + len(lines) - len(text))]


def _has_loose_tab(node: SyntaxNode) -> bool:
    """Return whether the text has tabs, and none within emphasis, a link or code, which no two cells can share."""
    return "\t" in node.text and not any(
        "\t" in token.content and (token.level or token.type != "text") for token in node.inlines
    )


def _with_table(node: SyntaxNode, lines: Sequence[list[Token]], rows: TabbedRows, reading: Reading) -> list[Block]:
    """Return a table whose cells tabs part, with the text above and below it."""
    first, typed = node.first_line, node.text.split("\n")
    above = _text(node, lines[: rows.start], reading, first) if rows.start else []
    table = read_tabbed(typed[rows.start : rows.end], reading, first + rows.start)
    below = _text(node, lines[rows.end :], reading, first + rows.end) if rows.end < len(lines) else []
    return [*above, table, *below]


def _are_badges(lines: Sequence[Sequence[Token]]) -> bool:
    """Return whether all lines are remote pictures: status badges that stand in a row."""
    pictures = [lone_pictures(line) for line in lines]
    return len(lines) > 1 and all(row and all(one.is_remote for one in row) for row in pictures)


def _pictured_text(node: SyntaxNode, lines: Sequence[list[Token]], reading: Reading, first: int) -> list[Block]:
    """Return the text that `lines` are, and behind it the pictures that stand among its words."""
    pictures = [one for line in lines for one in pictures_in(line) if not one.is_remote and not one.link]
    if not pictures:
        return _text(node, lines, reading, first)
    words = " ".join(token.content for line in lines for token in line if token.type in ("text", "code_inline"))
    kept = [without_pictures(line, pictures, words) for line in lines]
    span = reading.span_of(first, first + len(lines) - 1)
    return [*_text(node, kept, reading, first), *figures_of(pictures, span, beside=True)]


def _is_tree(text: str) -> bool:
    """Return whether the paragraph is a tree whose fence was forgotten."""
    if "─" not in text:
        return False
    return sum(bool(BRANCH.fullmatch(line)) for line in text.split("\n")) >= _FEWEST


def _lines(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the tokens of each line, every line but the last with the break that ends it."""
    lines: list[list[Token]] = [[]]
    for token in tokens:
        lines[-1].append(token)
        if token.type in BREAKS:
            lines.append([])
    return lines


def _text(node: SyntaxNode, lines: Sequence[list[Token]], reading: Reading, first: int) -> list[Block]:
    """Return the paragraph that `lines` are, or what they are where entries are typed in them."""
    typed = typed_blocks(lines, reading, first)
    if typed is not None:
        return typed
    content = read_inlines([token for line in lines for token in line], reading, first)
    span = reading.span_of(first, max(first + len(lines) - 1, first))
    return [Paragraph(content, span, node.alignment)] if content else []
