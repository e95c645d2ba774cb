"""Blocks → items: which setter serves which block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf
from typing import assert_never

from gyoan.layout.exchanges import Exchange, exchange_of
from gyoan.layout.formulas import instead
from gyoan.layout.handout.code import set_code_block
from gyoan.layout.handout.figure_rows import set_figure_row
from gyoan.layout.handout.figures import captioned, set_diagram, set_figure, set_flow, set_formula
from gyoan.layout.handout.lists import set_list
from gyoan.layout.handout.outlines import set_outline
from gyoan.layout.handout.panels import set_aside, set_quote
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.tables import set_table
from gyoan.layout.handout.writing import set_answer, with_blanks
from gyoan.layout.lead_ins import LONGEST_LEAD_IN, is_label, speaks_of_what_follows
from gyoan.model.blocks import (
    Alignment,
    Aside,
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    FootnoteList,
    Formula,
    HtmlBlock,
    OrderedList,
    Outline,
    Paragraph,
    Quote,
    Rule,
    Table,
    TaskList,
)
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import Bar, HandoutItem, PagePanel, TextBlock
from gyoan.model.inline import Strong, Text, plain_text
from gyoan.model.typeset import Line
from gyoan.model.units import Box, Length, Points

PARAGRAPH_SPACE = Points(5)
"""Between paragraphs, in points."""
_LEAD_IN_ABOVE, _LEAD_IN_BELOW = Points(10), Points(2)
"""Around a line that introduces what follows it: nearer to that than to what stands before."""
_CENTRED_ABOVE = 16.0
"""Above a line in the middle that follows text: a motto is no part of the list before it."""
_RULE, _RULE_HEIGHT, _RULE_SPACE = Points(120), Points(0.6), Points(9)
"""Length and thickness of a rule in the middle, and the space above and below it. Found by trial, as those above."""


def set_blocks(blocks: Blocks, place: TextArea) -> Iterator[HandoutItem]:
    """Return `blocks` as items, one after the other, each with the blanks for its answers below it."""
    first = blocks[0].span.line if blocks else inf
    yield from (set_answer(answer, place) for answer in place.answers if answer.span.line < first)
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        own = place.answers_from(block.span.line, following.span.line if following else inf)
        if isinstance(block, Rule) and (number == 0 or following is None or block.column):
            # Beside a heading a rule says what the heading says already.
            yield from with_blanks([], own)
        elif isinstance(block, BulletList | OrderedList | TaskList):
            items = list(set_list(block, own, set_blocks))
            yield from _naming(items, block, following)
        else:
            bare = replace(own, answers=())
            before = blocks[number - 1] if number else None
            yield from with_blanks([_apart(item, before, block, following) for item in _set_block(block, bare)], own)


def _naming(
    items: list[HandoutItem], block: BulletList | OrderedList | TaskList, following: Block | None
) -> list[HandoutItem]:
    """Return a list's items, the last line kept with the code or table below it that it names."""
    last = items[-1] if items else None
    inner = block.items[-1].blocks
    if not isinstance(last, TextBlock) or not isinstance(following, CodeBlock | Table):
        return items
    own = inner[0] if len(inner) == 1 else None
    names = isinstance(own, Paragraph) and is_label(own.content, numbered=isinstance(block, OrderedList))
    return [*items[:-1], replace(last, keep_with_next=True)] if names else items


def _apart(item: HandoutItem, before: Block | None, block: Block, following: Block | None) -> HandoutItem:
    """Return `item` with the spaces of a line that introduces what follows or that closes what stands before.

    The former, such as `**순서**:`, is kept with what follows; below a heading it needs no more space than others.
    So is a sentence that says that it is about the code, table or picture below it: `다음 줄을 찾습니다.`
    """
    if isinstance(item, PagePanel) and _is_answered(block, following):
        return replace(item, keep_with_next=True)
    if not (isinstance(block, Paragraph) and isinstance(item, TextBlock)):
        return item
    kept = following is not None and _introduces(block)
    if _is_centred(block):
        above = _CENTRED_ABOVE if before and not _is_centred(before) else PARAGRAPH_SPACE
        return replace(item, keep_with_next=kept, space_before=Length.of_points(above))
    if kept:
        above, below = _LEAD_IN_ABOVE if before else PARAGRAPH_SPACE, Length.of_points(_LEAD_IN_BELOW)
        return replace(item, keep_with_next=True, space_before=Length.of_points(above), space_after=below)
    return replace(item, keep_with_next=True) if _announces(block, following) else item


def _is_answered(block: Block, following: Block | None) -> bool:
    """Return whether a command stands above what came of it."""
    if not (isinstance(block, CodeBlock) and isinstance(following, CodeBlock)):
        return False
    return exchange_of(block) is Exchange.COMMAND and exchange_of(following) is Exchange.OUTPUT


def _is_centred(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.alignment is Alignment.CENTER


def _introduces(block: Paragraph) -> bool:
    text = plain_text(block.content).rstrip()
    bold = [inline for inline in block.content if not isinstance(inline, Text) or inline.text.strip(" :：")]
    return text.endswith((":", "：")) or (bool(bold) and all(isinstance(inline, Strong) for inline in bold))


def _announces(block: Paragraph, following: Block | None) -> bool:
    """Return whether a paragraph is short and speaks of what stands below it, which is no text."""
    text = plain_text(block.content)
    shown = isinstance(following, CodeBlock | Diagram | Figure | FigureRow | Flow | Formula | Outline | Table)
    return shown and len(text) <= LONGEST_LEAD_IN and speaks_of_what_follows(text)


def _rule(place: TextArea) -> TextBlock:
    """Return a short rule in the middle of its line."""
    middle = place.x + place.width / 2
    box = Box.of_points(middle - _RULE / 2, _RULE_SPACE, _RULE, _RULE_HEIGHT)
    bar = Bar(box, place.styles.color(ColorSlot.LINE))
    return TextBlock((Line(),), Length.of_points(2 * _RULE_SPACE), marks=(bar,), keep_with_next=True)


def _set_block(block: Block, place: TextArea) -> Iterator[HandoutItem]:
    """Yield the items that a block becomes: each kind has a module that sets it."""
    match block:
        case Paragraph(content, alignment=alignment):
            yield place.paragraph(place.lines(content, alignment=alignment), PARAGRAPH_SPACE, PARAGRAPH_SPACE)
        case BulletList() | OrderedList() | TaskList():
            yield from set_list(block, place, set_blocks)
        case Outline():
            yield from set_outline(block, place)
        case Table():
            yield from captioned((set_table(block, place),), block, place)
        case CodeBlock():
            yield from captioned((set_code_block(block, place),), block, place)
        case Formula():
            drawn = set_formula(block, place)
            yield from (drawn,) if drawn else _set_block(instead(block), place)
        case Diagram():
            yield from captioned(set_diagram(block, place), block, place)
        case Flow():
            yield from captioned((set_flow(block, place),), block, place)
        case Figure():
            yield from set_figure(block, place)
        case FigureRow():
            yield from set_figure_row(block, place)
        case Quote():
            yield set_quote(block, place, set_blocks)
        case Aside():
            yield set_aside(block, place, set_blocks)
        case HtmlBlock(text):
            lines = tuple(line for line in text.splitlines() if line.strip())
            yield from set_blocks(tuple(Paragraph((Text(line.strip()),), block.span) for line in lines), place)
        case Rule():
            yield _rule(place)
        case FootnoteList():
            pass  # they stand at the foot of pages
        case _:
            assert_never(block)
