"""Paragraphs → Paragraph, with what fills a line of its own set apart: pictures, typed bullets, forgotten trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.fences import read_plain
from gyoan.markdown.figures import BREAKS, figures_of, lone_pictures, pictures_in, without_pictures
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.plain_marks import BRANCH
from gyoan.model.blocks import Block, BulletList, CodeBlock, CodeKind, ListItem, Paragraph
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode


_FEWEST = 2
"""Branches that make a tree, and bullets that make a list."""
_GRID = expression(r"\+[-=:+]+\+[ \t]*(?:\n[ \t]*[+|][^\n]*[+|][ \t]*)+")
"""A grid table of pandoc: its columns are those of its characters."""
_TYPED_BULLET = expression(r"\s*[•▪◦‣⁃🔹🔸]\ufe0f?(?:\s+|$)")


def read_paragraph(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the blocks that the paragraph `node` is."""
    if _GRID.fullmatch(node.text):
        return [CodeBlock(node.text, reading.span(node), kind=CodeKind.FIGURE)]
    if _is_tree(node.text):
        return read_plain(node.text.split("\n"), node.first_line, reading.span(node), reading)
    lines = _lines(node.inlines)
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
    """Return the paragraph that `lines` are, and the list, where all but the first begin with a typed bullet."""
    begins = next((at for at in (0, 1) if _are_bullets(lines[at:])), len(lines))
    content = read_inlines([token for line in lines[:begins] for token in line], reading, first)
    span = reading.span_of(first, max(first + begins - 1, first))
    paragraph = [Paragraph(content, span, node.alignment)] if content else []
    return [*paragraph, *_bullets(lines[begins:], reading, first + begins)]


def _are_bullets(lines: Sequence[Sequence[Token]]) -> bool:
    return len(lines) >= _FEWEST and all(
        line and line[0].type == "text" and _TYPED_BULLET.match(line[0].content) for line in lines
    )


def _bullets(lines: Sequence[Sequence[Token]], reading: Reading, first: int) -> list[Block]:
    items = []
    for number, (head, *rest) in enumerate(lines, first):
        bare = head.copy(content=_TYPED_BULLET.sub("", head.content, count=1))
        span = reading.span_of(number, number)
        items.append(ListItem((Paragraph(read_inlines([bare, *rest], reading, number), span),), span))
    return [BulletList(tuple(items), reading.span_of(first, first + len(items) - 1))] if items else []
