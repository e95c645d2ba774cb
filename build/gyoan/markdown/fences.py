"""Fenced and indented code → Diagram, Outline, TaskList, Flow or CodeBlock."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from gyoan.markdown.box_tree import read_box_tree
from gyoan.markdown.checklist import read_checklist
from gyoan.markdown.fence_repair import SAMPLES
from gyoan.markdown.flows import read_flows
from gyoan.markdown.formula_parts import formula_parts, without_number
from gyoan.markdown.formulas import formula_in_lines
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.marked_list import read_marked_list
from gyoan.markdown.outline import PlainFence, read_label
from gyoan.markdown.plain_fence import PlainKind, is_listing
from gyoan.markdown.quiz import with_answers_known
from gyoan.markdown.sibling_fences import classify_among, siblings_of
from gyoan.markdown.syntax.languages import CODE_CELLS, language_of_fence, says_plain
from gyoan.markdown.syntax.open_fences import ENDED_EARLY, Reason
from gyoan.messages import reading as told
from gyoan.model.blocks import Alignment, Block, CodeBlock, CodeKind, Diagram, Formula, Paragraph
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import LineBreak, Text
from gyoan.model.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gyoan.markdown.reading import Reading
    from gyoan.markdown.syntax.nodes import SyntaxNode
    from gyoan.model.diagnostic import SourceSpan
    from gyoan.model.inline import Inlines


_ENDED = {Reason.BOX: told.FENCE_ENDED_IN_BOX, Reason.TEXT: told.FENCE_ENDED_AT_PROSE}
_PREAMBLE = expression(r"\s*(?:---\n.*?\n---[ \t]*(?:\n|$)|%%\{.*?\}%%|%%[^\n]*)", re.DOTALL)
_WORD = expression(r"\s*([A-Za-z][\w-]*)")
_CELL = expression(r"[ \t]*\{[ \t]*(?P<name>[A-Za-z][\w-]*)")
_CELL_OPTIONS = expression(r"(?:[ \t]*(?:#|//|--)\|[^\n]*(?:\n|$))+")
"""`#| label: a`: what Quarto and knitr are told at the head of a cell, in a comment of its language."""
_DIRECTIVE_OPTIONS = expression(
    r"(?:[ \t]*:[\w-]+:[^\n]*(?:\n|$))+\n?|---[ \t]*\n(?:[ \t]*(?:[\w-]+:|-[ \t])[^\n]*\n)+---[ \t]*(?:\n|$)"
)
"""`:emphasize-lines: 1` or the same between two rules, as MyST and Sphinx read them."""
DIRECTED = ":…:"
"""The kind under which options of directives are counted."""
_OPTION_CAPTION = expression(
    r"^[ \t]*(?:(?:#|//|--)\|[ \t]*|:)?(?:caption|(?:fig|tbl|lst)-cap):(?P<text>.*)$", re.MULTILINE
)
_CAPTION = expression(r"^%%\|[ \t]*fig-cap:[ \t]*[\"']?(?P<text>[^\n]*?)[\"']?[ \t]*$", re.MULTILINE)
_HIDDEN = expression(r"\binclude[ \t]*(?:=[ \t]*F(?:ALSE)?\b|:[ \t]*false\b)|\bremove[-_]cell\b")
_MATHEMATICS = "math"
_UNDRAWN = frozenset({"plantuml", "puml", "dot", "graphviz", "d2", "tikz"})
"""Languages of diagrams that are not drawn."""
_OF_WORDS = frozenset({"paragraph", "heading", "table"})
"""Nodes that hold no fences."""
_TEXT_KINDS = {PlainKind.LISTING: CodeKind.LISTING, PlainKind.FIGURE: CodeKind.FIGURE, PlainKind.TEXT: CodeKind.CODE}


def read_fence(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return what the fence `node` is; an empty one is nothing, unless it should hold a diagram."""
    span = reading.span_of(node.first_line, node.last_line)
    language = language_of_fence(node.token.info)
    text = node.token.content.removesuffix("\n")
    _check_closed(node, reading)
    if language == "mermaid":
        stated = _CAPTION.search(text) if "%%|" in text else None
        return [Diagram(text, diagram_kind(text), span, (Text(stated["text"]),) if stated else ())]
    text, caption = _without_options(node, span, reading)
    if not text.strip():
        return []
    if says_plain(node.token.info):
        return read_plain(text.split("\n"), node.first_line + 1, span, reading, language)
    if language in _UNDRAWN:
        reading.findings.count(Code.UNKNOWN_SYNTAX, span, told.UNDRAWN, language, language=language)
    elif language == _MATHEMATICS:
        return _formula(text, span, reading, caption)
    kind = CodeKind.LISTING if is_listing(text) else CodeKind.CODE
    return [CodeBlock(text, span, language, kind, caption)]


def _without_options(node: SyntaxNode, span: SourceSpan, reading: Reading) -> tuple[str, Inlines]:
    """Return the code of a fence without what its first lines tell the program that runs or shows it, and its caption.

    Nothing is left of a cell that its author has run and not shown.
    """
    text = node.token.content.removesuffix("\n")
    cell = _CELL.match(node.token.info)
    if cell is None:
        return text, ()
    directed = cell["name"] in CODE_CELLS or cell["name"] == "math"
    options = (_DIRECTIVE_OPTIONS if directed else _CELL_OPTIONS).match(text)
    said = options[0] if options else ""
    hidden = _hiding(node.token.info, said)
    if hidden or said:
        syntax = hidden[0] if hidden else said.split(maxsplit=1)[0]
        kind = "hidden" if hidden else DIRECTED if directed else syntax
        reading.findings.count(Code.UNKNOWN_SYNTAX, span, told.FOREIGN_LINES, kind, syntax=syntax)
    stated = _OPTION_CAPTION.search(said)
    caption = read_inlines(reading.inline_tokens(stated["text"].strip("\"' ")), reading, span.line) if stated else ()
    return ("", ()) if hidden else (text[len(said) :], caption)


def is_left_out(info: str, code: str) -> bool:
    """Return whether the author of a cell has it run and shows nothing of it: neither its code nor what comes of it."""
    options = _CELL_OPTIONS.match(code)
    return _hiding(info, options[0] if options else "") is not None


def _hiding(info: str, said: str) -> re.Match[str] | None:
    """Return what hides a cell, in its options or behind its language."""
    return _HIDDEN.search(said) or _HIDDEN.search(info)


def read_indented(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return what the indented code `node` is."""
    span = reading.span(node)
    lines = node.token.content.rstrip("\n").split("\n")
    return read_plain(lines, node.first_line, span, reading)


def read_mathematics(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the formula between `$$` lines."""
    return _formula(node.token.content.strip("\n"), reading.span(node), reading)


def _formula(source: str, span: SourceSpan, reading: Reading, caption: Inlines = ()) -> list[Block]:
    """Return a formula by itself, and its caption below: its parts, lines of text, or its source, which is told."""
    body, number = without_number(source)
    lines, part = formula_in_lines(body), formula_parts(body)
    below: list[Block] = [Paragraph(caption, span, Alignment.CENTER)] if caption else []
    if part is not None:
        return [Formula(source, part, span, lines or (), number), *below]
    if lines is not None and not number:
        return [Paragraph(lines, span, Alignment.CENTER), *below]
    reading.findings.count(Code.UNKNOWN_SYNTAX, span, told.FORMULAS)
    return [CodeBlock(source, span, _MATHEMATICS, caption=caption)]


def read_plain(
    lines: Sequence[str], first_line: int, span: SourceSpan, reading: Reading, language: str = ""
) -> list[Block]:
    """Return what untagged `lines` are; the first of them is line `first_line` of the file."""
    kind = classify_among(lines, reading.siblings)
    fence = PlainFence(lines, first_line, _margin(lines, first_line, reading), span, reading.findings)
    match kind:
        case PlainKind.OUTLINE:
            return [read_box_tree(fence)]
        case PlainKind.MARKED | PlainKind.ROWS:
            return [read_marked_list(fence, rows=kind is PlainKind.ROWS)]
        case PlainKind.PROSE:
            return read_prose(fence)
        case PlainKind.CHECKLIST:
            return [with_answers_known(read_checklist(fence), quiz=reading.quiz)]
        case PlainKind.FLOW:
            return read_flows(fence)
        case _:
            return [CodeBlock("\n".join(lines), span, language, _TEXT_KINDS[kind])]


def with_siblings(reading: Reading, nodes: Sequence[SyntaxNode]) -> Reading:
    """Return the view from a section that holds `nodes`: its plain fences are known together."""
    siblings = siblings_of(_plain_fences(nodes))
    return reading if siblings == reading.siblings else replace(reading, siblings=siblings)


def _plain_fences(nodes: Sequence[SyntaxNode]) -> Iterator[list[str]]:
    """Yield the lines of each plain fence in `nodes`, however deep in lists and quotes."""
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        if node.kind == "fence" and says_plain(node.token.info):
            yield node.token.content.removesuffix("\n").split("\n")
        if node.kind not in _OF_WORDS:
            waiting += reversed(node.children)


def diagram_kind(source: str) -> str:
    """Return the first word of Mermaid `source` behind its front matter, directives and comments."""
    position = 0
    while preamble := _PREAMBLE.match(source, position):
        position = preamble.end()
    word = _WORD.match(source, position)
    return word[1] if word else ""


def _margin(lines: Sequence[str], first_line: int, reading: Reading) -> int:
    """Return how many columns the list or quote around a fence takes off its lines."""
    for number, line in enumerate(lines, first_line):
        if line.strip():
            typed = reading.source.line(number)
            return len(typed) - len(line) if typed.endswith(line) else 0
    return 0


def _check_closed(node: SyntaxNode, reading: Reading) -> None:
    mark = node.token.markup
    if not mark:
        return
    run = rf"{re.escape(mark[0])}{{{len(mark)},}}"
    last = reading.source.line(node.last_line).lstrip(" \t>")
    if node.last_line > node.first_line and re.fullmatch(rf"{run}[ \t]*", last):
        _check_inside(node, rf"^[ \t]*{run}[ \t]*\w", reading)
        return
    span, fence = reading.span_of(node.first_line, node.first_line), f"{mark}{node.token.info.strip()}"
    if ended := node.token.meta.get(ENDED_EARLY):
        line, reason = ended
        message = _ENDED[reason](fence=fence, line=line)
        reading.findings.error(Code.UNCLOSED_FENCE, span, message, told.CLOSE_FENCE(mark=mark))
        return
    message = told.UNCLOSED_FENCE(fence=fence, rest=_rest(node))
    reading.findings.error(Code.UNCLOSED_FENCE, span, message, told.CLOSE_OR_ONE_TOO_MANY(mark=mark))


def _check_inside(node: SyntaxNode, opening: str, reading: Reading) -> None:
    """Warn of a fence that holds the beginning of another: a closing line is missing, or one above is too many."""
    inner = re.search(opening, node.token.content, re.MULTILINE)
    if inner is None or node.token.info.strip().lower() in SAMPLES:
        return
    line = node.first_line + 1 + node.token.content.count("\n", 0, inner.end())
    reading.findings.warn(
        Code.UNCLOSED_FENCE,
        reading.span_of(line, line),
        told.FENCE_INSIDE(line=node.first_line),
        told.ONE_TOO_MANY(mark=node.token.markup, first=node.first_line, line=line),
    )


def _rest(node: SyntaxNode) -> Message:
    count = node.last_line - node.first_line
    if count > 1:
        return told.LINES_BELOW(count=count)
    return told.LINE_BELOW() if count else told.NOTHING_BELOW()


def read_prose(fence: PlainFence) -> list[Block]:
    """Return the paragraphs of `fence`; the first begins where the fence does, a single one is all of it."""
    numbered = enumerate(fence.lines, fence.first_line)
    groups = [list(group) for blank, group in groupby(numbered, key=lambda line: not line[1].strip()) if not blank]
    blocks = [_paragraph(group, fence) for group in groups]
    end = fence.span.end_line if len(blocks) == 1 else blocks[0].span.end_line
    return [replace(blocks[0], span=replace(fence.span, end_line=end)), *blocks[1:]]


def _paragraph(lines: list[tuple[int, str]], fence: PlainFence) -> Paragraph:
    content: Inlines = ()
    for _, line in lines:
        content += (LineBreak(), *read_label(line)) if content else read_label(line)
    (first, text), (last, _) = lines[0], lines[-1]
    place = fence.place(first, len(text) - len(text.lstrip()) + 1)
    return Paragraph(content, replace(place, end_line=last))
