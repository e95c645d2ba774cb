"""Axes of values: where they begin and end, and where their lines stand."""

from __future__ import annotations

from math import ceil, floor, log10

from gyoan.model.chart import RadarChart, Scale, SeriesForm, XyChart
from gyoan.scene.charts.texts import decimals_of

_NICE = (1.0, 2.0, 5.0, 10.0)
"""Steps that an axis has, but for powers of ten."""
_QUARTERS = (1.0, 2.0, 2.5, 5.0, 10.0)
"""The same where the step stays a whole number."""
_FROM_ZERO = 0.6
"""An axis begins at zero where the least value is below this part of the greatest."""
_MOST_DECIMALS = 6
"""More are traces of reckoning."""
_NEARLY = 1e-9
"""What quotients of values may be off by, as a part of them."""
_DIGITS = 12
"""Of a step: what stands behind them are traces of reckoning, too."""
_NUDGE = 1.01
"""A step that is too small by less than this is the next one that people count in."""
_MOST_RINGS = 20
"""A radar has no more rings than this, however many its source asks for."""


def value_scale(chart: XyChart, most_steps: int) -> Scale:
    """Return the axis of values of `chart`, with at most so many steps."""
    if chart.least is not None and chart.most is not None:
        least, most = chart.least, chart.most
        step = _nice_step((most - least) / most_steps)
        return _scale(least, most, step)
    return _nice_scale(*_bounds(chart), most_steps)


def radar_scale(chart: RadarChart) -> Scale:
    """Return the rings of `chart`: as the source wishes, as long as no value lies outside."""
    values = [value for series in chart.series for value in series.values if value is not None]
    least, most = min(chart.least, *values), max(chart.most or chart.least, *values)
    if chart.most is not None and chart.least == least < most == chart.most:
        return _scale(least, most, (most - least) / min(chart.ticks, _MOST_RINGS))
    # One step cannot reach from below zero to above it.
    rings = min(chart.ticks, _MOST_RINGS)
    steps = max(rings, 2) if least < 0 < most else rings
    return _nice_scale(least, most if most > least else least + 1, steps)


def ticks(scale: Scale) -> list[float]:
    """Return where the lines of an axis stand."""
    count = floor((scale.most - scale.least) / scale.step + _NEARLY)
    return [scale.least + number * scale.step for number in range(count + 1)]


def _nice_scale(least: float, most: float, most_steps: int) -> Scale:
    """Return an axis that begins and ends at numbers that people count in, with at most so many steps."""
    step = _nice_step((most - least) / most_steps)
    while ceil(most / step) - floor(least / step) > most_steps:
        step = _nice_step(step * _NUDGE)
    return _scale(floor(least / step) * step, ceil(most / step) * step, step)


def _scale(least: float, most: float, step: float) -> Scale:
    return Scale(least, most, step, decimals_of((least, step), _MOST_DECIMALS))


def _bounds(chart: XyChart) -> tuple[float, float]:
    values = [value for series in chart.series for value in series.values if value is not None]
    least, most = min(values), max(values)
    bars = any(series.form is SeriesForm.BARS for series in chart.series)
    if bars or (0 <= least <= most * _FROM_ZERO):
        least = min(0.0, least)
    if bars or (0 >= most >= least * _FROM_ZERO):
        most = max(0.0, most)
    return (least, most) if least < most else (least - (least != 0), least + 1)


def _nice_step(wanted: float) -> float:
    """Return the next larger number that people count in."""
    power: float = 10.0 ** floor(log10(wanted))
    nice = _QUARTERS if power >= 10 else _NICE
    step = next(one for one in nice if one * power >= wanted * (1 - _NEARLY)) * power
    return round(step, _DIGITS)
