"""Sessions put into days, and days into hours."""

from __future__ import annotations

import pytest

from gyoan.model.clock import ClockRange
from gyoan.model.units import Duration
from gyoan.schedule import Day, GapKind, Rhythm, check_days, day_checks, start_of
from schedule.lectures import SLOT, codes, days

MORNING = Rhythm(9 * 60, SLOT)
BODY = "\n\n## 가 (50분)\n- 하나\n"


def lesson(number: int, day: int = 1, clock: str = "") -> tuple[str, str]:
    stated = f"\n\n**시간**: {clock}" if clock else ""
    return f"week_01/day_0{day}/session_0{number}.md", f"# Session {number}: 세션 {number}{stated}{BODY}"


def clocks(day: Day) -> list[str]:
    return [text(one.clock) for one in day.lessons]


def text(clock: ClockRange | None) -> str:
    if clock is None:
        return "?"
    return "-".join(f"{minute // 60}:{minute % 60:02d}" for minute in (clock.start, clock.end))


def test_sessions_follow_one_another_with_a_break_between() -> None:
    (day,) = days([lesson(1), lesson(2), lesson(3)], MORNING)

    assert clocks(day) == ["9:00-9:50", "10:00-10:50", "11:00-11:50"]
    assert [one.gap.kind for one in day.lessons[1:] if one.gap] == [GapKind.BREAK] * 2
    assert (day.week, day.number) == (1, 1)


def test_a_lunch_that_is_set_is_kept_free() -> None:
    rhythm = Rhythm(9 * 60, SLOT, lunch=ClockRange(12 * 60, 13 * 60))

    (day,) = days([lesson(number) for number in range(1, 6)], rhythm)

    assert clocks(day)[2:4] == ["11:00-11:50", "13:00-13:50"]
    assert day.lessons[3].gap is not None
    assert day.lessons[3].gap.kind is GapKind.LUNCH


def test_a_long_gap_around_noon_is_a_lunch() -> None:
    (day,) = days([lesson(1, clock="11:00-11:50"), lesson(2, clock="13:00-13:50")], Rhythm())

    assert day.lessons[1].gap is not None
    assert day.lessons[1].gap.kind is GapKind.LUNCH
    assert check_days([day]) == ()


def test_stated_times_go_before_computed_ones() -> None:
    (day,) = days([lesson(1), lesson(2, clock="10:20-11:10"), lesson(3)], MORNING)

    assert clocks(day) == ["9:00-9:50", "10:20-11:10", "11:20-12:10"]


def test_the_time_of_a_missing_session_stays_free() -> None:
    (day,) = days([lesson(2), lesson(4)], MORNING)

    assert clocks(day) == ["10:00-10:50", "12:00-12:50"]
    assert day.missing == (1, 3)
    (diagnostic,) = check_days([day])
    assert diagnostic.code.value == "GY206"
    assert "no session 1, 3, only 2, 4" in diagnostic.message
    assert check_days([day], whole=False) == ()


def test_without_a_start_no_time_is_made_up() -> None:
    (day,) = days([lesson(1), lesson(2)], Rhythm(slot=SLOT))

    assert clocks(day) == ["?", "?"]
    assert day.clock is None


def test_without_a_slot_a_session_takes_what_it_plans() -> None:
    (day,) = days([lesson(1), lesson(2)], Rhythm(9 * 60), slot=None)

    assert clocks(day) == ["9:00-9:50", "10:00-10:50"]


def test_sessions_come_in_their_order_wherever_their_files_stand() -> None:
    (day,) = days([lesson(3), lesson(1), lesson(2)], MORNING)

    assert [one.entry.number for one in day.lessons] == [1, 2, 3]


def test_days_are_told_apart_by_week_and_day() -> None:
    assert [day.number for day in days([lesson(1), lesson(1, day=2)], MORNING)] == [1, 2]


def test_months_with_a_week_one_each_are_not_mixed() -> None:
    november = ("november/week_01/day_01/session_01.md", f"# Session 1: 십일월{BODY}")
    december = ("december/week_01/day_01/session_01.md", f"# Session 1: 십이월{BODY}")

    assert len(days([november, december], MORNING)) == 2


def test_a_term_named_in_one_heading_holds_for_its_folder() -> None:
    first = ("week_01/day_01/session_01.md", f"# November Week 1 Day 1 Session 1: 하나{BODY}")

    (day,) = days([first, lesson(2)], MORNING)

    assert day.term == "November"


@pytest.mark.parametrize(
    ("clock", "message"),
    [("09:30-10:20", "begins before session 1 at 09:00-09:50 ends"), ("09:00-09:50", "begins before session 1")],
)
def test_overlapping_times_are_named(clock: str, message: str) -> None:
    (diagnostic,) = check_days(days([lesson(1, clock="09:00-09:50"), lesson(2, clock=clock)], MORNING))

    assert (diagnostic.code.value, diagnostic.severity.value) == ("GY206", "warning")
    assert message in diagnostic.message
    assert "10:00-10:50" in diagnostic.hint


def test_an_hour_that_nothing_speaks_of_is_named() -> None:
    (diagnostic,) = check_days(days([lesson(1, clock="09:00-09:50"), lesson(2, clock="10:50-11:30")], MORNING))

    assert "60 min are free" in diagnostic.message
    assert "09:50-10:50" in diagnostic.message


def test_two_sessions_of_one_number_are_named() -> None:
    other = ("week_01/day_01/more.md", f"# Session 1: 또 하나{BODY}")

    assert any("two sessions 1" in one.message for one in check_days(days([lesson(1), other], MORNING)))


def test_a_day_does_not_go_on_past_midnight() -> None:
    (day,) = days([(f"all/session_{number}.md", f"# 세션{BODY}") for number in range(1, 20)], MORNING)

    assert clocks(day)[14] == "23:00-23:50"
    assert clocks(day)[15:] == ["?"] * 4
    assert [one.message for one in check_days([day]) if "midnight" in one.message] != []


def test_a_day_without_lunch_is_mentioned_once_for_all() -> None:
    sessions = [lesson(number, day) for day in (1, 2) for number in range(1, 7)]

    (diagnostic,) = check_days(days(sessions, MORNING))

    assert (diagnostic.code.value, diagnostic.severity.value) == ("GY206", "info")
    assert "and 1 more day" in diagnostic.message
    assert "lunch" in diagnostic.hint


def test_a_day_of_good_order_gives_nothing_to_say() -> None:
    rhythm = Rhythm(9 * 60, SLOT, Duration.of_minutes(10), ClockRange(12 * 60, 13 * 60))

    assert codes(check_days(days([lesson(number) for number in range(1, 9)], rhythm))) == []


def test_the_start_of_a_session_follows_from_its_number() -> None:
    rhythm = Rhythm(9 * 60, SLOT, lunch=ClockRange(12 * 60, 13 * 60))

    assert [start_of(number, rhythm) for number in (1, 3, 4, 8)] == [540, 660, 780, 1020]
    assert start_of(2, Rhythm(9 * 60)) is None
    assert start_of(1, Rhythm(slot=SLOT)) is None
    assert start_of(30, rhythm) is None


def without_length(number: int, clock: str = "") -> tuple[str, str]:
    stated = f"\n\n**시간**: {clock}" if clock else ""
    return f"week_01/day_01/session_0{number}.md", f"# Session {number}: 세션 {number}{stated}\n\n## 가\n- 하나\n"


def test_before_a_session_without_a_length_an_hour_is_free_time_and_half_an_hour_is_none() -> None:
    for start, free in (("10:50-11:40", 60), ("10:20-11:10", 30)):
        sessions = [lesson(1, clock="09:00-09:50"), without_length(2, start)]

        said = [one.message for one in check_days(days(sessions, MORNING, slot=None))]

        assert [message for message in said if "are free" in message and str(free) in message] == (
            [message for message in said if "are free" in message] if free == 60 else []
        )
        assert any("are free" in message for message in said) is (free == 60)


def test_a_free_time_is_measured_by_the_session_that_would_fit_in_it() -> None:
    short = "# Session 2: 짧은 것\n\n**시간**: 10:15-10:35\n\n## 가 (20분)\n- 하나\n"
    sessions = [lesson(1, clock="09:00-09:50"), ("week_01/day_01/session_02.md", short)]

    said = [one.message for one in check_days(days(sessions, Rhythm(9 * 60), slot=None))]

    assert any("25 min are free" in message for message in said)


@pytest.mark.parametrize(
    ("numbers", "said"),
    [([3], "3"), ([1, 2], "1-2"), ([1, 2, 3, 5, 7, 8], "1-3, 5, 7-8"), ([2, 4], "2, 4"), ([], "")],
)
def test_numbers_that_follow_one_another_are_told_as_a_range(numbers: list[int], said: str) -> None:
    assert day_checks._ranges(numbers) == said
