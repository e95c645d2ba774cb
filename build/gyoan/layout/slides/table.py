"""A native table: columns as wide as their content asks, split over slides with its head repeated."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gyoan.layout.area import Area
from gyoan.layout.elements import Entry
from gyoan.layout.runs import RunStyle, styled_runs
from gyoan.layout.slides.captions import caption_height, draw_caption
from gyoan.layout.slides.piece import Piece, Stage, balanced
from gyoan.layout.slides.text import TextPiece, spoken
from gyoan.layout.text import LINE_HEIGHT
from gyoan.messages import shape_names, words
from gyoan.model.blocks import Alignment, Table, TableCell
from gyoan.model.deck import Grid, GridCell, Run, Shape, SlideKind, TextParagraph
from gyoan.model.inline import Inlines, Text, plain_text
from gyoan.model.schedule import TalkSpeed
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Length

SPACING = 0.95
"""Line spacing of cells."""
INSET_X, INSET_Y = 7.0, 4.5
"""Free space beside and above the text of a cell, in points."""
MOST_AIR = 14.0
"""Rows grow by no more than this where the slide has room to spare, in points."""
SIZES = (20.0, 18.0, 16.0, 14.0, 12.0)
"""Sizes to try, in points; the last two only for tables of many columns."""
SMALL_FROM = 6
"""A table of this many columns may use the small sizes before it is split."""
MOST_COLUMNS = 8
"""A wider table is cut into several, each with the first column repeated."""

MOST_HEAD = 0.5
"""A head that takes more than this share of a slide leaves its rows too little."""
SHORTEST_HIGH = 100
"""Heads of fewer characters are not even measured."""


@dataclass(frozen=True, slots=True)
class _Sized:
    """A table at one size of text."""

    points: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    """The head's first."""

    @property
    def height(self) -> float:
        return sum(self.heights)


@dataclass(frozen=True, slots=True)
class TablePiece(Piece):
    """A table, or some rows of one."""

    table: Table
    """The rows."""
    most: float = math.inf
    """The largest size that it may be set in, in points, so that something else fits on its slide."""

    kind = SlideKind.TABLE

    def fit(self, stage: Stage, limit: float) -> float | None:
        """Return its height at the largest size that fits."""
        foot = caption_height(self.table.caption, stage)
        sized = self._sized(stage, limit - foot)
        return sized.height + foot if sized else None

    def split(self, stage: Stage, limit: float) -> Sequence[Piece]:
        """Return tables of some columns and rows each, all with the head."""
        if len(self.table.header) > MOST_COLUMNS:
            return [part for table in _by_columns(self.table) for part in TablePiece(table).split(stage, limit)]
        if self.fit(stage, limit) is not None:
            return (self,)
        if has_high_head(self.table, stage):
            return TextPiece(_entries(self.table)).split(stage, limit)
        limit -= caption_height(self.table.caption, stage)
        points = _sizes(self.table)[-1]
        sized = _measure(self.table, points, stage)
        head, heights = sized.heights[0], sized.heights[1:]
        # Below a head that leaves no room for rows nothing can begin: they are cut for slides of their own.
        limit = limit if head <= limit * MOST_HEAD else stage.body.height - caption_height(self.table.caption, stage)
        parts: list[Piece] = []
        at = 0
        for count in balanced(heights, limit - head):
            rows = self.table.rows[at : at + count]
            parts += [
                TablePiece(replace(self.table, rows=cut)) for cut in _low_enough(self.table, rows, stage, limit, points)
            ]
            at += count
        return parts

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the table."""
        room = area.height - caption_height(self.table.caption, stage)
        sized = self._sized(stage, room + 0.5) or _measure(self.table, SIZES[-1], stage)
        head = tuple(
            GridCell((_paragraph(cell.content, align, sized.points, bold=True),), ColorSlot.SURFACE)
            for cell, align in zip(self.table.header, self.table.alignments, strict=True)
        )
        body = tuple(
            tuple(
                GridCell((_paragraph(cell.content, align, sized.points),))
                for cell, align in zip(row, self.table.alignments, strict=True)
            )
            for row in self.table.rows
        )
        air = min(MOST_AIR, max(room - sized.height, 0.0) / len(sized.heights))
        widths = tuple(Length.of_points(width) for width in sized.widths)
        heights = tuple(Length.of_points(height + air) for height in sized.heights)
        caption = draw_caption(self.table.caption, stage, area)
        place = Area(area.x, area.y, sum(sized.widths), sum(height.points for height in heights))
        return (
            Grid(
                place.box,
                widths,
                heights,
                (head, *body),
                inset_x=Length.of_points(INSET_X),
                inset_y=Length.of_points(INSET_Y),
                name=shape_names.TABLE(),
                description=words.TABLE_IN_WORDS.within(
                    stage.measure.theme.language,
                    heads=", ".join(spoken(cell.content) for cell in self.table.header),
                ),
            ),
            *caption,
        )

    def _sized(self, stage: Stage, limit: float) -> _Sized | None:
        if len(self.table.header) > MOST_COLUMNS:
            return None
        sizes = [
            points
            for points in _sizes(self.table)
            if points <= self.most and _least_height(self.table, points) <= limit
        ]
        candidates = (_measure(self.table, points, stage) for points in sizes)
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
    bare = replace(table, rows=())
    parts = _by_columns(bare) if len(table.header) > MOST_COLUMNS else [bare]
    return any(_measure(part, _sizes(part)[-1], stage).height > stage.body.height * MOST_HEAD for part in parts)


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


def _sizes(table: Table) -> tuple[float, ...]:
    return SIZES if len(table.header) >= SMALL_FROM else SIZES[:3]


def _least_height(table: Table, points: float) -> float:
    """Return the height of the table if every cell had one line: a higher one need not be measured."""
    return (len(table.rows) + 1) * (points * LINE_HEIGHT * SPACING + 2 * INSET_Y + 1)


def _paragraph(content: Inlines, align: Alignment | None, points: float, *, bold: bool = False) -> TextParagraph:
    runs = styled_runs(content, RunStyle(points, bold=bold)) or (Run("", points),)
    return TextParagraph(runs, align=align or Alignment.LEFT, line_spacing=SPACING)


def _measure(table: Table, points: float, stage: Stage) -> _Sized:
    rows = (table.header, *table.rows)
    widths = _widths(rows, points, stage)
    heights = tuple(_row_height(row, widths, points, stage, bold=not index) for index, row in enumerate(rows))
    return _Sized(points, widths, heights)


def _row_height(
    row: tuple[TableCell, ...], widths: Sequence[float], points: float, stage: Stage, *, bold: bool
) -> float:
    texts = [
        stage.measure.height((_paragraph(cell.content, None, points, bold=bold),), width - 2 * INSET_X)
        for cell, width in zip(row, widths, strict=True)
    ]
    return max(texts, default=0.0) + 2 * INSET_Y + 1


def _widths(rows: Sequence[tuple[TableCell, ...]], points: float, stage: Stage) -> tuple[float, ...]:
    """Return column widths that fill the body: what the longest words need first, the rest by length of text."""
    longest = [[0.0, 0.0] for _ in rows[0]]
    for index, row in enumerate(rows):
        for column, cell in zip(longest, row, strict=True):
            word, line = stage.measure.extent(_paragraph(cell.content, None, points, bold=not index).runs)
            column[0], column[1] = max(column[0], word), max(column[1], line)
    pad = 2 * INSET_X + 2
    total = stage.body.width
    least = [min(word, total * 0.4) + pad for word, _ in longest]
    ideal = [max(low, min(line + pad, total * 0.7)) for low, (_, line) in zip(least, longest, strict=True)]
    if sum(ideal) <= total:
        return tuple(width * total / sum(ideal) for width in ideal)
    if sum(least) >= total:
        return tuple(width * total / sum(least) for width in least)
    share = (total - sum(least)) / sum(wide - low for low, wide in zip(least, ideal, strict=True))
    return tuple(low + (wide - low) * share for low, wide in zip(least, ideal, strict=True))


def _by_columns(table: Table) -> list[Table]:
    """Return `table` cut into tables of at most `MOST_COLUMNS` columns, the first column in each."""
    step = MOST_COLUMNS - 1
    parts: list[Table] = []
    for start in range(1, len(table.header), step):
        picked = (0, *range(start, min(start + step, len(table.header))))
        parts.append(
            replace(
                table,
                header=tuple(table.header[index] for index in picked),
                rows=tuple(tuple(row[index] for index in picked) for row in table.rows),
                alignments=tuple(table.alignments[index] for index in picked),
            )
        )
    return parts


def _low_enough(
    table: Table, rows: tuple[tuple[TableCell, ...], ...], stage: Stage, limit: float, points: float
) -> list[tuple[tuple[TableCell, ...], ...]]:
    """Return `rows`, or their single row cut in two and so on where it alone is higher than a slide."""
    if len(rows) > 1 or _measure(replace(table, rows=rows), points, stage).height <= limit:
        return [rows]
    texts = [plain_text(cell.content) for cell in rows[0]]
    if max(map(len, texts)) < 20:
        return [rows]
    halves = [_halves(text) for text in texts]
    return [
        cut
        for side in (0, 1)
        for cut in _low_enough(table, (tuple(TableCell((Text(half[side]),)) for half in halves),), stage, limit, points)
    ]


def _halves(text: str) -> tuple[str, str]:
    if len(text) < 20:
        return text, ""
    middle = text.rfind(" ", 0, len(text) // 2 + 1)
    middle = middle if middle > 0 else len(text) // 2
    return text[:middle], text[middle:].lstrip()
