"""What a program showed of a slide, and whether that is what it must show."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gyoan.model.units import Box
from renderers.expected import Expected, Line, Point

NEAR = 3.0
"""Points within which a line runs where it was laid out."""
STEP = 4.0
"""Points between the places at which a line is looked for."""
DASHES = 0.25
"""Share of the places at which a line may be missing: the gaps of its dashes."""
Stretch = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a program showed of a slide."""

    text: str
    """All its text."""
    fills: tuple[tuple[float, ...], ...]
    """Left, top, right and bottom of what it filled."""
    stretches: tuple[Stretch, ...]
    """The straight pieces of all it drew."""


def missing(wanted: Expected, seen: Seen) -> Iterator[str]:
    """Yield what a slide lacks, a sentence each."""
    text = "".join(seen.text.split())
    yield from (f"word {word}" for word in wanted.words if word not in text)
    yield from (f"panel at {_shown(box)}" for box in wanted.panels if not _is_filled(box, seen.fills))
    yield from (
        f"{one.shape.value} at {_shown(one.box)}" for one in wanted.boxes if not _is_filled(one.box, seen.fills)
    )
    yield from (f"{one.kind} line {one.name}" for one in wanted.lines if not is_drawn(one, seen.stretches))


def _shown(box: Box) -> str:
    return f"{box.x.points:.0f}, {box.y.points:.0f}"


def _is_filled(box: Box, fills: Sequence[tuple[float, ...]]) -> bool:
    left, top = box.x.points, box.y.points
    wanted = (left, top, left + box.width.points, top + box.height.points)
    return any(all(abs(one - other) <= NEAR for one, other in zip(wanted, fill, strict=True)) for fill in fills)


def is_drawn(line: Line, stretches: Sequence[Stretch]) -> bool:
    """Return whether something is drawn all along a line; of a curved one its ends are enough."""
    stretches = _around(line, stretches)
    if line.curved:
        return all(_is_near(end, stretches) for end in (line.corners[0], line.corners[-1]))
    places = list(_places(line.corners))
    drawn = [_is_near(place, stretches) for place in places]
    ends_and_corners = all(_is_near(corner, stretches, 2 * NEAR) for corner in line.corners)
    return ends_and_corners and drawn.count(False) <= DASHES * len(places)


def _around(line: Line, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches that come near to where a line runs: of thousands on a slide few do."""
    lowest, highest = ([of(values) for values in zip(*line.corners, strict=True)] for of in (min, max))
    sides = [(low - 2 * NEAR, high + 2 * NEAR) for low, high in zip(lowest, highest, strict=True)]
    return [
        one
        for one in stretches
        if all(
            min(begin, end) <= high and low <= max(begin, end)
            for begin, end, (low, high) in zip(*one, sides, strict=True)
        )
    ]


def _places(corners: Sequence[Point]) -> Iterator[Point]:
    for (x, y), (to_x, to_y) in pairwise(corners):
        steps = max(1, math.ceil(math.dist((x, y), (to_x, to_y)) / STEP))
        yield from ((x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps + 1))


def _is_near(place: Point, stretches: Sequence[Stretch], near: float = NEAR) -> bool:
    return any(_distance(place, stretch) <= near for stretch in stretches)


def _distance(place: Point, stretch: Stretch) -> float:
    (x, y), (to_x, to_y) = stretch
    along, down = to_x - x, to_y - y
    length = along * along + down * down
    share = 0.0 if not length else ((place[0] - x) * along + (place[1] - y) * down) / length
    share = max(0.0, min(1.0, share))
    return math.dist(place, (x + share * along, y + share * down))
