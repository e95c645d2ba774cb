"""A chart and a rectangle → where everything stands in it, on a slide as on a page."""

from gyoan.layout.charts.pie import plan_pie
from gyoan.layout.charts.radar import plan_radar
from gyoan.layout.charts.texts import TextWidth
from gyoan.layout.charts.xy import plan_xy
from gyoan.model.chart import Chart, ChartPlan, PieChart, RadarChart
from gyoan.model.message import Language

__all__ = ["TextWidth", "plan_chart"]


def plan_chart(
    chart: Chart,
    width: float,
    height: float,
    least_points: float,
    text_width: TextWidth,
    language: Language = Language.KOREAN,
) -> ChartPlan:
    """Return `chart` laid out in a rectangle, its text no smaller than `least_points`; `language` is the session's."""
    if isinstance(chart, PieChart):
        return plan_pie(chart, width, height, least_points, text_width)
    if isinstance(chart, RadarChart):
        return plan_radar(chart, width, height, least_points, text_width)
    return plan_xy(chart, width, height, least_points, text_width, language)
