"""A handout with other names for its places, and other ends for its links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Columns,
    Footnote,
    HandoutItem,
    Image,
    Mark,
    PageMark,
    Panel,
    Part,
    Table,
    TableRow,
    TextBlock,
)
from gyoan.model.scene import Group, Words
from gyoan.model.scene import Mark as Drawn
from gyoan.model.typeset import Line


@dataclass(frozen=True, slots=True)
class Renaming:
    """What becomes of anchors and links."""

    anchor: Callable[[str], str]
    """Returns an anchor's new name."""
    link: Callable[[str], str]
    """Returns where a link leads from now on; it is never asked for one that leads nowhere."""

    def items(self, items: Sequence[HandoutItem]) -> tuple[HandoutItem, ...]:
        """Return `items` renamed."""
        return tuple(self._item(item) for item in items)

    def footnote(self, note: Footnote) -> Footnote:
        """Return a footnote renamed."""
        return Footnote(self.anchor(note.anchor), self.anchor(note.mark), self.items(note.items))

    def _item(self, item: HandoutItem) -> HandoutItem:
        match item:
            case TextBlock():
                return self.block(item)
            case Columns(cells):
                return replace(item, cells=tuple(tuple(map(self.block, cell)) for cell in cells))
            case Table(head, rows):
                return replace(item, head=self._row(head), rows=tuple(map(self._row, rows)))
            case Panel(items, continued=continued):
                again = self.block(continued) if continued else None
                return replace(item, items=self.items(items), continued=again)
            case Image(link=link):
                return replace(item, link=self._led(link))
            case Artwork():
                return self._artwork(item)
            case Arrangement(parts):
                return replace(item, parts=tuple(map(self._part, parts)))
            case _:
                assert_never(item)

    def _part(self, part: Part) -> Part:
        item = self.block(part.item) if isinstance(part.item, TextBlock) else self._artwork(part.item)
        return replace(part, item=item)

    def block(self, block: TextBlock) -> TextBlock:
        """Return a block renamed."""
        anchor = self.anchor(block.anchor) if block.anchor else ""
        marks = tuple(map(self._mark, block.marks))
        return replace(block, lines=self._lines(block.lines), anchor=anchor, marks=marks)

    def _mark(self, mark: Mark) -> Mark:
        return replace(mark, anchor=self.anchor(mark.anchor)) if isinstance(mark, PageMark) else mark

    def _row(self, row: TableRow) -> TableRow:
        again = tuple(map(self._lines, row.again))
        return replace(row, cells=tuple(map(self._lines, row.cells)), again=again)

    def _artwork(self, artwork: Artwork) -> Artwork:
        scene = artwork.scene
        return replace(artwork, scene=replace(scene, marks=tuple(map(self._drawn, scene.marks))))

    def _drawn(self, mark: Drawn) -> Drawn:
        match mark:
            case Words(line):
                return replace(mark, line=self._line(line))
            case Group(marks, hotspot=spot):
                led = replace(spot, link=self._led(spot.link)) if spot else None
                return replace(mark, marks=tuple(map(self._drawn, marks)), hotspot=led)
            case _:
                return mark

    def _lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(map(self._line, lines))

    def _line(self, line: Line) -> Line:
        if not any(piece.link for piece in line.fragments):
            return line
        return replace(line, fragments=tuple(replace(piece, link=self._led(piece.link)) for piece in line.fragments))

    def _led(self, link: str) -> str:
        return self.link(link) if link else ""
