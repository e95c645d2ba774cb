"""The lines of what was placed on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gyoan.model.handout import Columns, Galley
from gyoan.model.pages import Placed, RowSlice, TextSlice
from gyoan.model.theme import PageStyle
from gyoan.model.typeset import Line
from gyoan.model.units import Length
from paged import made_up


def lines_placed(placed: Placed) -> Iterator[tuple[Line, float]]:
    """Yield the lines of what stands in one place, each with the height that it has."""
    match placed.content:
        case TextSlice(block, index):
            yield block.lines[index], block.leading.points
        case RowSlice() as row:
            for cell in row.row.cells:
                yield from ((line, row.table.leading.points) for line in cell[row.start : row.end])
        case Columns(cells):
            for cell in cells:
                yield from ((line, block.leading.points) for block in cell for line in block.lines)
        case _:
            return


def pages_of_both(one: str, other: str, handout: Galley, style: PageStyle) -> set[tuple[int, int]]:
    """Return the pages of two texts on paper of many heights, of which any may be the one on which both would part."""
    found = set()
    for points in range(300, round(style.height.points), 2):
        pages = words_by_page(handout, replace(style, height=Length.of_points(points)))
        # The contents name headings before.
        first, second = (max(at for at, page in enumerate(pages) if text in page) for text in (one, other))
        found.add((first, second))
    return found


def words_by_page(handout: Galley, style: PageStyle) -> list[str]:
    """Return what is read on each page from page 1 on, a line a line."""
    return [
        "\n".join(line.text for placed in page.placed for line, _ in lines_placed(placed))
        for page in made_up(handout, style).body
    ]
