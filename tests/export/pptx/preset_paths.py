"""The paths of PowerPoint's own shapes, as ECMA-376's `presetShapeDefinitions.xml` has them, for a shape of any size.

A path is written in the units of its grid: `M`, `L`, `C` and `Z` as in SVG, `A` with the two radii of an ellipse, the
angle at which the arc begins and how far it turns, in degrees, clockwise from the right.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from gyoan.model.units import Point

Guides = Mapping[str, int]
PIECES = 20
"""A curve is taken for so many straight lines."""

BOX = "M 0,0 L 1,0 L 1,1 L 0,1 Z"
SEAL = (
    "M 10800,5800 L 14522,0 L 14155,5325 L 18380,4457 L 16702,7315 L 21097,8137 L 17607,10475 L 21600,13290 "
    "L 16837,12942 L 18145,18095 L 14020,14457 L 13247,19737 L 10532,14935 L 8485,21600 L 7715,15627 L 4762,17617 "
    "L 5667,13937 L 135,14587 L 3722,11775 L 0,8615 L 4627,7617 L 370,2295 L 7312,6320 L 8352,2295 Z"
)
BOLT = (
    "M 8472,0 L 12860,6080 L 11050,6797 L 16577,12007 L 14767,12877 L 21600,21600 L 10012,14915 L 12222,13987 "
    "L 5022,9705 L 7602,8382 L 0,3890 Z"
)
CLOUD = (
    "M 3900,14370 A 6753,9190 -190.4875 123.7805 A 5333,7267 -144.1024 89.9452 A 4365,5945 -145.8079 99.7230 "
    "A 4857,6595 -130.9861 117.2417 A 5333,7273 -78.7089 109.0269 A 6775,9220 -46.2673 130.2690 "
    "A 5785,7867 0.6250 114.0333 A 6752,9215 22.4516 115.1726 A 7720,10543 66.2426 75.7110 "
    "A 4360,5918 -274.9421 146.7356 A 4345,5945 -246.8285 152.5189 Z"
)
BULGES = (
    "M 4693,26177 A 4345,5945 86.7420 26.4295",
    "M 6928,34899 A 4360,5918 73.6105 11.4475",
    "M 16478,39090 A 6752,9215 137.6242 14.0811",
    "M 28827,34751 A 6752,9215 6.4533 15.9984",
    "M 34129,22954 A 5785,7867 -70.2924 70.9174",
    "M 41798,15354 A 5333,7273 30.3180 27.7515",
    "M 38324,5426 A 4857,6595 -13.7443 14.8589",
    "M 29078,3952 A 4857,6595 -149.1815 18.1954",
    "M 22141,4720 A 4365,5945 -163.4943 17.6864",
    "M 14000,5192 A 6753,9190 -66.7070 12.3194",
    "M 4127,15789 A 6753,9190 157.6544 11.8582",
)
FRONT = "M 0,3675 L 18595,3675 L 18595,18022 C 9298,18022 9298,23542 0,20782 Z"
BEHIND = (
    "M 1532,3675 L 1532,1815 L 20000,1815 L 20000,16252 C 19298,16252 18595,16352 18595,16352",
    "M 2972,1815 L 2972,0 L 21600,0 L 21600,14392 C 20800,14392 20000,14467 20000,14467",
)
DRUM = "M 1,0 L 5,0 A 1,3 270 180 L 1,6 A 1,3 90 180 Z"
ELLIPSE = "M 0,1 A 1,1 180 360 Z"
DIAGONALS = ("M 0.292893,0.292893 L 1.707107,1.707107", "M 1.707107,0.292893 L 0.292893,1.707107")

ON_GRIDS: dict[str, tuple[float, tuple[str, ...]]] = {
    "rect": (1, (BOX,)),
    "ellipse": (2, (ELLIPSE,)),
    "diamond": (2, ("M 0,1 L 1,0 L 2,1 L 1,2 Z",)),
    "triangle": (2, ("M 0,2 L 1,0 L 2,2 Z",)),
    "cloud": (43_200, (CLOUD, *BULGES)),
    "irregularSeal1": (21_600, (SEAL,)),
    "lightningBolt": (21_600, (BOLT,)),
    "flowChartCollate": (2, ("M 0,0 L 2,0 L 1,1 L 2,2 L 0,2 L 1,1 Z",)),
    "flowChartDelay": (2, ("M 0,0 L 1,0 A 1,1 270 180 L 0,2 Z",)),
    "flowChartDisplay": (6, ("M 0,3 L 1,0 L 5,0 A 1,3 270 180 L 1,6 Z",)),
    "flowChartDocument": (21_600, ("M 0,0 L 21600,0 L 21600,17322 C 10800,17322 10800,23922 0,20172 Z",)),
    "flowChartInternalStorage": (8, ("M 0,0 L 8,0 L 8,8 L 0,8 Z", "M 1,0 L 1,8", "M 0,1 L 8,1")),
    "flowChartMagneticDrum": (6, (DRUM, "M 5,6 A 1,3 90 180")),
    "flowChartManualInput": (5, ("M 0,1 L 5,0 L 5,5 L 0,5 Z",)),
    "flowChartMerge": (2, ("M 0,0 L 2,0 L 1,2 Z",)),
    "flowChartMultidocument": (21_600, (FRONT, *BEHIND)),
    "flowChartOnlineStorage": (6, ("M 1,0 L 6,0 A 1,3 270 -180 L 1,6 A 1,3 90 180 Z",)),
    "flowChartPredefinedProcess": (8, ("M 0,0 L 8,0 L 8,8 L 0,8 Z", "M 1,0 L 1,8", "M 7,0 L 7,8")),
    "flowChartPunchedTape": (
        20,
        ("M 0,2 A 5,2 180 -180 A 5,2 180 180 L 20,18 A 5,2 0 -180 A 5,2 0 180 Z",),
    ),
    "flowChartSummingJunction": (2, (ELLIPSE, *DIAGONALS)),
}
"""The size of the grid, which is a shape's width and its height, and the paths on it."""


def cut_corners(width: float, height: float, cut: float, lower: float = 0.0) -> str:
    """Return a rectangle whose upper corners are cut off, and perhaps the lower ones."""
    return (
        f"M {cut},0 L {width - cut},0 L {width},{cut} L {width},{height - lower} L {width - lower},{height} "
        f"L {lower},{height} L 0,{height - lower} L 0,{cut} Z"
    )


def round_corners(width: float, height: float, radius: float) -> str:
    """Return a rectangle with round corners."""
    return (
        f"M 0,{radius} A {radius},{radius} 180 90 L {width - radius},0 A {radius},{radius} 270 90 "
        f"L {width},{height - radius} A {radius},{radius} 0 90 L {radius},{height} A {radius},{radius} 90 90 Z"
    )


GUIDED: dict[str, Callable[[float, float, float, Guides], str]] = {
    "roundRect": lambda w, h, s, g: round_corners(w, h, s * g["adj"] / 100_000),
    "hexagon": lambda w, h, s, g: hexagon(w, h, s * g["adj"] / 100_000, h / 2 * g["vf"] / 100_000),
    "parallelogram": lambda w, h, s, g: (
        f"M 0,{h} L {s * g['adj'] / 100_000},0 L {w},0 L {w - s * g['adj'] / 100_000},{h} Z"
    ),
    "trapezoid": lambda w, h, s, g: (
        f"M 0,{h} L {s * g['adj'] / 100_000},0 L {w - s * g['adj'] / 100_000},0 L {w},{h} Z"
    ),
    "snip1Rect": lambda w, h, s, g: (
        f"M 0,0 L {w - s * g['adj'] / 100_000},0 L {w},{s * g['adj'] / 100_000} L {w},{h} L 0,{h} Z"
    ),
    "snip2SameRect": lambda w, h, s, g: cut_corners(w, h, s * g["adj1"] / 100_000, s * g["adj2"] / 100_000),
}
"""Shapes with yellow handles: from width, height, the shorter side and the handles to the path in points."""


def hexagon(width: float, height: float, cut: float, half: float) -> str:
    """Return a hexagon; `half` is what the sine of 60 degrees is taken of."""
    rise = half * math.sin(math.radians(60))
    top, low = height / 2 - rise, height / 2 + rise
    left, right, middle = cut, width - cut, height / 2
    return f"M 0,{middle} L {left},{top} L {right},{top} L {width},{middle} L {right},{low} L {left},{low} Z"


def preset_ways(name: str, width: float, height: float, guides: Guides) -> list[list[Point]]:
    """Return points along the paths of a preset in a shape of this size."""
    if name in GUIDED:
        return [along(GUIDED[name](width, height, min(width, height), guides), 1, 1)]
    grid, paths = ON_GRIDS[name]
    return [along(path, width / grid, height / grid) for path in paths]


def along(path: str, across: float, down: float) -> list[Point]:
    """Return points along a path whose units are `across` points wide and `down` points high."""
    tokens = path.split()
    points: list[Point] = []
    while tokens:
        letter = tokens.pop(0)
        if letter == "Z":
            points.append(points[0])
        elif letter == "A":
            radii = _pair(tokens.pop(0))
            points += _arc(points[-1], radii, float(tokens.pop(0)), float(tokens.pop(0)))
        elif letter == "C":
            points += _curve(points[-1], *(_pair(tokens.pop(0)) for _ in range(3)))
        else:
            points.append(_pair(tokens.pop(0)))
    return [(x * across, y * down) for x, y in points]


def _pair(text: str) -> Point:
    x, y = text.split(",")
    return float(x), float(y)


def _arc(start: Point, radii: Point, first: float, turn: float) -> list[Point]:
    """Return points on an arc; its angles are those at which it is seen from the middle of its ellipse."""
    wide, high = radii

    def parameter(degrees: float) -> float:
        whole, rest = divmod(degrees, 360)
        angle = math.radians(rest)
        return math.atan2(wide * math.sin(angle), high * math.cos(angle)) % math.tau + whole * math.tau

    begin, end = parameter(first), parameter(first + turn)
    middle = start[0] - wide * math.cos(begin), start[1] - high * math.sin(begin)
    pieces = PIECES * math.ceil(abs(turn) / 180)
    steps = (begin + (end - begin) * number / pieces for number in range(1, pieces + 1))
    return [(middle[0] + wide * math.cos(step), middle[1] + high * math.sin(step)) for step in steps]


def _curve(start: Point, one: Point, other: Point, end: Point) -> list[Point]:
    points = []
    for number in range(1, PIECES + 1):
        share = number / PIECES
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        x, y = (
            sum(weight * point[axis] for weight, point in zip(weights, (start, one, other, end), strict=True))
            for axis in (0, 1)
        )
        points.append((x, y))
    return points
