"""Durations read as a Korean lecturer writes them, and lengths are no bare numbers."""

import dataclasses
import importlib
import pkgutil

import pytest

import gyoan.model
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


LENGTHS = {"x", "y", "width", "height", "top", "bottom", "middle", "base", "rise", "moved", "route", "start", "end"}
SHARES = {"Crop"}
"""Classes whose numbers are parts of something."""


def test_no_length_of_a_shared_value_is_a_bare_number() -> None:
    modules = (importlib.import_module(one.name) for one in pkgutil.walk_packages(gyoan.model.__path__, "gyoan.model."))
    values = {value for one in modules for value in vars(one).values() if isinstance(value, type)}
    values = set(filter(dataclasses.is_dataclass, values))
    fields = [(value.__name__, field) for value in values for field in dataclasses.fields(value)]
    lengths = [(name, field) for name, field in fields if field.name in LENGTHS or "points" in field.name]
    assert len(lengths) > 60
    assert [f"{name}.{one.name}" for name, one in lengths if "float" in one.type and name not in SHARES] == []
