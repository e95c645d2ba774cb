"""Blocks → elements: what a slide can show, still without places.

Text becomes groups of entries (a head and the lines below it), because groups are what can be set as cards; what
is not text stays the block it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gyoan.layout.deck.entries import (
    Shown,
    below,
    entries_alone,
    html_entries,
    in_order,
    item_in_order,
    link_played,
    marker,
    outline_entries,
    own_text,
    split_at_things,
)
from gyoan.layout.elements import Callout, Element, Entry, Group, Groups, Thing, Topic
from gyoan.layout.labels import LABEL_LENGTH, as_head, is_mere_label, is_notice, split_label
from gyoan.layout.lead_ins import announcing, leads_in, names
from gyoan.layout.named_boxes import named
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
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines, Text, plain_text
from gyoan.model.message import Language
from gyoan.model.values import dataclass


def elements_of(blocks: Blocks, language: Language) -> tuple[Element, ...]:
    """Return what `blocks` show, in reading order, nothing left out but rules; titles of gyoan's in `language`."""
    collector = _Collector([], [])
    for block in named(blocks, language):
        _collect(block, collector)
    collector.close()
    return tuple(collector.elements)


@dataclass(slots=True)
class _Collector:
    elements: list[Element]
    groups: list[Group]

    def close(self) -> None:
        if self.groups:
            self.elements.append(Groups(tuple(self.groups)))
            self.groups = []

    def add(self, element: Element) -> None:
        self.close()
        self.elements.append(element)

    def thing(self, thing: Thing) -> None:
        """Put what is no text, and keep the line right above with it where that line names or announces it."""
        last = self.groups[-1] if self.groups else None
        if last is not None and last.entries and names(last.entries, thing):
            before, label = announcing(last.entries, most=1)
            self.groups[-1:] = [replace(last, entries=before)] if before or last.head else []
            self.apart(label)
        self.add(thing)

    def head(self, content: Inlines, span: SourceSpan) -> None:
        self.groups.append(Group(as_head(content), (), span=span))

    def apart(self, entries: tuple[Entry, ...]) -> None:
        """Put `entries` by themselves, so that they can stay with what follows them; a head just before stays too."""
        last = self.groups[-1] if self.groups else None
        head = Group((), ())
        if last is not None and last.head and not last.entries and not last.listed:
            head = self.groups.pop()
        self.close()
        self.elements.append(Groups((replace(head, entries=entries),)))

    def promote(self) -> None:
        """Make a head of the paragraph before a list, where it announces the list: `**방법** (각 20분):`."""
        last = self.groups[-1] if self.groups else None
        if last is None or last.listed or not last.entries or not leads_in(last.entries[-1]):
            return
        head = Group(as_head(last.entries[-1].content), (), span=last.entries[-1].span)
        before = replace(last, entries=last.entries[:-1])
        self.groups[-1:] = [before, head] if before.head or before.entries else [head]

    def in_order(self, shown: Iterable[Shown]) -> None:
        """Put what an item holds as it was written: what stands before code or a picture stays with it."""
        for entries, thing in split_at_things(shown):
            if thing is None:
                self.text(entries, listed=True)
                continue
            first, last = announcing(entries)
            if first:
                self.text(first, listed=True)
            if last:
                self.apart(last)
            self.add(thing)

    def set_off(self, shown: Iterable[Shown], callout: Callout) -> None:
        """Put what a quotation or an admonition holds as it was written, its title at the head of the first part."""
        for entries, thing in split_at_things(shown):
            if entries or callout.title:
                self.add(replace(callout, entries=entries, announces=thing is not None))
                callout = replace(callout, title=())
            if thing is not None:
                self.add(thing)
        if callout.title:
            self.add(callout)

    def text(self, entries: tuple[Entry, ...], *, listed: bool) -> None:
        """Put `entries` below the last head, or beside other loose text."""
        last = self.groups[-1] if self.groups else None
        # A paragraph after a list no longer belongs to the list's head, and another list to none of its items.
        detached = last is not None and (last.listed or (last.head and last.entries and not listed))
        if last is None or detached:
            self.groups.append(Group((), entries))
        else:
            self.groups[-1] = replace(last, entries=last.entries + entries)


def _collect(block: Block, collector: _Collector) -> None:
    match block:
        case Paragraph():
            _collect_paragraph(block, collector)
        case BulletList() | OrderedList() | TaskList():
            _collect_list(block, collector)
        case Outline():
            _collect_outline(block, collector)
        case Quote(blocks):
            collector.set_off(in_order(blocks, 0), Callout((), (), quoted=True))
        case Aside(AsideKind.TAB):
            pass
        case Aside(title=title, blocks=blocks, span=span):
            collector.set_off(in_order(blocks, 0), Callout(title, (), span=span))
        case HtmlBlock():
            collector.text(html_entries(block, 0), listed=False)
        case Table() | CodeBlock() | Formula() | Diagram() | Figure() | FigureRow() | Flow():
            collector.thing(block)
        case Rule() | FootnoteList():
            pass  # footnotes stand at the foot of slides


def _collect_paragraph(block: Paragraph, collector: _Collector) -> None:
    content, span = block.content, block.span
    if link := link_played(block):
        collector.thing(link)
        return
    label, rest = split_label(content)
    if is_mere_label(content):
        collector.head(label, span)
    elif label and is_notice(label):
        collector.add(Callout(as_head(label), (Entry(rest, span=span),), span=span))
    elif label and len(plain_text(rest)) > LABEL_LENGTH / 2:
        collector.head(label, span)
        collector.text((Entry(rest, span=span),), listed=True)
    else:
        collector.text((Entry(content, span=span),), listed=False)


def _collect_list(block: BulletList | OrderedList | TaskList, collector: _Collector) -> None:
    collector.promote()
    groups = _branches(block)
    if groups:
        collector.groups += groups
        return
    text: list[Entry] = []
    for position, item in enumerate(block.items):
        shown = item_in_order(item, 0, *marker(block, item, position))
        if own := entries_alone(shown):
            text += own
            continue
        if text:
            collector.text(tuple(text), listed=True)
            text = []
        collector.in_order(shown)
    if text:
        collector.text(tuple(text), listed=True)


def _branches(block: BulletList | OrderedList | TaskList) -> list[Group]:
    """Return the items as groups where most of them have text below their own, and nothing but text; else none."""
    parts = [below(item, 0) for item in block.items]
    branching = sum(bool(part and own_text(item)) for item, part in zip(block.items, parts, strict=True))
    if branching < 2 or branching * 2 <= len(block.items):
        return []
    texts = [entries_alone(part) for part in parts]
    if any(len(text) < len(part) for text, part in zip(texts, parts, strict=True)):
        return []
    return [
        _group_of(item, text, *marker(block, item, position))
        for position, (item, text) in enumerate(zip(block.items, texts, strict=True))
    ]


def _group_of(item: ListItem, nested: tuple[Entry, ...], bullet: str, number: int | None) -> Group:
    own = own_text(item)
    head = own.content if own else ()
    prefix = f"{number}. " if number is not None else f"{bullet} " if bullet in ("☐", "☑") else ""
    label, rest = split_label(head)
    if own and label and plain_text(rest).strip():
        # `**제약**: 느리다` with or without more below it: the label is the head, and what it says stands below.
        head, nested = label, (Entry(rest, span=own.span), *nested)
    head = ((Text(prefix),) if prefix else ()) + as_head(head)
    return Group(head, nested, listed=True, span=own.span if own else None)


def _depth(item: OutlineItem) -> int:
    return 1 + max(map(_depth, item.children), default=0)


def _collect_outline(outline: Outline, collector: _Collector) -> None:
    collector.promote()
    if outline.title:
        collector.head(outline.title, outline.span)
    for item in outline.items:
        depth = _depth(item)
        if depth >= 3:
            collector.add(Topic(_outline_head(item), _twigs(item), span=item.span))
        elif depth == 2 and not outline.is_list:
            collector.groups.append(_branch(item))
        else:
            collector.text(outline_entries(item, 0), listed=True)


def _branch(item: OutlineItem) -> Group:
    """Return an entry of an outline as a group: it heads what stands below it."""
    entries = tuple(entry for child in item.children for entry in outline_entries(child, 0))
    return Group(_outline_head(item), entries, listed=True, span=item.span)


def _outline_head(item: OutlineItem) -> Inlines:
    prefix = () if item.number is None else (Text(f"{item.number}. "),)
    return prefix + as_head(item.label)


def _twigs(item: OutlineItem) -> tuple[Group, ...]:
    """Return the children of a branch as groups; children without anything below them share one."""
    groups: list[Group] = []
    for child in item.children:
        if child.children:
            groups.append(_branch(child))
        elif groups and not groups[-1].head:
            groups[-1] = replace(groups[-1], entries=(*groups[-1].entries, *outline_entries(child, 0)))
        else:
            groups.append(Group((), outline_entries(child, 0)))
    return tuple(groups)
