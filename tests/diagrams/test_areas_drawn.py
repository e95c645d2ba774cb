"""Packets and tree maps as native shapes, drawn for real: sizes that say how much, labels where they have room."""

from __future__ import annotations

import pytest

from diagrams.drawn import SLIDE, drawing_of, graph_of
from diagrams.kinds import HEADER, SPENDING
from diagrams.places import holds, labelled, texts
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import FrameName, Undrawn
from gyoan.model.graph import Rgb

pytestmark = pytest.mark.toolchain


def test_fields_are_as_wide_as_they_have_bits(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, HEADER)
    version, length, number = (labelled(graph, name).place for name in ("판", "전체 길이", "식별 번호"))
    assert length.width == pytest.approx(3 * version.width, abs=0.1)
    assert number.x == pytest.approx(length.x + length.width, abs=0.1)
    assert number.width == pytest.approx(SLIDE.width.points / 2, abs=5)


def test_narrow_fields_are_named_letter_below_letter(studio: DiagramRenderer) -> None:
    assert labelled(graph_of(studio, HEADER), "긴 급").label.lines == ("긴", "급")


def test_a_field_of_several_rows_is_shown_once(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, HEADER)
    assert texts(graph).count("보내는 곳") == 1
    assert labelled(graph, "127").place.y == labelled(graph, "64").place.y


def test_settings_of_a_packet_count(studio: DiagramRenderer) -> None:
    head = "---\nconfig:\n  packet:\n    bitsPerRow: 8\n    showBits: false\n---\n"
    graph = graph_of(studio, f'{head}packet\n0-7: "첫째"\n8-11: "둘째"\n12-15: "셋째"\n')
    assert texts(graph) == ["첫째", "둘째", "셋째"]
    assert labelled(graph, "둘째").place.y > labelled(graph, "첫째").place.y


def test_areas_are_as_the_values_and_stand_in_their_frames(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, SPENDING)
    book, power = (labelled(graph, name).place for name in ("책 40", "전기 20"))
    assert book.width * book.height == pytest.approx(2 * power.width * power.height, rel=0.1)
    outer, inner = (cluster.place for cluster in graph.clusters)
    assert holds(outer, inner)
    assert holds(inner, labelled(graph, "강연 10").place)


def test_the_colours_of_a_tree_map_are_those_of_its_source_where_it_has_some(studio: DiagramRenderer) -> None:
    parts = '"가": 10\n"나": 3:::warm\n"무리":::warm\n    "다": 5\n    "라": 6'
    graph = graph_of(studio, f"treemap-beta\n{parts}\nclassDef warm fill:#ffccbc,stroke:#e65100\n")
    assert labelled(graph, "나 3").fill == Rgb("FFCCBC")
    assert labelled(graph, "가 10").fill != Rgb("FFCCBC")
    assert [(one.fill, one.line) for one in graph.clusters] == [(Rgb("FFCCBC"), Rgb("E65100"))]


def test_a_box_too_small_for_its_label_keeps_its_name(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, 'treemap-beta\n"큰 것": 5000\n"작은 것": 1\n')
    small = next(node for node in graph.nodes if node.name == "작은 것 · 1")
    assert not small.label.lines
    assert small.place.width > 0


def test_forty_boxes_are_native_and_most_can_be_read(studio: DiagramRenderer) -> None:
    groups = [
        f'"무리 {at}"\n' + "".join(f'    "항목 {at}{one}": {one % 7 + 2}\n' for one in range(8)) for at in range(5)
    ]
    graph = graph_of(studio, "treemap-beta\n" + "".join(groups))
    assert len([node for node in graph.nodes if node.label.points >= 12 and node.label.lines]) >= 30


@pytest.mark.parametrize("source", ["packet-beta", "treemap-beta", 'treemap-beta\n"가": 0'])
def test_where_there_is_nothing_to_show_that_is_said(studio: DiagramRenderer, source: str) -> None:
    outcome = studio.draw([Diagram(source, source.split(maxsplit=1)[0], SourceSpan("수업.md", 1))], [SLIDE])
    assert [type(one) for one in outcome.value.values()] == [Undrawn]
    assert "nothing in it" in outcome.diagnostics[0].message


def test_labels_on_a_page_can_be_read(studio: DiagramRenderer) -> None:
    for source in (HEADER, SPENDING):
        assert drawing_of(studio, source, FrameName.PAGE).label_points >= 6.95  # what rounds to 7.0
