"""Lists → BulletList, OrderedList, TaskList."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.quiz import with_answers
from gyoan.model.blocks import BulletList, ListItem, OrderedList, TaskList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gyoan.markdown.nodes import Node
    from gyoan.markdown.reading import Reading
    from gyoan.model.blocks import Blocks

    ReadBlocks = Callable[[Sequence[Node], Reading], Blocks]


def read_list(node: Node, reading: Reading, read_blocks: ReadBlocks) -> BulletList | OrderedList | TaskList:
    """Return the list `node`; one box to tick makes it a task list."""
    items = tuple(_item(child, reading, read_blocks) for child in node.children)
    span = reading.span(node)
    if any(item.checked is not None for item in items):
        return with_answers(TaskList(items, span), quiz=reading.quiz)
    if node.kind == "bullet_list":
        return BulletList(items, span)
    return OrderedList(items, span, int(node.token.attrs.get("start", 1)))


def _item(node: Node, reading: Reading, read_blocks: ReadBlocks) -> ListItem:
    inside = reading.inside_item(node.first_line)
    checked = node.token.meta.get("checked") if node.token.meta else None
    return ListItem(read_blocks(node.children, inside), reading.span(node), checked)
