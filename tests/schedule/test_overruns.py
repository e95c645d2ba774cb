"""Minutes that do not fit: what is said, where, and what is proposed."""

from __future__ import annotations

import pytest

from gyoan.model.units import Duration
from schedule.lectures import codes, minutes, planned


def test_parts_that_take_more_than_their_section_are_named_with_a_sum() -> None:
    outcome = planned(
        "# 제목\n\n## 토론 (8분)\n### 가 (3분)\n- 하나\n\n### 나 (4분)\n- 둘\n\n### 다 (2분)\n- 셋\n", None
    )

    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code.value, diagnostic.span.line) == ("GY201", 3)
    assert "3 + 4 + 2 = 9 min" in diagnostic.message
    assert "(9 min)" in diagnostic.hint
    assert minutes(outcome.value) == [8]


def test_one_part_that_takes_more_is_no_sum() -> None:
    (diagnostic,) = planned("# 제목\n\n## 토론 (8분)\n### 가 (9분)\n- 하나\n", None).diagnostics

    assert "take 9 min, more than its 8 min" in diagnostic.message


def test_parts_that_fill_their_section_are_fine() -> None:
    text = "# 제목\n\n## 토론 (8분)\n### 안내\n#### 가 (3분)\n- 하나\n\n#### 나 (3분)\n- 둘\n\n#### 다 (2분)\n- 셋\n"

    assert planned(text, Duration.of_minutes(8)).diagnostics == ()


def test_a_session_of_sixty_minutes_in_fifty_says_which_sections_to_trim() -> None:
    outcome = planned("# 제목\n\n## 가 (15분)\n- 하나\n\n## 나 (35분)\n- 둘\n\n## 다 (10분)\n- 셋\n")

    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code.value, diagnostic.span.line) == ("GY202", 1)
    assert "plans 60 min, 10 min longer than its slot of 50 min" in diagnostic.message
    assert diagnostic.hint == "in proportion: '가' 15 → 13, '나' 35 → 29, '다' 10 → 8"


def test_a_short_session_says_what_to_lengthen() -> None:
    (diagnostic,) = planned("# 제목\n\n## 가 (10분)\n- 하나\n\n## 나 (30분)\n- 둘\n").diagnostics

    assert "10 min shorter" in diagnostic.message
    assert diagnostic.hint == "in proportion: '가' 10 → 12, '나' 30 → 38"


def test_minutes_that_nobody_wrote_are_told_as_estimates() -> None:
    outcome = planned("# 제목\n\n## 가 (10분)\n- 하나\n\n## 나\n- 둘\n")

    (diagnostic,) = outcome.diagnostics
    own = outcome.value.budgets[1].duration.minutes
    assert f"'나' ~{own:g} → " in diagnostic.hint
    assert "'가' 10 → " in diagnostic.hint
    assert diagnostic.hint.endswith("they are estimated by what there is to say")


def test_no_section_is_trimmed_to_nothing() -> None:
    sections = "".join(f"## 절 {index} (1분)\n- 하나\n\n" for index in range(5))

    (diagnostic,) = planned(f"# 제목\n\n## 큰 절 (60분)\n- 둘\n\n{sections}", Duration.of_minutes(20)).diagnostics

    assert diagnostic.hint == "in proportion: '큰 절' 60 → 15"


def test_more_sections_than_minutes_are_told_apart_from_a_proposal() -> None:
    sections = "".join(f"## 절 {index} (5분)\n- 하나\n\n" for index in range(5))

    (diagnostic,) = planned(f"# 제목\n\n{sections}", Duration.of_minutes(3)).diagnostics

    assert "do not fit" in diagnostic.hint


def test_seconds_over_are_no_reason_to_warn() -> None:
    assert planned("# 제목\n\n## 가 (50분 30초)\n- 하나\n").diagnostics == ()


def test_a_copy_that_was_left_behind_is_pointed_at() -> None:
    (diagnostic,) = planned(
        "# 제목\n\n## 가 (30분)\n- 하나\n\n## 나 (20분)\n- 둘\n\n## 가 (30분)\n- 하나\n"
    ).diagnostics

    assert "'가' stands 2 times, on lines 3, 9" in diagnostic.hint


def test_minutes_stated_by_a_bare_heading_and_its_followers_count_once() -> None:
    text = (
        "# 제목\n\n## 앞 (5분)\n- 영\n\n## 핵심 (35분)\n\n## 가 (12분)\n- 하나\n\n## 나 (13분)\n- 둘\n\n"
        "## 다 (10분)\n- 셋\n\n## 라 (6분)\n- 넷\n\n## 마 (4분)\n- 다섯\n"
    )

    outcome = planned(text)

    assert minutes(outcome.value) == [5, 0, 12, 13, 10, 6, 4]
    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code.value, diagnostic.span.line) == ("GY205", 6)
    assert "###" in diagnostic.hint


@pytest.mark.parametrize("followers", ["## 가 (40분)\n- 하나\n", "## 가 (12분)\n- 하나\n\n## 나 (30분)\n- 둘\n"])
def test_other_bare_headings_count_as_they_stand(followers: str) -> None:
    outcome = planned(f"# 제목\n\n## 쉬는 시간 (40분)\n\n{followers}", None)

    assert minutes(outcome.value)[0] == 40
    assert outcome.diagnostics == ()


def test_500_minutes_are_named_with_and_without_a_slot() -> None:
    text = "# 제목\n\n## 가 (500분)\n- 하나\n"

    assert codes(planned(text).diagnostics) == ["GY202"]
    (diagnostic,) = planned(text, None).diagnostics
    assert (diagnostic.code.value, diagnostic.span.line) == ("GY202", 3)
    assert "500 min, longer than any session lasts" in diagnostic.message


def test_as_many_sections_as_there_are_minutes_get_one_each() -> None:
    (diagnostic,) = planned("# 제목\n\n## 가 (2분)\n- 하나\n\n## 나 (3분)\n- 둘\n", Duration.of_minutes(2)).diagnostics
    assert diagnostic.hint == "in proportion: '가' 2 → 1, '나' 3 → 1"


@pytest.mark.parametrize(("minutes", "told"), [(240, []), (241, ["GY202"])])
def test_a_part_longer_than_half_a_day_is_told_where_no_slot_tells(minutes: int, told: list[str]) -> None:
    assert codes(planned(f"# 제목\n\n## 가 ({minutes}분)\n- 하나\n", None).diagnostics) == told
