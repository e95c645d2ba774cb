"""Minutes leave the title and become the section's duration, wherever lecturers write them."""

import pytest

from gyoan.markdown.durations import find_clock, parse_duration
from gyoan.model.clock import ClockRange
from gyoan.model.units import Duration
from markdown.lessons import HEAD, said, sections_of, session_of
from markdown.session_dump import inlines


@pytest.mark.parametrize(
    ("heading", "title", "seconds", "note"),
    [
        ("학습 목표 (5분)", "학습 목표", 300, ""),
        ("정리 (12 분)", "정리", 720, ""),
        ("정리（12분）", "정리", 720, ""),
        ("정리 [12분]", "정리", 720, ""),
        ("실습 (1시간 30분)", "실습", 5400, ""),
        ("실습 (1시간)", "실습", 3600, ""),
        ("실습 (1.5시간)", "실습", 5400, ""),
        ("발표 (90초)", "발표", 90, ""),
        ("발표 (2분 30초)", "발표", 150, ""),
        ("Break (50 min)", "Break", 3000, ""),
        ("Break (1h 30m)", "Break", 5400, ""),
        ("Break (10 Minutes)", "Break", 600, ""),
        ("핵심 원리 - 10분", "핵심 원리", 600, ""),
        ("핵심 원리 – 10분", "핵심 원리", 600, ""),
        ("등장한 까닭 (Why?) - 5분", "등장한 까닭 (Why?)", 300, ""),
        ("비용 구조 💰 - 5분", "비용 구조 💰", 300, ""),
        ("무엇이 불편했나? (5분 - 문제를 먼저 겪어 보기)", "무엇이 불편했나?", 300, "문제를 먼저 겪어 보기"),
        ("발표 (팀별, 15분)", "발표", 900, "팀별"),
        ("발표 (15분: 팀별)", "발표", 900, "팀별"),
        ("발표 (약 15분)", "발표", 900, "약"),
        ("발표 (15분 소요)", "발표", 900, "소요"),
        ("발표 (⏰ 15분)", "발표", 900, ""),
        ("페어 토론 (5분):", "페어 토론", 300, ""),
        ("실습 (20분): 클러스터 만들기", "실습: 클러스터 만들기", 1200, ""),
        ("실습 (20분) 클러스터 만들기", "실습 클러스터 만들기", 1200, ""),
        ("**굵은 제목** (3분)", "<b>굵은 제목</b>", 180, ""),
        ("**굵은 제목 (3분)**", "<b>굵은 제목</b>", 180, ""),
        ("실습 (20분) **굵게** `코드`", "실습 <b>굵게</b> `코드`", 1200, ""),
        ("**굵게** (20분) 뒤", "<b>굵게</b> 뒤", 1200, ""),
        ("`가` (20분) `나`", "`가` `나`", 1200, ""),
        ("(20분) 앞에 적은 시간", "앞에 적은 시간", 1200, ""),
        ("`kubectl` 사용 (3분) 🚀", "`kubectl` 사용 🚀", 180, ""),
        ("핵심 이론 요약  ⏱ 10분", "핵심 이론 요약", 600, ""),
        ("실습 ⏱️ 약 15분", "실습", 900, "약"),
        ("이야기⏳: 1시간", "이야기", 3600, ""),
        ("**시범 🕐 8분**", "<b>시범</b>", 480, ""),
        ("시범 10:22~10:30", "시범", 480, "10:22-10:30"),
        ("시범 (10:22 – 10:30)", "시범", 480, "10:22-10:30"),
        ("시범 ⏰ 9:00-9:05", "시범", 300, "09:00-09:05"),
        ("시범 – 9:00~9:05", "시범", 300, "09:00-09:05"),
        ("시범 (5분) 10:22~10:30", "시범 10:22~10:30", 300, ""),
        ("발표 15분", "발표", 900, ""),
        ("발표: 15분", "발표", 900, ""),
        ("발표:15분", "발표", 900, ""),
        ("발표：15분", "발표", 900, ""),
        ("발표, 15분", "발표", 900, ""),
        ("발표 / 15분", "발표", 900, ""),
        ("발표 - 15분", "발표", 900, ""),
        ("발표 ~ 15분", "발표", 900, ""),
        ("**발표**: 15분", "<b>발표</b>", 900, ""),
        ("3. 조별 발표 1시간 15분", "3. 조별 발표", 4500, ""),
        ("【토론】 우리 동네 문제 찾기 10분", "【토론】 우리 동네 문제 찾기", 600, ""),
        ("쉬는 시간 10분", "쉬는 시간", 600, ""),
        ("Demo 10 min", "Demo", 600, ""),
        ("**정리 5분**", "<b>정리</b>", 300, ""),
    ],
)
def test_a_heading_gives_its_minutes_to_the_section(heading: str, title: str, seconds: int, note: str) -> None:
    (section,) = sections_of(f"## {heading}\n")

    assert inlines(section.title) == title
    assert section.duration == Duration(seconds)
    assert section.duration_note == note


@pytest.mark.parametrize("level", range(2, 7))
def test_headings_of_every_level_carry_minutes(level: int) -> None:
    (section,) = sections_of(f"{'#' * level} 토론 (3분)\n")

    assert (section.plain_title, section.duration) == ("토론", Duration(180))


@pytest.mark.parametrize(
    "heading",
    [
        "최근 5분간의 변화",
        "최근 5분 통계",
        "장애 복구 (5분 이내)",
        "요청 처리 (0.4초)",
        "실행 (2-35초)",
        "버전 (v1.5)",
        "백업 (30일 보관)",
        "`sleep 5분 (5분)`",
        "사전 - 준비",
        "가격 (10분의 1)",
        "요한복음 3:16~3:18",
        "10:22~10:30",
        "시범 10:22~10:30 다시 보기",
        "시범 10:30~10:22",
        "수업 시작 오전 9시 30분",
        "⏱ 5분 타이머",
        "30분 만에 끝내기",
        "발표 15분의 비결",
        "발표 3:15분",
        "가격:15분의 1",
        "15분",
    ],
)
def test_a_time_that_is_no_plan_stays_in_the_title(heading: str) -> None:
    (section,) = sections_of(f"## {heading}\n")

    assert section.duration is None
    assert inlines(section.title) == heading
    assert said(f"{HEAD}## {heading}\n") == []


@pytest.mark.parametrize(
    "typed",
    [
        "(십분)",
        "(오 분)",
        "(5-10분)",
        "(10~15분)",
        "(0분)",
        "(-3분)",
        "(??분)",
        "(XX분)",
        "(99999분)",
        "(1시간 12345분)",
        "(123456 min)",
    ],
)
def test_minutes_that_cannot_be_read_stay_and_are_reported(typed: str) -> None:
    (section,) = sections_of(f"## 토론 {typed}\n")

    assert section.duration is None
    assert section.plain_title == f"토론 {typed}"
    assert said(f"{HEAD}## 토론 {typed}\n") == ["GY110 warning 3:7"]


@pytest.mark.parametrize(
    ("title", "column"),
    [("세상을 바꾸는 시간 15분", 15), ("골든타임 4분", 9), ("휴식 없이 1시간 30분", 10), ("**빛 8분**", 8)],
)
def test_bare_minutes_that_may_be_a_name_stay_and_are_told(title: str, column: int) -> None:
    (section,) = sections_of(f"## {title}\n")

    assert (section.plain_title, section.duration) == (title.strip("*"), None)
    assert said(f"{HEAD}## {title}\n") == [f"GY110 info 3:{column}"]


@pytest.mark.parametrize(
    ("titles", "minutes"),
    [
        (["사례 5분", "이론 20분", "골든타임 4분"], [5, 20, 4]),
        (["사례 5분", "이론 20분", "골든타임 4분", "다른 것", "또 다른 것", "끝"], [5, 20, 4, None, None, None]),
        (["사례 5분", "이론 20분", "골든타임 4분", "가", "나", "다", "라"], [None] * 7),
        (["사례 5분", "골든타임 4분"], [None, None]),
        (["사례 5분", "이론 20분", "골든타임 4분", "끝 (3분)"], [None, None, None, 3]),
        (["사례 5분", "골든타임 4분", "# 이론 20분"], [None, None]),
        (["사례 5분", "이론 20분", "골든타임 4분", "# 첫째", "# 둘째", "# 셋째", "# 넷째"], [5, 20, 4]),
        (["도구 10:00~10:10", "원리 10:10~10:30", "로마서 12:10-12:15"], [10, 20, None]),
        (["마태복음 13:24~13:30", "로마서 12:10-12:15", "영상 12:30~14:20"], [None] * 3),
    ],
)
def test_bare_minutes_are_times_where_a_session_has_them_so(titles: list[str], minutes: list[int | None]) -> None:
    sections = sections_of("".join(f"##{'' if title[0] == '#' else ' '}{title}\n\n글\n\n" for title in titles))

    assert [one.duration for one in sections] == [Duration(60 * m) if m else None for m in minutes]


@pytest.mark.parametrize(("length", "read"), [("50분", False), ("204분", True), ("203분", False)])
def test_bare_minutes_of_more_than_the_session_are_names(length: str, read: bool) -> None:
    text = "## 골든타임 4분\n\n글\n\n## 뇌졸중 골든타임 180분\n\n글\n\n## 화상 냉각 20분\n\n글\n"
    sections = session_of(f"# 응급 처치 ({length})\n\n{text}").sections

    assert [one.duration is not None for one in sections] == [read] * 3
    assert said(f"# 응급 처치 ({length})\n\n{text}") == (
        [] if read else [f"GY110 info {n}" for n in ("3:9", "7:13", "11:10")]
    )


@pytest.mark.parametrize(("title", "told"), [("마태복음 13:24~13:30", "3:9"), ("영상 12:30~14:20", "3:7")])
def test_bare_times_of_day_behind_a_name_stay_and_are_told(title: str, told: str) -> None:
    (section,) = sections_of(f"## {title}\n")

    assert (section.plain_title, section.duration) == (title, None)
    assert said(f"{HEAD}## {title}\n") == [f"GY110 info {told}"]


def test_minutes_in_prose_lists_and_code_belong_to_no_section() -> None:
    (section,) = sections_of("## 제목\n\n문단 (5분)\n\n- 항목 (5분)\n\n```\n## 코드 (5분)\n```\n")

    assert section.duration is None


def test_the_title_may_be_nothing_but_minutes() -> None:
    (section,) = sections_of("## (5분)\n")

    assert (section.plain_title, section.duration) == ("(5분)", Duration(300))


def test_the_session_itself_may_state_minutes_and_clock() -> None:
    session = session_of("# Session 1: 기초 (50분)\n")
    assert (session.plain_title, session.duration, session.clock) == ("기초", Duration(3000), None)
    session = session_of("# 로마서 12:10-12:15\n")
    assert (session.plain_title, session.clock) == ("로마서 12:10-12:15", None)
    session = session_of("# Session 1: 기초 09:00~09:50\n")
    assert (session.plain_title, session.clock) == ("기초", ClockRange(540, 590))

    session = session_of("# Session 1: 기초 (09:00-09:50)\n")
    assert (session.plain_title, session.duration, session.clock) == ("기초", None, ClockRange(540, 590))

    session = session_of("# Session 1: 기초 (09:00~09:50, 50분)\n")
    assert (session.plain_title, session.duration, session.clock) == ("기초", Duration(3000), ClockRange(540, 590))

    session = session_of("# Session 1: 기초 (50분 - 이론)\n")
    assert (session.plain_title, session.duration) == ("기초 (이론)", Duration(3000))


@pytest.mark.parametrize("text", ["", "분", "5", "5분간", "약 5분", "-5분", "0분", "12345분", "5분 5분"])
def test_only_a_whole_amount_is_a_duration(text: str) -> None:
    assert parse_duration(text) is None


@pytest.mark.parametrize("text", ["09:50-09:00", "25:00-26:00", "09:70-10:00", "1:09:00-10:00", "09:00"])
def test_only_a_sensible_time_of_day_is_a_clock_range(text: str) -> None:
    assert find_clock(text) is None


@pytest.mark.parametrize("text", ["24:00-24:10", "23:00-24:01", "23:30-23:30", "23:00-23:60", "22:60-23:10"])
def test_a_time_of_day_ends_with_the_day_and_after_it_began(text: str) -> None:
    assert find_clock(text) is None


def test_a_session_may_last_until_midnight_and_all_day() -> None:
    assert find_clock("23:00-24:00") == ClockRange(23 * 60, 24 * 60)
    assert find_clock("00:00-24:00") == ClockRange(0, 24 * 60)
    assert find_clock("22:59-23:59") == ClockRange(22 * 60 + 59, 23 * 60 + 59)
    assert parse_duration("24시간") == Duration(24 * 3600)
    assert parse_duration("24시간 1초") is None


@pytest.mark.parametrize("minutes", ["(10분)", "- 10분", "(10분) 그리고 나머지"])
def test_a_very_long_heading_gives_its_minutes_too(minutes: str) -> None:
    (section,) = sections_of(f"## {'길고 긴 제목 ' * 100}{minutes}\n")

    assert section.duration == Duration(600)
    assert "10분" not in section.plain_title


def test_minutes_that_cannot_be_read_are_reported_in_a_very_long_heading() -> None:
    assert said(f"{HEAD}## {'가' * 400} (십분)\n") == ["GY110 warning 3:405"]


def test_a_very_long_title_may_state_the_time_of_day() -> None:
    session = session_of(f"# {'길고 긴 제목 ' * 100}(09:00-09:50)\n")

    assert session.clock == ClockRange(540, 590)
