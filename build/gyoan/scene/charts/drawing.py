"""A chart in its place → lines, areas and set words, as readable in black and white as in colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from gyoan.model.chart import Chart, ChartPlan, PieChart, PiePlan, RadarChart, RadarPlan, XyPlan
from gyoan.model.drawing import FrameName
from gyoan.model.message import Language
from gyoan.model.scene import Trace, Words
from gyoan.model.units import Points
from gyoan.scene.charts.drawn_pie import TINT, draw_pie
from gyoan.scene.charts.drawn_radar import draw_radar
from gyoan.scene.charts.drawn_xy import draw_xy
from gyoan.scene.charts.pie import plan_pie
from gyoan.scene.charts.radar import plan_radar
from gyoan.scene.charts.texts import TITLE, TextWidth
from gyoan.scene.charts.words import centred
from gyoan.scene.charts.xy import plan_xy
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.least_sizes import READABLE
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.setting import widths_in


def plan_chart(
    chart: Chart,
    width: Points,
    height: Points,
    least_points: Points,
    text_width: TextWidth,
    language: Language = Language.KOREAN,
) -> ChartPlan:
    """Return `chart` laid out in a rectangle, its text no smaller than `least_points`; `language` is the session's."""
    if isinstance(chart, PieChart):
        return plan_pie(chart, width, height, least_points, text_width)
    if isinstance(chart, RadarChart):
        return plan_radar(chart, width, height, least_points, text_width)
    return plan_xy(chart, width, height, least_points, text_width, language)


def draw_chart(chart: Chart, width: Points, height: Points, inks: Inks) -> Iterator[Trace | Words]:
    """Yield what `chart` looks like in a rectangle of a page."""
    plan = plan_chart(chart, width, height, READABLE[FrameName.PAGE], widths_in(inks), inks.theme.language)
    return draw_plan(plan, inks)


def draw_plan(plan: ChartPlan, inks: Inks, tint: float = TINT) -> Iterator[Trace | Words]:
    """Yield what a chart looks like whose parts have their places; slices have a share `tint` of their colours."""
    if plan.title:
        middle = plan.points * TITLE * PITCH.chart / 2
        yield from centred(plan.chart.title, plan.width / 2, middle, plan.points * TITLE, inks, bold=True)
    match plan:
        case PiePlan():
            yield from draw_pie(plan, inks, tint)
        case XyPlan():
            yield from draw_xy(plan, inks)
        case RadarPlan():
            yield from draw_radar(plan, inks)
        case _:
            assert_never(plan)
