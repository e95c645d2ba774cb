"""Diagrams: a group of native shapes, with connectors that stay glued when a lecturer moves a box."""

import functools
import io
from collections import Counter
from dataclasses import replace

import pptx
import pytest
from lxml import etree

from gyoan.export.pptx.faults import DeckError
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import ArrowHead, Band, Cluster, Graph, Label, LineStyle, NodeShape, Rgb, Tint, scaled
from gyoan.model.units import Place

NODES = "//p:grpSp/p:sp[p:nvSpPr/p:cNvPr/@name='{}']"
CONNECTORS = "//p:cxnSp"
EDGES = "//p:grpSp/*[contains(*/p:cNvPr/@name, ' → ')]"
"""Lines of edges, whatever they are written as."""
POINT = 12_700


@pytest.fixture
def draw(export, make):
    """Return a function from a diagram's parts to a file with that diagram on its only slide."""
    return lambda *parts, **settings: export(make.slide("하나", make.graph(*parts, **settings)))


@pytest.fixture
def pair(make):
    """Return two boxes, one below the other and further right."""
    return make.node("위", 0, 0), make.node("아래", 200, 100)


def identity(package, name):
    """Return the id of the box or frame `name`."""
    [shape] = package.slide(1, NODES.format(name))
    return shape.find(".//{*}cNvPr").get("id")


def ends(connector):
    """Return what a connector is glued to: id and site of its start and of its end."""
    return [(one.get("id"), one.get("idx")) for one in connector.iter("{*}stCxn", "{*}endCxn")]


def corners(connector):
    """Return the corners of a connector in points from the group's corner, turned and flipped as its place says.

    A corner in which a connector begins is none.
    """
    x, y, width, height = (int(value) / POINT for one in connector.find(".//{*}xfrm") for value in one.attrib.values())
    drawn = connector.findall(".//{*}path/*/{*}pt")
    if drawn:
        return [(x + int(one.get("x")) / POINT - 43, y + int(one.get("y")) / POINT - 110) for one in drawn]
    preset = connector.find(".//{*}prstGeom").get("prst")
    values = [int(guide.get("fmla").removeprefix("val ")) / 100_000 for guide in connector.iter("{*}gd")]
    shares = {
        "straightConnector1": lambda: [(0, 0), (1, 1)],
        "bentConnector3": lambda first: [(0, 0), (first, 0), (first, 1), (1, 1)],
    }[preset](*values)
    place = connector.find(".//{*}xfrm")
    points = []
    for along, down in shares:
        right, low = (along - 0.5) * width, (down - 0.5) * height
        right = -right if place.get("flipH") else right
        low = -low if place.get("flipV") else low
        right, low = (-low, right) if place.get("rot") == "5400000" else (right, low)
        points.append((x + width / 2 + right - 43, y + height / 2 + low - 110))
    return points[1:] if values == [0] else points


def flat(points):
    """Return the ordinates of points one after the other."""
    return [value for point in points for value in point]


def test_a_diagram_is_one_group_with_a_description(full):
    [group] = full.slide(10, "//p:grpSp")
    assert group.find("{*}nvGrpSpPr/{*}cNvPr").attrib == {"id": "3", "name": "다이어그램", "descr": "도형 열여덟 가지"}
    assert len(full.slide(10, "//p:sp[not(ancestor::p:grpSp)]")) == 3


def test_every_edge_is_found_in_the_group_by_the_names_of_what_it_joins(full_deck, full):
    graph = full_deck.slides[9].shapes[1].graph
    group = pptx.Presentation(io.BytesIO(full.data)).slides[9].shapes[1]
    found = Counter(shape.name for shape in group.shapes if " → " in shape.name)
    assert found == Counter(
        f"{edge.start} → {edge.end}" for edge in graph.edges if edge.style is not LineStyle.INVISIBLE
    )


def test_a_glued_connector_leads_from_one_shape_of_its_name_to_the_other(full):
    slide = pptx.Presentation(io.BytesIO(full.data)).slides[9]
    names = {shape.shape_id: shape.name for shape in slide.shapes[1].shapes if shape.has_text_frame}
    glued = [one for one in slide.element.iter("{*}cxnSp") if len(ends(one)) == 2]
    assert glued
    for connector in glued:
        joined = [names[int(number)] for number, _ in ends(connector)]
        # A line with one corner may be written from its end.
        assert connector.find(".//{*}cNvPr").get("name") in {" → ".join(joined), " → ".join(joined[::-1])}


@pytest.mark.parametrize("shape", NodeShape)
def test_a_node_of_every_shape_stands_in_its_place_with_its_text(draw, make, shape):
    package = draw(make.node("상자", 10, 20, shape, label=Label(("두 줄로", "쓴 이름"), 14.27)))
    [box] = package.slide(1, "//p:grpSp/p:sp")
    assert box.find(".//{*}cNvPr").get("name") == "두 줄로 쓴 이름"
    assert [int(value) / POINT for one in box.find(".//{*}xfrm") for value in one.attrib.values()] == [53, 130, 100, 40]
    assert [one.text for one in box.iter("{*}t")] == ["두 줄로", "쓴 이름"]
    assert [len(list(one.iter("{*}t"))) for one in box.iter("{*}p")] == [1, 1]
    assert {run.get("lang") for run in box.iter("{*}rPr")} == {"ko-KR"}
    assert {run.get("sz") for run in box.iter("{*}rPr")} == {"1420"}
    body = box.find(".//{*}bodyPr")
    anchor = "b" if shape is NodeShape.PERSON else "ctr"
    assert (body.get("wrap"), body.get("anchor"), body.find("{*}noAutofit") is not None) == ("none", anchor, True)


def test_no_shape_is_turned_over_since_some_programs_turn_its_text_over(draw, make):
    package = draw(*(make.node(shape.value, 0, 0, shape) for shape in NodeShape))
    assert package.slide(1, "//p:sp//a:xfrm[@flipH or @flipV]") == []


def test_nodes_of_different_shapes_look_different(draw, make):
    package = draw(*(make.node(shape.value, 0, 0, shape) for shape in NodeShape))
    shapes = [package.slide(1, NODES.format(shape.value))[0].find("{*}spPr") for shape in NodeShape]
    looks = set()
    for properties in shapes:
        preset = properties.find("{*}prstGeom")
        drawn = "".join(f"{one.tag}{one.attrib}" for path in properties.iter("{*}path") for one in path.iter())
        guides = "".join(guide.get("fmla") for guide in properties.iter("{*}gd"))
        flipped = properties.find("{*}xfrm").get("flipH")
        line = properties.find("{*}ln/{*}noFill") is None
        looks.add((preset.get("prst") if preset is not None else drawn, guides, flipped, line))
    assert len(looks) == len(NodeShape)


def sites(shape):
    """Return the connection sites of a geometry of our own, in points from the shape's corner, to compare with."""
    return [tuple(pytest.approx(value, abs=0.01) for value in site) for site in spots(shape)]


def spots(shape):
    """Return the connection sites of a geometry of our own, in points from the shape's corner."""
    width, height = (int(shape.find(".//{*}xfrm/{*}ext").get(side)) / POINT for side in ("cx", "cy"))
    parts = {one.get("name"): one.get("fmla").split()[-2:] for one in shape.iter("{*}gd")}

    def value(name, side):
        part, whole = map(int, parts[name])
        return side * part / whole

    return [(value(one.get("x"), width), value(one.get("y"), height)) for one in shape.iter("{*}pos")]


def test_a_circle_is_glued_at_one_of_its_eight_sites_and_a_slanted_shape_too(draw, make):
    box, circle = make.node("상자", 0, 0), make.node("원", 0, 100, NodeShape.CIRCLE)
    leaning = make.node("기운", 0, 200, NodeShape.LEAN_LEFT)
    first = make.edge("상자", "원", (50, 40), (50, 100))
    second = make.edge("원", "기운", (50, 140), (50, 200))
    one, other = draw(box, circle, leaning, first, second).slide(1, CONNECTORS)
    assert [site for _, site in ends(one)] == ["2", "0"]
    assert [site for _, site in ends(other)] == ["4", "0"]


def test_a_shape_is_glued_where_its_site_is_the_middle_of_a_side_of_its_box(draw, make):
    box, doc = make.node("상자", 0, 0), make.node("문서", 0, 100, NodeShape.DOCUMENT)
    below = make.node("아래", 0, 200, NodeShape.INVERTED_TRAPEZOID)
    foot = 100 + 40 * 0.9339
    first, second = make.edge("상자", "문서", (50, 40), (50, 100)), make.edge("문서", "아래", (50, foot), (50, 200))
    one, other = draw(box, doc, below, first, second).slide(1, CONNECTORS)
    assert [site for _, site in ends(one)] == ["2", "0"]
    # LibreOffice would take a document's foot for the lower edge of its box: it gets a site of its own.
    assert [site for _, site in ends(other)] == ["4", "0"]


ROUTES = [
    [(50, 40), (50, 70), (250, 70), (250, 100)],
    [(250, 100), (250, 82), (50, 82), (50, 40)],
    [(100, 20), (250, 20), (250, 100)],
    [(50, 40), (50, 120), (200, 120)],
    [(200, 120), (50, 120), (50, 40)],
    [(100, 30), (130, 30), (130, 125), (200, 125)],
    [(100, 30), (130, 30), (130, 60), (250, 60), (250, 100)],
    [(0, 20), (-30, 20), (-30, 60), (320, 60), (320, 120), (300, 120)],
    [(50, 40), (50, 60), (120, 60), (120, 80), (250, 80), (250, 100)],
    [(50, 40), (50, 60), (90, 60), (90, 70), (150, 70), (150, 90), (250, 90), (250, 100)],
    [(0, 20), (-30, 20), (-30, 120), (0, 120)],
    [(70, 40), (200, 105)],
    [(250, 100), (80, 40)],
]


@pytest.mark.parametrize("route", ROUTES)
def test_an_edge_runs_as_it_was_laid_out(draw, pair, make, route):
    [line] = draw(*pair, make.edge("위", "아래", *route)).slide(1, EDGES)
    assert flat(corners(line)) == pytest.approx(flat(route), abs=0.05)


@pytest.mark.parametrize("form", ["bent", "curved"])
@pytest.mark.parametrize("route", ROUTES)
def test_no_edge_is_an_alternative_or_a_connector_of_our_own_geometry(draw, pair, make, route, form):
    package = draw(*pair, make.edge("위", "아래", *route, curved=form == "curved"))
    assert package.slide(1, "//mc:AlternateContent | //p:cxnSp[.//a:custGeom]") == []


@pytest.mark.parametrize(
    ("route", "preset"),
    [
        ([(50, 40), (50, 70), (250, 70), (250, 100)], "bentConnector3"),
        ([(250, 100), (250, 70), (50, 70), (50, 40)], "bentConnector3"),
        ([(100, 20), (150, 20), (150, 120), (200, 120)], "bentConnector3"),
        ([(200, 120), (150, 120), (150, 20), (100, 20)], "bentConnector3"),
        ([(100, 20), (250, 20), (250, 100)], "bentConnector3"),
        ([(50, 40), (50, 120), (200, 120)], "bentConnector3"),
        ([(200, 120), (50, 120), (50, 40)], "bentConnector3"),
        ([(50, 40), (200, 120)], None),
    ],
)
def test_what_every_program_routes_alike_is_glued_at_both_ends(draw, pair, make, route, preset):
    names = ("위", "아래") if route[0][1] < 50 else ("아래", "위")
    package = draw(*pair, make.edge(*names, *route))
    [line] = package.slide(1, EDGES)
    if preset is None:
        # It meets the sides askew, where a connector that is routed anew would not.
        assert (ends(line), line.find(".//{*}prstGeom").get("prst")) == ([], "straightConnector1")
        return
    assert {number for number, _ in ends(line)} == {identity(package, "위"), identity(package, "아래")}
    assert line.find(".//{*}prstGeom").get("prst") == preset


BESIDE = [
    [(70, 40), (70, 100)],
    [(70, 100), (70, 40)],
    [(20, 40), (20, 120), (50, 120)],
    [(50, 120), (20, 120), (20, 40)],
]
"""Routes between boxes at (0, 0) and (50, 100): straight beside the middles, and a branch, led down and up."""


def boxes_beside(make):
    return make.node("위", 0, 0), make.node("아래", 50, 100)


def touched(package, name):
    """Return what a box is: whether a geometry of our own, and its connection sites in points."""
    [shape] = package.slide(1, NODES.format(name))
    return shape.find(".//{*}custGeom") is not None, sites(shape)


@pytest.mark.parametrize("route", BESIDE)
def test_a_line_that_ends_beside_the_usual_sites_is_glued_to_a_site_of_its_own(draw, make, route):
    names = ("위", "아래") if route[0][1] == 40 else ("아래", "위")
    package = draw(*boxes_beside(make), make.edge(*names, *route))
    [line] = package.slide(1, EDGES)
    assert len(ends(line)) == 2
    assert flat(corners(line)) == pytest.approx(flat(route), abs=0.05)
    corner = {identity(package, "위"): ("위", 0, 0), identity(package, "아래"): ("아래", 50, 100)}
    met = []
    for number, site in ends(line):
        name, x, y = corner[number]
        [box] = package.slide(1, NODES.format(name))
        right, down = (spots(box) or [(50, 0), (0, 20), (50, 40), (100, 20)])[int(site)]
        met += [x + right, y + down]
    assert met == pytest.approx(flat([corners(line)[0], corners(line)[-1]]), abs=0.05)


GLUED = [
    [(50, 40), (50, 70), (250, 70), (250, 100)],
    [(100, 20), (150, 20), (150, 120), (200, 120)],
    [(100, 20), (200, 20)],
]


@pytest.mark.parametrize("factor", [0.31, 0.7, 1.9])
@pytest.mark.parametrize("route", GLUED)
def test_a_diagram_that_a_template_makes_smaller_or_larger_stays_glued_where_it_docks(export, make, route, factor):
    boxes = make.node("위", 0, 0), make.node("아래", 200, 100 if route[-1][1] > 20 else 0)
    shape = make.graph(*boxes, make.edge("위", "아래", *route))
    package = export(make.slide("하나", replace(shape, graph=scaled(shape.graph, factor))))
    [line] = package.slide(1, EDGES)
    assert [number for number, _ in ends(line)] == [identity(package, "위"), identity(package, "아래")]
    assert flat(corners(line)) == pytest.approx([value * factor for value in flat(route)], abs=0.05)


def test_sites_of_its_own_stand_behind_the_usual_ones_which_stand_a_hair_beside_the_middles(draw, make):
    package = draw(*boxes_beside(make), make.edge("위", "아래", *BESIDE[0]))
    # In the very middle, LibreOffice would lead elbows along the side.
    assert touched(package, "위") == (True, [(50.1, 0), (0, 20.1), (50.1, 40), (100, 20.1), (70, 40)])
    [shape] = package.slide(1, NODES.format("위"))
    up, left, down, right = "16200000", "10800000", "5400000", "0"
    assert [one.get("ang") for one in shape.iter("{*}cxn")] == [up, left, down, right, down]


@pytest.mark.parametrize("shape", [NodeShape.ROUNDED, NodeShape.CIRCLE, NodeShape.HEXAGON, NodeShape.CYLINDER])
def test_a_shape_with_sites_of_its_own_looks_as_it_did(draw, make, shape):
    box, below = make.node("위", 0, 0, shape), make.node("아래", 50, 100)
    plain = draw(box, below)
    package = draw(box, below, make.edge("위", "아래", (70, 40), (70, 100)))
    [line] = package.slide(1, EDGES)
    assert len(ends(line)) == 2
    assert touched(package, "위")[0]
    [before], [after] = plain.slide(1, NODES.format("위")), package.slide(1, NODES.format("위"))
    for part in ("ext", "off", "ln", "t"):
        assert etree.tostring(before.find(f".//{{*}}{part}")) == etree.tostring(after.find(f".//{{*}}{part}"))


def test_a_box_that_elbows_are_glued_to_has_the_usual_sites_only(draw, pair, make):
    third = make.node("곁", 30, 100)
    elbow = make.edge("위", "아래", (50, 40), (50, 70), (250, 70), (250, 100))
    package = draw(*pair, third, elbow, make.edge("위", "곁", (70, 40), (70, 100)))
    bent, straight = package.slide(1, EDGES)
    assert len(ends(bent)) == 2
    assert ends(straight) == []
    assert not touched(package, "위")[0]
    assert not touched(package, "곁")[0]


def test_an_elbow_is_not_glued_to_a_site_that_a_box_has_for_another_line(draw, make):
    nodes = make.node("위", 0, 0), make.node("아래", 50, 100), make.node("곁", 200, 100)
    straight, elbow = [(70, 40), (70, 100)], [(70, 40), (70, 70), (250, 70), (250, 100)]
    package = draw(*nodes, make.edge("위", "아래", *straight), make.edge("위", "곁", *elbow))
    one, other = package.slide(1, EDGES)
    assert len(ends(one)) == 2
    assert other.tag.endswith("}sp")


@pytest.mark.parametrize(
    "route",
    [
        [(50, 40), (50, 50), (250, 50), (250, 100)],
        [(250, 100), (250, 70), (120, 70), (120, 20), (100, 20)],
        [(50, 40), (70, 40), (70, 120), (200, 120)],
        [(70, 40), (70, 70), (250, 70), (250, 100)],
        [(0, 20), (-30, 20), (-30, 120), (0, 120)],
    ],
)
def test_a_bent_line_that_some_program_would_route_anew_is_a_freeform(draw, pair, make, route):
    [line] = draw(*pair, make.edge("위", "아래", *route, style=LineStyle.DASHED)).slide(1, EDGES)
    assert line.tag.endswith("}sp")
    assert flat(corners(line)) == pytest.approx(flat(route), abs=0.05)
    assert line.find(".//{*}prstDash").get("val") == "dash"
    assert line.find("{*}spPr/{*}noFill") is not None
    assert line.find(".//{*}tailEnd").get("type") == "triangle"


@pytest.mark.parametrize("shape", [NodeShape.LEAN_RIGHT, NodeShape.TRAPEZOID])
@pytest.mark.parametrize("form", ["bent", "curved"])
def test_an_elbow_from_a_slanted_side_is_glued_where_it_bends_halfway_between_the_boxes(draw, make, shape, form):
    """LibreOffice has it bend there, even though its way begins further in."""
    nodes = make.node("위", 0, 0, shape, height=56), make.node("아래", 200, 100)

    def line(bend):
        route = (93, 28), (bend, 28), (bend, 120), (200, 120)
        [one] = draw(*nodes, make.edge("위", "아래", *route, curved=form == "curved")).slide(1, EDGES)
        return one

    between_boxes, between_ends = line(150), line(146.5)
    assert len(ends(between_boxes)) == 2
    assert between_boxes.find(".//{*}gd").get("fmla") == "val 53271"
    assert between_ends.tag.endswith("}sp")


@pytest.mark.parametrize("shape", [NodeShape.BRACE, NodeShape.PERSON, NodeShape.PLAIN])
def test_an_elbow_is_not_glued_to_what_is_drawn_smaller_than_its_box(draw, make, shape):
    """LibreOffice has it bend halfway to what it sees of the shape; of plain text it takes the box."""
    nodes = make.node("위", 0, 0, shape), make.node("아래", 200, 100)
    [line] = draw(*nodes, make.edge("위", "아래", (100, 20), (150, 20), (150, 120), (200, 120))).slide(1, EDGES)
    assert line.tag.endswith("}cxnSp") == (shape is NodeShape.PLAIN)
    branch = make.edge("위", "아래", (20, 40), (20, 120), (200, 120))
    [line] = draw(*nodes, branch).slide(1, EDGES)
    assert line.tag.endswith("}sp")


def test_an_elbow_is_not_glued_in_the_corner_of_a_box_which_it_could_leave_by_either_side(draw, make):
    nodes = make.node("위", 0, 0, NodeShape.TRIANGLE), make.node("아래", 200, 100)
    [line] = draw(*nodes, make.edge("위", "아래", (100, 40), (250, 40), (250, 100))).slide(1, EDGES)
    assert line.tag.endswith("}sp")


@pytest.mark.parametrize("start", ["위", "아래"])
def test_a_line_that_turns_up_or_along_beside_a_middle_stays_a_freeform(draw, make, start):
    """LibreOffice would lead it along the side of a box with sites of its own."""
    if start == "위":
        nodes, route = (make.node("위", 0, 0), make.node("아래", 200, 10)), [(20, 40), (20, 45), (200, 45)]
    else:
        nodes, route = (make.node("위", 0, 100), make.node("아래", 200, 0)), [(20, 100), (20, 20), (200, 20)]
    [line] = draw(*nodes, make.edge("위", "아래", *route)).slide(1, EDGES)
    assert line.tag.endswith("}sp")


CORNER = [(50, 40), (50, 120), (200, 120)]
"""A route with one corner, down from the upper box and right to the lower."""


@pytest.mark.parametrize("is_led_back", [False, True])
@pytest.mark.parametrize("head", ["start", "end", "neither"])
def test_a_line_with_one_corner_begins_in_another_where_it_has_no_head(draw, pair, make, is_led_back, head):
    """Some viewers do not know `bentConnector2`, and a head at the corner of no length would look elsewhere."""
    route, names = (CORNER[::-1], ("아래", "위")) if is_led_back else (CORNER, ("위", "아래"))
    heads = {"neither": {}, "start": {"start_head": ArrowHead.OPEN}, "end": {"end_head": ArrowHead.OPEN}}[head]
    package = draw(*pair, make.edge(*names, *route, **{"end_head": ArrowHead.NONE} | heads))
    [line] = package.slide(1, CONNECTORS)
    assert [one.get("fmla") for one in line.iter("{*}gd")] == ["val 0"]
    assert line.find(".//{*}cNvPr").get("name") == " → ".join(names)
    # Led down from the upper box it needs no turn: so it is written wherever no head stands there.
    has_head_above = head == ("end" if is_led_back else "start")
    assert (line.find(".//{*}xfrm").get("rot") == "5400000") == has_head_above
    drawn = CORNER[::-1] if has_head_above else CORNER
    assert flat(corners(line)) == pytest.approx(flat(drawn), abs=0.05)
    assert [number for number, _ in ends(line)] == [identity(package, name) for name in names][
        :: 1 if drawn == route else -1
    ]
    shown = [line.find(f".//{{*}}{end}") for end in ("headEnd", "tailEnd")]
    assert [one.get("type") if one is not None else None for one in shown] == [
        None,
        None if head == "neither" else "arrow",
    ]


def test_a_line_with_one_corner_and_two_heads_is_a_freeform(draw, pair, make):
    heads = {"start_head": ArrowHead.ARROW, "end_head": ArrowHead.ARROW}
    [line] = draw(*pair, make.edge("위", "아래", *CORNER, **heads)).slide(1, EDGES)
    assert line.tag.endswith("}sp")
    assert flat(corners(line)) == pytest.approx(flat(CORNER), abs=0.05)


def test_twelve_lines_of_a_box_are_glued_where_they_dock_and_leave_it_as_they_are(draw, make):
    boxes = [make.node(f"{number}", 160 * number, 100) for number in range(12)]
    middle = make.node("가운데", 800, 0)
    ways = [((850, 40), (850, 70), (160 * number + 50, 70), (160 * number + 50, 100)) for number in range(12)]
    edges = [make.edge("가운데", box.identity, *way) for box, way in zip(boxes, ways, strict=True)]
    package = draw(middle, *boxes, *edges)
    expected = [[(identity(package, "가운데"), "2"), (identity(package, box.identity), "0")] for box in boxes]
    assert [ends(line) for line in package.slide(1, EDGES)] == expected
    assert not touched(package, "가운데")[0]


def test_two_lines_between_the_same_boxes_are_glued_at_sites_of_their_own(draw, make):
    boxes = make.node("위", 0, 0), make.node("아래", 0, 100)
    there, back = make.edge("위", "아래", (30, 40), (30, 100)), make.edge("아래", "위", (70, 100), (70, 40))
    package = draw(*boxes, there, back)
    one, other = package.slide(1, EDGES)
    above, below = identity(package, "위"), identity(package, "아래")
    assert (ends(one), ends(other)) == ([(above, "4"), (below, "4")], [(below, "5"), (above, "5")])
    assert [flat(corners(line)) for line in (one, other)] == [
        pytest.approx(flat(edge.route), abs=0.05) for edge in (there, back)
    ]


@pytest.mark.parametrize(
    "route", [[(30, 0), (30, -20), (70, -20), (70, 0)], [(50, 0), (50, -20), (120, -20), (120, 20), (100, 20)]]
)
def test_a_line_from_a_box_to_itself_is_a_freeform(draw, make, route):
    [line] = draw(make.node("저장", 0, 0), make.edge("저장", "저장", *route)).slide(1, EDGES)
    assert line.tag.endswith("}sp")
    assert flat(corners(line)) == pytest.approx(flat(route), abs=0.05)
    assert line.find(".//{*}cNvPr").get("name") == "저장 → 저장"


def test_a_line_that_turns_right_below_two_boxes_is_a_freeform(draw, make):
    boxes = make.node("왼쪽", 0, 0), make.node("오른쪽", 200, 0)
    [line] = draw(*boxes, make.edge("왼쪽", "오른쪽", (50, 40), (50, 41), (250, 41), (250, 40))).slide(1, EDGES)
    assert line.tag.endswith("}sp")


def test_a_corner_that_is_none_is_left_out(draw, pair, make):
    edge = make.edge("위", "아래", (50, 40), (50, 60), (50.01, 70), (150, 70), (250, 70), (250, 100))
    [connector] = draw(*pair, edge).slide(1, CONNECTORS)
    assert connector.find(".//{*}prstGeom").get("prst") == "bentConnector3"


def test_colours_of_the_theme_are_slots_and_those_of_the_source_are_fixed(draw, make):
    themed = make.node("하나", 0, 0)
    fixed = make.node("둘", 200, 0, fill=Rgb("FFE0B2"), line=Rgb("E65100"), label=Label(("둘",), 14, Rgb("4E342E")))
    package = draw(themed, fixed, make.edge("하나", "둘", (100, 20), (200, 20), color=Rgb("AA0000")))
    slots, colors = (
        [one.get("val") for one in package.slide(1, NODES.format(name))[0].iter("{*}schemeClr", "{*}srgbClr")]
        for name in ("하나", "둘")
    )
    assert slots == [ColorSlot.SURFACE.value, ColorSlot.PRIMARY.value, ColorSlot.TEXT.value]
    assert colors == ["FFE0B2", "E65100", "4E342E"]
    assert package.slide(1, "string(//p:cxnSp//a:srgbClr/@val)") == "AA0000"
    assert package.slide(1, "count(//p:grpSp//a:srgbClr)") == 4


def test_heads_stand_at_the_ends_they_belong_to(draw, pair, make):
    edge = make.edge("위", "아래", (100, 20), (200, 120), start_head=ArrowHead.CIRCLE, end_head=ArrowHead.ARROW)
    [line] = draw(*pair, edge).slide(1, "//p:cxnSp//a:ln")
    assert (line.find("{*}headEnd").get("type"), line.find("{*}tailEnd").get("type")) == ("oval", "triangle")


def test_a_round_head_stands_before_the_box_and_not_half_behind_it(draw, make):
    boxes = make.node("위", 0, 0), make.node("아래", 0, 100)
    edge = make.edge("위", "아래", (50, 40), (50, 100), end_head=ArrowHead.CIRCLE, line_points=2)
    [connector] = draw(*boxes, edge).slide(1, CONNECTORS)
    assert corners(connector)[-1] == pytest.approx((50, 97))


def test_an_invisible_edge_is_not_drawn_but_its_text_is(draw, pair, make):
    edge = make.edge("위", "아래", (0, 0), (9, 9), style=LineStyle.INVISIBLE)
    labelled = make.edge(
        "위",
        "아래",
        (0, 0),
        (9, 9),
        style=LineStyle.INVISIBLE,
        label=Label(("예",), 12),
        label_place=Place(0, 50, 20, 18),
    )
    assert draw(*pair, edge).slide(1, CONNECTORS) == []
    assert draw(*pair, labelled).slide(1, "//p:grpSp//a:t/text()") == ["위", "아래", "예"]


def test_frames_come_first_then_boxes_along_the_flow_then_each_edge_and_its_text(draw, make):
    boxes = [make.node(name, x, 0) for x, name in ((0, "하나"), (400, "셋"), (200, "둘"))]
    label = {"label": Label(("예",), 12), "label_place": Place(120, 0, 20, 18)}
    edges = [
        make.edge("하나", "둘", (100, 20), (200, 20), **label),
        make.edge("둘", "셋", (300, 20), (400, 20)),
        make.edge("셋", "하나", (450, 40), (450, 90), (50, 90), (50, 40)),
    ]
    package = draw(Cluster("묶음", Place(-9, -9, 600, 200), Label(("묶음",), 14)), *boxes, *edges)
    order = package.slide(1, "//p:grpSp/*/*/p:cNvPr/@name")
    assert order == ["묶음", "하나", "둘", "셋", "하나 → 둘", "예", "둘 → 셋", "셋 → 하나"]


def test_a_line_over_a_box_that_it_does_not_join_is_behind_it(draw, make):
    boxes = [make.node(name, x, 0) for name, x in (("하나", 0), ("둘", 200), ("셋", 400))]
    package = draw(*boxes, make.edge("하나", "셋", (100, 20), (400, 20)), make.edge("하나", "셋", (50, 40), (450, 40)))
    order = package.slide(1, "//p:grpSp/*/*/p:cNvPr/@name")
    assert order == ["하나 → 셋", "하나", "둘", "셋", "하나 → 셋 2"]


def test_a_text_that_another_line_runs_through_comes_after_that_line_so_that_it_can_be_read(draw, make):
    boxes = [make.node(name, x, 0) for name, x in (("하나", 0), ("둘", 300))]
    text = {"label": Label(("예",), 12), "label_place": Place(150, 10, 40, 18)}
    through, beside = (make.edge("하나", "둘", (50, 40), (x, 60), (x, -30), (350, 0)) for x in (170, 260))
    own = make.edge("하나", "둘", (100, 20), (300, 20), **text)
    hidden = replace(through, style=LineStyle.INVISIBLE)
    for others, order in (
        ([through], ["하나 → 둘", "하나 → 둘 2", "예"]),
        ([beside], ["하나 → 둘", "예", "하나 → 둘 2"]),
        ([hidden], ["하나 → 둘", "예"]),
        ([], ["하나 → 둘", "예"]),
    ):
        package = draw(*boxes, own, *others)
        assert package.slide(1, "//p:grpSp/*/*/p:cNvPr/@name") == ["하나", "둘", *order]


def test_the_text_of_an_edge_covers_the_line_in_the_colour_that_is_behind_it(draw, pair, make):
    outer = Cluster("밖", Place(0, 0, 400, 200), Label((), 14), fill=ColorSlot.SURFACE)
    inner = Cluster("안", Place(0, 40, 60, 60), Label((), 14), fill=Rgb("E8F5E9"))
    texts = [
        make.edge("위", "아래", (50, 40), (250, 100), label=Label((name,), 12), label_place=Place(*at, 20, 18))
        for name, at in (("가", (10, 50)), ("나", (150, 50)), ("다", (500, 50)))
    ]
    package = draw(outer, inner, *pair, *texts)
    patches = [package.slide(1, NODES.format(name))[0].find("{*}spPr/{*}solidFill")[0] for name in "가나다"]
    assert [patch.get("val") for patch in patches] == ["E8F5E9", ColorSlot.SURFACE.value, ColorSlot.BACKGROUND.value]


def test_the_patch_of_a_text_covers_no_line_that_runs_along_the_texts_room(draw, make):
    nodes = [make.node(name, x, 0) for x, name in ((0, "가"), (200, "나"), (400, "다"))]
    text = make.edge("가", "나", (100, 20), (200, 20), label=Label(("말",), 16), label_place=Place(130, 50, 40, 23))
    # A line may be laid out as far within the room as nobody sees: a twentieth of the text's size.
    package = draw(*nodes, text, make.edge("나", "다", (200, 50.8), (400, 50.8), line_points=1.5))
    [patch] = package.slide(1, NODES.format("말"))
    line = package.slide(1, EDGES)[1].find(".//{*}off").get("y")
    top, height = (int(patch.find(f".//{{*}}{part}").get(side)) for part, side in (("off", "y"), ("ext", "cy")))
    assert top > int(line) + 0.75 / 2 * POINT
    assert top + height / 2 == pytest.approx((110 + 50 + 23 / 2) * POINT, abs=2)


def test_the_patch_of_a_text_in_hardly_any_room_has_a_size(draw, pair, make):
    small = make.edge("위", "아래", (50, 40), (250, 100), label=Label(("말",), 90), label_place=Place(130, 50, 4, 2))
    [patch] = draw(*pair, small).slide(1, NODES.format("말"))
    size = patch.find(".//{*}ext")
    assert (int(size.get("cx")), int(size.get("cy"))) == (3 * POINT, 1 * POINT)


def test_a_text_without_a_patch_has_room_for_letters_that_fill_an_em(draw, pair, make):
    """It covers nothing, and some programs break lines that leave the box, whatever the file says."""
    words = {"label": Label(("두 글자", "셋"), 20), "label_place": Place(100, 50, 66, 50)}
    bare = make.edge("위", "아래", (50, 40), (250, 100), bare_label=True, **words)
    [shape] = draw(*pair, bare).slide(1, NODES.format("두 글자 셋"))
    left, width = (int(shape.find(f".//{{*}}{part}").get(side)) / POINT for part, side in (("off", "x"), ("ext", "cx")))
    assert width >= 66 * 1.06
    assert left + width / 2 == pytest.approx(43 + 100 + 33, abs=0.1)


def test_an_edge_may_join_a_frame(draw, make):
    frame = Cluster("묶음", Place(200, 0, 150, 40), Label(("묶음",), 14))
    package = draw(frame, make.node("상자", 0, 0), make.edge("상자", "묶음", (100, 20), (200, 20)))
    [connector] = package.slide(1, CONNECTORS)
    assert ends(connector) == [(identity(package, "상자"), "3"), (identity(package, "묶음"), "1")]


def test_a_frames_title_stands_inside_at_its_top(draw, make):
    frame = Cluster("묶음", Place(200, 0, 150, 90), Label(("첫째 주",), 14, bold=True))
    [shape] = draw(frame).slide(1, NODES.format("첫째 주"))
    body = shape.find(".//{*}bodyPr")
    assert (body.get("anchor"), int(body.get("tIns")) > 0) == ("t", True)
    assert shape.find(".//{*}rPr").get("b") == "1"


def test_boxes_of_the_same_text_have_names_of_their_own(draw, make):
    boxes = [make.node(name, 0, 60 * at, label=Label(("Pod",), 14)) for at, name in enumerate("abc")]
    assert draw(*boxes).slide(1, "//p:grpSp/p:sp//p:cNvPr/@name") == ["Pod", "Pod 2", "Pod 3"]


def test_a_box_leads_to_its_link(draw, make):
    package = draw(make.node("문서", 0, 0, link="https://kubernetes.io/ko/"))
    [click] = package.slide(1, "//p:grpSp//p:cNvPr/a:hlinkClick")
    target = package.find(
        "ppt/slides/_rels/slide1.xml.rels", "//rel:Relationship[contains(@Type, 'hyperlink')]/@Target"
    )
    assert click is not None
    assert target == ["https://kubernetes.io/ko/"]


def test_an_empty_diagram_is_nothing(draw):
    assert draw().slide(1, "//p:grpSp") == []


def test_an_edge_that_leads_nowhere_is_a_fault(draw, pair, make):
    with pytest.raises(DeckError, match="leads to '없음'"):
        draw(*pair, make.edge("위", "없음", (0, 0), (9, 9)))


def test_a_line_may_begin_and_end_in_the_open(draw, make):
    package = draw(
        make.node("상자", 0, 0),
        make.edge("", "", (0, 60), (300, 60), style=LineStyle.DASHED),
        make.edge("", "상자", (200, 20), (100, 20)),
    )
    alone, half = package.slide(1, CONNECTORS)
    assert (ends(alone), alone.getparent().tag.endswith("}grpSp")) == ([], True)
    assert ends(half) == [(identity(package, "상자"), "3")]
    assert half.find(".//{*}stCxn") is None


def test_lifelines_have_sites_where_messages_meet_them_and_messages_are_glued_to_none(draw, make):
    lifeline = functools.partial(make.node, shape=NodeShape.LIFELINE, width=6, height=200)
    first, second = (
        replace(lifeline(name, x, 50, label=Label((), 14), at_back=True), name=name)
        for name, x in (("학생", 0), ("서버", 300))
    )
    call, answer = make.edge("학생", "서버", (3, 80), (303, 80)), make.edge("서버", "학생", (303, 130), (3, 130))
    package = draw(first, second, call, answer)
    for name, x in (("학생", 3), ("서버", 3)):
        [line] = package.slide(1, NODES.format(name))
        assert sites(line) == [(x, 30), (x, 80)]
    glued = [ends(one) for one in package.slide(1, CONNECTORS)]
    # Glued where a lifeline has no site of its own, LibreOffice draws a diagonal.
    assert glued == [[], []]
    presets = package.slide(1, f"{CONNECTORS}//a:prstGeom/@prst")
    assert presets == ["straightConnector1"] * 2


def test_a_bar_has_a_site_wherever_a_line_leaves_it(draw, make):
    bar = make.node("갈래", 0, 0, NodeShape.BAR, width=200, height=8, label=Label((), 14))
    package = draw(bar, make.edge("갈래", "", (20, 8), (20, 60)), make.edge("갈래", "", (180, 8), (180, 60)))
    [shape] = package.slide(1, NODES.format("갈래 막대"))
    assert sites(shape) == [(20, 8), (180, 8)]
    assert [ends(one) for one in package.slide(1, CONNECTORS)] == [[], []]


def test_what_has_no_words_is_named_by_what_it_is_and_never_by_its_identity(draw, make):
    nothing = Label((), 14)
    package = draw(
        make.node("root_start", 0, 0, NodeShape.CIRCLE, label=nothing),
        make.node("task 0", 0, 50, label=nothing),
        make.node("divider-id-1_end", 0, 100, NodeShape.DOUBLE_CIRCLE, label=nothing),
        make.node("choose", 0, 150, NodeShape.DIAMOND, label=nothing),
        Cluster("section 0", Place(0, 0, 100, 200), nothing),
        make.edge("root_start", "choose", (50, 40), (50, 150)),
    )
    names = package.slide(1, "//p:grpSp/*/*/p:cNvPr/@name")
    assert sorted(names) == sorted(["묶음", "시작 → 갈림길", "시작", "상자", "끝", "갈림길"])


def test_lines_run_over_what_is_at_the_back_and_behind_what_is_not(draw, make):
    back, front = make.node("뒤", 0, 0, at_back=True), make.node("앞", 200, 0)
    package = draw(front, back, make.edge("뒤", "앞", (50, 20), (250, 20)))
    order = [one.get("name") for one in package.slide(1, "//p:grpSp/*/*/p:cNvPr")]
    assert order == ["뒤", "뒤 → 앞", "앞"]


def test_a_curved_line_is_a_curve_of_powerpoints_own(draw, pair, make):
    route = [(100, 20), (150, 20), (150, 120), (200, 120)]
    [connector] = draw(*pair, make.edge("위", "아래", *route, curved=True)).slide(1, CONNECTORS)
    assert connector.find(".//{*}prstGeom").get("prst") == "curvedConnector3"


def test_a_curve_that_is_drawn_point_by_point_swings_over_the_same_corners(draw, pair, make):
    route = [(100, 20), (110, 20), (110, 120), (200, 120)]
    [drawn] = draw(*pair, make.edge("위", "아래", *route, curved=True)).slide(1, EDGES)
    curves = [
        [(int(one.get("x")) / POINT, int(one.get("y")) / POINT) for one in curve]
        for curve in drawn.iter("{*}cubicBezTo")
    ]
    assert curves == [[(5, 0), (10, 25), (10, 50)], [(10, 75), (55, 100), (100, 100)]]


@pytest.mark.parametrize(("gap", "element"), [(32, "cxnSp"), (24, "sp")])
def test_a_curve_without_room_is_drawn_point_by_point_for_programs_that_would_loop_it(draw, make, gap, element):
    middle, end = 100 + gap / 2, 100 + gap
    edge = make.edge("앞", "뒤", (100, 20), (middle, 20), (middle, 120), (end, 120), curved=True)
    [line] = draw(make.node("앞", 0, 0), make.node("뒤", end, 100), edge).slide(1, EDGES)
    assert line.tag.rpartition("}")[2] == element


def test_lines_that_begin_at_the_left_stand_beside_the_border(draw, make):
    lists = make.node("목록", 0, 0, label=Label(("+ 이름", "+ 나이"), 14, at_start=True))
    plain = make.node("글", 0, 100, NodeShape.PLAIN, label=Label(("글",), 14, at_start=True))
    boxes = draw(lists, plain).slide(1, "//p:grpSp/p:sp")
    assert [one.get("algn") for box in boxes for one in box.iter("{*}pPr")] == ["l", "l", "l"]
    assert [int(one.get("lIns")) / POINT for box in boxes for one in box.iter("{*}bodyPr")] == [7, 0]


def test_each_line_of_a_label_is_a_paragraph_so_that_no_reader_joins_its_words(draw, make):
    package = draw(make.node("상자", 0, 0, label=Label(("두 줄로", "", "쓴 이름"), 14)))
    box = pptx.Presentation(io.BytesIO(package.data)).slides[0].shapes[-1].shapes[0]
    assert box.text_frame.text == "두 줄로\n\n쓴 이름"
    assert {int(one.get("sz")) for one in box._element.iter("{*}rPr", "{*}endParaRPr")} == {1400}


def test_a_person_stands_above_its_name(draw, make):
    [person] = draw(make.node("학생", 0, 0, NodeShape.PERSON, height=60)).slide(1, NODES.format("학생"))
    *_, shoulders = person.iter("{*}moveTo")
    foot = int(shoulders.find("{*}pt").get("y")) / POINT
    assert foot == pytest.approx(60 - 14 * 1.36, abs=0.1)


def test_a_frame_may_have_a_dashed_outline(draw, make):
    frame = Cluster("틀", Place(0, 0, 100, 80), Label((), 14), line_style=LineStyle.DASHED)
    [shape] = draw(frame).slide(1, NODES.format("묶음"))
    assert shape.find("{*}spPr/{*}ln/{*}prstDash").get("val") == "dash"
    [plain] = draw(replace(frame, line_style=LineStyle.SOLID)).slide(1, NODES.format("묶음"))
    assert plain.find(".//{*}prstDash") is None


def test_a_bare_text_has_nothing_behind_it(draw, pair, make):
    words = {"label": Label(("글",), 12), "label_place": Place(120, 60, 40, 18)}
    edges = [make.edge("위", "아래", (50, 40), (250, 100), bare_label=bare, **words) for bare in (True, False)]
    bare, patched = draw(*pair, *edges).slide(1, "//p:grpSp/p:sp[p:nvSpPr/p:cNvSpPr/@txBox]")
    assert bare.find("{*}spPr/{*}noFill") is not None
    assert patched.find("{*}spPr/{*}solidFill/{*}schemeClr").get("val") == "bg1"
    assert ["".join(text.itertext()).strip() for text in (bare, patched)] == ["글", "글"]


def test_a_band_is_a_freeform_behind_the_boxes_that_swings_from_height_to_height(export, make):
    boxes = make.node("왼쪽", 0, 0), make.node("오른쪽", 300, 100)
    band = Band((100, 10), (300, 110), 20, Tint(ColorSlot.PRIMARY, 0.35), "왼쪽 → 오른쪽")
    shape = replace(make.graph(), graph=Graph((), boxes, (), (band,)))
    package = export(make.slide("하나", shape))
    named = [one.get("name") for one in package.slide(1, "//p:grpSp/p:sp/p:nvSpPr/p:cNvPr")]
    assert named == ["왼쪽 → 오른쪽", "왼쪽", "오른쪽"]
    [ribbon] = package.slide(1, NODES.format("왼쪽 → 오른쪽"))
    place = ribbon.find(".//{*}xfrm")
    assert [int(value) / POINT for one in place for value in one.attrib.values()] == [143, 120, 200, 120]
    ways = [
        (step.tag.rpartition("}")[2], *((int(at.get("x")) / POINT, int(at.get("y")) / POINT) for at in step))
        for step in ribbon.find(".//{*}path")[:-1]
    ]
    assert ways == [
        ("moveTo", (0, 0)),
        ("cubicBezTo", (100, 0), (100, 100), (200, 100)),
        ("lnTo", (200, 120)),
        ("cubicBezTo", (100, 120), (100, 20), (0, 20)),
    ]
    assert ribbon.find(".//{*}solidFill/{*}schemeClr").get("val") == "accent1"
