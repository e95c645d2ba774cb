"""Lines that speak to another tool alone: `(label)=`, `{: .class}`, `%% … %%`, `::right::`, `{% … %}`, `*[HTML]: …`.

Each becomes a `stray` token, which shows nothing and is told; Obsidian's comments are `private` ones, and what an
abbreviation stands for is a paragraph. A comment that is
never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.syntax.block_lines import line_start, line_text
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

PAUSE = expression(r"\. \. \.[ \t]*$")
"""A line of Pandoc's: what is behind it is shown by a click."""
_LINES = {
    "(": expression(r"\([\w.:/-]+\)=[ \t]*$"),
    "{": expression(r"(?:\{:[^{}]*\}|\{%.*%\}|\{\{[<%].*[%>]\}\}|\{/\*.*\*/\})[ \t]*$"),
    "<": expression(r"<[A-Z]\w*[a-z]\w*(?:[ \t][^<>]*)?/>[ \t]*$"),
    "i": expression(
        r"(?:import[ \t]+[^'\"]+[ \t]from[ \t]+['\"](?:@theme|@site|@docusaurus|\.\.?/|/)[^'\"]*['\"];?[ \t]*)+$"
    ),
    ":": expression(r"::[\w-]+::[ \t]*$"),
    ".": PAUSE,
    "[": expression(r"\[(?:\[_?toc_?\]|toc)\][ \t]*$", re.IGNORECASE),
}
_ABBREVIATION = expression(r"\*\[(?P<short>[^\]\n]{1,80})\]:[ \t]+(?P<long>\S.*)")
_COMMENT = "%%"
_OPENING = expression(r"[({\[:%<]+")
_CLOSING = ")}]:%>="


def foreign_line(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether the line `start_line` speaks to another tool; it was taken out then."""
    position = line_start(state, start_line)
    mark = state.src[position : position + 1]
    if mark == "%":
        return _comment(state, start_line, end_line, silent=silent)
    if mark == "*":
        return _abbreviation(state, start_line, silent=silent)
    pattern = _LINES.get(mark)
    if pattern is None or not pattern.match(state.src, position, state.eMarks[start_line]):
        return False
    if not silent:
        text = state.src[position : state.eMarks[start_line]]
        _push(state, "stray", text, start_line, start_line + 1)
    return True


def syntax_of(text: str) -> str:
    """Return how the mark that `text` is looks, as it is named to the author."""
    if text.startswith("import"):
        return "import …"
    if text.startswith(". ."):
        return text.strip()
    opening, text = _OPENING.match(text), text.rstrip(" \t")
    if opening and opening[0] == text:
        return text
    closing = text[len(text.rstrip(_CLOSING)) :]
    return f"{opening[0]}…{closing}" if opening and closing and opening.end() < len(text) else text[:2]


def _abbreviation(state: StateBlock, start: int, *, silent: bool) -> bool:
    """Read `*[HTML]: …` as a paragraph that says what the word stands for."""
    match = _ABBREVIATION.match(state.src, line_start(state, start), state.eMarks[start])
    if match is None or state.is_code_block(start):
        return False
    if not silent:
        opening = state.push("paragraph_open", "p", 1)
        inline = state.push("inline", "", 0)
        opening.map = inline.map = [start, start + 1]
        inline.content, inline.children = f"**{match['short']}**: {match['long'].rstrip()}", []
        state.push("paragraph_close", "p", -1)
        state.line = start + 1
    return True


def _comment(state: StateBlock, start: int, end: int, *, silent: bool) -> bool:
    position = line_start(state, start)
    if not state.src.startswith(_COMMENT, position) or state.is_code_block(start):
        return False
    last, closed = start, _COMMENT in state.src[position + 2 : state.eMarks[start]]
    if closed and not line_text(state, start).rstrip().endswith(_COMMENT):
        return False
    if silent:
        return True
    ends: set[int] = state.env.setdefault("comments_without_end", set())
    if not closed and end not in ends:
        last = next((line for line in range(start + 1, end) if _COMMENT in line_text(state, line)), start)
        closed = last > start
    if not closed:
        ends.add(end)
        while last + 1 < end and not state.isEmpty(last + 1):
            last += 1
    _push(state, "private", line_text(state, start), start, last + 1)
    if not closed:
        state.tokens[-1].meta = {"unclosed": (start + 1, _COMMENT)}
    return True


def _push(state: StateBlock, kind: str, text: str, first: int, end: int) -> None:
    token = state.push(kind, "", 0)
    token.map, token.content = [first, end], text
    state.line = end
