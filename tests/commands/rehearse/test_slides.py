"""Tests of the slides of a rehearsed deck: their windows, which were moved, and which are missing."""

from __future__ import annotations

import pytest

from commands.rehearse.rehearsals import Rehearsal, timing
from gyoan.commands.rehearse.identities import Origin
from gyoan.commands.rehearse.slides import Window, deleted, moved, rehearsed_slides

ORIGINS = {
    f"{place}.{number}": Origin((place,), (place, number), f"b{place}") for place in range(6) for number in range(1, 4)
}


def numbers_of_moved(*identities: str) -> list[int]:
    slides = [timing(number, identity, 9) for number, identity in enumerate(identities, 1)]
    return [slide.timing.number for slide in moved(rehearsed_slides(slides, ORIGINS))]


@pytest.mark.parametrize(
    ("notes", "window"),
    [
        ("⏱ 05:00 → 07:30", Window(300, 450)),
        ("  ⏱ 05:00 → 07:30 (남은 시간 52:30)\n말", Window(300, 450, 3600)),
        ("⏱ 1:05 → 100:09, left 0:51", Window(65, 6009, 6060)),
        ("⏱ 10분 · 125:00 → 135:00 · 남은 시간 75:00 · 11:15까지", Window(7500, 8100, 12600)),
        ("⏱ 시간 없음", Window(0, 0)),
        ("말\n⏱ 05:00 → 07:30", None),
        ("", None),
    ],
)
def test_when_a_slide_was_planned_to_be_shown_stands_in_the_first_line_of_its_notes(
    notes: str, window: Window | None
) -> None:
    (slide,) = rehearsed_slides([timing(1, "", 1, notes=notes)], {})
    assert slide.window == window


@pytest.mark.parametrize(
    ("seconds", "window", "hidden", "states"),
    [
        (61, (60, 120), False, (True, False)),
        (60, (60, 120), False, (False, True)),
        (None, (60, 120), False, (False, True)),
        (None, (60, 60), False, (False, False)),
        (0, (60, 60), False, (False, True)),
        (5, (60, 60), False, (True, False)),
        (5, None, False, (True, False)),
        (None, None, False, (False, False)),
        (61, (60, 120), True, (False, False)),
    ],
)
def test_a_time_counts_where_a_rehearsal_recorded_it_and_is_missing_where_there_should_be_one(
    seconds: float | None,
    window: tuple[int, int] | None,
    hidden: bool,
    states: tuple[bool, bool],
) -> None:
    (slide,) = rehearsed_slides([timing(1, "1.1", seconds, window, hidden=hidden)], ORIGINS)
    assert (slide.recorded, slide.unvisited) == states


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (["1.1", "1.2", "2.1", "3.1"], []),
        (["2.1", "1.1", "1.2", "3.1"], [1]),
        (["1.1", "2.1", "3.1", "1.2"], [4]),
        (["1.1", "3.1", "2.1", "4.1", "5.1"], [2]),
        (["3.1", "4.1", "1.1", "2.1", "5.1"], [1, 2]),
        (["5.1", "4.1", "3.1"], [1, 2]),
        (["1.1", "strange", "1.1", "2.1"], []),
        ([], []),
    ],
)
def test_the_fewest_slides_are_called_moved_that_restore_the_order(order: list[str], expected: list[int]) -> None:
    assert numbers_of_moved(*order) == expected


def test_a_slide_from_elsewhere_before_all_or_behind_all_belongs_to_none() -> None:
    slides = rehearsed_slides([timing(at, one, 1) for at, one in enumerate(["x", "1.1", "y", "1.2", "z"], 1)], ORIGINS)
    assert [slide.path for slide in slides] == [None, (1,), (1,), (1,), None]
    assert [slide.copy for slide in slides] == [False] * 5


TEXT = "# 수업 (30분)\n\n## 하나 (10분)\n- 말\n\n## 둘 (10분)\n- 말\n\n## 셋 (10분)\n- 말\n"


def missing(*shown: tuple[int, int, tuple[int, int] | None, int | None]) -> list[tuple[int, ...]]:
    """Return what is missing of a deck with these slides: section, number, window, seconds left."""
    made = Rehearsal(TEXT)
    for place, number, window, left in shown:
        made.add((place,), 5, window, left=left, identity=f"{place}.{number}")
    return deleted(rehearsed_slides(made.slides, ORIGINS), made.schedule)


def test_a_slide_is_missing_where_the_numbers_of_a_block_leave_one_out() -> None:
    whole = [(0, 1, None, None), (1, 1, None, None), (2, 1, None, None)]
    assert missing(*whole) == []
    assert missing(*whole, (1, 3, None, None)) == [(1,)]
    assert missing(*whole, (1, 2, None, None)) == []
    assert missing(whole[0], (1, 2, None, None), whole[2]) == [(1,)]


def test_a_slide_is_missing_where_no_window_covers_a_stretch_of_the_plan() -> None:
    whole = [(0, 1, (0, 600), 1200), (1, 1, (600, 1200), 600), (2, 1, (1200, 1800), 0)]
    assert missing(*whole) == []
    assert missing(whole[0], (1, 1, (600, 1100), 700), whole[2]) == [(1,)]
    assert missing(whole[0], whole[1], (2, 1, (1200, 1700), 100)) == [(2,)]
    assert missing((0, 1, (60, 600), 1200), whole[1], whole[2]) == [(0,)]
    assert missing((0, 1, (0, 590), 1210), (1, 1, (610, 1200), 600), whole[2]) == [(0,), (1,)]


def test_windows_of_another_plan_and_slides_without_one_say_nothing_of_what_is_missing() -> None:
    assert missing((0, 1, (0, 500), 1400), (1, 1, (600, 1200), 600), (2, 1, None, None)) == []
    assert missing((0, 1, (0, 500), 1000), (1, 1, (600, 1200), 300), (2, 1, (1200, 1500), 0)) == []


def test_a_section_without_any_slide_is_absent_and_not_called_deleted_as_well() -> None:
    assert missing((0, 1, (0, 600), 1200), (2, 1, (1200, 1800), 0)) == []
