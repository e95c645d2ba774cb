"""Rows of tables → set rows: the lines and pictures of each cell, and cells that several rows or columns share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from math import ceil

from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.setting import runs
from gyoan.layout.tabled_pictures import GAP, CellRows, Spans, largest, spans_of, tiled
from gyoan.model.blocks import Alignment, Figure, Table, TableCell
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import CellPicture, Image, TableRow
from gyoan.model.typeset import Line
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.inks import bold
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import InkedRun, set_lines

_STAMP, _OF_PICTURES = (Points(110), Points(72)), Points(320)
"""A picture in a cell that asks for no size may always be as large as the first, in points; all rows with such pictures
share the height of the second."""
_MOST_HEIGHT = Points(240)
"""The pictures of one cell are no higher than this together, in points."""
_WIDEST = 0.6
"""A picture in a cell takes no more than this share of the width, whatever it asks for. Found by trial."""
_LONGEST_SHARED = 12
"""A text of more lines that takes several rows is said in each of them: so much may be on the page before."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns that rows are set in."""

    place: TextArea
    """Where the table stands."""
    points: Points
    """Size of its text."""
    widths: tuple[Points, ...]
    """Their widths, in points."""
    alignments: tuple[Alignment | None, ...]
    """How each is set."""
    side: Points
    """Free space at the left and right of a cell, in points."""
    stamp: tuple[Points, Points]
    """How large a picture may be that asks for no size, in points."""

    @property
    def edges(self) -> tuple[Points, ...]:
        """Their left edges and the right one of the last, in points."""
        return tuple(accumulate(self.widths, initial=self.place.x))

    @property
    def leading(self) -> Points:
        """Height of a line, in points."""
        return self.points * LEADING.row

    def inner(self, column: int, across: int) -> tuple[Points, Points]:
        """Return where the text of a cell begins and how wide it is."""
        width = sum(self.widths[column : column + across], Points(0)) - 2 * self.side
        return self.edges[column] + self.side, width


def cell_runs(cell: TableCell, place: TextArea, points: Points, *, head: bool) -> list[InkedRun]:
    """Return the text of a cell."""
    ink = place.styles.ink(points)
    return runs(cell.content, bold(ink) if head else ink, place.styles)


def set_rows(rows: CellRows, columns: TableColumns) -> list[TableRow]:
    """Return the rows below a head; what takes several of them begins in the first and goes on over the others."""
    spans = spans_of(rows)
    shared = [at for at, (down, _) in spans.items() if down > 1]
    if any(
        len(_lines(rows[at][column], column, spans[at, column][1], columns)) > _LONGEST_SHARED for at, column in shared
    ):
        spans = {(at, column): (1, 1) for at, row in enumerate(rows) for column in range(len(row))}
        shared = []
    done = [set_row(row, spans, at, columns) for at, row in enumerate(rows)]
    for at, column in sorted(shared, key=lambda one: spans[one][0]):
        _share(done, rows, (at, column), spans[at, column], columns)
    return done


def set_row(row: Sequence[TableCell], spans: Spans, at: int, columns: TableColumns, *, head: bool = False) -> TableRow:
    """Return a row, whose cells take so many rows and columns as `spans` says."""
    cells: list[tuple[Line, ...]] = []
    pictures: list[CellPicture] = []
    own = tuple(spans.get((at, column), (0, 0)) for column in range(len(row)))
    for column, (cell, (down, across)) in enumerate(zip(row, own, strict=True)):
        lines = _lines(cell, column, across, columns, head=head) if down else ()
        shown, more = _pictured(cell, lines, column, across, columns) if down and cell.figures else (lines, ())
        cells.append(shown)
        pictures += more
    fill = columns.place.styles.color(ColorSlot.SURFACE) if head else ""
    plain = all(span == (1, 1) for span in own)
    return TableRow(tuple(cells), fill, tuple(pictures), () if plain else own)


def _lines(cell: TableCell, column: int, across: int, columns: TableColumns, *, head: bool = False) -> tuple[Line, ...]:
    x, width = columns.inner(column, across)
    content = cell_runs(cell, columns.place, columns.points, head=head)
    return set_lines(content, columns.place.styles, x, width, columns.alignments[column])


def _pictured(
    cell: TableCell, lines: tuple[Line, ...], column: int, across: int, columns: TableColumns
) -> tuple[tuple[Line, ...], Iterator[CellPicture]]:
    """Return the lines of a cell with empty ones where its pictures stand, and these."""
    x, width = columns.inner(column, across)
    lines = lines if cell.content else ()
    tiles = tiled(picture_sizes(cell, columns.place, columns.stamp), width, _MOST_HEIGHT)
    room = ceil((tiles.height + (GAP if lines else 0.0)) / columns.leading)
    empty = (Line(),) * room
    top = 0.0 if cell.led else len(lines) * columns.leading + (GAP if lines else 0.0)
    left = {Alignment.CENTER: 0.5, Alignment.RIGHT: 1.0}.get(columns.alignments[column] or Alignment.LEFT, 0.0)
    x += (width - tiles.width) * left
    pictures = (
        CellPicture(column, Length.of_points(top + y), _image(figure, (x + dx, wide, high), columns.place))
        for figure, (dx, y, wide, high) in zip(cell.figures, tiles.places, strict=True)
    )
    return ((*empty, *lines) if cell.led else (*lines, *empty)), pictures


def _image(figure: Figure, sizes: tuple[Points, Points, Points], place: TextArea) -> Image:
    picture = place.pictures[figure.target]
    x, width, height = map(Length.of_points, sizes)
    return Image(picture.data, x, width, height, figure.alt, crop=picture.crop, plates=picture.plates)


def stamp_of(table: Table, place: TextArea) -> tuple[Points, Points]:
    """Return how large a picture of `table` may be that asks for no size, in points."""
    return largest(table, place.width, _OF_PICTURES, _STAMP)


def picture_sizes(cell: TableCell, place: TextArea, stamp: tuple[Points, Points]) -> list[tuple[Points, Points]]:
    """Return the sizes that the pictures of a cell would like to have, in points."""
    return [_size(figure, place, stamp) for figure in cell.figures if figure.target in place.pictures]


def _size(figure: Figure, place: TextArea, stamp: tuple[Points, Points]) -> tuple[Points, Points]:
    picture = place.pictures[figure.target]
    width, height = picture.seen
    asked = place.asked(figure)
    scale = asked * picture.crop.across / width if asked else min(1.0, stamp[0] / width, stamp[1] / height)
    scale = min(scale, place.width * _WIDEST / width)
    return width * scale, height * scale


def _share(
    done: list[TableRow], rows: CellRows, origin: tuple[int, int], span: tuple[int, int], columns: TableColumns
) -> None:
    """Let a cell take several rows: the last is high enough, and no page ends where a side has too few lines for it."""
    (at, column), (down, across) = origin, span
    wanted = len(done[at].cells[column])
    heights = [row.line_count for row in done[at : at + down]]
    if sum(heights) < wanted:
        last = done[at + down - 1]
        cells = list(last.cells)
        heights[-1] += wanted - sum(heights)
        cells[column] = (Line(),) * heights[-1]
        done[at + down - 1] = replace(last, cells=tuple(cells))
    for number in range(down):
        row = done[at + number]
        above, below = sum(heights[:number]), sum(heights[number:])
        keeps = row.keeps or (number > 0 and min(above, below) < wanted)
        again = list(row.again or ((),) * len(row.cells))
        again[column] = _lines(rows[at][column], column, across, columns) if number else ()
        done[at + number] = replace(
            row,
            keeps=keeps,
            again=tuple(again),
            stretches=row.stretches if number == down - 1 else _without(row, column, across, columns),
        )


def _without(row: TableRow, column: int, across: int, columns: TableColumns) -> tuple[tuple[Length, Length], ...]:
    """Return where the line below a row runs, with a gap below a cell that goes on."""
    edges = tuple(map(Length.of_points, columns.edges))
    left, right = edges[column], edges[column + across]
    stretches: list[tuple[Length, Length]] = []
    for start, end in row.stretches or ((edges[0], edges[-1]),):
        stretches += [one for one in ((start, min(end, left)), (max(start, right), end)) if one[0] < one[1]]
    # A row that nothing closes has a line of no length: none would be one of the whole width.
    return tuple(stretches) or ((edges[0], edges[0]),)
