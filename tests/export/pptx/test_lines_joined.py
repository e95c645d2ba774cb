"""Routes of arrows, where they meet boxes, and the order of a diagram's shapes: numbers in, numbers out."""

from __future__ import annotations

import re

import pytest

from gyoan.export.pptx.connectors import Joint, edges_to_dock, form_of, is_drawn, meets, visible_route
from gyoan.export.pptx.diagram_order import along_the_flow, crossed_texts, runs_over
from gyoan.export.pptx.outlines import ShapeOutline, geometry_of, outline_of
from gyoan.export.pptx.routes import Form, cleaned, connector_geometry, drawn_geometry, is_straight, is_usual_elbow
from gyoan.model.graph import ArrowHead, Edge, Graph, Label, LineStyle, Node, NodeShape
from gyoan.model.units import Place, Point

PT = 12_700
EMPTY = Label((), 12)
Route = list[tuple[int, int]]


@pytest.mark.parametrize(
    ("route", "kept"),
    [
        ([(0, 0), (640, 9_000)], [(0, 0), (0, 9_000)]),
        ([(0, 0), (641, 9_000)], [(0, 0), (641, 9_000)]),
        ([(0, 0), (-640, 9_000)], [(0, 0), (0, 9_000)]),
        ([(0, 0), (9_000, 640)], [(0, 0), (9_000, 0)]),
        ([(0, 0), (9_000, -641)], [(0, 0), (9_000, -641)]),
        ([(0, 0), (0, 5_000), (0, 9_000)], [(0, 0), (0, 9_000)]),
        ([(0, 0), (5_000, 0), (9_000, 0)], [(0, 0), (9_000, 0)]),
        ([(9_000, 0), (5_000, 0), (0, 0)], [(9_000, 0), (0, 0)]),
        ([(0, 0), (9_000, 0), (5_000, 0)], [(0, 0), (9_000, 0), (5_000, 0)]),
        ([(0, 0), (0, 9_000), (0, -5_000)], [(0, 0), (0, 9_000), (0, -5_000)]),
        ([(0, 0), (0, 9_000), (9_000, 9_000)], [(0, 0), (0, 9_000), (9_000, 9_000)]),
        ([(0, 0), (4_000, 4_000), (9_000, 9_000)], [(0, 0), (4_000, 4_000), (9_000, 9_000)]),
        ([(0, 0), (0, 0), (9_000, 9_000)], [(0, 0), (9_000, 9_000)]),
        ([(0, 0), (9_000, 0), (9_000, 0)], [(0, 0), (9_000, 0)]),
        ([(9_000, 0), (0, 0), (0, 0)], [(9_000, 0), (0, 0)]),
        ([(0, 0), (600, 3_000), (1_200, 9_000)], [(0, 0), (0, 3_000), (1_200, 9_000)]),
    ],
)
def test_stretches_that_are_nearly_level_or_upright_are_so_and_corners_that_are_none_go(
    route: Route, kept: Route
) -> None:
    for right, down in ((0, 0), (7_000, 90_000), (-90_000, 7_000)):
        moved = cleaned([(x + right, y + down) for x, y in route])
        assert moved == [(x + right, y + down) for x, y in kept]
        assert is_straight(moved) is (len(kept) == 2)


def elbow(bend: int, *, end: int = 1_000_000, turned: bool = False) -> Route:
    """Return a route with two corners that bends there on its way; `turned`, it begins upright."""
    route = [(0, 0), (bend, 0), (bend, 700_000), (end, 700_000)]
    return [(y, x) for x, y in route] if turned else route


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("bend", "usual"),
    [(500_000, True), (525_400, True), (525_401, False), (474_600, True), (474_599, False), (-1, False), (0, False)],
)
def test_an_elbow_that_bends_within_two_points_of_halfway_is_a_usual_one(bend: int, usual: bool, turned: bool) -> None:
    assert is_usual_elbow(elbow(bend, turned=turned)) is usual


@pytest.mark.parametrize(
    ("route", "usual"),
    [
        ([(0, 0), (9_000, 0)], False),
        ([(0, 0), (9_000, 0), (9_000, 9_000)], True),
        ([(0, 0), (9_000, 1), (9_000, 9_000)], False),
        ([(0, 0), (5_000, 0), (5_000, 9_000), (9_000, 9_000), (9_000, 20_000)], False),
        ([(0, 0), (5_000, 1), (5_000, 9_000), (10_000, 9_000)], False),
        ([(0, 0), (5_000, 0), (5_000, 0), (10_000, 0)], False),
        ([(0, 0), (0, 0), (5_000, 9_000), (10_000, 9_000)], False),
        ([(0, 0), (5_000, 0), (5_000, 9_000), (10_000, 9_000)], True),
        ([(10_000, 0), (5_000, 0), (5_000, 9_000), (0, 9_000)], True),
        ([(0, 0), (20_000, 0), (20_000, 9_000), (0, 9_000)], False),
        ([(0, 0), (10_000, 0), (10_000, 9_000), (10_000, 20_000)], False),
        ([(0, 0), (10_000, 0), (10_000, 9_000), (9_000, 9_000)], False),
        ([(0, 0), (5_000, 0), (10_000, 0), (10_000, 9_000)], False),
        ([(0, 0), (0, 9_000), (5_000, 9_000), (10_000, 9_000)], False),
    ],
)
def test_only_one_corner_or_two_at_right_angles_between_the_ends_are_a_usual_elbow(route: Route, usual: bool) -> None:
    assert is_usual_elbow(route) is usual


def test_a_line_is_bent_unless_it_is_curved() -> None:
    assert form_of(Edge("a", "b", ((0, 0), (9, 9)))) is Form.BENT
    assert form_of(Edge("a", "b", ((0, 0), (9, 9)), curved=True)) is Form.CURVED


def test_a_swing_over_one_corner_is_no_usual_elbow() -> None:
    assert not is_usual_elbow([(0, 0), (900_000, 0), (900_000, 900_000)], Form.CURVED)


@pytest.mark.parametrize(("end", "usual"), [(360_000, True), (359_999, False)])
def test_a_curve_needs_half_a_centimetre_at_both_ends(end: int, usual: bool) -> None:
    route = [(0, 0), (180_000, 0), (180_000, 50_000), (end, 50_000)]
    assert is_usual_elbow(route, Form.CURVED) is usual
    assert is_usual_elbow([(end - x, y) for x, y in route[::-1]], Form.CURVED) is usual
    assert is_usual_elbow([(y, x) for x, y in route], Form.CURVED) is usual
    assert is_usual_elbow(route) is True


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ([(10, 20), (110, 60)], "xfrm off x=10 y=20 ext cx=100 cy=40"),
        ([(110, 20), (10, 60)], "xfrm flipH=1 off x=10 y=20 ext cx=100 cy=40"),
        ([(10, 60), (110, 20)], "xfrm flipV=1 off x=10 y=20 ext cx=100 cy=40"),
        ([(110, 60), (10, 20)], "xfrm flipH=1 flipV=1 off x=10 y=20 ext cx=100 cy=40"),
        ([(10, 20), (10, 60)], "xfrm off x=10 y=20 ext cx=0 cy=40"),
        ([(110, 20), (10, 20)], "xfrm flipH=1 off x=10 y=20 ext cx=100 cy=0"),
        ([(10, 20), (60, 20), (60, 60), (110, 60)], "xfrm off x=10 y=20 ext cx=100 cy=40"),
        ([(110, 60), (60, 60), (60, 20), (10, 20)], "xfrm flipH=1 flipV=1 off x=10 y=20 ext cx=100 cy=40"),
        ([(10, 20), (10, 40), (110, 40), (110, 60)], "xfrm rot=5400000 flipV=1 off x=40 y=-10 ext cx=40 cy=100"),
        ([(110, 20), (110, 40), (10, 40), (10, 60)], "xfrm rot=5400000 off x=40 y=-10 ext cx=40 cy=100"),
        (
            [(10, 60), (10, 40), (110, 40), (110, 20)],
            "xfrm rot=5400000 flipH=1 flipV=1 off x=40 y=-10 ext cx=40 cy=100",
        ),
        ([(110, 60), (110, 40), (10, 40), (10, 20)], "xfrm rot=5400000 flipH=1 off x=40 y=-10 ext cx=40 cy=100"),
        ([(10, 20), (10, 60), (110, 60)], "xfrm off x=10 y=20 ext cx=100 cy=40"),
        ([(110, 60), (110, 20), (10, 20)], "xfrm flipH=1 flipV=1 off x=10 y=20 ext cx=100 cy=40"),
        ([(10, 20), (110, 20), (110, 60)], "xfrm rot=5400000 flipV=1 off x=40 y=-10 ext cx=40 cy=100"),
        ([(110, 60), (10, 60), (10, 20)], "xfrm rot=5400000 flipH=1 off x=40 y=-10 ext cx=40 cy=100"),
    ],
)
def test_a_connector_is_turned_over_so_that_it_runs_as_it_was_laid_out(route: Route, place: str) -> None:
    written = connector_geometry(route)
    xfrm, _, rest = written.partition("</a:xfrm>")
    names = re.findall(r'(?<=<a:)\w+|\w+="[^"]*"', xfrm)
    found = [name.replace('"', "") for name in names]
    assert sorted(found) == sorted(place.split())
    bent = len(route) > 2
    assert ('prst="bentConnector3"' in rest) is bent
    assert ('prst="straightConnector1"' in rest) is not bent
    share = 0 if len(route) == 3 else 50_000
    assert (f'name="adj1" fmla="val {share}"' in rest) is bent


@pytest.mark.parametrize(("bend", "share"), [(30, 20_000), (85, 75_000)])
def test_an_elbow_says_where_it_bends_in_parts_of_its_way(bend: int, share: int) -> None:
    for route in ([(10, 0), (bend, 0), (bend, 9), (110, 9)], [(0, 10), (0, bend), (9, bend), (9, 110)]):
        assert f'fmla="val {share}"' in connector_geometry(route)
        assert f'fmla="val {100_000 - share}"' in connector_geometry(route[::-1])
    assert 'prst="curvedConnector3"' in connector_geometry(route, Form.CURVED)


def test_a_line_of_its_own_geometry_fills_the_smallest_place_around_it() -> None:
    route = [(3 * PT, 9 * PT), (13 * PT, 9 * PT), (13 * PT, 4 * PT)]
    bent, curved = (drawn_geometry(route, form) for form in (Form.BENT, Form.CURVED))
    assert f'<a:off x="{3 * PT}" y="{4 * PT}"/><a:ext cx="{10 * PT}" cy="{5 * PT}"/>' in bent
    points = re.findall(r'<a:pt x="(\d+)" y="(\d+)"/>', bent)
    assert [(int(x) / PT, int(y) / PT) for x, y in points] == [(0, 5), (10, 5), (10, 0)]
    assert "cubicBezTo" in curved
    assert "cubicBezTo" not in bent


BOX = Place(100, 50, 100, 40)


@pytest.mark.parametrize(
    ("end", "before", "met"),
    [
        ((200, 70), (240, 70), True),
        ((200, 70), (240, 72), True),
        ((200, 70), (200.5, 70), True),
        ((150, 90), (150, 90.5), True),
        ((200, 70), (240, 68), True),
        ((200, 70), (240, 72.1), False),
        ((200, 70), (240, 67.9), False),
        ((200, 70), (180, 70), False),
        ((100, 70), (60, 70), True),
        ((100, 70), (120, 70), False),
        ((150, 50), (150, 30), True),
        ((150, 50), (151, 30), True),
        ((150, 50), (151.1, 30), False),
        ((150, 50), (150, 60), False),
        ((150, 90), (150, 130), True),
        ((150, 90), (150, 80), False),
        ((200, 90), (240, 90), True),
        ((200, 90), (200, 130), False),
        ((200, 88), (240, 88), True),
        ((198, 90), (198, 130), True),
        ((150, 70), (150, 70), False),
    ],
)
def test_a_route_meets_a_side_where_it_comes_straight_from_outside(end: Point, before: Point, met: bool) -> None:
    assert meets(BOX, end, before) is met
    assert not meets(Place(100, 50, 0, 40), end, before)
    assert not meets(Place(100, 50, 100, 0), end, before)
    assert (Joint(1, outline_of(NodeShape.RECTANGLE), BOX).site(end, before) is not None) is (
        met and end in ((200, 70), (100, 70), (150, 50), (150, 90))
    )


@pytest.mark.parametrize(
    ("end", "before"), [((200, 70), (260, 72)), ((100, 70), (40, 70)), ((150, 50), (152, 0)), ((150, 90), (150, 140))]
)
def test_an_elbow_comes_to_the_middle_of_a_side_wherever_the_box_stands(end: Point, before: Point) -> None:
    for right, down in ((0, 0), (-300, 40)):
        box = Place(BOX.x + right, BOX.y + down, BOX.width, BOX.height)
        at, from_ = (end[0] + right, end[1] + down), (before[0] + right, before[1] + down)
        assert Joint(1, outline_of(NodeShape.RECTANGLE), box).side_met(at, from_) == at
        assert Joint(1, outline_of(NodeShape.PERSON), box).side_met(at, from_) is None


@pytest.mark.parametrize(("height", "met"), [(2, False), (2.1, True), (30, True)])
def test_an_elbow_meets_no_side_so_low_that_it_is_all_corner(height: float, met: bool) -> None:
    outline = outline_of(NodeShape.RECTANGLE)
    level = Joint(1, outline, Place(100, 50, 100, height)).side_met((200, 50 + height / 2), (260, 50 + height / 2))
    upright = Joint(1, outline, Place(50, 100, height, 100)).side_met((50 + height / 2, 200), (50 + height / 2, 260))
    assert level == ((200, 50 + height / 2) if met else None)
    assert upright == ((50 + height / 2, 200) if met else None)


@pytest.mark.parametrize(
    ("heads", "points", "route", "seen"),
    [
        ((ArrowHead.NONE, ArrowHead.ARROW), 1.0, ((0, 0), (30, 0)), [(0, 0), (30, 0)]),
        ((ArrowHead.CIRCLE, ArrowHead.OPEN), 1.0, ((0, 0), (30, 0)), [(3, 0), (30, 0)]),
        ((ArrowHead.NONE, ArrowHead.CROSS), 2.0, ((0, 0), (30, 0)), [(0, 0), (27, 0)]),
        ((ArrowHead.NONE, ArrowHead.CROSS), 4.0, ((0, 0), (30, 0)), [(0, 0), (24, 0)]),
        ((ArrowHead.CIRCLE, ArrowHead.CIRCLE), 1.0, ((0, 0), (0, 30), (30, 30)), [(0, 3), (0, 30), (27, 30)]),
        ((ArrowHead.NONE, ArrowHead.CIRCLE), 1.0, ((0, 0), (4, 0)), [(0, 0), (2, 0)]),
        ((ArrowHead.CIRCLE, ArrowHead.NONE), 1.0, ((5, 5), (5, 5), (9, 9)), [(5, 5), (5, 5), (9, 9)]),
        ((ArrowHead.CIRCLE, ArrowHead.NONE), 1.0, ((0, 0), (18, 24)), [(1.8, 2.4), (18, 24)]),
    ],
)
def test_a_head_around_the_end_of_a_line_keeps_the_line_off_what_it_joins(
    heads: tuple[ArrowHead, ArrowHead], points: float, route: tuple[Point, ...], seen: list[Point]
) -> None:
    edge = Edge("a", "b", route, start_head=heads[0], end_head=heads[1], line_points=points)
    assert [pytest.approx(point) for point in seen] == visible_route(edge)


@pytest.mark.parametrize(
    ("style", "route", "drawn"),
    [
        (LineStyle.SOLID, ((0, 0), (1, 1)), True),
        (LineStyle.DASHED, ((0, 0), (1, 1)), True),
        (LineStyle.INVISIBLE, ((0, 0), (1, 1)), False),
        (LineStyle.SOLID, ((0, 0),), False),
        (LineStyle.SOLID, (), False),
    ],
)
def test_a_line_is_drawn_where_it_is_seen_and_has_two_ends(
    style: LineStyle, route: tuple[Point, ...], drawn: bool
) -> None:
    assert is_drawn(Edge("a", "b", route, style=style)) is drawn


# Sites

SITES = [(50, 0), (0, 20), (50, 40), (100, 20)]


@pytest.mark.parametrize("shape", [NodeShape.RECTANGLE, NodeShape.NOTE])
@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize(("off", "found"), [(0, True), (0.75, True), (0.76, False)])
def test_a_site_is_found_within_three_quarters_of_a_point(
    shape: NodeShape, number: int, off: float, found: bool
) -> None:
    x, y = SITES[number]
    for point in ((x + off, y), (x - off, y), (x, y + off), (x, y - off)):
        assert outline_of(shape).site_at(point, 100, 40) == (number if found else None)


def test_of_two_sites_the_nearer_one_is_found() -> None:
    outline = outline_of(NodeShape.RECTANGLE)
    assert outline.site_at((0.5, 0.1), 1, 0.6) == 0
    assert outline.site_at((0.1, 0.3), 1, 0.6) == 1


@pytest.mark.parametrize(
    ("shape", "at", "added"),
    [
        (NodeShape.RECTANGLE, [(50, 0)], ()),
        (NodeShape.RECTANGLE, [(70, 0)], ((70, 0),)),
        (NodeShape.RECTANGLE, [(70, 0), (50, 40), (70, 0), (20, 40)], ((70, 0), (20, 40))),
        (NodeShape.LIFELINE, [(70, 0)], ()),
        (NodeShape.CIRCLE, [(70, 0)], ((70, 0),)),
    ],
)
def test_a_box_gets_sites_where_lines_meet_it_beside_its_own(
    shape: NodeShape, at: list[Point], added: tuple[Point, ...]
) -> None:
    joined = outline_of(shape).joined_at(at, 100, 40)
    assert joined.added == added
    assert (joined.preset is None) is (bool(added) or shape is NodeShape.LIFELINE)
    if added:
        assert joined.sites_in(100, 40) == (*SITES, *added)
        assert joined.site_at(added[-1], 100, 40) == 3 + len(added)


def test_a_line_meets_a_lifeline_anywhere_and_any_other_shape_where_it_has_sites() -> None:
    at = ((5.0, 30.0), (5.0, 60.0))
    assert outline_of(NodeShape.LIFELINE).met_at(at).sites_in(10, 200) == at
    assert outline_of(NodeShape.RECTANGLE).met_at(at) == outline_of(NodeShape.RECTANGLE)


@pytest.mark.parametrize(
    ("site", "angle"),
    [
        ((100, 20), 0),
        ((100, 1), 0),
        ((0, 20), 10_800_000),
        ((50, 40), 5_400_000),
        ((50, 0), 16_200_000),
        ((99, 0), 16_200_000),
        ((100, 40), 5_400_000),
        ((0, 0), 16_200_000),
        ((95, 37), 0),
        ((95, 39), 5_400_000),
        ((5, 37), 10_800_000),
        ((5, 1), 16_200_000),
    ],
)
def test_a_line_leaves_a_site_by_the_side_that_is_nearer(site: Point, angle: int) -> None:
    outline = ShapeOutline(outline_of(NodeShape.LIFELINE).row, met=(site,))
    assert f'<a:cxn ang="{angle}">' in geometry_of(outline, Place(0, 0, 100, 40))


@pytest.mark.parametrize(
    ("shape", "paths"),
    [
        # A folded corner stands over the sheet: led back as it came, it fills nothing.
        (NodeShape.NOTE, ["M L L L L Z M L L L L Z"]),
        (NodeShape.PERSON, ["M C C C C Z M C C Z"]),
        (NodeShape.CROSS, ["M L M L"]),
        (NodeShape.BAR, ["M L L L Z"]),
        # Sheets that lie over each other.
        (NodeShape.STACKED_RECTANGLE, None),
    ],
)
def test_a_shape_is_one_path_unless_one_of_its_areas_lies_over_another(
    shape: NodeShape, paths: list[str] | None
) -> None:
    written = geometry_of(outline_of(shape), Place(0, 0, 100, 40))
    letters = {"moveTo": "M", "lnTo": "L", "cubicBezTo": "C", "close": "Z"}
    found = [
        " ".join(letters[step] for step in re.findall(r"<a:(moveTo|lnTo|cubicBezTo|close)", path))
        for path in written.split("<a:path ")[1:]
    ]
    assert (found == paths) if paths else len(found) > 1


# Docking


def node(name: str, x: float, y: float, shape: NodeShape = NodeShape.RECTANGLE, width: float = 100) -> Node:
    """Return a box."""
    return Node(name, shape, Place(x, y, width, 40), Label((name,), 12))


def docked_among(nodes: tuple[Node, ...], *edges: Edge) -> list[Edge]:
    """Return the edges of a diagram that get sites of their own."""

    def on_slide(edge: Edge) -> Route:
        return cleaned([(round(x * PT), round(y * PT)) for x, y in visible_route(edge)])

    return list(edges_to_dock(Graph((), nodes, edges), on_slide))


def docked(*edges: Edge) -> list[str]:
    """Return the edges of a diagram of three boxes that get sites of their own, each by what it joins."""
    nodes = node("a", 0, 0), node("b", 20, 100), node("c", 200, 100)
    return [f"{edge.start}{edge.end}" for edge in docked_among(nodes, *edges)]


BESIDE = Edge("a", "b", ((80, 40), (80, 100)))
ELBOW = Edge("a", "c", ((50, 40), (50, 70), (250, 70), (250, 100)))


@pytest.mark.parametrize(
    ("edges", "found"),
    [
        ((BESIDE,), ["ab"]),
        ((BESIDE, ELBOW), []),
        ((BESIDE, Edge("b", "c", ELBOW.route)), ["ab"]),
        ((BESIDE, Edge("a", "c", ((51, 40), (51, 70), (250, 70), (250, 100)))), ["ab"]),
        ((BESIDE, Edge("a", "c", ((50, 40), (50, 80), (250, 80), (250, 100)))), ["ab"]),
        ((BESIDE, Edge("c", "c", ((200, 120), (180, 120)))), ["ab"]),
        ((Edge("a", "b", BESIDE.route, style=LineStyle.INVISIBLE),), []),
        ((Edge("a", "gone", BESIDE.route),), []),
        ((Edge("gone", "a", BESIDE.route),), []),
        ((Edge("a", "b", ((80, 40), (90, 100))),), []),
        ((Edge("a", "b", ((80, 39), (80, 100))),), ["ab"]),
        ((Edge("a", "b", BESIDE.route, start_head=ArrowHead.CIRCLE),), []),
        ((Edge("a", "b", BESIDE.route, end_head=ArrowHead.CROSS),), []),
        ((Edge("b", "a", BESIDE.route[::-1]),), ["ba"]),
        ((Edge("a", "b", ((80, 30), (80, 10))),), []),
        ((Edge("a", "b", ((80, 40), (80, 139))),), []),
    ],
)
def test_straight_lines_between_boxes_without_elbows_get_sites_where_they_end(
    edges: tuple[Edge, ...], found: list[str]
) -> None:
    assert docked(*edges) == found


@pytest.mark.parametrize(
    ("upper", "lower", "found"),
    [
        (NodeShape.RECTANGLE, NodeShape.RECTANGLE, ["ab"]),
        (NodeShape.PLAIN, NodeShape.RECTANGLE, []),
        (NodeShape.RECTANGLE, NodeShape.PERSON, []),
    ],
)
@pytest.mark.parametrize("upwards", [False, True])
def test_a_branch_gets_sites_between_boxes_that_are_drawn_to_their_sides(
    upper: NodeShape, lower: NodeShape, found: list[str], upwards: bool
) -> None:
    nodes = node("a", 0, 0, upper), node("b", 20, 100, lower)
    route = ((10, 40), (10, 120), (20, 120))
    edge = Edge("b", "a", route[::-1]) if upwards else Edge("a", "b", route)
    assert [one.start < one.end for one in docked_among(nodes, edge)] == [not upwards] * len(found)


# Order


def flow(names: str, *edges: str) -> str:
    """Return the boxes of a graph in the order of its shapes; `ab` is an edge from a to b."""
    nodes = tuple(node(name, 0, 0) for name in names)
    return "".join(one.identity for one in along_the_flow(Graph((), nodes, tuple(Edge(*pair, ()) for pair in edges))))


@pytest.mark.parametrize(
    ("names", "edges", "order"),
    [
        ("abc", (), "abc"),
        ("cba", ("ab", "bc"), "abc"),
        ("abcd", ("ad", "db"), "acdb"),
        ("abc", ("ab", "ba"), "abc"),
        ("abc", ("ca", "ab", "bc"), "abc"),
        ("abc", ("aa",), "abc"),
        ("abc", ("ba", "ba"), "bac"),
        ("abc", ("ax", "xb"), "abc"),
        ("abcd", ("da", "db", "ac", "bc"), "dabc"),
        ("abcde", ("ab", "bc", "ca", "de", "ec"), "abdec"),
        ("", (), ""),
    ],
)
def test_a_box_is_read_after_those_that_lead_to_it_and_else_as_it_was_written(
    names: str, edges: tuple[str, ...], order: str
) -> None:
    assert flow(names, *edges) == order


@pytest.mark.parametrize(
    ("route", "over"),
    [
        (((0, 60), (300, 60)), True),
        (((0, 51.5), (300, 51.5)), False),
        (((0, 51.6), (300, 51.6)), True),
        (((0, 88.5), (300, 88.5)), False),
        (((0, 88.4), (300, 88.4)), True),
        (((101.5, 0), (101.5, 300)), False),
        (((101.6, 0), (101.6, 300)), True),
        (((198.5, 0), (198.5, 300)), False),
        (((198.4, 0), (198.4, 300)), True),
        (((0, 60), (101.5, 60)), False),
        (((0, 60), (101.6, 60)), True),
        (((300, 60), (198.4, 60)), True),
        (((300, 60), (198.6, 60)), False),
        (((150, 0), (150, 51.4)), False),
        (((150, 0), (150, 51.6)), True),
        (((150, 200), (150, 88.6)), False),
        (((150, 200), (150, 88.4)), True),
        (((0, 0), (300, 20)), False),
        (((0, 0), (90, 60), (90, 120), (300, 120)), False),
        (((0, 0), (300, 150)), True),
        (((60, 90), (100, 40)), False),
        (((60, 110), (130, 40)), True),
        (((140, 60), (160, 80)), True),
        (((150, 60), (150, 60)), True),
        ((), False),
    ],
)
def test_a_line_runs_over_a_box_where_it_comes_further_in_than_its_border(route: tuple[Point, ...], over: bool) -> None:
    box = Node("n", NodeShape.RECTANGLE, BOX, EMPTY)
    assert runs_over(Edge("x", "y", route), [box]) is over
    assert runs_over(Edge("x", "y", route[::-1]), [box]) is over


@pytest.mark.parametrize(
    ("joined", "depth", "over"), [("n", 12, False), ("n", 12.1, True), ("x", 1.5, False), ("x", 1.6, True)]
)
def test_a_line_may_end_some_way_inside_a_box_that_it_joins(joined: str, depth: float, over: bool) -> None:
    box = Node("n", NodeShape.RECTANGLE, BOX, EMPTY)
    for edge in (
        Edge(joined, "y", ((100 + depth, 70), (0, 70))),
        Edge("y", joined, ((0, 70), (100 + depth, 70))),
    ):
        assert runs_over(edge, [box]) is over


def test_in_a_box_that_is_hardly_higher_than_a_line_nothing_is_crossed() -> None:
    for height, over in ((3, False), (3.2, True)):
        flat = Node("n", NodeShape.RECTANGLE, Place(0, 0, 50, height), EMPTY)
        high = Node("n", NodeShape.RECTANGLE, Place(0, 0, height, 50), EMPTY)
        assert runs_over(Edge("x", "y", ((-9, height / 2), (99, height / 2))), [flat]) is over
        assert runs_over(Edge("x", "y", ((height / 2, -9), (height / 2, 99))), [high]) is over


def test_a_text_is_crossed_by_another_line_that_is_seen_and_not_by_its_own() -> None:
    own = Edge("a", "b", ((0, 60), (300, 60)), EMPTY, BOX)
    other = Edge("c", "d", ((150, 0), (150, 300)))
    unseen = Edge("c", "d", ((150, 0), (150, 300)), style=LineStyle.INVISIBLE)
    beside = Edge("c", "d", ((90, 0), (90, 300)), EMPTY, Place(400, 0, 10, 10))
    assert crossed_texts([own]) == [False]
    assert crossed_texts([own, other]) == [True, False]
    assert crossed_texts([own, unseen]) == [False, False]
    assert crossed_texts([beside, own]) == [False, False]
