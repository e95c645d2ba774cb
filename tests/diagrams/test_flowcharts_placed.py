"""Tests of how flowcharts are laid out: in order, even, as large as the frame allows, in parts where it does not."""

from __future__ import annotations

import itertools
import random

import pytest

from diagrams.drawn import PAGE, SLIDE, drawing_of, graph_of
from diagrams.flowcharts import FLOWCHARTS, WEEK
from diagrams.places import distance, labelled, reads_in_order
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.diagrams.style import DiagramStyle
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity, SourceSpan
from gyoan.model.drawing import Drawing, FrameName
from gyoan.model.graph import Graph, NodeShape
from gyoan.model.units import Place
from tried import some

pytestmark = pytest.mark.toolchain

READABLE = 11.95
"""Points of labels on slides that round to the 12 that can be read."""
UNJOINED = {"one box", "boxes without lines"}
"""Flowcharts in which no line is drawn."""


def places_of(graph: Graph, *names: str) -> list[Place]:
    places = {one.identity: one.place for one in (*graph.clusters, *graph.nodes)}
    return [places[name] for name in names]


def frames_of(graph: Graph) -> list[Place]:
    return [cluster.place for cluster in graph.clusters]


@pytest.mark.parametrize("name", FLOWCHARTS)
def test_every_line_begins_and_ends_at_the_border_of_what_it_joins(studio: DiagramRenderer, name: str) -> None:
    graph = graph_of(studio, FLOWCHARTS[name])
    places = {one.identity: one.place for one in (*graph.nodes, *graph.clusters)}
    round_or_slanted = {one.identity for one in graph.nodes if one.shape is not NodeShape.RECTANGLE}
    for edge in graph.edges if name in UNJOINED else some(graph.edges):
        for identity, point in ((edge.start, edge.route[0]), (edge.end, edge.route[-1])):
            tolerance = places[identity].width / 2 if identity in round_or_slanted else 0.2
            assert distance(places[identity], point) <= tolerance


def test_unconnected_parts_stand_in_the_order_of_the_source(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, WEEK)
    assert reads_in_order(places_of(graph, *(f"d{day}" for day in range(1, 6))))
    for day in range(1, 6):
        assert reads_in_order(places_of(graph, *(f"t{day}{letter}" for letter in "abc")))


def test_leaves_of_a_wide_tree_hang_below_each_other_in_boxes_of_one_width(studio: DiagramRenderer) -> None:
    groups = "".join(
        f" root --> g{g}[{g}번째 묶음]\n"
        + "".join(f" g{g} --> g{g}l{i}[살펴볼 항목 {i}<br/>기준값 넘음]\n" for i in range(3))
        for g in range(3)
    )
    graph = graph_of(studio, f"graph TB\n root[지켜볼 지표]\n{groups}")
    assert graph.smallest_label >= 17
    assert len({round(place.y, 1) for place in places_of(graph, "g0", "g1", "g2")}) == 1
    for group in range(3):
        head, *leaves = places_of(graph, f"g{group}", *(f"g{group}l{i}" for i in range(3)))
        assert reads_in_order(leaves)
        assert len({(round(leaf.x, 1), round(leaf.width, 1)) for leaf in leaves}) == 1
        assert leaves[0].x > head.x
        assert leaves[0].x + leaves[0].width == pytest.approx(head.x + head.width, abs=0.1)


def test_boxes_without_lines_stand_on_an_even_grid_in_the_order_of_the_source(studio: DiagramRenderer) -> None:
    boxes = [one.place for one in graph_of(studio, FLOWCHARTS["boxes without lines"]).nodes]
    assert reads_in_order(boxes)
    assert len({(box.width, box.height) for box in boxes}) == 1
    steps = {round(b.x - a.x, 1) for a, b in itertools.pairwise(boxes) if b.y == a.y}
    assert len(steps) == 1


def test_frames_side_by_side_are_equally_high_and_begin_at_one_height(studio: DiagramRenderer) -> None:
    source = (
        "graph TB\n subgraph 하나\n  a[가] --> b[나] --> c[다]\n end\n subgraph 둘\n  d[라] --> e[마] --> f[바]\n"
        "  e --> g[사]\n end\n c --> d"
    )
    one, other = frames_of(graph_of(studio, source))
    assert one.x + one.width < other.x or one.y + one.height < other.y
    side_by_side = one.x + one.width < other.x
    assert (
        (one.y, one.height) == (other.y, other.height) if side_by_side else (one.x, one.width) == (other.x, other.width)
    )


def test_pairs_in_a_frame_stand_like_a_table(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FLOWCHARTS["pairs in frames"])
    for group in range(3):
        names = places_of(graph, *(f"g{group}a{number}" for number in range(4)))
        values = places_of(graph, *(f"g{group}b{number}" for number in range(4)))
        assert len({round(place.width, 1) for place in names}) == 1
        assert len({round(place.width, 1) for place in values}) == 1


def test_a_long_chain_runs_in_rows_like_text(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, FLOWCHARTS["a chain"])
    assert reads_in_order([one.place for one in graph.nodes])
    assert graph.smallest_label >= 18


def test_a_long_way_of_decisions_is_folded_until_it_can_be_read(studio: DiagramRenderer) -> None:
    assert graph_of(studio, FLOWCHARTS["a long way of decisions"]).smallest_label >= 14


def test_a_line_takes_the_way_between_boxes_instead_of_going_around_them(studio: DiagramRenderer) -> None:
    inside = " subgraph 원칙\n  a[하나]\n  b[둘]\n  c[셋]\n  d[넷]\n end\n"
    source = f"graph TB\n{inside} a --> e[저장소]\n b --> e\n c --> f[실행기]\n d --> f"
    drawing = drawing_of(studio, source)
    assert drawing.graph is not None
    for edge in drawing.graph.edges:
        start, end = places_of(drawing.graph, edge.start, edge.end)
        direct = abs(start.x + start.width / 2 - end.x - end.width / 2) + abs(
            start.y + start.height / 2 - end.y - end.height / 2
        )
        way = sum(abs(ax - bx) + abs(ay - by) for (ax, ay), (bx, by) in itertools.pairwise(edge.route))
        assert way <= 1.75 * direct  # rather a little further than across another line


def test_labels_do_not_grow_beyond_the_text_around_them(studio: DiagramRenderer) -> None:
    source = "graph LR\n  a[가] --> b[나]"
    assert drawing_of(studio, source, FrameName.SLIDE).label_points == 20
    assert drawing_of(studio, source, FrameName.PAGE).label_points == 10


def test_a_label_of_five_thousand_letters_becomes_no_tower(studio: DiagramRenderer) -> None:
    source = f"graph TD\n  a[{'아주 긴 설명 ' * 625}] --> b[끝]"
    place = places_of(graph_of(studio, source), "a")[0]
    assert 0.5 < place.width / place.height < 3


def test_a_word_without_end_is_broken_inside(studio: DiagramRenderer) -> None:
    source = f"graph LR\n  a[{'가나다라마바사' * 12}] --> b[끝]"
    lines = graph_of(studio, source).nodes[0].label.lines
    assert "".join(lines) == "가나다라마바사" * 12
    assert all(len(line) < 20 for line in lines)


def test_what_is_too_much_for_a_slide_comes_in_readable_parts_too(studio: DiagramRenderer) -> None:
    groups = "\n".join(
        f" subgraph 영역 {g}\n"
        + "\n".join(f"  g{g}n{i}[서비스 구성 요소 {g}의 {i}] --> g{g}m{i}[저장소 {i}]" for i in range(9))
        + "\n end"
        for g in range(1, 6)
    )
    source = f"graph TB\n{groups}\n g1m0 --> g2n0\n g2m0 --> g3n0"
    outcome = studio.draw([Diagram(source, "graph", SourceSpan("수업.md", 10))], [SLIDE])
    whole = outcome.value[source, FrameName.SLIDE]
    assert isinstance(whole, Drawing)
    check_parts(whole)
    told = [one for one in outcome.diagnostics if one.code is Code.SMALL_LABELS]
    assert [one.severity for one in told] == [Severity.INFO]


@pytest.mark.thorough
def test_a_single_large_frame_is_cut_too_and_stands_around_each_part(studio: DiagramRenderer) -> None:
    dice = random.Random(9)
    inside = "\n".join(f"  n{dice.randrange(max(0, i - 12), i)} --> n{i}[서비스 구성 요소 {i}]" for i in range(1, 48))
    whole = drawing_of(studio, f"graph TB\n subgraph 전체 서비스\n{inside}\n end")
    check_parts(whole)
    for part in whole.parts:
        assert part.graph is not None
        assert [cluster.title.lines for cluster in part.graph.clusters] == [("전체 서비스",)]


@pytest.mark.thorough
def test_a_large_graph_without_frames_is_cut_with_its_neighbours_at_the_borders(studio: DiagramRenderer) -> None:
    dice = random.Random(2)
    whole = drawing_of(
        studio,
        "graph TB\n" + "\n".join(f"  n{dice.randrange(max(0, i - 20), i)} --> n{i}[상자 {i}]" for i in range(1, 60)),
    )
    check_parts(whole)
    first = whole.parts[0].graph
    assert first is not None
    elsewhere = [node for node in first.nodes if node.identity.endswith("→")]
    assert elsewhere
    assert labelled(first, " ".join(elsewhere[0].label.lines)).identity == elsewhere[0].identity


@pytest.mark.thorough
def test_a_hub_with_many_spokes_does_not_name_all_of_them_at_a_border(studio: DiagramRenderer) -> None:
    whole = drawing_of(studio, "graph TB\n" + "\n".join(f"  hub[중심] --> n{i}[가지 {i}]" for i in range(90)))
    check_parts(whole)
    assert max(len(part.graph.nodes) for part in whole.parts if part.graph) < 30


def check_parts(whole: Drawing) -> None:
    assert whole.graph is not None
    assert whole.label_points < READABLE
    assert len(whole.parts) >= 2
    assert all(part.label_points >= READABLE for part in whole.parts)
    shown = {one.identity for part in whole.parts if part.graph for one in part.graph.nodes}
    assert {one.identity for one in whole.graph.nodes} <= shown


@pytest.mark.thorough
@pytest.mark.clock
def test_five_hundred_boxes_are_drawn_within_the_worker_s_own_limit(studio: DiagramRenderer) -> None:
    dice = random.Random(7)
    source = "graph TD\n" + "\n".join(f"  n{dice.randrange(i)}[상자] --> n{i}[상자 {i}]" for i in range(1, 500))
    drawing = drawing_of(studio, source)
    assert drawing.graph is not None
    assert len(drawing.graph.nodes) == 500
    assert drawing.parts


def test_what_has_room_stands_in_one_row(studio: DiagramRenderer) -> None:
    boxes = ["a[웹 서버 컨테이너]\nb[앱 컨테이너]", "c[처리 서버 컨테이너]\nd[작업 컨테이너]", "e[데이터베이스]"]
    servers = "\n".join(f"subgraph s{n}[가상 머신 {n} 계층]\n{inside}\nend" for n, inside in enumerate(boxes, 1))
    graph = graph_of(studio, f"graph TB\nsubgraph all[클라우드]\n{servers}\nend")
    tops = {place.y for place in places_of(graph, "s1", "s2", "s3")}
    assert len(tops) == 1


def test_a_label_with_room_is_not_broken(studio: DiagramRenderer) -> None:
    said = ["쿠버네티스가 무엇인지 모름", "구조를 끝까지 이해함"]
    graph = graph_of(studio, f"graph LR\na[학습 전<br/>{said[0]}] --> b[학습 후<br/>{said[1]}]")
    assert [node.label.lines[1:] for node in graph.nodes] == [(said[0],), (said[1],)]


def test_one_box_in_many_frames_is_no_picture(studio: DiagramRenderer) -> None:
    depth = 25
    frames = "\n".join(f"subgraph s{number}[층 {number}]" for number in range(depth))
    graph = graph_of(studio, f"graph TD\n{frames}\nx[안]\n" + "end\n" * depth)
    assert len(graph.clusters) == depth


def test_a_page_is_not_filled_where_half_of_it_does(studio: DiagramRenderer) -> None:
    steps = ("손으로 적은 주소", "설정 파일 관리", "손으로 업데이트", "서비스 재시작")
    names = ("고정된 구성", "바뀌는 환경", "서비스 디스커버리")
    frames = [
        f"subgraph {name}\n" + " --> ".join(f"n{row}{at}[{step}]" for at, step in enumerate(steps)) + "\nend"
        for row, name in enumerate(names)
    ]
    drawing = drawing_of(studio, "\n".join(["graph TB", *frames, "n03 --> n10", "n13 -.->|해결| n20"]), FrameName.PAGE)
    assert drawing.label_points >= 0.9 * DiagramStyle().largest(FrameName.PAGE)
    assert drawing.height.points <= PAGE.height.points * 0.55
