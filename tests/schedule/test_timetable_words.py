"""Lengths, differences, days and gaps as a timetable words them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.model.session import ClockRange
from gyoan.model.units import Duration
from gyoan.schedule import Day, GapKind, Rhythm
from gyoan.schedule.timetable import Gap
from gyoan.schedule.totals import Week
from gyoan.schedule.wording import clock_told, day_label, gap_label, minutes, number_label, signed, week_label
from schedule.lectures import days


@pytest.mark.parametrize(
    ("seconds", "told"), [(None, "–"), (0, "–"), (1, "1 s"), (60, "1 min"), (150, "2 min 30 s"), (4500, "75 min")]
)
def test_a_length_is_told_in_minutes(seconds: int | None, told: str) -> None:
    assert minutes(None if seconds is None else Duration(seconds)) == told


@pytest.mark.parametrize(
    ("seconds", "told"), [(None, "–"), (0, "exact"), (1, "+1 s"), (-1, "−1 s"), (600, "+10 min"), (-90, "−1 min 30 s")]
)
def test_a_difference_has_its_sign_and_none_is_told_in_words(seconds: int | None, told: str) -> None:
    assert signed(seconds) == told


def day(path: str = "course/week_03/lesson.md", title: str = "소개") -> Day:
    (found,) = days([(path, f"# {title}\n\n## 가 (10분)\n- 하나\n")], Rhythm())
    return found


@pytest.mark.parametrize(
    ("term", "week", "number", "label"),
    [
        ("", None, None, "week_03"),
        ("November", None, None, "November"),
        ("", 3, None, "Week 3"),
        ("", None, 2, "Day 2"),
        ("November", 3, 2, "November Week 3 Day 2"),
    ],
)
def test_a_day_is_called_by_its_term_week_and_number_else_by_its_folder(
    term: str, week: int | None, number: int | None, label: str
) -> None:
    assert day_label(replace(day(), term=term, week=week, number=number)) == label


def test_a_day_in_no_folder_is_called_so() -> None:
    assert day_label(day("lesson.md")) == "this folder"


@pytest.mark.parametrize(
    ("term", "number", "label"),
    [("", None, ""), ("", 3, "Week 3"), ("November", 3, "November Week 3"), ("November", None, "November")],
)
def test_a_week_is_called_by_its_term_and_number(term: str, number: int | None, label: str) -> None:
    assert week_label(Week(term, number, ())) == label


@pytest.mark.parametrize(("title", "label"), [("소개", ""), ("Session 4: 소개", "No. 4")])
def test_a_session_has_its_number_if_it_states_one(title: str, label: str) -> None:
    assert number_label(day(title=title).lessons[0]) == label


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (GapKind.BREAK, "break 10 min"),
        (GapKind.LUNCH, "lunch 10 min"),
        (GapKind.MISSING, "no file for session 2·3 (10 min)"),
    ],
)
def test_the_time_between_two_sessions_is_told_with_its_length(kind: GapKind, told: str) -> None:
    assert gap_label(Gap(kind, ClockRange(600, 610), (2, 3))) == told


def test_a_stretch_of_the_day_is_told_if_there_is_one() -> None:
    assert clock_told(ClockRange(540, 590)) == "09:00–09:50"
    assert clock_told(None) == ""
