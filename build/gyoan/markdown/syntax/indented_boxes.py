"""`!!! note "제목"`, `??? tip`, `=== "탭"`: boxes of MkDocs, whose content is indented by four columns.

Not mdit-py-plugins' `admon`: it ends a box at two blank lines, and what follows becomes indented code; and tabs are
written the same way. A box whose text is not indented holds nothing: its mark is left out and the text stays.
`!!! 조심` is a line of text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.syntax.block_lines import line_start
from gyoan.markdown.syntax.box_head import BoxHead, box_head, push_box
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_OPENING = expression(r"(?P<mark>!!!|\?\?\?)[+-]?[ \t]*(?P<head>[\w{].*)$")
_NAMED = expression(r"[a-z-]+(?:[ \t]+\".*\")?[ \t]*")
_TAB = expression(r"===[!+]?[ \t]+\"(?P<title>[^\"]+)\"[ \t]*$")
_INDENT = 4
"""Columns by which the content of a box stands in."""


def indented_box(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether a box with indented content begins at `start_line`."""
    position = line_start(state, start_line)
    if state.src[position : position + 3] not in ("!!!", "???", "===") or state.is_code_block(start_line):
        return False
    text = state.src[position : state.eMarks[start_line]]
    tab, opening = _TAB.match(text), _OPENING.match(text)
    if tab:
        head = BoxHead(("tab",), tab["title"], "===")
    elif opening:
        head = box_head(opening["head"], opening["mark"][:3])
    else:
        return False
    indent = state.blkIndent
    end = start_line + 1
    last = end
    while end < end_line and (state.isEmpty(end) or state.sCount[end] >= indent + _INDENT):
        end += 1
        last = last if state.isEmpty(end - 1) else end
    if last == start_line + 1 and not (opening and _NAMED.fullmatch(opening["head"])):
        return False
    if silent:
        return True
    state.blkIndent += _INDENT
    push_box(state, head, (start_line, start_line + 1, last, last), None)
    state.blkIndent = indent
    return True
