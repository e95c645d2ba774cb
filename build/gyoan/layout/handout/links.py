"""The addresses that links lead to, numbered in reading order: paper cannot be clicked, so it must show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gyoan.model.blocks import (
    Aside,
    Block,
    Blocks,
    BulletList,
    Captioned,
    Figure,
    FigureRow,
    FootnoteList,
    OrderedList,
    Outline,
    OutlineItem,
    Paragraph,
    Quote,
    Table,
    TaskList,
)
from gyoan.model.inline import (
    CodeSpan,
    FootnoteReference,
    Inline,
    InlineImage,
    Inlines,
    LineBreak,
    Link,
    Text,
    plain_text,
)
from gyoan.model.session import Section, Session

_PRINTABLE = ("http://", "https://")


def numbered_addresses(session: Session) -> dict[str, int]:
    """Return a number for each address that links of the session name without showing it, in reading order."""
    found = [
        *_in_blocks(session.blocks),
        *(address for section in session.sections for address in _in_section(section)),
    ]
    return {address: number for number, address in enumerate(dict.fromkeys(found), start=1)}


def section_addresses(section: Section, numbers: Mapping[str, int], known: int) -> list[tuple[int, str]]:
    """Return the numbers above `known` with their addresses, as far as `section` names them."""
    named = {numbers[address]: address for address in _in_section(section) if address in numbers}
    return sorted((number, address) for number, address in named.items() if number > known)


def _in_section(section: Section) -> Iterator[str]:
    yield from _in_inlines(section.title)
    yield from _in_blocks(section.blocks)
    for part in section.sections:
        yield from _in_section(part)


def _in_blocks(blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        yield from _in_block(block)


def _in_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(content):
            yield from _in_inlines(content)
        case BulletList(items) | OrderedList(items) | TaskList(items) | FootnoteList(items):
            for item in items:
                yield from _in_blocks(item.blocks)
        case Quote(blocks):
            yield from _in_blocks(blocks)
        case Aside(title=title, blocks=blocks):
            yield from _in_inlines(title)
            yield from _in_blocks(blocks)
        case Outline(items, title=title):
            yield from _in_inlines(title)
            for entry in items:
                yield from _in_outline(entry)
        case Table(header, rows):
            for row in (header, *rows):
                for cell in row:
                    yield from _in_inlines(cell.content)
        case FigureRow(figures):
            yield from _in_blocks(figures)
        case Figure(target):
            yield from _printable(target)
        case _:
            pass
    if isinstance(block, Captioned):
        yield from _in_inlines(block.caption)


def _in_outline(item: OutlineItem) -> Iterator[str]:
    yield from _in_inlines(item.label)
    for child in item.children:
        yield from _in_outline(child)


def _in_inlines(content: Inlines) -> Iterator[str]:
    for inline in content:
        yield from _in_inline(inline)


def _in_inline(inline: Inline) -> Iterator[str]:
    match inline:
        case Text() | CodeSpan() | LineBreak() | FootnoteReference() | InlineImage():
            return
        case Link(content, target):
            if not shows_itself(content, target):
                yield from _printable(target)
        case _:
            yield from _in_inlines(inline.content)


def _printable(target: str) -> Iterator[str]:
    if target.lower().startswith(_PRINTABLE):
        yield target


def shows_itself(content: Inlines, target: str) -> bool:
    """Return whether a link's text is its address, so that paper says it already."""
    text = plain_text(content).strip().removeprefix("https://").removeprefix("http://").rstrip("/")
    return text == target.removeprefix("https://").removeprefix("http://").rstrip("/")
