"""Charts as text: where the plan puts what, and what is drawn there. Lengths in points to the tenth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gyoan.model.chart import ChartPlan, PiePlan, RadarPlan, Scale, XyPlan
from gyoan.model.scene import Trace, Words
from gyoan.model.units import Place, Point


def plan_text(plan: ChartPlan) -> Iterator[str]:
    """Yield what a plan says, a line for each thing."""
    yield f"{plan.points:g} pt in {_size(plan.width, plan.height)}, title {_place(plan.title)}"
    match plan:
        case PiePlan():
            yield f"circle {_place(plan.circle)} from {plan.start}°, {plan.decimals} digits"
            yield from (f"{_said(one.lines)} {_place(one.place)} moved {_point(one.moved)}" for one in plan.labels)
        case XyPlan():
            yield f"plot {_place(plan.plot)}, {_scale(plan.scale)}"
            yield f"axes' titles {_place(plan.category_title)}, {_place(plan.value_title)}"
            yield f"categories {plan.category_text.value}, each {plan.every}.: {_said(plan.category_lines)}"
            yield f"names {_said(plan.names)} in {_place(plan.legend)}"
            yield from (f"end {_place(one.place)} moved {_number(one.moved)}" for one in plan.ends)
            yield f"values of {plan.valued}, {plan.value_decimals} digits"
        case RadarPlan():
            numbers = "numbered" if plan.numbered else "without numbers"
            yield f"circle {_place(plan.circle)}, {_scale(plan.scale)}, {numbers}"
            yield from (f"{_said(one.lines)} {_place(one.place)}" for one in plan.labels)
            yield f"names {_said(plan.names)} in {_place(plan.legend)}"


def marks_text(marks: Iterable[Trace | Words]) -> Iterator[str]:
    """Yield what is drawn, mark by mark from the back to the front."""
    for mark in marks:
        if isinstance(mark, Words):
            first = mark.line.fragments[0]
            turned = f" turned {mark.angle:g}°" if mark.angle else ""
            ink = f"{first.ink.points:.1f} pt {first.ink.face.value}"
            yield f"'{mark.line.text}' {ink} at {_point((first.x.points, mark.middle))}{turned}"
            continue
        course = " ".join("~".join(map(_point, step)) for step in mark.contour.steps)
        line = f" line {mark.line} {mark.points:g}" if mark.line else ""
        dashes = f" dashes {'/'.join(f'{one:g}' for one in mark.dashes)}" if mark.dashes else ""
        area = f" area {mark.fill}" if mark.fill else ""
        yield f"{_point(mark.contour.start)} {course}{' o' if mark.contour.closed else ''}{line}{dashes}{area}"


def _said(texts: Sequence[str | Sequence[str]]) -> str:
    return "[" + " | ".join(one if isinstance(one, str) else "/".join(one) for one in texts) + "]"


def _scale(scale: Scale) -> str:
    return f"axis {scale.least:g} to {scale.most:g} by {scale.step:g}, {scale.decimals} digits"


def _place(place: Place | None) -> str:
    return f"{_point((place.x, place.y))} {_size(place.width, place.height)}" if place else "none"


def _size(width: float, height: float) -> str:
    return f"{_number(width)}×{_number(height)}"


def _point(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _number(value: float) -> str:
    return f"{round(value, 1) + 0.0:g}"
