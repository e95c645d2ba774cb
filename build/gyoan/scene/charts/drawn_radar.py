"""Radar charts on paper: rings and axes, lines with their marks, names at the ends of axes and in a legend."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin

from gyoan.model.chart import RadarPlan, Series
from gyoan.model.colors import ColorSlot
from gyoan.model.scene import Contour, Trace, Words
from gyoan.model.units import Place, Point, Points
from gyoan.scene.charts import signs
from gyoan.scene.charts.radar import SIGN, legend_columns, name_height
from gyoan.scene.charts.scale import ticks
from gyoan.scene.charts.texts import number_text
from gyoan.scene.charts.words import beginning, ending, stacked
from gyoan.scene.contours import ellipse, rounded
from gyoan.scene.paints import FRAME_CONTRAST, visible_color
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.setting import widths_in

_SIGN_GAP = 0.6
"""Free space behind a sign in the legend, in em."""
_AWAY = 0.3
"""Between the upper axis and the numbers at it, in em."""


def draw_radar(plan: RadarPlan, inks: Inks) -> Iterator[Trace | Words]:
    """Yield a radar chart, from the back to the front."""
    return _Drawing(plan, inks).marks()


class _Drawing:
    """One chart on paper."""

    def __init__(self, plan: RadarPlan, inks: Inks) -> None:
        self._plan, self._inks = plan, inks
        self._count = len(plan.chart.axes)
        self._page = inks.color(ColorSlot.BACKGROUND)
        self._grid = visible_color(inks.color(ColorSlot.LINE), (self._page,), FRAME_CONTRAST)

    def marks(self) -> Iterator[Trace | Words]:
        """Yield everything but the title."""
        yield from self._rings()
        for at, series in enumerate(self._plan.chart.series):
            yield from self._line(at, series)
        for at, series in enumerate(self._plan.chart.series):
            yield from self._marks(at, series)
        if self._plan.numbered:
            yield from self._numbers()
        for label in self._plan.labels:
            yield from stacked(label.lines, *label.place.middle, self._plan.points, self._inks)
        yield from self._legend()

    def _at(self, axis: int, value: float) -> Point:
        circle, scale = self._plan.circle, self._plan.scale
        radius = circle.width / 2
        far = radius * (value - scale.least) / (scale.most - scale.least)
        angle = 2 * pi * axis / self._count
        return circle.x + radius + far * sin(angle), circle.y + radius - far * cos(angle)

    def _rings(self) -> Iterator[Trace]:
        scale = self._plan.scale
        for value in ticks(scale)[1:]:
            yield Trace(self._ring(value), self._grid, signs.GRID)
        for axis in range(self._count):
            way = Contour(self._at(axis, scale.least), ((self._at(axis, scale.most),),), closed=False)
            yield Trace(way, self._grid, signs.GRID)

    def _ring(self, value: float) -> Contour:
        if self._plan.chart.round:
            (x, y), (_, top) = self._at(0, self._plan.scale.least), self._at(0, value)
            return ellipse(Place(x - (y - top), top, 2 * (y - top), 2 * (y - top)))
        first, *others = (self._at(axis, value) for axis in range(self._count))
        return Contour(first, tuple((point,) for point in others))

    def _line(self, at: int, series: Series) -> Iterator[Trace]:
        """Yield a line, back to where it began."""
        places = [None if value is None else self._at(axis, value) for axis, value in enumerate(series.values)]
        yield from signs.line((*places, places[0]), at, series, self._inks)

    def _marks(self, at: int, series: Series) -> Iterator[Trace]:
        for axis, value in enumerate(series.values):
            if value is not None:
                yield signs.mark(self._at(axis, value), signs.MARK * self._plan.points, at, series, self._inks)

    def _numbers(self) -> Iterator[Trace | Words]:
        """Yield what the rings are, each number on a patch that hides lines."""
        plan, points = self._plan, self._plan.points
        for value in ticks(plan.scale)[1:]:
            text = number_text(value, plan.scale.decimals)
            x, y = self._at(0, value)
            wide = widths_in(self._inks)(text, points)
            patch = Place(x - _AWAY * points - wide, y - 0.5 * points, wide, points)
            yield Trace(rounded(patch, Points(0)), fill=self._page)
            yield from ending(text, x - _AWAY * points, y, points, self._inks)

    def _legend(self) -> Iterator[Trace | Words]:
        plan, points = self._plan, self._plan.points
        if plan.legend is None:
            return
        columns = legend_columns(plan.names, plan.height / points)
        for at, column in enumerate(columns):
            x, top = plan.legend.x + at * plan.legend.width / len(columns), plan.legend.y
            for number in column:
                high = name_height(plan.names[number]) * points
                yield from self._name(number, x, top + high / 2)
                top += high

    def _name(self, number: int, x: Points, middle: Points) -> Iterator[Trace | Words]:
        """Yield a name of the legend, its sign before the first of its lines."""
        lines, points = self._plan.names[number], self._plan.points
        first = middle - (len(lines) - 1) * PITCH.chart * points / 2
        wide = (SIGN - _SIGN_GAP) * points
        yield from signs.sample(number, self._plan.chart.series[number], (x, first), wide, points, self._inks)
        for row, text in enumerate(lines):
            yield from beginning(text, x + SIGN * points, first + row * PITCH.chart * points, points, self._inks)
