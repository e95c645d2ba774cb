"""Handout items → strips: the horizontal slices that a page is filled with, and where pages may break between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TypeAlias, assert_never

from gyoan.export.pdf.nodes import Nesting, Node, Path
from gyoan.model.artwork import Artwork
from gyoan.model.handout import Bookmark, Columns, HandoutItem, Image, Panel, Table, TableRow, Tag, TextBlock

_TALL_ROW = 0.3
"""A table row higher than this part of the page may be cut between its lines."""
_SHORT = 12
"""Code of at most so many lines is rather not cut."""
_CODE_LINES = 3
"""Code is not cut so that fewer lines stand on either side."""
_COMMENTS = ("#", "//", "-- ")
"""What begins a comment, which speaks of the line below it."""
_UNFINISHED = "\\"
"""Ends a line of code that goes on in the next."""
_UNDER_HEADING = 3
"""Lines that a heading wants on its page."""
_FEW_ROWS, _LOW = 6, 0.5
"""A table of so few rows, lower than this part of the page, is kept together."""


class Break(IntEnum):
    """How welcome the end of a page is before a strip."""

    FREE = 0
    POOR = 1
    BAD = 2
    NEVER = 3


@dataclass(frozen=True, slots=True)
class TextSlice:
    """A line of a text block."""

    block: TextBlock
    """The block."""
    index: int
    """Which of its lines."""


@dataclass(frozen=True, slots=True)
class RowSlice:
    """Some lines of a table's row."""

    table: Table
    """The table."""
    row: TableRow
    """The row."""
    start: int
    """First line shown."""
    end: int
    """Behind the last line shown."""
    top: float
    """Free space above the lines, in points."""
    closes: bool
    """Whether the row ends here, with a line below it."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing: the padding of a panel."""

    ends: Ground | None = None
    """The ground that ends with it, if it is not the padding above."""


Content: TypeAlias = TextSlice | RowSlice | Columns | Image | Artwork | Blank


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What a run of strips stands on or belongs to: a panel or a table."""

    item: Panel | Table
    """The item."""
    opening: tuple[Strip, ...] = ()
    """What stands at the top of every further page: padding, the table's head."""
    closing: float = 0.0
    """Free space at the foot of a page that does not end it, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A slice of the flow that stands on one page."""

    height: float
    """Height in points."""
    content: Content
    """What is drawn."""
    before: float = 0.0
    """Free space above, in points; of two that meet the larger counts."""
    after: float = 0.0
    """Free space below, in points."""
    breaking: Break = Break.FREE
    """Whether a page may end before it."""
    grounds: tuple[Ground, ...] = ()
    """What it stands on, outermost first."""
    least: float = 0.0
    """The least height it may be drawn in; 0 where it cannot be made smaller."""
    paths: tuple[Path, ...] = ()
    """What it holds in the structure tree: a path for its text, for each cell or for each block."""


def strips(items: Iterable[HandoutItem], page_height: float, *, long: bool) -> list[Strip]:
    """Return `items` in strips, none higher than the page; `long` says whether the handout has many pages."""
    shown = (item for item in items if long or not (isinstance(item, TextBlock) and item.only_when_long))
    return _settled(list(_Cutter(page_height, (), ()).kept(shown)))


def _settled(flow: list[Strip]) -> list[Strip]:
    """Return `flow` with bad breaks where a heading would stand at a page's foot with too little below it."""
    wanted = {below for number in range(len(flow)) for below in _wanted(flow, number)}
    return [
        replace(strip, breaking=max(strip.breaking, Break.BAD)) if number in wanted else strip
        for number, strip in enumerate(flow)
    ]


def _wanted(flow: list[Strip], number: int) -> Iterator[int]:
    """Yield the strips that strip `number` wants on its page if it is a heading: some lines, or the first object."""
    heading, lines = _heading_of(flow[number]), 0
    if not heading:
        return
    for below in range(number + 1, len(flow)):
        next_heading, content = _heading_of(flow[below]), flow[below].content
        if lines >= _UNDER_HEADING or (next_heading and next_heading.level <= heading.level):
            return
        yield below
        if next_heading or not isinstance(content, TextSlice | RowSlice | Blank):
            return
        lines += not isinstance(content, Blank)


def _heading_of(strip: Strip) -> Bookmark | None:
    return strip.content.block.bookmark if isinstance(strip.content, TextSlice) else None


def _code_break(block: TextBlock, index: int) -> Break:
    """Return how welcome the end of a page is before a line of code: best at a blank line, never below a comment."""
    above, here = block.lines[index - 1].text.strip(), block.lines[index].text.strip()
    sides = (block.lines[:index], block.lines[index:])
    crumb = min(sum(bool(line.text.strip()) for line in side) for side in sides) < _CODE_LINES
    if crumb or above.startswith(_COMMENTS) or above.endswith(_UNFINISHED):
        return Break.BAD
    return Break.POOR if above and here else Break.FREE


@dataclass(frozen=True, slots=True, eq=False)
class _Cutter:
    """Cuts the items of one flow: the handout's or a panel's."""

    page_height: float
    grounds: tuple[Ground, ...]
    above: Path

    def kept(self, items: Iterable[HandoutItem]) -> Iterator[Strip]:
        """Yield the strips of `items`, without a break behind one that must stay with the next."""
        kept = False
        nesting = Nesting(self.above)
        for item in items:
            for number, strip in enumerate(self._cut(item, nesting)):
                yield replace(strip, breaking=Break.NEVER) if kept and number == 0 else strip
            kept = isinstance(item, TextBlock | Image | Artwork) and item.keep_with_next

    def _cut(self, item: HandoutItem, nesting: Nesting) -> Iterator[Strip]:
        if isinstance(item, TextBlock):
            return self._text(item, nesting.path(item))
        if isinstance(item, Columns):
            return iter((self._columns(item, nesting),))
        nesting.interrupt()
        match item:
            case Image() | Artwork():
                return iter((self._image(item),))
            case Panel():
                return self._panel(item)
            case Table():
                return _Rows(item, self.page_height, self.grounds, (*self.above, Node("Table"))).strips()
            case _:
                assert_never(item)

    def _text(self, block: TextBlock, path: Path) -> Iterator[Strip]:
        """Yield the lines of a block; neither its first nor its last line may stand on a page alone."""
        last = len(block.lines) - 1
        heading = block.bookmark is not None
        for index in range(last + 1):
            inside = Break.NEVER if heading or index in (1, last) else Break.FREE
            if block.tag is Tag.CODE and index:
                inside = max(inside, _code_break(block, index))
            yield Strip(
                block.leading.points,
                TextSlice(block, index),
                block.space_before.points if index == 0 else 0.0,
                block.space_after.points if index == last else 0.0,
                Break.FREE if index == 0 else inside,
                self.grounds,
                paths=(path,),
            )

    def _columns(self, item: Columns, nesting: Nesting) -> Strip:
        height = max(sum(block.leading.points * len(block.lines) for block in cell) for cell in item.cells)
        paths = tuple(nesting.path(block) for cell in item.cells for block in cell)
        before, after = item.space_before.points, item.space_after.points
        return Strip(height, item, before, after, grounds=self.grounds, paths=paths)

    def _image(self, item: Image | Artwork) -> Strip:
        height, path = item.height.points, (*self.above, Node("Figure", item.alt))
        before, after = item.space_before.points, item.space_after.points
        least = height * item.least_scale
        return Strip(height, item, before, after, grounds=self.grounds, least=least, paths=(path,))

    def _panel(self, panel: Panel) -> Iterator[Strip]:
        padding = panel.style.padding.points
        again = list(self._text(panel.continued, ())) if panel.continued else []
        ground = Ground(panel, (Strip(padding, Blank(), grounds=self.grounds), *again), padding)
        inner = _Cutter(self.page_height, (*self.grounds, ground), (*self.above, Node(panel.tag.value)))
        held = list(inner.kept(panel.items))
        short = len(held) <= _SHORT
        yield Strip(padding, Blank(), panel.space_before.points, grounds=inner.grounds)
        for number, strip in enumerate(held):
            breaking = Break.NEVER if number == 0 else strip.breaking
            yield replace(strip, breaking=_worse(breaking) if short else breaking)
        yield Strip(padding, Blank(ground), 0.0, panel.space_after.points, Break.NEVER, inner.grounds)


def _worse(breaking: Break) -> Break:
    return Break(breaking + 1) if breaking < Break.BAD else breaking


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """Cuts a table."""

    table: Table
    page_height: float
    grounds: tuple[Ground, ...]
    path: Path

    def strips(self) -> Iterator[Strip]:
        """Yield the table's head and rows."""
        head = list(self._row(self.table.head, "TH"))
        padding = Strip(self.table.padding.points, Blank(), grounds=self.grounds)
        repeated = (*head, padding) if sum(strip.height for strip in head) < self.page_height / 2 else ()
        ground = Ground(self.table, repeated)
        rows = [list(self._row(row, "TD")) for row in self.table.rows]
        everything = [*head, *(strip for row in rows for strip in row)]
        # A head does not stand alone, nor does a last row.
        bound = {*range(1, len(head) + 1), len(everything) - 1 if rows and len(rows[-1]) == 1 else 0}
        together = len(rows) <= _FEW_ROWS and sum(strip.height for strip in everything) <= self.page_height * _LOW
        for number, strip in enumerate(everything):
            # Nor does a first row, if it can be helped.
            inside = Break.BAD if number and (together or number == len(head) + 1) else strip.breaking
            yield replace(
                strip,
                before=self.table.space_before.points if number == 0 else 0.0,
                after=self.table.space_after.points if number == len(everything) - 1 else 0.0,
                breaking=Break.NEVER if number in bound - {0} else max(strip.breaking, inside),
                grounds=(*self.grounds, ground),
            )

    def _row(self, row: TableRow, kind: str) -> Iterator[Strip]:
        """Yield a row, whole where it is not tall, else line by line."""
        table, count = self.table, max((len(cell) for cell in row.cells), default=1)
        padding, leading = table.padding.points, table.leading.points
        above = (*self.path, Node("TR"))
        paths = tuple((*above, Node(kind)) for _ in row.cells)
        if count * leading <= self.page_height * _TALL_ROW:
            whole = RowSlice(table, row, 0, count, padding, closes=True)
            yield Strip(count * leading + 2 * padding, whole, paths=paths)
            return
        for index in range(count):
            first, last = index == 0, index == count - 1
            top, bottom = padding if first else 0.0, padding if last else 0.0
            breaking = Break.FREE if first else Break.NEVER if index in (1, count - 1) else Break.POOR
            part = RowSlice(table, row, index, index + 1, top, closes=last)
            yield Strip(top + leading + bottom, part, breaking=breaking, paths=paths)
