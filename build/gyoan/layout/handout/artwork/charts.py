"""A chart in its place → lines, areas and set words, as readable in black and white as in colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from gyoan.layout.charts import plan_chart
from gyoan.layout.charts.texts import PITCH, TITLE
from gyoan.layout.handout.artwork.charts_pie import TINT, draw_pie
from gyoan.layout.handout.artwork.charts_radar import draw_radar
from gyoan.layout.handout.artwork.charts_words import centred
from gyoan.layout.handout.artwork.charts_xy import draw_xy
from gyoan.layout.handout.artwork.graphs import Picture
from gyoan.layout.handout.setting import line_width, set_line
from gyoan.layout.handout.styles import Styles
from gyoan.model.artwork import Trace, Words
from gyoan.model.chart import Chart, ChartPlan, PiePlan, RadarPlan, XyPlan

_LEAST_POINTS = 7.0
"""Labels are never smaller than this."""


def draw_chart(chart: Chart, width: float, height: float, styles: Styles) -> Picture:
    """Return what `chart` looks like in a rectangle of a page."""

    def text_width(text: str, points: float) -> float:
        return line_width(set_line(text, styles.ink(points), styles))

    plan = plan_chart(chart, width, height, _LEAST_POINTS, text_width, styles.theme.language)
    return Picture(tuple(draw_plan(plan, styles)), ())


def draw_plan(plan: ChartPlan, styles: Styles, tint: float = TINT) -> Iterator[Trace | Words]:
    """Yield what a chart looks like whose parts have their places; slices have a share `tint` of their colours."""
    if plan.title:
        middle = plan.points * TITLE * PITCH / 2
        yield from centred(plan.chart.title, plan.width / 2, middle, plan.points * TITLE, styles, bold=True)
    match plan:
        case PiePlan():
            yield from draw_pie(plan, styles, tint)
        case XyPlan():
            yield from draw_xy(plan, styles)
        case RadarPlan():
            yield from draw_radar(plan, styles)
        case _:
            assert_never(plan)
