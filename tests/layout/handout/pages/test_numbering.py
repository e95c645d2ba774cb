"""Pages bound: their numbers, heads and feet, what stands before page 1, and where names lead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout.pages import body_of, handout_of, paged
from gyoan.layout.handout.pages.numbering import roman
from gyoan.model.handout import Bar, Bookmark, Footnote, PageMark, TextBlock
from gyoan.model.pages import Handout, Page, PageNumber, PageRule, RunningLine, TextSlice
from gyoan.model.paper import Gutter, on_sheet
from gyoan.model.theme import Theme
from gyoan.model.units import Box, Length
from layout.handout.pages.made import INK, block, fills, galley


def number_of(page: Page) -> str:
    return "".join(one.text for one in page.furniture if isinstance(one, PageNumber))


def running(page: Page) -> list[tuple[str, bool]]:
    return [(one.line.text, one.at_foot) for one in page.furniture if isinstance(one, RunningLine)]


def handout(theme: Theme, *lengths: float) -> Handout:
    """Return handouts of so many pages bound behind each other."""
    return handout_of(body_of([paged(galley(fills(pages, theme)), theme.page) for pages in lengths], theme.page))


def test_pages_are_counted_and_all_but_a_handouts_first_have_its_head(theme: Theme) -> None:
    body = handout(theme, 2, 1).body
    assert [number_of(page) for page in body] == ["1 / 3", "2 / 3", "3 / 3"]
    assert [running(page) for page in body] == [[("발", True)], [("머리", False), ("발", True)], [("발", True)]]


def test_head_and_foot_stand_outside_of_the_text(theme: Theme) -> None:
    page, style = handout(theme, 2).body[1], theme.page
    height = (style.height - style.margin_top - style.margin_bottom).points
    head, foot = (one for one in page.furniture if isinstance(one, RunningLine))
    (rule,) = (one for one in page.furniture if isinstance(one, PageRule))
    (number,) = (one for one in page.furniture if isinstance(one, PageNumber))
    assert head.top + head.leading < rule.y < 0
    assert foot.top > height
    assert number.base > height
    assert number.middle == pytest.approx(rule.width / 2)
    assert rule.width == (style.width - style.margin_left - style.margin_right).points


def test_what_stands_before_page_1_has_numbers_of_its_own_and_moves_no_name(theme: Theme) -> None:
    body = body_of([paged(galley([block("글", anchor="여기")]), theme.page)], theme.page)
    whole = handout_of(body, "책", "en-US", [block("표지")], [[block("차례")], [block("진행표")]])
    assert (whole.title, whole.language) == ("책", "en-US")
    assert [number_of(page) for page in whole.pages] == ["", "ii", "iii", "1 / 1"]
    assert whole.anchors == {"여기": (4, 0.0)}
    assert body.numbers == {"여기": 1}
    assert (handout_of(body).title, handout_of(body).language, handout_of(body).front) == ("제목", "ko-KR", ())


def test_on_two_sides_handouts_begin_on_right_pages_and_text_moves_with_the_binding(theme: Theme) -> None:
    duplex = on_sheet(theme, "A4", Gutter(Length.of_millimetres(8), mirrored=True))
    inner = duplex.page.margin_left
    one = [paged(galley(fills(1, duplex)), duplex.page) for _ in range(2)]
    body = body_of(one, duplex.page)
    assert [number_of(page) for page in body.pages] == ["1 / 3", "", "3 / 3"]
    assert [len(page.furniture) > 0 for page in body.pages] == [True, False, True]
    assert [page.left for page in body.pages] == [inner, inner - duplex.page.gutter, inner]
    # As many pages before page 1 as whole sheets have.
    assert [number_of(page) for page in handout_of(body, front=[[block("진행표")]]).front] == ["i", "ii"]
    assert [number_of(page) for page in handout_of(body, cover=[block("표지")]).front] == ["", ""]
    assert len(handout(theme, 1, 1).body) == 2


@pytest.mark.parametrize(
    ("lengths", "starts"),
    [((1, 1, 1), (1, 3, 5)), ((2, 1), (1, 3)), ((3, 2, 1), (1, 5, 7)), ((4, 3, 1), (1, 5, 9)), ((6, 1), (1, 7))],
)
def test_on_two_sides_a_handout_of_any_length_leaves_the_next_a_right_page(
    theme: Theme, lengths: tuple[int, ...], starts: tuple[int, ...]
) -> None:
    duplex = on_sheet(theme, "A4", Gutter(Length.of_millimetres(8), mirrored=True))
    one = [
        paged(galley([block("글", anchor=f"{number}"), *fills(pages, duplex)][:-1]), duplex.page)
        for number, pages in enumerate(lengths)
    ]
    body = body_of(one, duplex.page)
    assert tuple(body.numbers[f"{number}"] for number in range(len(lengths))) == starts
    assert sum(not number_of(page) for page in body.pages) == len(body.pages) - sum(lengths)


def test_a_table_of_contents_names_pages_before_page_1_and_behind_it(theme: Theme) -> None:
    def named(block_: TextBlock) -> TextBlock:
        marks = (PageMark("끝", Length(0), INK), PageMark("없다", Length(0), INK))
        return replace(block_, marks=marks)

    items = [named(block("차례")), *fills(2, theme), block("끝", anchor="끝")]
    body = body_of([paged(galley(items), theme.page)], theme.page)
    whole = handout_of(body, front=[[named(block("책의 차례"))]])
    for page in (whole.front[0], whole.body[0]):
        content = page.text[0].content
        assert isinstance(content, TextSlice)
        assert [mark.number for mark in content.block.marks if isinstance(mark, PageMark)] == [3, 0]


def test_a_title_of_two_lines_in_a_table_of_contents_keeps_both_and_has_one_number(theme: Theme) -> None:
    rule = Bar(Box.of_points(0, 0, 10, 1), "CCCCCC")
    row = replace(block("긴 제목의", "둘째 줄"), marks=(rule, PageMark("끝", Length(0), INK)))
    plain = replace(block("글", "또 글"), marks=(rule,))
    items = [row, plain, block("빈 줄"), *fills(1, theme), block("끝", anchor="끝")]
    first = body_of([paged(galley(items), theme.page)], theme.page).pages[0]
    shown = [one.content for one in first.text if isinstance(one.content, TextSlice)]
    said = [content.block.lines[content.index].text for content in shown]
    assert said[:5] == ["긴 제목의", "둘째 줄", "글", "또 글", "빈 줄"]
    marks = [mark for mark in shown[0].block.marks if isinstance(mark, PageMark)]
    assert [mark.number for mark in marks] == [2]
    assert shown[0].block.marks[0] == rule
    assert shown[2].block is plain
    assert shown[2].block is shown[3].block, "a block that names no page stays one"


def test_the_mark_of_a_footnote_is_a_place_and_a_rule_stands_above_the_notes(theme: Theme) -> None:
    note = Footnote("*1", "^1", (block("각주", link="#^1"),))
    items = [*fills(1, theme), block("글", link="#*1"), block("다시", link="#*1")]
    whole = handout_of(body_of([paged(galley(items, [note]), theme.page)], theme.page))
    page = whole.body[-1]
    assert whole.anchors["^1"] == (2, 0.0)
    assert whole.notes == {"#*1"}
    first, _ = (rule for rule in page.furniture if isinstance(rule, PageRule))
    assert (first.y, first.width) == (page.notes[0].top - 7, 120)
    assert not any(isinstance(one, PageRule) for one in whole.body[0].furniture)


def test_the_outline_is_that_of_all_pages_in_their_order(theme: Theme) -> None:
    def entry(name: str) -> TextBlock:
        return replace(block(name, anchor=name), bookmark=Bookmark(name.upper(), 0))

    body = body_of([paged(galley([entry("b"), block("글", anchor="c"), entry("d")]), theme.page)], theme.page)
    outline = handout_of(body, front=[[entry("a")]]).outline
    assert [(anchor, bookmark.title) for anchor, bookmark in outline] == [("a", "A"), ("b", "B"), ("d", "D")]


def test_a_handouts_parts_are_its_blocks_once_and_its_footnotes_last(theme: Theme) -> None:
    note = Footnote("*1", "^1", (block("각주"),))
    long = block(*(f"{number}" for number in range(100)))
    whole = handout_of(body_of([paged(galley([block("글", link="#*1"), long], [note]), theme.page)], theme.page))
    assert len(whole.pages) > 2
    assert [one.lines[0].text for one in whole.parts if isinstance(one, TextBlock)] == ["글", "0", "각주"]


@pytest.mark.parametrize(("number", "numeral"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (99, "xcix")])
def test_pages_before_page_1_have_roman_numbers(number: int, numeral: str) -> None:
    assert roman(number) == numeral
