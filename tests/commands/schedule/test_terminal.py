"""A schedule as lines of a terminal: what is said below the tables, which sessions are named, how parts are drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from commands.schedule.lessons import course, day, lesson, session
from gyoan.commands.schedule.courses import Course
from gyoan.commands.schedule.terminal import show_courses
from gyoan.markdown import read_session
from gyoan.model.clock import ClockRange
from gyoan.model.message import Language
from gyoan.model.schedule import TimeBudget
from gyoan.model.units import Duration
from gyoan.schedule import Day, Gap, Lesson
from gyoan.schedule.timetable import GapKind
from gyoan.schedule.totals import Week

NINE = (540, 590)
NO_START, NO_SLOT, USUAL_BREAK = "시작 시각이 없는 날", "배정 시간이 없는 차시", "쉬는 시간은 10분"


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def printed(capsys: pytest.CaptureFixture[str], *courses: Course) -> str:
    """Return what is shown of courses."""
    show_courses(courses, Language.KOREAN)
    return capsys.readouterr().out


def weeks(*days: Day) -> Course:
    """Return a course with a week for each day."""
    made = course(*days)
    return replace(made, weeks=tuple(Week("", number, (one,)) for number, one in enumerate(days, 1)))


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(
    ("lessons", "said"),
    [
        ((lesson(3000, 3000, NINE), lesson(3000, 3000, NINE)), ()),
        ((lesson(3000, 3000, NINE), lesson(3000, 3000)), (NO_START,)),
        ((lesson(3000, 3000), lesson(3000, 3000)), (NO_START,)),
        ((lesson(3000, 3000, NINE), lesson(3000, None, NINE)), (NO_SLOT,)),
        ((lesson(3000, None), lesson(3000, 3000, NINE)), (NO_START, NO_SLOT)),
    ],
)
def test_what_is_taken_for_granted_is_said_where_it_is_of_any_session(
    capsys: pytest.CaptureFixture[str], lessons: tuple[Lesson, ...], said: tuple[str, ...]
) -> None:
    text = printed(capsys, course(day(*lessons)))
    assert tuple(one for one in (NO_START, NO_SLOT, USUAL_BREAK) if one in text) == said


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(
    ("usual", "stated", "gaps", "said"),
    [
        (True, "", (True, True), True),
        (True, "", (False, True), True),
        (True, "", (False, False), False),
        (True, "**시간**: 10:00-10:50", (True, True), False),
        (False, "", (True, True), False),
    ],
)
def test_breaks_of_ten_minutes_are_said_where_one_was_taken_for_granted(
    capsys: pytest.CaptureFixture[str], usual: bool, stated: str, gaps: tuple[bool, bool], *, said: bool
) -> None:
    gap = Gap(GapKind.BREAK, ClockRange(590, 600))
    made = read_session(f"# 수업\n\n{stated}\n\n## 가\n- 말\n".encode(), "a.md").value
    assert made is not None
    own = [lesson(3000, 3000, (600, 650), gap=gap if has else None, of=made) for has in gaps]
    shown = printed(capsys, replace(course(day(lesson(3000, 3000, NINE), *own)), usual_break=usual))
    assert (USUAL_BREAK in shown) is said
    assert ("휴식 10분" in shown or "쉬는 시간 10분" in shown) is any(gaps)


@pytest.mark.usefixtures("wide")
def test_gaps_stand_between_the_sessions_of_a_single_day_and_not_in_a_course(
    capsys: pytest.CaptureFixture[str],
) -> None:
    gap = Gap(GapKind.LUNCH, ClockRange(720, 780))
    one = day(lesson(3000, 3000, (670, 720)), lesson(3000, 3000, (780, 830), gap=gap))
    alone, among = printed(capsys, course(one)), printed(capsys, course(one, replace(one, number=2)))
    assert ("점심" in alone, "점심" in among) == (True, False)
    assert ("전체" in alone, "전체" in among) == (False, True)
    assert alone.index("11:10") < alone.index("12:00–13:00") < alone.index("13:00–13:50")


@pytest.mark.usefixtures("wide")
def test_without_slots_a_course_draws_each_session_as_high_as_its_share_of_the_longest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys, weeks(day(lesson(6000, None), lesson(3000, None)), day(lesson(1500, None), number=2)))
    assert "█▅" in text
    assert text.count("▃") == 1


@pytest.mark.usefixtures("wide")
def test_weeks_have_their_days_sessions_and_sums_and_a_sum_where_there_are_several(
    capsys: pytest.CaptureFixture[str],
) -> None:
    two = day(lesson(3060), lesson(2940))
    text = printed(capsys, weeks(two, day(lesson(3000), number=2)))
    rows = [line.split() for line in text.partition("\n전체\n")[2].splitlines()]
    sums = next(row for row in rows if row[:1] == ["합계"])
    assert sums[1:3] == ["2", "3"]
    assert [row[2:4] for row in rows if row[1:2] == ["차"]] == [["1", "2"], ["1", "1"]]
    assert "합계" not in printed(capsys, course(two, replace(two, number=2)))


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(("count", "named"), [(5, 0), (6, 5), (9, 5)])
def test_the_five_farthest_off_are_named_of_six_sessions_or_more(
    capsys: pytest.CaptureFixture[str], count: int, named: int
) -> None:
    own = [
        lesson(3000 + 60 * (number + 1), of=session(number, f"수업{number}", path=f"{number}.md"))
        for number in range(count)
    ]
    text = printed(capsys, course(day(*own)))
    assert [line.split()[1] for line in text.splitlines() if ".md:" in line] == [
        f"{number}.md:1" for number in reversed(range(count))
    ][:named]
    assert f"배정 시간을 초과하는 차시 {count}개\n" in text


@pytest.mark.parametrize(("width", "lines"), [(70, 1), (60, 2)])
def test_places_of_sessions_stand_beside_their_titles_only_where_all_have_room(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int, lines: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    path = "source/week_01/day_01/session.md"
    own = [lesson(3060 + 60 * number, of=session(number, "수업", path="a.md")) for number in range(5)]
    text = printed(capsys, course(day(*own, lesson(9000, of=session(9, "가" * 8, path=path)))))
    below = text.partition("가장 많이 벗어난 차시")[2].strip().partition("\n\n")[0].splitlines()
    assert len(below) == 5 * lines
    assert path in text


@pytest.mark.usefixtures("wide")
def test_how_sessions_fit_is_counted_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    own = [lesson(3060), lesson(2940), lesson(2900), lesson(3000), lesson(600, None)]
    line = next(line for line in printed(capsys, course(day(*own))).splitlines() if "초과하는 차시" in line)
    assert line == (
        "배정 시간을 초과하는 차시 1개 · 배정 시간보다 부족한 차시 2개 · 꼭 맞는 차시 1개 · 비교할 수 없는 차시 1개"
    )


@pytest.mark.usefixtures("wide")
def test_one_session_is_shown_by_its_parts_and_several_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    budgets = (part("도입", 0, 10), part("본론", 10, 40))
    one = lesson(3060, 3000, NINE, budgets=budgets)
    alone, both = printed(capsys, course(day(one))), printed(capsys, course(day(one, one)))
    assert ("본론" in alone, "초과하는 차시" in alone) == (True, False)
    assert ("본론" in both, "초과하는 차시 2개" in both) == (False, True)


@pytest.mark.usefixtures("wide")
def test_heads_stand_above_the_first_day_of_each_course_below_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    own = course(day(lesson(3000)), day(lesson(3000), number=2), title="첫 과정")
    text = printed(capsys, own, replace(own, title="둘째 과정"), replace(own, title=""))
    heads = [line for line in text.splitlines() if line.split()[:2] == ["시각", "교시"]]
    assert len(heads) == 3
    before, first, second = text.partition("첫 과정")[0], text.index("첫 과정"), text.index("둘째 과정")
    assert before == ""
    assert first < text.index("1일 차") < text.index("시각") < text.index("2일 차") < second


def part(title: str, start: int, minutes: int, talk: int = 0) -> TimeBudget:
    return TimeBudget(title, 3, Duration(60 * start), Duration(60 * minutes), talk=Duration(talk))


@pytest.mark.usefixtures("wide")
def test_the_parts_of_one_session_have_their_time_of_day_and_a_bar_of_their_share(
    capsys: pytest.CaptureFixture[str],
) -> None:
    budgets = (part("도입", 0, 10), part("본론", 10, 40), part("참고", 50, 0))
    timed = printed(capsys, course(day(lesson(3000, 3000, NINE, budgets=budgets))))
    rows = {line.split()[1]: line.split() for line in timed.splitlines() if "09:" in line and "약" in line}
    assert (rows["도입"][0], rows["본론"][0]) == ("09:00", "09:10")
    assert (rows["도입"][-1], rows["본론"][-1]) == ("█" * 5, "█" * 20)
    aside = next(line for line in timed.splitlines() if "참고" in line)
    assert aside.split()[:3] == ["참고", "시간", "미정"]
    assert "█" not in aside
    moments = printed(capsys, course(day(lesson(3000, 3000, budgets=budgets))))
    assert [line.split()[0] for line in moments.splitlines() if "약" in line][:2] == ["00:00", "10:00"]


@pytest.mark.usefixtures("wide")
@pytest.mark.parametrize(
    ("talk", "said"), [(0, "0초"), (1, "10초"), (41, "50초"), (50, "50초"), (51, "1분"), (89, "1분"), (91, "2분")]
)
def test_how_long_there_is_to_talk_is_told_roughly(capsys: pytest.CaptureFixture[str], talk: int, said: str) -> None:
    text = printed(capsys, course(day(lesson(600, 600, NINE, budgets=(part("도입", 0, 10, talk),)))))
    assert f"약 {said}" in text
