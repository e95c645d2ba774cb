"""Blocks → entries: lists, quotes and outlines as lines with a level and a marker."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.elements import Entry
from gyoan.model.blocks import (
    Aside,
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Diagram,
    Figure,
    FootnoteList,
    HtmlBlock,
    ListItem,
    OrderedList,
    Outline,
    OutlineItem,
    Paragraph,
    Quote,
    Table,
    TaskList,
)
from gyoan.model.inline import Inlines, Text


def objects(blocks: Blocks) -> Iterator[Table | CodeBlock | Diagram | Figure]:
    """Yield what is no text in `blocks`, however deep in lists and quotes."""
    for block in blocks:
        match block:
            case Table() | CodeBlock() | Diagram() | Figure():
                yield block
            case BulletList(items) | OrderedList(items) | TaskList(items):
                for item in items:
                    yield from objects(item.blocks)
            case Quote(inner) | Aside(blocks=inner):
                yield from objects(inner)
            case _:
                pass


def marker(block: BulletList | OrderedList | TaskList, item: ListItem, position: int) -> tuple[str, int | None]:
    """Return the bullet of an item and its number: one of the two."""
    match block:
        case OrderedList(start=start):
            return "", start + position
        case TaskList(quiz=quiz) if item.checked is not None:
            return ("☑" if item.checked and not quiz else "☐"), None
        case _:
            return "•", None


def own_text(item: ListItem) -> Inlines:
    """Return the text of the item itself; empty where it begins with something else."""
    first = item.blocks[0] if item.blocks else None
    return first.content if isinstance(first, Paragraph) else ()


def nested_entries(item: ListItem, level: int = 1) -> tuple[Entry, ...]:
    """Return what stands below the item's own text, from `level` on."""
    rest = item.blocks[1:] if own_text(item) else item.blocks
    return flat(rest, level)


def item_entries(item: ListItem, level: int, marker: str, number: int | None) -> tuple[Entry, ...]:
    """Return the item and everything below it."""
    own = own_text(item)
    head = (Entry(own, level, marker, number),) if own else ()
    return head + nested_entries(item, level + 1 if own else level)


def list_entries(items: tuple[ListItem, ...], level: int, marker: str, start: int | None) -> tuple[Entry, ...]:
    """Return the items of a list, numbered from `start` where there is one."""
    return tuple(
        entry
        for position, item in enumerate(items)
        for entry in item_entries(item, level, marker, None if start is None else start + position)
    )


def flat(blocks: Blocks, level: int) -> tuple[Entry, ...]:
    """Return the text of `blocks` as entries from `level` on; tables, code and pictures are the caller's."""
    return tuple(entry for block in blocks for entry in _flat_block(block, level))


def _flat_block(block: Block, level: int) -> tuple[Entry, ...]:
    match block:
        case Paragraph(content):
            return (Entry(content, level),)
        case BulletList(items) | OrderedList(items) | TaskList(items):
            return tuple(
                entry
                for position, item in enumerate(items)
                for entry in item_entries(item, level, *marker(block, item, position))
            )
        case Outline(items, title=title):
            head = (Entry(title, level, strong=True),) if title else ()
            return head + tuple(entry for item in items for entry in outline_entries(item, level))
        case Quote(blocks):
            return flat(blocks, level)
        case Aside(title=title, blocks=blocks):
            return ((Entry(title, level, strong=True),) if title else ()) + flat(blocks, level)
        case HtmlBlock(text):
            return tuple(Entry((Text(line),), level) for line in text.splitlines() if line.strip())
        case FootnoteList(items):
            return list_entries(items, level, "", 1)
        case _:
            return ()


def outline_entries(item: OutlineItem, level: int) -> tuple[Entry, ...]:
    """Return `item` and everything below it as bulleted entries from `level` on."""
    below = tuple(entry for child in item.children for entry in outline_entries(child, level + 1))
    return (Entry(item.label, level, "•"), *below)
