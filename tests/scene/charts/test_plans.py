"""Where everything in a chart stands: nothing meets, nothing leaves the chart, and numbers stand where they should."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from math import hypot, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts import CAUSES, SCORES, SHARES, bars, line, pie
from gyoan.model.chart import CategoryText, Chart, PiePlan, XyChart, XyPlan
from gyoan.model.units import Place
from gyoan.scene.charts.categories import below_axis
from gyoan.scene.charts.drawing import plan_chart
from gyoan.scene.charts.scale import ticks
from scene.charts.measuring import inside, meet, width

WIDTH, HEIGHT = 874.0, 382.0


def pie_plan(chart: Chart, across: float = WIDTH, down: float = HEIGHT) -> PiePlan:
    plan = plan_chart(chart, across, down, 12, width)
    assert isinstance(plan, PiePlan)
    return plan


def xy_plan(chart: Chart, across: float = WIDTH, down: float = HEIGHT) -> XyPlan:
    plan = plan_chart(chart, across, down, 12, width)
    assert isinstance(plan, XyPlan)
    return plan


def distance(place: Place, x: float, y: float) -> float:
    """Return how far a point is from a rectangle."""
    across = max(place.x - x, 0.0, x - place.x - place.width)
    return hypot(across, max(place.y - y, 0.0, y - place.y - place.height))


PIES = {
    "few": CAUSES,
    "one": pie(("전부", 10)),
    "one and nothing": pie(("전부", 10), ("없음", 0)),
    "thin ones": pie(
        ("이론 강의", 120), ("개인 실습", 200), ("팀 과제", 95), ("질문", 3), ("휴식", 4), ("정리", 2), values=True
    ),
    "twelve": pie(*((f"항목 번호 {number}", 13 - number) for number in range(12)), title="열두 조각"),
    "two halves": pie(("찬성", 1), ("반대", 1)),
}
CROWDED = {
    "thirteen": (pie(*((f"이름 {at}", 1) for at in range(13))), 420, 150),
    "twenty": (pie(*((f"이름 {at}", 1) for at in range(20)), title="제목"), 420, 240),
}


@pytest.mark.parametrize("name", PIES)
def test_no_label_of_a_pie_meets_another_or_the_circle_or_leaves_the_chart(name: str) -> None:
    plan = pie_plan(PIES[name])
    radius = plan.circle.width / 2
    center = plan.circle.x + radius, plan.circle.y + radius
    places = [label.place for label in plan.labels]
    assert not any(meet(one, other) for one, other in combinations(places, 2))
    assert all(inside(place, plan) and distance(place, *center) > radius for place in places)
    assert radius > plan.height / 4


@pytest.mark.parametrize("name", CROWDED)
def test_labels_are_set_smaller_rather_than_leave_a_low_chart_or_meet_its_title(name: str) -> None:
    chart, across, down = CROWDED[name]
    plan = pie_plan(chart, across, down)
    top = plan.title.height if plan.title else 0
    assert all(inside(label.place, plan) and label.place.y >= top - 0.01 for label in plan.labels)
    assert plan.points < chart.points


@pytest.mark.parametrize("name", ["few", "one", "two halves", "twelve"])
def test_the_circle_of_a_pie_fills_most_of_the_height(name: str) -> None:
    plan = pie_plan(PIES[name])
    assert plan.circle.height >= 0.7 * plan.height


def test_a_long_label_at_one_side_moves_the_circle_instead_of_making_it_small() -> None:
    plan = pie_plan(pie(("짧음", 30), ("길고 길어서 한쪽을 거의 다 차지하는 이름표", 70)), across=640)
    assert plan.circle.height >= 0.55 * plan.height
    assert plan.circle.x + plan.circle.width / 2 > plan.width / 2 + 20


def test_values_stand_in_lines_of_their_own_where_that_leaves_a_larger_circle() -> None:
    plan = pie_plan(pie(("이름이 긴 첫째 항목과 그 설명", 450), ("저장소", 250), values=True), across=560)
    assert plan.labels[0].lines == ("이름이 긴 첫째 항목과 그 설명", "450", "64%")


def test_a_pie_says_name_and_share_of_each_slice() -> None:
    said = [" ".join(label.lines) for label in pie_plan(CAUSES).labels]
    assert said == ["인적 오류 45%", "시스템 장애 25%", "네트워크 문제 15%", "보안 이슈 10%", "기타 5%"]


def test_a_pie_whose_source_asks_for_its_data_says_the_values_too() -> None:
    (first, *_) = pie_plan(PIES["thin ones"]).labels
    assert first.lines == ("이론 강의 · 120 · 28.3%",)


def test_no_slice_is_said_to_be_nothing_because_of_rounding() -> None:
    shares = [label.lines[-1] for label in pie_plan(pie(("큰 것", 999), ("작은 것", 1))).labels]
    assert shares == ["99.9%", "0.1%"]


def test_a_pie_begins_at_the_top_where_that_is_as_good() -> None:
    assert pie_plan(pie(("가", 3), ("나", 3), ("다", 2))).start == 0


def test_thin_slices_are_turned_to_the_side_where_their_labels_stand_one_below_the_other() -> None:
    plan = pie_plan(PIES["thin ones"])
    center = plan.circle.y + plan.circle.height / 2
    assert plan.start
    assert all(abs(label.place.y - center) < plan.circle.height / 3 for label in plan.labels[3:])


@given(st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_labels_of_any_small_pie_find_room(values: list[int]) -> None:
    plan = pie_plan(pie(*((f"조각 {at}", value) for at, value in enumerate(values)), title="제목"))
    places = [label.place for label in plan.labels]
    assert not any(meet(one, other) for one, other in combinations(places, 2))
    assert all(inside(place, plan) for place in places)
    assert plan.points >= 12


def test_the_axis_is_the_one_that_the_source_states() -> None:
    scale = xy_plan(SHARES).scale
    assert (scale.least, scale.most, ticks(scale)) == (0, 100, [0, 20, 40, 60, 80, 100])


@pytest.mark.parametrize(
    ("values", "axis"),
    [
        ((3, 9), (0, 10)),
        ((-12.5, 60), (-20, 60)),
        ((0, 0), (0, 1)),
        ((1_200_000, 480_000_000), (0, 500_000_000)),
        ((0.002, 0.009), (0, 0.01)),
    ],
)
def test_without_a_stated_axis_bars_begin_at_zero_and_end_at_a_round_number(
    values: tuple[float, ...], axis: tuple[float, float]
) -> None:
    scale = xy_plan(XyChart("", ("가", "나"), (bars("", *values),), 16)).scale
    assert (scale.least, scale.most) == pytest.approx(axis)
    assert 2 <= len(ticks(scale)) <= 7


def test_a_line_far_from_zero_is_shown_where_it_is() -> None:
    scale = xy_plan(XyChart("", ("가", "나"), (line("", 96.5, 98),), 16)).scale
    assert scale.least >= 95


@pytest.mark.parametrize(
    ("values", "from_zero"),
    [((60, 100), True), ((61, 100), False), ((0, 100), True), ((-100, -60), True), ((-100, -61), False)],
)
def test_the_axis_of_a_line_begins_at_zero_unless_its_values_are_far_from_it(
    values: tuple[float, ...], *, from_zero: bool
) -> None:
    scale = xy_plan(XyChart("", ("가", "나"), (line("", *values),), 16)).scale
    assert (0 in (scale.least, scale.most)) == from_zero


def test_values_around_zero_are_all_within_their_axis() -> None:
    scale = xy_plan(XyChart("", ("가", "나"), (line("", -90, 100),), 16)).scale
    assert scale.least <= -90
    assert scale.most >= 100


def test_values_that_are_all_alike_stand_within_an_axis() -> None:
    for value in (0.0, 7.0, -7.0):
        scale = xy_plan(XyChart("", ("가", "나"), (line("", value, value),), 16)).scale
        assert scale.least <= value <= scale.most
        assert scale.least < scale.most


@given(
    st.lists(st.text("가나다 ab", min_size=1, max_size=14).filter(str.strip), min_size=1, max_size=30),
    st.floats(20, 200),
)
def test_names_below_an_axis_keep_half_a_letter_apart(names: list[str], slot: float) -> None:
    points = 12.0
    found = below_axis(names, slot, 80, points, width)
    room = found.every * slot
    if found.text is CategoryText.LEVEL:
        widths = [width(text, points) for lines in found.lines for text in lines]
        assert max(widths) <= room - points / 2 + 0.01
    else:
        assert room >= 1.5 * points
        assert found.depth <= 80.01
        assert all(width(text, points) <= (80 - points) * sqrt(2) + 0.01 for lines in found.lines for text in lines)


def test_lines_are_named_at_their_ends_and_the_names_do_not_meet() -> None:
    plan = xy_plan(SHARES)
    assert plan.legend is None
    places = [label.place for label in plan.ends]
    assert len(places) == 3
    assert not any(meet(one, other) for one, other in combinations(places, 2))
    assert all(inside(place, plan) for place in places)
    assert places[0].y < places[1].y < places[2].y


def test_lines_that_end_together_are_named_above_the_plot() -> None:
    crowd = tuple(line("가" * (at + 2), 1, 2, 5) for at in range(6))
    plan = xy_plan(replace(SHARES, categories=("1", "2", "3"), series=crowd))
    assert plan.ends == ()
    assert plan.legend is not None
    assert plan.legend.y + plan.legend.height <= plan.plot.y


def test_a_single_series_is_not_named_again_where_its_axis_has_its_name() -> None:
    plan = xy_plan(XyChart("", ("가", "나"), (bars("매출", 1, 2),), 16, value_title="매출 (원)"))
    assert plan.legend is None


def test_bars_with_room_say_their_values_and_others_do_not() -> None:
    assert xy_plan(SCORES).valued == (True, True)
    many = tuple(str(number) for number in range(60))
    crowded = XyChart("", many, (bars("", *(float(number) for number in range(60))),), 16)
    assert xy_plan(crowded).valued == (False,)


def test_short_categories_stand_level_and_each_is_written() -> None:
    plan = xy_plan(SCORES)
    assert plan.category_text is CategoryText.LEVEL
    assert [" ".join(lines) for lines in plan.category_lines] == list(SCORES.categories)


def test_long_words_are_slanted_not_cut() -> None:
    names = tuple(f"아주긴이름의범주번호{number}" for number in range(10))
    plan = xy_plan(XyChart("", names, (bars("", *range(10)),), 16))
    assert plan.category_text is CategoryText.SLANTED
    assert [line for lines in plan.category_lines for line in lines] == list(names)


def test_of_many_times_only_as_many_are_written_as_find_room() -> None:
    names = tuple(f"{hour // 60:02d}:{hour % 60:02d}" for hour in range(200))
    plan = xy_plan(XyChart("", names, (line("", *range(200)),), 16))
    written = [lines[0] for lines in plan.category_lines if lines]
    assert plan.category_text is CategoryText.LEVEL
    assert sum(width(name, plan.points) for name in written) < plan.plot.width
    assert written[0] == "00:00"
    assert len(written) >= 8


CHARTS = {
    "lines": SHARES,
    "bars": SCORES,
    "lying bars": replace(SCORES, horizontal=True),
    "losses": XyChart("손익", ("1분기", "2분기"), (bars("", -12.5, 30),), 16, value_title="억 원"),
    "one value": XyChart("", ("하나",), (bars("", 5),), 16),
    "gaps": XyChart("", ("가", "나", "다"), (line("", 1, None, 3),), 16),
}


@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (470, 235), (430, 382), (874, 220)])
@pytest.mark.parametrize("name", CHARTS)
def test_the_plot_has_most_of_the_chart_and_nothing_stands_outside(name: str, size: tuple[float, float]) -> None:
    plan = xy_plan(CHARTS[name], *size)
    assert plan.points >= 12
    titles = [place for place in (plan.category_title, plan.value_title, plan.legend, plan.plot) if place]
    assert all(inside(place, plan) for place in titles)
    assert not any(meet(one, other) for one, other in combinations(titles, 2))
    assert plan.plot.width > plan.width * 0.5
    assert plan.plot.height > plan.height * 0.35


@pytest.mark.parametrize(
    ("values", "stated", "least"),
    [
        ((-12.5, 60), None, -20),
        ((-15, 60), None, -40),
        ((-14, 60), None, -20),
        ((19, 60), None, 0),
        ((-13, 80), None, -40),
        ((-12.9, 80), None, -20),
        ((-19, 60), (-20, 60), -20),
    ],
)
def test_an_axis_goes_on_below_a_bar_whose_value_would_stand_under_its_end(
    values: tuple[float, ...], stated: tuple[float, float] | None, least: float
) -> None:
    least_stated, most_stated = stated or (None, None)
    chart = XyChart("", ("가", "나"), (bars("", *values),), 16, least=least_stated, most=most_stated, show_values=True)
    assert xy_plan(chart).scale.least == least


def test_a_plot_is_lower_where_a_value_stands_above_its_highest_bar() -> None:
    def height(most: float, *, shown: bool) -> float:
        series = (bars("", 10, most),)
        return xy_plan(XyChart("", ("가", "나"), series, 16, least=0, most=100, show_values=shown)).plot.height

    assert height(93, shown=True) < height(92.9, shown=True)
