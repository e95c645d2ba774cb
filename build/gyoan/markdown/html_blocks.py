"""HTML between blocks gets its meaning: `<div align>`, `<p>`, `<h1>`, `<details>`, `<hr>`, comments.

markdown-it hands out HTML as it stands in the file, in pieces that end at blank lines, so an element may open in one
piece and close in another with Markdown between them. `arrange` turns sibling nodes into one stream of nodes and
element edges, finds where each element ends, and returns the nodes with the alignment around them, what lies in
`<details>` gathered, and text inside of HTML as the paragraphs and headings it stands for. A heading in HTML that is
set in the middle is an ornament (`headline`), unless it is the `<h1>`; one without alignment begins a section. A piece
with any other element (`<table>`, `<video>`) stays whole as an `html` node. An element that is never closed ends at the
next heading.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from markdown_it.token import Token

from gyoan.markdown.html_tags import HTML_ELEMENTS, MARKS, WRAPPERS, Tag, parse_tag
from gyoan.markdown.nodes import Node, text_node
from gyoan.model.blocks import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gyoan.markdown.reading import Reading

_TEXT_KINDS = {"summary": "summary", **{f"h{level}": "heading" for level in range(1, 7)}}
_BOXES = frozenset({"div", "p", "center", "section", "article", "header", "footer", "main", "figure", "figcaption"})
_BLOCK_TAGS = frozenset(_TEXT_KINDS) | _BOXES | {"details", "hr"}
_KNOWN = _BLOCK_TAGS | frozenset(MARKS) | WRAPPERS | {"a", "img", "br", "wbr", "input", "source"}
_COMMENT = re.compile(r"<!--.*?(?:-->|$)|<\?.*?\?>|<![A-Za-z][^>]*>", re.DOTALL)
_ANY_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_STYLE_ALIGN = re.compile(r"text-align\s*:\s*(left|center|right)", re.IGNORECASE)
_ALIGNMENTS = {alignment.value: alignment for alignment in Alignment}
_DEEPEST_DETAILS = 6


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where an element opens or closes."""

    tag: Tag
    line: int


_Piece: TypeAlias = Node | _Edge


def arrange(nodes: Sequence[Node], reading: Reading) -> list[Node]:
    """Return `nodes` with HTML replaced by what it means, and the alignment it gives to what it surrounds."""
    if not any(node.kind == "html_block" for node in nodes):
        return list(nodes)
    stream = [piece for node in nodes for piece in _pieces(node, reading)]
    ends = _ends(stream)
    top: list[Node] = []
    gathering: list[tuple[list[Node], int]] = [(top, len(stream) + 1)]
    boxes: list[tuple[Alignment, int]] = []
    for index, piece in enumerate(stream):
        while gathering[-1][1] <= index:
            gathering.pop()
        while boxes and boxes[-1][1] <= index:
            boxes.pop()
        if isinstance(piece, Node):
            piece.alignment = boxes[-1][0] if boxes else None
            if piece.kind == "heading" and not piece.token.markup and piece.alignment and piece.token.tag != "h1":
                piece.kind = "headline"
            gathering[-1][0].append(piece)
        elif piece.tag.name == "details" and not piece.tag.closing and len(gathering) <= _DEEPEST_DETAILS:
            node = Node("details", Token("details", "", 0, map=[piece.line - 1, piece.line]))
            gathering[-1][0].append(node)
            gathering.append((node.children, ends[index]))
        elif alignment := _alignment(piece.tag):
            boxes.append((alignment, ends[index]))
    return top


def html_text(content: str) -> str:
    """Return what a reader sees of `content`: its text without tags and comments, line by line."""
    bare = _ANY_TAG.sub(" ", _COMMENT.sub(" ", content))
    return "\n".join(" ".join(line.split()) for line in bare.split("\n") if line.strip())


def foreign_elements(content: str) -> list[str]:
    """Return the names of HTML elements in `content` that mean nothing here, each once."""
    names = (tag.name for tag in _tags(content) if tag.name in HTML_ELEMENTS and tag.name not in _KNOWN)
    return list(dict.fromkeys(names))


def _tags(content: str) -> Iterator[Tag]:
    for match in _ANY_TAG.finditer(content):
        tag = parse_tag(match[0])
        if tag:
            yield tag


def _pieces(node: Node, reading: Reading) -> Iterator[_Piece]:
    """Yield what a node is: itself, or the edges and the text of the HTML it holds."""
    if node.kind != "html_block":
        yield node
        return
    content = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), node.token.content)
    if foreign_elements(content):
        node.kind = "html"
        yield node
        return
    kind, level, line, position = "paragraph", "p", node.first_line, 0
    for match in _ANY_TAG.finditer(content):
        tag = parse_tag(match[0])
        if tag is None or tag.name not in _BLOCK_TAGS:
            continue
        text = content[position : match.start()]
        yield from _text(kind, level, text, line, reading)
        line += text.count("\n")
        if tag.name == "hr":
            yield Node("hr", Token("hr", "hr", 0, map=[line - 1, line]))
        elif tag.name in _TEXT_KINDS:
            kind, level = ("paragraph", "p") if tag.closing else (_TEXT_KINDS[tag.name], tag.name)
        yield _Edge(tag, line)
        line += match[0].count("\n")
        position = match.end()
    yield from _text(kind, level, content[position:], line, reading)


def _text(kind: str, level: str, text: str, line: int, reading: Reading) -> Iterator[Node]:
    bare = text.strip()
    if not bare:
        return
    line += text[: text.index(bare[0])].count("\n")
    node = text_node(kind, reading.inline_tokens(bare), bare, (line, line + bare.count("\n")))
    node.token.tag = level
    yield node


def _ends(stream: Sequence[_Piece]) -> dict[int, int]:
    """Return for the index of each opening edge the index where its element ends."""
    headings = [at for at, piece in enumerate(stream) if isinstance(piece, Node) and piece.kind == "heading"]
    ends: dict[int, int] = {}
    still_open: dict[str, list[int]] = {}
    for index, piece in enumerate(stream):
        if isinstance(piece, Node):
            continue
        opened = still_open.setdefault(piece.tag.name, [])
        if not piece.tag.closing:
            opened.append(index)
        elif opened:
            ends[opened.pop()] = index
    for index in (at for opened in still_open.values() for at in opened):
        behind = bisect_right(headings, index)
        ends[index] = headings[behind] if behind < len(headings) else len(stream)
    return ends


def _alignment(tag: Tag) -> Alignment | None:
    """Return the alignment that an opening tag asks for."""
    if tag.closing:
        return None
    style = _STYLE_ALIGN.search(tag.attributes.get("style", ""))
    stated = "center" if tag.name == "center" else tag.attributes.get("align", style[1] if style else "")
    return _ALIGNMENTS.get(stated.strip().lower())
