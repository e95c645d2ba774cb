"""Week, day and number of a session are found wherever they are stated, and contradictions are told."""

import pytest

from gyoan.model.message import Language
from gyoan.model.session import SessionIdentity
from markdown.lessons import said, session_of


@pytest.mark.parametrize(
    ("heading", "identity", "title"),
    [
        ("Session 8: 종합 정리", (None, None, 8, ""), "종합 정리"),
        ("Week 2 Day 3 Session 1: ECR 기초", (2, 3, 1, ""), "ECR 기초"),
        ("Week 2 - Day 3 - Session 1: ECR 기초", (2, 3, 1, ""), "ECR 기초"),
        ("November Week 2 Day 3 Session 1: ECR 기초", (2, 3, 1, "November"), "ECR 기초"),
        ("11월 보강 Week 1 Day 1 Session 3: 람다", (1, 1, 3, "11월 보강"), "람다"),
        ("Week 3 Day 5: 운영 자동화", (3, 5, None, ""), "운영 자동화"),
        ("📚 Session 2: 볼륨", (None, None, 2, ""), "📚 볼륨"),
        ("Session 2 - 볼륨", (None, None, 2, ""), "볼륨"),
        ("Session 2. 볼륨", (None, None, 2, ""), "볼륨"),
        ("session 02: 볼륨", (None, None, 2, ""), "볼륨"),
        ("Week 5 Day 1 Lab 1: VPC 만들기", (5, 1, None, ""), "Lab 1: VPC 만들기"),
        ("3주차 5일차 2교시: 볼륨", (3, 5, 2, ""), "볼륨"),
        ("3주 차 · 5일 차 · 2차시: 볼륨", (3, 5, 2, ""), "볼륨"),
        ("3주 5일 2차시: 볼륨", (3, 5, 2, ""), "볼륨"),
        ("5일 2교시 - 볼륨", (None, 5, 2, ""), "볼륨"),
        ("3주 5일: 볼륨", (3, 5, None, ""), "볼륨"),
        ("2주: 여행 계획", (None, None, None, ""), "2주: 여행 계획"),
        ("3일 - 회복의 기록", (None, None, None, ""), "3일 - 회복의 기록"),
        ("2차시: 볼륨", (None, None, 2, ""), "볼륨"),
        ("세션 2 - 볼륨", (None, None, 2, ""), "볼륨"),
        ("📦 3주차: 볼륨", (3, None, None, ""), "📦 볼륨"),
        ("3주차 정리: 볼륨", (3, None, None, ""), "3주차 정리: 볼륨"),
        ("볼륨과 3주차 과제", (None, None, None, ""), "볼륨과 3주차 과제"),
        ("3주차 과제를 함께 봅니다", (None, None, None, ""), "3주차 과제를 함께 봅니다"),
        ("3일 차이: 시차 계산", (None, None, None, ""), "3일 차이: 시차 계산"),
        ("2교시:", (None, None, 2, ""), "2교시:"),
        ("Session 8", (None, None, None, ""), "Session 8"),
        ("Sessions: 쿠키와 세션", (None, None, None, ""), "Sessions: 쿠키와 세션"),
        ("Kubernetes: 기초", (None, None, None, ""), "Kubernetes: 기초"),
        ("Session 1: **굵은** 제목", (None, None, 1, ""), "굵은 제목"),
    ],
)
def test_the_heading_says_which_session_it_is(heading: str, identity: tuple, title: str) -> None:
    session = session_of(f"# {heading}\n", "a.md")

    assert session.identity == SessionIdentity(*identity)
    assert session.plain_title == title


@pytest.mark.parametrize(
    ("path", "identity"),
    [
        ("week_03/day_05/session_08.md", (3, 5, 8)),
        ("source/week_03/day_05/session_08.md", (3, 5, 8)),
        ("november/week_02/day3/session_1.md", (2, 3, 1)),
        ("december/advanced/day1_eks_setup/session1.md", (None, 1, 1)),
        ("week1/day10/session-12.md", (1, 10, 12)),
        ("notes/midweek_5/birthday3/obsession4.md", (None, None, None)),
        ("week_03/day_05/README.md", (3, 5, None)),
    ],
)
def test_the_path_fills_what_the_heading_leaves_open(path: str, identity: tuple) -> None:
    assert session_of("# 제목\n", path).identity == SessionIdentity(*identity)


def test_front_matter_and_the_position_sentence_fill_what_is_open() -> None:
    assert session_of("---\nweek: 2\nday: 4\nsession: 3\n---\n# 제목\n").identity == SessionIdentity(2, 4, 3)
    elsewhere = "# 제목\n\n## 다음 세션\n다음은 Week 3 > Day 5 > Session 8입니다.\n"
    assert session_of(elsewhere, "a.md").identity == SessionIdentity()
    sentence = "# 제목\n\n## 교과과정에서의 위치\n이 세션은 **Week 3 > Day 5 > Session 8**로 이어집니다.\n"
    assert session_of(sentence, "a.md").identity == SessionIdentity(3, 5, 8)


@pytest.mark.parametrize(
    ("title", "path", "place", "told"),
    [
        ("회계원리 6주차: 결산", "week_01/day_02/session_03.md", (1, 2, 3), ["GY109 info 1:1"]),
        ("3주차 정리: 볼륨", "week_01/day_02/session_03.md", (1, 2, 3), ["GY109 info 1:1"]),
        ("회계 4차시: 결산", "week_01/day_02/session_03.md", (1, 2, 3), ["GY109 info 1:1"]),
        ("회계원리 6주차: 결산", "day_02/session_03.md", (6, 2, 3), []),
        ("6주차: 결산", "week_01/day_02/session_03.md", (6, 2, 3), ["GY109 warning 1:1"]),
    ],
)
def test_numbers_that_a_heading_mentions_among_words_come_last(
    title: str, path: str, place: tuple[int, int, int], told: list[str]
) -> None:
    identity = session_of(f"# {title}\n", path).identity

    assert (identity.week, identity.day, identity.number) == place
    assert said(f"# {title}\n", path) == told


def test_the_heading_wins_over_the_path_and_the_conflict_is_told() -> None:
    text = "# Week 2 Day 3 Session 1: 제목\n"

    assert session_of(text, "week_03/day_03/session_01.md").identity == SessionIdentity(2, 3, 1)
    assert said(text, "week_03/day_03/session_01.md") == ["GY109 warning 1:1"]
    assert said(text, "week_02/day_03/session_01.md") == []


def test_the_place_is_printed_with_what_stands_before_the_week() -> None:
    assert (
        session_of("# 11월 보강 Week 1 Day 1 Session 3: 람다\n").identity.path(Language.ENGLISH)
        == "11월 보강 · Week 1 · Day 1 · Session 3"
    )
