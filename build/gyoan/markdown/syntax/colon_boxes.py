"""`::: name` … `:::`: fenced boxes of pandoc, Quarto, MyST, Docusaurus, VuePress and Carpentries.

Not a plugin's container: that ends a box at the first line with as many colons as opened it, while in pandoc any line
of colons ends the innermost box, so that a box in a box would end both. Here a line of colons ends the box that has as
many if one is open around it, and else the innermost: both habits read as they are meant. Code is looked over. All
openings of a list entry or quote are matched in one walk. What is never closed ends before the next heading, its own
title left out, and a line of colons too many says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gyoan.markdown.syntax.block_lines import FENCE, line_start, line_text
from gyoan.markdown.syntax.box_head import box_head, options, push_box
from gyoan.markdown.syntax.directives import is_directive, push_directive
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_OPENING = expression(r"(?P<colons>:{3,})[ \t]*(?P<head>[^:\s].*)$")
_CLOSING = expression(r"(?P<colons>:{3,})[ \t]*$")
_HEADING = expression(r"#{1,6}[ \t]")
_DEEPEST = 20
"""So many open boxes are looked at for the one that a line of colons ends."""


def colon_box(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether a box begins at `start_line`, or a line that would end one and was taken out."""
    position = line_start(state, start_line)
    if not state.src.startswith(":::", position) or state.is_code_block(start_line):
        return False
    text = line_text(state, start_line)
    opening = _OPENING.match(text)
    if opening is None and not _CLOSING.match(text):
        return False
    if silent:
        return True
    if opening is None:
        token = state.push("stray", "", 0)
        token.map, token.content = [start_line, start_line + 1], text
        state.line = start_line + 1
        return True
    ends: dict[int, int | None] = state.env.setdefault("colon_boxes", {})
    if start_line not in ends:
        _match(state, start_line, end_line, ends)
    closing = ends[start_line]
    end = closing if closing is not None and closing < end_line else _open_end(state, start_line, end_line)
    unclosed = None if closing == end else (start_line + 1, text)
    behind = end if unclosed else end + 1
    if is_directive(opening["head"]):
        push_directive(state, opening["head"], (start_line, end, behind), unclosed, ":::")
        return True
    inner, _ = options(state, start_line + 1, end)
    push_box(state, box_head(opening["head"], ":::"), (start_line, inner, end, behind), unclosed)
    return True


def _match(state: StateBlock, start: int, end: int, ends: dict[int, int | None]) -> None:
    """Note for each opening from line `start` to the end of its container the line that ends its box."""
    code, opening = _matched(state, start, end, ends)
    if code:
        # Code that nothing closes hides no end of a box.
        _matched(state, start, end, ends, opening)


def _matched(
    state: StateBlock, start: int, end: int, ends: dict[int, int | None], no_code_from: int | None = None
) -> tuple[str, int]:
    """Note the ends of boxes; return the mark of code that is still open behind the last line, and where it opens."""
    opened: list[tuple[int, int]] = []
    code, begun = "", start
    for line in range(start, end):
        text = line_text(state, line)
        if text and state.sCount[line] < state.blkIndent:
            break
        is_mark = text[:3] in ("```", "~~~") and (no_code_from is None or line < no_code_from)
        if is_mark and (fence := FENCE.match(text)):
            if not code:
                code, begun = fence["mark"], line
            elif fence["mark"].startswith(code) and not fence["info"].strip():
                code = ""
        if code or not text.startswith(":::"):
            continue
        if opening := _OPENING.match(text):
            ends[line] = None
            opened.append((line, len(opening["colons"])))
        elif closing := _CLOSING.match(text):
            _close(opened, len(closing["colons"]), line, ends)
    return code, begun


def _close(opened: list[tuple[int, int]], colons: int, line: int, ends: dict[int, int | None]) -> None:
    """End the innermost open box of as many colons, or else the innermost."""
    if not opened:
        return
    at = len(opened) - 1
    if opened[at][1] < colons and any(many == colons for _, many in opened[-_DEEPEST:]):
        at = next(place for place in range(at, -1, -1) if opened[place][1] == colons)
    ends[opened[at][0]] = line
    del opened[at:]


def _open_end(state: StateBlock, start: int, end: int) -> int:
    """Return where a box that is never closed ends: before the next heading that is not its title."""
    words = False
    for line in range(start + 1, end):
        text = line_text(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return line
        if words and _HEADING.match(text):
            return line
        words = words or bool(text)
    return end
