"""`###### 데이터사이언스학부 · 조민재` right below the title → a line below it, and no section.

Such a heading is deeper than the one that follows it and has nothing of its own: it is set small, not meant as a part.
One that states its time or is called what parts of lectures are called (`학습 목표`) is meant as one.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from gyoan.markdown.bare_minutes import bare_time
from gyoan.markdown.durations import IN_BRACKETS, stated_time
from gyoan.markdown.roles import role_of
from gyoan.markdown.syntax.nodes import text_node
from gyoan.model.inline import Text
from gyoan.model.session import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.syntax.nodes import SyntaxNode


def with_byline(nodes: Sequence[SyntaxNode]) -> Sequence[SyntaxNode]:
    """Return `nodes` with the deeper headings right below the first as paragraphs, where they have nothing below."""
    first = next((at for at, node in enumerate(nodes) if node.kind == "heading"), len(nodes))
    run = list(takewhile(lambda node: node.kind == "heading", nodes[first + 1 :]))
    # The last heading of the run has something below it, or ends the session: it and those as deep are sections.
    sections = run[-1].level if run else 0
    lines = list(takewhile(lambda node: node.level > sections and not _is_part(node.text), run))
    if not lines or nodes[first].level >= sections:
        return nodes
    behind = first + 1 + len(lines)
    return [*nodes[: first + 1], *map(_as_line, lines), *nodes[behind:]]


def _is_part(heading: str) -> bool:
    """Return whether a heading says that it is a part of a lecture: when or how long it is, or what for."""
    title = (Text(heading),)
    timed = stated_time(title).duration or bare_time(title).duration
    return bool(timed) or bool(IN_BRACKETS.search(heading)) or role_of(heading) is not Role.SECTION


def _as_line(heading: SyntaxNode) -> SyntaxNode:
    return text_node("paragraph", heading.inlines, heading.text, (heading.first_line, heading.last_line))
