"""Lines, heads, corners and colours of drawings, at the edges of their rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gyoan.layout.handout.styles import Styles
from gyoan.model.colors import contrast
from gyoan.model.graph import ArrowHead, Band, Cluster, Edge, Label, LineStyle, NodeShape, Rgb, Tint
from gyoan.model.scene import Contour
from gyoan.model.theme import ColorSlot, Theme
from gyoan.model.units import Place, Point
from gyoan.scene.arrows import dashes, draw_edge, polyline, stroke_width, swing, swings
from gyoan.scene.contours import ellipse, ribbon, rounded
from gyoan.scene.paints import color_of, ground_behind, light, visible_color
from gyoan.scene.paths import contours_of, spots, strides
from gyoan.scene.reach import reaching
from layout.handout.graphs import node

LEVEL = ((0.0, 0.0), (100.0, 0.0))
SHORT = ((0.0, 0.0), (4.0, 0.0))
NONE = ArrowHead.NONE


def edge(
    *route: Point, end: ArrowHead = NONE, start: ArrowHead = NONE, points: float = 1, curved: bool = False
) -> Edge:
    return Edge("가", "나", route, start_head=start, end_head=end, line_points=points, curved=curved)


def drawn(one: Edge) -> list[tuple[list[Point], str, str]]:
    """Return the points of each mark, and the colours of its line and its area."""
    return [(corners(mark.contour), mark.line, mark.fill) for mark in draw_edge(one, "112233")]


def corners(contour: Contour) -> list[Point]:
    found = [contour.start, *(point for step in contour.steps for point in step)]
    return [(round(x, 2), round(y, 2)) for x, y in found]


@pytest.mark.parametrize(
    ("head", "route", "line", "marks"),
    [
        (NONE, LEVEL, [(0, 0), (100, 0)], []),
        (ArrowHead.ARROW, LEVEL, [(0, 0), (95.01, 0)], [[(100, 0), (93.6, -2.56), (95.01, 0), (93.6, 2.56)]]),
        (ArrowHead.ARROW, SHORT, [(0, 0), (1, 0)], [[(4, 0), (0.16, -1.54), (1, 0), (0.16, 1.54)]]),
        (ArrowHead.OPEN, LEVEL, [(0, 0), (100, 0)], [[(93.6, -2.56), (100, 0), (93.6, 2.56)]]),
        (ArrowHead.CROSS, LEVEL, [(0, 0), (100, 0)], [[(98.2, 3), (92.2, -3)], [(98.2, -3), (92.2, 3)]]),
        (ArrowHead.CROSS, SHORT, [(0, 0), (4, 0)], [[(2.92, 1.8), (-0.68, -1.8)], [(2.92, -1.8), (-0.68, 1.8)]]),
    ],
)
def test_a_head_is_as_large_as_its_line_is_thick_and_has_room_for(
    head: ArrowHead, route: tuple[Point, ...], line: list[Point], marks: list[list[Point]]
) -> None:
    (course, color, _), *heads = drawn(edge(*route, end=head))
    assert (course, color) == (line, "112233")
    assert [points for points, *_ in heads] == marks
    assert all((head is ArrowHead.ARROW) == (not line_color) for _, line_color, _ in heads)


def test_a_circle_at_an_end_touches_what_the_line_reaches() -> None:
    (line, *_), (circle, line_color, fill) = drawn(edge(*LEVEL, end=ArrowHead.CIRCLE))
    assert line == [(0, 0), (97.3, 0)]
    assert [(min(axis), max(axis)) for axis in zip(*circle, strict=True)] == [(94.6, 100), (-2.7, 2.7)]
    assert (line_color, fill) == ("", "112233")
    (near, *_), _ = drawn(edge(*SHORT, end=ArrowHead.CIRCLE))
    assert near == [(0, 0), (2.2, 0)]


def test_both_ends_have_their_heads_that_of_the_start_first() -> None:
    line, first, last = drawn(edge((0, 0), (0, 50), start=ArrowHead.ARROW, end=ArrowHead.OPEN))
    assert line[0] == [(0, 4.99), (0, 50)]
    assert (first[0][0], last[0][1]) == ((0, 0), (0, 50))


def test_what_has_no_length_has_no_head_and_what_is_invisible_is_not_drawn() -> None:
    assert drawn(edge((5, 5), (5, 5), end=ArrowHead.ARROW)) == [([(5, 5), (5, 5)], "112233", "")]
    assert drawn(edge((5, 5), end=ArrowHead.ARROW)) == []
    assert drawn(replace(edge(*LEVEL), style=LineStyle.INVISIBLE)) == []


@pytest.mark.parametrize(
    ("points", "style", "width"),
    [(0.3, LineStyle.SOLID, 0.6), (1, LineStyle.DASHED, 1), (1, LineStyle.THICK, 2), (3, LineStyle.THICK, 3)],
)
def test_a_line_is_wide_enough_to_be_seen(points: float, style: LineStyle, width: float) -> None:
    assert stroke_width(points, style) == width
    assert dashes(2, style) == (pytest.approx((5.2, 4)) if style is LineStyle.DASHED else ())


def test_corners_are_soft_and_short_stretches_are_shared_by_their_corners() -> None:
    ((course, *_),) = drawn(edge((0, 0), (20, 0), (20, 30)))
    assert course == [(0, 0), (16, 0), (18.2, 0), (20, 1.8), (20, 4), (20, 30)]
    ((short, *_),) = drawn(edge((0, 0), (20, 0), (20, 6), (40, 6)))
    assert short[4:7] == [(20, 3), (20, 3), (20, 4.65)]


def test_a_curved_line_of_one_or_two_corners_is_one_swing() -> None:
    assert [swings(((0, 0),) * count) for count in (2, 3, 4, 5)] == [False, True, True, False]
    one, two = ((0, 0), (10, 0), (10, 20)), ((0, 0), (10, 0), (10, 20), (30, 20))
    assert corners(swing(one)) == [(0, 0), (5, 0), (10, 10), (10, 20)]
    assert corners(swing(two)) == [(0, 0), (5, 0), (10, 5), (10, 10), (10, 15), (20, 20), (30, 20)]
    ((curved, *_),) = drawn(edge(*one, curved=True))
    assert curved == corners(swing(one))
    ((straight, *_),) = drawn(edge(*LEVEL, curved=True))
    assert straight == [(0, 0), (100, 0)]
    assert (polyline(two).closed, corners(polyline(two))) == (False, list(two))


def test_a_rectangle_is_as_round_as_its_shorter_side_allows() -> None:
    assert corners(rounded(Place(10, 20, 30, 40), 0)) == [(10, 20), (40, 20), (40, 60), (10, 60)]
    round_ = corners(rounded(Place(10, 20, 30, 40), 10))
    assert (round_[0], round_[1], round_[4]) == ((20, 20), (30, 20), (40, 30))
    assert round_[2:4] == [(35.52, 20), (40, 24.48)]
    assert round_[5:] == [
        *((40, 50), (40, 55.52), (35.52, 60), (30, 60), (20, 60)),
        *((14.48, 60), (10, 55.52), (10, 50), (10, 30), (10, 24.48), (14.48, 20), (20, 20)),
    ]
    assert rounded(Place(0, 0, 30, 40), 99).start == (15, 0)
    assert rounded(Place(0, 0, 60, 40), 99).start == (20, 0)
    assert corners(ellipse(Place(0, 10, 40, 20)))[:4] == [(0, 20), (0, 14.48), (8.95, 10), (20, 10)]


def test_a_band_swings_from_one_side_to_the_other() -> None:
    found = corners(ribbon(Band((10, 20), (50, 60), 5, Rgb("000000"))))
    assert found == [(10, 20), (30, 20), (30, 60), (50, 60), (50, 65), (30, 65), (30, 25), (10, 25)]


def test_a_path_is_drawn_in_parts_of_its_box() -> None:
    place = Place(10, 20, 40, 20)
    opened, closed = contours_of("M0,0L.5w,h-.25sM0,hXw,0C0,0 w,0 w,hYw-s,0Z", place)
    assert (opened.closed, corners(opened)) == (False, [(10, 20), (30, 35)])
    assert closed.closed
    assert corners(closed) == [
        (10, 40),
        *((32.09, 40), (50, 31.05), (50, 20)),
        *((10, 20), (50, 20), (50, 40)),
        *((50, 28.95), (41.05, 20), (30, 20)),
    ]
    assert spots("w,h+s")[0].within(Place(0, 0, 3, 7)) == (3, 10)


@pytest.mark.parametrize("path", ["0,0", "M0,0Q1,1", "M0,q", "Mw"])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"not a (path|length)"):
        strides(path)


def test_a_line_ends_on_the_outline_of_what_it_reaches_and_not_on_its_box() -> None:
    nodes = {one.identity: one for one in (node("가", 0, 0, shape=NodeShape.CIRCLE), node("나", 200, 0))}
    assert reaching(edge((100, 20), (200, 20)), nodes).route == ((100, 20), (200, 20))
    ((x, y), end) = reaching(edge((100, 10), (200, 10)), nodes).route
    assert (round(x, 1), y, end) == (93.3, 10, (200, 10))
    ((x, y), _) = reaching(edge((80, 10), (200, 10)), nodes).route
    assert (round(x, 1), y) == (93.3, 10)
    far = edge((120, 10), (200, 10))
    assert reaching(far, nodes).route == far.route
    assert reaching(edge((100, 10)), nodes).route == ((100, 10),)
    assert reaching(replace(edge((100, 10), (200, 10)), start="다"), nodes).route == ((100, 10), (200, 10))


@pytest.mark.parametrize(
    ("point", "behind"),
    [
        *(((5, 5), "AAAAAA"), ((20, 20), "BBBBBB"), ((10, 30), "BBBBBB"), ((9, 20), "AAAAAA"), ((31, 20), "AAAAAA")),
        *((point, ColorSlot.BACKGROUND) for point in ((101, 5), (5, 101), (5, -1), (-1, 5))),
    ],
)
def test_behind_a_point_is_the_innermost_frame_with_a_fill(point: Point, behind: str | ColorSlot) -> None:
    title = Label((), 10)
    frames = (
        Cluster("a", Place(0, 0, 100, 100), title, Rgb("AAAAAA")),
        Cluster("b", Place(10, 10, 20, 20), title, Rgb("BBBBBB")),
        Cluster("c", Place(10, 10, 20, 20), title, None),
    )
    assert ground_behind(point, frames) == (behind if isinstance(behind, ColorSlot) else Rgb(behind))


def test_colours_are_mixed_with_the_page_by_their_share(theme: Theme) -> None:
    inks = Styles(replace(theme, colors={**theme.colors, ColorSlot.BACKGROUND: "FFFFFF", ColorSlot.PRIMARY: "003366"}))
    assert color_of(Tint(ColorSlot.PRIMARY, 0.5), inks) == "8099B2"
    assert light(Rgb("003366"), 0.2, inks) == "CCD6E0"
    assert (light(Rgb("003366"), 0, inks), light(Rgb("003366"), 1, inks)) == ("FFFFFF", "003366")


def test_a_colour_moves_no_further_than_it_has_to_in_order_to_be_seen() -> None:
    assert visible_color("767676", ["FFFFFF"], 4.5) == "767676"
    grey = visible_color("AAAAAA", ["FFFFFF"], 3)
    assert grey == "909090"
    assert visible_color("AAAAAA", ["AAAAAA"], 21) == "000000"
    assert contrast(visible_color("222222", ["000000"], 3), "000000") >= 3
    both = visible_color("808080", ["FFFFFF", "000000"], 5)
    assert min(contrast(both, "FFFFFF"), contrast(both, "000000")) > 4
