"""`**토의 (3분)**: 무엇을 …` → a part of its section, as `### 토의 (3분)` would be.

A paragraph that begins with an activity's name in bold and its minutes heads what belongs to it: the rest of the
paragraph, and the lists, tables and quotations right behind. Where the section goes on behind that, or has several
such names, they share what its heading says, as all that it holds: no part can begin in the middle of a section.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from gyoan.markdown.bare_minutes import names_stretch
from gyoan.markdown.durations import take_duration
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.syntax.nodes import BREAKS, text_node
from gyoan.model.expressions import expression
from gyoan.model.inline import Text, plain_text
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.inline import Inlines

_BEHIND = expression(r"\s*(?P<minutes>[(（\[][^()（）\[\]]{1,40}[)）\]])?\s*(?:[:：]\s*|$)")
_BELONGS = frozenset({"bullet_list", "ordered_list", "table", "blockquote", "fence", "html"})


@dataclass(frozen=True, slots=True, eq=False)
class BoldActivity:
    """An activity at the end of a section, headed by its name in bold."""

    heading: SyntaxNode
    """The paragraph that begins with the name."""
    title: Inlines
    """The name with its minutes."""
    nodes: tuple[SyntaxNode, ...]
    """What belongs to it."""
    at: int
    """Its place among the nodes of the section."""


def bold_activity(nodes: Sequence[SyntaxNode], reading: Reading) -> BoldActivity | None:
    """Return the activity that the `nodes` of a section end with; None where it is not their only one."""
    found = [(at, parts) for at, node in enumerate(nodes) if (parts := _label_and_rest(node))]
    if len(found) != 1:
        return None
    at, (label, rest) = found[0]
    behind = list(takewhile(lambda one: one.kind in _BELONGS, nodes[at + 1 :]))
    if at + 1 + len(behind) < len(nodes):
        return None
    heading = nodes[at]
    title = read_inlines(label, reading, heading.first_line)
    return BoldActivity(heading, title, (*_paragraph(heading, rest), *behind), at)


def _label_and_rest(node: SyntaxNode) -> tuple[list[Token], list[Token]] | None:
    """Return the tokens of an activity's name with its minutes, and those behind it, where a paragraph begins so."""
    tokens = node.inlines if node.kind == "paragraph" else []
    if not tokens or tokens[0].content or len(tokens) < 3:
        return None
    opening = next((at for at, token in enumerate(tokens) if token.type != "text" or token.content), 0)
    closing = next((at for at, token in enumerate(tokens) if token.type == "strong_close"), 0)
    if tokens[opening].type != "strong_open" or not closing:
        return None
    label, rest = _parted(tokens[opening + 1 : closing], _begun_with_text(tokens[closing + 1 :]))
    timed = take_duration((Text("".join(token.content for token in label)),))
    return (label, rest) if timed.duration is not None and names_stretch(plain_text(timed.title)) else None


def _parted(bold: Sequence[Token], behind: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens of a label, with minutes that stand behind it, and those that follow; none is a label else."""
    first = behind[0] if behind else None
    if first is None or first.type in BREAKS:
        return list(bold), list(behind[1:])
    match = _BEHIND.match(first.content) if first.type == "text" else None
    ends_line = len(behind) == 1 or behind[1].type in BREAKS
    if match is None or not (ends_line or match[0].rstrip().endswith((":", "："))):
        return [], []
    minutes = [first.copy(content=f" {match['minutes']}")] if match["minutes"] else []
    left = first.content[match.end() :]
    following = list(behind[1:])
    return [*bold, *minutes], [*([first.copy(content=left)] if left else []), *_without_break(following, left)]


def _begun_with_text(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens, the texts that they begin with as one, and none that is empty."""
    texts = list(takewhile(lambda token: token.type == "text", tokens))
    text = "".join(token.content for token in texts)
    return [*([texts[0].copy(content=text)] if text else []), *tokens[len(texts) :]]


def _without_break(tokens: list[Token], before: str) -> list[Token]:
    return tokens[1:] if tokens and not before and tokens[0].type in BREAKS else tokens


def _paragraph(node: SyntaxNode, tokens: list[Token]) -> list[SyntaxNode]:
    """Return the paragraph that is left of a node whose last tokens these are."""
    words = "".join(token.content for token in tokens)
    first = node.last_line - sum(token.type in BREAKS for token in tokens)
    return [text_node("paragraph", tokens, words, (first, node.last_line))] if words.strip() else []
