"""Charts in words, for those who cannot see them, with the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gyoan.diagrams.alt import LONGEST
from gyoan.diagrams.charts import chart_of
from gyoan.diagrams.contract.natives import ChartNative, QuadrantNative, Quadrants
from gyoan.messages import diagram_words as told
from gyoan.model.chart import PieChart, RadarChart, Series, SeriesForm, XyChart
from gyoan.model.message import Language, Wording

_MOST_DECIMALS = 6
"""More are traces of reckoning, which nobody reads aloud."""
_CORNERS = (told.UPPER_RIGHT, told.UPPER_LEFT, told.LOWER_LEFT, told.LOWER_RIGHT)
"""Where Mermaid's first quadrant to its fourth stand."""


def describe_chart(native: ChartNative | QuadrantNative, language: Language) -> str:
    """Return a chart in words: `원 그래프: 비용의 구성. 인건비 60%, 장비 40%`."""
    if "quadrants" in native:
        quadrants = native["quadrants"]
        title = " ".join(quadrants["title"]["lines"]) if quadrants["title"] else ""
        return _said(told.QUADRANTS.within(language), title, list(_quadrants(quadrants, language)), "; ")
    chart = chart_of(native)
    if isinstance(chart, PieChart):
        return _said(told.PIE_CHART.within(language), chart.title, list(_slices(chart)), ", ")
    if isinstance(chart, RadarChart):
        return _said(
            told.RADAR.within(language), chart.title, [_line(one.name, chart.axes, one) for one in chart.series], "; "
        )
    return _said(_name(chart).within(language), chart.title, list(_series(chart)), "; ")


def _said(name: str, title: str, phrases: Sequence[str], separator: str) -> str:
    head = f"{name}: {title}. " if title else f"{name}: "
    whole, room = separator.join(phrases), LONGEST - len(head)
    if len(whole) <= room:
        return (head + whole).rstrip(". :")
    kept = whole[: room - 2]
    # Cut between two values, never inside a number.
    return f"{head}{kept[: max(kept.rfind(', '), kept.rfind('; '))].rstrip(',; ')} …"


def _name(chart: XyChart) -> Wording:
    forms = {one.form for one in chart.series}
    if forms == {SeriesForm.BARS}:
        return told.BAR_CHART
    return told.LINE_CHART if forms == {SeriesForm.LINE} else told.BARS_AND_LINES


def _slices(chart: PieChart) -> Iterator[str]:
    for one in chart.slices:
        share = f"{one.name} {_number(round(one.value / chart.total * 100, 1))}%"
        yield f"{share}({_number(one.value)})" if chart.show_values else share


def _series(chart: XyChart) -> Iterator[str]:
    for series in chart.series:
        yield _line(series.name or chart.value_title, chart.categories, series)


def _line(name: str, categories: Sequence[str], series: Series) -> str:
    values = zip(categories, series.values, strict=True)
    said = ", ".join(f"{category} {_number(value)}" for category, value in values if value is not None)
    return f"{name} – {said}" if name else said


def _quadrants(quadrants: Quadrants, language: Language) -> Iterator[str]:
    """Yield each quadrant that says something, with the points in it, and then what the axes are."""
    found = _points_by_quadrant(quadrants)
    for corner, field, points in zip(_CORNERS, quadrants["fields"], found, strict=True):
        head = " ".join((corner.within(language), *field["lines"]))
        if points or field["lines"]:
            yield f"{head} – {', '.join(points)}" if points else head
    if quadrants["texts"]:
        names = ", ".join(" ".join(one["lines"]) for one in quadrants["texts"])
        yield told.AXES.within(language, names=names)


def _points_by_quadrant(quadrants: Quadrants) -> list[list[str]]:
    found: list[list[str]] = [[], [], [], []]
    left, top, *_ = quadrants["fields"][3]["place"]
    for point in quadrants["points"]:
        x, y, width, height = point["dot"]
        right, low = x + width / 2 >= left, y + height / 2 >= top
        found[(3 if right else 2) if low else (0 if right else 1)].append(point["name"])
    return found


def _number(value: float) -> str:
    """Return a number without zeros behind the point that say nothing."""
    return f"{value:,.{_MOST_DECIMALS}f}".rstrip("0").rstrip(".")
