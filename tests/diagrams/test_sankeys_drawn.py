"""Sankey diagrams and pyramids as native shapes, drawn for real."""

from __future__ import annotations

import itertools

import pytest

from diagrams.drawn import SLIDE, drawing_of, graph_of
from diagrams.places import holds, labelled, overlap, reads_in_order, texts
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.colors import ColorSlot
from gyoan.model.drawing import DrawingFrame, FrameName
from gyoan.model.graph import Band, Graph, Node, NodeShape, Rgb, Tint
from gyoan.model.units import Place
from worker.lectures import COSTS, ENERGY

pytestmark = pytest.mark.toolchain

WIDE = "sankey-beta\n" + "\n".join(f"출발,도착 {number},{number + 1}" for number in range(24))
LONG = "sankey-beta\n아주 길고 긴 이름을 가진 첫째 출발점의 이름,조금 긴 이름의 절차,30\n조금 긴 이름의 절차,끝,30\n"
CHAIN = "sankey-beta\n" + "\n".join(f"단계 {number},단계 {number + 1},{20 - number}" for number in range(9))
SOURCES = {"costs": COSTS, "energy": ENERGY, "wide": WIDE, "long": LONG, "chain": CHAIN}


def bar(graph: Graph, name: str) -> Node:
    return next(node for node in graph.nodes if node.name == name)


def bars(graph: Graph) -> list[Node]:
    return [node for node in graph.nodes if node.shape is NodeShape.RECTANGLE]


def labels(graph: Graph) -> list[Node]:
    return [node for node in graph.nodes if node.label.lines]


def band(graph: Graph, name: str) -> Band:
    return next(one for one in graph.bands if one.name == name)


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_leaves_the_frame_and_no_label_meets_another_or_a_bar(
    studio: DiagramRenderer, name: str, frame: DrawingFrame
) -> None:
    drawing = drawing_of(studio, SOURCES[name], frame.name)
    assert drawing.width <= frame.width
    assert drawing.height <= frame.height
    assert drawing.graph is not None
    whole = Place(0, 0, drawing.width.points, drawing.height.points)
    places = [node.place for node in labels(drawing.graph)]
    assert all(holds(whole, node.place) for node in drawing.graph.nodes)
    assert not any(overlap(one, other, 0.05) for one, other in itertools.combinations(places, 2))
    assert not any(overlap(place, one.place, 0.05) for place in places for one in bars(drawing.graph))


@pytest.mark.parametrize("name", ["costs", "energy", "long", "chain"])
def test_labels_can_be_read(studio: DiagramRenderer, name: str) -> None:
    assert drawing_of(studio, SOURCES[name]).label_points >= 12
    assert drawing_of(studio, SOURCES[name], FrameName.PAGE).label_points >= 7


def test_every_name_is_there_once_with_its_value(studio: DiagramRenderer, frame: DrawingFrame) -> None:
    branches = ["예산 · 44.5", "교육 · 25", "연구 · 15.5", "운영 · 4"]
    ends = ["강사료 · 15", "교재 · 10", "장비, 부품 · 10.5", "출장 · 5", "청소 · 4"]
    assert sorted(texts(graph_of(studio, COSTS, frame.name))) == sorted([*branches, *ends])


def test_heights_are_as_the_values(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, COSTS)
    unit = bar(graph, "예산").place.height / 44.5
    for name, value in (("교육", 25), ("연구", 15.5), ("청소", 4)):
        assert bar(graph, name).place.height == pytest.approx(value * unit, abs=0.05)
    assert band(graph, "교육 → 교재").width == pytest.approx(10 * unit, abs=0.05)
    assert unit * 44.5 > SLIDE.height.points * 0.4


def test_bands_leave_and_reach_their_bars_side_by_side(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, ENERGY)
    power = bar(graph, "전기").place
    for ends in (
        [(one.end, one.width) for one in graph.bands if one.name.endswith("→ 전기")],
        [(one.start, one.width) for one in graph.bands if one.name.startswith("전기 →")],
    ):
        ordered = sorted(ends, key=lambda end: end[0][1])
        assert ordered[0][0][1] == pytest.approx(power.y, abs=0.05)
        for ((_, top), width), ((_, below), _) in itertools.pairwise(ordered):
            assert below == pytest.approx(top + width, abs=0.05)
    assert all(abs(one.end[0] - power.x) < 0.05 for one in graph.bands if one.name.endswith("→ 전기"))


def test_the_order_of_the_source_is_that_of_reading(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, COSTS)
    for column in (["교육", "연구", "운영"], ["강사료", "교재", "장비, 부품", "출장", "청소"]):
        places = [bar(graph, name).place for name in column]
        assert len({place.x for place in places}) == 1
        assert reads_in_order(places)


def test_what_ends_stands_at_the_right(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, "sankey-beta\n방문,이탈,7\n방문,가입,3\n가입,구매,3\n")
    assert bar(graph, "이탈").place.x == bar(graph, "구매").place.x > bar(graph, "가입").place.x


def test_what_comes_from_one_branch_has_its_colour(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, COSTS)
    branches = [bar(graph, name).fill for name in ("교육", "연구", "운영")]
    assert len(set(branches)) == 3
    assert bar(graph, "교재").fill == branches[0]
    for name in ("예산 → 교육", "교육 → 교재"):
        fill = band(graph, name).fill
        assert isinstance(fill, Tint)
        assert Tint(fill.slot, 1) == branches[0]
        assert fill.share < 0.5


def test_narrow_bands_lie_on_wide_ones(studio: DiagramRenderer) -> None:
    widths = [one.width for one in graph_of(studio, ENERGY).bands]
    assert widths == sorted(widths, reverse=True)


def test_next_to_nothing_can_still_be_seen(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, "sankey-beta\n매출,비용,99999\n매출,이익,0.5\n")
    assert bar(graph, "이익").place.height >= 0.8
    assert band(graph, "매출 → 이익").width >= 0.8


def test_settings_of_the_front_matter_count(studio: DiagramRenderer) -> None:
    settings = 'showValues: true\n    prefix: "약 "\n    suffix: "억"\n    nodeColors:\n      매출: "#336699"'
    graph = graph_of(
        studio, f"---\nconfig:\n  sankey:\n    {settings}\n---\nsankey-beta\n매출,비용,1200.5\n매출,이익,80\n"
    )
    assert labelled(graph, "매출 · 약 1,280.5억").label.color is ColorSlot.TEXT
    assert bar(graph, "매출").fill == Rgb("336699")
    bare = "---\nconfig:\n  sankey:\n    showValues: false\n---\nsankey-beta\n매출,비용,12\n"
    assert texts(graph_of(studio, bare)) == ["매출", "비용"]


def test_a_sankey_diagram_in_words_has_its_numbers(studio: DiagramRenderer) -> None:
    assert drawing_of(studio, COSTS).alt == (
        "생키 다이어그램: 예산: 교육 25, 연구 15.5, 운영 4. 교육: 강사료 15, 교재 10. "
        "연구: 장비, 부품 10.5, 출장 5. 운영: 청소 4"
    )


@pytest.mark.thorough
def test_where_nothing_flows_mermaids_picture_has_to_do(studio: DiagramRenderer) -> None:
    drawing = drawing_of(studio, "sankey-beta\n가,나,0\n")
    assert drawing.graph is None
    assert drawing.png


def test_a_pyramid_is_native_and_every_level_is_wider_than_the_one_above_it(studio: DiagramRenderer) -> None:
    graph = graph_of(studio, 'pyramid\n  title 네 층\n  "바탕" : 40\n  "가운데" : 30\n  "꼭대기" : 10')
    levels = [labelled(graph, text).place for text in ("꼭대기 (10)", "가운데 (30)", "바탕 (40)")]
    assert [place.y for place in levels] == sorted(place.y for place in levels)
    assert [place.width for place in levels] == sorted({place.width for place in levels})
    title = labelled(graph, "네 층")
    assert title.fill is title.line is None


def test_a_blocks_own_colours_are_kept(studio: DiagramRenderer) -> None:
    looks = "  style a fill:#ffe0b2,stroke:#e65100\n  classDef warm fill:#ffccbc\n  class b warm"
    graph = graph_of(studio, f'block-beta\n  a["앞"] b["뒤"]\n{looks}')
    assert (labelled(graph, "앞").fill, labelled(graph, "앞").line) == (Rgb("FFE0B2"), Rgb("E65100"))
    assert labelled(graph, "뒤").fill == Rgb("FFCCBC")


def test_no_level_of_a_pyramid_is_higher_than_its_text_needs(studio: DiagramRenderer) -> None:
    names = ["짧은 것", "조금 더 긴 이름의 층", "방법론과 절차와 그 밖의 것"]
    graph = graph_of(studio, "pyramid\n" + "\n".join(f"- {name}" for name in names))
    heights = [labelled(graph, name).place.height / len(labelled(graph, name).label.lines) for name in names]
    assert max(heights) == pytest.approx(min(heights), rel=0.1)
