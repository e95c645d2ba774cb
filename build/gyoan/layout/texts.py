"""A session → all of its texts, each with its place: what fonts must have characters for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gyoan.model.blocks import (
    Aside,
    Block,
    Captioned,
    CodeBlock,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    Formula,
    HtmlBlock,
    Outline,
    OutlineItem,
    Paragraph,
    Table,
)
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_blocks, walk_sections


def texts_of(session: Session) -> Iterator[tuple[str, SourceSpan]]:
    """Yield the texts of a session with their places."""
    yield session.plain_title, session.span
    for section in walk_sections(session.sections):
        yield section.plain_title + section.duration_note, section.span
    for block in walk_blocks(session):
        yield from _block_texts(block)
    for remark in session.remarks:
        yield plain_text(remark.content), remark.span


def _block_texts(block: Block) -> Iterator[tuple[str, SourceSpan]]:
    match block:
        case Paragraph(content) | Aside(title=content):
            yield plain_text(content), block.span
        case Outline(items, title=title):
            yield plain_text(title), block.span
            yield from _outline_texts(items)
        case Flow(steps):
            yield from ((plain_text(sum(step.lines, step.arrow)), step.span) for step in steps)
        case Table(header, rows):
            for number, row in enumerate((header, *rows)):
                # The delimiter row stands between the head and the first row.
                line = block.span.line + number + (1 if number else 0)
                yield "".join(plain_text(cell.content) for cell in row), SourceSpan(block.span.path, line)
        case Formula(part=part):
            yield f"{block.said} {''.join(part.texts)}", block.span
        case CodeBlock(text):
            for number, line_text in enumerate(text.split("\n"), start=1):
                yield line_text, SourceSpan(block.span.path, block.span.line + number)
        case FigureRow(figures):
            for figure in figures:
                yield from _block_texts(figure)
        case HtmlBlock(text) | Diagram(source=text) | Figure(alt=text):
            yield text, block.span
        case _:
            pass
    if isinstance(block, Captioned):
        yield plain_text(block.caption), block.span


def _outline_texts(items: Iterable[OutlineItem]) -> Iterator[tuple[str, SourceSpan]]:
    for item in items:
        yield plain_text(item.label), item.span
        yield from _outline_texts(item.children)
