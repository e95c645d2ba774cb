"""Where connectors dock on a shape: on the outline that PowerPoint draws, for a wide box, a high one and a square."""

from __future__ import annotations

import math

import pytest

from gyoan.export.pptx.outlines import Point, outline_of
from gyoan.model.graph import NodeShape

BOXES = ((160.0, 60.0), (60.0, 160.0), (100.0, 100.0))
QUARTER = 0.25
"""How far a slanted side leans or a corner is cut, as a part of the shorter side: the preset's own value."""


def corners(shape: NodeShape, width: float, height: float) -> list[Point]:
    """Return the corners of a shape with straight sides, as ECMA-376's `presetShapeDefinitions.xml` places them."""
    cut = min(width, height) * QUARTER
    match shape:
        case NodeShape.DIAMOND:
            return [(width / 2, 0), (width, height / 2), (width / 2, height), (0, height / 2)]
        case NodeShape.HEXAGON:
            return [
                (0, height / 2),
                (cut, 0),
                (width - cut, 0),
                (width, height / 2),
                (width - cut, height),
                (cut, height),
            ]
        case NodeShape.LEAN_RIGHT:
            return [(cut, 0), (width, 0), (width - cut, height), (0, height)]
        case NodeShape.LEAN_LEFT:
            return [(0, 0), (width - cut, 0), (width, height), (cut, height)]
        case NodeShape.TRAPEZOID:
            return [(cut, 0), (width - cut, 0), (width, height), (0, height)]
        case NodeShape.INVERTED_TRAPEZOID:
            return [(0, 0), (width, 0), (width - cut, height), (cut, height)]
        case NodeShape.FLAG:
            return [(cut, 0), (width, 0), (width, height), (cut, height), (0, height / 2)]
        case NodeShape.TRIANGLE:
            return [(width / 2, 0), (width, height), (0, height)]
        case _:
            return [(0, 0), (width, 0), (width, height), (0, height)]


ROUND = {NodeShape.CIRCLE, NodeShape.DOUBLE_CIRCLE}
CURVED = {NodeShape.CYLINDER, NodeShape.DOCUMENT}
"""Shapes with a curved side, tested by themselves."""
INNER = {NodeShape.PERSON, NodeShape.LIFELINE, NodeShape.CROSS, NodeShape.BAR}
"""Signs whose ends of lines are given by the drawing."""


@pytest.mark.parametrize(("width", "height"), BOXES)
@pytest.mark.parametrize("shape", [shape for shape in NodeShape if shape not in ROUND | CURVED | INNER])
def test_a_connector_docks_on_a_straight_side(shape: NodeShape, width: float, height: float) -> None:
    outline = corners(shape, width, height)
    for site in outline_of(shape).sites_in(width, height):
        sides = zip(outline, [*outline[1:], outline[0]], strict=True)
        assert min(_distance(site, start, end) for start, end in sides) < 0.01, (shape, site)


@pytest.mark.parametrize(("width", "height"), BOXES)
@pytest.mark.parametrize("shape", sorted(ROUND, key=lambda shape: shape.value))
def test_a_connector_docks_on_the_line_of_an_ellipse(shape: NodeShape, width: float, height: float) -> None:
    for x, y in outline_of(shape).sites_in(width, height):
        assert math.hypot(2 * x / width - 1, 2 * y / height - 1) == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize(("width", "height"), BOXES)
def test_a_connector_docks_at_a_cylinders_lid_and_sides(width: float, height: float) -> None:
    rim, *sides = outline_of(NodeShape.CYLINDER).sites_in(width, height)
    assert rim == (width / 2, min(width, height) * QUARTER)
    assert sides == [(width / 2, 0), (0, height / 2), (width / 2, height), (width, height / 2)]


@pytest.mark.parametrize("shape", [shape for shape in NodeShape if shape not in INNER | {NodeShape.HEXAGON}])
def test_the_sites_of_a_shape_are_apart_and_those_of_its_sides_are_there(shape: NodeShape) -> None:
    sites = outline_of(shape).sites_in(160, 60)
    assert len(set(sites)) == len(sites)
    assert {"top", "bottom"} <= {"top" if y < 30 else "bottom" for x, y in sites if abs(x - 80) < 25}
    assert {"left", "right"} <= {"left" if x < 80 else "right" for x, y in sites if abs(y - 30) < 15}


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point lies from the stretch between two others."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2)
    share = min(max(along, 0.0), 1.0)
    return math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1))
