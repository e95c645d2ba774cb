"""Bars and lines: the axes, what is written along them, and which names and values are shown."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

from gyoan.model.chart import CategoryText, EndLabel, Series, SeriesForm, XyChart, XyPlan
from gyoan.model.message import Language
from gyoan.model.units import Place, Points
from gyoan.scene.charts import names
from gyoan.scene.charts.categories import Categories, below_axis, beside_axis
from gyoan.scene.charts.scale import ticks, value_scale
from gyoan.scene.charts.texts import TITLE_ROOM, TextWidth, number_text, sizes, value_decimals, widest
from gyoan.typesetting.line_heights import PITCH

BAR_SHARE = 0.62
"""How much of the room of a category its bars take together."""
AWAY = 0.5
"""Between an axis and what is written along it, in em."""
_EDGE = 0.6
"""Free space at the edges, in em."""
_ROW = 1.8
"""Height of a line of text with the space around it, in em."""
_TICK_ROOM = 2.6
"""Distance of the lines of an upright axis of values, in em, at the least."""
_MOST_TICKS = 6
"""Steps of an axis of values: more make a grid of it."""
_BESIDE = 0.34
"""Categories beside an upright axis take at most this part of the width."""
_DEEPEST = 0.42
"""Slanted categories take at most this part of the height."""
_BELOW_TITLE, _ABOVE_PLOT = 0.1, 0.3
"""Free space below the lower axis' title, and above the plot, in em."""
_OVER_BAR = 1.4
"""A value may be so many times as wide as its bar where bars stand alone: their neighbours are apart."""
_MOST_VALUES = 40
"""No more values than this are written at their marks unless the source asks for it."""
_NEAR_END = 0.93
"""A mark beyond this part of the axis needs room for its value."""


def plan_xy(
    chart: XyChart, width: Points, height: Points, least_points: Points, text_width: TextWidth, language: Language
) -> XyPlan:
    """Return `chart` laid out: its text as large as lets all categories be written level, else as large as wished."""
    called = names.called(chart, language)
    tried = [_planned(chart, called, width, height, points, text_width) for points in sizes(chart.points, least_points)]
    return next((one for one in tried if one.categories.fit), tried[0]).plan()


def _planned(
    chart: XyChart, called: tuple[str, ...], width: Points, height: Points, points: Points, text_width: TextWidth
) -> _Planner:
    """Return the chart laid out with its series named at their ends, or above where that is not possible."""
    room = names.end_room(chart, width, points, text_width) if names.are_needed(chart) else None
    if room is not None and not chart.horizontal:
        planner = _Planner(chart, called, width, height, points, text_width, end_room=room)
        if planner.ends:
            return planner
    return _Planner(chart, called, width, height, points, text_width)


class _Planner:
    """Lays a chart out in text of one size."""

    def __init__(
        self,
        chart: XyChart,
        called: tuple[str, ...],
        width: Points,
        height: Points,
        points: Points,
        text_width: TextWidth,
        end_room: Points | None = None,
    ) -> None:
        self._chart, self._width, self._height, self._points = chart, width, height, points
        self._text_width, self._called = text_width, called
        self._above, self._below = chart.value_title, chart.category_title
        if chart.horizontal:
            self._above, self._below = self._below, self._above
        self._title = points * TITLE_ROOM if chart.title else Points(0)
        self._legend = self._legend_place() if names.are_needed(chart) and end_room is None else None
        self._upper = self._title + self._rows_above()
        self._lower = points * (_ROW if self._below else _EDGE)
        self._scale = value_scale(chart, self._most_ticks())
        self.categories, self._plot = self._horizontal() if chart.horizontal else self._vertical(end_room or Points(0))
        self._valued = tuple(self._is_valued(one) for one in chart.series)
        if any(self._valued):
            self._make_room_for_values()
        self.ends: tuple[EndLabel, ...] = ()
        if end_room is not None:
            self.ends = names.end_labels(chart, self._plot, self._scale, points, text_width) or ()

    def plan(self) -> XyPlan:
        """Return the chart laid out."""
        chart, points, plot = self._chart, self._points, self._plot
        above = self._line(self._above, Points(0), self._title)
        middle = plot.x + (plot.width - self._text_width(self._below, points)) / 2
        below = self._line(self._below, max(Points(0), middle), self._height - points * (PITCH.chart + _BELOW_TITLE))
        return XyPlan(
            chart,
            self._width,
            self._height,
            points,
            Place(Points(0), Points(0), self._width, self._title) if chart.title else None,
            plot,
            self._scale,
            self.categories.text,
            self.categories.lines,
            self.categories.every,
            above if chart.horizontal else below,
            below if chart.horizontal else above,
            self._legend,
            self._called,
            self.ends,
            self._valued,
            value_decimals([value for series in chart.series for value in series.values if value is not None]),
        )

    def _line(self, text: str, x: Points, y: Points) -> Place | None:
        """Return the place of a line of text that begins at `x`; None for no text."""
        width = self._text_width(text, self._points)
        return Place(x, y, width, self._points * PITCH.chart) if text else None

    def _legend_place(self) -> Place:
        """Return the row of names: right of the upper axis' title where both find room, else below it."""
        width, height = names.legend_size(self._called, self._width, self._points, self._text_width)
        title = self._text_width(self._above, self._points) + 2 * self._points if self._above else Points(0)
        down = Points(0) if title + width <= self._width else _ROW * self._points
        return Place(self._width - width, self._title + down, width, height)

    def _rows_above(self) -> Points:
        """Return the height of what stands between title and plot."""
        legend = self._legend.y + self._legend.height - self._title if self._legend else Points(0)
        axis = _ROW * self._points if self._above else Points(0)
        return max(legend, axis, _EDGE * self._points) + _ABOVE_PLOT * self._points

    def _most_ticks(self) -> int:
        if self._chart.horizontal:
            return _MOST_TICKS
        rough = self._height - self._upper - self._lower - _ROW * self._points
        return max(2, min(_MOST_TICKS, int(rough / (_TICK_ROOM * self._points))))

    def _tick_width(self) -> Points:
        texts = [number_text(value, self._scale.decimals) for value in ticks(self._scale)]
        return widest(texts, self._points, self._text_width)

    def _vertical(self, end_room: Points) -> tuple[Categories, Place]:
        points, count = self._points, len(self._chart.categories)
        left = self._tick_width() + AWAY * points
        right = _EDGE * points
        if end_room:
            # The last category is half empty: a name may begin there already.
            right = max(right, end_room - (self._width - left - end_room) / count / 2)
        slot = (self._width - left - right) / count
        found = below_axis(self._chart.categories, slot, self._height * _DEEPEST, points, self._text_width)
        if found.text is CategoryText.SLANTED:
            left = max(left, self._slant_overhang(found, slot))
        low = self._height - self._lower - found.depth - AWAY * points
        return found, Place(left, self._upper, self._width - left - right, max(low - self._upper, 2 * points))

    def _slant_overhang(self, found: Categories, slot: Points) -> Points:
        """Return how far slanted categories reach to the left of the plot."""
        reaches = [
            self._text_width(line, self._points) / sqrt(2) - (number + 0.5) * slot
            for number, lines in enumerate(found.lines)
            for line in lines
        ]
        return max(Points(0), *reaches)

    def _horizontal(self) -> tuple[Categories, Place]:
        points, names_ = self._points, self._chart.categories
        low = self._height - self._lower - _ROW * points
        high = max(low - self._upper, 2 * points)
        found = beside_axis(names_, high / len(names_), self._width * _BESIDE, points, self._text_width)
        left = found.depth + AWAY * points
        return found, Place(left, self._upper, self._width - left - max(_EDGE * points, self._tick_width() / 2), high)

    def _is_valued(self, series: Series) -> bool:
        """Return whether the values of a series are written: where the source asks for it, or bars have the room."""
        chart, values = self._chart, self._values(series)
        if chart.show_values:
            return True
        bars = [one for one in chart.series if one.form is SeriesForm.BARS]
        if len(bars) < len(chart.series) or len(chart.categories) * len(bars) > _MOST_VALUES:
            return False
        length = self._plot.height if chart.horizontal else self._plot.width
        thick = length / len(chart.categories) * BAR_SHARE / len(bars)
        if chart.horizontal:
            return thick >= self._points
        return widest(values, self._points, self._text_width) <= thick * (_OVER_BAR if len(bars) == 1 else 1.0)

    def _values(self, series: Series) -> list[str]:
        known = [value for value in series.values if value is not None]
        return [number_text(value, value_decimals(known)) for value in known]

    def _make_room_for_values(self) -> None:
        """Make the plot smaller where values would stand above it, and its axis longer where they would below."""
        scale, plot, chart = self._scale, self._plot, self._chart
        known = [value for one in chart.series for value in one.values if value is not None]
        span = scale.most - scale.least
        if (max(known) - scale.least) / span >= _NEAR_END:
            texts = [text for one in chart.series for text in self._values(one)]
            across = widest(texts, self._points, self._text_width) + self._points if chart.horizontal else 0.0
            down = Points(0) if chart.horizontal else PITCH.chart * self._points
            self._plot = Place(plot.x, plot.y + down, plot.width - across, plot.height - down)
        if min(known) < 0 and (scale.most - min(known)) / span >= _NEAR_END and chart.least is None:
            self._scale = replace(scale, least=scale.least - scale.step)
