"""Tabs of every spelling: boxes that follow one another, or the headings in one box.

MkDocs writes `=== "A"`, MyST ```` ```{tab-item} A ````, Docusaurus `<TabItem label="A">`, Quarto headings in
`::: {.panel-tabset}`, VitePress fences in `::: code-group`, each with its name: ```` ```js [a.js] ````.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.syntax.box_head import BOX, BoxHead
from gyoan.markdown.syntax.languages import language_of_fence
from gyoan.markdown.syntax.nodes import HEADINGS, SyntaxNode, made_node
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABS = frozenset({"tab", "tab-item", "group-tab", "tabitem", "tabpanel", "codegroupitem"})
_SETS = frozenset({"panel-tabset", "tabset"})
_CODE_GROUPS = frozenset({"code-group", "code-tabs", "codegroup"})
_FENCE_NAME = expression(r"\[(?P<bracketed>[^\]]{1,100})\]|\btitle=[\"'](?P<quoted>[^\"']{1,100})[\"']")


def is_tab(node: SyntaxNode) -> bool:
    """Return whether `node` is a tab."""
    return node.kind == "box" and _is_named(node, _TABS)


def is_tabset(node: SyntaxNode) -> bool:
    """Return whether `node` is a box whose headings are tabs."""
    return _is_named(node, _SETS) and any(child.kind in HEADINGS for child in node.children)


def is_code_group(node: SyntaxNode) -> bool:
    """Return whether `node` is a box whose fences are tabs."""
    return _is_named(node, _CODE_GROUPS) and sum(child.kind == "fence" for child in node.children) > 1


def tabs_of(node: SyntaxNode) -> list[SyntaxNode]:
    """Return what the box `node` holds: each fence, or each of its first headings with what follows, as a tab."""
    if is_code_group(node):
        return [_tab_of(child) if child.kind == "fence" else child for child in node.children]
    level = next(child.token.tag for child in node.children if child.kind in HEADINGS)
    found: list[SyntaxNode] = []
    for child in node.children:
        if child.kind in HEADINGS and child.token.tag == level:
            found.append(_tab(child, ""))
        if found and is_tab(found[-1]):
            tab = found[-1]
            tab.children.append(child)
            tab.token.map = [tab.first_line - 1, child.last_line]
        else:
            found.append(child)
    return found


def _tab_of(fence: SyntaxNode) -> SyntaxNode:
    """Return a fence as a tab that bears its name."""
    name = _FENCE_NAME.search(fence.token.info)
    tab = _tab(fence, (name["bracketed"] or name["quoted"]) if name else language_of_fence(fence.token.info))
    tab.children.append(fence)
    return tab


def _tab(node: SyntaxNode, title: str) -> SyntaxNode:
    head = BoxHead(("tab",), title, ":::")
    return made_node("box", node.first_line, node.last_line, meta={BOX: head})


def _is_named(node: SyntaxNode, names: Iterable[str]) -> bool:
    head: BoxHead = node.token.meta[BOX]
    return not set(names).isdisjoint(head.names)
