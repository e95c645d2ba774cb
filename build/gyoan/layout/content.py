"""Blocks → elements: what a slide can show, still without places.

Text becomes groups of entries (a head and the lines below it), because groups are what can be set as cards; what
is not text stays the block it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gyoan.layout.elements import Callout, Element, Entry, Group, Groups, Topic
from gyoan.layout.entries import (
    flat,
    item_entries,
    list_entries,
    marker,
    nested_entries,
    objects,
    outline_entries,
    own_text,
)
from gyoan.layout.labels import LABEL_LENGTH, as_head, is_notice, split_label
from gyoan.layout.wording import ASIDE_TITLES
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
    Rule,
    Table,
    TaskList,
)
from gyoan.model.inline import Inlines, Text, plain_text


def elements_of(blocks: Blocks) -> tuple[Element, ...]:
    """Return what `blocks` show, in reading order, nothing left out but rules."""
    collector = _Collector([], [])
    for block in blocks:
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

    def head(self, content: Inlines) -> None:
        self.groups.append(Group(as_head(content), ()))

    def apart(self, entries: tuple[Entry, ...]) -> None:
        """Put `entries` by themselves, so that they can stay with what follows them; a head just before stays too."""
        last = self.groups[-1] if self.groups else None
        head = last.head if last is not None and last.head and not last.entries else ()
        if head:
            self.groups.pop()
        self.close()
        self.elements.append(Groups((Group(head, entries),)))

    def promote(self) -> None:
        """Make a head of the paragraph before a list, where it announces the list: `**방법** (각 20분):`."""
        last = self.groups[-1] if self.groups else None
        if last is None or not last.entries or not _announces(last.entries[-1]):
            return
        head = Group(as_head(last.entries[-1].content), ())
        before = replace(last, entries=last.entries[:-1])
        self.groups[-1:] = [before, head] if before.head or before.entries else [head]

    def text(self, entries: tuple[Entry, ...], *, listed: bool) -> None:
        """Put `entries` below the last head, or beside other loose text."""
        last = self.groups[-1] if self.groups else None
        # A paragraph after a list no longer belongs to the list's head.
        detached = last is not None and last.head and last.entries and not listed
        if last is None or detached:
            self.groups.append(Group((), entries))
        else:
            self.groups[-1] = replace(last, entries=last.entries + entries)


def _announces(entry: Entry) -> bool:
    text = plain_text(entry.content).rstrip()
    if entry.level or entry.marker or entry.number is not None or len(text) > 2 * LABEL_LENGTH:
        return False
    return text.endswith((":", "：")) or bool(split_label(entry.content)[0])


def _collect(block: Block, collector: _Collector) -> None:
    match block:
        case Paragraph(content):
            _collect_paragraph(content, collector)
        case BulletList() | OrderedList() | TaskList():
            _collect_list(block, collector)
        case Outline():
            _collect_outline(block, collector)
        case Quote(blocks):
            collector.add(Callout((), flat(blocks, 0), quoted=True))
            for inner in objects(blocks):
                collector.add(inner)
        case Aside(kind, title, blocks):
            collector.add(Callout(title or (Text(ASIDE_TITLES[kind]),), flat(blocks, 0)))
            for inner in objects(blocks):
                collector.add(inner)
        case HtmlBlock(text):
            collector.text(tuple(Entry((Text(line),)) for line in text.splitlines() if line.strip()), listed=False)
        case FootnoteList(items):
            collector.groups.append(Group((Text("각주"),), list_entries(items, 0, "", 1)))
        case Table() | CodeBlock() | Diagram() | Figure():
            collector.add(block)
        case Rule():
            pass


def _collect_paragraph(content: Inlines, collector: _Collector) -> None:
    label, rest = split_label(content)
    if label and not plain_text(rest).strip():
        collector.head(label)
    elif label and is_notice(label):
        collector.add(Callout(as_head(label), (Entry(rest),)))
    elif label and len(plain_text(rest)) > LABEL_LENGTH / 2:
        collector.head(label)
        collector.text((Entry(rest),), listed=True)
    else:
        collector.text((Entry(content),), listed=False)


def _collect_list(block: BulletList | OrderedList | TaskList, collector: _Collector) -> None:
    collector.promote()
    branching = [item for item in block.items if nested_entries(item) and own_text(item)]
    if len(branching) >= 2 and len(branching) * 2 > len(block.items) and not _holds_objects(block.items):
        for position, item in enumerate(block.items):
            collector.groups.append(_group_of(item, block, position))
        return
    for position, item in enumerate(block.items):
        entries = item_entries(item, 0, *marker(block, item, position))
        inner = tuple(objects(item.blocks))
        if inner and entries:
            collector.apart((*entries[:-1], replace(entries[-1], announces=True)))
        else:
            collector.text(entries, listed=True)
        for element in inner:
            collector.add(element)


def _holds_objects(items: tuple[ListItem, ...]) -> bool:
    return any(True for item in items for _ in objects(item.blocks))


def _group_of(item: ListItem, block: BulletList | OrderedList | TaskList, position: int) -> Group:
    head = own_text(item)
    bullet, number = marker(block, item, position)
    prefix = f"{number}. " if number is not None else f"{bullet} " if bullet in ("☐", "☑") else ""
    label, rest = split_label(head)
    if label and plain_text(rest).strip():
        # `**제약**: 느리다` with or without more below it: the label is the head, and what it says stands below.
        head, nested = label, (Entry(rest), *nested_entries(item, 0))
    else:
        nested = nested_entries(item, 0)
    return Group(((Text(prefix),) if prefix else ()) + as_head(head), nested)


def _depth(item: OutlineItem) -> int:
    return 1 + max(map(_depth, item.children), default=0)


def _collect_outline(outline: Outline, collector: _Collector) -> None:
    collector.promote()
    if outline.title:
        collector.head(outline.title)
    for item in outline.items:
        depth = _depth(item)
        if depth >= 3:
            collector.add(Topic(as_head(item.label), _twigs(item)))
        elif depth == 2:
            collector.groups.append(
                Group(as_head(item.label), tuple(e for c in item.children for e in outline_entries(c, 0)))
            )
        else:
            collector.text((Entry(item.label, 0, "•"),), listed=True)


def _twigs(item: OutlineItem) -> tuple[Group, ...]:
    """Return the children of a branch as groups; children without anything below them share one."""
    groups: list[Group] = []
    for child in item.children:
        if child.children:
            groups.append(Group(as_head(child.label), tuple(e for c in child.children for e in outline_entries(c, 0))))
        elif groups and not groups[-1].head:
            groups[-1] = replace(groups[-1], entries=(*groups[-1].entries, Entry(child.label, 0, "•")))
        else:
            groups.append(Group((), (Entry(child.label, 0, "•"),)))
    return tuple(groups)
