"""HTML between blocks gets its meaning: `<div align>`, `<p>`, `<h1>`, `<details>`, `<hr>`, comments.

markdown-it hands out HTML as it stands in the file, in pieces that end at blank lines, so an element may open in one
piece and close in another with Markdown between them. `without_html` turns sibling nodes into one stream of nodes and
element edges, finds where each element ends, and returns the nodes with the alignment around them, what lies in
`<details>` gathered, and text inside of HTML as the paragraphs and headings it stands for. A heading in HTML that is
set in the middle is an ornament (`headline`), unless it is the `<h1>`; one without alignment begins a section. A piece
with any other element stays whole as an `html` node, one with a `<table>` as an `html_table`. An element that is never
closed ends at the next heading.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, TypeAlias

from gyoan.lexicon.html import HTML_ELEMENTS
from gyoan.markdown.durations import IN_BRACKETS
from gyoan.markdown.html_nesting import NESTED, ElementEdge, code_node, html_settled, nested_node, with_implied_ends
from gyoan.markdown.html_tables import TABLE_ELEMENTS
from gyoan.markdown.html_tags import MARKS, QUOTED, STYLE_ALIGN, TAG, VOID, WRAPPERS, Tag, parse_tag
from gyoan.markdown.media import PASSED, PLAYED
from gyoan.markdown.private import private_kind
from gyoan.markdown.syntax.box_head import BOX, BoxHead
from gyoan.markdown.syntax.hidden_html import UNCLOSED, hidden_end, without_hidden
from gyoan.markdown.syntax.nodes import SyntaxNode, made_node, text_node
from gyoan.markdown.unclosed import tell_unclosed
from gyoan.messages import reading as told
from gyoan.model.blocks import Alignment
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from gyoan.markdown.reading import Reading

_TEXT_KINDS = {"summary": "summary", **{f"h{level}": "heading" for level in range(1, 7)}}
_BOXES = frozenset(
    {"div", "p", "center", "section", "article", "header", "footer", "main", "figure", "figcaption", "aside"}
)
_PAGES = frozenset({"html", "body", "nav", "address"})
_HOLDING = _BOXES | _PAGES | frozenset(NESTED)
_BLOCK_TAGS = frozenset(_TEXT_KINDS) | _HOLDING | {"details", "hr", "pre"} | PASSED
_KNOWN = _BLOCK_TAGS | frozenset(MARKS) | WRAPPERS | frozenset(QUOTED) | VOID | {"a", "br", "rp"}
_TABLE = frozenset({"table"})
_WHOLE = PASSED | {"table", "pre"}
_TAG_AHEAD = expression(r"\s*</?[A-Za-z]")
_COMMENT = expression(r"<!--.*?(?:-->|$)|<\?(?:[^?<]|<(?!\?)|\?(?!>))*+\?>|<![A-Za-z][^<>]*>", re.DOTALL)
_COMPONENT_END = expression(r"</([a-z][a-z0-9]*+(?:-[a-z0-9]*+)++)>")
_ALIGNMENTS = {alignment.value: alignment for alignment in Alignment}
_SECTIONS = 2
"""The level of headings that begin sections wherever they stand."""
_DEEPEST_BOXES, _DEEPEST = 6, 24
"""Boxes inside each other, and boxes and lists: what lies deeper is shown without one of its own."""


_Piece: TypeAlias = SyntaxNode | ElementEdge


def without_html(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    """Return `nodes` with HTML replaced by what it means, and the alignment it gives to what it surrounds."""
    if not any(node.kind == "html_block" for node in nodes):
        return list(nodes)
    stream = list(with_implied_ends(piece for node in _whole(nodes) for piece in _pieces(node, reading)))
    ends, unclosed = _ends(stream)
    _report_unclosed([stream[index] for index in sorted(unclosed)], reading)
    elements = _Elements(stream, ends, unclosed)
    top: list[SyntaxNode] = []
    gathering: list[tuple[list[SyntaxNode], int]] = [(top, len(stream) + 1)]
    lists: list[int] = []
    boxes: list[tuple[Alignment, int]] = []
    level = 1
    for index, piece in enumerate(stream):
        while gathering[-1][1] <= index:
            gathering.pop()
        while boxes and boxes[-1][1] <= index:
            boxes.pop()
        while lists and lists[-1] <= index:
            lists.pop()
        if isinstance(piece, SyntaxNode):
            piece.alignment = boxes[-1][0] if boxes else None
            if piece.kind == "heading" and not piece.token.markup and piece.alignment and piece.token.tag != "h1":
                piece.kind = "headline"
            if piece.kind == "heading" and len(gathering) == 1:
                level = piece.level
            gathering[-1][0].append(piece)
        elif len(gathering) <= _DEEPEST_BOXES + len(lists) and (node := elements.opened(index, piece, level)):
            gathering[-1][0].append(node)
            gathering.append((node.children, ends[index]))
            lists += [ends[index]] * (piece.tag.name in NESTED and len(gathering) <= _DEEPEST)
        elif alignment := _alignment(piece.tag):
            boxes.append((alignment, ends[index]))
    return html_settled(top)


def _is_callout(tag: Tag, first: _Piece) -> bool:
    """Return whether an element is what Notion calls a callout: an `<aside>` that begins with its icon."""
    if tag.name != "aside" or tag.attributes.get("class"):
        return False
    text = first.text.lstrip() if isinstance(first, SyntaxNode) and first.kind == "paragraph" else ""
    return unicodedata.category(text[:1] or " ") == "So"


def _whole(nodes: Sequence[SyntaxNode]) -> list[SyntaxNode]:
    """Return `nodes`, the pieces joined again of a `<table>` that a blank line parts, and of HTML that is indented.

    What is indented below an element is HTML where an element is ended there or above the next heading, else code.
    """
    whole: list[SyntaxNode] = []
    opened = [_opened(node, _HOLDING) for node in nodes]
    depth = tables = 0
    for node, more, ended in zip(nodes, opened, _ended_below(nodes, opened), strict=True):
        indented = node.kind == "code_block" and depth > 0 and _TAG_AHEAD.match(node.token.content)
        if indented and (ended or more == 0):
            node = SyntaxNode("html_block", node.token.copy(type="html_block"))  # noqa: PLW2901
        if tables > 0 and node.kind == "html_block":
            whole[-1] = _joined(whole[-1], node)
        else:
            whole.append(node)
            tables = 0
        if node.kind == "html_block":
            depth = max(depth + more, 0)
            tables += _opened(node, _TABLE)
    return whole


def _joined(above: SyntaxNode, below: SyntaxNode) -> SyntaxNode:
    """Return two pieces of HTML as one, with the blank lines between them."""
    between = "\n" * (below.first_line - above.first_line - above.token.content.count("\n"))
    content = f"{above.token.content}{between}{below.token.content}"
    return SyntaxNode("html_block", above.token.copy(content=content, map=[above.first_line - 1, below.last_line]))


def _ended_below(nodes: Sequence[SyntaxNode], opened: Sequence[int]) -> list[bool]:
    """Return of each node whether it, or one between it and the next heading, ends more elements than it opens."""
    found: list[bool] = []
    ended = False
    for node, more in zip(reversed(nodes), reversed(opened), strict=True):
        ended = more < 0 or (ended and node.kind != "heading")
        found.append(ended)
    return found[::-1]


def _opened(node: SyntaxNode, names: frozenset[str]) -> int:
    """Return how many more elements of these `names` HTML, or what is indented as code is, opens than it closes."""
    if node.kind not in ("html_block", "code_block"):
        return 0
    held = [tag.closing for tag in _tags(node.token.content) if tag.name in names]
    return len(held) - 2 * sum(held)


def html_text(content: str) -> str:
    """Return what a reader sees of `content`: its text without tags and comments, line by line."""
    bare = TAG.sub(" ", without_hidden(_COMMENT.sub(" ", content)))
    return "\n".join(" ".join(line.split()) for line in bare.split("\n") if line.strip())


def foreign_elements(content: str) -> list[str]:
    """Return the names of HTML elements in `content` that mean nothing here, each once."""
    names = (tag.name for tag in _tags(content) if tag.name in HTML_ELEMENTS and tag.name not in _KNOWN)
    return list(dict.fromkeys(names))


def _tags(content: str) -> Iterator[Tag]:
    for match in TAG.finditer(content):
        tag = parse_tag(match[0])
        if tag:
            yield tag


def _pieces(node: SyntaxNode, reading: Reading) -> Iterator[_Piece]:
    """Yield what a node is: itself, or the edges and the text of the HTML it holds."""
    if node.kind != "html_block":
        yield node
        return
    content = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), _closed_part(node))
    foreign = set(foreign_elements(without_hidden(content)))
    if not foreign <= (TABLE_ELEMENTS if "table" in foreign else frozenset()):
        node.kind = "html"
        yield node
        return
    kind, level, line, position = "paragraph", "p", node.first_line, 0
    for match in TAG.finditer(content):
        tag = parse_tag(match[0]) if match.start() >= position else None
        if tag is None or (tag.name not in _BLOCK_TAGS | {"table"} and not _is_component(match[0], tag, line, reading)):
            continue
        text = content[position : match.start()]
        yield from _text(kind, level, text, line, reading)
        line += text.count("\n")
        if tag.name in _WHOLE:
            position = _end(tag, content, match)
            held = content[match.start() : position]
            yield from _held(tag, held, line)
            line += held.count("\n")
            continue
        if tag.name == "hr":
            yield made_node("hr", line, line)
        elif tag.name in _TEXT_KINDS:
            kind, level = ("paragraph", "p") if tag.closing else (_TEXT_KINDS[tag.name], tag.name)
        yield ElementEdge(tag, line)
        line += match[0].count("\n")
        position = match.end()
    yield from _text(kind, level, content[position:], line, reading)


def _end(tag: Tag, content: str, opening: re.Match[str]) -> int:
    """Return where the element ends whose tag is `opening`, and which is read as a whole."""
    if tag.closing or tag.name not in ("table", "pre"):
        return hidden_end(content, opening.start()) or opening.end()
    depth = 1
    for match in expression(rf"<(/?){tag.name}(?=[\s/>])[^<>]*>", re.IGNORECASE).finditer(content, opening.end()):
        depth += -1 if match[1] else 1
        if not depth:
            return match.end()
    return len(content)


def _held(tag: Tag, held: str, line: int) -> Iterator[SyntaxNode]:
    """Yield what an element is that is read as a whole, `held` from its opening tag on; those nobody reads are none."""
    last = line + held.count("\n")
    if tag.closing:
        return
    if tag.name in PLAYED:
        yield made_node("media", line, line, content=held)
    elif tag.name == "table":
        yield made_node("html_table", line, last, content=held)
    elif tag.name == "pre" and html_text(held):
        yield code_node(held, line)


def _closed_part(node: SyntaxNode) -> str:
    """Return what the HTML of `node` says above what is opened in it and never closed, and that tag if it is whole."""
    if UNCLOSED not in node.token.meta:
        return node.token.content
    number, opening = node.token.meta[UNCLOSED]
    lines = node.token.content.split("\n")
    at = number - node.first_line
    above = "\n".join((*lines[:at], lines[at][: lines[at].find(opening.split("\n")[0])]))
    return above + opening if parse_tag(opening) else above


def _is_component(typed: str, tag: Tag, line: int, reading: Reading) -> bool:
    """Return whether `tag` is a component of some framework, which is told: it ends itself, or a line below ends it.

    `<service-name>` alone is a placeholder that a lecturer typed.
    """
    if "-" not in tag.name:
        return False
    if not (tag.closing or typed.endswith("/>") or tag.name in _closed_in(reading)):
        return False
    place = reading.span_of(line, line)
    reading.findings.count(Code.UNKNOWN_SYNTAX, place, told.FOREIGN_LINES, "<>", syntax=f"<{tag.name}>")
    return True


def _closed_in(reading: Reading) -> frozenset[str]:
    """Return the names with a hyphen that any line of the file closes."""
    names: frozenset[str] | None = reading.environment.get("closed_components")
    if names is None:
        lines = (line.lower() for line in reading.source.lines if "</" in line)
        names = frozenset(name for line in lines for name in _COMPONENT_END.findall(line))
        reading.environment["closed_components"] = names
    return names


def _text(kind: str, level: str, text: str, line: int, reading: Reading) -> Iterator[SyntaxNode]:
    bare = text.strip()
    if not bare:
        return
    line += text[: text.index(bare[0])].count("\n")
    node = text_node(kind, reading.inline_tokens(bare), bare, (line, line + bare.count("\n")))
    node.token.tag = level
    yield node


class _Elements:
    """Elements and what they hold, found without walking through them."""

    def __init__(self, stream: Sequence[_Piece], ends: Mapping[int, int], unclosed: frozenset[int]) -> None:
        self._stream, self._ends, self._unclosed = stream, ends, unclosed
        nodes = [(at, piece) for at, piece in enumerate(stream) if isinstance(piece, SyntaxNode)]
        self._nodes = [at for at, _ in nodes]
        self._headings = [at for at, node in nodes if node.kind == "heading"]

    def opened(self, index: int, edge: ElementEdge, level: int) -> SyntaxNode | None:
        """Return the node that the element is whose `edge` stands at `index`; None where it only arranges."""
        if edge.tag.closing:
            return None
        if edge.tag.name == "details":
            return made_node("details", edge.line, edge.line)
        if edge.tag.name in NESTED:
            end = self._stream[self._ends[index]] if self._ends[index] < len(self._stream) else None
            return nested_node(edge.tag, edge.line, end.line if isinstance(end, ElementEdge) else edge.line)
        if index in self._unclosed:
            return None
        if _is_callout(edge.tag, self._stream[index + 1]):
            end = self._stream[self._ends[index]]
            return made_node("blockquote", edge.line, end.line if isinstance(end, ElementEdge) else edge.line)
        head = _box(edge.tag, self._within(index, self._ends[index]), level)
        return made_node("box", edge.line, edge.line, meta={BOX: head}) if head else None

    def _within(self, start: int, end: int) -> SyntaxNode | None:
        """Return the only heading between two places where it begins what stands there, with more below it."""
        node, heading = bisect_left(self._nodes, start), bisect_left(self._headings, start)
        nodes = self._nodes[node : node + 2]
        headings = self._headings[heading : heading + 2]
        begins = len(nodes) == 2 and nodes[1] < end and headings[:1] == nodes[:1]
        found = self._stream[nodes[0]] if begins and (len(headings) == 1 or headings[1] >= end) else None
        return found if isinstance(found, SyntaxNode) else None


def _box(tag: Tag, first: SyntaxNode | None, level: int) -> BoxHead | None:
    """Return what an element says of itself where it is a box below a heading of `level`; None where it arranges only.

    It is one where it is named so that it is private or an aside, or where `first`, its only heading, begins it and
    is deeper.
    """
    if tag.closing or tag.name not in _BOXES or _alignment(tag):
        return None
    names = tuple(tag.attributes.get("class", "").lower().split())
    head = BoxHead(names or (tag.name,), "", f"<{tag.name}>")
    if private_kind(names) or (tag.name == "aside" and names):
        return head
    if first is None or first.level <= max(level, _SECTIONS) or IN_BRACKETS.search(first.text):
        return None
    return BoxHead((*names, "box"), "", f"<{tag.name}>")


def _report_unclosed(pieces: Sequence[_Piece], reading: Reading) -> None:
    for piece in pieces:
        if isinstance(piece, ElementEdge) and piece.tag.name == "details":
            tell_unclosed("<details>", piece.line, reading)


def _ends(stream: Sequence[_Piece]) -> tuple[dict[int, int], frozenset[int]]:
    """Return for the index of each opening edge the index where its element ends, and which are never closed."""
    headings = [at for at, piece in enumerate(stream) if isinstance(piece, SyntaxNode) and piece.kind == "heading"]
    ends: dict[int, int] = {}
    still_open: dict[str, list[int]] = {}
    for index, piece in enumerate(stream):
        if isinstance(piece, SyntaxNode):
            continue
        opened = still_open.setdefault(piece.tag.name, [])
        if not piece.tag.closing:
            opened.append(index)
        elif opened:
            ends[opened.pop()] = index
    unclosed = frozenset(at for opened in still_open.values() for at in opened)
    for index in unclosed:
        behind = bisect_right(headings, index)
        ends[index] = headings[behind] if behind < len(headings) else len(stream)
    _end_with_lists(stream, ends)
    return ends, unclosed


def _end_with_lists(stream: Sequence[_Piece], ends: dict[int, int]) -> None:
    """Let no entry or list end behind the one that it stands in."""
    around: list[int] = []
    for index in sorted(ends):
        piece = stream[index]
        if isinstance(piece, ElementEdge) and piece.tag.name in NESTED:
            while around and around[-1] <= index:
                around.pop()
            around.append(min(ends[index], *around[-1:]) if around else ends[index])
            ends[index] = around[-1]


def _alignment(tag: Tag) -> Alignment | None:
    """Return the alignment that an opening tag asks for."""
    if tag.closing:
        return None
    style = STYLE_ALIGN.search(tag.attributes.get("style", ""))
    stated = "center" if tag.name == "center" else tag.attributes.get("align", style[1] if style else "")
    return _ALIGNMENTS.get(stated.strip().lower())
