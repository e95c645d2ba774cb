"""A table right below a list's entry is a table, not more of the entry's words.

CommonMark lets a paragraph in a list go on at the margin ("lazy continuation"), so the rows of a table typed without a
blank line above them become words of the last entry. A head with its row of dashes can only be meant as a table: this
rule ends the paragraph before it, and the table rule proper reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.syntax.block_lines import line_start, line_text
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_DELIMITER_ROW = expression(r"[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?")


def is_delimiter_row(line: str) -> bool:
    """Return whether `line` is the row of dashes below a table's head."""
    return "-" in line and "|" in line and bool(_DELIMITER_ROW.fullmatch(line))


def table_ahead(state: StateBlock, start_line: int, _end_line: int, _silent: bool) -> bool:  # noqa: FBT001
    """Return whether a table begins at `start_line`, left of the list's entry that the parser is in; reads nothing."""
    if state.sCount[start_line] >= state.blkIndent:
        return False
    if not state.src.startswith("|", line_start(state, start_line)):
        return False
    head, below = (line_text(state, line).strip() for line in (start_line, start_line + 1))
    return is_delimiter_row(below) and head.count("|") == below.count("|")
