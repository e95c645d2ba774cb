"""Durations read as a Korean lecturer writes them."""

import pytest

from gyoan.model.units import Duration, Length


@pytest.mark.parametrize(
    ("seconds", "korean"),
    [(720, "12분"), (5400, "1시간 30분"), (150, "2분 30초"), (90, "1분 30초"), (3600, "1시간"), (0, "0분")],
)
def test_a_duration_is_written_in_korean(seconds: int, korean: str) -> None:
    assert Duration(seconds).told.korean == korean


@pytest.mark.parametrize(("seconds", "clock"), [(300, "05:00"), (5430, "90:30"), (0, "00:00")])
def test_a_duration_is_shown_as_on_a_stopwatch(seconds: int, clock: str) -> None:
    assert Duration(seconds).clock == clock


def test_an_inch_is_seventy_two_points() -> None:
    assert Length.of_inches(1) == Length.of_points(72) == Length.of_millimetres(25.4)
