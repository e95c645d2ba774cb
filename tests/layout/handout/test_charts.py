"""What a reader sees of a chart on a page: every word and number, and series that differ without colours."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from charts import ABILITIES, CAUSES, SCORES, SHARES, bars
from gyoan.layout.handout.styles import Styles
from gyoan.model.chart import Chart, XyChart
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.handout import Artwork
from gyoan.model.scene import Trace, Words
from gyoan.model.theme import Theme
from gyoan.model.units import Length
from gyoan.scene.charts.drawing import draw_chart
from layout.handout.handouts import handout_of, items_of
from tried import some

SOURCE = "pie"
MARKDOWN = f"# 제목\n\n## 절\n```mermaid\n{SOURCE}\n```\n"
WIDTH, HEIGHT = 470.0, 235.0


def small(chart: Chart) -> Chart:
    return replace(chart, points=8.0)


def marks(chart: Chart, theme: Theme) -> tuple[Trace | Words, ...]:
    return tuple(draw_chart(small(chart), WIDTH, HEIGHT, Styles(theme)))


def words(chart: Chart, theme: Theme) -> list[Words]:
    return [mark for mark in marks(chart, theme) if isinstance(mark, Words)]


def said(chart: Chart, theme: Theme) -> list[str]:
    return [one.line.text for one in words(chart, theme)]


def traces(chart: Chart, theme: Theme) -> list[Trace]:
    return [mark for mark in marks(chart, theme) if isinstance(mark, Trace)]


def test_a_pie_on_paper_names_every_slice_with_its_share(theme: Theme) -> None:
    text = " ".join(said(CAUSES, theme))
    for part in (
        "장애의 원인",
        "인적 오류",
        "45%",
        "시스템 장애",
        "25%",
        "네트워크 문제",
        "15%",
        "보안 이슈",
        "기타",
        "5%",
    ):
        assert part in text


def test_slices_have_dark_edges_and_light_areas(theme: Theme) -> None:
    slices = [one for one in traces(CAUSES, theme) if one.fill]
    assert len(slices) == len(CAUSES.slices)
    assert all(one.line and sum(bytes.fromhex(one.line)) < sum(bytes.fromhex(one.fill)) for one in slices)


def test_a_chart_of_lines_says_its_axes_their_titles_and_the_series(theme: Theme) -> None:
    text = said(SHARES, theme)
    assert set(SHARES.categories) <= set(text)
    assert {"점유율의 변화", "연도", "점유율 (%)", "0", "100", "가나", "다라마", "바"} <= set(text)


def test_lines_differ_in_dashes_and_marks(theme: Theme) -> None:
    drawn = [one for one in traces(SHARES, theme) if len(one.contour.steps) == len(SHARES.categories) - 1]
    lines = [one for one in drawn if not one.contour.closed]
    assert len({one.dashes for one in lines}) == 3


def test_bars_of_two_series_differ_in_lightness(theme: Theme) -> None:
    fills = {one.fill for one in traces(SCORES, theme) if one.fill and one.contour.closed}
    light = sorted(sum(bytes.fromhex(fill)) for fill in fills)
    assert light[-1] - light[0] > 250


def test_bars_of_a_third_series_are_hatched(theme: Theme) -> None:
    third = replace(SCORES, series=(*SCORES.series, bars("345반", 50, 60, 70)))
    hatches = [one for one in traces(third, theme) if not one.contour.closed and one.points == 0.6]
    assert len(hatches) > 30


def test_bars_carry_their_values(theme: Theme) -> None:
    assert {"72", "85.5", "64", "80", "70"} <= set(said(SCORES, theme))


@pytest.mark.parametrize(
    "chart", [CAUSES, SHARES, SCORES, ABILITIES, replace(SCORES, horizontal=True)], ids=lambda one: one.title
)
def test_no_two_words_of_a_chart_meet_and_none_leaves_it(chart: Chart, theme: Theme) -> None:
    boxes = []
    for one in some(words(chart, theme)):
        first, last = one.line.fragments[0], one.line.fragments[-1]
        high = first.ink.points * 0.5
        boxes.append(
            (first.x.points, one.middle - high, (last.x + last.width).points, one.middle + high, one.line.text)
        )
    for left, top, right, bottom, text in boxes:
        assert -0.1 <= left < right <= WIDTH + 0.1, text
        assert -0.1 <= top < bottom <= HEIGHT + 0.1, text
    for a, b in combinations(boxes, 2):
        assert min(a[2], b[2]) <= max(a[0], b[0]) + 0.1 or min(a[3], b[3]) <= max(a[1], b[1]) + 0.1, (a, b)


def test_a_radar_chart_says_its_axes_its_lines_and_the_rings(theme: Theme) -> None:
    text = said(ABILITIES, theme)
    assert {"두 가지 안", *ABILITIES.axes, "첫째 안", "둘째 안", "1", "5"} <= set(text)


def test_a_radar_chart_has_closed_lines_that_differ_in_dashes_and_marks(theme: Theme) -> None:
    lines = [one for one in traces(ABILITIES, theme) if len(one.contour.steps) == len(ABILITIES.axes) and not one.fill]
    drawn = [one for one in lines if not one.contour.closed]
    assert [one.contour.start == one.contour.steps[-1][-1] for one in drawn] == [True, True]
    assert len({one.dashes for one in drawn}) == 2


def test_rings_are_circles_where_the_source_asks_for_them(theme: Theme) -> None:
    curved = [
        one
        for chart in (ABILITIES, replace(ABILITIES, round=True))
        for one in [[mark for mark in traces(chart, theme) if not mark.fill and len(mark.contour.steps[0]) == 3]]
    ]
    assert [len(one) for one in curved] == [0, 5]


def test_a_gap_opens_the_line_of_a_radar_chart(theme: Theme) -> None:
    gap = replace(ABILITIES, series=(replace(ABILITIES.series[0], values=(5, None, 3, 2, 4)),))
    lines = [one for one in traces(gap, theme) if one.points == 1.4 and len(one.contour.steps) > 1]
    assert [len(one.contour.steps) for one in lines] == [3]


def test_eight_marks_can_be_told_apart(theme: Theme) -> None:
    series = tuple(replace(ABILITIES.series[0], name=f"{at}안", values=(at + 1,) * 5) for at in range(8))
    filled = [one for one in traces(replace(ABILITIES, series=series, most=8), theme) if one.fill and one.line]
    assert len({(outline(one), one.fill == one.line) for one in filled}) == 8


def outline(mark: Trace) -> tuple[tuple[float, float], ...]:
    """Return the corners of a mark from the first of them."""
    (x, y), corners = mark.contour.start, [step[-1] for step in mark.contour.steps]
    return tuple((round(one - x, 1), round(other - y, 1)) for one, other in corners)


def test_slanted_categories_are_turned(theme: Theme) -> None:
    names = tuple(f"아주긴이름의범주번호{number}" for number in range(9))
    turned = [one for one in words(XyChart("", names, (bars("", *range(9)),), 8), theme) if one.angle]
    assert [one.line.text for one in turned] == list(names)


def test_a_chart_on_a_page_is_an_artwork_with_its_words_for_those_who_listen(theme: Theme) -> None:
    drawing = Drawing(
        Length.of_points(WIDTH), Length.of_points(HEIGHT), b"", "", 8.0, "원 그래프: 인적 오류 45%", chart=small(CAUSES)
    )
    handout = handout_of(MARKDOWN, theme, {(SOURCE, FrameName.PAGE): drawing})
    (artwork,) = items_of(handout, Artwork)
    assert isinstance(artwork, Artwork)
    assert artwork.alt == "원 그래프: 인적 오류 45%"
    assert artwork.width.points <= Styles(theme).width
