"""Footnotes on pages: at the foot of the page of their mark, and nothing of them lost."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gyoan.layout.handout.pages.feet import RULE_SPACE, calls_in
from gyoan.layout.handout.pages.pagination import paginate
from gyoan.layout.handout.pages.slices import Break, Strip
from gyoan.layout.handout.pages.strips import strips, strips_within
from gyoan.model.handout import PageTable, TableRow, TextBlock
from gyoan.model.pages import Blank, Page, RowSlice, TextSlice
from gyoan.model.typeset import Face, Fragment, Ink, Line
from gyoan.model.units import Length, Points

HEIGHT = 100.0


def text(lines: int, *calls: int) -> TextBlock:
    """Return a block of lines, each 10 points high, with marks of these footnotes in its last line."""
    ink = Ink(Face.BODY, 10, "000000")
    marks = tuple(Fragment("1)", Length(0), Length(0), ink, f"#*{number}") for number in calls)
    return TextBlock((*(Line(),) * (lines - 1), Line(marks)), Length.of_points(10))


def pages_of(*blocks: TextBlock, notes: tuple[int, ...], height: float = HEIGHT) -> list[Page]:
    """Return the pages of `blocks` with footnotes of so many lines."""
    cut = {f"#*{number}": tuple(strips_within([text(lines)], height, ())) for number, lines in enumerate(notes, 1)}
    return paginate(strips(blocks, height), height, cut)


def sizes(pages: list[Page]) -> list[tuple[int, int]]:
    """Return how many lines of text and of footnotes stand on each page."""
    return [(len(page.text), len(page.notes)) for page in pages]


def test_a_page_ends_sooner_for_its_footnotes() -> None:
    # 15 points are the rule's: 10 lines less two of the note and two for the rule.
    assert sizes(pages_of(*[text(1)] * 3, text(1, 1), *[text(1)] * 8, notes=(2,))) == [(6, 2), (6, 0)]


@pytest.mark.parametrize(
    ("notes", "first"),
    [
        # Of 20 lines a page has, two for the rule and five for what is begun: a quarter of the page.
        ((8,), (13, 5)),
        # It is the last that goes on overleaf; the first stands whole.
        ((3, 8), (11, 7)),
        ((8, 1), (9, 9)),
        # Four lines are less than a quarter, and stand whole.
        ((4,), (14, 4)),
    ],
)
def test_the_last_of_many_lines_of_footnotes_goes_on_overleaf(notes: tuple[int, ...], first: tuple[int, int]) -> None:
    marks = [text(1, number) for number in range(1, len(notes) + 1)]
    pages = pages_of(*marks, *[text(1)] * 30, notes=notes, height=200.0)
    assert sizes(pages)[0] == first
    assert sum(lines for _, lines in sizes(pages)) == sum(notes)


def test_a_tables_head_is_not_repeated_where_footnotes_leave_it_half_of_the_page() -> None:
    head, ten = TableRow(((Line(),) * 3,)), Length.of_points(10)
    table = PageTable(head, (TableRow(((Line(),),)),) * 30, Length(0), ten, ten, Length(0), "000000")

    def rows(notes: int) -> list[tuple[bool, int]]:
        made = pages_of(text(4, 1), table, notes=(notes,))
        drawn = [[one for one in page.text if isinstance(one.content, RowSlice)] for page in made]
        return [(any(one.repeated for one in page), sum(not one.repeated for one in page)) for page in drawn]

    assert [repeated for repeated, _ in rows(1)][2:4] == [True, True]
    crowded = rows(40)[2:5]
    assert [repeated for repeated, _ in crowded] == [False, False, False]
    assert min(new for _, new in crowded) >= 3


class Read(tuple[Strip, ...]):
    """Strips that count how often they are gone through."""

    __slots__ = ()
    times = 0

    def __iter__(self) -> Iterator[Strip]:
        """Yield the strips."""
        Read.times += 1
        return super().__iter__()


def test_a_footnote_is_measured_for_its_page_and_not_for_every_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Read, "times", 0)
    lines = [text(1, number) for number in range(1, 41)]
    notes = {f"#*{number}": Read(strips_within([text(3)], HEIGHT, ())) for number in range(1, 41)}
    pages = paginate(strips(lines, HEIGHT), HEIGHT, notes)

    assert sum(len(page.notes) for page in pages) == 40 * 3
    assert Read.times < 40 * 6


def test_footnotes_of_which_each_marks_the_next_are_found_however_many_there_are() -> None:
    count = 3 * sys.getrecursionlimit()
    notes = {f"#*{number}": tuple(strips_within([text(1, number + 1)], HEIGHT, ())) for number in range(1, count)}
    assert calls_in(strips([text(1, 1)], HEIGHT), notes) == {0: tuple(notes)}


def test_footnotes_stand_at_the_very_foot() -> None:
    (page,) = pages_of(text(1, 1), notes=(2,))
    assert [placed.top for placed in page.notes] == [80, 90]


def test_a_mark_whose_note_finds_no_room_moves_with_it() -> None:
    assert sizes(pages_of(*[text(1)] * 8, text(1, 1), notes=(2,))) == [(8, 0), (1, 2)]


def test_a_long_footnote_begins_on_the_page_of_its_mark_and_goes_on_overleaf() -> None:
    pages = pages_of(text(1, 1), *[text(1)] * 9, notes=(14,))
    assert pages[0].notes
    assert pages[1].notes
    assert sum(len(page.notes) for page in pages) == 14
    assert len(pages) < 4


def test_a_footnote_longer_than_what_is_left_has_pages_of_its_own() -> None:
    pages = pages_of(text(1, 1), notes=(30,))
    assert sum(len(page.notes) for page in pages) == 30
    assert all(page.notes for page in pages)


def test_the_second_mark_of_a_note_brings_it_no_second_time() -> None:
    assert sizes(pages_of(text(1, 1), *[text(1)] * 9, text(1, 1), notes=(1,))) == [(7, 1), (4, 0)]


def test_footnotes_without_a_mark_stand_on_the_last_page() -> None:
    assert sizes(pages_of(*[text(1)] * 12, notes=(1,))) == [(10, 0), (2, 1)]


@given(st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=20), st.lists(st.integers(1, 25), max_size=12))
def test_every_line_stands_once_inside_its_page(blocks: list[tuple[int, bool]], notes: list[int]) -> None:
    numbers = iter(range(1, len(notes) + 1))
    flow = [text(lines, *((next(numbers, 1),) if marked and notes else ())) for lines, marked in blocks]
    pages = pages_of(*flow, notes=tuple(notes) if flow else ())

    shown = [placed.content for page in pages for placed in page.placed]
    assert len(shown) == len(set(map(id, shown)))
    assert sum(len(page.text) for page in pages) == sum(lines for lines, _ in blocks)
    assert sum(len(page.notes) for page in pages) == (sum(notes) if flow else 0)
    for page in pages:
        bottom = max((placed.top + placed.height for placed in page.text), default=0.0)
        assert bottom <= HEIGHT + 0.01
        if page.notes:
            assert page.notes[0].top >= bottom + RULE_SPACE - 0.1
            assert page.notes[-1].top + page.notes[-1].height == pytest.approx(HEIGHT)
    order = [placed.content for page in pages for placed in page.notes]
    indexes = [content.index for content in order if isinstance(content, TextSlice)]
    assert all(after in (0, before + 1) for before, after in itertools.pairwise(indexes))


def spaced(*sizes: tuple[float, float], breaking: Break = Break.FREE) -> tuple[Strip, ...]:
    """Return strips 10 points high with so much space before and after them."""
    return tuple(Strip(Points(10), Blank(), Points(before), Points(after), breaking) for before, after in sizes)


def test_of_two_spaces_between_footnotes_the_larger_counts_and_none_stands_at_either_end() -> None:
    note = spaced((9, 5), (3, 2), (4, 9))
    (page,) = paginate(strips([text(1, 1)], HEIGHT), HEIGHT, {"#*1": note})
    assert [placed.top for placed in page.notes] == [61, 76, 90]


def test_footnotes_that_cannot_be_cut_are_cut_where_the_page_ends() -> None:
    note = spaced(*[(0, 0)] * 30, breaking=Break.NEVER)
    pages = paginate(strips([text(1, 1)], HEIGHT), HEIGHT, {"#*1": note})
    assert [len(page.notes) for page in pages] == [0, 8, 8, 8, 6]
