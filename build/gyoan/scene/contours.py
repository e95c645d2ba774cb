"""Contours that drawings are made of: rectangles with round corners, ellipses and ribbons."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.model.graph import Band
from gyoan.model.scene import Contour, Step
from gyoan.model.units import Place, Point, Points
from gyoan.scene.paths import ARC


def ribbon(band: Band) -> Contour:
    """Return the edge of a band: along its upper side and back along its lower one."""
    (left, top), (right, end), down = band.start, band.end, band.width
    middle = (left + right) / 2
    back = ((middle, end + down), (middle, top + down), (left, top + down))
    return Contour((left, top), (((middle, top), (middle, end), (right, end)), ((right, end + down),), back))


def rounded(place: Place, radius: Points) -> Contour:
    """Return a rectangle with round corners."""
    left, top, right, bottom = place.x, place.y, place.x + place.width, place.y + place.height
    radius = min(radius, place.width / 2, place.height / 2)
    if radius <= 0:
        return _polygon([(left, top), (right, top), (right, bottom), (left, bottom)])
    near = radius * (1 - ARC)
    return Contour(
        (left + radius, top),
        (
            ((right - radius, top),),
            ((right - near, top), (right, top + near), (right, top + radius)),
            ((right, bottom - radius),),
            ((right, bottom - near), (right - near, bottom), (right - radius, bottom)),
            ((left + radius, bottom),),
            ((left + near, bottom), (left, bottom - near), (left, bottom - radius)),
            ((left, top + radius),),
            ((left, top + near), (left + near, top), (left + radius, top)),
        ),
    )


def ellipse(place: Place) -> Contour:
    """Return the ellipse that fills `place`."""
    x, y = place.middle
    across, down = place.width / 2, place.height / 2
    return Contour((x - across, y), (*_half(x, y, across, -down), *_half(x, y, -across, down)))


def _half(x: Points, y: Points, across: Points, down: Points) -> tuple[Step, Step]:
    """Return half an ellipse around `x`, `y`, from its left to its right by its top, mirrored by negative sizes."""
    return (
        ((x - across, y + ARC * down), (x - ARC * across, y + down), (x, y + down)),
        ((x + ARC * across, y + down), (x + across, y + ARC * down), (x + across, y)),
    )


def _polygon(points: Sequence[Point]) -> Contour:
    return Contour(points[0], tuple((point,) for point in points[1:]))
