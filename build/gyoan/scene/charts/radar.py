"""Radar charts: rings around a middle, names at the ends of their axes, and what the lines are called at the right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import copysign, cos, inf, pi, sin

from gyoan.model.chart import AxisLabel, RadarChart, RadarPlan
from gyoan.model.units import Place, Point, Points
from gyoan.model.values import dataclass
from gyoan.scene.charts.scale import radar_scale
from gyoan.scene.charts.texts import TITLE_ROOM, TextWidth, sizes, widest, wrapped
from gyoan.typesetting.line_heights import PITCH

SIGN = 2.6
"""Width of the sign before a name in the legend, in em."""
_SPARE = 1.4
"""Programs make signs as long as they like: so much more a legend is wide, in em."""
_GAP = 0.8
"""Between the end of an axis and its name, in em: as far as programs place names by themselves."""
_BELOW_TITLE = 0.8
"""Between the title and the name at the top, in em."""
_EDGE = 0.3
"""Free space at the edges, in em."""
_BESIDE = 1.5
"""Between the chart and its legend, in em."""
_LEGEND = 0.3
"""A legend takes at most this part of the width."""
_LIMITS = (inf, 10.0, 7.0, 5.0)
"""Widths in em at which names of axes are broken."""
_LARGE = 0.3
"""A radius of this part of the height is large enough to keep text at its size."""
_LEAST_RADIUS = 3.0
"""In em: a smaller circle shows nothing."""
_STEP = 0.97
"""Text is tried smaller by this factor each time."""
_RING = 1.15
"""Distance of rings, in em, from which on numbers find room between them."""
_MOST_DECIMALS = 2
"""Of the numbers at rings."""
_NEAR = 1e-6
"""What sums of floats may be off by."""


def plan_radar(
    chart: RadarChart, width: Points, height: Points, least_points: Points, text_width: TextWidth
) -> RadarPlan:
    """Return `chart` laid out: text as large as leaves a large circle, else the largest circle there is."""
    plans = []
    for points in sizes(chart.points, least_points):
        for limit in _LIMITS:
            plan = _Planner(chart, width, height, points, text_width, limit).plan()
            if plan.circle.height >= 2 * _LARGE * height and _is_sound(plan):
                return plan
            plans.append(plan)
    return max(plans, key=lambda plan: (_is_sound(plan), plan.circle.height))


@dataclass(frozen=True, slots=True)
class _Planner:
    """Lays a chart out in text of one size."""

    chart: RadarChart
    width: Points
    height: Points
    points: Points
    text_width: TextWidth
    limit: float
    """At how many em names of axes are broken."""

    def plan(self) -> RadarPlan:
        """Return the chart with the largest circle that leaves room for all names."""
        chart, points = self.chart, self.points
        top = (TITLE_ROOM + _BELOW_TITLE) * points if chart.title else _EDGE * points
        names, beside = self._legend()
        texts = [wrapped(name, points, self.limit * points, self.text_width) for name in chart.axes]
        radius = (self.height - top) / 2
        while radius > _LEAST_RADIUS * points and not self._fits(texts, radius, top, beside):
            radius *= _STEP
        labels = self._labels(texts, radius, top)
        left, right = _reach(labels, radius)
        x = (self.width - beside - left - right) / 2 + left
        placed = tuple(AxisLabel(one.lines, _moved(one.place, x)) for one in labels)
        circle = Place(x - radius, self._middle(texts, radius, top) - radius, 2 * radius, 2 * radius)
        legend = self._legend_place(names, x + right, circle) if names else None
        scale = radar_scale(chart)
        rings = (scale.most - scale.least) / scale.step
        numbered = scale.decimals <= _MOST_DECIMALS and radius / rings >= _RING * points
        title = Place(Points(0), Points(0), self.width, TITLE_ROOM * points) if chart.title else None
        return RadarPlan(
            chart, self.width, self.height, points, title, circle, scale, numbered, placed, legend, tuple(names)
        )

    def _legend(self) -> tuple[list[tuple[str, ...]], Points]:
        """Return the lines of each name in the legend, and how much room they take beside the chart."""
        chart, points = self.chart, self.points
        names = [one.name for one in chart.series]
        if not chart.named or (len(names) == 1 and names[0] in chart.title):
            return [], Points(0)
        room = self.width * _LEGEND - (_BESIDE + SIGN + _SPARE) * points
        lines = [wrapped(name, points, room, self.text_width) for name in names]
        wide = widest([line for one in lines for line in one], points, self.text_width)
        columns = len(legend_columns(lines, self.height / points))
        return lines, _BESIDE * points + columns * (wide + (SIGN + _SPARE) * points)

    def _legend_place(self, names: Sequence[tuple[str, ...]], x: Points, circle: Place) -> Place:
        left, wide = x + _BESIDE * self.points, self._legend()[1] - _BESIDE * self.points
        columns = legend_columns(names, self.height / self.points)
        high = max(sum(name_height(names[at]) for at in column) for column in columns) * self.points
        middle = circle.y + circle.height / 2
        top = min(max(Points(0), middle - high / 2), max(Points(0), self.height - high))
        return Place(left, top, min(wide, self.width - left), min(high, self.height))

    def _middle(self, texts: Sequence[tuple[str, ...]], radius: Points, top: Points) -> Points:
        """Return the height of the circle's middle: below the name at the top, what is left over shared."""
        free = self._free(texts, radius, top)
        return top + len(texts[0]) * PITCH.chart * self.points + _GAP * self.points + radius + max(0.0, free) / 2

    def _free(self, texts: Sequence[tuple[str, ...]], radius: Points, top: Points) -> Points:
        """Return how much height is left over."""
        points = self.points
        reach = radius + _GAP * points
        lowest = radius
        for lines, angle in zip(texts, _angles(len(texts)), strict=True):
            down = -cos(angle)
            lowest = max(lowest, down * reach + (1 + down) * len(lines) * PITCH.chart * points / 2)
        return self.height - _EDGE * points - top - len(texts[0]) * PITCH.chart * points - reach - lowest

    def _fits(self, texts: Sequence[tuple[str, ...]], radius: Points, top: Points, beside: Points) -> bool:
        labels = self._labels(texts, radius, top)
        across = sum(_reach(labels, radius))
        apart = not any(one.place.meets(other.place) for one, other in combinations(labels, 2))
        return self._free(texts, radius, top) >= -_NEAR and across + beside <= self.width and apart

    def _labels(self, texts: Sequence[tuple[str, ...]], radius: Points, top: Points) -> list[AxisLabel]:
        """Return the names around a middle at the left edge."""
        reach, middle = radius + _GAP * self.points, self._middle(texts, radius, top)
        return [
            self._label(lines, angle, (sin(angle) * reach, middle - cos(angle) * reach))
            for lines, angle in zip(texts, _angles(len(texts)), strict=True)
        ]

    def _label(self, lines: tuple[str, ...], angle: float, at: Point) -> AxisLabel:
        """Return a name that touches the end of its axis with the side or the corner that looks at it."""
        wide, high = widest(lines, self.points, self.text_width), len(lines) * PITCH.chart * self.points
        across = 0.0 if abs(sin(angle)) < _NEAR else copysign(1.0, sin(angle))
        return AxisLabel(lines, Place(at[0] - (1 - across) * wide / 2, at[1] - (1 + cos(angle)) * high / 2, wide, high))


def name_height(lines: Sequence[str]) -> float:
    """Return the height of a name in the legend, in em."""
    return PITCH.legend + (len(lines) - 1) * PITCH.chart


def legend_columns(names: Sequence[Sequence[str]], height: float) -> list[list[int]]:
    """Return the numbers of the names in each column of a legend `height` em high."""
    columns: list[list[int]] = [[]]
    free = height
    for number, lines in enumerate(names):
        if columns[-1] and name_height(lines) > free:
            columns.append([])
            free = height
        columns[-1].append(number)
        free -= name_height(lines)
    return columns


def _angles(count: int) -> list[float]:
    """Return where axes point to, clockwise from the top."""
    return [2 * pi * number / count for number in range(count)]


def _reach(labels: Sequence[AxisLabel], radius: Points) -> tuple[Points, Points]:
    """Return how far circle and names reach to the left and to the right of the middle."""
    left = min(one.place.x for one in labels)
    right = max(one.place.x + one.place.width for one in labels)
    return max(radius, -left), max(radius, right)


def _is_sound(plan: RadarPlan) -> bool:
    """Return whether all names have room beside each other and inside."""
    places = [one.place for one in plan.labels]
    inside = all(one.x >= -_NEAR and one.x + one.width <= plan.width + _NEAR for one in places)
    return inside and not any(one.meets(other) for one, other in combinations(places, 2))


def _moved(place: Place, across: Points) -> Place:
    return Place(place.x + across, place.y, place.width, place.height)
