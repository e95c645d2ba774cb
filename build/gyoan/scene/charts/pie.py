"""Pies: a circle in the middle, and each slice's name and share beside it."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin, sqrt

from gyoan.model.chart import PieChart, PiePlan, SliceLabel
from gyoan.model.units import Place, Point, Points
from gyoan.model.values import dataclass
from gyoan.scene.charts.texts import TITLE_ROOM, TextWidth, number_text, sizes, spread, widest
from gyoan.typesetting.line_heights import PITCH

_GAP = 0.5
"""Between the circle and its labels, in em."""
_ABOVE = 0.8
"""Above and below the circle, in em: labels that would stand there move to its shoulders."""
_EDGE = 0.3
"""Free space at the edges, in em."""
_TURN = 15
"""Pies are turned by multiples of so many degrees."""
_UNUSUAL, _NO_ROOM, _LARGE = 1.5, 1e6, 16.0
"""What it costs to begin elsewhere than at the top and to have labels that meet, and what a larger circle is worth.

Found by trial."""
_LEAST_RADIUS = 4.0
"""In em: a smaller circle shows nothing."""
_GROWTHS = (0.0, 0.5, 1.0)
"""What is tried between the circle by which all labels can stand and the largest."""
_STEP = 0.98
"""The circle is tried smaller by this factor each time."""
_NEAR = 1e-6
"""What sums of floats may be off by."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What a slice's label needs, and where it would stand by itself."""

    lines: tuple[str, ...]
    width: Points
    height: Points
    angle: float
    """Where the middle of the slice points to, clockwise from the top."""
    x: Points
    """The middle of the label."""
    y: Points

    @property
    def to_right(self) -> bool:
        """Whether it belongs to the right half."""
        return sin(self.angle) >= 0


def plan_pie(chart: PieChart, width: Points, height: Points, least_points: Points, text_width: TextWidth) -> PiePlan:
    """Return `chart` laid out: labels in lines or in one, whichever leaves a larger circle, else smaller.

    The first slice begins at the top, or further round where that keeps small slices out of the way of each other's
    labels: beside the circle labels stand one below the other, above and below it they meet.
    """
    decimals = _share_decimals(chart)
    for points in sizes(chart.points, least_points):
        plans = []
        for one_line in (False, True):
            texts = [_label_lines(chart, at, decimals, one_line=one_line) for at in range(len(chart.slices))]
            widths = [widest(lines, points, text_width) for lines in texts]
            plans.append(_best_turned(_Pie(chart, width, height, points, texts, widths, decimals, one_line)))
        plan = min(plans, key=_cost)
        if _has_room(plan):
            return plan
    return plan


@dataclass(frozen=True, slots=True)
class _Pie:
    """A pie to be laid out."""

    chart: PieChart
    width: Points
    height: Points
    points: Points
    texts: Sequence[tuple[str, ...]]
    """The lines of each label."""
    widths: Sequence[Points]
    """The width of each label."""
    decimals: int
    one_line: bool

    @property
    def heights(self) -> list[Points]:
        """The height of each label."""
        return [len(lines) * PITCH.chart * self.points for lines in self.texts]


def _best_turned(pie: _Pie) -> PiePlan:
    plans = [_plan(pie, turn, growth) for turn in range(0, 360, _TURN) for growth in _GROWTHS]
    return min(plans, key=lambda plan: (_cost(plan), plan.start))


def _cost(plan: PiePlan) -> float:
    """Return how much is wrong with where labels stand: those that had to move, most so above and below the circle."""
    middle = plan.circle.x + plan.circle.width / 2
    cost = 0.0 if _has_room(plan) else _NO_ROOM
    for label in plan.labels:
        aside = abs(label.place.x + label.place.width / 2 - middle) / (plan.circle.width / 2)
        cost += hypot(*label.moved) / plan.points * (2 if aside < 1 else 1)
    # Where the start at the top is hardly worse, the pie begins where everyone expects it.
    return round(cost + (_UNUSUAL if plan.start else 0.0) - _LARGE * plan.circle.height / plan.height, 1)


def _has_room(plan: PiePlan) -> bool:
    places = [label.place for label in plan.labels]
    top = plan.title.height if plan.title else Points(0)
    inside = all(
        one.x >= -_NEAR
        and one.x + one.width <= plan.width + _NEAR
        and one.y >= top - _NEAR
        and one.y + one.height <= plan.height + _NEAR
        for one in places
    )
    return inside and not any(one.meets(other) for at, one in enumerate(places) for other in places[:at])


def _plan(pie: _Pie, turn: int, growth: float) -> PiePlan:
    """Return the pie begun at `turn`, its size at `growth` between a circle that all labels can touch and the largest.

    Where it is larger than the first, labels above and below it move to its shoulders.
    """
    chart, points = pie.chart, pie.points
    angles = _angles(chart, turn)
    top = TITLE_ROOM * points if chart.title else _EDGE * points
    bounds = top, pie.height - _EDGE * points
    largest = min((pie.height - top) / 2 - _ABOVE * points, _widest(pie, angles))
    quiet = largest
    while quiet > _LEAST_RADIUS * points and sum(_heights(pie, angles, quiet)) > bounds[1] - bounds[0]:
        quiet *= _STEP
    radius = max(quiet + (largest - quiet) * growth, _LEAST_RADIUS * points)
    center = _center(pie, angles, radius, bounds)
    reach = radius + _GAP * points
    described = zip(pie.texts, pie.widths, pie.heights, angles, strict=True)
    sides = [_side(lines, across, down, angle, center, reach) for lines, across, down, angle in described]
    labels = _placed(sides, center, reach, bounds)
    circle = Place(center[0] - radius, center[1] - radius, 2 * radius, 2 * radius)
    title = Place(Points(0), Points(0), pie.width, TITLE_ROOM * points) if chart.title else None
    return PiePlan(chart, pie.width, pie.height, points, title, circle, labels, pie.decimals, pie.one_line, turn)


def _widest(pie: _Pie, angles: Sequence[float]) -> Points:
    """Return the radius at which the widest labels of both sides still find room."""
    return (pie.width - sum(_beside(pie, angles))) / 2 - (_GAP + _EDGE) * pie.points


def _beside(pie: _Pie, angles: Sequence[float]) -> tuple[Points, Points]:
    """Return the width of the widest label at the left and at the right."""
    left, right = (
        max(
            (width for width, angle in zip(pie.widths, angles, strict=True) if (sin(angle) >= 0) is to_right),
            default=Points(0),
        )
        for to_right in (False, True)
    )
    return left, right


def _heights(pie: _Pie, angles: Sequence[float], radius: Points) -> tuple[Points, Points]:
    """Return how far circle and labels reach above the middle and below it."""
    reach, least = radius + _GAP * pie.points, radius + _EDGE * pie.points
    ups = [cos(angle) * (reach + high / 2) for high, angle in zip(pie.heights, angles, strict=True)]
    halves = [high / 2 for high in pie.heights]
    above = max(up + half for up, half in zip(ups, halves, strict=True))
    below = max(half - up for up, half in zip(ups, halves, strict=True))
    return max(least, above), max(least, below)


def _center(pie: _Pie, angles: Sequence[float], radius: Points, bounds: tuple[Points, Points]) -> Point:
    """Return where the circle's middle stands, so that as much is free on both sides, and above and below."""
    left, right = _beside(pie, angles)
    # In the middle of the page, as long as the labels of both sides find room there.
    room = pie.width / 2 - radius - (_GAP + _EDGE) * pie.points
    x = pie.width / 2 + max(Points(0), left - room) - max(Points(0), right - room)
    above, below = _heights(pie, angles, radius)
    free = bounds[1] - bounds[0] - above - below
    middle = (bounds[0] + bounds[1]) / 2
    return x, bounds[0] + above + free / 2 if free >= 0 else middle


def _share_decimals(chart: PieChart) -> int:
    """Return the digits behind the point with which no slice has a share of 0 %."""
    shares = [one.value / chart.total * 100 for one in chart.slices if one.value]
    return next((digits for digits in (0, 1, 2) if all(round(share, digits) > 0 for share in shares)), 2)


def _label_lines(chart: PieChart, at: int, decimals: int, *, one_line: bool) -> tuple[str, ...]:
    """Return what the label of a slice says."""
    one = chart.slices[at]
    share = f"{number_text(one.value / chart.total * 100, decimals)}%"
    if chart.show_values:
        parts = one.name, number_text(one.value, None), share
        return (" · ".join(parts),) if one_line else parts
    return (f"{one.name} {share}",) if one_line else (one.name, share)


def _angles(chart: PieChart, turn: int) -> list[float]:
    """Return where the middle of each slice points to."""
    angles, before = [], turn / 360 * chart.total
    for one in chart.slices:
        angles.append((before + one.value / 2) / chart.total * 2 * pi)
        before += one.value
    return angles


def _side(lines: tuple[str, ...], width: Points, height: Points, angle: float, center: Point, reach: Points) -> _Side:
    """Return a label beside a circle of radius `reach`, as near to it as it comes at its height."""
    y = center[1] - cos(angle) * (reach + height / 2)
    away = max(_edge(y - center[1], height, reach), sin(angle) * reach - (1 - abs(sin(angle))) * width / 2)
    x = center[0] + (away + width / 2) * (1 if sin(angle) >= 0 else -1)
    return _Side(lines, width, height, angle, x, y)


def _edge(down: Points, height: Points, reach: Points) -> Points:
    """Return how far from the middle a circle ends at the height of a label, whose own middle is `down` below its."""
    beside = max(Points(0), abs(down) - height / 2)
    return Points(sqrt(max(0.0, reach**2 - beside**2)))


def _placed(
    sides: Sequence[_Side], center: Point, reach: Points, bounds: tuple[Points, Points]
) -> tuple[SliceLabel, ...]:
    """Return the labels, those of the right half and those of the left each moved up and down until none meet."""
    labels: dict[int, SliceLabel] = {}
    for to_right in (True, False):
        members = [at for at, side in enumerate(sides) if side.to_right is to_right]
        middles = spread([sides[at].y for at in members], [sides[at].height for at in members], *bounds)
        for column in _columns([sides[at] for at in members], middles):
            labels |= _column([(members[at], middles[at]) for at in column], sides, center, reach)
    return tuple(labels[at] for at in range(len(sides)))


def _columns(sides: Sequence[_Side], middles: Sequence[Points]) -> list[list[int]]:
    """Return those labels together that stand right above each other and not all where they would by themselves."""
    order = sorted(range(len(sides)), key=lambda at: middles[at])
    columns: list[list[int]] = []
    for at in order:
        before = columns[-1][-1] if columns else None
        moved = abs(middles[at] - sides[at].y) > _NEAR
        if before is not None and (moved or abs(middles[before] - sides[before].y) > _NEAR):
            gap = middles[at] - sides[at].height / 2 - (middles[before] + sides[before].height / 2)
            if gap < _NEAR:
                columns[-1].append(at)
                continue
        columns.append([at])
    return columns


def _column(
    members: Sequence[tuple[int, Points]], sides: Sequence[_Side], center: Point, reach: Points
) -> dict[int, SliceLabel]:
    """Return labels at their heights, flush with each other where there are several: no line may cross a label."""
    away = max(_edge(middle - center[1], sides[at].height, reach) for at, middle in members)
    labels = {}
    for at, middle in members:
        side = sides[at]
        x = center[0] + (away + side.width / 2) * (1 if side.to_right else -1)
        if len(members) == 1 and abs(middle - side.y) <= _NEAR:
            x = side.x
        place = Place(x - side.width / 2, middle - side.height / 2, side.width, side.height)
        labels[at] = SliceLabel(side.lines, place, (x - side.x, middle - side.y))
    return labels
