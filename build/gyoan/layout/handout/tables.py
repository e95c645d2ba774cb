"""Tables → set tables: how wide each column is, and the lines of each cell."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.handout.looks import FIGURE
from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.table_rows import TableColumns, cell_runs, picture_sizes, set_row, set_rows, stamp_of
from gyoan.layout.tabled_pictures import spans_of, with_pictures
from gyoan.lexicon import units
from gyoan.lexicon.labels import HEADS_OF_ROWS
from gyoan.messages import layout as told
from gyoan.model.blocks import Alignment, Table
from gyoan.model.codes import Code
from gyoan.model.colors import ColorSlot
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.expressions import expression
from gyoan.model.handout import PageTable
from gyoan.model.inline import Strong, plain_text
from gyoan.model.session import Session, walk_blocks
from gyoan.model.units import Length, Points
from gyoan.typesetting import widest_word, widest_word_and_line
from gyoan.typesetting.line_heights import LEADING
from gyoan.typesetting.setting import InkedRun

_SIZES = (1.0, 0.93, 0.86, 0.78, 0.72)
"""Sizes tried, as parts of a table's usual one, until no word must be torn."""
_LEAST = Points(6.5)
"""No print is smaller, in points."""
_PADDING = 4.0
"""Above and below a row, in points."""
_SIDE, _MOST_SIDE = Points(5.5), 1 / 8
"""Free space at the left and right of a cell, in points, and the part of a column that it takes at the most."""
_ROUNDING = 0.1
"""How much wider than measured a column is: what just fits must not be broken."""
_FIGURE = expression(rf"[-+±~≈<>≤≥]?\s?[₩$€£]?\d[\d,.]*\s?(?:{units.SHORT})?")
"""A number with its sign, its currency or its unit."""
_NOTHING = {"", "-", "–", "—"}


def set_table(block: Table, place: TextArea) -> PageTable:
    """Return the table with every cell set, in the largest size in which its words stay whole."""
    usual = min(place.points, place.styles.small)
    block = with_pictures(block, place.pictures)
    sizes = [max(_LEAST, usual * size) for size in _SIZES]
    points = next((points for points in sizes[:-1] if _keeps_words(block, place, points)), sizes[-1])
    widths = _widths(*_demands(block, place, points), place.width)
    columns = TableColumns(
        place,
        points,
        tuple(widths),
        tuple(_alignments(block, len(widths))),
        _side(place, len(widths)),
        stamp_of(block, place),
    )
    rows = [set_row(block.header, spans_of((block.header,)), 0, columns, head=True), *set_rows(block.rows, columns)]
    return PageTable(
        rows[0],
        tuple(rows[1:]),
        Length.of_points(place.x),
        Length.of_points(sum(widths)),
        Length.of_points(points * LEADING.row),
        Length.of_points(_PADDING),
        place.styles.color(ColorSlot.LINE),
        FIGURE.space,
        FIGURE.space,
        _has_row_heads(block),
    )


def _alignments(block: Table, count: int) -> list[Alignment | None]:
    """Return how the columns are set: as the author says, else columns of figures at the right, below each other."""
    given = [*block.alignments, *[None] * (count - len(block.alignments))]
    return [
        Alignment.RIGHT if number and alignment is None and _is_of_figures(block, number) else alignment
        for number, alignment in enumerate(given)
    ]


def _is_of_figures(block: Table, column: int) -> bool:
    texts = [plain_text(row[column].content).strip() for row in block.rows if column < len(row)]
    figures = [text for text in texts if text not in _NOTHING]
    return len(figures) > 1 and all(_FIGURE.fullmatch(text) for text in figures)


def _has_row_heads(block: Table) -> bool:
    """Return whether the first column plainly names the rows: each cell in it is bold, or what heads it says so."""
    column = [row[0].content for row in block.rows if row]
    if len(block.header) < 2 or not column or not all(plain_text(content).strip() for content in column):
        return False
    bold_ones = all(all(isinstance(inline, Strong) for inline in content) for content in column)
    others = [cell.content for row in block.rows for cell in row[1:]]
    all_bold = all(all(isinstance(inline, Strong) for inline in content) for content in others)
    return (bold_ones and not all_bold) or plain_text(block.header[0].content).strip() in HEADS_OF_ROWS


def is_torn(block: Table, place: TextArea) -> bool:
    """Return whether words of the table are torn even in the smallest print."""
    usual = min(place.points, place.styles.small)
    return not _keeps_words(block, place, max(_LEAST, usual * _SIZES[-1]))


def _keeps_words(block: Table, place: TextArea, points: Points) -> bool:
    """Return whether no word must be torn at this size; no more is measured than until one must."""
    side, least = _margins(block, place, points)
    for columns, content, picture in _contents(block, place, points):
        wide = 2 * side + max(widest_word(content), picture) / len(columns) + _ROUNDING
        for own in columns:
            least[own] = max(least[own], wide)
        if sum(least) > place.width:
            return False
    return sum(least) <= place.width


def _demands(block: Table, place: TextArea, points: Points) -> tuple[list[Points], list[Points]]:
    """Return for each column the width of its longest word and of its longest line, sides included."""
    side, least = _margins(block, place, points)
    natural = list(least)
    for columns, content, picture in _contents(block, place, points):
        word, line = (max(wide, picture) / len(columns) for wide in widest_word_and_line(content))
        for own in columns:
            least[own] = max(least[own], 2 * side + word + _ROUNDING)
            natural[own] = max(natural[own], 2 * side + line + _ROUNDING)
    return least, natural


def _margins(block: Table, place: TextArea, points: Points) -> tuple[Points, list[Points]]:
    """Return the free space beside a cell's text and the width that each column has in any case."""
    count = max(len(row) for row in (block.header, *block.rows))
    side = _side(place, count)
    return side, [2 * side + points] * count


def _contents(block: Table, place: TextArea, points: Points) -> Iterator[tuple[range, list[InkedRun], Points]]:
    """Yield the columns of each cell, its text at this size and the width of its widest picture."""
    stamp = stamp_of(block, place)
    for number, row in enumerate((block.header, *block.rows)):
        for (_, column), (_, across) in spans_of((row,)).items():
            content = cell_runs(row[column], place, points, head=number == 0)
            picture = max((size[0] for size in picture_sizes(row[column], place, stamp)), default=Points(0))
            yield range(column, column + across), content, picture


def _side(place: TextArea, count: int) -> Points:
    return min(_SIDE, place.width / count * _MOST_SIDE)


def _widths(least: list[Points], natural: list[Points], total: Points) -> list[Points]:
    """Return the widths of the columns, which fill `total`.

    Narrow columns get their longest line, so that their cells need no second one. Each of the others gets its longest
    word and a share of the rest in proportion to what it lacks for its longest line.
    """
    if sum(least) >= total:
        return [total * width / sum(least) for width in least]
    if sum(natural) <= total:
        return [wide + (total - sum(natural)) * wide / sum(natural) for wide in natural]
    floor = _floors(least, natural, total)
    lacks = [wide - narrow for wide, narrow in zip(natural, floor, strict=True)]
    spare = total - sum(floor)
    return [narrow + spare * lack / sum(lacks) for narrow, lack in zip(floor, lacks, strict=True)]


def _floors(least: list[Points], natural: list[Points], total: Points) -> list[Points]:
    """Return the least widths, but the natural one of each column that takes no more than its share of `total`."""
    floor, room, left = list(least), total, len(natural)
    for column in sorted(range(left), key=natural.__getitem__):
        if natural[column] > room / left or natural[column] - least[column] > total - sum(floor):
            break
        floor[column] = natural[column]
        room, left = room - natural[column], left - 1
    return floor


_MANY = 8
"""A table of fewer columns is torn only where a word is longer than any page is wide, such as an address."""


def wide_tables(session: Session, place: TextArea) -> Iterator[Diagnostic]:
    """Yield a warning for each table with more columns than the width of a page can hold."""
    for block in walk_blocks(session):
        if isinstance(block, Table) and len(block.header) >= _MANY and is_torn(block, place):
            yield Diagnostic(
                Code.OVERSIZED,
                Severity.WARNING,
                block.span,
                told.WIDE_TABLE(columns=len(block.header)),
                told.SPLIT_TABLE(),
            )
