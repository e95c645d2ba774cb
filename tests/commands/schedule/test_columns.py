"""Columns of a schedule in the terminal: what is left out, the narrower it is, and how wide titles are."""

from __future__ import annotations

import functools

import pytest

from commands.schedule.lessons import lesson, session
from gyoan.commands.schedule.columns import columns_for
from gyoan.model.message import Language
from gyoan.model.units import Duration
from gyoan.schedule import Lesson

SHORT, LONG = "가" * 5, "가" * 20


@functools.cache
def lessons(title: str = LONG, count: int = 2) -> list[Lesson]:
    """Return sessions with this title, the last of them planned for twice its slot."""
    made = [lesson(1500, 3000, (600, 650), of=session(number, title)) for number in range(count - 1)]
    return [*made, lesson(6000, 3000, (540, 590), of=session(9, title))]


def shown(width: int, title: str = LONG) -> tuple[int, int, bool, bool, int]:
    columns = columns_for(lessons(title), width, Language.KOREAN)
    return columns.scale.seconds, columns.gap, columns.bars, columns.ends, columns.widths[2]


def test_bars_are_halved_then_gaps_and_ends_go_and_then_bars() -> None:
    seen = [shown(width) for width in range(120, 20, -1)]
    ways = list(dict.fromkeys(one[:4] for one in seen))
    assert ways == [(300, 3, True, True), (600, 3, True, True), (600, 2, False, True), (600, 2, False, False)]
    titles = {way: [one[4] for one in seen if one[:4] == way] for way in ways}
    assert titles[ways[0]][0] == 40
    for way in ways[:3]:
        assert min(titles[way]) == 16
    assert min(titles[ways[3]]) == 8


def test_short_titles_ask_for_no_more_than_they_are() -> None:
    seen = [shown(width, SHORT) for width in range(120, 20, -1)]
    assert {one[4] for one in seen if one[3]} == {10}
    assert {one[4] for one in seen if not one[3]} == {10, 9, 8}
    longer = [shown(width) for width in range(120, 20, -1)]
    assert sum(one[0] == 300 for one in seen) == sum(one[0] == 300 for one in longer) + 6


def test_the_longest_bar_has_room() -> None:
    alone = columns_for(lessons(count=1), 200, Language.KOREAN)
    assert (alone.alone, columns_for(lessons(), 200, Language.KOREAN).alone) == (True, False)
    least = [next(width for width in range(20, 200) if fits(width, planned)) for planned in (3000, 6000)]
    assert least[1] - least[0] > 5  # as many more characters as are planned beyond the slot


@functools.cache
def fits(width: int, planned: int) -> bool:
    made = [lesson(0, 3000, (540, 590), of=session(1, LONG)), lesson(planned, 3000, (600, 650), of=session(2, LONG))]
    return columns_for(made, width, Language.KOREAN).scale == Duration(300)


@pytest.mark.parametrize(("count", "alone"), [(1, True), (2, False)])
def test_a_single_session_is_alone(count: int, *, alone: bool) -> None:
    assert columns_for(lessons(count=count), 80, Language.KOREAN).alone is alone


def test_each_column_is_as_wide_as_what_stands_in_it() -> None:
    wide, narrow = (columns_for(lessons(), width, Language.KOREAN).widths for width in (120, 30))
    # When, which, what, slot, plan and difference; a figure of Hangul takes two cells.
    assert wide == (11, 5, 40, 4, 5, 5)
    assert narrow == (5, 5, 8, 4, 5, 5)
