"""Sections with too little time for what they hold, or with none at all."""

from __future__ import annotations

import pytest

from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Duration
from gyoan.schedule import coverage, plan
from schedule.lectures import SLOT, codes, planned, session_of, talk

MINUTE = 325


def test_content_without_minutes_in_a_full_session_is_named() -> None:
    outcome = planned(f"# 제목\n\n## 가 (50분)\n- 하나\n\n## 자주 묻는 질문\n{talk(3 * MINUTE)}\n")

    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code.value, diagnostic.span.line) == ("GY203", 6)
    assert "the slot leaves none" in diagnostic.message
    assert "about 3 min" in diagnostic.message
    assert "(4 min)" in diagnostic.hint
    assert "(optional)" in diagnostic.hint


def test_a_few_words_summaries_and_references_need_no_minutes() -> None:
    long = talk(3 * MINUTE)
    text = f"# 제목\n\n## 가 (50분)\n- 하나\n\n## 한마디\n- 둘\n\n## 핵심 정리\n{long}\n\n## 참고 자료\n{long}\n"

    assert planned(text).diagnostics == ()


def test_a_session_that_is_not_planned_by_the_minute_is_left_alone() -> None:
    text = f"# 제목\n\n## 가\n{talk(3 * MINUTE)}\n\n## 나\n{talk(3 * MINUTE)}\n"

    assert planned(text, None).diagnostics == ()


def test_a_part_for_which_its_section_leaves_nothing_is_named() -> None:
    parts = f"### 나 (20분)\n- 하나\n\n### 다\n{talk(4 * MINUTE)}\n\n### 라 (15분)\n- 둘\n"

    (diagnostic,) = planned(f"# 제목\n\n## 가 (35분)\n{parts}", None).diagnostics

    assert (diagnostic.code.value, diagnostic.span.line) == ("GY203", 7)
    assert "'가' leaves none" in diagnostic.message


def test_a_part_for_which_its_section_leaves_enough_is_fine() -> None:
    parts = f"### 나 (20분)\n- 하나\n\n### 다\n{talk(4 * MINUTE)}\n\n### 라 (10분)\n- 둘\n"

    assert planned(f"# 제목\n\n## 가 (35분)\n{parts}", None).diagnostics == ()


def test_a_section_too_dense_for_its_minutes_says_how_much_and_where() -> None:
    table = "| 가 | 나 |\n|---|---|\n" + "| 다 | 라 |\n" * 60

    (diagnostic,) = planned(f"# 제목\n\n## 비교 (2분)\n{talk(MINUTE)}\n\n{table}", None).diagnostics

    assert (diagnostic.code.value, diagnostic.span.line) == ("GY204", 3)
    assert "has 2 min" in diagnostic.message
    assert "about 4 min" in diagnostic.message
    assert "give it (5 min)" in diagnostic.hint
    assert "table on line 6" in diagnostic.hint


@pytest.mark.parametrize(("syllables", "named"), [(MINUTE - 1, False), (MINUTE, True)])
def test_a_block_is_named_as_the_heaviest_only_if_it_takes_a_minute(syllables: int, named: bool) -> None:
    blocks = "\n\n".join([talk(syllables)] * 3)
    (diagnostic,) = planned(f"# 제목\n\n## 비교 (2분)\n{blocks}\n", None).diagnostics
    assert diagnostic.code.value == "GY204"
    assert ("line 4" in diagnostic.hint) is named


def test_a_section_that_is_too_dense_by_its_heading_alone_names_no_block() -> None:
    (diagnostic,) = planned(f"# 제목\n\n## {'가' * 2 * MINUTE} (1분)\n", None).diagnostics
    assert diagnostic.code.value == "GY204"
    assert "line" not in diagnostic.hint


def test_of_nested_sections_the_inner_one_is_called_dense() -> None:
    text = f"# 제목\n\n## 가 (4분)\n### 나 (2분)\n{talk(5 * MINUTE)}\n\n### 다 (2분)\n- 하나\n"

    (diagnostic,) = planned(text, None).diagnostics

    assert (diagnostic.code.value, diagnostic.span.line) == ("GY204", 4)


def test_content_that_fills_its_minutes_comfortably_is_fine() -> None:
    assert planned(f"# 제목\n\n## 가 (3분)\n{talk(2 * MINUTE)}\n", None).diagnostics == ()


@pytest.mark.parametrize(("syllables", "warned"), [(1462, []), (1468, ["GY204"])])
def test_a_section_is_dense_from_the_second_on_that_nine_tenths_of_its_minutes_do_not_hold(
    syllables: int, warned: list[str]
) -> None:
    outcome = planned(f"# 제목\n\n## 가 (5분)\n{talk(syllables - 1)}\n", None)

    assert outcome.value.budgets[0].talk == Duration(round(syllables * 60 / MINUTE))
    assert codes(outcome.diagnostics) == warned


@pytest.mark.parametrize(("syllables", "warned"), [(MINUTE - 6, []), (MINUTE, ["GY203"])])
def test_less_than_a_minute_of_talk_needs_no_minutes_of_its_own(syllables: int, warned: list[str]) -> None:
    outcome = planned(f"# 제목\n\n## 가 (50분)\n- 하나\n\n## 나\n{talk(syllables - 1)}\n")

    assert codes(outcome.diagnostics) == warned


def test_hundreds_of_entries_in_a_minute_are_too_dense() -> None:
    slides = "".join(f"### 조각 {index}\n- {talk(30)}\n\n" for index in range(40))

    assert codes(planned(f"# 제목\n\n## 가 (1분)\n{slides}", None).diagnostics) == ["GY204"]


def test_what_is_taken_out_of_a_section_does_not_make_it_dense() -> None:
    text = f"# 제목\n\n## 가 (2분)\n- 하나\n\n### 더 읽기 (추가 학습)\n{talk(9 * MINUTE)}\n"

    assert planned(text, None).diagnostics == ()


def test_a_faster_lecturer_is_warned_later() -> None:
    session = session_of(f"# 제목\n\n## 가 (2분)\n{talk(3 * MINUTE)}\n")

    assert codes(plan(session).diagnostics) == ["GY204"]
    assert plan(session, speed=TalkSpeed(syllables_per_minute=600)).diagnostics == ()


def test_the_plan_says_how_much_talk_each_section_asks_for() -> None:
    schedule = plan(
        session_of(f"# 제목\n\n## 가 (25분)\n### 나\n{talk(2 * MINUTE)}\n\n## 다 (25분)\n- 둘\n"), SLOT
    ).value

    assert schedule.budgets[0].talk >= Duration(120)
    assert schedule.budgets[0].parts[0].talk >= Duration(120)
    assert schedule.budgets[1].talk < Duration(5)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "10 s"),
        (4, "10 s"),
        (14, "10 s"),
        (16, "20 s"),
        (119, "120 s"),
        (120, "2 min"),
        (149, "2 min"),
        (151, "3 min"),
    ],
)
def test_how_long_talk_takes_is_told_about(seconds: int, told: str) -> None:
    assert str(coverage._about(Duration(seconds))) == told
