"""Lists, quotations and code in HTML → the nodes that Markdown's own are.

Browsers mend what authors leave out, and so does this: an entry ends where the next begins or its list ends, an entry
without a list is a list of its own, what stands in a list and in no entry belongs to the one before it.
"""

from __future__ import annotations

import html
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from gyoan.lexicon.html import HTML_ELEMENTS
from gyoan.markdown.html_tags import TAG, Tag
from gyoan.markdown.syntax.nodes import SyntaxNode, made_node
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

_LISTS = {"ul": "bullet_list", "menu": "bullet_list", "ol": "ordered_list", "dl": "dl"}
_ENTRIES = {"li": "list_item", "dt": "dt", "dd": "dd"}
NESTED = {**_LISTS, **_ENTRIES, "blockquote": "blockquote"}
"""Elements that hold blocks, and the kinds of nodes that they are."""
_ENDED_BY = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd")}
"""The entries that another one ends, unless a list has begun in them."""
_HOLDERS = {"list_item": ("bullet_list", "ordered_list"), "dt": ("dl",), "dd": ("dl",)}
_OURS = {"html": True}
"""What the tokens of lists say of themselves that HTML spells out."""
_NUMBER = expression(r"\d{1,9}")
_LANGUAGE = expression(r"\b(?:lang(?:uage)?-|brush:\s*)(?P<name>[\w+#-]+)|\bclass=[\"']?(?P<drawn>mermaid)\b")


class ElementEdge(NamedTuple):
    """Where an element opens or closes."""

    tag: Tag
    line: int


def with_implied_ends(stream: Iterable[SyntaxNode | ElementEdge]) -> Iterator[SyntaxNode | ElementEdge]:
    """Yield `stream` with the ends of entries and lists that HTML lets authors leave out, and without stray ends."""
    still_open: list[str] = []
    for piece in stream:
        if isinstance(piece, SyntaxNode) or piece.tag.name not in NESTED:
            yield piece
            continue
        ended = _ended(piece.tag, still_open)
        for name in reversed(still_open[len(still_open) - ended :]):
            yield ElementEdge(Tag(name, closing=True, attributes={}), piece.line)
        del still_open[len(still_open) - ended :]
        if not piece.tag.closing:
            still_open.append(piece.tag.name)
            yield piece


def _ended(tag: Tag, still_open: Sequence[str]) -> int:
    """Return how many of the elements that are open `tag` ends, from the innermost on."""
    if not tag.closing:
        return int(bool(still_open) and still_open[-1] in _ENDED_BY.get(tag.name, ()))
    return 1 + still_open[::-1].index(tag.name) if tag.name in still_open else 0


def nested_node(tag: Tag, line: int, last: int) -> SyntaxNode:
    """Return the node, still empty, that the element is which `tag` opens on `line` and which ends on line `last`."""
    start = _NUMBER.fullmatch(tag.attributes.get("start", "").strip())
    attrs = {"start": int(start[0])} if start and tag.name == "ol" else {}
    return made_node(NESTED[tag.name], line, max(line, last), attrs=attrs, meta=dict(_OURS))


def html_settled(nodes: Sequence[SyntaxNode]) -> list[SyntaxNode]:
    """Return `nodes` and what they hold, each entry in a list, and no list without entries or with more."""
    placed: list[SyntaxNode] = []
    for orphaned, run in groupby(nodes, lambda node: next(iter(_HOLDERS.get(node.kind, ("",))))):
        members = list(run)
        first, last = members[0].first_line, members[-1].last_line
        held = [made_node(orphaned, first, last, members, meta=dict(_OURS))] if orphaned else members
        placed += [whole for node in held if (whole := _settled(node)).children or whole.token.meta != _OURS]
    return placed


def _settled(node: SyntaxNode) -> SyntaxNode:
    if node.kind in _LISTS.values() and node.token.meta == _OURS:
        node.children = list(_as_entries(node))
    elif node.kind in ("list_item", "blockquote", "details", "box"):
        node.children = html_settled(node.children)
    return node


def _as_entries(node: SyntaxNode) -> Iterator[SyntaxNode]:
    """Yield the entries of a list, what stands in none of them within the one before."""
    wanted = ("dt", "dd") if node.kind == "dl" else ("list_item",)
    own: SyntaxNode | None = None
    for child in node.children:
        if child.kind in wanted:
            if own is not None:
                yield from _whole(own)
            own = child
        else:
            own = own or made_node(wanted[-1], child.first_line, child.last_line)
            own.children.append(child)
    yield from _whole(own) if own is not None else ()


def _whole(entry: SyntaxNode) -> Iterator[SyntaxNode]:
    """Yield an entry; a term's further blocks are what it means."""
    entry.children = html_settled(entry.children)
    if entry.kind != "dt":
        yield entry
        return
    first = entry.children[0] if entry.children and entry.children[0].kind == "paragraph" else None
    rest = entry.children[1:] if first else entry.children
    yield made_node("dt", entry.first_line, entry.last_line, first.children if first else [])
    if rest:
        yield made_node("dd", rest[0].first_line, rest[-1].last_line, rest)


def code_node(held: str, line: int) -> SyntaxNode:
    """Return the code or text that the `<pre>` holds which `held` is, from its opening tag on `line` on."""
    opening = TAG.match(held)
    text = html.unescape(TAG.sub(_shown, held[opening.end() if opening else 0 :]))
    above = len(text) - len(text.lstrip("\n"))
    first, last = line + above, line + held.count("\n")
    named = _LANGUAGE.search(held[: held.find(">", held.find("<code")) + 1])
    content = text.strip("\n") + "\n"
    if named is None:
        return made_node("code_block", first, last, content=content)
    return made_node("fence", first, last, content=content, info=named["name"] or named["drawn"])


def _shown(match: re.Match[str]) -> str:
    """Return nothing for a tag of HTML, and any other name in angle brackets as it stands."""
    name = match[2].lower()
    return "\n" if name == "br" else "" if name in HTML_ELEMENTS else match[0]
