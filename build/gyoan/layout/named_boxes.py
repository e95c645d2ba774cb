"""Boxes without a title → the same with what their kind is called: inside of others, nothing else would say it."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.wording import ASIDE_TITLES
from gyoan.model.blocks import Aside, AsideKind, Block, Blocks, BulletList, ListItem, OrderedList, Quote, TaskList
from gyoan.model.inline import Text
from gyoan.model.message import Language


def named(blocks: Blocks, language: Language) -> Blocks:
    """Return `blocks`, at any depth each box with a title; the same object where that changes nothing."""
    found = tuple(_named(block, language) for block in blocks)
    return found if any(new is not old for new, old in zip(found, blocks, strict=True)) else blocks


def _named(block: Block, language: Language) -> Block:
    match block:
        case Aside(kind, title, blocks):
            own = title if title or kind is AsideKind.TAB else (Text(ASIDE_TITLES[kind].within(language)),)
            inner = named(blocks, language)
            return replace(block, title=own, blocks=inner) if own is not title or inner is not blocks else block
        case Quote(blocks):
            inner = named(blocks, language)
            return replace(block, blocks=inner) if inner is not blocks else block
        case BulletList(items) | OrderedList(items) | TaskList(items):
            entries = tuple(_named_in(item, language) for item in items)
            same = all(new is old for new, old in zip(entries, items, strict=True))
            return block if same else replace(block, items=entries)
        case _:
            return block


def _named_in(item: ListItem, language: Language) -> ListItem:
    inner = named(item.blocks, language)
    return replace(item, blocks=inner) if inner is not item.blocks else item
