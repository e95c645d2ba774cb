"""Blocks → entries and things, in the order written: text as lines with a level and a marker, all else as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from gyoan.layout.elements import Entry, Played, Thing
from gyoan.model.blocks import (
    Aside,
    AsideKind,
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    FootnoteList,
    Formula,
    HtmlBlock,
    ListItem,
    OrderedList,
    Outline,
    OutlineItem,
    Paragraph,
    Quote,
    Rule,
    Table,
    TaskList,
)
from gyoan.model.inline import Link, Text

ON_NETWORK = ("http://", "https://")
"""How an address begins that a phone can open, in small letters."""

Shown: TypeAlias = Entry | Thing


def split_at_things(shown: Iterable[Shown]) -> Iterator[tuple[tuple[Entry, ...], Thing | None]]:
    """Yield each thing behind the text that stands before it, and the text after the last thing with None."""
    entries: list[Entry] = []
    for one in shown:
        if isinstance(one, Entry):
            entries.append(one)
        else:
            yield tuple(entries), one
            entries = []
    if entries:
        yield tuple(entries), None


def entries_alone(shown: Sequence[Shown]) -> tuple[Entry, ...]:
    """Return `shown` where it is nothing but text; nothing else."""
    entries = tuple(one for one in shown if isinstance(one, Entry))
    return entries if len(entries) == len(shown) else ()


def marker(block: BulletList | OrderedList | TaskList, item: ListItem, position: int) -> tuple[str, int | None]:
    """Return the bullet of an item and its number: one of the two."""
    match block:
        case OrderedList(start=start):
            return "", start + position
        case TaskList(quiz=quiz) if item.checked is not None:
            return ("☑" if item.checked and not quiz else "☐"), None
        case _:
            return "•", None


def own_text(item: ListItem) -> Paragraph | None:
    """Return the text of the item itself; None where it begins with something else."""
    first = item.blocks[0] if item.blocks else None
    return first if isinstance(first, Paragraph) and first.content and link_played(first) is None else None


def link_played(block: Paragraph) -> Played | None:
    """Return what a paragraph stands for that is nothing but a link to a film, a sound or a page on the network."""
    match block.content:
        case (Link(plays=True) as link,) if link.target.lower().startswith(ON_NETWORK):
            return Played(link, block.span)
        case _:
            return None


def below(item: ListItem, level: int) -> tuple[Shown, ...]:
    """Return what stands below the item's own text, from `level` on."""
    return in_order(item.blocks[1:] if own_text(item) else item.blocks, level)


def item_in_order(item: ListItem, level: int, marker: str, number: int | None) -> tuple[Shown, ...]:
    """Return the item and everything below it."""
    own = own_text(item)
    if own is None:
        return below(item, level)
    return (Entry(own.content, level, marker, number, span=own.span), *below(item, level + 1))


def in_order(blocks: Blocks, level: int) -> tuple[Shown, ...]:
    """Return all that `blocks` show, in reading order, text from `level` on."""
    return tuple(one for block in blocks for one in _in_order(block, level))


def _in_order(block: Block, level: int) -> tuple[Shown, ...]:
    match block:
        case Paragraph(content, span):
            return (link_played(block) or Entry(content, level, span=span),)
        case BulletList(items) | OrderedList(items) | TaskList(items):
            return tuple(
                one
                for position, item in enumerate(items)
                for one in item_in_order(item, level, *marker(block, item, position))
            )
        case Outline(items, span, title):
            head = (Entry(title, level, strong=True, span=span),) if title else ()
            return head + tuple(entry for item in items for entry in outline_entries(item, level))
        case Quote(blocks):
            return in_order(blocks, level)
        case Aside(AsideKind.TAB):
            return ()
        case Aside(title=title, blocks=blocks, span=span):
            head = (Entry(title, level, strong=True, span=span),) if title else ()
            return head + in_order(blocks, level)
        case HtmlBlock():
            return html_entries(block, level)
        case Table() | CodeBlock() | Formula() | Diagram() | Figure() | FigureRow() | Flow():
            return (block,)
        case Rule() | FootnoteList():
            return ()


def html_entries(block: HtmlBlock, level: int) -> tuple[Entry, ...]:
    """Return the lines of a block of HTML."""
    return tuple(Entry((Text(line),), level, span=block.span) for line in block.text.splitlines() if line.strip())


def outline_entries(item: OutlineItem, level: int) -> tuple[Entry, ...]:
    """Return `item` and everything below it as entries from `level` on, marked as their author marked them."""
    children = tuple(entry for child in item.children for entry in outline_entries(child, level + 1))
    return (Entry(item.label, level, item.marker, item.number, span=item.span), *children)
