"""Names and links changed on finished pages: everywhere, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.handout.pages import Renaming, paged
from gyoan.model.handout import (
    Bookmark,
    Columns,
    Footnote,
    HandoutItem,
    Image,
    PageMark,
    PageTable,
    TableRow,
    TextBlock,
)
from gyoan.model.pages import PagedHandout, RowSlice, TextSlice
from gyoan.model.theme import Theme
from gyoan.model.traversal import found
from gyoan.model.typeset import Fragment
from gyoan.model.units import Length
from layout.handout.pages.made import INK, block, galley, line

RENAMING = Renaming(lambda link: f"새 {link}", lambda anchor: f"b1-{anchor}")


def pages(theme: Theme, *items: HandoutItem, notes: tuple[Footnote, ...] = ()) -> PagedHandout:
    return paged(galley(items, notes), theme.page)


def links(handout: PagedHandout) -> list[str]:
    contents = (placed.content for page in handout.pages for placed in page.placed)
    shown = tuple(one.row if isinstance(one, RowSlice) else one for one in contents)
    return [fragment.link for fragment, _ in found(shown, Fragment)]


def test_links_are_changed_wherever_they_stand(theme: Theme) -> None:
    size = Length.of_points(20)
    row = TableRow(((line("칸", "a"),),), again=((line("다시", "b"),),))
    table = PageTable(row, (row,), Length(0), size, size, Length(0), "000000")
    note = Footnote("*1", "^1", (block("각주", link="d"),))
    handout = RENAMING.handout(pages(theme, table, Columns(((block("단", link="c"),),)), block("글"), notes=(note,)))
    assert {link for link in links(handout) if link} == {"새 a", "새 b", "새 c", "새 d"}


def test_a_picture_leads_where_its_link_leads_now(theme: Theme) -> None:
    size = Length.of_points(20)
    plain = Image(b"", Length(0), size, size, "")
    handout = RENAMING.handout(pages(theme, replace(plain, link="a"), plain))
    images = [one.content for one in handout.pages[0].text if isinstance(one.content, Image)]
    assert [image.link for image in images] == ["새 a", ""]


def test_places_have_new_names_and_those_who_name_them_too(theme: Theme) -> None:
    note = Footnote("*1", "^1", (block("각주"),))
    here = replace(block("글", anchor="여기"), marks=(PageMark("거기", Length(0), INK),))
    handout = RENAMING.handout(pages(theme, here, block("글"), notes=(note,)))
    assert handout.marks == {"#b1-*1": "b1-^1"}
    blocks = [one.content.block for one in handout.pages[0].text if isinstance(one.content, TextSlice)]
    assert [one.anchor for one in blocks] == ["b1-여기", ""]
    assert [mark.anchor for mark in blocks[0].marks if isinstance(mark, PageMark)] == ["b1-거기"]


def test_a_block_or_row_that_goes_on_stays_one(theme: Theme) -> None:
    size = Length.of_points(20)
    row = TableRow((tuple(line(f"{number}") for number in range(100)),))
    table = PageTable(TableRow(((line("머리"),),)), (row,), Length(0), size, size, Length(0), "000000")
    handout = RENAMING.handout(pages(theme, block(*(f"{number}" for number in range(100))), table))
    contents = [one.content for page in handout.pages for one in page.text if not one.repeated]
    assert len({id(one.block) for one in contents if isinstance(one, TextSlice)}) == 1
    assert len({id(one.row) for one in contents if isinstance(one, RowSlice)}) == 2
    assert len([one for one in contents if isinstance(one, RowSlice)]) > 50


def test_the_outline_is_as_it_was_unless_it_is_renamed_too(theme: Theme) -> None:
    entry = replace(block("글", anchor="a"), bookmark=Bookmark("글", 0))

    def deeper(own: TextBlock) -> Bookmark | None:
        return replace(own.bookmark, level=1) if own.bookmark else None

    found_ = [
        [(one.bookmark.title, one.bookmark.level) for one, _ in page.anchored if one.bookmark]
        for renaming in (RENAMING, Renaming(str, bookmark=deeper))
        for page in renaming.handout(pages(theme, entry)).pages
    ]
    assert found_ == [[("글", 0)], [("글", 1)]]


def test_nothing_moves(theme: Theme) -> None:
    before = pages(theme, *(block(f"{number}", anchor=f"{number}", link="x") for number in range(60)))
    after = RENAMING.handout(before)
    assert len(before.pages) > 1
    for old, new in zip(before.pages, after.pages, strict=True):
        assert [(one.top, one.height) for one in old.placed] == [(one.top, one.height) for one in new.placed]
