"""The plan of a session: minutes rolled up, what is untimed, and what the slot leaves."""

from __future__ import annotations

import cProfile
import pstats
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from examples import examples
from gyoan.course.settings import course_settings
from gyoan.layout.deck.pacing import TimeClaim, pace
from gyoan.markdown import read_session
from gyoan.model.schedule import Schedule, TalkSpeed
from gyoan.model.session import Session
from gyoan.model.units import Duration
from gyoan.schedule import plan
from schedule.lectures import SLOT, codes, minutes, planned, session_of, talk


def test_sections_follow_one_another() -> None:
    schedule = planned("# 제목\n\n## 가 (20분)\n- 하나\n\n## 나 (30분)\n- 둘\n").value

    assert [(budget.start.clock, budget.end.clock) for budget in schedule.budgets] == [
        ("00:00", "20:00"),
        ("20:00", "50:00"),
    ]
    assert schedule.planned == SLOT


def test_a_section_without_minutes_has_those_of_its_parts() -> None:
    schedule = planned(
        "# 제목\n\n## 가\n### 나 (20분)\n- 하나\n\n### 다 (15분)\n#### 라 (15분)\n- 둘\n\n## 마 (15분)\n"
    ).value

    assert minutes(schedule) == [35, 15]
    assert [part.duration.minutes for part in schedule.budgets[0].parts] == [20, 15]


def test_content_without_minutes_takes_up_what_the_slot_leaves_by_its_talk() -> None:
    text = f"# 제목\n\n## 가 (20분)\n- 하나\n\n## 나\n{talk(2000)}\n\n## 다\n{talk(1000)}\n"

    outcome = planned(text)

    assert minutes(outcome.value) == [20, 20, 10]
    assert outcome.diagnostics == ()


def beside(inner: str, *, before: str = "", stated: str = "", slot: str = "(20분)") -> list[int]:
    """Return the seconds of a section, its first part and that one's first, with a section of `slot` behind it."""
    text = f"# 제목\n\n## 가{stated}\n{before}\n\n### 나\n{inner}\n\n## 다 {slot}\n- 하나\n"
    section = planned(text).value.budgets[0]
    return [section.duration.seconds, *(part.duration.seconds for part in (section.parts[0], *section.parts[0].parts))]


def test_what_has_no_minutes_beside_a_part_that_has_takes_up_what_the_slot_leaves() -> None:
    timed = f"{talk(600)}\n\n#### 라 (15분)\n- 둘"
    section, part, inner = beside(timed)

    assert (section, inner) == (1800, 900)
    assert part > 1700
    section, part, inner = beside(timed, before=talk(600))
    assert (section, inner) == (1800, 900)
    assert 1200 < part < 1500
    section, part, inner, other = beside(f"{timed}\n\n#### 마\n{talk(800)}")
    assert (section, part, inner, other) == (1800, part, 900, 0)
    assert part > 1700


def test_a_part_with_minutes_inside_has_its_share_of_those_of_its_section() -> None:
    timed = f"{talk(400)}\n\n#### 라 (5분)\n- 둘"

    section, part, inner = beside(timed, before=talk(400), stated=" (30분)")

    assert (section, inner) == (1800, 300)
    assert 900 < part < 1200


def test_a_heading_alone_takes_nothing_of_what_its_parts_share() -> None:
    timed = f"{talk(400)}\n\n#### 라 (5분)\n- 둘"
    two = f"# 제목\n\n## 가\n\n### 나\n{timed}\n\n### 마\n{timed}\n\n## 다 (20분)\n- 하나\n"
    section = planned(two).value.budgets[0]

    assert beside(timed, stated=" (30분)") == [1800, 1800, 300]
    assert beside(timed, before="---", stated=" (30분)") == [1800, 1800, 300]
    assert section.duration.seconds == sum(part.duration.seconds for part in section.parts) == 1800
    assert [part.duration.seconds for part in section.parts] == [900, 900]
    assert beside(timed, before="한마디", stated=" (30분)") == [1800, 1785, 300]
    assert beside(f"{timed}\n\n### 마", stated=" (30분)") == [1800, 1790, 300]


def test_a_few_words_before_parts_with_minutes_and_a_full_slot_change_none() -> None:
    timed = "#### 라 (15분)\n- 둘"

    assert beside(f"{talk(60)}\n\n{timed}") == [900, 900, 900]
    assert beside(f"{talk(400)}\n\n{timed}", slot="(35분)") == [900, 900, 900]
    assert beside(f"{timed}\n\n#### 참고 자료\n{talk(400)}") == [900, 900, 900, 0]


def test_a_session_without_any_minutes_shares_its_slot() -> None:
    outcome = planned(f"# 제목\n\n## 가\n{talk(4000)}\n\n## 나\n- 둘\n")

    assert sum(minutes(outcome.value)) == 50
    assert min(minutes(outcome.value)) >= 1
    assert outcome.diagnostics == ()


def test_what_frames_a_lecture_takes_up_a_little_slack_but_never_much() -> None:
    little = planned("# 제목\n\n## 가 (47분)\n- 하나\n\n## 핵심 개념 정리\n- 둘\n")
    much = planned("# 제목\n\n## 가 (30분)\n- 하나\n\n## 핵심 개념 정리\n- 둘\n")

    assert minutes(little.value) == [47, 3]
    assert little.diagnostics == ()
    assert minutes(much.value) == [30, 0]
    assert codes(much.diagnostics) == ["GY202"]


def test_references_never_take_time() -> None:
    assert minutes(planned("# 제목\n\n## 가 (49분)\n- 하나\n\n## 참고 자료\n- 둘\n").value) == [49, 0]


def test_a_few_words_without_minutes_do_not_swallow_half_the_session() -> None:
    outcome = planned("# 제목\n\n## 가 (20분)\n- 하나\n\n## 한마디\n- 둘\n")

    assert minutes(outcome.value)[1] <= 1
    assert codes(outcome.diagnostics) == ["GY202"]


def test_without_a_slot_untimed_sections_take_no_time() -> None:
    outcome = planned("# 제목\n\n## 가 (20분)\n- 하나\n\n## 나\n- 둘\n", None)

    assert minutes(outcome.value) == [20, 0]
    assert outcome.value.slot is None
    assert outcome.diagnostics == ()


@pytest.mark.parametrize("heading", ["FAQ (시간 외)", "공격 사례 (추가 학습)", "부록: 명령어", "더 보기 [선택]"])
def test_what_the_author_takes_out_takes_no_time_and_is_no_mistake(heading: str) -> None:
    outcome = planned(f"# 제목\n\n## 가 (45분)\n- 하나\n\n## {heading}\n{talk(2000)}\n\n## 나 (5분)\n- 둘\n")

    assert minutes(outcome.value) == [45, 0, 5]
    assert outcome.diagnostics == ()


def test_what_a_session_says_of_itself_goes_before_the_course() -> None:
    stated = plan(session_of("# 제목 (30분)\n\n## 가 (30분)\n- 하나\n"), SLOT, 600)
    by_clock = plan(session_of("# 제목 (10:00-10:40)\n\n## 가 (40분)\n- 하나\n"), SLOT, 600)

    assert stated.value.slot == Duration.of_minutes(30)
    assert stated.value.start_clock == 600
    assert by_clock.value.slot == Duration.of_minutes(40)
    assert by_clock.value.start_clock == 600
    assert stated.diagnostics == by_clock.diagnostics == ()


def test_a_slot_of_nothing_is_no_slot() -> None:
    outcome = planned("# 제목\n\n## 가 (20분)\n- 하나\n", Duration(0))

    assert outcome.value.slot is None
    assert outcome.diagnostics == ()


def test_a_slot_of_nothing_in_the_settings_is_refused() -> None:
    (diagnostic,) = course_settings('slot = "0분"\n', "course.toml").diagnostics

    assert diagnostic.code.value == "GY509"
    assert "takes some time" in diagnostic.hint


def test_front_matter_that_contradicts_the_text_is_named() -> None:
    outcome = planned("---\nslot: 40분\n---\n# 제목 (30분)\n\n## 가 (30분)\n- 하나\n", Duration.of_minutes(40))

    assert codes(outcome.diagnostics) == ["GY205"]
    assert "30 min" in outcome.diagnostics[0].message
    assert "40 min" in outcome.diagnostics[0].message


@pytest.mark.parametrize("heading", ["가 (0분)", "가 (-3분)", "가 (십분)", "가 (5-10분)"])
def test_minutes_that_are_none_are_named_and_no_figure_is_made_of_them(heading: str) -> None:
    read = read_session(f"# 제목\n\n## {heading}\n- 하나\n\n## 나 (10분)\n- 둘\n".encode(), "lesson.md")
    assert read.value is not None

    schedule = plan(read.value, None).value

    assert codes(read.diagnostics) == ["GY110"]
    assert minutes(schedule) == [0, 10]


def test_every_figure_of_the_estimate_is_a_setting() -> None:
    text = "[time]\n" + "".join(f"{figure.name} = 0.5\n" for figure in fields(TalkSpeed))

    outcome = course_settings(text, "course.toml")

    assert outcome.diagnostics == ()
    assert outcome.value.speed == TalkSpeed(*[0.5] * len(fields(TalkSpeed)))


def test_a_lunch_that_is_no_stretch_of_the_day_is_refused() -> None:
    assert course_settings('lunch = "12:00-13:00"\n', "course.toml").value.lunch is not None
    for value in ('"60분"', '"13:00-12:00"', '"12:00"'):
        assert codes(course_settings(f"lunch = {value}\n", "course.toml").diagnostics) == ["GY509"]


SECTIONS = st.lists(
    st.tuples(st.none() | st.integers(1, 30), st.integers(0, 400), st.lists(st.none() | st.integers(1, 9), max_size=4)),
    min_size=1,
    max_size=8,
)


def markdown_of(sections: list[tuple[int | None, int, list[int | None]]]) -> str:
    lines = ["# 제목"]
    for index, (stated, words, parts) in enumerate(sections):
        lines += [f"## 절 {index}" + (f" ({stated}분)" if stated else ""), talk(words)]
        lines += [
            f"### 부분 {index}.{at}" + (f" ({part}분)" if part else "") + "\n- 가나다" for at, part in enumerate(parts)
        ]
    return "\n\n".join(lines) + "\n"


def claims_of(session: Session, count: int) -> list[TimeClaim]:
    claims = [TimeClaim((), 0.0)]
    for index, section in enumerate(session.sections):
        claims += [TimeClaim((index,), float(weight)) for weight in range(count)]
        claims += [TimeClaim((index, at), 3.0) for at in range(len(section.sections))]
        claims.append(TimeClaim((index,), 2.0))
    return claims


@settings(max_examples=examples(0.8), suppress_health_check=[HealthCheck.too_slow])
@given(SECTIONS, st.none() | st.integers(1, 120), st.integers(0, 9))
def test_slides_take_exactly_the_time_of_their_sections(
    sections: list[tuple[int | None, int, list[int | None]]], slot: int | None, count: int
) -> None:
    session = session_of(markdown_of(sections))
    schedule = plan(session, Duration.of_minutes(slot) if slot else None).value
    claims = claims_of(session, count)

    durations = pace(claims, schedule)

    assert schedule.planned.seconds == sum(budget.duration.seconds for budget in schedule.budgets)
    for index, budget in enumerate(schedule.budgets):
        own = [time.seconds for claim, time in zip(claims, durations, strict=True) if claim.path[:1] == (index,)]
        assert sum(own) == budget.duration.seconds


def test_the_work_of_planning_grows_with_the_session_alone() -> None:
    """Function calls are the same on every machine: twice the sections ask for little more than twice as many."""

    def calls(sections: int) -> int:
        body = f"{talk(100)}\n\n- {talk(40)}\n- {talk(40)}\n\n```mermaid\nflowchart LR\n  A[가] --> B[나]\n```\n"
        session = session_of("# 제목\n\n" + "".join(f"## 절 {index} (10분)\n{body}\n" for index in range(sections)))
        profile = cProfile.Profile()
        profile.runcall(plan, session, SLOT)
        return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]

    assert calls(80) < 2.5 * calls(40)


def test_the_sessions_of_the_sample_course_give_no_false_alarms(project_root: Path) -> None:
    sessions = [read_session(path.read_bytes(), path.name).value for path in (project_root / "source").rglob("s*.md")]

    assert len(sessions) == 2
    assert [codes(plan(session, SLOT).diagnostics) for session in sessions if session] == [[], []]


def test_the_sessions_beside_this_checkout_give_few_false_alarms(shared_folder: Path) -> None:
    files = [path for path in (shared_folder / "corpus").rglob("*.md") if path.name != "README.md"]
    found: list[str] = []
    for path in files:
        session = read_session(path.read_bytes(), path.as_posix()).value
        assert session is not None
        found += codes(plan(session).diagnostics)

    assert len(files) > 20
    assert found.count("GY203") <= len(files) / 8
    assert found.count("GY204") <= len(files) / 8
    assert found.count("GY205") == 0


@pytest.mark.parametrize(("stated", "left"), [(46, 4), (45, 5), (44, 0), (50, 0), (51, 0)])
def test_what_frames_a_lecture_takes_what_is_left_up_to_a_tenth_of_the_slot(stated: int, left: int) -> None:
    text = f"# 제목\n\n## 가 ({stated}분)\n- 하나\n\n## 핵심 정리\n- 둘\n"
    assert minutes(planned(text).value) == [stated, left]


def test_a_session_is_as_long_as_its_slot_and_as_its_plan_where_it_has_none() -> None:
    def schedule(planned_minutes: int, slot: int | None) -> Schedule:
        return Schedule((), Duration.of_minutes(planned_minutes), None if slot is None else Duration.of_minutes(slot))

    assert [schedule(40, 50).length.minutes, schedule(40, None).length.minutes] == [50, 40]
    assert [
        schedule(40, 50).overrun,
        schedule(60, 50).overrun,
        schedule(60, None).overrun,
        schedule(0, 50).overrun,
    ] == [
        -600,
        600,
        0,
        0,
    ]
