"""Lists and quotes nested deeper than anybody can follow are kept as flat text.

markdown-it itself drops what lies beyond its nesting limit. A rule before all others takes it as one `flat` token
instead, so that no text is lost and time and recursion stay bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

DEEPEST_LEVEL = 32
"""markdown-it's level from which on nothing nests any more: sixteen lists, since a list and its entry count two."""


def flat_text(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether the lines from `start_line` on lie too deep; then they became one `flat` token."""
    if silent or state.level < DEEPEST_LEVEL:
        return False
    line = start_line + 1
    while line < end_line and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    token = state.push("flat", "", 0)
    token.map = [start_line, line]
    token.content = state.getLines(start_line, line, state.blkIndent, False)  # noqa: FBT003
    state.line = line
    return True
