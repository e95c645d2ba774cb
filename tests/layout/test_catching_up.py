"""At the end of a section the notes say what to skip to get back in time."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.deck.catching_up import SlideStep, advice
from gyoan.model.deck import SlideKind
from gyoan.model.message import NOTHING
from gyoan.model.units import Duration


def step(
    number: int,
    section: int | None,
    seconds: int,
    kind: SlideKind = SlideKind.BULLETS,
    *,
    activity: bool = False,
    goes_on: bool = False,
    shows: tuple[int, ...] = (),
) -> SlideStep:
    return SlideStep(
        number, f"슬라이드 {number}", kind, section, Duration(seconds), activity, goes_on, frozenset(shows)
    )


def to_follow(number: int, seconds: int, line: int) -> SlideStep:
    """Return a slide of the second section with steps to be followed, which stand at `line`."""
    return replace(step(number, 1, seconds, shows=(line,)), procedures=frozenset({line}))


def skipped(*steps: SlideStep, overrun: int = 0) -> list[int]:
    """Return the numbers of the slides that are proposed before `steps`, which are another section's."""
    told = advice([step(1, 0, 60), *steps], overrun).get(1, NOTHING).korean
    return [one.number for one in steps if f"{one.number}번 " in told]


def test_the_longest_slides_of_the_next_section_are_proposed_in_order() -> None:
    steps = [step(1, 0, 60), step(2, 1, 300), step(3, 1, 90), step(4, 1, 30), step(5, 1, 120)]

    assert advice(steps)[1].korean == (
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

    assert advice(steps) == {}


def test_nothing_is_said_in_the_middle_of_a_section_or_at_the_end() -> None:
    steps = [step(1, 0, 60), step(2, 0, 60), step(3, 0, 60), step(4, 1, 60), step(5, 1, 60), step(6, 1, 60)]

    assert list(advice(steps)) == [3]


def test_a_plan_longer_than_its_slot_is_cut_down_to_the_end_of_the_slot_over_all_later_sections() -> None:
    steps = [step(1, 0, 60), step(2, 1, 300), step(3, 1, 90), step(4, 2, 200), step(5, 2, 240), step(6, 2, 100)]

    told = advice(steps, overrun=300)[1].korean

    assert told == (
        "배정 시간에 마치려면(계획보다 5분 적음): 3번 슬라이드 '슬라이드 3', 5번 슬라이드 '슬라이드 5'를 건너뛰세요"
        "(5분 30초 절약)"
    )


def test_no_more_is_skipped_than_the_slot_asks_for() -> None:
    steps = [step(1, 0, 60), step(2, 1, 300), step(3, 1, 90), step(4, 1, 80)]

    assert "슬라이드 4" not in advice(steps, overrun=60)[1]


def test_what_cannot_reach_the_end_of_the_slot_says_how_far_it_gets() -> None:
    steps = [step(1, 0, 60), *(step(number, 1, 60) for number in range(2, 12))]

    assert "10 min less" in (told := advice(steps, overrun=600)[1])
    assert "saves 5 min" in told


def test_where_the_slot_leaves_time_only_more_lateness_than_that_costs_a_slide() -> None:
    steps = [step(1, 0, 60), step(2, 1, 300), step(3, 1, 90)]

    assert advice(steps, overrun=-300)[1].korean == (
        "5분 넘게 늦었다면: 다음 구간의 3번 슬라이드 '슬라이드 3'을 건너뛰세요(1분 30초 절약)"
    )


def test_slides_that_continue_one_another_are_skipped_together_or_not_at_all() -> None:
    first = step(2, 1, 400)

    assert skipped(first, step(3, 1, 100), step(4, 1, 100, goes_on=True)) == [3, 4]
    assert skipped(first, step(3, 1, 90), step(4, 1, 90, goes_on=True), step(5, 1, 90, goes_on=True)) == []
    assert skipped(step(2, 1, 400), step(3, 1, 300, goes_on=True)) == []
    assert skipped(first, step(3, 1, 90), step(4, 1, 90, goes_on=True, activity=True)) == []


def test_no_block_is_torn_where_its_slides_have_different_titles() -> None:
    first = step(2, 1, 400, shows=(10,))

    assert skipped(first, step(3, 1, 100, shows=(20,)), step(4, 1, 90, shows=(20,))) == [3, 4]
    assert skipped(first, step(3, 1, 200, shows=(10, 20)), step(4, 1, 90, shows=(30,))) == [4]
    assert skipped(first, step(3, 1, 90), step(4, 1, 200, shows=(10,)), step(5, 1, 80)) == [5]


def test_the_only_steps_of_a_section_are_not_skipped() -> None:
    assert skipped(step(2, 1, 400), to_follow(3, 200, 20), step(4, 1, 90)) == [4]
    assert skipped(to_follow(2, 400, 10), to_follow(3, 200, 20), step(4, 1, 90)) == [3, 4]


def test_nothing_is_skipped_for_seconds_nor_most_of_a_section() -> None:
    assert skipped(step(2, 1, 400), step(3, 1, 59)) == []
    assert skipped(step(2, 1, 400), step(3, 1, 60)) == [3]
    assert skipped(step(2, 1, 400), step(3, 1, 200), step(4, 1, 25)) == [3]
    assert skipped(step(2, 1, 30), step(3, 1, 200)) == []
    assert skipped(step(2, 1, 30), step(3, 1, 100), step(4, 1, 90), step(5, 1, 60)) == [3]
    assert skipped(step(2, 1, 200), step(3, 1, 100), step(4, 1, 100), overrun=600) == [3, 4]
    assert skipped(step(2, 1, 199), step(3, 1, 100), step(4, 1, 100), overrun=600) == [3]
