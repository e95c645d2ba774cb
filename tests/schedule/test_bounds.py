"""Where days, breaks and minutes change what they are: at a bound, one minute below it and one above."""

from __future__ import annotations

import pytest

from gyoan.model.session import ClockRange
from gyoan.model.units import Duration
from gyoan.schedule import Day, GapKind, Lesson, Rhythm, check_days, start_of
from gyoan.schedule.timetable import whole_minutes
from gyoan.schedule.totals import totals, weeks_of
from gyoan.schedule.wording import day_summary, totals_in_words
from schedule.lectures import SLOT, codes, days, minutes, planned, talk


def minute(clock: str) -> int:
    hours, _, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def held(*clocks: str, rhythm: Rhythm | None = None) -> Day:
    """Return a day whose sessions state their times, `09:00-09:50`, and plan all of them."""

    def markdown(number: int, clock: str) -> str:
        start, end = map(minute, clock.split("-"))
        length = end - start
        return f"# Session {number}: 이름\n\n**시간**: {clock}\n\n## 가 ({length}분)\n- 하나\n"

    sessions = [(f"week_01/day_01/s{at}.md", markdown(at, clock)) for at, clock in enumerate(clocks, 1)]
    (day,) = days(sessions, rhythm or Rhythm(), slot=None)
    return day


def gap_of(day: Day) -> GapKind | None:
    gap = day.lessons[1].gap
    return gap.kind if gap else None


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("10:00-10:50", "11:30-12:00", GapKind.BREAK),
        ("10:00-10:51", "11:31-12:00", GapKind.LUNCH),
        ("13:00-13:30", "14:10-15:00", GapKind.BREAK),
        ("13:00-13:29", "14:09-15:00", GapKind.LUNCH),
        ("11:00-12:00", "12:39-13:00", GapKind.BREAK),
        ("11:00-12:00", "12:40-13:00", GapKind.LUNCH),
        ("09:00-09:50", "09:50-10:40", None),
        ("09:00-09:50", "09:51-10:40", GapKind.BREAK),
    ],
)
def test_forty_minutes_that_touch_noon_are_a_lunch(first: str, second: str, kind: GapKind | None) -> None:
    assert gap_of(held(first, second)) is kind


@pytest.mark.parametrize(
    ("lunch", "kind"),
    [
        ("15:00-15:20", GapKind.LUNCH),
        ("14:59-15:20", GapKind.BREAK),
        ("15:00-15:21", GapKind.BREAK),
        ("15:05-15:10", GapKind.LUNCH),
    ],
)
def test_a_gap_that_holds_all_of_the_lunch_that_is_set_is_it(lunch: str, kind: GapKind) -> None:
    start, end = lunch.split("-")
    rhythm = Rhythm(lunch=ClockRange(minute(start), minute(end)))
    assert gap_of(held("14:10-15:00", "15:20-16:10", rhythm=rhythm)) is kind


@pytest.mark.parametrize(
    ("end", "length", "start"),
    [
        ("11:00", 50, "11:10"),
        ("11:00", 51, "13:00"),
        ("12:49", 50, "13:00"),
        ("12:50", 50, "13:00"),
        ("12:51", 50, "13:01"),
    ],
)
def test_a_session_that_would_run_into_lunch_is_after_it(end: str, length: int, start: str) -> None:
    rhythm = Rhythm(lunch=ClockRange(minute("12:00"), minute("13:00")))
    assert rhythm.after(minute(end), length) == minute(start)


def test_a_begun_minute_counts_as_whole() -> None:
    assert [whole_minutes(Duration(seconds)) for seconds in (0, 1, 60, 61)] == [0, 1, 1, 2]


@pytest.mark.parametrize(("start", "clock"), [("23:10", (1390, 1440)), ("23:11", None)])
def test_a_day_may_end_at_midnight(start: str, clock: tuple[int, int] | None) -> None:
    (day,) = days([("a.md", "# Session 1: 하나\n\n## 가 (50분)\n- 글\n")], Rhythm(minute(start), SLOT))
    assert day.lessons[0].clock == (ClockRange(*clock) if clock else None)


def test_no_session_starts_at_midnight() -> None:
    assert start_of(2, Rhythm(minute("23:00"), Duration.of_minutes(50))) is None
    assert start_of(2, Rhythm(minute("23:00"), Duration.of_minutes(49))) == minute("23:59")


def test_a_session_zero_comes_first_and_one_without_a_number_last_whatever_they_are_called() -> None:
    written = [("a/a.md", "# 없음"), ("a/b.md", "# Session 1: 하나"), ("a/c.md", "# Session 0: 영")]
    (day,) = days([(path, f"{head}\n\n## 가 (50분)\n- 글\n") for path, head in written], Rhythm(minute("09:00"), SLOT))

    assert [lesson.entry.number for lesson in day.lessons] == [0, 1, None]
    assert day.missing == ()


def test_sessions_that_all_state_their_time_come_by_it_and_else_by_number() -> None:
    early, late = "# Session 2: 하나\n\n**시간**: 09:00-09:50", "# Session 1: 둘\n\n**시간**: 10:00-10:50"
    more = [("a/a.md", late), ("a/b.md", early)]
    body = "\n\n## 가 (50분)\n- 글\n"

    (day,) = days([(path, head + body) for path, head in more], Rhythm())
    assert [lesson.entry.number for lesson in day.lessons] == [2, 1]
    (day,) = days([(path, head + body) for path, head in [*more, ("a/c.md", "# Session 3: 셋")]], Rhythm())
    assert [lesson.entry.number for lesson in day.lessons] == [1, 2, 3]


def test_without_a_number_a_day_begins_with_its_first_session() -> None:
    (day,) = days([("a.md", "# 하나\n\n## 가 (50분)\n- 글\n")], Rhythm(minute("09:00"), SLOT))
    assert day.lessons[0].clock == ClockRange(540, 590)


@pytest.mark.parametrize(("second", "said"), [("10:39-11:29", []), ("10:40-11:30", ["GY206"])])
def test_as_much_free_time_as_the_next_session_takes_is_told(second: str, said: list[str]) -> None:
    assert codes(check_days([held("09:00-09:50", second)])) == said


@pytest.mark.parametrize(
    ("clock", "hungry"),
    [("11:30-13:31", True), ("11:31-13:40", False), ("11:00-13:30", False), ("09:00-13:31", True)],
)
def test_a_day_that_goes_on_over_noon_has_no_lunch(clock: str, hungry: bool) -> None:
    found = check_days([held(clock)])

    assert ["lunch" in one.message for one in found] == [True] * hungry
    assert all(one.message == "The day goes on from {} to {} without lunch".format(*clock.split("-")) for one in found)


def test_days_without_lunch_are_counted_and_the_first_is_named() -> None:
    (found,) = check_days([held("09:00-15:00"), held("08:00-16:00"), held("09:00-10:00"), held("07:00-17:00")])

    assert "09:00" in found.message
    assert "2 more days" in found.message


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("09:00-09:50", "09:49-10:39", "10:00-10:50"),
        ("09:00-10:00", "09:30-10:00", "10:10-10:40"),
        ("09:00-09:50", "09:50-10:40", ""),
    ],
)
def test_a_session_that_begins_too_early_is_told_when_it_could(first: str, second: str, said: str) -> None:
    found = check_days([held(first, second)])

    assert len(found) == bool(said)
    assert all(said in one.hint and second in one.message and first in one.message for one in found)


@pytest.mark.parametrize(("body", "told"), [("## 가 (50분)\n- 글\n", True), ("## 가\n- 글\n", False)])
def test_past_midnight_is_told_of_a_session_whose_length_is_known(body: str, told: bool) -> None:
    late = ("a/a.md", "# Session 1: 하나\n\n**시간**: 23:00-23:50\n\n## 가 (50분)\n- 글\n")
    found = check_days(days([late, ("a/b.md", f"# Session 2: 둘\n\n{body}")], Rhythm(), slot=None))

    assert ["Session 2 would run past midnight" in one.message for one in found] == [True] * told


def test_sums_hold_what_is_known() -> None:
    def lesson(length: int, slot: int | None) -> Lesson:
        text = f"# 이름\n\n## 가 ({length}분)\n- 글\n" if length else "# 이름\n\n글\n"
        (day,) = days([("a.md", text)], Rhythm(), slot=Duration.of_minutes(slot) if slot else None)
        return day.lessons[0]

    total = totals([lesson(50, 50), lesson(60, 50), lesson(45, 50), lesson(45, 50), lesson(50, None), lesson(0, 50)])

    assert (total.sessions, total.over, total.under, total.unknown, total.exact) == (6, 1, 2, 2, 1)
    assert (total.planned.minutes, total.slot.minutes, total.difference) == (250, 250, 0)


def test_weeks_are_those_of_one_term_in_their_order() -> None:
    body = "\n\n## 가 (50분)\n- 글\n"
    places = ["week_01/day_01", "week_01/day_02", "week_02/day_01"]
    found = weeks_of(days([(f"{place}/s1.md", f"# Session 1: 하나{body}") for place in places], Rhythm()))

    assert [(week.number, len(week.days), len(week.lessons)) for week in found] == [(1, 2, 2), (2, 1, 1)]


@pytest.mark.parametrize(("syllables", "least"), [(162, 5), (164, 6), (325, 10)])
def test_a_section_without_minutes_takes_ten_times_its_talk_of_what_is_left(syllables: int, least: int) -> None:
    text = f"# 제목\n\n## 가 (20분)\n- 글\n\n## 나\n{talk(syllables - 1)}\n"
    assert minutes(planned(text).value) == [20, least]


@pytest.mark.parametrize(
    ("slot", "shares"), [(3000, [2880, 120]), (1260, [1200, 60]), (120, [60, 60]), (60, [50, 10]), (119, [109, 10])]
)
def test_a_slot_is_shared_in_whole_minutes_where_there_is_one_for_each(slot: int, shares: list[int]) -> None:
    schedule = planned(f"# 제목\n\n## 가\n{talk(2000)}\n\n## 나\n{talk(100)}\n", Duration(slot)).value
    assert [budget.duration.seconds for budget in schedule.budgets] == shares


def test_what_is_taken_out_of_a_lecture_is_outside_unless_it_states_minutes() -> None:
    heads = ["가 (45분)", "질문 (시간 외)", "부록: 명령어", "부록 (5분)", "나"]
    text = "".join(f"## {head}\n- 글\n\n" for head in heads)
    assert [budget.outside for budget in planned(f"# 제목\n\n{text}").value.budgets] == [
        False,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("slot", "said"),
    [
        (SLOT, "2 sessions · slot 1 h 40 min · planned 1 h 40 min · 2 sessions exact"),
        (None, "2 sessions · planned 1 h 40 min"),
    ],
)
def test_sums_in_words_say_what_sessions_have_where_that_is_known(slot: Duration | None, said: str) -> None:
    sessions = [(f"{name}.md", f"# {name}\n\n## 가 (50분)\n- 글\n") for name in "ab"]
    (day,) = days(sessions, Rhythm(), slot=slot)
    assert str(totals_in_words(totals(day.lessons))) == said


def test_a_day_says_its_slots_only_where_all_its_sessions_have_one() -> None:
    sessions = [
        ("s1.md", "# Session 1: 하나 (40분)\n\n## 가 (50분)\n- 글\n"),
        ("s2.md", "# Session 2: 둘\n\n## 가 (50분)\n- 글\n"),
    ]
    (day,) = days(sessions, Rhythm(), slot=None)
    assert str(day_summary(day)) == "2 sessions · planned 1 h 40 min"
    (day,) = days(sessions, Rhythm(), slot=SLOT)
    assert str(day_summary(day)) == "2 sessions · slot 1 h 30 min · planned 1 h 40 min"
