"""Lines and headings that state how long the session or a section lasts."""

import pytest

from gyoan.markdown import read_session
from gyoan.model.blocks import Paragraph
from gyoan.model.inline import plain_text
from gyoan.model.session import Session, walk_blocks, walk_sections
from gyoan.model.units import Duration


def read(markdown: str) -> Session:
    outcome = read_session(markdown.encode(), "session.md")
    assert outcome.value is not None
    assert not outcome.diagnostics
    return outcome.value


def minutes(length: Duration | None) -> float | None:
    return length.seconds / 60 if length else None


def lengths(session: Session) -> dict[str, float | None]:
    return {section.plain_title: minutes(section.duration) for section in walk_sections(session.sections)}


def words(session: Session) -> list[str]:
    return [plain_text(block.content) for block in walk_blocks(session) if isinstance(block, Paragraph)]


LINES = [
    ("**소요 시간**: 90분", 90),
    ("**소요시간:** 1시간 30분", 90),
    ("⏱️ **예상 소요 시간**: 약 40분", 40),
    ("총 시간: 14:30-16:00 (90분)", 90),
    ("**Duration**: 45 min", 45),
    ("**Estimated timing:** 40 minutes", 40),
]


@pytest.mark.parametrize("around", ["{}", "> {}", "- {}\n- **방식**: 실습", "> [!NOTE]\n> {}"])
@pytest.mark.parametrize("heading", ["", "## 📋 실습 개요\n\n", "## 학습 목표\n\n"])
@pytest.mark.parametrize(("line", "stated"), LINES)
def test_a_line_above_the_sections_or_about_the_session_states_its_length(
    around: str, heading: str, line: str, stated: int
) -> None:
    session = read(f"# 제목\n\n{heading}{around.format(line)}\n\n## 하나\n\n글\n\n## 둘\n\n글\n")

    assert minutes(session.duration) == stated
    assert not any(lengths(session).values())


@pytest.mark.parametrize(
    "line",
    [
        "실행 시간: 30분",
        "시간: 매일 아침",
        "**소요 시간**이 40분입니다",
        "소요 시간: 사람마다 다름",
        "Time: O(n)",
        "Timeout: 5 min",
    ],
)
def test_other_lines_state_nothing(line: str) -> None:
    session = read(f"# 제목\n\n{line}\n\n## 하나\n\n{line}\n\n## 둘\n\n{line}\n")

    assert session.duration is None
    assert not any(lengths(session).values())


@pytest.mark.parametrize("level", ["##", "###"])
def test_lines_below_several_headings_are_the_sections(level: str) -> None:
    part = "### 실습\n\n" if level == "##" else ""
    one, two = f"{level} 하나\n\n**시간**: 10분\n\n글", f"{level} 둘\n\n- 소요 시간: 20분\n- 글"
    session = read(f"# 제목\n\n## 앞\n\n{one}\n\n{two}\n\n{part}글\n")

    assert session.duration is None
    assert {name: length for name, length in lengths(session).items() if length} == {"하나": 10, "둘": 20}


def test_what_a_heading_says_is_believed() -> None:
    session = read("# 제목\n\n## 하나 (5분)\n\n소요 시간: 10분\n\n글\n\n## 둘\n\n소요 시간: 20분\n\n글\n")

    assert lengths(session) == {"하나": 5, "둘": 20}


def test_a_line_further_down_is_not_the_sections() -> None:
    session = read("# 제목\n\n## 하나\n\n글\n\n소요 시간: 10분\n\n## 둘\n\n글\n\n소요 시간: 20분\n")

    assert not any(lengths(session).values())


@pytest.mark.parametrize("heading", ["예상 시간: 40분", "⏰ 시간: 14:00-14:40 (40분)", "Estimated timing: 40 minutes"])
def test_a_heading_that_is_a_time_is_a_line_about_the_session(heading: str) -> None:
    session = read(f"# 제목\n\n글\n\n## 하나\n\n글\n\n## {heading}\n\n## 둘\n\n글\n")

    assert minutes(session.duration) == 40
    assert list(lengths(session)) == ["하나", "둘"]
    assert any(heading.partition("(")[0].strip() in said for said in words(session))


def test_headings_that_are_times_belong_to_what_they_stand_in() -> None:
    one = "## 실습 1\n\n### 예상 시간: 10분\n\n글\n\n### 순서\n\n글"
    session = read(f"# 제목\n\n{one}\n\n## 실습 2\n\n### 목표\n\n글\n\n### 예상 시간: 20분\n")

    assert lengths(session) == {"실습 1": 10, "순서": None, "실습 2": 20, "목표": None}
    assert words(session)[:2] == ["예상 시간: 10분", "글"]


def test_a_heading_in_objectives_speaks_of_the_session() -> None:
    session = read("# 제목\n\n## 학습 목표\n\n- 글\n\n### 소요 시간: 1시간 30분\n\n## 하나\n\n글\n")

    assert minutes(session.duration) == 90
    assert lengths(session) == {"학습 목표": None, "하나": None}


def test_a_heading_with_parts_stays_a_section_and_states_the_length_all_the_same() -> None:
    session = read("# 제목\n\n## 시간: 10분\n\n### 하나\n\n글\n\n## 둘\n\n글\n")

    assert minutes(session.duration) == 10
    assert lengths(session) == {"시간: 10분": None, "하나": None, "둘": None}
