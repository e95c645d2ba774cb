"""Pies → `c:pieChart`: the circle where layout put it, and each slice's name and share beside it."""

from __future__ import annotations

from gyoan.export.pptx.charts_text import (
    ChartText,
    categories,
    edge_layout,
    extension,
    label_parts,
    moved_layout,
    number_format,
    painted,
    series_name,
    values,
)
from gyoan.export.pptx.charts_workbook import Cell
from gyoan.export.pptx.paint import drawn_line
from gyoan.messages import words
from gyoan.model.chart import PiePlan, SliceLabel
from gyoan.model.colors import ColorSlot
from gyoan.model.message import language_of
from gyoan.model.units import Points
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag, text

_BORDER = Points(1.5)
"""Between two slices, in points."""
_STILL = 0.5
"""A label that is moved by less than this, in points, is left to the program."""
_LEADER = Points(0.75)
"""Width of the lines that lead labels to slices: PowerPoint's own."""


def pie_rows(plan: PiePlan, language: str) -> list[list[Cell]]:
    """Return the cells of a pie's workbook."""
    slices: list[list[Cell]] = [[one.name, one.value] for one in plan.chart.slices]
    return [["", _values_name(plan, language)], *slices]


def pie_plot(plan: PiePlan, setting: ChartText) -> Xml:
    """Return a pie's plot area."""
    chart = plan.chart
    series = tag(
        "c:ser",
        tag("c:idx", val=0),
        tag("c:order", val=0),
        series_name(_values_name(plan, setting.language), 1),
        *(_slice(at, plan) for at in range(len(chart.slices))),
        _labels(plan, setting),
        categories([one.name for one in chart.slices]),
        values([one.value for one in chart.slices], 1),
    )
    pie = tag("c:pieChart", tag("c:varyColors", val=True), series, tag("c:firstSliceAng", val=plan.start))
    return tag("c:plotArea", edge_layout(plan.circle, plan.width, plan.height, inner=True), pie)


def _values_name(plan: PiePlan, language: str) -> str:
    """Return what the column of values is called."""
    return plan.chart.title or words.VALUES.within(language_of(language))


def _slice(at: int, plan: PiePlan) -> Xml:
    paint = painted(plan.chart.slices[at].color, ColorSlot.BACKGROUND, _BORDER)
    return tag("c:dPt", tag("c:idx", val=at), tag("c:bubble3D", val=False), paint)


def _labels(plan: PiePlan, setting: ChartText) -> Xml:
    look = joined(number_format("0" + ("." + "0" * plan.decimals if plan.decimals else "") + "%"), painted(None, None))
    content = joined(look, setting.properties(whole=True), tag("c:dLblPos", val="outEnd"), _content(plan))
    leaders = tag("c:leaderLines", tag("c:spPr", drawn_line(ColorSlot.MUTED, _LEADER)))
    own = (_label(at, label, plan, content) for at, label in enumerate(plan.labels))
    return tag("c:dLbls", *own, content, tag("c:showLeaderLines", val=True), leaders)


def _content(plan: PiePlan) -> Xml:
    between = (" · " if plan.chart.show_values else " ") if plan.one_line else "\n"
    flags = label_parts(category=True, share=True, value=plan.chart.show_values)
    return joined(flags, tag("c:separator", text(between)))


def _label(at: int, label: SliceLabel, plan: PiePlan, content: Xml) -> Xml:
    """Return a label with its own place, or only its own size: by itself a program breaks it as it likes."""
    across, down = label.moved
    moved = max(abs(across), abs(down)) > _STILL
    place = moved_layout(across, down, plan.width, plan.height) if moved else NOTHING
    return tag("c:dLbl", tag("c:idx", val=at), place, content, _size(label, plan))


def _size(label: SliceLabel, plan: PiePlan) -> Xml:
    """Return the label's size, which PowerPoint knows since 2013, a little wider than its text."""
    width = f"{(label.place.width + plan.points) / plan.width:.5f}"
    height = f"{label.place.height / plan.height:.5f}"
    layout = tag("c15:layout", tag("c:manualLayout", tag("c:w", val=width), tag("c:h", val=height)))
    return extension(layout)
