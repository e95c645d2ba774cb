"""How high what stands on pages is, how small it may be made, and how welcome a page's end is before each line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout.pages.slices import Break, Strip
from gyoan.layout.handout.pages.strips import strips
from gyoan.model.handout import (
    Bookmark,
    Columns,
    HandoutItem,
    Image,
    PagePanel,
    PageTable,
    PanelStyle,
    StructureTag,
    TableRow,
    TextBlock,
)
from gyoan.model.typeset import Line
from gyoan.model.units import Length, Points
from layout.handout.pages.made import block

PT = Length.of_points
FREE, POOR, BAD, NEVER = Break


def cut(*items: HandoutItem) -> list[Strip]:
    return list(strips(items, Points(400)))


def breaks(*items: HandoutItem) -> list[Break]:
    return [strip.breaking for strip in cut(*items)]


def test_a_row_of_columns_is_as_high_as_the_highest() -> None:
    cells = (block("하나"),), (block("하나", "둘"), block("셋")), (block("하나"), block("둘"))
    (strip,) = cut(Columns(cells, PT(7), PT(9)))
    assert (strip.height, strip.before, strip.after) == (60, 7, 9)


def test_a_picture_may_be_made_as_small_as_it_says() -> None:
    (strip,) = cut(Image(b"", PT(0), PT(200), PT(100), "", 0.72, space_before=PT(3), space_after=PT(4)))
    assert (strip.height, round(strip.least, 6), strip.before, strip.after) == (100, 72, 3, 4)


def test_spaces_of_a_block_stand_above_its_first_line_and_below_its_last() -> None:
    lines = cut(replace(block("하나", "둘", "셋"), space_before=PT(5), space_after=PT(6)))
    assert [(line.before, line.after) for line in lines] == [(5, 0), (0, 0), (0, 6)]


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        (1, [FREE]),
        (2, [FREE, NEVER]),
        (3, [FREE, NEVER, NEVER]),
        (4, [FREE, NEVER, FREE, NEVER]),
        (6, [FREE, NEVER, FREE, FREE, FREE, NEVER]),
    ],
)
def test_no_page_ends_behind_the_first_line_of_a_block_or_before_its_last(count: int, wanted: list[Break]) -> None:
    assert breaks(block(*map(str, range(count)))) == wanted


def code(*lines: str) -> TextBlock:
    return replace(block(*lines), tag=StructureTag.CODE)


def test_code_is_best_cut_at_a_blank_line_with_three_lines_on_either_side() -> None:
    assert breaks(code("1", "2", "3", "", "4", "5", "6")) == [FREE, NEVER, BAD, FREE, FREE, BAD, NEVER]
    assert breaks(code("1", "2", "3", "4", "5", "6", "7"))[2:6] == [BAD, POOR, POOR, BAD]
    assert breaks(code("1", "2", "# 말", "4", "5", "6", "7"))[3] == BAD
    assert breaks(code("1", "2", "말 #", "4", "5", "6", "7"))[3] == POOR


def heading(level: int) -> TextBlock:
    return replace(block("절"), bookmark=Bookmark("절", level), keep_with_next=True)


def test_a_heading_is_not_cut_and_has_lines_below_it() -> None:
    below = block(*map(str, range(8)))
    assert breaks(replace(block("긴", "제목"), bookmark=Bookmark("긴 제목", 1)), below)[1] == NEVER
    first, *rest = breaks(heading(1), block("1"), block("2"), block("3"), block("4"), block("5"))
    assert first == FREE
    assert (rest[0], rest[3:]) == (NEVER, [FREE, FREE])


def test_a_heading_wants_the_picture_below_it_and_nothing_behind_that() -> None:
    picture = Image(b"", PT(0), PT(200), PT(100), "", 1.0)
    assert breaks(heading(1), picture, block("1"), block("2")) == [FREE, NEVER, FREE, FREE]


@pytest.mark.parametrize(("lines", "first_blank"), [(12, POOR), (13, FREE)])
def test_what_stands_in_a_panel_of_twelve_lines_is_rather_whole(lines: int, first_blank: Break) -> None:
    held = code(*("" if number in (4, 7) else f"{number}" for number in range(lines)))
    style = PanelStyle("FFFFFF", padding=PT(5))
    _, *inner, _ = breaks(PagePanel((held,), PT(0), PT(400), style))
    assert inner[0] == NEVER
    assert inner[4] == first_blank
    assert inner[2] == BAD


def test_every_cell_is_one_for_who_listens_and_what_spans_others_says_so() -> None:
    row, ten = TableRow(((Line(),), (Line(),))), PT(10)
    rows = (row, replace(row, spans=((2, 1), (1, 1))))
    made = PageTable(row, rows, PT(0), ten, ten, PT(0), "000000", row_heads=True)
    assert [[(path[-1].kind, path[-1].span) for path in strip.paths] for strip in cut(made)] == [
        [("TH", (1, 1)), ("TH", (1, 1))],
        [("TH", (1, 1)), ("TD", (1, 1))],
        [("TH", (2, 1)), ("TD", (1, 1))],
    ]


def test_what_is_kept_with_the_next_has_no_break_behind_it() -> None:
    assert breaks(block("1"), replace(block("2"), keep_with_next=True), block("3"), block("4")) == [
        FREE,
        FREE,
        NEVER,
        FREE,
    ]


def table_breaks(rows: int, lines: int = 1) -> list[Break]:
    """Return how welcome a page's end is before each row of a table on a page of 400 points, a line being 10 high."""
    row, ten = TableRow(((Line(),) * lines,)), PT(10)
    made = PageTable(TableRow(((Line(),),)), (row,) * rows, PT(0), ten, ten, PT(0), "000000")
    return breaks(made)[1:]


def test_a_table_is_rather_whole_than_cut_and_no_crumb_of_it_stands_alone() -> None:
    assert table_breaks(12) == [NEVER, *[BAD] * 10, NEVER]
    assert table_breaks(19) == [NEVER, BAD, BAD, *[POOR] * 14, BAD, NEVER]
    assert table_breaks(45) == [NEVER, BAD, BAD, *[FREE] * 40, BAD, NEVER]


def test_one_of_few_rows_may_be_higher_and_high_rows_are_no_crumbs() -> None:
    assert table_breaks(4, 4) == [NEVER, BAD, BAD, NEVER]
    assert table_breaks(3, 10) == [NEVER, POOR, NEVER]
    assert table_breaks(7, 2) == [NEVER, BAD, BAD, *[POOR] * 2, BAD, NEVER]
