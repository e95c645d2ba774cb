"""Where a page ends, to the point: strips of a point or two tell what strips of ten round away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout.pages.feet import calls_in, links_of
from gyoan.layout.handout.pages.pagination import pages_of, paginate
from gyoan.layout.handout.pages.slices import Break, CommonGround, Strip
from gyoan.layout.handout.pages.strips import strips, strips_within
from gyoan.model.handout import (
    Arrangement,
    Artwork,
    Columns,
    HandoutItem,
    PagePanel,
    PageTable,
    PanelStyle,
    Part,
    StructureTag,
    TableRow,
    TextBlock,
)
from gyoan.model.pages import Blank, Page, TextSlice
from gyoan.model.scene import MarkGroup, Scene, Words
from gyoan.model.typeset import Face, Fragment, Ink, Line
from gyoan.model.units import Length, Points

HIGH = Points(100)
FREE, POOR, BAD, NEVER = Break
INK = Ink(Face.BODY, 10, "000000")
PT = Length.of_points
PANEL = PagePanel((), PT(0), PT(50), PanelStyle())


def strip(
    high: float,
    *,
    before: float = 0,
    after: float = 0,
    least: float = 0,
    breaking: Break = FREE,
    grounds: tuple[CommonGround, ...] = (),
) -> Strip:
    return Strip(Points(high), Blank(), Points(before), Points(after), breaking, grounds, Points(least))


def heights(*flow: Strip, high: float = HIGH) -> list[list[float]]:
    return [[round(placed.height, 4) for placed in page.text] for page in paginate(flow, Points(high))]


def block(*texts: str, link: str = "", high: float = 10, code: bool = False) -> TextBlock:
    """Return lines so high, the first with a mark that leads to `link`."""
    lines = [Line((Fragment(text, Length(0), Length(0), INK),)) for text in texts]
    lines[0] = Line((Fragment(texts[0], Length(0), Length(0), INK, link),))
    tag = StructureTag.CODE if code else StructureTag.PARAGRAPH
    return TextBlock(tuple(lines), Length.of_points(high), tag)


def words(pages: list[Page]) -> list[list[str]]:
    contents = [[placed.content for placed in page.text] for page in pages]
    return [[one.block.lines[one.index].text for one in page if isinstance(one, TextSlice)] for page in contents]


@pytest.mark.parametrize(
    ("beyond", "breaking", "reached"),
    [(109.5, POOR, False), (110.5, POOR, True), (399.5, BAD, False), (400.5, BAD, True)],
)
def test_a_worse_break_is_taken_to_leave_so_much_less_empty(beyond: float, breaking: Break, *, reached: bool) -> None:
    first, *_ = heights(strip(500), strip(beyond), strip(600, breaking=breaking), high=1000)
    assert first == ([500, beyond] if reached else [500])


def test_of_two_breaks_as_good_the_later_is_taken() -> None:
    assert heights(strip(50), strip(0), strip(60)) == [[50, 0], [60]]


def test_a_break_is_weighed_by_its_own_place_below_what_is_repeated() -> None:
    ground = (CommonGround(PANEL, (strip(100), strip(60))),)
    flow = [strip(950, grounds=ground), strip(100, grounds=ground), strip(400, grounds=ground)]
    worse = strip(80, breaking=POOR, grounds=ground), strip(500, breaking=BAD, grounds=ground)
    assert heights(*flow, *worse, high=1000) == [[950], [100, 60, 100, 400], [100, 60, 80, 500]]


def test_sums_of_heights_may_be_off_by_a_hundredth() -> None:
    assert heights(strip(50), strip(50.008)) == [[50, 50.008]]
    assert heights(strip(50), strip(50.012)) == [[50], [50.012]]


def test_pictures_make_room_for_what_must_stand_below_a_further_one() -> None:
    caption = strip(10, breaking=NEVER)
    assert heights(strip(75, least=50), strip(30, least=30), caption) == [[60, 30, 10]]


def test_a_picture_that_cannot_be_smaller_gives_nothing_and_another_all_that_it_can() -> None:
    assert heights(strip(30, least=30), strip(45, least=20), strip(30, least=30)) == [[30, 40, 30]]
    assert heights(strip(75, least=70), strip(30, least=30)) == [[70, 30]]
    assert heights(strip(75, least=70.5), strip(30, least=30)) == [[75], [30]]


def test_text_is_not_made_smaller_for_what_must_stand_below_it() -> None:
    assert heights(strip(80), strip(15), strip(10, breaking=NEVER)) == [[80], [15, 10]]
    assert heights(strip(95), strip(10), strip(10, breaking=NEVER)) == [[95], [10, 10]]


@pytest.mark.parametrize(("last", "pages"), [(21.9, 1), (22, 2)])
def test_a_last_page_is_saved_of_which_less_than_22_hundredths_are_filled(last: float, pages: int) -> None:
    flow = [strip(10), strip(10, before=60), strip(last)]
    assert len(paginate(flow, HIGH)) == 2
    assert len(pages_of(flow, HIGH)) == pages


def test_the_last_of_three_pages_is_saved_too() -> None:
    little = [strip(95), strip(10), strip(10, before=60), strip(21)]
    assert [len(page.text) for page in paginate(little, HIGH)] == [1, 2, 1]
    assert [len(page.text) for page in pages_of(little, HIGH)] == [1, 3]
    full = [strip(95), strip(10), strip(10, before=60), strip(30)]
    assert [len(page.text) for page in pages_of(full, HIGH)] == [1, 2, 1]


def test_spaces_above_and_below_are_made_tighter_by_a_quarter() -> None:
    (below,), (above,) = pages_of([strip(10, after=3)] * 8, HIGH), pages_of([strip(10, before=3)] * 8, HIGH)
    tops = [12.25 * number for number in range(8)]
    assert [placed.top for placed in below.text] == [placed.top for placed in above.text] == pytest.approx(tops)


@pytest.mark.parametrize(("high", "repeated"), [(50, [True, False]), (50.5, [False])])
def test_what_is_repeated_takes_half_of_a_page_at_the_most(high: float, repeated: list[bool]) -> None:
    ground = (CommonGround(PANEL, (strip(high),)),)
    first, second = paginate([strip(70, grounds=ground), strip(40, grounds=ground)], HIGH)
    assert [placed.repeated for placed in first.text] == [False]
    assert [placed.repeated for placed in second.text] == repeated


def test_what_an_inner_ground_repeats_stands_below_that_of_the_outer_while_both_have_room() -> None:
    def second(outer: float, inner: float) -> list[tuple[float, float]]:
        both = CommonGround(PANEL, (strip(outer),)), CommonGround(PANEL, (strip(inner),))
        _, page = paginate([strip(70, grounds=both), strip(40, grounds=both)], HIGH)
        return [(placed.top, placed.height) for placed in page.text]

    assert second(30, 20) == [(0, 30), (30, 20), (50, 40)]
    assert second(30, 21) == [(0, 30), (30, 40)]


@pytest.mark.parametrize("padding", [0.5, 1, 4])
def test_a_row_with_free_space_of_its_own_has_no_other_above_it_overleaf(padding: float) -> None:
    row = TableRow(((Line(),),))
    table = PageTable(row, (row,) * 12, PT(0), PT(50), PT(10), PT(padding), "")
    _, second, *_ = paginate(strips([table], HIGH), HIGH)
    assert [placed.top for placed in second.text[:2]] == [0, 10 + 2 * padding]


def test_what_a_page_repeats_depends_on_its_first_strips_footnotes_alone() -> None:
    ground = (CommonGround(PANEL, (strip(30),)),)
    notes = {"#*1": tuple(strips_within([block(*"가나다", high=10)], HIGH, ()))}
    (called,) = strips([block("말", link="#*1")], HIGH)
    flow = [strip(90, grounds=ground), strip(20, grounds=ground), called]
    _, second, *_ = paginate(flow, HIGH, notes)
    assert second.text[0].repeated


def test_blank_lines_of_code_are_left_out_at_both_ends_of_a_page_but_never_its_first_or_last_line() -> None:
    def shown(*texts: str, high: float = 20) -> list[list[str]]:
        return words(paginate(strips([block(*texts, code=True)], Points(high)), Points(high)))

    assert shown("가", "", "나", "다", "라") == [["가"], ["나"], ["다", "라"]]
    assert shown("가", *[""] * 7, "나", "다", high=40) == [["가"], ["나", "다"]]
    first, last = (block(*texts, code=True) for texts in (("", "가", "나", "다"), ("가", "나", "다", "")))
    held = [replace(one, breaking=NEVER) for one in strips([block("말"), first], Points(20))]
    assert words(paginate(held, Points(20)))[0] == ["말", ""]
    held = [replace(one, breaking=NEVER) for one in strips([block("말"), last], Points(20))]
    assert words(paginate(held, Points(20)))[-1] == [""]


def test_a_blank_line_of_text_stays() -> None:
    assert words(paginate(strips([block("가", "", "나", "다")], Points(20)), Points(20))) == [["가", ""], ["나", "다"]]


@pytest.mark.parametrize(
    ("notes", "first"),
    [
        # 15 points are the rule's.
        ((30,), (55, 30)),
        ((36,), (49, 36)),
        # Of what may go on overleaf 40 points are begun.
        ((50,), (45, 40)),
        ((90,), (45, 40)),
        ((10, 30), (45, 40)),
        # No more than three fifths are the foot's.
        ((10, 50), (40, 45)),
        ((50, 2), (40, 45)),
    ],
)
def test_so_much_of_a_page_is_its_foots(notes: tuple[int, ...], first: tuple[int, int]) -> None:
    lines = {f"#*{number}": (strip(1),) * high for number, high in enumerate(notes, 1)}
    marked = [block("말", link=link, high=1) for link in lines]
    pages = paginate(strips([*marked, *[block("말", high=1)] * 200], HIGH), HIGH, lines)
    assert (len(pages[0].text), len(pages[0].notes)) == first
    assert sum(len(page.notes) for page in pages) == sum(notes)


def test_a_long_footnote_begins_with_a_quarter_of_the_page_at_the_least() -> None:
    lines = {"#*1": (strip(1),) * 180}
    flow = [block("말", link="#*1", high=1), *[block("말", high=1)] * 400]
    (first, *_) = paginate(strips(flow, Points(200)), Points(200), lines)
    assert (len(first.text), len(first.notes)) == (135, 50)


def test_footnotes_end_before_a_break_that_is_none() -> None:
    note = [strip(10), strip(10), *[strip(10, breaking=NEVER)] * 3, strip(10)]
    first, *_ = paginate(
        strips([block("말", link="#*1", high=45), *[block("말")] * 9], HIGH), HIGH, {"#*1": tuple(note)}
    )
    assert (len(first.text), len(first.notes)) == (1, 1)


def test_footnotes_that_cannot_be_cut_are_cut_where_they_with_their_spaces_fill_the_page() -> None:
    def pages(high: float, after: float, count: int) -> list[list[float]]:
        note = (strip(high, after=after, breaking=NEVER),) * count
        made = paginate(strips([block("말", link="#*1")], HIGH), HIGH, {"#*1": note})
        return [[placed.top for placed in page.notes] for page in made]

    # The foot has 85 points: five times 17, or six times ten with spaces of five between them.
    assert list(map(len, pages(17, 0, 12))) == [0, 5, 5, 2]
    assert pages(10, 5, 8) == [[], [15, 30, 45, 60, 75, 90], [75, 90]]
    assert list(map(len, pages(90, 0, 2))) == [0, 1, 1]


def test_marks_are_found_wherever_a_strip_has_text() -> None:
    def words_of(link: str) -> Scene:
        line = Line((Fragment("말", PT(0), PT(0), INK, link),))
        group = MarkGroup((Words(line, Points(5)),))
        return Scene(PT(50), PT(20), (group,), "")

    def artwork(link: str) -> Artwork:
        return Artwork(words_of(link), PT(0), PT(50), PT(20))

    row = TableRow((block("가", link="#a").lines, block("나", link="#b").lines))
    items: list[tuple[HandoutItem, list[str]]] = [
        (block("말", "더", link="#*1"), ["#*1"]),
        (Columns(((block("가", link="#a"), block("나", link="#b")), (block("다", link="#c"),))), ["#a", "#b", "#c"]),
        (artwork("#a"), ["#a"]),
        (Arrangement((Part(block("가", link="#a"), PT(0)), Part(artwork("#b"), PT(9))), PT(40)), ["#a", "#b"]),
        (PageTable(row, (row,), PT(0), PT(50), PT(10), PT(0), ""), ["#a", "#b"] * 2),
    ]
    for item, wanted in items:
        assert [link for one in strips([item], HIGH) for link in links_of(one.content)] == wanted


def test_footnotes_are_those_of_the_strip_with_their_first_mark_and_without_one_the_last_strips() -> None:
    notes = {f"#*{number}": tuple(strips_within([block("말")], HIGH, ())) for number in range(1, 5)}
    flow = strips([block("말"), block("말", link="#*2"), block("말", link="#*1"), block("말", link="#*2")], HIGH)
    assert calls_in(flow, notes) == {1: ("#*2",), 2: ("#*1",), 3: ("#*3", "#*4")}
    assert calls_in([], notes) == {}
    assert calls_in(flow, {}) == {}
