"""HTML that nobody is to read ends where it is closed, over blank lines too, and takes nothing with it if it never is.

A comment and what stands in `<style>`, `<script>`, `<template>`, `<iframe>`, `<object>` is for browsers or for nobody.
CommonMark knows that of the first three alone, and only at the beginning of a line; of an opening that is never closed
it makes all the rest of the file. Here a block of HTML that leaves one of them open is as long as it takes to close it.
Where nothing closes it, it ends with its paragraph or before a heading, and is marked so that it can be told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block.html_block import html_block

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.syntax.block_lines import line_start
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_block import StateBlock

HIDDEN = ("style", "script", "template", "iframe", "object", "noscript", "video", "audio", "head")
"""Elements whose content is no text, or text for programs that cannot play them."""
UNCLOSED = "unclosed"
"""The key of a token's `meta` under which the line of what is never closed stands, and what it is."""

_EDGE = expression(rf"<!--|<(?P<end>/?)(?P<name>{'|'.join(HIDDEN)})(?=[\s/>])[^<>]*>?", re.IGNORECASE)
_OPENS = expression(rf"(?:<!--|<(?:{'|'.join(HIDDEN)})[\s>])", re.IGNORECASE)
_SPOKEN_OF = expression(rf"<\w+>[ \t]*[{SYLLABLES}]")
"""`<script> 태그는 …`: a sentence about the element."""
_HEADING = expression(r"[ \t]{0,3}#{1,6}[ \t]")
_COMMENT = "<!--"


def hidden_html(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether HTML begins at `start_line`; then it became one token, up to where all that it hides ends."""
    position = line_start(state, start_line)
    if state.src[position : position + 1] != "<":
        return False
    if silent or state.is_code_block(start_line):
        return html_block(state, start_line, end_line, silent)
    opening = _OPENS.match(state.src, position, state.eMarks[start_line] + 1)
    if opening and _SPOKEN_OF.match(state.src, position):
        return False
    if opening:
        state.push("html_block", "", 0)
        last = _tag_end(state, start_line, end_line)
    elif html_block(state, start_line, end_line, silent):
        last = state.line - 1
    else:
        return False
    _settle(state, start_line, last, end_line)
    return True


def _tag_end(state: StateBlock, start: int, end: int) -> int:
    """Return the line on which the tag ends that begins on line `start`; that one where none of its paragraph does."""
    line = start
    while line < end and not state.isEmpty(line):
        if ">" in state.src[state.bMarks[line] : state.eMarks[line]]:
            return line
        line += 1
    return start


def hidden_end(text: str, start: int) -> int | None:
    """Return where the element that opens at `start` ends; None where nothing closes it, or nothing opens."""
    edge = _EDGE.match(text, start)
    return _closing(text, edge, (edge["name"] or _COMMENT).lower()) if edge and not edge["end"] else None


def without_hidden(text: str) -> str:
    """Return `text` with only the ends of lines left of the elements that nobody is to read; comments stay."""
    kept, position = [], 0
    for start, end in _hidden_parts(text):
        kept += [text[position:start], "\n" * text.count("\n", start, end)]
        position = end
    return "".join((*kept, text[position:])) if kept else text


def _hidden_parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield where hidden elements begin and end; one that is never closed is its tag alone."""
    position, open_ended = 0, set()
    while edge := _EDGE.search(text, position):
        position = edge.end()
        name = (edge["name"] or _COMMENT).lower()
        if edge["end"] and edge["name"]:
            yield edge.start(), edge.end()
            continue
        end = None if name in open_ended else _closing(text, edge, name)
        if end is None:
            open_ended.add(name)
        if name != _COMMENT:
            yield edge.start(), end or edge.end()
        position = end or position


def _closing(text: str, opening: re.Match[str], name: str) -> int | None:
    """Return where what `opening` opens ends; None where nothing closes it."""
    if name == _COMMENT:
        at = text.find("-->", opening.end())
        return at + 3 if at >= 0 else None
    depth = 1
    if opening[0].endswith("/>"):
        return opening.end()
    for edge in _EDGE.finditer(text, opening.end()):
        if (edge["name"] or "").lower() == name:
            depth += -1 if edge["end"] else 1
        if not depth:
            return edge.end()
    return None


def _open_at_end(text: str) -> re.Match[str] | None:
    """Return what opens the part of `text` that its end leaves open; None where all is closed."""
    position = 0
    while edge := _EDGE.search(text, position):
        position = edge.end()
        if not edge["end"]:
            end = _closing(text, edge, (edge["name"] or _COMMENT).lower())
            if end is None:
                return edge
            position = end
    return None


def _settle(state: StateBlock, first: int, last: int, end: int) -> None:
    """Give the token of the block that begins on line `first` as many lines as what it hides needs."""
    token = state.tokens[-1]
    searched: set[tuple[str, int]] = state.env.setdefault("hidden_html", set())
    line, text = first, _lines(state, first, last + 1)
    while (opening := _open_at_end(text)) is not None:
        end = _container_end(state, first, end)
        name = (opening["name"] or _COMMENT).lower()
        line += text.count("\n", 0, opening.start())
        closing = None if (name, end) in searched else _line_that_closes(state, name, line + 1, end)
        if closing is None:
            searched.add((name, end))
            token.meta = {UNCLOSED: (line + 1, opening[0])}
            last = _paragraph_end(state, line, end)
            break
        line = closing
        text = _behind_closing(state, name, line)
        last = max(last, line)
    token.content = _lines(state, first, last + 1)
    token.map = [first, last + 1]
    state.line = last + 1


def _behind_closing(state: StateBlock, name: str, line: int) -> str:
    """Return what follows on `line` behind what closes `name`."""
    text = state.src[state.bMarks[line] : state.eMarks[line]]
    return text[text.lower().index(_end_of(name)) + len(_end_of(name)) :]


def _line_that_closes(state: StateBlock, name: str, start: int, end: int) -> int | None:
    for line in range(start, end):
        if _end_of(name) in state.src[state.bMarks[line] : state.eMarks[line]].lower():
            return line
    return None


def _end_of(name: str) -> str:
    return "-->" if name == _COMMENT else f"</{name}"


def _container_end(state: StateBlock, start: int, end: int) -> int:
    """Return the line behind the last that the list entry or quote around the block can reach."""
    if not state.blkIndent:
        return end
    key = (state.blkIndent, end)
    ends: dict[tuple[int, int], int] = state.env.setdefault("container_ends", {})
    if ends.get(key, 0) <= start:
        shallow = (n for n in range(start + 1, end) if state.sCount[n] < state.blkIndent and not state.isEmpty(n))
        ends[key] = next(shallow, end)
    return ends[key]


def _paragraph_end(state: StateBlock, start: int, end: int) -> int:
    """Return the last line of the paragraph that begins on line `start`."""
    line = start + 1
    while line < end and not state.isEmpty(line) and not _HEADING.match(state.src, state.bMarks[line]):
        line += 1
    return line - 1


def _lines(state: StateBlock, first: int, end: int) -> str:
    return state.getLines(first, end, state.blkIndent, True)  # noqa: FBT003 - markdown-it's signature
