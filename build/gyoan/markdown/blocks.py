"""Nodes → blocks: one reader per kind of node; an unknown kind is diagnosed and shown as its text."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.addressed import ADDRESSED, addressed_quotation, with_addressed
from gyoan.markdown.answer_lines import with_answer_lines
from gyoan.markdown.boxes import KINDS, callout, read_box, read_further_tab, tell_lecturer
from gyoan.markdown.captions import with_captions
from gyoan.markdown.fences import read_fence, read_indented, read_mathematics
from gyoan.markdown.html_blocks import foreign_elements, html_text, without_html
from gyoan.markdown.html_tables import read_html_table
from gyoan.markdown.html_tags import Tag
from gyoan.markdown.indented_details import reindented
from gyoan.markdown.inlines import read_inlines
from gyoan.markdown.media import read_media
from gyoan.markdown.paragraphs import read_paragraph
from gyoan.markdown.parser import DEEPEST_LEVEL
from gyoan.markdown.private import private_kind, tell_shown_answer
from gyoan.markdown.quiz import asks_below, with_answers_known
from gyoan.markdown.syntax.foreign_lines import syntax_of
from gyoan.markdown.syntax.nodes import UNREAD, SyntaxNode, column_edge, column_share, text_node
from gyoan.markdown.tables import read_tabled
from gyoan.markdown.tabs import is_tab
from gyoan.messages import reading as told
from gyoan.messages.faults import IN_BLOCK
from gyoan.model.blocks import (
    Aside,
    AsideKind,
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Figure,
    HtmlBlock,
    ListItem,
    OrderedList,
    Paragraph,
    Quote,
    Rule,
    TaskList,
)
from gyoan.model.codes import Code
from gyoan.model.expressions import expression
from gyoan.model.inline import LineBreak, Strong, Text, plain_text
from gyoan.model.session import RemarkKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from gyoan.markdown.reading import Reading
    from gyoan.model.inline import Inline

    ReadBlocks = Callable[[Sequence[SyntaxNode], Reading], Blocks]


_MAY_ANSWER = ("bullet_list", "ordered_list", "fence")
_ADMONITION = expression(r"\[!(\w+)\][+-]?[ \t]*([^\n]*)\n?")


def read_blocks(nodes: Sequence[SyntaxNode], reading: Reading, heading: str = "") -> Blocks:
    """Return the blocks that sibling `nodes` are, below `heading` where they are the first of a section."""
    blocks: list[Block] = []
    contained = reading.findings.contained
    place = reading.findings.span(nodes[0].first_line) if nodes else None
    before: SyntaxNode | None = None
    for node in contained(lambda: with_addressed(_answered(nodes, reading), reading), lambda: list(nodes), place):
        blocks += _read(node, before, _asked(node, heading, blocks, reading))
        before = node
    return contained(lambda: with_captions(blocks), lambda: tuple(blocks), place)


def _answered(nodes: Sequence[SyntaxNode], reading: Reading) -> list[SyntaxNode]:
    return with_answer_lines(without_html(nodes, reading), reading)


def _asked(node: SyntaxNode, heading: str, blocks: Sequence[Block], reading: Reading) -> Reading:
    """Return the view from `node`, where ticks are answers below a question."""
    if node.kind not in _MAY_ANSWER or reading.quiz:
        return reading
    place = reading.findings.span(node.first_line)
    asks = reading.findings.contained(lambda: asks_below(heading, blocks), lambda: False, place)
    return replace(reading, quiz=True) if asks else reading


def _read(node: SyntaxNode, before: SyntaxNode | None, reading: Reading) -> list[Block]:
    """Return the blocks that `node`, behind `before`, is; what nobody foresaw costs it alone: its source is shown."""
    span = reading.findings.span(node.first_line, node.last_line)
    return reading.findings.contained(
        lambda: _reader(node, before)(node, reading), lambda: source_blocks(node, reading), span, IN_BLOCK
    )


def _reader(node: SyntaxNode, before: SyntaxNode | None) -> Callable[[SyntaxNode, Reading], list[Block]]:
    further = is_tab(node) and before is not None and is_tab(before)
    return READERS.get("tab" if further else node.kind, _read_unknown)


def source_blocks(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the source of `node` as it stands."""
    lines = reading.source.lines
    span = reading.findings.span(node.first_line, node.last_line)
    return [CodeBlock(textwrap.dedent("\n".join(lines[span.line - 1 : span.end_line])), span)]


def _read_heading(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return a heading inside a list, a quote or details, where no section can begin: a line in bold."""
    content = read_inlines(node.inlines, reading, node.first_line)
    return [Paragraph((Strong(content),), reading.span(node), node.alignment)] if content else []


def _read_quote(node: SyntaxNode, reading: Reading) -> list[Block]:
    inside, span = reading.inside_quote(node.first_line), reading.span(node)
    first = node.children[0] if node.children and node.children[0].kind == "paragraph" else None
    mark = _ADMONITION.match(first.text) if first else None
    kind = KINDS.get(mark[1].lower()) if mark else None
    if first is None or mark is None or kind is None:
        quoted = read_blocks(node.children, inside)
        return [Quote(quoted, span)] if quoted else []
    title = read_inlines(reading.inline_tokens(mark[2]), inside, node.first_line)
    rest = first.text[mark.end() :]
    lines = (first.first_line + mark[0].count("\n"), first.last_line)
    body = [text_node("paragraph", _behind_mark(first, mark, reading), rest, lines)] if rest.strip() else []
    held = [*body, *node.children[1:]]
    private = private_kind((), plain_text(title))
    if private is not None:
        return tell_lecturer(private, read_blocks(held, inside), node, reading)
    addressed = None if reading.addressed else addressed_quotation(node, held, reading)
    if addressed is not None:
        return _read_addressed(addressed, reading)
    tell_shown_answer(title, span, reading)
    blocks = read_blocks(held, inside)
    # What holds nothing but words for the lecturer is no empty box on slides.
    return [callout(mark[1], kind, title, blocks, span)] if blocks or title or not held else []


def _behind_mark(first: SyntaxNode, mark: re.Match[str], reading: Reading) -> list[Token]:
    """Return the tokens of a callout's first paragraph without its mark: those there are, where it stands alone."""
    marked, *rest = first.inlines
    alone = marked.type == "text" and marked.content == mark[0].strip() and rest and rest[0].type == "softbreak"
    return rest[1:] if alone else reading.inline_tokens(first.text[mark.end() :])


def _read_details(node: SyntaxNode, reading: Reading) -> list[Block]:
    summaries = [child for child in node.children if child.kind == "summary"]
    title: list[Inline] = []
    for summary in summaries:
        title += [Text(" ")] * bool(title)
        title += read_inlines(summary.inlines, reading, summary.first_line)
    body = [child for child in node.children if child.kind != "summary"]
    body = reindented(body, reading) or body
    private = private_kind((), plain_text(tuple(title)))
    if private is not None:
        return tell_lecturer(private, read_blocks(body, reading), node, reading)
    last = node.children[-1].last_line if node.children else node.last_line
    span = reading.span_of(node.first_line, last)
    tell_shown_answer(tuple(title), span, reading)
    blocks = read_blocks(body, reading)
    return [Aside(AsideKind.DETAILS, tuple(title), blocks, span)] if blocks or title else []


def _read_html(node: SyntaxNode, reading: Reading) -> list[Block]:
    text, span = html_text(node.token.content), reading.span(node)
    names = foreign_elements(node.token.content)
    if reading.of_tool:
        reading.findings.count(Code.UNKNOWN_HTML, span, told.UNKNOWN_TAGS, typed=f"<{names[0]}>")
    else:
        reading.findings.warn(Code.UNKNOWN_HTML, span, told.UNKNOWN_ELEMENT(name=names[0]), told.WRITE_MARKDOWN())
    return [HtmlBlock(text, span)] if text else []


def _read_flat(node: SyntaxNode, reading: Reading) -> list[Block]:
    span = reading.span(node)
    message = told.DEEP_LISTS(levels=DEEPEST_LEVEL // 2)
    reading.findings.warn(Code.TOO_DEEP, span, message, told.OWN_LIST())
    content: list[Inline] = []
    for number, line in enumerate(node.token.content.split("\n"), node.first_line):
        words = read_inlines(reading.inline_tokens(line.strip(" \t>")), reading, number)
        content += [LineBreak()] * bool(content and words)
        content += words
    return [Paragraph(tuple(content), span)] if content else []


def _read_unknown(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the text of a node that has no reader, so that nothing vanishes when syntax is added elsewhere."""
    span = reading.span(node)
    reading.findings.warn(Code.UNKNOWN_SYNTAX, span, told.UNKNOWN_SYNTAX(kind=node.kind))
    if node.children and node.kind != "inline":
        return list(read_blocks(node.children, reading))
    text = " ".join(node.token.content.split())
    return [Paragraph((Text(text),), span)] if text else []


def _read_picture(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return the picture that a directive names, the text it holds below it."""
    caption = read_inlines(reading.inline_tokens(node.token.content), reading, node.first_line)
    attributes = {name: str(value) for name, value in node.token.attrs.items()}
    asked = Tag("img", closing=False, attributes=attributes)
    shown = asked.width, asked.share
    return [Figure(attributes["src"], attributes["alt"], reading.span(node), caption, "", *shown)]


def _read_stray(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return nothing for a line that speaks to another tool, and count it by the marks it begins with."""
    place = reading.span_of(node.first_line, node.first_line)
    syntax = syntax_of(node.token.content)
    reading.findings.count(Code.UNKNOWN_SYNTAX, place, told.FOREIGN_LINES, syntax, syntax=syntax)
    return []


def _read_private(node: SyntaxNode, reading: Reading) -> list[Block]:
    place = reading.span_of(node.first_line, node.first_line)
    reading.findings.count(Code.UNKNOWN_SYNTAX, place, told.PRIVATE_COMMENTS)
    return []


def _read_addressed(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return nothing, and keep what a quotation or paragraph says to the lecturer alone; that it does is told."""
    label, place = node.token.content, reading.span_of(node.first_line, node.first_line)
    kind = RemarkKind(node.token.info or RemarkKind.NOTE)
    wording = told.PRIVATE_ANSWERS if kind is RemarkKind.ANSWER else told.PRIVATE_NOTES
    reading.findings.count(Code.UNKNOWN_SYNTAX, place, wording, label, syntax=label)
    inside = reading.inside_quote(node.first_line) if node.token.tag == "blockquote" else reading
    return tell_lecturer(kind, read_blocks(node.children, replace(inside, addressed=True)), node, reading)


def _read_definitions(node: SyntaxNode, reading: Reading) -> list[Block]:
    """Return a list of definitions: each term in bold, what it means as a list below it."""
    blocks: list[Block] = []
    for child in node.children:
        span = reading.span(child)
        if child.kind == "dt":
            term = read_inlines(child.inlines, reading, child.first_line)
            blocks += [Paragraph((Strong(term),), span)] if term else []
            continue
        item = ListItem(read_blocks(child.children, reading), span)
        last = blocks[-1] if blocks else None
        if isinstance(last, BulletList):
            blocks[-1] = BulletList((*last.items, item), replace(last.span, end_line=span.end_line))
        else:
            blocks.append(BulletList((item,), span))
    return blocks


def _read_nothing(_node: SyntaxNode, _reading: Reading) -> list[Block]:
    return []


READERS: dict[str, Callable[[SyntaxNode, Reading], list[Block]]] = {
    UNREAD: source_blocks,
    "paragraph": read_paragraph,
    "heading": _read_heading,
    "headline": _read_heading,
    "summary": _read_heading,
    "bullet_list": lambda node, reading: [read_list(node, reading, read_blocks)],
    "ordered_list": lambda node, reading: [read_list(node, reading, read_blocks)],
    "table": read_tabled,
    "fence": read_fence,
    "code_block": read_indented,
    "math_block": read_mathematics,
    "math_block_label": read_mathematics,
    "blockquote": _read_quote,
    "details": _read_details,
    "box": lambda node, reading: read_box(node, reading, read_blocks),
    "tab": lambda node, reading: read_further_tab(node, reading, read_blocks),
    "media": read_media,
    "picture": _read_picture,
    "stray": _read_stray,
    "private": _read_private,
    ADDRESSED: _read_addressed,
    "dl": _read_definitions,
    "hr": lambda node, reading: [Rule(reading.span(node), column_edge(node), column_share(node))],
    "html": _read_html,
    "html_table": read_html_table,
    "flat": _read_flat,
    "footnote_reference": _read_nothing,
}
"""One reader for each kind of node that markdown-it or `html_blocks` makes; footnotes are read at the end of a file."""


_OTHER_MARK = expression(r"\[[-/]\][ \t]+")
"""`[/]` begun and `[-]` given up, as Obsidian and others mark tasks."""


def read_list(node: SyntaxNode, reading: Reading, read_blocks: ReadBlocks) -> BulletList | OrderedList | TaskList:
    """Return the list `node`; one box to tick makes it a task list."""
    items = tuple(_item(child, reading, read_blocks) for child in node.children)
    span = reading.span(node)
    if any(item.checked is not None for item in items):
        return with_answers_known(TaskList(items, span), quiz=reading.quiz)
    if node.kind == "bullet_list":
        return BulletList(items, span)
    return OrderedList(items, span, int(node.token.attrs.get("start", 1)))


def _item(node: SyntaxNode, reading: Reading, read_blocks: ReadBlocks) -> ListItem:
    inside = reading.inside_item(node.first_line)
    checked = node.token.meta.get("checked") if node.token.meta else None
    if checked is None and _take_mark(node):
        checked = False
        reading.findings.count(Code.UNKNOWN_SYNTAX, reading.span_of(node.first_line, node.first_line), told.OTHER_TASKS)
    for child in node.children:
        if child.kind == "hr":
            reading.findings.count(Code.UNKNOWN_SYNTAX, reading.span(child), told.RULES_INSIDE)
    return ListItem(read_blocks(node.children, inside), reading.span(node), checked)


def _take_mark(node: SyntaxNode) -> bool:
    """Take the mark of a task that is neither open nor done from an entry's first words; return whether it has one."""
    first = node.children[0] if node.children and node.children[0].kind == "paragraph" else None
    word = first.inlines[0] if first and first.inlines else None
    mark = _OTHER_MARK.match(word.content) if word is not None and word.type == "text" else None
    if word is None or mark is None:
        return False
    word.content = word.content[mark.end() :]
    return True
