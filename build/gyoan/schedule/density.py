"""How long it takes to talk through what a section holds.

Every constant of the estimate stands here. Korean lecture speech runs at about 300-350 syllables a minute; the
seconds for a diagram, a table cell or a line of code are guesses, to be set right by rehearsals.
"""

from __future__ import annotations

from gyoan.model.inline import plain_text
from gyoan.model.session import (
    Aside,
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    Diagram,
    Figure,
    FootnoteList,
    HtmlBlock,
    OrderedList,
    Outline,
    OutlineItem,
    Paragraph,
    Quote,
    Rule,
    Section,
    Table,
    TaskList,
)

CHARACTERS_PER_SECOND = 325 / 60
"""Speech, counting each character as a syllable."""
DIAGRAM_SECONDS = 12.0
"""To look at a diagram at all."""
DIAGRAM_LINE_SECONDS = 2.0
"""For each line of its source: a node, an edge, a message."""
CELL_SECONDS = 1.5
"""For each cell of a table."""
CODE_LINE_SECONDS = 2.5
"""For each line of code."""
FIGURE_SECONDS = 20.0
"""To look at a picture."""


def talk_seconds(section: Section) -> float:
    """Return the seconds of talk that `section` asks for, its parts included."""
    heading = len(section.plain_title) / CHARACTERS_PER_SECOND
    return heading + _blocks_seconds(section.blocks) + sum(map(talk_seconds, section.sections))


def _blocks_seconds(blocks: Blocks) -> float:
    return sum(map(_block_seconds, blocks))


def _block_seconds(block: Block) -> float:
    match block:
        case Paragraph(content):
            return len(plain_text(content)) / CHARACTERS_PER_SECOND
        case BulletList(items) | OrderedList(items) | TaskList(items):
            return sum(_blocks_seconds(item.blocks) for item in items)
        case Outline(items):
            return sum(map(_outline_seconds, items))
        case Table(header, rows):
            return CELL_SECONDS * (len(header) + sum(map(len, rows)))
        case CodeBlock(text) | HtmlBlock(text):
            return CODE_LINE_SECONDS * (text.count("\n") + 1)
        case Diagram(source):
            return DIAGRAM_SECONDS + DIAGRAM_LINE_SECONDS * source.count("\n")
        case Figure():
            return FIGURE_SECONDS
        case Quote(blocks) | Aside(blocks=blocks):
            return _blocks_seconds(blocks)
        case Rule() | FootnoteList():
            return 0.0


def _outline_seconds(item: OutlineItem) -> float:
    return len(plain_text(item.label)) / CHARACTERS_PER_SECOND + sum(map(_outline_seconds, item.children))
