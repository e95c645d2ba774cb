"""A native table: columns as wide as their content asks, split over slides with its head repeated."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.captions import caption_height, draw_caption
from gyoan.layout.deck.slides.picture_row import rows_of
from gyoan.layout.deck.slides.piece import SLACK, Piece, Stage, balanced
from gyoan.layout.deck.slides.table_columns import columns_apart
from gyoan.layout.deck.slides.table_sizes import (
    INSET_X,
    INSET_Y,
    SIZES,
    SPACING,
    TIGHT_Y,
    CellPictures,
    SharedColumns,
    Sized,
    cell_paragraph,
    cell_text_height,
    column_widths,
    measure,
    shown_cells,
    tiles_of,
)
from gyoan.layout.deck.slides.text import TextPiece, spoken
from gyoan.layout.elements import Entry
from gyoan.layout.tabled_pictures import GAP, Spans
from gyoan.messages import shape_names, words
from gyoan.model.blocks import Alignment, Table, TableCell
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Grid, GridCell, Shape, SlideKind
from gyoan.model.inline import Inlines, Text, plain_text
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import PITCH

MOST_AIR = 14.0
"""Rows grow by no more than this where the slide has room to spare, in points."""
SMALL_FROM = 6
"""A table of this many columns may use the small sizes before it is split."""
MOST_HEAD = 0.5
"""A head that takes more than this share of a slide leaves its rows too little."""
NEARLY_WHOLE = 0.8
"""A table that has so much of a slide may have lower rows. A guess: a line that leads to it stands above it."""
LARGE_SIZES = SIZES[:3]
"""Those of all other tables."""
SHORTEST_CUT = 20
"""A row is cut in two only where a cell has so many characters, and fewer are in no cell. Found by trial."""
SHORTEST_HIGH = 100
"""Heads of fewer characters are not even measured."""


@dataclass(frozen=True, slots=True)
class TablePiece(Piece):
    """A table, or some rows of one."""

    table: Table
    """The rows."""
    most: Points = Points(math.inf)
    """The largest size that it may be set in, in points, so that something else fits on its slide."""
    pictures: CellPictures = field(default_factory=dict)
    """The pictures in its cells."""
    columns: SharedColumns | None = None
    """Those of the whole table where this is a part of it; None for a whole one."""

    kind = SlideKind.TABLE

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size that fits."""
        foot = caption_height(self.table.caption, stage)
        sized = self._sized(stage, limit - foot)
        return sized.height + foot if sized else None

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return tables of some columns and rows each, all with the head."""
        narrow = columns_apart(self.table, self.pictures, stage)
        if len(narrow) > 1:
            return [part for table in narrow for part in replace(self, table=table).split(stage, limit)]
        if self.fit(stage, limit) is not None:
            return (self,)
        if has_high_head(self.table, stage):
            return (*TextPiece(_entries(self.table)).split(stage, limit), *rows_of(tuple(self.pictures.values())))
        limit -= caption_height(self.table.caption, stage)
        points = self._allowed()[-1]
        own = self.columns or SharedColumns(points, column_widths(self.table, self.pictures, points, stage))
        sized = measure(self.table, self.pictures, points, stage, own)
        head, heights = sized.heights[0], sized.heights[1:]
        # Below a head that leaves no room for rows nothing can begin: they are cut for slides of their own.
        limit = limit if head <= limit * MOST_HEAD else stage.body.height - caption_height(self.table.caption, stage)
        parts: list[TablePiece] = []
        at = 0
        for count in balanced(heights, limit - head):
            rows = self.table.rows[at : at + count]
            part = replace(self, table=replace(self.table, rows=rows), columns=own)
            parts += _low_enough(part, stage, limit, points)
            at += count
        return self._alike(parts, stage, limit)

    def _alike(self, parts: Sequence[TablePiece], stage: Stage, limit: Points) -> Sequence[TablePiece]:
        """Return the parts of the table in the largest size that fits all of them, and in the same columns."""
        for points in self._allowed():
            if max(_least_height(part.table, points) for part in parts) > limit:
                continue
            columns = SharedColumns(points, column_widths(self.table, self.pictures, points, stage))
            tried = [replace(part, columns=columns) for part in parts]
            if all(part._measured(points, stage).height <= limit for part in tried):
                return tried
        return parts

    def _allowed(self) -> tuple[Points, ...]:
        """Return the sizes that its text may have, the smallest in any case."""
        sizes = _sizes(self.table)
        most = min(self.most, self.columns.points if self.columns else math.inf)
        return tuple(points for points in sizes if points <= most) or sizes[-1:]

    def _measured(self, points: Points, stage: Stage, inset: Points = INSET_Y) -> Sized:
        return measure(self.table, self.pictures, points, stage, self.columns, inset)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the table, and the pictures upon its cells: PowerPoint's cells hold none."""
        room = area.height - caption_height(self.table.caption, stage)
        sized = self._sized(stage, room + SLACK) or self._measured(SIZES[-1], stage)
        air = min(MOST_AIR, max(room - sized.height, 0.0) / len(sized.heights))
        sized = replace(sized, heights=tuple(height + air for height in sized.heights))
        spans = shown_cells(self.table)
        rows = tuple(
            tuple(
                _grid_cell(cell, align, sized, spans.get((at, column), (0, 0)), head=not at)
                for column, (cell, align) in enumerate(zip(row, self.table.alignments, strict=True))
            )
            for at, row in enumerate((self.table.header, *self.table.rows))
        )
        place = Area(area.x, area.y, sum(sized.widths, Points(0)), sum(sized.heights, Points(0)))
        grid = Grid(
            place.box,
            tuple(map(Length.of_points, sized.widths)),
            tuple(map(Length.of_points, sized.heights)),
            rows,
            inset_x=Length.of_points(INSET_X),
            inset_y=Length.of_points(sized.inset),
            name=shape_names.TABLE(),
            description=words.TABLE_IN_WORDS.within(
                stage.measure.theme.language, heads=", ".join(spoken(cell.content) for cell in self.table.header)
            ),
        )
        return (grid, *self._upon(place, sized, spans, stage), *draw_caption(self.table.caption, stage, area))

    def _upon(self, place: Area, sized: Sized, spans: Spans, stage: Stage) -> Iterator[Shape]:
        """Yield the pictures of the cells, each in its cell below or above its text."""
        rows = (self.table.header, *self.table.rows)
        for (at, column), (down, across) in spans.items():
            cell = rows[at][column]
            if not cell.figures:
                continue
            x, y = place.x + sum(sized.widths[:column], Points(0)), place.y + sum(sized.heights[:at], Points(0))
            own = Area(
                x,
                y,
                sum(sized.widths[column : column + across], Points(0)),
                sum(sized.heights[at : at + down], Points(0)),
            )
            beside, above = INSET_X, sized.inset
            inner = Area(own.x + beside, own.y + above, own.width - 2 * beside, own.height - 2 * above)
            yield from self._in_cell(cell, self.table.alignments[column], inner, sized.points, stage)

    def _in_cell(
        self, cell: TableCell, align: Alignment | None, inner: Area, points: Points, stage: Stage
    ) -> Iterator[Shape]:
        pieces, tiles = tiles_of(cell, self.pictures, inner.width, stage)
        text = cell_text_height(cell, inner.width, points, stage, bold=False)
        room = Area(inner.x, inner.y + (Points(0) if cell.led or not text else text + GAP), inner.width, inner.height)
        free = inner.height - tiles.height - (text + GAP if text else 0.0)
        left = {Alignment.CENTER: 0.5, Alignment.RIGHT: 1.0}.get(align or Alignment.LEFT, 0.0)
        x, y = room.x + (inner.width - tiles.width) * left, room.y + max(free, 0.0) / 2
        for piece, (dx, dy, width, height) in zip(pieces, tiles.places, strict=True):
            yield from replace(piece, width=width, height=height, caption=()).draw(
                stage, Area(x + dx, y + dy, width, height)
            )

    def _sized(self, stage: Stage, limit: Points) -> Sized | None:
        if len(columns_apart(self.table, self.pictures, stage)) > 1:
            return None
        tried = [(points, INSET_Y) for points in self._allowed()]
        if limit >= stage.body.height * NEARLY_WHOLE:
            # Rather rows that stand closer together than a table that is torn.
            tried.append((tried[-1][0], TIGHT_Y))
        candidates = (
            self._measured(points, stage, inset)
            for points, inset in tried
            if _least_height(self.table, points, inset) <= limit
        )
        return next((sized for sized in candidates if sized.height <= limit), None)

    @property
    def notes(self) -> str:
        """The rows, cells separated by bars."""
        return "\n".join(
            " | ".join(spoken(cell.content) for cell in row) for row in (self.table.header, *self.table.rows)
        )

    def weight(self, speed: TalkSpeed) -> float:
        """Return a moment for each cell."""
        cells = (cell for row in (self.table.header, *self.table.rows) for cell in row)
        return speed.cell_seconds * sum(bool(cell.content) for cell in cells)


def has_high_head(table: Table, stage: Stage) -> bool:
    """Return whether the head of `table` is too high to be repeated above its rows, which are then shown as text."""
    if sum(len(plain_text(cell.content)) for cell in table.header) < SHORTEST_HIGH:
        return False
    parts = [replace(part, rows=()) for part in columns_apart(table, {}, stage)]
    return any(measure(part, {}, _sizes(part)[-1], stage).height > stage.body.height * MOST_HEAD for part in parts)


def _entries(table: Table) -> tuple[Entry, ...]:
    """Return the rows as lines of text, cells separated by bars, the head first."""
    return (
        Entry(_in_line(table.header), strong=True),
        *(Entry(content, marker="•") for row in table.rows if (content := _in_line(row))),
        *((Entry(table.caption),) if table.caption else ()),
    )


def _in_line(row: tuple[TableCell, ...]) -> Inlines:
    cells = [cell.content for cell in row if plain_text(cell.content).strip()]
    return tuple(inline for number, cell in enumerate(cells) for inline in ((Text(" | "),) * bool(number) + cell))


def _sizes(table: Table) -> tuple[Points, ...]:
    return SIZES if len(table.header) >= SMALL_FROM else LARGE_SIZES


def _least_height(table: Table, points: Points, inset: Points = INSET_Y) -> Points:
    """Return the height of the table if every cell had one line: a higher one need not be measured."""
    return (len(table.rows) + 1) * (points * PITCH.text * SPACING + 2 * inset + 1)


def _grid_cell(
    cell: TableCell, align: Alignment | None, sized: Sized, span: tuple[int, int], *, head: bool
) -> GridCell:
    down, across = span
    fill = ColorSlot.SURFACE if head else None
    if not down:
        return GridCell((cell_paragraph((), align, sized.points),), fill, 0, 0)
    anchor = Anchor.MIDDLE if not cell.figures else Anchor.BOTTOM if cell.led else Anchor.TOP
    return GridCell((cell_paragraph(cell.content, align, sized.points, bold=head),), fill, across, down, anchor)


def _low_enough(piece: TablePiece, stage: Stage, limit: Points, points: Points) -> list[TablePiece]:
    """Return `piece`, or its single row cut in two and so on where it alone is higher than a slide."""
    rows = piece.table.rows
    if len(rows) > 1 or piece._measured(points, stage).height <= limit:
        return [piece]
    texts = [plain_text(cell.content) for cell in rows[0]]
    if max(map(len, texts)) < SHORTEST_CUT:
        return [piece]
    halves = [_halves(text) for text in texts]
    return [
        cut
        for side in (0, 1)
        for cut in _low_enough(
            replace(piece, table=replace(piece.table, rows=(_half(rows[0], halves, side),))), stage, limit, points
        )
    ]


def _half(row: Sequence[TableCell], halves: Sequence[tuple[str, str]], side: int) -> tuple[TableCell, ...]:
    """Return a half of a row; the first has the pictures."""
    figures = [() if side else cell.figures for cell in row]
    return tuple(TableCell((Text(half[side]),), own) for half, own in zip(halves, figures, strict=True))


def _halves(text: str) -> tuple[str, str]:
    if len(text) < SHORTEST_CUT:
        return text, ""
    middle = text.rfind(" ", 0, len(text) // 2 + 1)
    middle = middle if middle > 0 else len(text) // 2
    return text[:middle], text[middle:].lstrip()
