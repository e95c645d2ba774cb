"""Tests of what the lines of a plain fence are by themselves: one line that is otherwise decides."""

from __future__ import annotations

import pytest

from gyoan.markdown.annotated_string import annotates_string
from gyoan.markdown.typed_text import is_prose

PROSE = ["정렬은 빠릅니다.", "그래서 자주 씁니다.", "다음에는 나누어 봅니다."]


def test_lines_of_korean_are_prose() -> None:
    assert is_prose(PROSE)
    assert is_prose(PROSE[:1])


@pytest.mark.parametrize(
    "line",
    [
        "- 하나를 고릅니다.",
        "sorted list of words",
        "  들여 쓴 줄입니다.",
        "git commit -m 메시지",
        "정렬은 ↔ 비교입니다.",
        "→ 그래서 빠릅니다.",
    ],
)
@pytest.mark.parametrize("place", [0, 1, 3])
def test_one_line_that_is_otherwise_makes_all_of_them_no_prose(line: str, place: int) -> None:
    assert not is_prose([*PROSE[:place], line, *PROSE[place:]])


def test_one_string_with_lines_hanging_from_its_characters_is_enough() -> None:
    annotated = ["10.0.0.0/16", "│      └── 앞자리", "└── 주소"]
    plain = ["글 한 줄", "└── 가지"]
    assert annotates_string(annotated)
    for lines in ([*annotated, "", *plain], [*plain, "", *annotated], [*annotated, "", *annotated]):
        assert annotates_string(lines), lines
    assert not annotates_string(plain)
    assert not annotates_string([*plain, "", *plain])
