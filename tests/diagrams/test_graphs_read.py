"""Tests of the worker's description of a graph, read as the model's."""

from __future__ import annotations

from typing import Any

import pytest

from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.graphs import graph_of, native_drawing
from gyoan.model.colors import ColorSlot
from gyoan.model.graph import ArrowHead, Band, Cluster, Edge, LineStyle, Node, NodeShape, Rgb, Tint
from gyoan.model.units import Place

PLAIN = {"fill": "", "stroke": "", "color": "", "strokeWidth": 0, "dashed": False, "bold": False}


BOX = {
    **{**PLAIN, "id": "a", "shape": "rectangle", "place": [0, 0, 90, 30], "lines": ["글"], "parent": "", "link": ""},
    "sign": False,
}
EDGE = {
    **{**PLAIN, "start": "", "end": "", "around": "", "route": [[0, 0], [9, 0]], "lines": ["글"], "pattern": "normal"},
    **{"label": [0, 0, 20, 10], "heads": ["none", "arrow_point"]},
}
FRAME = {**PLAIN, "id": "틀", "place": [0, 0, 90, 30], "lines": ["글"], "title": None, "depth": 0}


def node(**settings: Any) -> Node:
    return node_at(16, **settings)


def node_at(size: float, **settings: Any) -> Node:
    native = {"points": size, "clusters": [], "nodes": [{**BOX, **settings}], "edges": []}
    return graph_of(native, DEFAULT_SLOTS).nodes[0]


def edge(**settings: Any) -> Edge:
    one = {**EDGE, **settings}
    return graph_of({"points": 16, "clusters": [], "nodes": [], "edges": [one]}, DEFAULT_SLOTS).edges[0]


def cluster(**settings: Any) -> Cluster:
    one = {**FRAME, **settings}
    return graph_of({"points": 16, "clusters": [one], "nodes": [], "edges": []}, DEFAULT_SLOTS).clusters[0]


def test_a_label_has_the_graphs_size_or_its_own() -> None:
    assert (node().label.points, node(points=12.3456).label.points) == (16, 12.35)
    edge_label = edge(points=16).label
    assert edge_label is not None
    assert edge_label.points == 16
    assert cluster(points=20).title.points == 20


def test_lines_of_a_label_begin_at_the_left_where_the_worker_says_so() -> None:
    assert (node().label.at_start, node(atStart=True).label.at_start) == (False, True)


def test_what_the_source_does_not_colour_has_the_slot_that_the_worker_names() -> None:
    assert node(slot="primary", lineSlot="text").fill is ColorSlot.PRIMARY
    assert node(slot="primary", lineSlot="text").line is ColorSlot.TEXT
    assert node(slot="primary", fill="#123456").fill == Rgb("123456")
    assert edge(slot="primary").color is ColorSlot.PRIMARY
    assert cluster(slot="background", lineSlot="primary").fill is ColorSlot.BACKGROUND
    assert cluster(lineSlot="primary").line is ColorSlot.PRIMARY


def test_a_fill_may_be_a_tint_of_its_slot() -> None:
    assert node(slot="primary", tint=0.1).fill == Tint(ColorSlot.PRIMARY, 0.1)
    assert cluster(slot="primary", tint=0.1).fill == Tint(ColorSlot.PRIMARY, 0.1)


def test_text_on_a_slot_can_be_read() -> None:
    assert node(slot="primary").label.color is ColorSlot.BACKGROUND


def test_ends_in_the_open_curves_and_open_arrows_are_kept() -> None:
    one = edge(curved=True, heads=["none", "arrow_open"])
    assert (one.start, one.end, one.curved, one.end_head) == ("", "", True, ArrowHead.OPEN)
    assert (edge().curved, edge().bare_label, edge(bare=True).bare_label) == (False, False, True)


def test_a_box_at_the_back_has_a_name_though_it_has_no_text() -> None:
    line = node(shape="lifeline", lines=[], atBack=True, name="학생", fill="none", dashed=True)
    assert (line.shape, line.at_back, line.name, line.fill) == (NodeShape.LIFELINE, True, "학생", None)
    assert (line.line_style, node().line_style) == (LineStyle.DASHED, LineStyle.SOLID)
    assert not node().at_back


def test_a_frame_may_be_dashed() -> None:
    assert (cluster().line_style, cluster(dashed=True).line_style) == (LineStyle.SOLID, LineStyle.DASHED)


def test_a_label_that_is_a_list_begins_at_the_left() -> None:
    entries = node(lines=["문제점", "• 기록이 없다", "• 되돌리기 어렵다"]).label

    assert entries.at_start
    assert not node(lines=["• 하나뿐", "인 줄"]).label.at_start


@pytest.mark.parametrize(
    ("points", "wanted", "width"),
    [
        (14, 0, 1.0),
        (28, 0, 1.0),
        (10, 0, 0.71),
        (7, 0, 0.6),
        (10.5, 0, 0.75),
        (16, 2, 2.0),
        (8, 2, 1.0),
        (16, 9, 4.0),
        (4, 1, 0.6),
    ],
)
def test_outlines_are_thinner_in_small_drawings_and_never_a_hair_or_a_bar(
    points: float, wanted: float, width: float
) -> None:
    assert node_at(points, strokeWidth=wanted).line_points == width


def test_lines_are_drawn_in_the_weight_and_the_dashes_of_the_source() -> None:
    styles = {pattern: edge(pattern=pattern).style for pattern in ("normal", "dotted", "dashed", "thick", "invisible")}
    assert styles == {
        "normal": LineStyle.SOLID,
        "dotted": LineStyle.DASHED,
        "dashed": LineStyle.DASHED,
        "thick": LineStyle.THICK,
        "invisible": LineStyle.INVISIBLE,
    }
    assert [edge(pattern=pattern).line_points for pattern in ("normal", "dotted", "thick")] == [1.25, 1.25, 2.2]
    assert edge(pattern="normal", dashed=True).style is LineStyle.DASHED
    assert edge(pattern="thick", dashed=True).style is LineStyle.THICK


@pytest.mark.parametrize(
    ("points", "small"), [(10, 10), (18, 18), (19, 18), (24, 21), (32, 28), (12.346, 12.35), (25.15, 22.01)]
)
def test_text_of_lines_is_as_large_as_that_of_boxes_until_that_is_large(points: float, small: float) -> None:
    one = {**EDGE, "label": [0, 0, 20, 10]}
    (line,) = graph_of({"points": points, "clusters": [], "nodes": [], "edges": [one]}, DEFAULT_SLOTS).edges
    assert line.label is not None
    assert line.label.points == small


def test_lines_without_text_have_no_label() -> None:
    assert edge(lines=[], label=None).label is None
    assert edge(label=None).label_place is None


@pytest.mark.parametrize(
    ("lines", "at_start"),
    [
        (["• 하나", "• 둘"], True),
        (["제목", "- 하나", "- 둘"], True),
        (["✅ 됨", "❌ 안 됨"], True),
        (["제목", "• 하나"], False),
        (["하나", "둘"], False),
        (["-1", "-2"], False),
    ],
)
def test_a_label_of_two_entries_or_more_begins_at_the_left(lines: list[str], at_start: bool) -> None:
    assert node(lines=lines).label.at_start is at_start


def test_frames_in_frames_and_their_boxes_stand_out_from_what_is_around_them() -> None:
    assert [cluster(depth=depth).fill for depth in range(4)] == [
        ColorSlot.SURFACE,
        ColorSlot.BACKGROUND,
        ColorSlot.SURFACE,
        ColorSlot.BACKGROUND,
    ]
    frames = [{**FRAME, "id": f"틀{depth}", "depth": depth} for depth in range(2)]
    boxes = [{**BOX, "id": f"a{number}", "parent": parent} for number, parent in enumerate(("틀0", "틀1", ""))]
    graph = graph_of({"points": 16, "clusters": frames, "nodes": boxes, "edges": []}, DEFAULT_SLOTS)
    assert [one.fill for one in graph.nodes] == [ColorSlot.BACKGROUND, ColorSlot.SURFACE, ColorSlot.SURFACE]


def test_frames_have_bold_titles_in_their_places_and_dashes_where_the_source_says_so() -> None:
    one = cluster(title=[1, 2, 30, 12], dashed=True)
    assert (one.title.bold, one.title_place, one.line_style) == (True, Place(1, 2, 30, 12), LineStyle.DASHED)
    assert (cluster().title_place, cluster().line_style) == (None, LineStyle.SOLID)


def test_plain_text_and_that_of_lines_can_be_read_on_the_frame_behind_it() -> None:
    dark = {**FRAME, "fill": "#102030"}
    boxes = [
        {**BOX, "id": "plain", "shape": "plain", "parent": "틀"},
        {**BOX, "id": "empty", "fill": "none", "parent": "틀"},
        {**BOX, "id": "own", "fill": "#ffffff", "parent": "틀"},
        {**BOX, "id": "out", "shape": "plain"},
    ]
    lines = [{**EDGE, "around": "틀"}, EDGE]
    graph = graph_of({"points": 16, "clusters": [dark], "nodes": boxes, "edges": lines}, DEFAULT_SLOTS)
    text, page = DEFAULT_SLOTS[ColorSlot.TEXT], DEFAULT_SLOTS[ColorSlot.BACKGROUND]
    assert [one.label.color for one in graph.nodes] == [Rgb(page), Rgb(page), Rgb(text), ColorSlot.TEXT]
    assert [one.label.color for one in graph.edges if one.label] == [Rgb(page), ColorSlot.TEXT]


def test_signs_are_filled_without_a_word_and_boxes_of_the_source_have_an_outline_of_their_own_shade() -> None:
    assert node(sign=True).fill is ColorSlot.MUTED
    assert node(fill="#c86432").line == Rgb("6E371C")
    assert node(fill="#c86432", lineSlot="text").line is ColorSlot.TEXT
    assert node(fill="#c86432", stroke="#010203").line == Rgb("010203")


def test_bands_swing_between_their_corners_in_a_colour_that_shines_through() -> None:
    band = {"start": [1, 2], "end": [30, 4], "width": 5, "fill": "", "name": "가 → 나", "slot": "primary", "tint": 0.35}
    graph = graph_of({"points": 16, "clusters": [], "nodes": [], "edges": [], "bands": [band]}, DEFAULT_SLOTS)
    assert graph.bands == (Band((1, 2), (30, 4), 5, Tint(ColorSlot.PRIMARY, 0.35), "가 → 나"),)


def test_a_drawing_is_as_small_as_its_smallest_label() -> None:
    facts = {
        **{"width": 12700 * 90, "height": 12700 * 30, "alt": "말", "points": 16.5, "parts": []},
        **{"slots": {slot.value: color for slot, color in DEFAULT_SLOTS.items()}},
        "native": {"points": 16, "clusters": [], "nodes": [BOX, {**BOX, "points": 9.126}], "edges": []},
    }
    assert native_drawing(facts).label_points == 9.13
    assert native_drawing({**facts, "native": {**facts["native"], "nodes": []}}).label_points == 16.5
    assert native_drawing({**facts, "native": {**facts["native"], "nodes": []}, "points": 16.126}).label_points == 16.13
    assert node_at(12.3456).label.points == 12.35


def test_parts_of_a_drawing_have_sizes_of_their_own_and_words_where_they_say_something_else() -> None:
    native = {"points": 16, "clusters": [], "nodes": [BOX], "edges": []}
    part = {"native": {**native, "points": 11}, "width": 80, "height": 20, "points": 12}
    facts = {
        **{"width": 12700 * 90, "height": 12700 * 30, "alt": "말", "points": 16.5, "native": native},
        **{"slots": {slot.value: color for slot, color in DEFAULT_SLOTS.items()}},
        "parts": [part, {**part, "alt": "둘째"}, {**part, "alt": ""}],
    }
    parts = native_drawing(facts).parts
    assert [one.alt for one in parts] == ["말", "둘째", "말"]
    assert [(one.width.points, one.height.points, one.label_points) for one in parts] == [(80, 20, 11)] * 3
