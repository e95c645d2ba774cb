"""```` ```{note} 제목 ````: MyST's directives are boxes whose fence says what they hold.

A name in braces that is no language is a box: what stands in the fence is read as Markdown, on its own lines, without
the options that come first (`:class: tip`). `{figure}` and `{image}` are pictures, `{include}` and the like say nothing
that this file holds. Code, `{mermaid}` and `{math}` stay fences.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from markdown_it.rules_block.fence import fence

from gyoan.markdown.syntax.block_lines import line_start, line_text
from gyoan.markdown.syntax.box_head import BoxHead, box_head, margin, options, push_box
from gyoan.markdown.syntax.languages import CODE_CELLS, is_language
from gyoan.markdown.syntax.open_fences import end_early
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown_it.rules_block import StateBlock

_NAME = expression(r"[ \t]*\{(?P<name>[A-Za-z][\w:-]*)\}(?P<rest>.*)")
_SEVERAL = expression(r"(?:^|[ \t])magic-move\b")
"""Slidev's fence of fences, which it shows one after another."""
_PICTURES = frozenset({"figure", "image"})
_ELSEWHERE = frozenset(
    {"include", "toctree", "contents", "bibliography", "raw", "eval-rst", "literalinclude", "tableofcontents"}
)
"""Directives that stand for something that is not in this file."""
_AS_TYPED = frozenset({"csv-table", "prompt", "parsed-literal", "doctest"})
SYNTAX = "```{…}"


def directive(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:  # noqa: FBT001
    """Return whether a fence begins at `start_line`; then it became code, a picture or a box."""
    position = line_start(state, start_line)
    if state.src[position : position + 3] not in ("```", "~~~") or not fence(state, start_line, end_line, silent):
        return False
    if not silent and _SEVERAL.search(state.tokens[-1].info):
        _push_several(state, start_line)
        return True
    named = None if silent else _NAME.fullmatch(state.tokens[-1].info)
    if silent:
        return True
    token, behind = state.tokens[-1], state.line
    closed = _is_closed(state, behind - 1, token.markup, start_line)
    if named is None or _is_code(named["name"].lower()):
        if not closed:
            end_early(state, start_line)
        return True
    state.tokens.pop()
    unclosed = None if closed else (start_line + 1, f"{token.markup}{token.info.strip()}")
    push_directive(state, token.info, (start_line, behind - closed, behind), unclosed, SYNTAX)
    return True


def push_directive(
    state: StateBlock, info: str, lines: tuple[int, int, int], unclosed: tuple[int, str] | None, syntax: str
) -> None:
    """Push what the directive `info` holds: its first line, and the lines behind what it holds and behind itself."""
    named = _NAME.fullmatch(info)
    assert named is not None
    name, rest = named["name"].lower(), named["rest"]
    first, end, behind = lines
    inner, stated = options(state, first + 1, end)
    if name in _PICTURES:
        _push_picture(state, rest.strip(), stated, (first, inner, end, behind))
    elif name in _ELSEWHERE:
        stray = state.push("stray", "", 0)
        stray.map, stray.content = [first, behind], f"{{{name}}}"
        state.line = behind
    elif _is_code(name):
        code = state.push("fence", "code", 0)
        code.map, code.info = [first, behind], info
        code.content = state.getLines(first + 1, end, state.sCount[first], True)  # noqa: FBT003 - markdown-it's signature
        state.line = behind
    else:
        head = box_head(f"{{{name}}}{rest}", syntax)
        if name == "admonition":
            # What kind it is, its class says.
            head = replace(head, names=(*stated.get("class", "").lower().split(), *head.names))
        indent = state.blkIndent
        state.blkIndent = max(indent, margin(state, inner, end))
        push_box(state, head, (first, inner, end, behind), unclosed)
        state.blkIndent = indent


def is_directive(info: str) -> bool:
    """Return whether `info`, what stands behind the mark of a fence or of a box, names a directive in braces."""
    return _NAME.fullmatch(info) is not None


def holds_text(info: str) -> bool:
    """Return whether a fence with this `info` is a directive that holds text, no code."""
    named = _NAME.fullmatch(info)
    return named is not None and not _is_code(named["name"].lower())


def _push_several(state: StateBlock, start: int) -> None:
    """Push what the last token, a fence that shows one listing after another, holds."""
    token, behind = state.tokens.pop(), state.line
    closed = _is_closed(state, behind - 1, token.markup, start)
    unclosed = None if closed else (start + 1, f"{token.markup}{token.info.strip()}")
    push_box(state, BoxHead(("block",), "", SYNTAX), (start, start + 1, behind - closed, behind), unclosed)


def _is_code(name: str) -> bool:
    return name in CODE_CELLS or name in _AS_TYPED or is_language(name)


def _is_closed(state: StateBlock, line: int, mark: str, start: int) -> bool:
    text = line_text(state, line).rstrip()
    return line > start and len(text) >= len(mark) and text == mark[0] * len(text)


def _push_picture(state: StateBlock, target: str, stated: Mapping[str, str], lines: tuple[int, int, int, int]) -> None:
    """Push the picture `target` with the paragraph below it as its caption, and what else stands below that."""
    first, inner, end, behind = lines
    while inner < end and state.isEmpty(inner):
        inner += 1
    legend = next((line for line in range(inner, end) if state.isEmpty(line)), end)
    token = state.push("picture", "", 0)
    token.map = [first, behind if legend == end else legend]
    token.content = " ".join(state.getLines(inner, legend, state.blkIndent, False).split())  # noqa: FBT003
    token.attrs = {"src": target, "alt": stated.get("alt", ""), "width": stated.get("width", "")}
    if legend < end:
        line_max, state.lineMax = state.lineMax, end
        state.md.block.tokenize(state, legend, end)
        state.lineMax = line_max
    state.line = behind
