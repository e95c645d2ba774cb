"""The pages of a handout with other names for its places, and other ends for its links; it moves nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from typing import TypeVar

from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Bookmark,
    Columns,
    Image,
    ItemMark,
    PageMark,
    Part,
    TableRow,
    TextBlock,
)
from gyoan.model.pages import Content, Page, PagedHandout, Placed, RowSlice, TextSlice
from gyoan.model.scene import Mark as Drawn
from gyoan.model.scene import MarkGroup, Words
from gyoan.model.typeset import Line
from gyoan.model.values import dataclass

_T = TypeVar("_T", TextBlock, TableRow)


def _same(name: str) -> str:
    return name


def _own(block: TextBlock) -> Bookmark | None:
    return block.bookmark


@dataclass(frozen=True, slots=True)
class Renaming:
    """What becomes of the anchors, links and bookmarks of one handout."""

    link: Callable[[str], str]
    """Returns where a link leads from now on; it is never asked for one that leads nowhere."""
    anchor: Callable[[str], str] = _same
    """Returns an anchor's new name."""
    bookmark: Callable[[TextBlock], Bookmark | None] = _own
    """Returns a block's entry in the outline."""
    _known: dict[int, tuple[object, TextBlock | TableRow]] = field(init=False, default_factory=dict)
    """What became of blocks and rows, which stand on several slices, each beside what it was, by its identity."""

    def handout(self, handout: PagedHandout) -> PagedHandout:
        """Return the handout renamed."""
        marks = {f"#{self.anchor(link[1:])}": self.anchor(name) for link, name in handout.marks.items()}
        return replace(handout, pages=tuple(map(self._page, handout.pages)), marks=marks)

    def _page(self, page: Page) -> Page:
        return replace(page, text=tuple(map(self._placed, page.text)), notes=tuple(map(self._placed, page.notes)))

    def _placed(self, placed: Placed) -> Placed:
        return replace(placed, content=self._content(placed.content))

    def _content(self, content: Content) -> Content:
        match content:
            case TextSlice(block):
                return replace(content, block=self._once(block, self.block))
            case RowSlice(row=row):
                return replace(content, row=self._once(row, self._row))
            case Columns(cells):
                return replace(content, cells=tuple(tuple(map(self.block, cell)) for cell in cells))
            case Image(link=link):
                return replace(content, link=self._led(link))
            case Artwork():
                return self._artwork(content)
            case Arrangement(parts):
                return replace(content, parts=tuple(map(self._part, parts)))
            case _:
                return content

    def _once(self, old: _T, rename: Callable[[_T], _T]) -> _T:
        if id(old) not in self._known:
            # The old one is kept, too: else another could come to have its identity.
            self._known[id(old)] = old, rename(old)
        _, new = self._known[id(old)]
        assert isinstance(new, type(old))
        return new

    def _part(self, part: Part) -> Part:
        item = self.block(part.item) if isinstance(part.item, TextBlock) else self._artwork(part.item)
        return replace(part, item=item)

    def block(self, block: TextBlock) -> TextBlock:
        """Return a block renamed."""
        anchor = self.anchor(block.anchor) if block.anchor else ""
        marks = tuple(map(self._mark, block.marks))
        return replace(block, lines=self._lines(block.lines), anchor=anchor, marks=marks, bookmark=self.bookmark(block))

    def _mark(self, mark: ItemMark) -> ItemMark:
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
            case MarkGroup(marks, hotspot=spot):
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
