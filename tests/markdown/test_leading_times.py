"""Times of day in front of headings, and timetables that name the sections, are the plan of a session."""

from __future__ import annotations

import pytest

from gyoan.model.clock import ClockRange
from gyoan.model.session import Section, Session
from gyoan.model.units import Duration
from gyoan.schedule import plan
from markdown.lessons import HEAD, said, session_of
from tried import some

STARTS = "## 13:00 인사\n\n글\n\n## 13:20 공감\n\n글\n\n## 14:10 쉬는 시간\n\n## 14:20 정의\n\n글\n"
NAMES = ["인사", "공감", "쉬는 시간", "정의"]
TABLE = """## 시간표

| 시간 | 내용 | 담당 |
|---|---|---|
| 13:00 ~ 13:20 | 인사 | 김 |
| 13:20 ~ 14:10 | 공감 | 이 |
| 14:10 ~ 14:20 | 쉬는 시간 | |
| 14:20 ~ 15:00 | 정의 | 김 |

"""


def titles(sections: tuple[Section, ...]) -> list[str]:
    return [section.plain_title for section in sections]


def minutes(session: Session) -> list[float | None]:
    return [section.duration and section.duration.minutes for section in session.sections]


@pytest.mark.parametrize("form", ["{}–{} ", "{} ~ {} ", "[{}-{}] ", "⏰ {}~{} ", "{}–{} | ", "{} - {} - "])
def test_stretches_of_the_day_are_the_minutes_and_the_clock_of_a_session(form: str) -> None:
    times = ["13:00", "13:20", "14:10", "14:20", "15:00"]
    heads = [f"## {form.format(*pair)}{name}\n\n글\n" for *pair, name in zip(times, times[1:], NAMES, strict=False)]
    session = session_of(HEAD + "\n".join(heads))

    assert titles(session.sections) == NAMES
    assert minutes(session) == [20, 50, 10, 40]


def test_a_session_planned_by_the_clock_begins_and_ends_with_it() -> None:
    stretches = "## 13:00–13:20 인사\n\n글\n\n## 13:20–14:10 공감\n\n글\n\n## 14:10–15:00 정의\n\n글\n\n## 자료\n\n글\n"
    session = session_of(HEAD + stretches)
    schedule = plan(session).value

    assert session.clock == ClockRange(13 * 60, 15 * 60)
    assert schedule.start_clock == 13 * 60
    assert [budget.duration.minutes for budget in schedule.budgets] == [20, 50, 50, 0]


def test_beginnings_last_until_the_next_one() -> None:
    session = session_of(HEAD + STARTS)

    assert minutes(session) == [20, 50, 10, None]
    # Nobody says when the last one ends, so that headings go on to say when they begin.
    assert titles(session.sections)[0] == "13:00 인사"
    assert session.clock is None


@pytest.mark.parametrize(
    "ended",
    ["**시간**: 13:00-15:00\n\n" + STARTS, "**시간**: 2시간\n\n" + STARTS, TABLE + STARTS, STARTS + "\n" + TABLE],
)
def test_the_end_of_the_last_one_stands_elsewhere(ended: str) -> None:
    session = session_of(HEAD + ended)
    timed = [section for section in session.sections if section.duration]

    assert titles(tuple(timed)) == NAMES
    assert [section.duration.minutes for section in timed if section.duration] == [20, 50, 10, 40]
    assert session.clock == ClockRange(13 * 60, 15 * 60)
    assert said(HEAD + ended) == []


@pytest.mark.parametrize(
    "listed", [TABLE, "## 시간표\n\n- 13:00~13:20 인사\n- 13:20~14:10: 공감\n- 14:10~14:50 정의\n\n"]
)
def test_a_timetable_gives_minutes_to_the_sections_that_it_names(listed: str) -> None:
    session = session_of(f"{HEAD}{listed}## 인사\n\n## 1. 공감\n")

    assert minutes(session)[1:] == [20, 50]


def test_the_timetable_of_a_day_is_no_plan_of_one_of_its_sessions() -> None:
    session = session_of(f"{HEAD}{TABLE}## 정의\n\n## 질문\n")

    assert (minutes(session), session.duration) == ([None, None, None], None)


def test_a_break_that_nobody_lists_leaves_the_times_in_the_headings() -> None:
    session = session_of(f"{HEAD}## 09:00–09:50 하나\n\n## 10:00–10:50 둘\n")

    assert (minutes(session), session.clock) == ([50, 50], None)
    assert titles(session.sections) == ["09:00–09:50 하나", "10:00–10:50 둘"]


def test_after_noon_people_count_from_one_again() -> None:
    session = session_of(f"{HEAD}## 11:30–12:30 하나\n\n## 12:30–1:30 점심\n\n## 1:30–2:00 둘\n")

    assert (minutes(session), session.clock) == ([60, 60, 30], ClockRange(11 * 60 + 30, 14 * 60))


def test_minutes_of_a_heading_are_believed_before_its_time_of_day() -> None:
    session = session_of(f"{HEAD}## 09:00 하나 (30분)\n\n## 09:40 둘\n\n## 10:00 셋 (5분)\n")

    assert minutes(session) == [30, 20, 5]
    assert titles(session.sections)[1] == "09:40 둘"


def test_parts_have_their_minutes_so_too() -> None:
    (section,) = session_of(f"{HEAD}## 오전\n\n### 09:00–09:30 하나\n\n### 09:30–10:00 둘\n").sections

    assert [part.duration for part in section.sections] == [Duration(1800), Duration(1800)]


@pytest.mark.parametrize(
    "heads",
    [
        ["12:31 말씀", "12:33 말씀"],
        ["3:15 말씀", "3:20 말씀"],
        ["10:00 한 번뿐", "다음"],
        ["10:30 나중", "10:00 먼저"],
        ["10:00–11:00 겹친", "10:30–11:30 겹친"],
        ["08:00 하루", "20:00 밤"],
        ["10:30:15 기록", "10:35:10 기록"],
        ["16:9 화면", "4:3 화면"],
    ],
)
def test_other_figures_before_headings_are_no_plan(heads: list[str]) -> None:
    session = session_of(HEAD + "".join(f"## {head}\n\n글\n\n" for head in heads))

    assert titles(session.sections) == heads
    assert all(section.duration is None for section in some(session.sections))
