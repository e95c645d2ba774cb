"""What charts are planned from, piece by piece: names, categories, numbers, axes and signs, at their edges."""

from __future__ import annotations

from math import sqrt

import pytest

from charts import bars, line, pie
from gyoan.layout.handout.styles import Styles
from gyoan.model.chart import CategoryText, RadarChart, Scale, Series, XyChart
from gyoan.model.message import Language
from gyoan.model.theme import Theme
from gyoan.model.units import Place
from gyoan.scene.charts import names, signs
from gyoan.scene.charts.categories import below_axis, beside_axis
from gyoan.scene.charts.drawing import plan_chart
from gyoan.scene.charts.radar import legend_columns, name_height
from gyoan.scene.charts.scale import radar_scale, ticks, value_scale
from gyoan.scene.charts.texts import decimals_of, number_text, sizes, spread, value_decimals, widest, wrapped

FIVE = Place(0, 0, 50, 50)


def square(text: str, points: float) -> float:
    """Return the width of a text whose letters are as wide as they are high."""
    return len(text) * points


def xy(*series: Series, title: str = "", value_title: str = "", **others: float) -> XyChart:
    return XyChart(title, ("가", "나"), series, 10, value_title=value_title, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chart", "are"),
    [
        (xy(bars("", 1, 2), bars("", 1, 2)), False),
        (xy(bars("", 1, 2), bars("둘", 1, 2)), True),
        (xy(bars("하나", 1, 2), bars("둘", 1, 2), title="하나 둘"), True),
        (xy(bars("", 1, 2), title="제목"), False),
        (xy(bars("매출", 1, 2)), True),
        (xy(bars("매출", 1, 2), title="올해 매출"), False),
        (xy(bars("매출", 1, 2), value_title="매출 (원)"), False),
        (xy(bars("매출", 1, 2), title="이익", value_title="원"), True),
    ],
)
def test_series_are_named_where_nothing_else_tells_them(chart: XyChart, *, are: bool) -> None:
    assert names.are_needed(chart) == are


def test_what_has_no_name_is_called_after_what_it_shows_or_after_its_form() -> None:
    assert names.called(xy(bars("", 1), value_title="점수"), Language.KOREAN) == ("점수",)
    assert names.called(xy(bars("매출", 1), value_title="점수"), Language.KOREAN) == ("매출",)
    both = xy(bars("", 1), line("", 1), line("값", 1), value_title="점수")
    assert names.called(both, Language.KOREAN) == ("막대", "선", "값")


@pytest.mark.parametrize(
    ("series", "room"),
    [
        ((line("ab", 1, 2), line("abcd", 1, 2)), 47),
        ((line("abcde", 1, 2),), None),
        ((line("ab", 1, 2), line("", 1, 2)), None),
        ((line("ab", 1, 2), bars("ab", 1, 2)), None),
        ((line("ab", 1, 2), line("ab", 1, None)), None),
        ((line("ab", None, 2),), 27),
        ((line("ab", 1, None, 2),), 27),
        ((line("ab", 1, 2, None),), None),
    ],
)
def test_names_stand_at_the_ends_of_lines_that_all_have_one_and_a_short_name(
    series: tuple[Series, ...], room: float | None
) -> None:
    assert names.end_room(xy(*series), 200, 10, square) == room
    assert names.end_room(xy(line("abcde", 1, 2)), 50 / 0.24, 10, square) == 57


def test_a_name_stands_a_little_behind_the_last_value_and_no_lower_than_the_axis() -> None:
    chart, scale = xy(line("ab", 1, 6), line("abc", 1, 0)), Scale(0, 10, 5, 0)
    upper, lower = names.end_labels(chart, Place(20, 30, 100, 100), scale, 10, square) or ()
    assert upper.place == Place(20 + 100 - 25 + 7, 30 + 40 - 6.25, 20, 12.5)
    assert (upper.moved, lower.moved, lower.place.width) == (0, -6.25, 30)
    assert lower.place.y + lower.place.height == 130


@pytest.mark.parametrize(
    ("ends", "stand"), [((5, 5), True), ((5, 5, 5, 5), False), ((10, 10), True), ((10, 10, 10), False)]
)
def test_names_that_would_stand_far_from_their_lines_do_not_stand_there(
    ends: tuple[float, ...], *, stand: bool
) -> None:
    chart = xy(*(line("ab", 1, end) for end in ends))
    found = names.end_labels(chart, Place(0, 0, 100, 100), Scale(0, 10, 5, 0), 10, square)
    assert (found is not None) == stand


@pytest.mark.parametrize(("value", "height"), [(-5, 130), (0, 130), (2, 110), (10, 30), (12, 30)])
def test_a_value_beyond_the_axis_stands_at_its_end(value: float, height: float) -> None:
    assert names.height_of(value, Place(0, 30, 9, 100), Scale(0, 10, 5, 0)) == pytest.approx(height)


def test_a_legend_goes_on_in_the_next_row_where_one_is_full() -> None:
    # Each name needs 34 points more than its letters.
    assert names.legend_rows(("a", "bb", "c"), 98, 10, square) == [[44, 54], [44]]
    assert names.legend_rows(("a", "bb", "c"), 97, 10, square) == [[44], [54], [44]]
    assert names.legend_rows(("long" * 9,), 50, 10, square) == [[394]]
    assert names.legend_size(("a", "bb", "c"), 98, 10, square) == (98, 32)
    assert names.legend_size(("a", "b", "ccc"), 100, 10, square) == (88, 32)
    assert names.legend_size(("long" * 9,), 50, 10, square) == (50, 16)


def test_categories_stand_level_as_long_as_they_take_three_lines_of_their_room() -> None:
    three = below_axis(("aa bb cc", "d"), 25, 90, 10, square)
    assert (three.text, three.lines, three.every, three.fit) == (
        CategoryText.LEVEL,
        (("aa", "bb", "cc"), ("d",)),
        1,
        True,
    )
    assert three.depth == pytest.approx(3 * 14)
    assert below_axis(("aa bb cc dd", "e"), 25, 90, 10, square).text is CategoryText.SLANTED
    assert below_axis(("aaa", "e"), 34, 90, 10, square).text is CategoryText.SLANTED
    assert below_axis(("aaa", "e"), 35, 90, 10, square).text is CategoryText.LEVEL


def test_slanted_categories_are_cut_where_they_would_reach_too_deep_and_left_out_where_they_would_meet() -> None:
    cut = below_axis(("abcdefghij", "k", "l"), 15, 10 + 50.1 / sqrt(2), 10, square)
    assert (cut.lines, cut.every, cut.fit) == ((("abcd…",), ("k",), ("l",)), 1, False)
    assert cut.depth == pytest.approx(50 / sqrt(2) + 10)
    assert below_axis(("abcdefghij", "k", "l"), 14.9, 90, 10, square).every == 2
    whole = below_axis(("abcde", "k", "l"), 20, 10 + 50.1 / sqrt(2), 10, square)
    assert whole.lines == (("abcde",), ("k",), ("l",))


@pytest.mark.parametrize(
    ("called", "every"),
    [(("2019", "2020", "2021"), 2), (("Q1", "10:30", "3월"), 3), (("abcd", "2020", "2021"), None)],
)
def test_what_one_can_count_is_left_out_where_there_is_no_room(called: tuple[str, ...], every: int | None) -> None:
    found = below_axis(called, 25, 90, 10, square)
    if every is None:
        assert found.text is CategoryText.SLANTED
        return
    assert (found.text, found.every, found.fit) == (CategoryText.LEVEL, every, False)
    assert found.lines == tuple((name,) if at % every == 0 else () for at, name in enumerate(called))


def test_of_more_than_two_dozen_not_each_is_named() -> None:
    assert below_axis(("abcd",) * 24, 20, 90, 10, square).text is CategoryText.SLANTED
    found = below_axis(("abcd",) * 25, 20, 90, 10, square)
    assert (found.text, found.every, found.depth) == (CategoryText.LEVEL, 3, 14)


def test_categories_beside_an_axis_have_the_width_of_the_widest() -> None:
    found = beside_axis(("aa bb", "c"), 28, 30, 10, square)
    assert (found.lines, found.depth, found.every, found.fit) == ((("aa", "bb"), ("c",)), 20, 1, True)
    low = beside_axis(("aa bb", "c", "d"), 27, 30, 10, square)
    assert (low.lines, low.depth, low.every, low.fit) == ((("aa", "bb"), (), ("d",)), 20, 2, False)
    wide = beside_axis(("aaaa", "c"), 28, 30, 10, square)
    assert (wide.depth, wide.every, wide.fit) == (30, 1, False)


def test_sizes_become_smaller_in_steps_down_to_the_least() -> None:
    assert list(sizes(10, 9)) == [10, 9.4, 9]
    assert list(sizes(10, 10)) == [10]
    assert list(sizes(8, 10)) == [8]


def test_text_is_broken_at_spaces_where_a_line_is_full() -> None:
    assert wrapped("aa bb cc", 10, 50, square) == ("aa bb", "cc")
    assert wrapped("aa bb cc", 10, 49, square) == ("aa", "bb", "cc")
    assert wrapped("aaaaaaa b", 10, 50, square) == ("aaaaaaa", "b")
    assert (widest(("a", "ccc", "bb"), 10, square), widest((), 10, square)) == (30, 0)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1200, 0, "1,200"),
        (85.5, 1, "85.5"),
        (-0.4, 0, "0"),
        (0.4, 0, "0"),
        (-0.6, 0, "-1"),
        (-12_000.5, 1, "-12,000.5"),
        (1200, None, "1200"),
        (0.125, None, "0.125"),
    ],
)
def test_numbers_are_written_as_charts_write_them(value: float, decimals: int | None, text: str) -> None:
    assert number_text(value, decimals) == text


@pytest.mark.parametrize(
    ("values", "decimals"),
    [((), None), ((9999.5,), None), ((10_000,), 0), ((-10_000, 0.5), 1), ((10_000, 0.12345), 3), ((1, 20_000.25), 2)],
)
def test_large_numbers_have_commas_and_as_many_digits_as_they_need(
    values: tuple[float, ...], decimals: int | None
) -> None:
    assert value_decimals(values) == decimals


def test_digits_are_as_many_as_tell_the_values_up_to_a_limit() -> None:
    assert [decimals_of(one) for one in ((1, 2), (1.5, 2), (1, 0.25), (1 / 3,))] == [0, 1, 2, 3]
    assert decimals_of((1 / 3,), 6) == 6


@pytest.mark.parametrize(
    ("wished", "middles"),
    [
        ((20, 60), [20, 60]),
        ((20, 24), [20, 30]),
        ((24, 20), [30, 20]),
        ((20, 20, 20), [20, 30, 40]),
        ((0, 3), [5, 15]),
        ((98, 99), [85, 95]),
        ((50, 97, 96), [50, 95, 85]),
    ],
)
def test_what_would_touch_moves_apart_in_its_order_and_between_the_ends(
    wished: tuple[float, ...], middles: list[float]
) -> None:
    assert spread(wished, [10] * len(wished), 0, 100) == middles


def test_axes_begin_and_end_at_numbers_that_people_count_in() -> None:
    def axis(*values: float, steps: int = 5, **stated: float) -> tuple[float, ...]:
        scale = value_scale(xy(line("", *values), **stated), steps)
        return scale.least, scale.most, round(scale.step, 9), scale.decimals

    assert axis(0, 10) == (0, 10, 2, 0)
    assert axis(0, 10.1) == (0, 15, 5, 0)
    assert axis(0, 100, steps=4) == (0, 100, 25, 0)
    assert axis(0, 1, steps=4) == (0, 1, 0.5, 1)
    assert axis(3, 7) == (0, 8, 2, 0)
    assert axis(7, 10) == (7, 10, 1, 0)
    assert axis(-7, -3) == (-8, 0, 2, 0)
    assert axis(-10, -7) == (-10, -7, 1, 0)
    assert axis(5, 5) == (4, 6, 0.5, 1)
    assert axis(0, 0) == (0, 1, 0.2, 1)
    assert axis(2, 3, least=0, most=60) == (0, 60, 20, 0)
    assert axis(2, 3, least=20, most=60) == (20, 60, 10, 0)
    assert axis(2, 3, least=0) == (2, 3, 0.2, 1)
    assert axis(0.002, 0.009) == (0, 0.01, 0.002, 3)


def test_rings_are_those_of_the_source_as_long_as_all_values_lie_within() -> None:
    def rings(*values: float | None, **stated: float) -> tuple[float, ...]:
        scale = radar_scale(RadarChart("", ("가",) * len(values), (line("", *values),), 10, **stated))  # type: ignore[arg-type]
        return scale.least, scale.most, round(scale.step, 6)

    assert rings(1, None, 5, most=5, ticks=4) == (0, 5, 1.25)
    assert rings(1, 2, 6, most=5, ticks=4) == (0, 6, 2)
    assert rings(-1, 2, 5, most=5, ticks=4) == (-2, 6, 2)
    assert rings(3, 4, 5, least=2, most=5, ticks=3) == (2, 5, 1)
    assert rings(1, 2, 5, least=2, most=5, ticks=4) == (1, 5, 1)
    assert rings(1, 2, 3, most=40, ticks=40) == (0, 40, 2)
    assert rings(-1, 2, 3, ticks=1) == (-5, 5, 5)
    assert rings(0, 2, 3, ticks=1) == (0, 5, 5)
    assert rings(-3, -2, 0, ticks=1, least=-3) == (-5, 0, 5)
    assert rings(2, 2, 2, least=2, ticks=2) == (2, 3, 0.5)
    assert ticks(Scale(-1, 1, 0.5, 1)) == [-1, -0.5, 0, 0.5, 1]
    assert ticks(Scale(0, 0.3, 0.1, 1)) == pytest.approx([0, 0.1, 0.2, 0.3])


def test_a_legend_of_a_radar_goes_on_in_the_next_column_where_one_is_full() -> None:
    one, two = ("a",), ("a", "b")
    assert name_height(two) - name_height(one) == pytest.approx(1.4)
    high = name_height(one)
    assert legend_columns((one,) * 3, 2 * high) == [[0, 1], [2]]
    assert legend_columns((one,) * 3, 2 * high - 0.01) == [[0], [1], [2]]
    assert legend_columns((one, two, one), 2 * high) == [[0], [1], [2]]
    assert legend_columns((two,), 0.1) == [[0]]


def test_a_hatch_fills_a_place_from_edge_to_edge() -> None:
    place = Place(100, 200, 20, 10)
    ways = [(way.start, way.steps[0][0]) for way in signs.hatched(place, pitch=5)]
    assert ways == [
        ((100, 205), (105, 200)),
        ((100, 210), (110, 200)),
        ((105, 210), (115, 200)),
        ((110, 210), (120, 200)),
        ((115, 210), (120, 205)),
        ((120, 210), (120, 210)),
    ]
    back = [(way.start, way.steps[0][0]) for way in signs.hatched(place, rising=False, pitch=15)]
    assert back == [((115, 210), (105, 200)), ((100, 210), (100, 210))]


def test_every_series_has_dashes_a_mark_and_a_fill_of_its_own(theme: Theme) -> None:
    inks, series = Styles(theme), bars("값", 1)
    drawn = [list(signs.bar(FIVE, number, series, inks)) for number in range(7)]
    assert [len(one) - 2 for one in drawn] == [0, 0, 25, 50, 0, 25, 0]
    fills = [one[0].fill for one in drawn]
    assert (len(set(fills[:6])), fills[6]) == (5, fills[0])
    assert fills[1] == fills[5] != fills[3] == "FFFFFF"
    marks = [signs.mark((10, 20), 8, number, series, inks) for number in range(9)]
    assert [one.fill == one.line for one in marks] == [True, False] * 2 + [False, True] * 2 + [True]
    assert marks[1].contour.bounds == Place(6, 16, 8, 8)
    lines = [next(signs.line([(0, 0), (1, 1)], number, series, inks)) for number in range(7)]
    assert (len({one.dashes for one in lines}), lines[6].dashes) == (6, lines[0].dashes)
    assert list(signs.line([(0, 0)], 0, series, inks)) == []


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ((("큰 것", 99.4), ("작은 것", 0.6)), ["99%", "1%"]),
        ((("큰 것", 99.6), ("작은 것", 0.4), ("없음", 0)), ["99.6%", "0.4%", "0.0%"]),
        ((("큰 것", 9999), ("작은 것", 1)), ["99.99%", "0.01%"]),
    ],
)
def test_shares_have_as_many_digits_as_the_smallest_needs(
    parts: tuple[tuple[str, float], ...], lines: list[str]
) -> None:
    plan = plan_chart(pie(*parts), 874, 382, 12, square)
    assert [" ".join(label.lines).split()[-1] for label in plan.labels] == lines  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("title", "across", "top"), [("", 100, 0), ("값", 128, 0), ("값", 127, 18), ("값값값", 147, 18), ("값값값", 148, 0)]
)
def test_a_legend_stands_beside_the_title_of_the_upper_axis_where_both_find_room(
    title: str, across: float, top: float
) -> None:
    chart = xy(bars("", 1, 2), bars("a", 1, 2), value_title=title)
    plan = plan_chart(chart, across, 200, 10, square)
    assert plan.legend == Place(across - 98, top, 98, 16)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("count", "across", "valued"), [(1, 114, True), (1, 113, False), (2, 280, True), (2, 279, False)]
)
def test_bars_say_their_values_where_these_are_hardly_wider(count: int, across: float, *, valued: bool) -> None:
    # 21 points stand beside the plot, 0.62 of a category are bars, and a lone bar's value may be 1.4 times as wide.
    chart = xy(*(bars(f"{at}", 1234, 0) for at in range(count)), least=0, most=9)
    plan = plan_chart(chart, across, 200, 10, square)
    assert plan.valued == (valued,) * count  # type: ignore[union-attr]


def test_no_more_than_forty_bars_say_their_values() -> None:
    def valued(names_: int, series: int) -> tuple[bool, ...]:
        values = tuple(float(at % 9) for at in range(names_))
        chart = XyChart("", ("가",) * names_, tuple(bars(f"{at}", *values) for at in range(series)), 10)
        return plan_chart(chart, 2000, 200, 10, square).valued  # type: ignore[union-attr]

    assert (valued(20, 2), valued(21, 2)) == ((True, True), (False, False))
    assert (valued(40, 1), valued(41, 1)) == ((True,), (False,))
