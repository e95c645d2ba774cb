"""Tests of what is particular to each kind of diagram that is no flowchart: drawn for real."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

import pytest

from diagrams.drawn import SLIDE, drawing_of, graph_of
from diagrams.kinds import BOARD, GARDEN, HISTORY, LIBRARY, MOVE, ORDERS, ROOMS, SHOP
from diagrams.places import distance, holds, labelled, overlap, reads_in_order, texts, words
from drawing_style import usual_style
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.colors import ColorSlot
from gyoan.model.drawing import DrawingFrame
from gyoan.model.graph import ArrowHead, LineStyle, NodeShape, Rgb
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain


def test_states_begin_end_choose_fork_and_join_as_signs_without_names(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ORDERS)
    shapes = {node.identity: node.shape for node in graph.nodes}
    assert shapes["갈림"] is NodeShape.DIAMOND
    assert shapes["나눔"] is shapes["모음"] is NodeShape.BAR
    assert shapes["root_start"] is shapes["root_end"] is NodeShape.CIRCLE
    ring = next(node for node in graph.nodes if node.identity == "root_end")
    dot = next(node for node in graph.nodes if node.identity == "root_end •")
    assert holds(ring.place, dot.place, slack=-1)
    assert ring.fill != dot.fill


def test_a_composite_state_frames_its_regions_and_they_their_states(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ORDERS)
    frame, *regions = graph.clusters
    assert words(frame.title) == "배송 준비"
    assert [region.line_style for region in regions] == [LineStyle.DASHED, LineStyle.DASHED]
    assert not overlap(regions[0].place, regions[1].place)
    for region, name in zip(regions, ("포장", "송장"), strict=True):
        assert holds(frame.place, region.place)
        assert holds(region.place, labelled(graph, name).place)
    assert not overlap(frame.place, labelled(graph, "승인").place)


@pytest.mark.parametrize(("said", "axis"), [("LR", "y"), ("TB", "x")])
def test_a_composite_state_runs_in_the_direction_that_it_says(studio: DiagramRenderer, said: str, axis: str) -> None:
    graph = graph_of(studio, f"stateDiagram-v2\n  state 밖 {{\n    direction {said}\n    첫째 --> 둘째\n  }}")
    first, second = (labelled(graph, name).place for name in ("첫째", "둘째"))
    assert getattr(first, axis) == pytest.approx(getattr(second, axis), abs=0.1)


def test_transitions_have_arrows_and_notes_hang_on_dashed_lines(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ORDERS)
    note = labelled(graph, "사유를 적는다")
    assert note.shape is NodeShape.NOTE
    hanging = [edge for edge in graph.edges if note.identity in (edge.start, edge.end)]
    assert [(edge.start, edge.style, edge.end_head) for edge in hanging] == [("반려", LineStyle.DASHED, ArrowHead.NONE)]
    others = [edge for edge in graph.edges if edge not in hanging]
    assert {(edge.style, edge.end_head) for edge in others} == {(LineStyle.SOLID, ArrowHead.ARROW)}


def test_a_class_given_after_the_state_was_named_counts(studio: DiagramRenderer) -> None:
    node = labelled(graph_of(studio, ORDERS), "반려")
    assert (node.fill, node.line, node.label.bold) == (Rgb("FFE0B2"), Rgb("E65100"), True)


@pytest.mark.thorough
def test_a_state_diagram_is_the_same_after_others(
    studio: DiagramRenderer, toolchain: Toolchain, tmp_path: Path
) -> None:
    with DiagramRenderer(lambda: toolchain, tmp_path, usual_style(toolchain)) as other:
        drawing_of(other, ORDERS.replace("접수", "신청"))
        assert drawing_of(other, ORDERS) == drawing_of(studio, ORDERS)


def test_topics_hang_on_their_parents_in_the_order_of_the_source(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GARDEN)
    names = {node.identity: words(node.label) for node in graph.nodes}
    children: dict[str, list[str]] = {}
    for edge in graph.edges:
        children.setdefault(names[edge.start], []).append(names[edge.end])
    assert children == {
        "우리 정원": ["꽃", "나무", "채소", "연못"],
        "꽃": ["장미", "국화"],
        "나무": ["소나무", "단풍나무"],
        "소나무": ["솔방울", "송홧가루"],
        "채소": ["상추 쑥갓", "🍅 토마토"],
        "연못": ["잉어"],
    }
    for names_of_siblings in children.values():
        assert reads_in_order([labelled(graph, name).place for name in names_of_siblings])


def test_branches_swing_out_in_colours_of_their_own(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GARDEN)
    branches = [labelled(graph, name) for name in ("꽃", "나무", "채소", "연못")]
    assert len({node.fill for node in branches}) == 4
    for node in branches:
        edge = next(edge for edge in graph.edges if edge.end == node.identity)
        assert edge.color == node.fill
        assert edge.end_head is ArrowHead.NONE
    assert all(edge.curved for edge in graph.edges)
    assert next(edge for edge in graph.edges if edge.end == labelled(graph, "장미").identity).color == branches[0].fill


def test_topics_have_the_shapes_that_their_brackets_say(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, GARDEN)
    shapes = [labelled(graph, name).shape for name in ("우리 정원", "나무", "단풍나무")]
    assert shapes == [NodeShape.CIRCLE, NodeShape.RECTANGLE, NodeShape.HEXAGON]


def test_a_mind_map_that_is_too_much_comes_in_readable_parts_with_the_middle_in_each(studio: DiagramRenderer) -> None:
    branches = "".join(
        f"    가지 {number}\n" + "".join(f"      {number}번 가지의 잎 {leaf}\n" for leaf in range(9))
        for number in range(8)
    )
    drawing = drawing_of(studio, f"mindmap\n  root((줄기))\n{branches}")
    assert drawing.graph is not None
    assert drawing.label_points < 12
    assert all(part.label_points >= 12 for part in drawing.parts)
    shown = [Counter(texts(part.graph)) for part in drawing.parts if part.graph]
    assert all(part["줄기"] == 1 for part in shown)
    together = sum(shown, Counter[str]())
    del together["줄기"]
    whole = Counter(texts(drawing.graph))
    del whole["줄기"]
    assert together == whole
    assert len({part.alt for part in drawing.parts}) == len(drawing.parts)


def test_periods_run_from_left_to_right_with_their_events_beneath(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, HISTORY)
    periods = [labelled(graph, year) for year in ("1998", "2003", "2011", "2020")]
    assert len({period.place.y for period in periods}) == 1
    assert reads_in_order([period.place for period in periods])
    assert [(edge.start, edge.end) for edge in graph.edges] == [
        (one.identity, other.identity) for one, other in itertools.pairwise(periods)
    ]
    events = [labelled(graph, text).place for text in ("전자책 대출", "어린이 열람실", "토요일 강연")]
    assert reads_in_order(events)
    period = periods[2].place
    for place in events:
        assert place.y > period.y + period.height
        assert abs(place.x + place.width / 2 - period.x - period.width / 2) < 0.1


def test_sections_are_panels_around_their_periods_in_colours_of_their_own(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, HISTORY)
    first, second = graph.clusters
    assert [words(one.title) for one in (first, second)] == ["문을 열다", "넓히다"]
    assert holds(first.place, labelled(graph, "새 건물").place)
    assert holds(second.place, labelled(graph, "토요일 강연").place)
    assert not overlap(first.place, second.place)
    assert first.fill != second.fill
    assert labelled(graph, "1998").fill != labelled(graph, "2011").fill


def test_a_timeline_of_many_periods_stays_readable_and_in_order(studio: DiagramRenderer, frame: DrawingFrame) -> None:
    years = [f"{year} : 첫 번째로 있었던 일 {year} : 그 다음에 있었던 일 {year}" for year in range(2001, 2013)]
    source = "timeline\n  " + "\n  ".join(years)
    graph = graph_of(studio, source, frame.name)
    assert graph.smallest_label >= (12 if frame is SLIDE else 7)
    assert reads_in_order([labelled(graph, str(year)).place for year in range(2001, 2013)])
    assert len(texts(graph)) == 36


def test_a_class_is_a_box_of_cells_that_fill_it(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, SHOP)
    box = next(node for node in graph.nodes if node.identity == "주문")
    cells = [node for node in graph.nodes if node.identity.startswith("주문 ") and node.shape is NodeShape.RECTANGLE]
    name, attributes, methods = cells
    assert box.at_back
    assert (box.name, words(name.label), name.label.bold) == ("주문", "주문", True)
    assert (attributes.label.lines, attributes.label.at_start) == (("+int 번호", "-List<상품> 목록"), True)
    assert methods.label.lines == ("+합계() : int",)
    assert sum(cell.place.height for cell in cells) == pytest.approx(box.place.height, abs=0.2)
    assert all(cell.place.width == pytest.approx(box.place.width, abs=0.2) for cell in cells)
    assert reads_in_order([cell.place for cell in cells])


def test_relations_of_classes_have_heads_diamonds_and_numbers_at_their_ends(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, SHOP)
    edges = {(edge.start, edge.end): edge for edge in graph.edges}
    realized, ordered = edges["결제", "카드결제"], edges["회원", "주문"]
    assert (realized.start_head, realized.style) == (ArrowHead.ARROW, LineStyle.DASHED)
    assert (ordered.end_head, ordered.style) == (ArrowHead.OPEN, LineStyle.SOLID)
    filled, hollow = (node for node in graph.nodes if node.shape is NodeShape.DIAMOND)
    assert distance(filled.place, edges["주문", "상품"].route[0]) < 0.1
    assert distance(hollow.place, edges["주문", "쿠폰"].route[0]) < 0.1
    assert (filled.fill, hollow.fill) == (ColorSlot.MUTED, ColorSlot.BACKGROUND)
    for number, end in (("1", ordered.route[0]), ("0..*", ordered.route[-1])):
        assert distance(labelled(graph, number).place, end) < 2 * graph.smallest_label


def test_an_entity_has_its_attributes_in_columns(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, LIBRARY)
    columns = [node for node in graph.nodes if node.label.at_start]
    assert [column.label.lines for column in columns] == [
        ("string", "string"),
        ("등록번호", "제목"),
        ("PK", ""),
        ("일련 번호", ""),
    ]
    assert len({column.place.y for column in columns}) == 1
    assert reads_in_order([column.place for column in columns])


def test_a_board_has_its_cards_below_their_columns_and_marks_what_is_urgent(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, BOARD)
    todo, done = labelled(graph, "할 일").place, labelled(graph, "완료").place
    urgent, usual = labelled(graph, "안내문 쓰기 31 · 민수"), labelled(graph, "의자 고치기")
    assert not graph.edges
    assert reads_in_order([todo, done])
    assert reads_in_order([todo, urgent.place, usual.place])
    assert labelled(graph, "책장 옮기기").place.x == done.x
    assert (urgent.line, usual.line) == (ColorSlot.EMPHASIS, ColorSlot.PRIMARY)


def test_bars_stand_beside_their_names_over_the_axis_of_time(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, MOVE)
    bars = [node for node in graph.nodes if node.name and not node.label.lines]
    assert [bar.name for bar in bars] == ["상자 모으기", "책 싸기", "옮기기", "여는 날"]
    for bar in bars:
        name = labelled(graph, bar.name).place
        assert name.x + name.width <= bar.place.x
        assert name.y + name.height / 2 == pytest.approx(bar.place.y + bar.place.height / 2, abs=0.1)
    first, second, third, milestone = (bar.place for bar in bars)
    assert second.x == pytest.approx(first.x + first.width, abs=0.1)
    assert second.width == pytest.approx(2 * first.width, abs=0.1)
    assert third.x == pytest.approx(second.x + second.width, abs=0.1)
    assert milestone.x + milestone.width / 2 == pytest.approx(third.x + third.width, abs=0.1)
    assert [bar.shape for bar in bars][-1] is NodeShape.DIAMOND
    assert bars[1].fill is ColorSlot.EMPHASIS
    mark = labelled(graph, "03월 04일").place
    assert mark.x + mark.width / 2 == pytest.approx(first.x, abs=0.1)
    assert len([edge for edge in graph.edges if not edge.start + edge.end]) == 9


def test_blocks_stand_on_the_grid_that_the_source_says(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ROOMS)
    door, store, reading, lectures = (labelled(graph, name) for name in ("큰 문", "책 창고", "열람실", "강의실"))
    [floor] = graph.clusters
    assert reads_in_order([door.place, store.place])
    assert store.place.x - door.place.x > 1.5 * door.place.width
    assert reads_in_order([reading.place, lectures.place])
    assert holds(floor.place, reading.place)
    assert holds(floor.place, lectures.place)
    assert floor.place.y > door.place.y + door.place.height
    assert floor.place.width == pytest.approx(store.place.x + store.place.width - door.place.x, abs=0.2)
    assert (store.shape, reading.shape, lectures.shape) == (
        NodeShape.CYLINDER,
        NodeShape.ROUNDED,
        NodeShape.HEXAGON,
    )
    assert [len(edge.route) for edge in graph.edges] == [2, 2]


@pytest.mark.parametrize(
    "source", ['block-beta\n  가 화살<["다음"]>(right) 나', "gantt\n  축 :vert, v1, 2024-01-01, 1d"]
)
@pytest.mark.sampled(2)
def test_what_has_no_shape_of_ours_stays_a_picture(studio: DiagramRenderer, source: str) -> None:
    drawing = drawing_of(studio, source)
    assert drawing.graph is None
    assert drawing.png


def test_times_that_are_plain_numbers_begin_where_they_say(studio: DiagramRenderer) -> None:
    source = "gantt\n  dateFormat X\n  axisFormat %d\n  section 하루\n  첫째 :1, 2\n  둘째 :2, 4\n  셋째 :4, 5"
    graph = graph_of(studio, source)
    first, second, third = (node.place for node in graph.nodes if node.name)
    assert second.x == pytest.approx(first.x + first.width, abs=0.1)
    assert second.width == pytest.approx(2 * third.width, abs=0.1)
    assert {"1", "2", "3", "4", "5"} <= set(texts(graph))


def test_a_topic_of_two_thousand_letters_becomes_no_tower(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, f"mindmap\n  뿌리\n    짧다\n      {'가나다라 ' * 400}")
    place = max((node.place for node in graph.nodes), key=lambda place: place.height)
    assert 0.7 < place.width / place.height < 4


@pytest.mark.parametrize("source", ["mindmap\n  혼자", "timeline\n  2024", "stateDiagram-v2\n  외톨이"])
def test_a_single_thing_is_drawn(studio: DiagramRenderer, source: str) -> None:
    assert texts(graph_of(studio, source)) == [source.rsplit(maxsplit=1)[-1]]
