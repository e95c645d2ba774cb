"""A fence that nothing in its list entry, quote or box closes ends where its code does, and takes no more with it.

CommonMark lets it hold all that its container still holds. What stands at the file's margin was mended before
(`fence_repair`); here the same is done in whatever holds the fence, however deep.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from gyoan.markdown.syntax.code_ends import begins_text, first_strange

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

ENDED_EARLY = "ended_early"
"""The key of a token's `meta` under which stands before which line its code ends, and why."""


class Reason(Enum):
    """What code ends before."""

    BOX = "box"
    """The end of the box that holds it."""
    TEXT = "text"
    """A heading or prose."""


def end_early(state: StateBlock, start: int) -> None:
    """Let the fence that begins on line `start`, the last token, end where its code does; nothing closes it."""
    behind, indent = state.line, state.sCount[start]
    lines = [state.getLines(line, line + 1, indent, False) for line in range(start + 1, behind)]  # noqa: FBT003
    ends: list[tuple[int, Reason]] = []
    if (box := first_strange(lines)) is not None:
        ends.append((box, Reason.BOX))
    texts = (at for at in range(1, len(lines)) if not lines[at - 1].strip() and begins_text(lines[at]))
    if (text := next(texts, None)) is not None:
        ends.append((text, Reason.TEXT))
    token = state.tokens[-1]
    last = behind
    if ends:
        at, reason = min(ends, key=lambda end: end[0])
        last = start + 1 + at
        token.meta = {ENDED_EARLY: (last + 1, reason)}
    while state.isEmpty(last - 1):  # The line that begins the fence is not.
        last -= 1
    token.content = state.getLines(start + 1, last, indent, True)  # noqa: FBT003 - markdown-it's signature
    token.map = [start, last]
    state.line = last
