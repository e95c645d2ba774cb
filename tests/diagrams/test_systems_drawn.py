"""Architectures, C4 diagrams and git graphs drawn for real: native shapes with labels that can be read."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from drawing_style import usual_style
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName
from gyoan.model.graph import ArrowHead, Graph, Node, NodeShape
from gyoan.model.units import Length, Place
from gyoan.toolchain.tools import Toolchain
from tried import some
from worker.lectures import ARCHITECTURE

pytestmark = pytest.mark.toolchain

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_points(874), Length.of_points(382), 220)
PAGE = DrawingFrame(FrameName.PAGE, Length.of_points(470), Length.of_points(420), 300)

C4 = """C4Context
    title 교육 시스템
    Person(s, "수강생", "강의를 듣는다")
    System_Boundary(b, "학교") {
      System(l, "학습 시스템", "자료와 과제")
      SystemDb(d, "저장소")
    }
    System_Ext(m, "메일")
    Rel(s, l, "과제를 낸다", "HTTPS")
    Rel(l, m, "알린다")"""
GIT = """gitGraph
    commit id: "처음"
    branch develop
    commit id: "개발 환경 준비"
    branch feature
    commit id: "주문 기능"
    commit type: REVERSE
    checkout develop
    merge feature tag: "v1.1-dev"
    checkout main
    merge develop tag: "v1.1"
    commit id: "마무리" type: HIGHLIGHT"""


def drawn(studio: DiagramRenderer, source: str, frame: DrawingFrame = SLIDE) -> Drawing:
    """Return the drawing of a source."""
    diagram = Diagram(source, source.split(maxsplit=1)[0], SourceSpan("session.md", 1))
    (drawing,) = studio.draw([diagram], [frame]).value.values()
    assert isinstance(drawing, Drawing), drawing
    return drawing


def graph_of(studio: DiagramRenderer, source: str, frame: DrawingFrame = SLIDE) -> Graph:
    graph = drawn(studio, source, frame).graph
    assert graph is not None
    return graph


def named(graph: Graph, text: str) -> Node:
    return next(node for node in graph.nodes if " ".join(node.label.lines).startswith(text))


def joined(graph: Graph) -> set[tuple[str, str]]:
    return {(edge.start, edge.end) for edge in graph.edges if edge.start}


def within(inner: Place, outer: Place) -> bool:
    fits = inner.x >= outer.x and inner.x + inner.width <= outer.x + outer.width
    return fits and inner.y >= outer.y and inner.y + inner.height <= outer.y + outer.height


def meet(one: Place, other: Place) -> bool:
    across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    return across > 0.05 and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > 0.05


@pytest.mark.parametrize("source", [ARCHITECTURE, C4, GIT], ids=["architecture", "c4", "git"])
@pytest.mark.parametrize(("frame", "least"), [(SLIDE, 14), (PAGE, 7)], ids=["slide", "page"])
def test_labels_can_be_read_and_boxes_do_not_meet(
    studio: DiagramRenderer, source: str, frame: DrawingFrame, least: float
) -> None:
    drawing = drawn(studio, source, frame)
    assert drawing.label_points >= least * 0.8
    assert drawing.graph is not None
    texts = [node.place for node in drawing.graph.nodes if any(node.label.lines)]
    assert not any(meet(one, other) for one, other in combinations(texts, 2))
    assert all(place.x >= 0 and place.x + place.width <= frame.width.points for place in texts)


def test_services_stand_in_their_groups_and_have_the_shape_of_their_icon(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ARCHITECTURE)
    frames = {frame.title.lines[0]: frame.place for frame in graph.clusters}
    assert within(named(graph, "저장소").place, frames["영역 가"])
    assert within(named(graph, "복제본").place, frames["영역 나"])
    assert within(frames["영역 가"], frames["서울 리전"])
    assert named(graph, "저장소").shape is NodeShape.CYLINDER
    assert named(graph, "사용자").shape is NodeShape.STADIUM


def test_every_line_of_an_architecture_joins_its_two_services(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ARCHITECTURE)
    assert {frozenset(pair) for pair in joined(graph)} == {
        frozenset(pair) for pair in (("users", "web"), ("web", "db"), ("copy", "db"), ("web", "fork"))
    }
    arrows = {(edge.start, edge.end): (edge.start_head, edge.end_head) for edge in graph.edges}
    assert arrows["users", "web"] == (ArrowHead.NONE, ArrowHead.ARROW)
    assert arrows["web", "db"] == (ArrowHead.NONE, ArrowHead.NONE)
    assert ArrowHead.ARROW in (arrows.get(("db", "copy")) or arrows["copy", "db"])


def test_an_architecture_in_words_says_what_stands_where(studio: DiagramRenderer) -> None:
    alt = drawn(studio, ARCHITECTURE).alt
    assert alt.startswith("아키텍처 다이어그램: 서울 리전: 영역 가, 영역 나. 영역 가: 저장소, 웹 서버")
    assert "사용자 – 웹 서버" in alt


def test_a_c4_diagram_says_everything_that_its_source_says(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, C4)
    said = " ".join(line for node in graph.nodes for line in node.label.lines)
    for words in ("수강생", "강의를 듣는다", "학습 시스템", "자료와 과제", "저장소", "메일"):
        assert words in said
    assert [frame.title.lines for frame in graph.clusters] == [("교육 시스템",), ("학교",)]
    labels = [" ".join(edge.label.lines) for edge in graph.edges if edge.label]
    assert labels == ["과제를 낸다 [HTTPS]", "알린다"]


def test_what_is_not_ours_looks_different_in_a_c4_diagram(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, C4)
    assert named(graph, "메일").line is not named(graph, "학습").line
    assert named(graph, "수강생").fill != named(graph, "학습").fill


def test_a_git_graph_has_a_lane_for_each_branch_in_order(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GIT)
    lanes = [named(graph, branch).place for branch in ("main", "develop", "feature")]
    assert lanes[0].y < lanes[1].y < lanes[2].y
    assert lanes[0].x == lanes[1].x == lanes[2].x


def test_commits_stand_in_their_order_and_are_joined_to_those_before(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GIT)
    dots = [node for node in graph.nodes if node.identity.startswith("commit")]
    assert [dot.place.x for dot in dots] == sorted(dot.place.x for dot in dots)
    pairs = {(0, 1), (1, 2), (2, 3), (1, 4), (3, 4), (0, 5), (4, 5), (5, 6)}
    assert joined(graph) == {(f"commit {start}", f"commit {end}") for start, end in pairs}


def test_no_line_of_a_git_graph_runs_through_a_commits_name(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GIT)
    names = [node.place for node in graph.nodes if node.shape is NodeShape.PLAIN]
    for edge in some(graph.edges):
        for (x1, y1), (x2, y2) in zip(edge.route, edge.route[1:], strict=False):
            way = Place(min(x1, x2), min(y1, y2), max(abs(x2 - x1), 0.2), max(abs(y2 - y1), 0.2))
            assert not any(meet(way, name) for name in some(names))


def test_names_that_mermaid_makes_up_for_commits_are_not_shown(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GIT)
    names = [" ".join(node.label.lines) for node in graph.nodes if node.shape is NodeShape.PLAIN]
    assert sorted(names) == sorted(["처음", "개발 환경 준비", "주문 기능", "마무리"])
    assert named(graph, "v1.1-dev").shape is NodeShape.ROUNDED


@pytest.mark.thorough
def test_a_git_graph_is_the_same_whatever_was_drawn_before(
    toolchain: Toolchain, studio: DiagramRenderer, tmp_path: Path
) -> None:
    before = graph_of(studio, GIT)
    with DiagramRenderer(lambda: toolchain, tmp_path, usual_style(toolchain)) as other:
        drawn(other, "gitGraph\n commit\n commit")
        assert graph_of(other, GIT) == before


@pytest.mark.thorough
def test_a_history_too_long_for_a_frame_is_mermaids_picture(studio: DiagramRenderer) -> None:
    source = "gitGraph\n" + "\n".join(f'  commit id: "변경 사항 {number}"' for number in range(60))
    drawing = drawn(studio, source)
    assert drawing.graph is None
    assert drawing.png


@pytest.mark.parametrize(
    "source",
    [
        'packet-beta\n  0-15: "출발 포트"\n  16-31: "도착 포트"\n  32-63: "순서 번호"',
        "sankey-beta\n\nTotal,Theory,20\nTotal,Practice,30",
        'radar-beta\n  title 성능\n  axis a["속도"], b["비용"], c["안정"]\n  curve x["첫째 안"]{1, 2, 3}',
    ],
    ids=["packet", "sankey", "radar"],
)
@pytest.mark.thorough
def test_pictures_that_are_asked_for_have_readable_labels_and_real_text(painter: DiagramRenderer, source: str) -> None:
    drawing = drawn(painter, source)
    assert drawing.label_points >= 12
    assert "<text" in drawing.svg
    assert "foreignObject" not in drawing.svg
