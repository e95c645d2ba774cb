"""At the end of a section the notes say what to skip to get back in time."""

from __future__ import annotations

from gyoan.layout.catching_up import Step, advice
from gyoan.model.deck import SlideKind
from gyoan.model.units import Duration


def step(
    number: int, section: int | None, seconds: int, kind: SlideKind = SlideKind.BULLETS, *, activity: bool = False
) -> Step:
    return Step(number, f"슬라이드 {number}", kind, section, Duration(seconds), activity)


def test_the_longest_slides_of_the_next_section_are_proposed_in_order() -> None:
    steps = [step(1, 0, 60), step(2, 1, 300), step(3, 1, 90), step(4, 1, 30), step(5, 1, 120)]

    assert advice(steps, 0).korean == (
        "시간이 부족하면: 다음 구간의 3번 슬라이드 '슬라이드 3', 5번 슬라이드 '슬라이드 5'를 건너뛰세요(3분 30초 절약)"
    )


def test_openers_questions_and_activities_are_never_skipped() -> None:
    steps = [
        step(1, 0, 60),
        step(2, 1, 10),
        step(3, 1, 90, SlideKind.STATEMENT),
        step(4, 1, 600, activity=True),
        step(5, 1, 20, SlideKind.OPENER),
    ]

    assert advice(steps, 0) == ""


def test_nothing_is_said_in_the_middle_of_a_section_or_at_the_end() -> None:
    steps = [step(1, 0, 60), step(2, 0, 60), step(3, 1, 60), step(4, 1, 60)]

    assert advice(steps, 0) == ""
    assert advice(steps, 3) == ""
