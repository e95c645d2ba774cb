"""Tests of the dates of days: stated, or counted on by week and day, weekends left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from commands.schedule.lessons import at, course, day, lesson, session
from gyoan.commands.schedule.dates import NoDateError, dates_of
from gyoan.model.codes import Code

MONDAY = date(2026, 3, 2)


def dated(first: date | None, *days: tuple[int | None, int | None], term: str = "") -> list[str]:
    made = [at(f"source/{place}.md", week=week, number=number, term=term) for place, (week, number) in enumerate(days)]
    return [found.isoformat()[5:] for found in dates_of([course(*made)], first).value.values()]


def test_days_follow_one_another_and_weeks_begin_on_monday() -> None:
    assert dated(MONDAY, (1, 1), (1, 2), (1, 5), (2, 1), (3, 4)) == ["03-02", "03-03", "03-06", "03-09", "03-19"]


def test_a_week_that_begins_later_skips_the_weekend() -> None:
    assert dated(date(2026, 3, 5), (1, 1), (1, 2), (1, 3), (2, 1)) == ["03-05", "03-06", "03-09", "03-12"]
    assert dated(date(2026, 3, 6), (1, 1), (1, 2), (2, 1), (2, 2)) == ["03-06", "03-09", "03-13", "03-16"]


def test_the_first_day_need_not_be_the_weeks_first() -> None:
    assert dated(date(2026, 3, 4), (1, 3), (1, 4), (2, 1)) == ["03-04", "03-05", "03-09"]


def test_days_without_weeks_are_counted_on_over_weekends() -> None:
    assert dated(MONDAY, (None, 1), (None, 5), (None, 6), (None, 11)) == ["03-02", "03-06", "03-09", "03-16"]


def test_a_course_on_weekends_or_of_longer_weeks_counts_every_day() -> None:
    assert dated(date(2026, 3, 7), (1, 1), (1, 2), (2, 1)) == ["03-07", "03-08", "03-14"]
    assert dated(MONDAY, (1, 1), (1, 6), (2, 1)) == ["03-02", "03-07", "03-09"]
    assert dated(MONDAY, (1, 1), (1, 5), (1, 6), (1, 7), (2, 2)) == ["03-02", "03-06", "03-07", "03-08", "03-10"]


@pytest.mark.parametrize("other", [(None, 2), (1, None)])
def test_a_day_that_shares_no_count_with_the_one_before_has_no_date(other: tuple[int | None, int | None]) -> None:
    with pytest.raises(NoDateError):
        dated(MONDAY, (1, 1), other)


def test_a_day_of_another_term_or_course_has_no_date_but_its_own() -> None:
    spring, autumn = at("source/a.md", term="봄"), at("source/b.md", term="가을")
    with pytest.raises(NoDateError) as raised:
        dates_of([course(spring, autumn)], MONDAY)
    assert "가을" in raised.value.day
    with pytest.raises(NoDateError):
        dates_of([course(spring), course(autumn)], MONDAY)
    with pytest.raises(NoDateError):
        dates_of([course(spring)], None)


def test_a_date_of_its_own_goes_before_a_counted_one_and_the_next_days_follow_it() -> None:
    days = [
        at("source/a.md", number=1),
        at("source/b.md", "date: 2026-03-10", number=2),
        at("source/c.md", number=3),
    ]
    found = dates_of([course(*days)], MONDAY)
    assert [one.day for one in found.value.values()] == [2, 10, 11]
    assert found.diagnostics == ()
    assert [one.day for one in dates_of([course(*days[1:])], None).value.values()] == [10, 11]


@pytest.mark.parametrize("stated", ["2026-03-10", '"2026-03-10"', "2026-03-10 09:00:00"])
def test_a_date_may_be_written_as_a_date_a_text_or_a_moment(stated: str) -> None:
    (found,) = dates_of([course(at("source/a.md", f"date: {stated}"))], None).value.values()
    assert found == date(2026, 3, 10)


def test_dates_of_a_day_that_differ_are_told_and_the_first_is_taken() -> None:
    sessions = [session(front=f"date: 2026-03-{number}", path=f"source/{number}.md") for number in (10, 11, 10)]
    both = day(*(lesson(3000, of=one) for one in sessions))
    found = dates_of([course(both)], None)
    assert list(found.value.values()) == [date(2026, 3, 10)]
    assert [(one.code, one.span.path) for one in found.diagnostics] == [(Code.TIME_CONFLICT, "source/11.md")]
    assert "2026-03-11" in found.diagnostics[0].message


def test_what_is_no_date_is_told_and_the_day_is_counted() -> None:
    found = dates_of([course(at("source/a.md", "date: 내일"))], MONDAY)
    assert list(found.value.values()) == [MONDAY]
    assert [one.code for one in found.diagnostics] == [Code.BAD_SETTING]
    assert replace(at("source/a.md"), week=None).week is None
