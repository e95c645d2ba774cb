"""How large the columns and rows of a table on a slide are at one size of text, its cells' pictures included."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from gyoan.layout.area import Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.tabled_pictures import GAP, Spans, Tiled, largest, spans_of, tiled
from gyoan.model.blocks import Alignment, Figure, Table, TableCell
from gyoan.model.deck import Run, TextParagraph
from gyoan.model.inline import Inlines
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import PITCH

CellPictures: TypeAlias = Mapping[Figure, PicturePiece]
"""The pictures in the cells of a table, as large as they may be in them."""
SIZES = tuple(map(Points, (20, 18, 16, 14, 12)))
"""Sizes to try, in points; the last two only for tables of many columns."""
SPACING = 0.95
"""Line spacing of cells."""
INSET_X, INSET_Y = Points(7), Points(4.5)
"""Free space beside and above the text of a cell, in points."""
TIGHT_Y = Points(2.5)
"""The same above and below where a table is else a row or two too high for its slide."""
PAD = 2 * INSET_X + 2
"""What a column is wider than its text, in points."""
MOST_OF_WORD = 0.4
"""A word wider than this share of the slide is broken."""
MOST_OF_LINE = 0.7
"""A column asks for no more than this share of the slide: its lines are broken then."""
PICTURE_WIDTH, PICTURE_HEIGHT = Points(150), Points(84)
"""A picture in a cell that asks for no size may always be as large as this, in points."""
OF_PICTURES = 0.7
"""So much of a slide the rows with such pictures share."""
MOST_OF_PICTURES = 0.55
"""The pictures of one cell take no more than this share of a slide's height."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A table at one size of text."""

    points: Points
    """Size of its text."""
    widths: tuple[Points, ...]
    """Those of its columns, in points."""
    heights: tuple[Points, ...]
    """Those of its rows, the head's first, in points."""
    inset: Points = INSET_Y
    """Free space above and below the text of a cell, in points."""

    @property
    def height(self) -> Points:
        """The height of all rows."""
        return sum(self.heights, Points(0))


@dataclass(frozen=True, slots=True)
class SharedColumns:
    """The columns of a whole table, for all of the parts that it is cut into."""

    points: Points
    """The size of text that they are measured for: no part is set larger."""
    widths: tuple[Points, ...]
    """Their widths, in points."""


def cell_paragraph(content: Inlines, align: Alignment | None, points: Points, *, bold: bool = False) -> TextParagraph:
    """Return the text of a cell."""
    runs = styled_runs(content, RunStyle(points, bold=bold)) or (Run("", points),)
    return TextParagraph(runs, align=align or Alignment.LEFT, line_spacing=SPACING)


def shown_cells(table: Table) -> Spans:
    """Return the cells that are shown, the head's first; none goes on from the head into the rows."""
    head, body = spans_of((table.header,)), spans_of(table.rows)
    return {**head, **{(at + 1, column): span for (at, column), span in body.items()}}


def measure(
    table: Table,
    pictures: CellPictures,
    points: Points,
    stage: Stage,
    columns: SharedColumns | None = None,
    inset: Points = INSET_Y,
) -> Sized:
    """Return the sizes of `table` where its text has `points`, in `columns` of its own or those given."""
    widths = columns.widths if columns else ()
    sized = functools.partial(_measured, table, pictures, points, stage, widths, inset)
    if pictures:  # they are many bytes to compare
        return sized()
    # What finds no room is tried again on the next slide, and drawn at last.
    return stage.measure.once(("table", stage.measure.number(table), points, stage.body, widths, inset), sized)


def _measured(
    table: Table,
    pictures: CellPictures,
    points: Points,
    stage: Stage,
    widths: tuple[Points, ...],
    inset: Points,
) -> Sized:
    rows, spans = (table.header, *table.rows), shown_cells(table)
    widths = widths or column_widths(table, pictures, points, stage)
    around = 2 * inset + 1
    heights = [points * PITCH.text * SPACING + around] * len(rows)
    # What takes several rows makes the last of them higher, where they are not high enough for it together.
    for (at, column), (down, across) in sorted(spans.items(), key=lambda one: one[1][0]):
        width = sum(widths[column : column + across], Points(0)) - 2 * INSET_X
        wanted = _cell_height(rows[at][column], width, points, pictures, stage, bold=not at) + around
        heights[at + down - 1] += max(Points(0), wanted - sum(heights[at : at + down]))
    return Sized(points, widths, tuple(heights), inset)


def _cell_height(
    cell: TableCell, width: Points, points: Points, pictures: CellPictures, stage: Stage, *, bold: bool
) -> Points:
    text = cell_text_height(cell, width, points, stage, bold=bold)
    if not cell.figures:
        return text
    return tiles_of(cell, pictures, width, stage)[1].height + (text + GAP if text else Points(0))


def cell_text_height(cell: TableCell, width: Points, points: Points, stage: Stage, *, bold: bool) -> Points:
    """Return the height of a cell's text in this width; none for a cell of pictures alone."""
    if cell.figures and not cell.content:
        return Points(0)
    return stage.measure.height((_measured_text(cell, points, stage, bold=bold),), width)


def _measured_text(cell: TableCell, points: Points, stage: Stage, *, bold: bool) -> TextParagraph:
    """Return the text of a cell for measuring, the same object for all tables that a table is cut into."""
    measure = stage.measure
    key = ("text of a cell", measure.number(cell.content), points, bold)
    return measure.once(key, lambda: cell_paragraph(cell.content, None, points, bold=bold))


def tiles_of(cell: TableCell, pictures: CellPictures, width: Points, stage: Stage) -> tuple[list[PicturePiece], Tiled]:
    """Return the pictures of a cell and their places in this width."""
    own = [pictures[figure] for figure in cell.figures]
    sizes = [(picture.width, picture.height) for picture in own]
    return own, tiled(sizes, width, stage.body.height * MOST_OF_PICTURES)


def in_cells(table: Table, pictures: CellPictures, body: Area) -> CellPictures:
    """Return the pictures of a table in their sizes: those that they ask for, else their share of a slide."""
    most = largest(table, body.width, body.height * OF_PICTURES, (PICTURE_WIDTH, PICTURE_HEIGHT))
    return {figure: _sized(figure, picture, most) for figure, picture in pictures.items()}


def _sized(figure: Figure, picture: PicturePiece, most: tuple[Points, Points]) -> PicturePiece:
    if figure.width or figure.share:
        return picture
    scale = min(1.0, most[0] / picture.width, most[1] / picture.height)
    return replace(picture, width=picture.width * scale, height=picture.height * scale)


def least_widths(table: Table, pictures: CellPictures, points: Points, stage: Stage) -> list[Points]:
    """Return the widths in which columns break no word of theirs, none wider than a share of the slide."""
    longest = _longest((table.header, *table.rows), shown_cells(table), pictures, points, stage)
    return _least(longest, stage.body.width)


def _least(longest: Sequence[Sequence[float]], total: Points) -> list[Points]:
    return [Points(min(word, total * MOST_OF_WORD) + PAD) for word, _ in longest]


def column_widths(table: Table, pictures: CellPictures, points: Points, stage: Stage) -> tuple[Points, ...]:
    """Return column widths that fill the body: what the longest words need first, the rest by length of text."""
    longest = _longest((table.header, *table.rows), shown_cells(table), pictures, points, stage)
    total = stage.body.width
    least = _least(longest, total)
    ideal = [max(low, min(line + PAD, total * MOST_OF_LINE)) for low, (_, line) in zip(least, longest, strict=True)]
    if sum(ideal) <= total:
        return tuple(width * total / sum(ideal) for width in ideal)
    if sum(least) >= total:
        return tuple(width * total / sum(least) for width in least)
    share = (total - sum(least)) / sum(wide - low for low, wide in zip(least, ideal, strict=True))
    return tuple(low + (wide - low) * share for low, wide in zip(least, ideal, strict=True))


def _longest(
    rows: Sequence[tuple[TableCell, ...]], spans: Spans, pictures: CellPictures, points: Points, stage: Stage
) -> list[list[float]]:
    """Return for each column the width of its longest word and of its longest text, in points."""
    longest = [[0.0, 0.0] for _ in rows[0]]
    for (at, column), (_, across) in spans.items():
        cell = rows[at][column]
        word, line = stage.measure.extent(_measured_text(cell, points, stage, bold=not at).runs)
        widest = max((pictures[one].width for one in cell.figures), default=0.0)
        for own in longest[column : column + across]:
            own[0], own[1] = max(own[0], word / across, widest / across), max(own[1], line / across, widest / across)
    return longest
