"""A time of day in front of a heading is told where the minutes before it lead to another one."""

import pytest

from gyoan.schedule import plan
from schedule.lectures import session_of

DAY = "# 과정\n\n## {first} 여는 말 (30분)\n- 하나\n\n## {second} 역할극 (50분)\n- 둘\n\n## 마무리 (10분)\n- 셋\n"


def told(markdown: str, clock: int | None = 9 * 60) -> list[tuple[int, str]]:
    """Return line and message of each conflict of times."""
    found = plan(session_of(markdown), None, clock).diagnostics
    return [(one.span.line, one.message.korean) for one in found if one.code.value == "GY205"]


@pytest.mark.parametrize(("first", "second"), [("09:00", "09:30"), ("9:00", "[09:30]"), ("1.", "2."), ("⏰ 09:00", "")])
def test_headings_that_agree_with_the_plan_say_nothing(first: str, second: str) -> None:
    assert told(DAY.format(first=first, second=second)) == []


def test_the_first_heading_that_begins_at_another_time_is_told_once() -> None:
    text = DAY.format(first="09:00", second="09:40").replace("## 마무리", "## 11:00 마무리")
    assert told(text) == [(6, "제목 '09:40 역할극'에는 09:40, 앞 구간들의 시간으로는 09:30에 시작합니다")]


def test_after_noon_a_heading_may_count_from_one_again() -> None:
    assert told(DAY.format(first="1:00", second="1:30"), clock=13 * 60) == []
    assert told(DAY.format(first="12:30", second="1:00"), clock=12 * 60 + 30) == []
    assert told(DAY.format(first="13:00", second="[21:30]"), clock=13 * 60)[0][0] == 6
    assert "09:00" in told(DAY.format(first="21:00", second=""))[0][1]


def test_a_break_that_is_a_section_sets_it_right() -> None:
    text = DAY.format(first="09:00", second="09:40").replace("## 09:40", "## 09:30 휴식 (10분)\n\n## 09:40")
    assert told(text) == []


def test_without_a_start_of_the_day_and_for_what_is_no_time_of_day_nothing_is_told() -> None:
    assert told(DAY.format(first="10:00", second="11:00"), clock=None) == []
    assert told(DAY.format(first="3:2 비율", second="10:30:15 기록")) == []
