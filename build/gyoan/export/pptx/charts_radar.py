"""Radar charts → `c:radarChart`: lines with marks around a middle, which can be told apart without colours."""

from __future__ import annotations

from gyoan.export.pptx.charts_text import (
    GRID,
    ChartText,
    categories,
    edge_layout,
    grid,
    grouped,
    number_format,
    scaling,
    series_name,
    tick_labels,
    values,
)
from gyoan.export.pptx.charts_workbook import Cell, written_number
from gyoan.export.pptx.charts_xy import line_look
from gyoan.export.pptx.paint import drawn_line
from gyoan.model.chart import RadarPlan
from gyoan.model.colors import ColorSlot
from gyoan.text_formats.xml import Xml, joined, tag

_CATEGORY_AXIS, _VALUE_AXIS = 333333333, 444444444
"""Ids by which the chart and its axes know each other."""


def radar_rows(plan: RadarPlan) -> list[list[Cell]]:
    """Return the cells of the workbook."""
    series = plan.chart.series
    rows: list[list[Cell]] = [[name, *(one.values[at] for one in series)] for at, name in enumerate(_names(plan))]
    return [["", *(one.name for one in series)], *rows]


def radar_plot(plan: RadarPlan, setting: ChartText) -> Xml:
    """Return the plot area."""
    series = (
        tag(
            "c:ser",
            tag("c:idx", val=at),
            tag("c:order", val=at),
            series_name(one.name, at + 1),
            line_look(at, one),
            categories(_names(plan)),
            values(one.values, at + 1),
        )
        for at, one in enumerate(plan.chart.series)
    )
    head = joined(tag("c:radarStyle", val="marker"), tag("c:varyColors", val=False))
    ids = joined(tag("c:axId", val=_CATEGORY_AXIS), tag("c:axId", val=_VALUE_AXIS))
    place = edge_layout(plan.circle, plan.width, plan.height, inner=True)
    return tag("c:plotArea", place, tag("c:radarChart", head, *series, ids), _axes(setting), _rings(plan, setting))


def _names(plan: RadarPlan) -> list[str]:
    """Return the names of the axes, broken where layout breaks them: programs do not break them by themselves."""
    return ["\n".join(label.lines) for label in plan.labels]


def _axes(setting: ChartText) -> Xml:
    return tag(
        "c:catAx",
        tag("c:axId", val=_CATEGORY_AXIS),
        tag("c:scaling", tag("c:orientation", val="minMax")),
        tag("c:delete", val=False),
        tag("c:axPos", val="b"),
        # Spokes in LibreOffice; PowerPoint draws them like the line of the other axis.
        grid(),
        number_format("General"),
        tick_labels("nextTo"),
        tag("c:spPr", drawn_line(ColorSlot.LINE, GRID)),
        setting.properties(),
        tag("c:crossAx", val=_VALUE_AXIS),
        tag("c:crosses", val="autoZero"),
        tag("c:auto", val=False),
        tag("c:lblAlgn", val="ctr"),
        tag("c:lblOffset", val=100),
        tag("c:noMultiLvlLbl", val=True),
    )


def _rings(plan: RadarPlan, setting: ChartText) -> Xml:
    scale, numbers = plan.scale, grouped(plan.scale.decimals)
    return tag(
        "c:valAx",
        tag("c:axId", val=_VALUE_AXIS),
        scaling(scale),
        tag("c:delete", val=False),
        tag("c:axPos", val="l"),
        grid(),
        # Nothing for zero: where all axes meet, no number can be read.
        number_format(f"{numbers};-{numbers};"),
        tick_labels("nextTo" if plan.numbered else "none"),
        tag("c:spPr", drawn_line(ColorSlot.LINE, GRID)),
        setting.properties(),
        tag("c:crossAx", val=_CATEGORY_AXIS),
        tag("c:crosses", val="min"),
        tag("c:crossBetween", val="between"),
        tag("c:majorUnit", val=written_number(scale.step)),
    )
