"""Lines as a rule of the parser asks for them: where their text begins, what it is, and whether it is a fence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

FENCE = expression(r"(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
"""The text of a line that begins a fence."""


def line_start(state: StateBlock, line: int) -> int:
    """Return where the text of `line` begins, behind indentation."""
    return state.bMarks[line] + state.tShift[line]


def line_text(state: StateBlock, line: int) -> str:
    """Return the text of `line`, behind indentation."""
    return state.src[line_start(state, line) : state.eMarks[line]]
