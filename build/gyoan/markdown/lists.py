"""Lists → BulletList, OrderedList, TaskList."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.quiz import with_answers
from gyoan.messages import reading as told
from gyoan.model.blocks import BulletList, ListItem, OrderedList, TaskList
from gyoan.model.codes import Code

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gyoan.markdown.nodes import SyntaxNode
    from gyoan.markdown.reading import Reading
    from gyoan.model.blocks import Blocks

    ReadBlocks = Callable[[Sequence[SyntaxNode], Reading], Blocks]


_OTHER_MARK = re.compile(r"\[[-/]\][ \t]+")
"""`[/]` begun and `[-]` given up, as Obsidian and others mark tasks."""


def read_list(node: SyntaxNode, reading: Reading, read_blocks: ReadBlocks) -> BulletList | OrderedList | TaskList:
    """Return the list `node`; one box to tick makes it a task list."""
    items = tuple(_item(child, reading, read_blocks) for child in node.children)
    span = reading.span(node)
    if any(item.checked is not None for item in items):
        return with_answers(TaskList(items, span), quiz=reading.quiz)
    if node.kind == "bullet_list":
        return BulletList(items, span)
    return OrderedList(items, span, int(node.token.attrs.get("start", 1)))


def _item(node: SyntaxNode, reading: Reading, read_blocks: ReadBlocks) -> ListItem:
    inside = reading.inside_item(node.first_line)
    checked = node.token.meta.get("checked") if node.token.meta else None
    if checked is None and _take_mark(node):
        checked = False
        reading.findings.count(Code.UNKNOWN_SYNTAX, reading.span_of(node.first_line, node.first_line), told.OTHER_TASKS)
    for child in node.children:
        if child.kind == "hr":
            reading.findings.count(Code.UNKNOWN_SYNTAX, reading.span(child), told.RULES_INSIDE)
    return ListItem(read_blocks(node.children, inside), reading.span(node), checked)


def _take_mark(node: SyntaxNode) -> bool:
    """Take the mark of a task that is neither open nor done from an entry's first words; return whether it has one."""
    first = node.children[0] if node.children and node.children[0].kind == "paragraph" else None
    word = first.inlines[0] if first and first.inlines else None
    mark = _OTHER_MARK.match(word.content) if word is not None and word.type == "text" else None
    if word is None or mark is None:
        return False
    word.content = word.content[mark.end() :]
    return True
