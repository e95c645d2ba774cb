"""The table of shapes: each outline in a wide, a high and a square box, its room for text and its connection sites."""

from __future__ import annotations

import pytest

from gyoan.model.graph import NodeShape
from gyoan.model.units import Place
from gyoan.scene.paths import contours_of, spots, strides
from gyoan.scene.shapes import row_of, rows
from scene.outlines import course, nearest

BOXES = [Place(10, 20, 160, 60), Place(10, 20, 60, 160), Place(10, 20, 100, 100)]
LINES = {NodeShape.LIFELINE, NodeShape.CROSS}
"""What has no outline."""
BESIDE = {NodeShape.DOCUMENTS: 1.8, NodeShape.CLOUD: 0.7}
"""How far PowerPoint's own sites lie beside its outlines, in points of these boxes."""
SHORT = {NodeShape.PERSON, NodeShape.LIFELINE}
"""What does not fill its box."""


def test_every_row_is_a_shape_and_every_shape_has_a_row() -> None:
    assert {name for name, row in rows().items() if "like" not in row} == {shape.value for shape in NodeShape}


def test_no_name_stands_for_two_shapes() -> None:
    names = [name for row in rows().values() for name in row.get("names", "").split()]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("shape", NodeShape)
@pytest.mark.parametrize("place", BOXES)
def test_connectors_dock_on_what_is_drawn(shape: NodeShape, place: Place) -> None:
    row = row_of(shape)
    if row.boxed or shape in LINES:
        edges = [course(one) for one in row_of(NodeShape.RECTANGLE).silhouette(place)]
    else:
        edges = [course(part.contour) for part in row.drawn(place)]
        edges += [course(one) for one in row.silhouette(place)]
    sites = row.sites_in(place)
    assert len(set(sites)) == len(sites)
    for site in sites:
        assert nearest(site, edges) < BESIDE.get(shape, 0.1), (site, shape)


@pytest.mark.parametrize("shape", [shape for shape in NodeShape if shape not in SHORT])
@pytest.mark.parametrize("place", BOXES)
def test_what_is_drawn_fills_its_box_and_stays_in_it(shape: NodeShape, place: Place) -> None:
    row = row_of(shape)
    drawn = [point for part in row.drawn(place) for point in course(part.contour)]
    drawn += [point for one in row.silhouette(place) for point in course(one)]
    xs, ys = [x for x, _ in drawn], [y for _, y in drawn]
    found = (min(xs), min(ys), max(xs), max(ys))
    assert found == pytest.approx((place.x, place.y, place.x + place.width, place.y + place.height), abs=3)


def test_every_shape_can_be_told_from_the_others() -> None:
    # A bar is a box that is filled with the colour of lines.
    told = [shape for shape in NodeShape if shape is not NodeShape.BAR]
    assert len({row_of(shape).drawn(BOXES[0]) for shape in told}) == len(told)
    assert row_of(NodeShape.PLAIN).drawn(BOXES[0]) == ()


@pytest.mark.parametrize("width", [20, 45, 200])
def test_a_person_is_a_head_on_shoulders_no_wider_than_high_in_the_middle_of_its_box(width: float) -> None:
    place = Place(10, 20, width, 60)
    head, body = (course(one) for one in row_of(NodeShape.PERSON).silhouette(place))
    for part in (head, body):
        xs = [x for x, _ in part]
        assert min(xs) + max(xs) == pytest.approx(2 * (10 + width / 2))
    (top, chin), (neck, foot) = ((min(y for _, y in part), max(y for _, y in part)) for part in (head, body))
    across = max(x for x, _ in body) - min(x for x, _ in body)
    assert (top, foot) == (20, 80)
    assert chin < neck < foot
    assert across == pytest.approx(0.92 * min(width, 60))
    assert max(x for x, _ in head) - min(x for x, _ in head) == pytest.approx(chin - top)


def test_lengths_of_a_path_are_parts_of_the_box_or_of_its_shorter_side() -> None:
    (contour,) = contours_of("M .25s,0 L w-.5s,.5h L .5w+.25s-.125h,h", Place(10, 20, 100, 40))
    assert (contour.start, contour.steps) == ((20.0, 20.0), (((90.0, 40.0),), ((65.0, 60.0),)))
    assert not contour.closed


def test_a_quarter_of_an_ellipse_sets_out_level_or_upright() -> None:
    (level, upright), *_ = contours_of("M 0,0 X w,h Y 0,0", Place(0, 0, 200, 100))[0].steps, None
    assert level == ((pytest.approx(110.46), 0.0), (200.0, pytest.approx(44.77)), (200.0, 100.0))
    assert upright == ((200.0, pytest.approx(44.77)), (pytest.approx(110.46), 0.0), (0.0, 0.0))


@pytest.mark.parametrize("path", ["m 0,0", "0,0 L w,h"])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        strides(path)


@pytest.mark.parametrize("text", ["12,0", "w", "0,0 Q w,h", ".5x,0", "w-.5s.,0", "w.5s,"])
def test_what_is_no_point_in_a_box_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a length"):
        spots(text)
