"""Tests of bars of planned time and of sparklines: every character of them."""

from __future__ import annotations

import pytest

from commands.schedule.lessons import lesson
from gyoan.commands.schedule.bars import TimeBar, scale_of, session_bar, sparkline
from gyoan.commands.schedule.courses import outliers
from gyoan.model.units import Duration
from gyoan.schedule.totals import totals

FIVE = Duration.of_minutes(5)


def drawn(planned: int, slot: int | None, scale: Duration = FIVE) -> str:
    one = session_bar(lesson(planned * 60, None if slot is None else slot * 60).entry.schedule, scale)
    return f"{one.filled}{one.free}{one.mark}{one.over}"


@pytest.mark.parametrize(
    ("planned", "slot", "expected"),
    [
        (50, 50, "██████████│"),
        (45, 50, "█████████·│"),
        (49, 50, "█████████·│"),
        (44, 50, "████████··│"),
        (51, 50, "██████████│▓"),
        (55, 50, "██████████│▓"),
        (56, 50, "██████████│▓▓"),
        (0, 50, "··········│"),
        (75, 75, "███████████████│"),
        (50, None, "██████████"),
        (51, None, "███████████"),
        (0, None, ""),
    ],
)
def test_a_character_stands_for_a_tenth_of_the_usual_slot_and_a_begun_one_counts(
    planned: int, slot: int | None, expected: str
) -> None:
    assert drawn(planned, slot) == expected


@pytest.mark.parametrize(
    ("planned", "slot", "expected"),
    [
        (120, 120, "█" * 24 + "│"),
        (121, 121, "█" * 23 + "»│"),
        (120, 50, "█" * 10 + "│" + "▓" * 14),
        (125, 50, "█" * 10 + "│" + "▓" * 13 + "»"),
        (0, 180, "·" * 24 + "│"),
        (125, None, "█" * 23 + "»"),
        (120, None, "█" * 24),
    ],
)
def test_no_stretch_of_a_bar_is_longer_than_there_is_room_for_and_what_is_cut_is_marked(
    planned: int, slot: int | None, expected: str
) -> None:
    assert drawn(planned, slot) == expected


def test_bars_are_scaled_to_the_slot_that_most_sessions_have() -> None:
    assert scale_of([lesson(1, 3000), lesson(1, 4500), lesson(1, 4500)]) == Duration(450)
    assert scale_of([lesson(1, None)]) == scale_of([]) == Duration(300)
    assert scale_of([lesson(1, 5)]) == Duration(1)


@pytest.mark.parametrize(
    ("planned", "level"),
    [
        (50, "▄"),
        (51, "▅"),
        (49, "▃"),
        (57, "▅"),
        (60, "▆"),
        (43, "▃"),
        (40, "▂"),
        (75, "█"),
        (90, "█"),
        (25, "▁"),
        (1, "▁"),
    ],
)
def test_a_session_stands_as_high_above_the_middle_as_it_is_over_its_slot(planned: int, level: str) -> None:
    assert sparkline([lesson(planned * 60)], Duration(6000)) == ((level, (planned - 50) * 60),)


@pytest.mark.parametrize(("planned", "level"), [(100, "█"), (50, "▅"), (1, "▁"), (0, " "), (7, "▁"), (8, "▂")])
def test_without_a_slot_it_stands_as_high_as_its_share_of_the_longest(planned: int, level: str) -> None:
    assert sparkline([lesson(planned * 60, None)], Duration(6000)) == ((level, None),)


def test_a_session_that_plans_nothing_is_off_by_nothing_that_is_known() -> None:
    assert sparkline([lesson(0)], Duration(0)) == ((" ", None),)


def test_sessions_are_counted_by_how_they_fit_and_only_known_differences_are_added() -> None:
    total = totals([lesson(3060), lesson(2900), lesson(3000), lesson(600, None), lesson(0)])
    assert (total.sessions, total.over, total.under, total.exact, total.unknown) == (5, 1, 1, 1, 2)
    assert (total.planned.seconds, total.slot.seconds, total.difference) == (9560, 12000, -40)


def test_the_farthest_off_come_first_and_those_that_fit_never() -> None:
    lessons = [lesson(planned) for planned in (3060, 2000, 3000, 3500, 2970)]
    assert [one.entry.schedule.planned.seconds for one in outliers(lessons, 3)] == [2000, 3500, 3060]
    assert outliers([lesson(3000), lesson(9, None)], 3) == []


def test_a_bar_of_nothing_known_has_no_mark() -> None:
    assert session_bar(lesson(600, None).entry.schedule, FIVE) == TimeBar("██", "", "", "")
