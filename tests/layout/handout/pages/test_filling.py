"""How fine a handout's table of contents is, and what a book leaves out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout import paged
from gyoan.model.handout import HandoutItem, StructureTag, TextBlock
from gyoan.model.pages import PagedHandout, TextSlice
from gyoan.model.theme import Theme
from layout.handout.pages.made import block, fills, galley


def entry(text: str, *, fine: bool = False) -> TextBlock:
    return replace(block(text), tag=StructureTag.TOC_ITEM, only_when_long=fine)


def contents(handout: PagedHandout) -> list[tuple[int, str]]:
    """Return the entries of the table, each with its page."""
    return [
        (number, content.block.lines[0].text)
        for number, page in enumerate(handout.pages, start=1)
        for content in (placed.content for placed in page.text)
        if isinstance(content, TextSlice) and content.block.tag is StructureTag.TOC_ITEM
    ]


@pytest.mark.parametrize(("pages", "fine"), [(1, False), (3, False), (5, True)])
def test_only_a_long_handout_names_parts_of_parts(theme: Theme, pages: int, *, fine: bool) -> None:
    items: list[HandoutItem] = [entry("1"), entry("1.1", fine=True), entry("2"), *fills(pages, theme)]
    shown = [(1, "1"), (1, "1.1"), (1, "2")] if fine else [(1, "1"), (1, "2")]
    assert contents(paged(galley(items), theme.page)) == shown


def test_parts_of_parts_are_left_out_where_the_table_would_go_on_overleaf_for_them(theme: Theme) -> None:
    fine = [entry(f"1.{number}", fine=True) for number in range(100)]
    assert contents(paged(galley([entry("1"), *fine, entry("2"), *fills(5, theme)]), theme.page)) == [
        (1, "1"),
        (1, "2"),
    ]


def test_a_table_that_is_on_two_pages_anyway_has_its_parts_of_parts(theme: Theme) -> None:
    coarse = [entry(f"{number}") for number in range(60)]
    shown = contents(paged(galley([*coarse, entry("끝", fine=True), *fills(5, theme)]), theme.page))
    assert (len(shown), shown[-1][1]) == (61, "끝")


def test_a_book_has_all_but_the_table_of_contents() -> None:
    whole = galley([block("제목"), entry("1"), entry("2"), block("글")], contents=(1, 3))
    assert [one.lines[0].text for one in whole.for_book.items if isinstance(one, TextBlock)] == ["제목", "글"]
    assert whole.for_book.for_book == whole.for_book
