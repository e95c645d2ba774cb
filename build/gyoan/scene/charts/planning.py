"""A chart and a rectangle → where everything stands in it, on a slide as on a page."""

from gyoan.model.chart import Chart, ChartPlan, PieChart, RadarChart
from gyoan.model.message import Language
from gyoan.model.units import Points
from gyoan.scene.charts.pie import plan_pie
from gyoan.scene.charts.radar import plan_radar
from gyoan.scene.charts.texts import TextWidth
from gyoan.scene.charts.xy import plan_xy


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
