"""Tabs of every spelling: boxes that follow one another, or the headings in one box.

MkDocs writes `=== "A"`, MyST ```` ```{tab-item} A ````, Quarto headings in `::: {.panel-tabset}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.token import Token

from gyoan.markdown.nodes import Node
from gyoan.markdown.syntax.box_head import BOX, BoxHead

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABS = frozenset({"tab", "tab-item", "group-tab", "tabitem"})
_SETS = frozenset({"panel-tabset", "tabset"})
_HEADINGS = ("heading", "headline")


def is_tab(node: Node) -> bool:
    """Return whether `node` is a tab."""
    return node.kind == "box" and _is_named(node, _TABS)


def is_tabset(node: Node) -> bool:
    """Return whether `node` is a box whose headings are tabs."""
    return _is_named(node, _SETS) and any(child.kind in _HEADINGS for child in node.children)


def tabs_of(node: Node) -> list[Node]:
    """Return what the box `node` holds, each heading of its first level with what follows it as a tab."""
    level = next(child.token.tag for child in node.children if child.kind in _HEADINGS)
    found: list[Node] = []
    for child in node.children:
        if child.kind in _HEADINGS and child.token.tag == level:
            head = BoxHead(("tab",), "", ":::")
            found.append(Node("box", Token("box", "", 0, map=list(child.token.map or (0, 0)), meta={BOX: head})))
        if found and is_tab(found[-1]):
            tab = found[-1]
            tab.children.append(child)
            tab.token.map = [tab.first_line - 1, child.last_line]
        else:
            found.append(child)
    return found


def _is_named(node: Node, names: Iterable[str]) -> bool:
    head: BoxHead = node.token.meta[BOX]
    return not set(names).isdisjoint(head.names)
