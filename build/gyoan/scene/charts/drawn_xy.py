"""Bars and lines on paper: grid, bars, lines with their marks, and what is written along the axes."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.model.chart import CategoryText, Series, SeriesForm, XyPlan
from gyoan.model.colors import ColorSlot
from gyoan.model.scene import Contour, Trace, Words
from gyoan.model.units import Place, Point, Points
from gyoan.scene.charts import signs
from gyoan.scene.charts.names import SWATCH, legend_rows
from gyoan.scene.charts.scale import ticks
from gyoan.scene.charts.texts import number_text, widest
from gyoan.scene.charts.words import beginning, centred, ending, stacked
from gyoan.scene.charts.xy import AWAY, BAR_SHARE
from gyoan.scene.contours import rounded
from gyoan.scene.paints import FRAME_CONTRAST, NODE_CONTRAST, visible_color
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.setting import widths_in

_ABOVE_MARK = 0.75
"""How far above a mark the middle of its value is, as a part of a line's height."""
_SWATCH_GAP, _SWATCH_HEIGHT = 0.5, 0.9
"""Free space behind a sign in the legend, and how high that of bars is, in em. All found by trial."""
_AXIS, _SLANT = Points(0.9), 45.0
"""Width of the axes, in points, and how far slanted categories are turned, in degrees."""


def draw_xy(plan: XyPlan, inks: Inks) -> Iterator[Trace | Words]:
    """Yield a chart of bars and lines, from the back to the front."""
    return _Drawing(plan, inks).marks()


class _Drawing:
    """One chart on paper. Along its axis of categories places count from 0 to their number."""

    def __init__(self, plan: XyPlan, inks: Inks) -> None:
        self._plan, self._inks, self._plot = plan, inks, plan.plot
        self._count = len(plan.chart.categories)
        self._page = inks.color(ColorSlot.BACKGROUND)

    def marks(self) -> Iterator[Trace | Words]:
        """Yield everything but the title."""
        yield from self._grid()
        yield from self._bars()
        yield from self._axis()
        yield from self._lines()
        yield from self._numbers()
        yield from self._categories()
        yield from self._titles()
        yield from self._names()

    def _at(self, category: float, value: float) -> Point:
        """Return the place of a value; one beyond the axis stands at its end."""
        plot, scale = self._plot, self._plan.scale
        share = (min(max(value, scale.least), scale.most) - scale.least) / (scale.most - scale.least)
        along = category / self._count
        if self._plan.chart.horizontal:
            return plot.x + plot.width * share, plot.y + plot.height * along
        return plot.x + plot.width * along, plot.y + plot.height * (1 - share)

    def _across(self, value: float, color: str, points: Points) -> Trace:
        """Return the line along all categories at the height of a value."""
        way = Contour(self._at(0, value), ((self._at(self._count, value),),), closed=False)
        return Trace(way, color, points)

    def _grid(self) -> Iterator[Trace]:
        color = visible_color(self._inks.color(ColorSlot.LINE), (self._page,), FRAME_CONTRAST)
        for value in ticks(self._plan.scale):
            yield self._across(value, color, signs.GRID)

    def _axis(self) -> Iterator[Trace]:
        color = visible_color(self._inks.color(ColorSlot.MUTED), (self._page,), NODE_CONTRAST)
        yield self._across(0.0, color, _AXIS)

    def _bars(self) -> Iterator[Trace | Words]:
        series = [(at, one) for at, one in enumerate(self._plan.chart.series) if one.form is SeriesForm.BARS]
        for order, (at, one) in enumerate(series):
            for category, value in enumerate(one.values):
                if value is not None:
                    place = self._bar(category, order, len(series), value)
                    yield from signs.bar(place, at, one, self._inks)
                    yield from self._value(at, value, place)

    def _bar(self, category: int, order: int, count: int, value: float) -> Place:
        wide = BAR_SHARE / count
        start = category + (1 - BAR_SHARE) / 2 + order * wide
        (x1, y1), (x2, y2) = self._at(start, 0.0), self._at(start + wide, value)
        return Place(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))

    def _value(self, at: int, value: float, place: Place) -> Iterator[Words]:
        """Yield a bar's value beyond its end."""
        plan, points = self._plan, self._plan.points
        if not plan.valued[at]:
            return
        text = number_text(value, plan.value_decimals)
        middle = place.y + place.height / 2
        if plan.chart.horizontal:
            gap = AWAY * points
            if value < 0:
                yield from ending(text, place.x - gap, middle, points, self._inks)
            else:
                yield from beginning(text, place.x + place.width + gap, middle, points, self._inks)
        else:
            above = place.y - PITCH.chart * points / 2
            below = place.y + place.height + PITCH.chart * points / 2
            yield from centred(text, place.x + place.width / 2, below if value < 0 else above, points, self._inks)

    def _lines(self) -> Iterator[Trace | Words]:
        for at, one in enumerate(self._plan.chart.series):
            if one.form is SeriesForm.LINE:
                yield from self._line(at, one)

    def _line(self, at: int, series: Series) -> Iterator[Trace | Words]:
        values, points = series.values, self._plan.points
        places = [None if value is None else self._at(number + 0.5, value) for number, value in enumerate(values)]
        yield from signs.line(places, at, series, self._inks)
        for place, value in zip(places, values, strict=True):
            if place is None or value is None:
                continue
            x, y = place
            if len(series.values) <= signs.MOST_MARKED:
                yield signs.mark((x, y), signs.MARK * points, at, series, self._inks)
            if self._plan.valued[at]:
                text = number_text(value, self._plan.value_decimals)
                yield from centred(text, x, y - PITCH.chart * points * _ABOVE_MARK, points, self._inks)

    def _numbers(self) -> Iterator[Words]:
        plan, points = self._plan, self._plan.points
        for value in ticks(plan.scale):
            text = number_text(value, plan.scale.decimals)
            if plan.chart.horizontal:
                x, y = self._at(self._count, value)
                yield from centred(text, x, y + points * (AWAY + PITCH.chart / 2), points, self._inks)
            else:
                x, y = self._at(0, value)
                yield from ending(text, x - AWAY * points, y, points, self._inks)

    def _categories(self) -> Iterator[Words]:
        plan, plot, points = self._plan, self._plot, self._plan.points
        foot = plot.y + plot.height + AWAY * points
        for number, lines in enumerate(plan.category_lines):
            x, y = self._at(number + 0.5, plan.scale.least)
            if plan.chart.horizontal:
                wide = widest(lines, points, widths_in(self._inks))
                yield from stacked(lines, plot.x - AWAY * points - wide / 2, y, points, self._inks)
            elif plan.category_text is CategoryText.SLANTED:
                for line in lines:
                    yield from ending(line, x, foot, points, self._inks, angle=_SLANT)
            else:
                high = len(lines) * PITCH.chart * points
                yield from stacked(lines, x, foot + high / 2, points, self._inks)

    def _titles(self) -> Iterator[Words]:
        chart, plan = self._plan.chart, self._plan
        for text, at in ((chart.category_title, plan.category_title), (chart.value_title, plan.value_title)):
            if at:
                yield from beginning(text, at.x, at.y + at.height / 2, plan.points, self._inks)

    def _names(self) -> Iterator[Trace | Words]:
        """Yield the names of the series: at the ends of their lines, or in rows with their signs."""
        plan, points = self._plan, self._plan.points
        for series, label in zip(plan.chart.series, plan.ends, strict=False):
            at = label.place
            yield Trace(rounded(at, Points(0)), fill=self._page)
            yield from beginning(series.name, at.x, at.y + at.height / 2, points, self._inks)
        if plan.legend is None:
            return
        rows = legend_rows(plan.names, plan.width, points, widths_in(self._inks))
        number, high = 0, plan.legend.height / len(rows)
        for row, widths in enumerate(rows):
            x, middle = plan.legend.x, plan.legend.y + (row + 0.5) * high
            for width in widths:
                yield from self._sign(number, x, middle)
                yield from beginning(plan.names[number], x + SWATCH * points, middle, points, self._inks)
                number, x = number + 1, x + width

    def _sign(self, number: int, x: Points, middle: Points) -> Iterator[Trace]:
        series, points = self._plan.chart.series[number], self._plan.points
        wide = (SWATCH - _SWATCH_GAP) * points
        if series.form is SeriesForm.BARS:
            place = Place(x, middle - _SWATCH_HEIGHT / 2 * points, wide, _SWATCH_HEIGHT * points)
            yield from signs.bar(place, number, series, self._inks)
        else:
            yield from signs.sample(number, series, (x, middle), wide, points, self._inks)
