"""Bars and lines → `c:barChart` and `c:lineChart` over the same axes."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.export.pptx.charts_text import (
    ChartText,
    categories,
    edge_layout,
    grid,
    grouped,
    label_parts,
    moved_layout,
    number_format,
    painted,
    scaling,
    series_name,
    tick_labels,
    values,
    without_leaders,
)
from gyoan.export.pptx.charts_workbook import Cell, written_number
from gyoan.export.pptx.paint import NO_LINE, drawn_line, solid_fill
from gyoan.model.chart import CategoryText, Series, SeriesForm, XyPlan
from gyoan.model.colors import ColorSlot
from gyoan.model.units import Length, Place, Points
from gyoan.scene.charts.signs import LINES, MARKS, MOST_MARKED
from gyoan.scene.charts.xy import BAR_SHARE
from gyoan.text_formats.drawingml_units import DEGREE
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

_CATEGORY_AXIS, _VALUE_AXIS = 111111111, 222222222
"""Ids by which charts and axes of one part know each other."""
_GAP = 100 * (1 - BAR_SHARE) / BAR_SHARE
"""Between the bars of two categories, as a percentage of the width of all bars of one."""
_LINE = 2.5
"""Width of a series' line, in points: by trial."""
_MARKERS = (*(name for name, _ in MARKS), "x", "star", "plus", "dash")
"""PowerPoint has more than are drawn, and fills them all."""
_MARKER_SIZE = 8
"""Of marks, in points."""
_APART = 0.35
"""How much further from the last mark than by itself a line's name stands, in em."""
_LEVEL, _SLANT = 0, -45 * DEGREE
"""How text of an axis is turned."""
_FREE = -1000 * DEGREE
"""What PowerPoint writes for text that it may turn: only then LibreOffice leaves out what finds no room."""


def xy_rows(plan: XyPlan) -> list[list[Cell]]:
    """Return the cells of the workbook."""
    chart = plan.chart
    head: list[Cell] = [chart.category_title, *plan.names]
    rows: list[list[Cell]] = [
        [name, *(series.values[at] for series in chart.series)] for at, name in enumerate(chart.categories)
    ]
    return [head, *rows]


def xy_plot(plan: XyPlan, setting: ChartText) -> Xml:
    """Return the plot area."""
    place = edge_layout(plan.plot, plan.width, plan.height, inner=True)
    axes = joined(_category_axis(plan, setting), _value_axis(plan, setting))
    return tag("c:plotArea", place, _bars(plan, setting), _lines(plan, setting), axes)


def _bars(plan: XyPlan, setting: ChartText) -> Xml:
    series = list(_series(plan, SeriesForm.BARS, setting))
    if not series:
        return NOTHING
    direction = tag("c:barDir", val="bar" if plan.chart.horizontal else "col")
    head = joined(direction, tag("c:grouping", val="clustered"), tag("c:varyColors", val=False))
    gap = tag("c:gapWidth", val=round(_GAP * len(series)))
    return tag("c:barChart", head, *series, gap, tag("c:overlap", val=0), _axis_ids())


def _lines(plan: XyPlan, setting: ChartText) -> Xml:
    series = list(_series(plan, SeriesForm.LINE, setting))
    if not series:
        return NOTHING
    head = joined(tag("c:grouping", val="standard"), tag("c:varyColors", val=False))
    return tag("c:lineChart", head, *series, tag("c:marker", val=True), _axis_ids())


def _axis_ids() -> Xml:
    return joined(tag("c:axId", val=_CATEGORY_AXIS), tag("c:axId", val=_VALUE_AXIS))


def _series(plan: XyPlan, form: SeriesForm, setting: ChartText) -> Iterator[Xml]:
    for at, series in enumerate(plan.chart.series):
        if series.form is form:
            look = line_look(at, series) if form is SeriesForm.LINE else _bar_look(series)
            yield tag(
                "c:ser",
                tag("c:idx", val=at),
                tag("c:order", val=at),
                series_name(plan.names[at], at + 1),
                look,
                _labels(at, plan, setting),
                categories(plan.chart.categories),
                values(series.values, at + 1),
                tag("c:smooth", val=False) if form is SeriesForm.LINE else NOTHING,
            )


def _bar_look(series: Series) -> Xml:
    return joined(painted(series.color, None), tag("c:invertIfNegative", val=False))


def line_look(at: int, series: Series) -> Xml:
    """Return a line and its marks, which can be told from the others' in grey."""
    dash = tag("a:prstDash", val=LINES[at % len(LINES)][0])
    width = Length.of_points(_LINE).emu
    line = tag("c:spPr", tag("a:ln", solid_fill(series.color), dash, tag("a:round"), w=width, cap="rnd"))
    if len(series.values) > MOST_MARKED:
        return joined(line, tag("c:marker", tag("c:symbol", val="none")))
    symbol, size = tag("c:symbol", val=_MARKERS[at % len(_MARKERS)]), tag("c:size", val=_MARKER_SIZE)
    return joined(line, tag("c:marker", symbol, size, painted(series.color, series.color)))


def _labels(at: int, plan: XyPlan, setting: ChartText) -> Xml:
    """Return the labels of a series: its values, or its name at its end, or none."""
    if plan.ends:
        name = joined(
            painted(None, None), setting.properties(whole=True), tag("c:dLblPos", val="r"), label_parts(series=True)
        )
        moved = moved_layout(_APART * plan.points, plan.ends[at].moved, plan.width, plan.height)
        last = len(plan.chart.categories) - 1
        return tag("c:dLbls", tag("c:dLbl", tag("c:idx", val=last), moved, name), label_parts(), without_leaders())
    if not plan.valued[at]:
        return NOTHING
    place = tag("c:dLblPos", val="outEnd" if plan.chart.series[at].form is SeriesForm.BARS else "t")
    look = joined(number_format(grouped(plan.value_decimals)), painted(None, None), setting.properties(whole=True))
    return tag("c:dLbls", look, place, label_parts(value=True))


def _category_axis(plan: XyPlan, setting: ChartText) -> Xml:
    chart, level = plan.chart, not plan.chart.horizontal
    title = _title(chart.category_title, plan.category_title, plan, setting)
    turned = _SLANT if plan.category_text is CategoryText.SLANTED else _LEVEL if plan.every == 1 else _FREE
    return tag(
        "c:catAx",
        tag("c:axId", val=_CATEGORY_AXIS),
        # From the top down, as they are read.
        tag("c:scaling", tag("c:orientation", val="minMax" if level else "maxMin")),
        tag("c:delete", val=False),
        tag("c:axPos", val="b" if level else "l"),
        title,
        number_format("General"),
        tick_labels("low"),
        tag("c:spPr", drawn_line(ColorSlot.MUTED, Points(1))),
        setting.properties(turned=turned),
        tag("c:crossAx", val=_VALUE_AXIS),
        tag("c:crosses", val="autoZero"),
        tag("c:auto", val=False),
        tag("c:lblAlgn", val="ctr"),
        tag("c:lblOffset", val=100),
        tag("c:tickLblSkip", val=plan.every),
        tag("c:noMultiLvlLbl", val=True),
    )


def _value_axis(plan: XyPlan, setting: ChartText) -> Xml:
    chart, scale, level = plan.chart, plan.scale, plan.chart.horizontal
    return tag(
        "c:valAx",
        tag("c:axId", val=_VALUE_AXIS),
        scaling(scale),
        tag("c:delete", val=False),
        tag("c:axPos", val="b" if level else "l"),
        grid(),
        _title(chart.value_title, plan.value_title, plan, setting),
        number_format(grouped(scale.decimals)),
        tick_labels("nextTo"),
        tag("c:spPr", NO_LINE),
        setting.properties(),
        tag("c:crossAx", val=_CATEGORY_AXIS),
        # Below categories that run from the top down, at the foot.
        tag("c:crosses", val="max" if level else "min"),
        tag("c:crossBetween", val="between"),
        tag("c:majorUnit", val=written_number(scale.step)),
    )


def _title(words: str, at: Place | None, plan: XyPlan, setting: ChartText) -> Xml:
    if at is None:
        return NOTHING
    return setting.title(words, edge_layout(at, plan.width, plan.height, sized=False))
