"""Blocks → lines of text: what a remark for the lecturer says, whatever it was written with."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from gyoan.model.blocks import (
    Aside,
    BulletList,
    Captioned,
    CodeBlock,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    FootnoteList,
    Formula,
    HtmlBlock,
    OrderedList,
    Outline,
    Paragraph,
    Quote,
    Rule,
    Table,
    TaskList,
)
from gyoan.model.inline import CodeSpan, LineBreak, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gyoan.model.blocks import Block, ListItem, OutlineItem
    from gyoan.model.inline import Inline, Inlines

_INDENT = "\u2003"
_CELLS = " | "


def as_lines(blocks: Iterable[Block]) -> Inlines:
    """Return what `blocks` say, a line for each of their paragraphs, entries, rows and lines of code."""
    content: list[Inline] = []
    for line in _lines(blocks, ""):
        content += [LineBreak()] * bool(content)
        content += line
    return tuple(content)


def _lines(blocks: Iterable[Block], indent: str) -> Iterator[Inlines]:
    for block in blocks:
        yield from _block_lines(block, indent)


def _block_lines(block: Block, indent: str) -> Iterator[Inlines]:
    """Yield the lines of a block, each behind `indent`, marked as entries are; pictures and code as what they say."""
    match block:
        case Paragraph(content=content) | Formula(words=content):
            yield (*_lead(indent), *content)
        case BulletList(items) | FootnoteList(items):
            yield from _items(((item, "• ") for item in items), indent)
        case TaskList(items):
            yield from _items(((item, "☑ " if item.checked else "☐ ") for item in items), indent)
        case OrderedList(items, start=start):
            yield from _items(((item, f"{number}. ") for number, item in enumerate(items, start)), indent)
        case Outline(items=entries, title=title):
            if title:
                yield title
            yield from _outline(entries, indent)
        case Table(header, rows):
            for row in (header, *rows):
                cells = [inline for cell in row for inline in (Text(_CELLS), *cell.content)]
                yield (*_lead(indent), *cells[1:])
        case CodeBlock(text=text) | Diagram(source=text):
            yield from ((*_lead(indent), CodeSpan(line)) for line in text.split("\n") if line.strip())
        case HtmlBlock(text=text):
            yield from ((Text(indent + line),) for line in text.split("\n"))
        case Figure(alt=alt, caption=caption):
            if alt or caption:
                yield caption or (Text(alt),)
        case FigureRow(figures=figures):
            yield from _lines(figures, indent)
        case Quote(blocks=inner):
            yield from _lines(inner, indent)
        case Aside(title=title, blocks=inner):
            if title:
                yield title
            yield from _lines(inner, indent)
        case Flow(steps=steps):
            for number, step in enumerate(steps):
                arrow = (Text(f"{indent}→ "),) if number else _lead(indent)
                label = (Text("("), *step.arrow, Text(") ")) if step.arrow else ()
                yield (*arrow, *label, *(inline for line in step.lines for inline in (*line, Text(" "))))
        case Rule():
            pass
        case _:
            assert_never(block)
    if isinstance(block, Captioned) and block.caption and not isinstance(block, Figure):
        yield (*_lead(indent), *block.caption)


def _items(items: Iterable[tuple[ListItem, str]], indent: str) -> Iterator[Inlines]:
    for item, mark in items:
        lines = list(_lines(item.blocks, ""))
        for number, line in enumerate(lines or [()]):
            yield (Text(indent + (_INDENT if number else mark)), *line)


def _outline(entries: Iterable[OutlineItem], indent: str) -> Iterator[Inlines]:
    for entry in entries:
        yield (Text(f"{indent}• "), *entry.label)
        yield from _outline(entry.children, indent + _INDENT)


def _lead(indent: str) -> Inlines:
    return (Text(indent),) if indent else ()
