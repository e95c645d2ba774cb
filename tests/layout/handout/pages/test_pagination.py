"""Where pages end: what belongs together stays together, and nothing is lost or drawn outside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gyoan.layout.handout.pages.pagination import pages_of, paginate
from gyoan.layout.handout.pages.slices import Break, CommonGround, Strip
from gyoan.layout.handout.pages.strips import for_few_pages, strips
from gyoan.model.handout import (
    Bookmark,
    HandoutItem,
    Image,
    PagePanel,
    PageTable,
    PanelStyle,
    StructureTag,
    TableRow,
    TextBlock,
)
from gyoan.model.pages import Blank, Page, RowSlice, TextSlice
from gyoan.model.typeset import Face, Fragment, Ink, Line
from gyoan.model.units import Length

HEIGHT = 100.0


def text(lines: int, *, kept: bool = False, space: float = 0.0) -> TextBlock:
    """Return a block of lines, each 10 points high."""
    gap = Length.of_points(space)
    return TextBlock((Line(),) * lines, Length.of_points(10), space_before=gap, keep_with_next=kept)


def image(height: float, least: float = 1.0) -> Image:
    return Image(b"", Length(0), Length.of_points(50), Length.of_points(height), "", least)


def counts(*items: object) -> list[int]:
    """Return how many strips stand on each page."""
    pages = paginate(strips(items, HEIGHT), HEIGHT)  # type: ignore[arg-type]
    return [len(page.placed) for page in pages]


def test_a_page_holds_as_many_lines_as_fit() -> None:
    assert counts(*[text(1)] * 25) == [10, 10, 5]


def test_no_line_of_a_paragraph_stands_alone() -> None:
    assert counts(text(9), text(4)) == [9, 4]
    assert counts(text(8), text(3)) == [8, 3]
    assert counts(text(8), text(4)) == [10, 2]


def test_a_heading_of_several_lines_is_not_cut() -> None:
    heading = replace(text(4, kept=True), bookmark=Bookmark("긴 제목", 1))
    assert counts(text(8), heading, text(3)) == [8, 7]
    assert counts(text(8), text(4, kept=True), text(3)) == [10, 5]


def test_what_is_kept_with_the_next_moves_with_it() -> None:
    assert counts(text(8), text(1, kept=True), text(1, kept=True), image(30)) == [8, 3]


def test_the_larger_of_two_spaces_counts_and_none_at_the_top_of_a_page() -> None:
    spaced = replace(text(1, space=30), space_after=Length.of_points(20))
    page, second = paginate(strips([spaced] * 4, HEIGHT), HEIGHT)
    assert [placed.top for placed in page.placed] == [0, 40, 80]
    assert [placed.top for placed in second.placed] == [0]


def test_a_picture_is_made_smaller_rather_than_leave_a_gap() -> None:
    (page,) = paginate(strips([text(4), image(80, 0.7)], HEIGHT), HEIGHT)
    assert page.placed[-1].height == 60


def test_a_picture_is_not_made_smaller_than_it_may_be() -> None:
    assert counts(text(5), image(80, 0.7)) == [5, 1]


def test_pictures_make_room_for_each_other() -> None:
    pages = paginate(strips([image(60, 0.7), image(60, 0.7)], HEIGHT), HEIGHT)
    assert len(pages) == 1
    assert pages[0].placed[-1].top + pages[0].placed[-1].height <= HEIGHT + 0.01


def test_pictures_that_make_room_take_what_stands_below_them_along() -> None:
    (page,) = paginate(strips([image(30, 0.5), text(1), image(20, 0.5), image(60, 0.75)], HEIGHT), HEIGHT)
    heights = [placed.height for placed in page.placed]
    tops = [placed.top for placed in page.placed]

    assert heights == pytest.approx([27, 10, 18, 45], abs=0.01), "each gives of what it can spare"
    assert tops == pytest.approx([0, 27, 37, 55], abs=0.01)


def test_a_picture_made_smaller_leaves_room_for_its_caption() -> None:
    captioned = replace(image(80, 0.5), keep_with_next=True)
    (page,) = paginate(strips([text(3), captioned, text(1)], HEIGHT), HEIGHT)
    assert [placed.height for placed in page.placed[-2:]] == [60, 10]


def test_a_picture_that_just_fits_leaves_room_for_its_caption_too() -> None:
    captioned = replace(image(65, 0.5), keep_with_next=True)
    (page,) = paginate(strips([text(3), captioned, text(1)], HEIGHT), HEIGHT)
    assert [placed.height for placed in page.placed[-2:]] == [60, 10]


@pytest.mark.parametrize(("below", "above", "height"), [(0, 10, 50), (14, 0, 46), (14, 10, 46), (6, 20, 40)])
def test_a_picture_made_smaller_leaves_the_larger_of_both_spaces_above_its_caption(
    below: float, above: float, height: float
) -> None:
    captioned = replace(image(80, 0.1), keep_with_next=True, space_after=Length.of_points(below))
    (page,) = paginate(strips([text(3), captioned, text(1, space=above)], HEIGHT), HEIGHT)
    picture, caption = page.placed[-2:]
    assert picture.height == pytest.approx(height)
    assert caption.top + caption.height == pytest.approx(HEIGHT)


def test_a_picture_leaves_room_for_all_that_stays_below_it() -> None:
    captioned = replace(image(80, 0.1), keep_with_next=True)
    below = replace(text(1, space=5), keep_with_next=True, space_after=Length.of_points(7))
    (page,) = paginate(strips([text(1), captioned, below, text(1, space=3)], HEIGHT), HEIGHT)
    assert page.placed[1].height == pytest.approx(100 - 10 - (5 + 10) - (7 + 10))
    assert page.placed[-1].top + page.placed[-1].height == pytest.approx(HEIGHT)


def test_a_panel_stays_with_its_caption() -> None:
    panel = PagePanel((text(1),), Length(0), Length.of_points(50), PanelStyle(), keep_with_next=True)
    assert counts(text(9), panel, text(1))[0] == 9
    assert counts(text(9), replace(panel, keep_with_next=False), text(1))[0] > 9


def table(rows: int, lines: int = 1) -> PageTable:
    """Return a table whose rows are `lines` times 10 points high, without padding."""
    row = TableRow(((Line(),) * lines,))
    points = Length.of_points(10)
    return PageTable(TableRow(((Line(),),)), (row,) * rows, Length(0), points, points, Length(0), "000000")


def test_a_tables_head_is_repeated_on_every_page() -> None:
    pages = paginate(strips([table(25)], HEIGHT), HEIGHT)
    assert [placed.repeated for placed in pages[1].placed][:2] == [True, True]
    assert not pages[0].placed[0].repeated
    assert sum(not placed.repeated for page in pages for placed in page.placed) == 26


GROUND_OF_OTHERS = CommonGround(PagePanel((), Length(0), Length(0), PanelStyle()), (), 0.0)


@pytest.mark.parametrize("before", [0, 1, 3])
def test_a_ground_goes_on_over_the_page_however_little_of_it_stood_on_the_one_before(before: int) -> None:
    above = [Strip(20.0, Blank())] * before
    _, second = paginate([*above, Strip(90.0 - 20 * before, Blank(), grounds=(GROUND,)), INSIDE, INSIDE], HEIGHT)
    assert [placed.repeated for placed in second.placed] == [True, False, False]


@pytest.mark.parametrize("before", [(), (GROUND_OF_OTHERS,)])
def test_what_begins_at_the_top_of_a_page_is_no_continuation(before: tuple[CommonGround, ...]) -> None:
    above = [Strip(50.0, Blank(), grounds=before)] * 2
    _, second = paginate([*above, INSIDE, INSIDE], HEIGHT)
    assert [placed.repeated for placed in second.placed] == [False, False]
    assert second.placed[0].top == 0


def test_below_a_repeated_head_a_row_stands_as_close_as_below_the_first() -> None:
    padded = replace(table(25), padding=Length.of_points(4))
    first, second, *_ = paginate(strips([padded], HEIGHT), HEIGHT)
    assert next(placed for placed in second.placed if not placed.repeated).top == first.placed[1].top


def test_a_tables_head_does_not_stand_alone() -> None:
    assert counts(text(9), table(3))[0] == 9


def test_a_row_that_is_cut_has_its_padding_above_its_first_line_and_below_its_last() -> None:
    _, *rows = strips([replace(table(1, 30), padding=Length.of_points(4))], HEIGHT)
    assert [strip.height for strip in rows] == [14, *[10] * 28, 14]
    cut = [strip.content for strip in rows if isinstance(strip.content, RowSlice)]
    assert [part.top for part in cut] == [4, *[0] * 29]
    assert [part.closes for part in cut] == [*[False] * 29, True]


def test_a_row_higher_than_a_page_is_cut_between_its_lines() -> None:
    pages = paginate(strips([table(1, 30)], HEIGHT), HEIGHT)
    assert len(pages) > 3
    assert all(fits(page) for page in pages)


def test_a_panel_leaves_room_for_its_padding_on_both_sides_of_a_break() -> None:
    style = PanelStyle(padding=Length.of_points(7))
    panel = PagePanel((text(15),), Length(0), Length.of_points(50), style)
    first, second = paginate(strips([panel], HEIGHT), HEIGHT)
    assert first.placed[-1].top + 10 + 7 <= HEIGHT
    assert isinstance(second.placed[0].content, Blank)
    assert second.placed[0].grounds == second.placed[1].grounds


def test_a_last_page_of_few_lines_is_saved_by_tighter_spaces() -> None:
    items = [text(1, space=3.5)] * 8
    flow = strips(items, HEIGHT)
    assert len(paginate(flow, HEIGHT)) == 2
    assert len(pages_of(flow, HEIGHT)) == 1


@pytest.mark.parametrize("count", [9, 12, 13])
def test_spaces_stay_as_they_are_where_tighter_ones_save_no_page(count: int) -> None:
    flow = strips([text(1, space=9)] * count, HEIGHT)
    usual, made = paginate(flow, HEIGHT), pages_of(flow, HEIGHT)
    assert len(usual) > 1
    if len(made) == len(usual):
        assert [[placed.top for placed in page.placed] for page in made] == [
            [placed.top for placed in page.placed] for page in usual
        ]


def test_spaces_stay_as_they_are_where_the_last_page_has_little_and_keeps_it() -> None:
    flow = strips([*[text(1, space=30)] * 3, text(1, space=30)], HEIGHT)
    usual, made = paginate(flow, HEIGHT), pages_of(flow, HEIGHT)
    assert [len(page.placed) for page in usual] == [3, 1]
    assert len(made) == 2
    assert [placed.top for placed in made[0].placed] == [0, 40, 80]


def test_the_finer_entries_of_the_contents_are_for_long_handouts() -> None:
    entry = replace(text(1), only_when_long=True)
    flow = strips([entry, text(1)], HEIGHT)
    assert (len(for_few_pages(flow)), len(flow)) == (1, 2)


def code(*lines: str) -> PagePanel:
    """Return a panel of code without padding, each line 10 points high."""
    ink = Ink(Face.CODE, 9, "000000")
    shown = tuple(Line((Fragment(line, Length(0), Length(0), ink),)) for line in lines)
    return PagePanel(
        (TextBlock(shown, Length.of_points(10), StructureTag.CODE),), Length(0), Length.of_points(50), PanelStyle()
    )


def shown_lines(*items: HandoutItem) -> list[list[str]]:
    """Return the words of the lines on each page."""
    pages = paginate(strips(items, HEIGHT), HEIGHT)
    contents = [[placed.content for placed in page.placed] for page in pages]
    return [
        [content.block.lines[content.index].text for content in page if isinstance(content, TextSlice)]
        for page in contents
    ]


LONG_CODE = [f"run {number}" for number in range(16)]


def test_code_is_cut_at_a_blank_line() -> None:
    lines = [*LONG_CODE[:5], "", *LONG_CODE[5:]]
    assert shown_lines(code(*lines))[0] == LONG_CODE[:5]


def test_a_blank_line_of_code_is_left_out_where_a_page_ends() -> None:
    lines = [*LONG_CODE[:5], "", "", *LONG_CODE[5:]]
    first, second, *_ = shown_lines(code(*lines))
    assert first == LONG_CODE[:5]
    assert second[0] == LONG_CODE[5]
    assert shown_lines(code(*LONG_CODE[:10], "", *LONG_CODE[10:]))[1] == LONG_CODE[10:]


@pytest.mark.parametrize("above", ["# why", "// why", "-- why", "run \\"])
def test_code_is_not_cut_below_a_comment_or_an_unfinished_line(above: str) -> None:
    lines = [*LONG_CODE[:9], above, *LONG_CODE[9:]]
    assert shown_lines(code(*lines))[0] == lines[:9]


def test_three_lines_of_code_stand_on_either_side_of_a_cut() -> None:
    three = [*LONG_CODE[:3], "", *LONG_CODE[3:]]
    assert shown_lines(text(6), code(*three))[0] == [""] * 6 + three[:3]
    assert shown_lines(text(7), code(*three[1:]))[0] == [""] * 7
    assert [len(page) for page in shown_lines(code(*["run"] * 22))] == [10, 9, 3]


def test_short_code_is_not_cut_but_at_a_blank_line() -> None:
    assert shown_lines(text(5), code(*LONG_CODE[:8])) == [[""] * 5, LONG_CODE[:8]]


def heading(level: int) -> TextBlock:
    return replace(text(1, kept=True), bookmark=Bookmark("", level))


def test_a_heading_has_three_lines_below_it() -> None:
    assert counts(text(7), heading(0), *[text(1)] * 5) == [7, 6]
    assert counts(text(6), heading(0), *[text(1)] * 5) == [10, 2]


def test_a_heading_and_one_line_stay_with_the_heading_below_them() -> None:
    assert counts(text(7), heading(0), text(1), heading(1), text(3)) == [7, 6]


def test_a_short_section_may_end_a_page() -> None:
    assert counts(text(8), heading(1), text(1), heading(1), text(3)) == [10, 4]


def test_a_table_of_few_rows_is_kept_together() -> None:
    assert counts(text(7), table(4)) == [7, 5]


def test_a_long_table_begins_with_two_rows() -> None:
    assert counts(text(8), table(12))[0] == 8
    assert counts(text(7), table(12))[0] == 10


def fits(page: Page) -> bool:
    return all(placed.top + placed.height <= HEIGHT + 0.01 for placed in page.placed)


GROUND = CommonGround(PagePanel((), Length(0), Length(0), PanelStyle()), (Strip(5.0, Blank()),), 5.0)
INSIDE = Strip(40.0, Blank(), grounds=(GROUND,))
STRIPS = st.builds(
    Strip,
    height=st.floats(1, 90),
    content=st.just(Blank()),
    before=st.floats(0, 20),
    after=st.floats(0, 20),
    breaking=st.sampled_from(Break),
    grounds=st.sampled_from([(), (GROUND,)]),
)


@given(st.lists(STRIPS, max_size=40))
def test_every_strip_stands_on_one_page_and_inside_it(flow: list[Strip]) -> None:
    pages = pages_of(flow, HEIGHT)
    shown = [placed for page in pages for placed in page.placed if not placed.repeated]
    assert [(placed.height, placed.content) for placed in shown] == [(s.height, s.content) for s in flow]
    assert all(placed.top >= 0 for page in pages for placed in page.placed)
    assert all(fits(page) for page in pages)


@given(st.lists(STRIPS, max_size=40))
def test_no_page_ends_where_it_must_not_while_another_end_is_possible(flow: list[Strip]) -> None:
    pages = paginate(flow, HEIGHT)
    position = 0
    for page in pages[:-1]:
        own = [placed for placed in page.placed if not placed.repeated]
        inside = flow[position + 1 : position + len(own)]
        position += len(own)
        if flow[position].breaking is Break.NEVER:
            assert all(strip.breaking is Break.NEVER for strip in inside)
