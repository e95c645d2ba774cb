"""The names of series: beside the ends of their lines where they find room there, else in a row above the plot."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.messages import words
from gyoan.model.chart import EndLabel, Scale, SeriesForm, XyChart
from gyoan.model.message import Language
from gyoan.model.units import Place, Points
from gyoan.scene.charts.texts import TextWidth, spread, widest
from gyoan.typesetting.line_heights import PITCH

SWATCH = 2.0
"""Width of the sign before a name, in em."""
APART = 1.4
"""Between two names in a row, in em."""
END_GAP = 0.7
"""Between a line's end and its name, in em."""
_ROW = 1.6
"""Distance of names one below the other, in em."""
_MOST_WIDE = 0.24
"""Names at the ends of lines take at most this part of the width."""
_FURTHEST = 1.6
"""A name stands at most so far above or below its line's end, in em: further off it could belong to another."""


def are_needed(chart: XyChart) -> bool:
    """Return whether the series must be named: more than one, or one whose name stands nowhere else."""
    names = [series.name for series in chart.series if series.name]
    if len(chart.series) > 1:
        return bool(names)
    return bool(names) and names[0] not in f"{chart.title} {chart.value_title}"


def end_room(chart: XyChart, width: Points, points: Points, text_width: TextWidth) -> Points | None:
    """Return how much room names at the ends of lines need; None where they cannot stand there."""
    if not all(one.name and one.form is SeriesForm.LINE and one.values[-1] is not None for one in chart.series):
        return None
    needed = widest([one.name for one in chart.series], points, text_width)
    return END_GAP * points + needed if needed <= width * _MOST_WIDE else None


def end_labels(
    chart: XyChart, plot: Place, scale: Scale, points: Points, text_width: TextWidth
) -> tuple[EndLabel, ...] | None:
    """Return the names beside the ends of the lines in `plot`; None where they would stand too far from them."""
    slot = plot.width / len(chart.categories)
    x = plot.x + plot.width - slot / 2 + END_GAP * points
    ends = [height_of(series.values[-1] or 0.0, plot, scale) for series in chart.series]
    pitch = PITCH.name * points
    low, high = plot.y - pitch / 2, plot.y + plot.height
    middles = spread(ends, [pitch] * len(ends), low, high)
    moved = [middle - end for middle, end in zip(middles, ends, strict=True)]
    if max(map(abs, moved)) > _FURTHEST * points:
        return None
    labels = []
    for series, middle, far in zip(chart.series, middles, moved, strict=True):
        place = Place(x, middle - pitch / 2, text_width(series.name, points), pitch)
        labels.append(EndLabel(place, far))
    return tuple(labels)


def height_of(value: float, plot: Place, scale: Scale) -> Points:
    """Return how far from the top a value stands; one beyond the axis stands at its end."""
    share = (min(max(value, scale.least), scale.most) - scale.least) / (scale.most - scale.least)
    return plot.y + plot.height * (1 - share)


def legend_rows(names: Sequence[str], width: Points, points: Points, text_width: TextWidth) -> list[list[Points]]:
    """Return the widths of the names in each row of a legend, their signs and the space behind included."""
    rows: list[list[Points]] = [[]]
    for name in names:
        needed = text_width(name, points) + (SWATCH + APART) * points
        if rows[-1] and sum(rows[-1]) + needed > width:
            rows.append([])
        rows[-1].append(needed)
    return rows


def legend_size(names: Sequence[str], width: Points, points: Points, text_width: TextWidth) -> tuple[Points, Points]:
    """Return width and height of a legend in a place of `width`."""
    rows = legend_rows(names, width, points, text_width)
    return min(width, max(sum(row, Points(0)) for row in rows)), len(rows) * _ROW * points


def called(chart: XyChart, language: Language) -> tuple[str, ...]:
    """Return what each series is called: what the source does not name, after what it shows or after its form."""
    forms = {SeriesForm.BARS: words.BARS, SeriesForm.LINE: words.LINE}
    lone = chart.value_title if len(chart.series) == 1 else ""
    return tuple(series.name or lone or forms[series.form].within(language) for series in chart.series)
