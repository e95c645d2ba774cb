"""Radar charts in their places: names that do not meet, rings where the source wants them, large text."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts import ABILITIES, line
from gyoan.model.chart import RadarChart, RadarPlan
from gyoan.model.units import Place
from gyoan.scene.charts.drawing import plan_chart
from gyoan.scene.charts.scale import ticks
from scene.charts.measuring import inside, meet, width

SLIDE, HALF, PAGE = (874.0, 382.0, 12.0), (420.0, 360.0, 12.0), (470.0, 235.0, 7.0)
MANY = tuple(f"분야 {number}" for number in range(20))
LONG = (
    "매우 길게 적은 첫째 분야의 이름",
    "둘째",
    "아무 데서도 끊을 수 없는이름이하나들어있는분야",
    "넷째 분야의 긴 이름",
)
CHARTS = {
    "five": ABILITIES,
    "three": RadarChart("", ("가", "나", "다"), (line("값", 1, 2, 3),), 16),
    "twenty": RadarChart("스무 분야", MANY, (line("값", *range(20)),), 16),
    "long names": RadarChart(
        "이름", LONG, (line("아주 길게 적은 계열의 이름", 1, 2, 3, 4), line("나", 4, 3, 2, 1)), 16
    ),
    "thirty lines": replace(ABILITIES, series=tuple(line(f"계열 {at}", 1, 2, 3, 2, at % 5) for at in range(30))),
}


def plan_of(chart: RadarChart, frame: tuple[float, float, float] = SLIDE) -> RadarPlan:
    plan = plan_chart(chart if frame[2] > 7 else replace(chart, points=8.4), *frame, width)
    assert isinstance(plan, RadarPlan)
    return plan


def reaches(place: Place, plan: RadarPlan) -> float:
    """Return how far a place is from the middle."""
    radius = plan.circle.width / 2
    x, y = plan.circle.x + radius, plan.circle.y + radius
    return hypot(max(place.x - x, 0.0, x - place.x - place.width), max(place.y - y, 0.0, y - place.y - place.height))


@pytest.mark.parametrize("frame", [SLIDE, HALF, PAGE], ids=["slide", "half a slide", "page"])
@pytest.mark.parametrize("name", [name for name in CHARTS if name != "thirty lines"])
def test_no_name_meets_another_the_circle_the_title_or_the_legend(name: str, frame: tuple[float, float, float]) -> None:
    plan = plan_of(CHARTS[name], frame)
    places = [label.place for label in plan.labels]
    others = [one for one in (plan.title, plan.legend) if one is not None]
    assert not any(meet(one, other) for one, other in combinations([*places, *others], 2))
    assert all(inside(place, plan) for place in [*places, *others, plan.circle])
    assert min(reaches(place, plan) for place in places) > plan.circle.width / 2


@pytest.mark.parametrize("name", CHARTS)
def test_the_circle_of_a_slide_is_large_and_its_text_can_be_read(name: str) -> None:
    plan = plan_of(CHARTS[name])
    assert plan.circle.height >= plan.height * 0.4
    assert plan.points >= 12


def test_text_keeps_its_size_where_names_are_short() -> None:
    assert plan_of(ABILITIES).points == ABILITIES.points


def test_the_names_begin_at_the_top_and_go_round_clockwise() -> None:
    plan = plan_of(ABILITIES)
    middle = plan.circle.x + plan.circle.width / 2
    top, right, *_, left = (label.place for label in plan.labels)
    assert top.y + top.height < plan.circle.y
    assert top.x + top.width / 2 == pytest.approx(middle)
    assert right.x > middle > left.x + left.width


def test_rings_are_as_many_as_the_source_asks_for() -> None:
    scale = plan_of(replace(ABILITIES, least=0, most=5, ticks=2)).scale
    assert ticks(scale) == [0, 2.5, 5]
    assert scale.decimals == 1


def test_without_a_greatest_value_rings_stand_at_round_numbers() -> None:
    scale = plan_of(replace(ABILITIES, most=None, series=(line("값", 12, 87, 3, 4, 5),))).scale
    assert ticks(scale) == [0, 20, 40, 60, 80, 100]


@pytest.mark.parametrize("values", [(7, 1, 1, 1, 1), (-3, 1, 1, 1, 1)], ids=["above", "below"])
def test_no_value_lies_beyond_the_rings(values: tuple[float, ...]) -> None:
    scale = plan_of(replace(ABILITIES, series=(line("값", *values),))).scale
    assert scale.least <= min(values) < max(values) <= scale.most


def test_values_that_are_all_alike_have_rings_too() -> None:
    scale = plan_of(replace(ABILITIES, most=None, series=(line("값", 0, 0, 0, 0, 0),))).scale
    assert scale.least == 0 < scale.most


def test_rings_without_room_for_numbers_or_with_long_ones_have_none() -> None:
    assert plan_of(ABILITIES).numbered
    assert not plan_of(replace(ABILITIES, ticks=32)).numbered
    assert not plan_of(replace(ABILITIES, ticks=3, most=5)).numbered


def test_a_legend_names_the_lines_unless_the_source_wants_none_or_the_title_says_it() -> None:
    plan = plan_of(ABILITIES)
    assert plan.legend is not None
    assert plan.names == (("첫째 안",), ("둘째 안",))
    assert plan.legend.x > plan.circle.x + plan.circle.width
    assert plan_of(replace(ABILITIES, named=False)).legend is None
    assert plan_of(replace(ABILITIES, title="첫째 안", series=ABILITIES.series[:1])).legend is None


@given(st.lists(st.integers(-50, 500), min_size=3, max_size=12), st.integers(1, 40))
def test_any_values_find_their_rings(values: list[int], count: int) -> None:
    names = tuple(f"축 {at}" for at in range(len(values)))
    scale = plan_of(RadarChart("", names, (line("값", *values),), 16, ticks=count)).scale
    assert scale.least <= min(values) <= max(values) <= scale.most
    assert len(ticks(scale)) <= max(2, count) + 1
