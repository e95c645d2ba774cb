"""Lines that speak to another tool alone: `(label)=`, `{: .class}`, `%% … %%`, `::right::`, `{% … %}`, `*[HTML]: …`.

Each becomes a `stray` token, which shows nothing and is told; Obsidian's comments are `private` ones, and what an
abbreviation stands for is a paragraph. A component that shows a picture is that picture, and one that is given code
(`<Quiz choices={[…` up to `/>`) is code. A comment that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.syntax.block_lines import line_start, line_text
from gyoan.markdown.syntax.players import played_by
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

PAUSE = expression(r"\. \. \.[ \t]*$")
"""A line of Pandoc's: what is behind it is shown by a click."""
_LINES = {
    "(": expression(r"\([\w.:/-]+\)=[ \t]*$"),
    "{": expression(
        r"(?:\{:[^{}]*\}[ \t]*|(?:(?:\{%(?:(?!%\}).)*%\}|\{\{[<%](?:(?![%>]\}\}).)*[%>]\}\}"
        r"|\{/\*(?:(?!\*/\}).)*\*/\})[ \t]*)+)$"
    ),
    "<": expression(r"<[A-Z](?=\w*[a-z])\w*+(?:[ \t][^<>]*)?/>[ \t]*$"),
    "i": expression(
        r"(?:import[ \t]+[^'\"]{1,500}[ \t]from[ \t]+['\"](?:@theme|@site|@docusaurus|\.\.?/|/)[^'\"]*['\"];?[ \t]*)+$"
    ),
    ":": expression(r"::[\w-]+::[ \t]*$"),
    ".": PAUSE,
    "[": expression(r"\[(?:\[_?toc_?\]|toc)\][ \t]*$", re.IGNORECASE),
}
_IMPORT = expression(r"(?:import[ \t]+[^'\"]{1,500}[ \t]from[ \t]+['\"][^'\"]+['\"];?[ \t]*)+$")
_IMPORTS_OF_PAGES = expression(rf"^{_LINES['i'].pattern}", re.MULTILINE)
"""What no program in a lecture says: a file with one is MDX, and its other imports are no text either."""
_SPREAD = expression(r"<[A-Z](?=\w*[a-z])\w*+(?:[ \t][^>]*)?$")
_MOST_LINES = 200
"""A component may be given so many lines of code."""
_SHOWN = expression(
    r"""\b(?P<name>src|alt|caption|title|width)=(?:\{[ \t]*)?(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')"""
)
_PICTURE = expression(r"[^\s]+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE)
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
    pattern = _IMPORT if mark == "i" and _is_mdx(state) else _LINES.get(mark)
    if pattern is None or not pattern.match(state.src, position, state.eMarks[start_line]):
        return mark == "<" and _component(state, start_line, end_line, silent=silent)
    text = state.src[position : state.eMarks[start_line]]
    if played_by(text):
        # A paragraph with a link to what it plays.
        return False
    if not silent:
        _push_line(state, text, start_line, start_line + 1)
    return True


def _is_mdx(state: StateBlock) -> bool:
    """Return whether the file takes components from the site it belongs to."""
    if "mdx" not in state.env:
        state.env["mdx"] = _IMPORTS_OF_PAGES.search(state.src) is not None
    return bool(state.env["mdx"])


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


def _component(state: StateBlock, start: int, end: int, *, silent: bool) -> bool:
    """Read a component whose attributes stand on further lines: what it is given as code is shown."""
    if state.is_code_block(start) or not _SPREAD.match(line_text(state, start)):
        return False
    line = start
    while not line_text(state, line).rstrip().endswith("/>"):
        line += 1
        if line >= min(end, start + _MOST_LINES) or state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            return False
    if not silent:
        text = state.getLines(start, line + 1, state.blkIndent, True)  # noqa: FBT003 - markdown-it's signature
        flat = " ".join(text.split())
        if "{" not in flat and _LINES["<"].fullmatch(flat):
            _push_line(state, flat, start, line + 1)
        else:
            _push(state, "fence", text, start, line + 1)
            state.tokens[-1].info = "jsx"
    return True


def _push_line(state: StateBlock, text: str, first: int, end: int) -> None:
    """Push what `text` is, a whole mark: the picture that a component shows, or nothing that anybody sees."""
    shown = _shown(text) if text.startswith("<") else {}
    _push(state, "picture" if shown else "stray", shown.pop("caption", "") if shown else text, first, end)
    if shown:
        state.tokens[-1].attrs = {"alt": "", **shown}


def _shown(text: str) -> dict[str, str]:
    """Return what a component says of the picture that it shows; nothing where it shows none."""
    said = {part["name"]: part["double"] or part["single"] or "" for part in _SHOWN.finditer(text)}
    if not _PICTURE.fullmatch(said.get("src", "")):
        return {}
    said.setdefault("caption", said.pop("title", ""))
    return said


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
