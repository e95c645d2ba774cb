"""Where the boxes and arrows of a flow stand, in which size and in how many tracks, with letters an em wide."""

from __future__ import annotations

import pytest

from gyoan.layout.flows import FlowFrame, draw_flow
from gyoan.model.blocks import Flow, FlowStep
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing
from gyoan.model.graph import Graph
from gyoan.model.inline import Text
from gyoan.model.message import Language
from gyoan.model.units import Points

SPAN = SourceSpan("a.md", 1)
SIZES = tuple(map(Points, (24, 22, 20, 18, 16, 14, 12, 10, 8)))
HIGH = 1.36 + 2 * 0.5
"""The height of a box of one line, in em."""


def frame(width: float = 880, height: float = 380) -> FlowFrame:
    return FlowFrame(Points(width), Points(height), SIZES, Points(18), Points(14))


def flow(*labels: str, upright: bool = False, arrows: tuple[str, ...] = ()) -> Flow:
    said = (*arrows, *[""] * len(labels))
    steps = tuple(
        FlowStep(((Text(label),),), SPAN, (Text(arrow),) if arrow else ())
        for label, arrow in zip(labels, said, strict=False)
    )
    return Flow(steps, SPAN, upright=upright)


def draw(made: Flow, into: FlowFrame | None = None) -> Drawing:
    return draw_flow(made, into or frame(), lambda text, points: Points(len(text) * points), Language.KOREAN)


def graph_of(made: Flow, into: FlowFrame | None = None) -> Graph:
    graph = draw(made, into).graph
    assert graph is not None
    return graph


def places(graph: Graph) -> list[tuple[float, ...]]:
    return [tuple(round(one, 3) for one in (at.x, at.y, at.width, at.height)) for at in (n.place for n in graph.nodes)]


def near(*rows: tuple[float, ...]) -> list[object]:
    return [pytest.approx(row, abs=0.002) for row in rows]


def em(points: float, *rows: tuple[float, ...]) -> list[object]:
    return near(*(tuple(points * one for one in row) for row in rows))


def test_steps_of_a_row_stand_an_arrow_apart() -> None:
    drawing = draw(flow("하나", "둘", "가나다라"))
    assert drawing.graph is not None
    assert places(drawing.graph) == em(24, (0, 0, 3.5, HIGH), (5.2, 0, 3.4, HIGH), (10.3, 0, 5.5, HIGH))
    routes = [edge.route for edge in drawing.graph.edges]
    assert [[tuple(point) for point in route] for route in routes] == [
        em(24, (3.5, HIGH / 2), (5.2, HIGH / 2)),
        em(24, (8.6, HIGH / 2), (10.3, HIGH / 2)),
    ]
    assert (drawing.width.points, drawing.height.points) == near((15.8 * 24, HIGH * 24))[0]
    assert drawing.label_points == 24


@pytest.mark.parametrize(
    ("count", "letters", "size", "tracks"),
    [
        (5, 4, 24, 1),
        (5, 5, 22, 1),
        (5, 6, 18, 1),
        (5, 7, 24, 2),
        (6, 9, 24, 2),
        (7, 9, 24, 3),
        (8, 8, 24, 3),
        (8, 10, 24, 4),
        (20, 8, 20, 5),
    ],
)
def test_a_flow_is_in_one_row_while_its_letters_are_large_else_in_several(
    count: int, letters: int, size: float, tracks: int
) -> None:
    graph = graph_of(flow(*["가" * letters] * count))
    rows = {round(node.place.y, 3) for node in graph.nodes}
    assert (graph.nodes[0].label.points, len(rows)) == (size, tracks)


def test_what_stands_at_an_arrow_wants_one_row() -> None:
    plain, told = flow(*["가" * 7] * 5), flow(*["가" * 7] * 5, arrows=("", "다"))
    assert [len({node.place.y for node in graph_of(one).nodes}) for one in (plain, told)] == [2, 1]
    assert graph_of(told).nodes[0].label.points == 16


def test_boxes_of_several_rows_are_alike_and_the_way_to_the_next_row_has_two_corners() -> None:
    graph = graph_of(flow(*["가" * 9] * 4, "가나"))
    wide = 10.5
    drawing = draw(flow(*["가" * 9] * 4, "가나"))
    assert (drawing.width.points, drawing.height.points) == em(24, (3 * wide + 3.4, 2 * HIGH + 1.6))[0]
    assert places(graph) == em(
        24,
        *((at * (wide + 1.7), 0, wide, HIGH) for at in range(3)),
        *((at * (wide + 1.7), HIGH + 1.6, wide, HIGH) for at in range(2)),
    )
    last = 2 * (wide + 1.7) + wide / 2
    assert list(graph.edges[2].route) == em(
        24, (last, HIGH), (last, HIGH + 0.8), (wide / 2, HIGH + 0.8), (wide / 2, HIGH + 1.6)
    )


def test_steps_one_below_the_other_leave_room_for_what_stands_at_their_arrows() -> None:
    graph = graph_of(flow("하나", "둘", "가나다라", upright=True, arrows=("", "", "뒤에")))
    third = 2 * HIGH + 1.4 + 1.4 + 1.36
    assert places(graph) == em(24, (0, 0, 5.5, HIGH), (0, HIGH + 1.4, 5.5, HIGH), (0, third, 5.5, HIGH))
    assert list(graph.edges[0].route) == em(24, (2.75, HIGH), (2.75, HIGH + 1.4))
    place = graph.edges[1].label_place
    assert place is not None
    top, bottom = 2 * HIGH + 1.4, third
    assert (place.x, place.y, place.width, place.height) == em(24, (2.75 + 0.6, (top + bottom - 1.36) / 2, 2, 1.36))[0]
    assert [bool(edge.label) for edge in graph.edges] == [False, True]


def test_a_high_upright_flow_stands_in_columns() -> None:
    graph = graph_of(flow(*["하나"] * 8, upright=True))
    per_column = 4
    assert places(graph) == em(
        24,
        *((0, at * (HIGH + 1.4), 3.5, HIGH) for at in range(per_column)),
        *((3.5 + 1.7, at * (HIGH + 1.4), 3.5, HIGH) for at in range(per_column)),
    )
    low = 3 * (HIGH + 1.4) + HIGH / 2
    assert list(graph.edges[3].route) == em(24, (3.5, low), (4.35, low), (4.35, HIGH / 2), (5.2, HIGH / 2))


def test_the_widest_boxes_of_a_row_give_up_most() -> None:
    long = "가나다라 " * 5
    graph = graph_of(flow("하나", long.strip(), long.strip()))
    room = 880 / 24 - 3.4
    cap = (room - 3.5) / 2
    assert [node.place.width for node in graph.nodes] == em(24, (3.5, cap, cap))[0]
    both = "가나다라 가나다라"
    assert [node.label.lines for node in graph.nodes[1:]] == [(both, both, "가나다라")] * 2
    assert graph.nodes[0].place.height == pytest.approx(24 * (1.36 * 3 + 1))


def test_a_label_has_three_lines_at_the_most_unless_its_author_broke_it_into_more() -> None:
    label = " ".join(["가나다라"] * 9)
    graph = graph_of(flow(*[label] * 4))
    assert max(len(node.label.lines) for node in graph.nodes) <= 3
    lines = tuple((Text("가"),) for _ in range(5))
    broken = Flow((FlowStep(lines, SPAN), FlowStep(((Text("나"),),), SPAN)), SPAN)
    assert graph_of(broken).nodes[0].label.lines == ("가",) * 5
    assert graph_of(broken).nodes[0].place.height == pytest.approx(24 * (5 * 1.36 + 1))


@pytest.mark.parametrize(
    ("width", "height", "look"),
    [
        (24 * 8.7, 380, (24, 1)),
        (24 * 8.7 - 0.1, 380, (22, 1)),
        (18 * 8.7, 380, (18, 1)),
        (18 * 8.7 - 0.1, 380, (24, 2)),
        (18 * 8.7 - 0.1, 14 * (2 * HIGH + 1.6), (14, 2)),
        (18 * 8.7 - 0.1, 14 * (2 * HIGH + 1.6) - 0.1, (16, 1)),
        (8 * 8.7, 12 * (2 * HIGH + 1.6), (12, 2)),
        (8 * 8.7, 8 * HIGH, (8, 1)),
    ],
)
def test_letters_get_smaller_then_rows_get_more_then_letters_small(
    width: float, height: float, look: tuple[float, int]
) -> None:
    graph = graph_of(flow("하나", "둘둘"), frame(width, height))
    assert (graph.nodes[0].label.points, len({node.place.y for node in graph.nodes})) == look


@pytest.mark.parametrize(("height", "size"), [(24 * HIGH, 24), (24 * HIGH - 0.1, 22), (8 * HIGH, 8)])
def test_a_low_frame_has_smaller_letters(height: float, size: float) -> None:
    assert graph_of(flow("하나", "둘"), frame(height=height)).nodes[0].label.points == size


def test_what_fits_in_no_size_is_torn_in_the_smallest() -> None:
    graph = graph_of(flow("가" * 300, "나"), frame(400, 100))
    assert graph.nodes[0].label.points == 8
    lines = graph.nodes[0].label.lines
    assert "".join(lines) == "가" * 300
    assert {len(line) for line in lines[:-1]} == {int(400 / 8 - 1.5)}
    two = graph_of(flow("가" * 300, "나", upright=True), frame(400, 100))
    assert {len(line) for line in two.nodes[0].label.lines[:-1]} == {int(400 / 8 - 1.5)}
