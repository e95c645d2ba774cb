"""How long it takes to talk through what a section holds; every figure of the estimate stands in `TalkSpeed`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gyoan.model.blocks import (
    Aside,
    Block,
    Blocks,
    BulletList,
    CodeBlock,
    CodeKind,
    Diagram,
    Figure,
    FigureRow,
    Flow,
    FootnoteList,
    Formula,
    HtmlBlock,
    ListItem,
    OrderedList,
    Outline,
    OutlineItem,
    Paragraph,
    Quote,
    Rule,
    Table,
    TaskList,
)
from gyoan.model.inline import Inlines, plain_text
from gyoan.model.schedule import USUAL_SPEED, TalkSpeed, speech_seconds
from gyoan.model.session import Section
from gyoan.model.units import Duration
from gyoan.model.values import dataclass
from gyoan.schedule.diagram_size import nodes_and_edges


@dataclass(frozen=True, slots=True)
class Talk:
    """How long it takes to talk through a section."""

    seconds: float
    """Its parts included."""
    parts: tuple[Talk, ...] = ()
    """The same for each of its parts."""


@dataclass(frozen=True, slots=True)
class Density:
    """Estimates talk at one speed, with the times that the author pinned to blocks."""

    speed: TalkSpeed = USUAL_SPEED
    """How fast the lecturer talks."""
    pinned: Mapping[int, Duration] | None = None
    """Pinned times by the line of their block."""

    def of_section(self, section: Section) -> Talk:
        """Return the talk that `section` asks for, and each of its parts."""
        parts = tuple(map(self.of_section, section.sections))
        own = self._text(section.title) + self.of_blocks(section.blocks)
        return Talk(own + sum(part.seconds for part in parts), parts)

    def of_blocks(self, blocks: Blocks) -> float:
        """Return the seconds of talk that `blocks` ask for."""
        return sum(map(self.of_block, blocks))

    def of_block(self, block: Block) -> float:
        """Return the seconds of talk that `block` asks for: its pin's, or an estimate."""
        pin = self.pinned.get(block.span.line) if self.pinned else None
        return pin.seconds if pin else self._estimate(block)

    def _estimate(self, block: Block) -> float:
        match block:
            case Paragraph(content):
                return self._text(content)
            case BulletList(items) | OrderedList(items) | TaskList(items):
                return sum(map(self._item, items))
            case Outline(items, title=title):
                return self._words(" ".join((plain_text(title), *_labels(items))))
            case Table(header, rows):
                cells = [*header, *(cell for row in rows for cell in row)]
                return self.speed.cell_seconds * sum(bool(cell.content) for cell in cells)
            case Formula(source, line=line):
                return self._text(line) if line else self._lines(source)
            case CodeBlock(text, kind=CodeKind.CODE):
                return self._lines(text)
            case CodeBlock(text) | HtmlBlock(text):
                return min(self._lines(text), self._words(text) + self.speed.figure_seconds)
            case Diagram(source):
                nodes, edges = nodes_and_edges(source)
                speed = self.speed
                return speed.diagram_seconds + speed.node_seconds * nodes + speed.edge_seconds * edges
            case Flow(steps):
                speed = self.speed
                return speed.diagram_seconds + (speed.node_seconds + speed.edge_seconds) * len(steps)
            case Figure():
                return self.speed.figure_seconds
            case FigureRow(figures):
                return self.speed.figure_seconds * len(figures)
            case Quote(blocks) | Aside(blocks=blocks):
                return self.of_blocks(blocks)
            case Rule() | FootnoteList():
                return 0.0

    def _item(self, item: ListItem) -> float:
        return self.of_blocks(item.blocks)

    def _lines(self, text: str) -> float:
        return self.speed.code_line_seconds * sum(bool(line.strip()) for line in text.split("\n"))

    def _text(self, content: Inlines) -> float:
        return self._words(plain_text(content))

    def _words(self, text: str) -> float:
        return speech_seconds(text, self.speed)


def _labels(items: Iterable[OutlineItem]) -> Iterator[str]:
    for item in items:
        yield plain_text(item.label)
        yield from _labels(item.children)
