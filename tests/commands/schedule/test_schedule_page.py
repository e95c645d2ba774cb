"""Tests of the page's rows and bars, and of the words of a timetable."""

from __future__ import annotations

import re
from datetime import date

import pytest

from commands.schedule.lessons import course, day, lesson, session
from gyoan.commands.schedule.schedule_page import page
from gyoan.model.clock import ClockRange
from gyoan.model.message import Language
from gyoan.model.schedule import TimeBudget
from gyoan.model.units import Duration
from gyoan.schedule import Gap, GapKind, wording

END = ("end", "2")


def written(*lessons: object, dates: dict[str, date] | None = None) -> str:
    return page([course(day(*lessons))], dates or {}, Language.ENGLISH)  # type: ignore[arg-type]


def widths(planned: int, slot: int | None) -> list[tuple[str, str]]:
    return re.findall(r'<rect class="(\w+)" x="[\d.]+%" width="([\d.]+)', written(lesson(planned, slot)))


@pytest.mark.parametrize(
    ("planned", "slot", "expected"),
    [
        (3000, 3000, [("fits", "50"), END]),
        (1500, 3000, [("fits", "25"), ("free", "25"), END]),
        (4500, 3000, [("fits", "50"), ("beyond", "25"), END]),
        (9000, 3000, [("fits", "50"), ("beyond", "50"), END]),
        (0, 3000, []),
        (3000, None, []),
    ],
)
def test_a_bar_is_half_as_wide_as_its_place_for_the_slot_and_no_wider_than_that_beyond(
    planned: int, slot: int | None, expected: list[tuple[str, str]]
) -> None:
    assert widths(planned, slot) == expected


@pytest.mark.parametrize(("planned", "kind"), [(3060, "number off over"), (2940, "number off"), (3000, "number")])
def test_a_difference_stands_out_where_there_is_one(planned: int, kind: str) -> None:
    cells = re.findall(r'<td class="(number[^"]*)">([^<]*)</td>', written(lesson(planned)))
    assert cells[2][0] == kind


def parts(held: tuple[int, int] | None) -> list[tuple[str, ...]]:
    budgets = (
        TimeBudget("앞", 3, Duration(0), Duration(600)),
        TimeBudget("뒤", 5, Duration(600), Duration(2430)),
        TimeBudget("늦음", 7, Duration(3030), Duration(600)),
        TimeBudget("부록", 9, Duration(3630), Duration(0)),
    )
    cells = "".join(rf'<td class="{name}">([^<]*)</td>' for name in ("time", "title"))
    row = rf'<tr class="part (\w+)">{cells}<td></td><td class="number">([^<]*)<'
    return re.findall(row, written(lesson(3630, 3000, held, budgets=budgets)))


def test_parts_stand_at_their_time_of_day_and_are_late_from_the_slots_end_on() -> None:
    assert parts((545, 595)) == [
        ("timed", "09:05", "앞", "10 min"),
        ("timed", "09:15", "뒤", "40 min 30 s"),
        ("late", "09:55", "늦음", "10 min"),
        ("outside", "", "부록", "no time"),
    ]


def test_parts_stand_at_their_minute_where_no_time_of_day_is_known() -> None:
    assert [(kind, at) for kind, at, _, _ in parts(None)] == [
        ("timed", "00:00"),
        ("timed", "10:00"),
        ("timed", "50:30"),
        ("outside", ""),
    ]


def test_a_day_has_its_date_with_the_weekday() -> None:
    one = lesson(3000)
    heads = [
        re.findall("<h2>[^<]* · ([^<]*)</h2>", written(one, dates={one.entry.session.path: date(2026, 3, number)}))
        for number in (2, 8)
    ]
    assert heads == [["2026-03-02 (Mon)"], ["2026-03-08 (Sun)"]]


def test_one_day_has_no_table_of_weeks_and_two_have() -> None:
    first, second = day(lesson(3060)), day(lesson(3000, of=session(path="source/b.md")), number=2)
    assert page([course(first)], {}, Language.ENGLISH).count("<caption>") == 1
    both = page([course(first, second, title="<과정>")], {}, Language.ENGLISH)
    assert both.count("<caption>") == 3
    row = re.search(r'<th scope="row">([^<]*)</th>(.*?)</tr>', both)
    assert row is not None
    assert [row[1], *re.findall(r">([^<]*)</td>", row[2])] == [
        "Week 1",
        "2",
        "2",
        "1 h 40 min",
        "1 h 41 min",
        "+1 min",
        "1",
        "0",
    ]
    assert "&lt;과정&gt;" in both


def test_a_week_without_a_known_slot_has_no_difference() -> None:
    days = [day(lesson(3060, None)), day(lesson(3000, None, of=session(path="source/b.md")), number=2)]
    row = re.search(r'<th scope="row">[^<]*</th>(.*?)</tr>', page([course(*days)], {}, Language.ENGLISH))
    assert row is not None
    assert re.findall(r">([^<]*)</td>", row[1]) == ["2", "2", "–", "1 h 41 min", "–", "0", "0"]


def test_lengths_are_told_in_minutes_and_the_seconds_beyond_them() -> None:
    told = [str(wording.minutes(None if seconds is None else Duration(seconds))) for seconds in (None, 0, 30, 60, 4530)]
    assert told == ["–", "–", "30 s", "1 min", "75 min 30 s"]
    signed = [str(wording.signed(seconds)) for seconds in (None, 60, -90)]
    assert signed == ["–", "+1 min", "−1 min 30 s"]


def test_times_of_day_have_two_digits_each() -> None:
    assert wording.clock_told(ClockRange(5, 9 * 60 + 59)) == "00:05–09:59"
    assert wording.clock_told(None) == ""


@pytest.mark.parametrize(
    ("kind", "numbers", "said"),
    [(GapKind.BREAK, (), "break 10 min"), (GapKind.LUNCH, (), "lunch 10 min"), (GapKind.MISSING, (3, 4), "3·4")],
)
def test_the_time_between_two_sessions_is_told_by_what_it_is(
    kind: GapKind, numbers: tuple[int, ...], said: str
) -> None:
    assert said in wording.gap_label(Gap(kind, ClockRange(590, 600), numbers))


def test_a_day_in_a_line_says_equal_lengths_once() -> None:
    def summary(*lessons: object) -> str:
        return str(wording.day_summary(day(*lessons)))  # type: ignore[arg-type]

    assert summary(lesson(3000, 3000, (540, 590)), lesson(3000, 3000, (600, 650))) == (
        "09:00–10:50 · 2 sessions · planned 1 h 40 min"
    )
    assert summary(lesson(3060, 3000, (540, 590))) == "09:00–09:50 · 1 session · slot 50 min · planned 51 min"
    assert summary(lesson(3060, None)) == "1 session · planned 51 min"
    assert summary(lesson(0, 3000)) == "1 session · slot 50 min"
