"""Times of day as they are told."""

from __future__ import annotations

import pytest

from gyoan.model.clock import ClockRange, stretch_of_day, time_of_day


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "00:00"), (545, "09:05"), (1439, "23:59"), (1440, "24:00"), (1441, "00:01"), (1450, "00:10"), (2890, "00:10")],
)
def test_a_day_ends_at_24_00_and_the_next_one_has_times_of_its_own(minutes: int, told: str) -> None:
    assert time_of_day(minutes) == told


def test_a_stretch_of_the_day_may_end_with_it_or_on_the_next() -> None:
    assert stretch_of_day(ClockRange(540, 590)) == "09:00–09:50"
    assert stretch_of_day(ClockRange(1380, 1440), "-") == "23:00-24:00"
    assert stretch_of_day(ClockRange(1410, 1460), "-") == "23:30-00:20"
