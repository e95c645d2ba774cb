"""Panels behind what stands on them, from page to page, and what a table says again at the top of one."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.handout.pages.pagination import paginate
from gyoan.layout.handout.pages.strips import strips
from gyoan.model.handout import HandoutItem, PagePanel, PageTable, PanelStyle, TableRow
from gyoan.model.pages import Page, RowSlice
from gyoan.model.units import Length
from layout.handout.pages.made import block, line

HEIGHT = 100.0
PADDING = 5.0


def panel(*items: HandoutItem) -> PagePanel:
    style = PanelStyle("EEEEEE", padding=Length.of_points(PADDING))
    return PagePanel(items, Length(0), Length.of_points(50), style)


def pages_of(*items: HandoutItem) -> list[Page]:
    return paginate(strips(items, HEIGHT), HEIGHT)


def test_a_panel_reaches_around_what_it_holds() -> None:
    ((behind,),) = (page.backdrops for page in pages_of(block("위"), panel(block("안"))))
    assert (behind.top, behind.bottom, behind.goes_on, behind.ends) == (20, 20 + 20 + 2 * PADDING, False, True)


def test_a_panel_that_goes_on_overleaf_says_so_on_both_pages() -> None:
    first, second = pages_of(panel(*[block(f"{number}") for number in range(6)]))
    (before,), (after,) = first.backdrops, second.backdrops
    assert before.panel is after.panel
    assert [(one.goes_on, one.ends) for one in (before, after)] == [(False, False), (True, True)]
    assert before.bottom == first.text[-1].top + first.text[-1].height + PADDING
    assert (after.top, after.bottom) == (0, second.text[-1].top + second.text[-1].height)


def test_a_panel_in_a_panel_is_drawn_upon_it_and_ends_before_it() -> None:
    first, _ = pages_of(panel(panel(block("안")), block("밖"), *[block(f"{number}") for number in range(6)]))
    outer, inner = first.backdrops
    assert (inner.ends, outer.ends) == (True, False)
    assert outer.top < inner.top < inner.bottom < outer.bottom


def test_a_panel_goes_on_though_its_page_ends_with_one_inside_of_it() -> None:
    first, second = pages_of(panel(panel(block("1", "2", "3")), block("4", "5")))
    outer, inner = first.backdrops
    assert (inner.ends, outer.ends) == (True, False)
    assert outer.bottom == inner.bottom + PADDING
    assert [one.panel for one in second.backdrops] == [outer.panel]


def test_a_table_is_no_panel() -> None:
    assert [page.backdrops for page in pages_of(table(3))] == [()]


def table(rows: int) -> PageTable:
    """Return a table of rows each of which says anew what covers it."""
    row = TableRow(((line("칸"),),), again=((line("다시"),),))
    high, wide = Length.of_points(20), Length.of_points(50)
    return PageTable(TableRow(((line("머리"),),)), (row,) * rows, Length(0), wide, high, Length(0), "000000")


def test_only_the_first_row_of_a_table_on_a_page_says_again_what_covers_it() -> None:
    first, second = pages_of(table(8))
    shown = [[one for one in page.text if isinstance(one.content, RowSlice)] for page in (first, second)]
    opens = [[one.content.opens for one in page if isinstance(one.content, RowSlice)] for page in shown]
    # The head is the first row of all; overleaf it is repeated, and the row below it opens the page.
    assert (sum(opens[0]), opens[1][:2], sum(opens[1])) == (0, [False, True], 1)


def test_a_row_that_nothing_covers_says_nothing_again() -> None:
    plain = replace(table(8), rows=(TableRow(((line("칸"),),)),) * 8)
    rows = [one.content for page in pages_of(plain) for one in page.text if isinstance(one.content, RowSlice)]
    assert not any(row.opens for row in rows)
