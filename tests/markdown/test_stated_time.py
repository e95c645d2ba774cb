"""`**시간**: 09:00-09:50 (50분)` and a list of times speak for the session and its sections."""

import pytest

from gyoan.model.clock import ClockRange
from gyoan.model.session import StatementKind
from gyoan.model.units import Duration
from markdown.lessons import HEAD, dumped, said, session_of


@pytest.mark.parametrize(
    "markdown",
    [
        "## 🕘 세션 정보\n**시간**: 09:00-09:50 (50분)\n**목표**: 이해\n",
        "## 🕘 세션 정보\n- **시간**: 09:00-09:50 (50분)\n- **목표**: 이해\n",
        "## 🕘 세션 정보\n**시간**: 09:00 ~ 09:50 (50분)  \n**목표**: 이해\n",
        "**시간**: 09:00-09:50\n\n## 목표\n",
        "## 개요\n\n내용\n\n## 세션 정보\n\n강의 시간: 09:00-09:50\n",
    ],
)
def test_a_line_of_time_speaks_for_the_session(markdown: str) -> None:
    session = session_of(HEAD + markdown)

    assert (session.duration, session.clock) == (Duration(3000), ClockRange(540, 590))
    assert said(HEAD + markdown) == []


@pytest.mark.parametrize(
    "label",
    ["소요 시간", "예상 소요 시간", "⏱️ **총 소요 시간", "- 예상 시간", "**전체 강의 소요 시간", "학습 예상 시간"],
)
def test_the_time_that_a_session_takes_is_its_time(label: str) -> None:
    line = f"{label}: 90분" + "**" * ("**" in label)

    for markdown in (f"{HEAD}{line}\n\n## 하나\n\n글\n", f"{HEAD}## 개요\n\n{line}\n\n## 둘\n\n글\n"):
        assert session_of(markdown).duration == Duration(5400)
        assert [one.text for one in session_of(markdown).statements if "시간" in one.text]


@pytest.mark.parametrize("second", ["## 실습 2\n\n소요 시간: 20분\n", "### 실습 2\n\n- 예상 소요 시간: 20분\n"])
def test_the_time_that_each_step_takes_is_not_that_of_the_session(second: str) -> None:
    session = session_of(f"{HEAD}## 실습 1\n\n소요 시간: 10분\n\n{second}")

    assert session.duration is None
    assert [one.kind for one in session.statements] == [StatementKind.PLACE]


def test_the_line_itself_stays_in_the_text() -> None:
    assert dumped("**시간**: 09:00-09:50 (50분)\n") == ["paragraph | <b>시간</b>: 09:00-09:50 (50분)"]


def test_times_further_down_speak_of_something_else() -> None:
    session = session_of(f"{HEAD}## 목표\n\n## 비용\n\n- **시간**: 750시간\n- **시간**: 09:00-18:00\n")

    assert (session.duration, session.clock) == (None, None)


def test_statements_that_contradict_one_another_are_reported() -> None:
    text = f"{HEAD}**시간**: 09:00-09:50 (40분)\n"

    assert session_of(text).duration == Duration(2400)
    assert said(text) == ["GY205 warning 3:1"]
    assert said("# 제목 (50분)\n\n**시간**: 40분\n") == ["GY205 warning 3:1"]
    assert session_of("# 제목 (50분)\n\n**시간**: 40분\n").duration == Duration(3000)


LISTED = "## ⏰ 시간 배분\n- **이론** (20분): 원리\n- **실습** (30분): 손으로\n"
TABLED = """## 시간 배분
| 순서 | 시각 | 내용 | 시간 |
|---|---|---|---|
| 1 | 09:00-09:20 | 이론 | 20분 |
| 2 | 09:20-09:50 | 실습 | 30분 |
"""
COLONS = "## 시간 배분\n1. 이론: 20분\n2. 실습: 30분\n"


@pytest.mark.parametrize("times", [LISTED, TABLED, COLONS])
def test_a_list_of_times_gives_minutes_to_the_sections_it_names(times: str) -> None:
    session = session_of(f"{HEAD}{times}\n## 🎓 이론: 원리 알기\n\n## 2. 실습\n\n## 이론적 배경\n")

    assert [section.duration for section in session.sections] == [None, Duration(1200), Duration(1800), None]
    assert session.duration == Duration(3000)


@pytest.mark.parametrize(
    "whole", ["계", "**합계**", "합 계", "총계", "총 시간", "총", "전체 수업 시간", "Total", "grand total", "소계"]
)
@pytest.mark.parametrize("form", ["| {} | 50분 | 끝 |\n", "| | | |\n\n- {}: 50분\n", "| | | |\n\n1. {} (50분)\n"])
def test_what_all_entries_make_up_is_no_further_entry(whole: str, form: str) -> None:
    rows = "| 단계 | 시간 | 활동 |\n|---|---|---|\n| 이론 | 20분 | 듣기 |\n| 실습 | 30분 | 하기 |\n"
    text = f"{HEAD}## 수업 흐름\n\n{rows}{form.format(whole)}\n## 이론\n\n## 실습\n"

    assert session_of(text).duration == Duration(3000)
    assert said(text) == []


@pytest.mark.parametrize("name", ["계산", "총정리", "전체 토론", "합계 구하기", "Total station"])
def test_an_entry_whose_name_begins_like_a_whole_is_one(name: str) -> None:
    rows = f"| 단계 | 시간 |\n|---|---|\n| 이론 | 20분 |\n| {name} | 30분 |\n"
    session = session_of(f"{HEAD}## 시간 배분\n\n{rows}\n## 이론\n\n## {name}\n")

    assert session.duration == session.sections[2].duration + session.sections[1].duration == Duration(3000)


def test_a_whole_that_its_entries_do_not_make_up_is_told() -> None:
    text = f"{HEAD}## 시간 배분\n\n- 이론: 20분\n- 실습: 25분\n- 합계: 50분\n"

    assert session_of(text).duration == Duration(2700)
    assert said(text) == ["GY205 warning 5:1"]


def test_entries_of_the_same_name_each_take_their_time() -> None:
    listed = "- 이론: 20분\n- 쉬는 시간: 10분\n- 실습: 30분\n- 쉬는 시간: 10분\n"

    assert session_of(f"{HEAD}## 시간 배분\n\n{listed}").duration == Duration.of_minutes(70)


@pytest.mark.parametrize(
    "table",
    [
        "| 단계 | 시간(분) | 활동 |\n|---|---|---|\n| 도입 | 5 | 인사 |\n| 전개 | 40 | 읽기 30쪽 |\n| 계 | 45 | |\n",
        "| 단계 | 분 | 쪽 |\n|---|---|---|\n| 도입 | 5 | 12 |\n| 전개 | 40 | 13 |\n",
        "| Step | Time (min) |\n|---|---|\n| 도입 | 5 |\n| 전개 | 40 |\n",
        "| 단계 | 활동 |\n|---|---|\n| 도입 (5분) | 인사 |\n| 전개<br>(40분) | 읽기 |\n",
        "<table><tr><th>단계</th><th>시간</th><th>활동</th></tr><tr><td>도입</td><td>5분</td><td>인사</td></tr>"
        "<tr><td>전개</td><td rowspan=2>40분</td><td>읽기</td></tr><tr><td>이어서</td><td>쓰기</td></tr></table>\n",
    ],
    ids=["unit in the head", "unit as head", "English", "beside the name", "of several rows"],
)
def test_tables_of_a_lesson_plan_state_minutes_in_many_ways(table: str) -> None:
    session = session_of(f"{HEAD}## 수업 흐름\n\n{table}\n## 도입\n\n## 전개\n")

    assert [section.duration for section in session.sections[1:]] == [Duration(300), Duration(2400)]
    assert session.duration == Duration(2700)


def test_a_heading_is_believed_before_a_list_of_times() -> None:
    text = f"{HEAD}{LISTED}\n## 실습 (25분)\n"

    assert session_of(text).sections[1].duration == Duration(1500)
    assert said(text) == ["GY205 warning 7:1"]


@pytest.mark.parametrize(
    ("front", "minutes"),
    [
        ("time: 1.5시간", 90),
        ("duration: 40", 40),
        ("teaching: 25\nexercises: 10", 35),
        ("소요 시간: 50분", 50),
        ("time: 곧", None),
        ("teaching: 많이", None),
    ],
)
def test_front_matter_may_state_the_length(front: str, minutes: int | None) -> None:
    session = session_of(f"---\n{front}\n---\n\n# 제목\n\n## 하나\n")

    assert (session.duration and session.duration.minutes) == minutes


def test_a_length_in_front_matter_that_says_nothing_of_minutes_is_told_once() -> None:
    markdown = "---\ntime: 3교시\n---\n# 제목\n\n## 하나\n\n글\n"

    assert session_of(markdown).duration is None
    assert said(markdown) == ["GY110 info 2:1"]
