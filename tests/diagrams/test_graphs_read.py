"""Tests of the worker's description of a graph, read as the model's."""

from __future__ import annotations

from typing import Any

from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.graphs import graph_of
from gyoan.model.graph import ArrowHead, Cluster, Edge, LineStyle, Node, NodeShape, Rgb, Tint
from gyoan.model.theme import ColorSlot

PLAIN = {"fill": "", "stroke": "", "color": "", "strokeWidth": 0, "dashed": False, "bold": False}


def node(**settings: Any) -> Node:
    one = {**PLAIN, "id": "a", "shape": "rectangle", "place": [0, 0, 90, 30], "lines": ["글"], "parent": "", "link": ""}
    native = {"points": 16, "clusters": [], "nodes": [{**one, "sign": False, **settings}], "edges": []}
    return graph_of(native, DEFAULT_SLOTS).nodes[0]


def edge(**settings: Any) -> Edge:
    one = {
        **PLAIN,
        "start": "",
        "end": "",
        "around": "",
        "route": [[0, 0], [9, 0]],
        "lines": ["글"],
        "pattern": "normal",
    }
    one |= {"label": [0, 0, 20, 10], "heads": ["none", "arrow_point"], **settings}
    return graph_of({"points": 16, "clusters": [], "nodes": [], "edges": [one]}, DEFAULT_SLOTS).edges[0]


def cluster(**settings: Any) -> Cluster:
    one = {**PLAIN, "id": "틀", "place": [0, 0, 90, 30], "lines": ["글"], "title": None, "depth": 0, **settings}
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
    assert line.line_style is LineStyle.DASHED
    assert not node().at_back


def test_a_frame_may_be_dashed() -> None:
    assert (cluster().line_style, cluster(dashed=True).line_style) == (LineStyle.SOLID, LineStyle.DASHED)


def test_a_label_that_is_a_list_begins_at_the_left() -> None:
    entries = node(lines=["문제점", "• 기록이 없다", "• 되돌리기 어렵다"]).label

    assert entries.at_start
    assert not node(lines=["• 하나뿐", "인 줄"]).label.at_start
