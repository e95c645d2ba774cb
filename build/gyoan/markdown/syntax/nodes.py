"""markdown-it's flat tokens → nodes that hold one another."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from markdown_it.token import Token

from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gyoan.model.blocks import Alignment, ColumnEdge

UNREAD = "unread"
"""The kind of a node that stands for lines that cannot be read."""

COLUMN, SHARE = "column", "share"
"""The keys of a rule's `meta` that say which edge of columns it is, and how much of the width the column takes."""
HEADINGS = ("heading", "headline")
"""The nodes that head something: sections, and parts of boxes."""
BREAKS = ("softbreak", "hardbreak")
"""The tokens between the lines of a paragraph."""


@dataclass(slots=True, eq=False)
class SyntaxNode:
    """A piece of Markdown with what it holds."""

    kind: str
    """markdown-it's name for it without `_open`: `paragraph`, `bullet_list`, `fence`; ours: `details`, `html`."""
    token: Token
    """The token that opens it."""
    children: list[SyntaxNode] = field(default_factory=list)
    """What it holds."""
    alignment: Alignment | None = None
    """As HTML around it says."""

    @property
    def level(self) -> int:
        """The level of a heading, 1 to 6."""
        return int(self.token.tag[1:])

    @property
    def first_line(self) -> int:
        """Its first line in the file, from 1."""
        return self.token.map[0] + 1 if self.token.map else 1

    @property
    def last_line(self) -> int:
        """Its last line in the file, from 1 and included."""
        return max(self.token.map[1], self.first_line) if self.token.map else self.first_line

    @property
    def inlines(self) -> list[Token]:
        """The inline tokens that it or its first child holds."""
        token = self.token if self.kind == "inline" or not self.children else self.children[0].token
        return token.children or []

    @property
    def text(self) -> str:
        """The Markdown that it or its first child holds."""
        return self.token.content if self.kind == "inline" or not self.children else self.children[0].token.content


def nest(tokens: Iterable[Token]) -> list[SyntaxNode]:
    """Return the outermost nodes of `tokens`; a node that markdown-it gives no lines has those of its parent."""
    top = made_node("document", 1, 1)
    open_nodes = [top]
    for token in tokens:
        if token.nesting < 0:
            open_nodes.pop()
            continue
        token.map = token.map or open_nodes[-1].token.map
        node = SyntaxNode(token.type.removesuffix("_open"), token)
        open_nodes[-1].children.append(node)
        if token.nesting > 0:
            open_nodes.append(node)
    return top.children


def made_node(
    kind: str,
    first: int,
    last: int,
    held: Iterable[SyntaxNode] = (),
    **said: Any,  # noqa: ANN401 - what a token has
) -> SyntaxNode:
    """Return a node on lines `first` to `last`, from 1, that is none of the parser's; `said` is what its token says."""
    return SyntaxNode(kind, Token(kind, said.pop("tag", ""), 0, map=[first - 1, last], **said), list(held))


def column_edge(node: SyntaxNode) -> ColumnEdge | None:
    """Return which edge of columns a rule is; None for one that divides slides, and for any other node."""
    return node.token.meta.get(COLUMN) if node.kind == "hr" else None


def column_rule(edge: ColumnEdge, line: int, share: float | None = None) -> SyntaxNode:
    """Return a rule that is an edge of columns, on `line` from 1; `share` is the width of the one that begins there."""
    return made_node("hr", line, line, meta={COLUMN: edge, SHARE: share})


def column_share(node: SyntaxNode) -> float | None:
    """Return how much of the width the column takes that begins at a rule; None where nothing is said."""
    return node.token.meta.get(SHARE)


def text_node(kind: str, inlines: list[Token], text: str, lines: tuple[int, int]) -> SyntaxNode:
    """Return a `paragraph` or `heading` that HTML spelled out, on `lines` (first and last, from 1)."""
    return made_node(kind, *lines, [made_node("inline", *lines, content=text, children=inlines)])
