"""Fenced and indented code → Diagram, Outline, TaskList or CodeBlock."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.markdown.box_tree import read_box_tree
from gyoan.markdown.checklist import read_checklist
from gyoan.markdown.marked_list import read_marked_list
from gyoan.markdown.plain_fence import PlainKind, classify
from gyoan.model.codes import Code
from gyoan.model.session import Block, CodeBlock, CodeKind, Diagram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.nodes import Node
    from gyoan.markdown.reading import Reading
    from gyoan.model.diagnostic import SourceSpan

PLAIN_TAGS = frozenset({"", "text", "txt", "plain", "plaintext"})
_LANGUAGE = re.compile(r"[^\s{},:]+")
_PREAMBLE = re.compile(r"\s*(?:---\n.*?\n---[ \t]*(?:\n|$)|%%\{.*?\}%%|%%[^\n]*)", re.DOTALL)
_WORD = re.compile(r"\s*([A-Za-z][\w-]*)")
_TEXT_KINDS = {
    PlainKind.LISTING: CodeKind.LISTING,
    PlainKind.FIGURE: CodeKind.FIGURE,
    PlainKind.TEXT: CodeKind.CODE,
}


def read_fence(node: Node, reading: Reading) -> Block:
    """Return what the fence `node` is."""
    span = reading.span_of(node.first_line, node.last_line)
    match = _LANGUAGE.search(node.token.info)
    language = match[0].lower() if match else ""
    text = node.token.content.removesuffix("\n")
    _check_closed(node, reading)
    if language == "mermaid":
        return Diagram(text, diagram_kind(text), span)
    if language in PLAIN_TAGS:
        return read_plain(text.split("\n"), node.first_line + 1, span, reading, language)
    listing = classify(text.split("\n")) is PlainKind.LISTING
    return CodeBlock(text, span, language, CodeKind.LISTING if listing else CodeKind.CODE)


def read_indented(node: Node, reading: Reading) -> Block:
    """Return what the indented code `node` is."""
    span = reading.span(node)
    lines = node.token.content.rstrip("\n").split("\n")
    return read_plain(lines, node.first_line, span, reading)


def read_mathematics(node: Node, reading: Reading) -> Block:
    """Return the formula between `$$` lines as its source."""
    return CodeBlock(node.token.content.strip("\n"), reading.span(node), "math")


def read_plain(lines: Sequence[str], first_line: int, span: SourceSpan, reading: Reading, language: str = "") -> Block:
    """Return what untagged `lines` are; the first of them is line `first_line` of the file."""
    kind = classify(lines)
    match kind:
        case PlainKind.OUTLINE:
            return read_box_tree(lines, first_line, span, reading.findings)
        case PlainKind.MARKED:
            return read_marked_list(lines, first_line, span, reading.findings)
        case PlainKind.CHECKLIST:
            return read_checklist(lines, first_line, span)
        case _:
            return CodeBlock("\n".join(lines), span, language, _TEXT_KINDS[kind])


def diagram_kind(source: str) -> str:
    """Return the first word of Mermaid `source` behind its front matter, directives and comments."""
    position = 0
    while preamble := _PREAMBLE.match(source, position):
        position = preamble.end()
    word = _WORD.match(source, position)
    return word[1] if word else ""


def _check_closed(node: Node, reading: Reading) -> None:
    mark = node.token.markup
    last = reading.source.line(node.last_line).lstrip(" \t>")
    if node.last_line > node.first_line and re.fullmatch(rf"{re.escape(mark[0])}{{{len(mark)},}}[ \t]*", last):
        return
    reading.findings.error(
        Code.UNCLOSED_FENCE,
        reading.span_of(node.first_line, node.first_line),
        f"The code fence {mark}{node.token.info.strip()} is never closed and holds {_rest(node)}",
        f"put a line {mark} where the code ends; a line {mark} too many above has the same effect",
    )


def _rest(node: Node) -> str:
    count = node.last_line - node.first_line
    return f"the {count} lines below it" if count > 1 else "the line below it" if count else "nothing"
