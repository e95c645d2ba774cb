"""What a template leaves free: the place of a slide's body, clear of logos, bands and footers."""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.model.units import Box, Length

GAP = Length.of_points(6)
"""Free space that is kept to what stands beside."""
GROUND = 0.75
"""Something that covers this share of an area lies behind it, and is no obstacle."""
MOST_LOST = 0.4
"""What would take more than this share of an area is left where it is, and text stands on it."""


def cleared(area: Box, obstacles: Iterable[Box]) -> Box:
    """Return the largest part of `area` that the obstacles do not reach into, cut from one side for each."""
    whole = size(area)
    for obstacle in obstacles:
        if not overlap(area, obstacle) or lies_behind(obstacle, area):
            continue
        best = max(_cuts(area, obstacle), key=size)
        if size(best) >= whole * (1 - MOST_LOST):
            area = best
    return area


def lies_behind(shape: Box, area: Box) -> bool:
    """Return whether a shape covers all that matters of `area`, and so is what text there stands on."""
    return _covered(area, shape) >= GROUND


def size(area: Box) -> int:
    """Return the area of a box."""
    return max(area.width.emu, 0) * max(area.height.emu, 0)


def _cuts(area: Box, obstacle: Box) -> tuple[Box, ...]:
    """Return what is left of `area` above, below, left and right of an obstacle."""
    left, top, right, bottom = area.x, area.y, area.right, area.bottom
    return (
        _between(left, top, right, min(bottom, obstacle.y - GAP)),
        _between(left, max(top, obstacle.bottom + GAP), right, bottom),
        _between(left, top, min(right, obstacle.x - GAP), bottom),
        _between(max(left, obstacle.right + GAP), top, right, bottom),
    )


def _between(left: Length, top: Length, right: Length, bottom: Length) -> Box:
    return Box(left, top, max(right - left, Length(0)), max(bottom - top, Length(0)))


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes have anything in common."""
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def _covered(area: Box, other: Box) -> float:
    left, top = max(area.x, other.x), max(area.y, other.y)
    common = _between(left, top, min(area.right, other.right), min(area.bottom, other.bottom))
    return size(common) / max(size(area), 1)
