"""How wide the texts of charts are in these tests, and where things stand to each other."""

from __future__ import annotations

from gyoan.model.chart import PiePlan, RadarPlan, XyPlan
from gyoan.model.units import Place


def width(text: str, points: float) -> float:
    """Return the width of a text in a font whose Hangul is square and whose other letters are half as wide."""
    return points * sum(1.0 if letter >= "가" else 0.55 for letter in text)


def meet(one: Place, other: Place) -> bool:
    """Return whether two places share more than an edge."""
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return across > 0.01 and down > 0.01


def inside(place: Place, plan: PiePlan | RadarPlan | XyPlan) -> bool:
    """Return whether a place is within its chart."""
    right, bottom = place.x + place.width, place.y + place.height
    return place.x >= -0.01 and place.y >= -0.01 and right <= plan.width + 0.01 and bottom <= plan.height + 0.01
