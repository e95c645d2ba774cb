"""Tests of flowcharts as native shapes, drawn for real: parsed by Mermaid in a browser, placed by ELK."""

from __future__ import annotations

import itertools
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.contrast import Palette, contrast
from gyoan.diagrams.renderer import Renderer
from gyoan.diagrams.studio import Studio
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.toolchain import Toolchain
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome, Severity, SourceSpan
from gyoan.model.drawing import Drawing, Drawings, Frame, FrameName, Undrawn
from gyoan.model.graph import ArrowHead, Graph, LineStyle, Node, NodeShape, Place, Rgb
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Length

pytestmark = pytest.mark.toolchain

SLIDE = Frame(FrameName.SLIDE, Length.of_points(874), Length.of_points(382), 220)
PAGE = Frame(FrameName.PAGE, Length.of_points(470), Length.of_points(420), 300)

TREES = "\n".join(
    f"  d{day}[{day}일차] --> t{day}a[이론 {day}]\n  d{day} --> t{day}b[실습 {day}]\n  d{day} --> t{day}c[과제 {day}]"
    for day in range(1, 6)
)
WEEK = f"graph TB\n subgraph 한 주의 여정\n{TREES}\n end"

FLOWCHARTS = {
    "one box": "graph TD\n  a[혼자]",
    "a chain": "graph LR\n" + "\n".join(f"  n{i}[단계 {i}] --> n{i + 1}[단계 {i + 1}]" for i in range(14)),
    "a cycle": "graph TD\n  a[계획] --> b[실행] --> c[점검] --> d[개선] --> a",
    "a loop to itself": "graph LR\n  a[재시도] --> a\n  a --> b[성공]",
    "several lines between two boxes": "graph LR\n  a[앞] --> b[뒤]\n  a -->|둘째| b\n  a -.-> b\n  b ==>|되돌아| a",
    "a decision": "graph TD\n  a[시작] --> b{준비됐나요?}\n  b -->|예| c[실습]\n  b -->|아니요| d[복습]\n  d --> b",
    "lines to frames": (
        "flowchart TB\n subgraph 하나\n  a1[가] --> a2[나]\n end\n subgraph 둘\n  b1[다] --> b2[라]\n end\n"
        " 하나 --> 둘\n 둘 --> c[끝]\n a1 --> b2\n c --> 하나"
    ),
    "a line to its own frame": "flowchart TB\n subgraph 바깥\n  a[가] --> b[나]\n end\n b --> 바깥",
    "frames in frames": (
        "flowchart LR\n subgraph 밖\n  subgraph 안\n   subgraph 속\n    a[가] --> b[나]\n   end\n   b --> c[다]\n"
        "  end\n  c --> d[라]\n end\n d --> e[마]\n e --> a"
    ),
    "an empty frame": "flowchart TB\n subgraph 빈곳\n end\n a[가] --> b[나]",
    "frames in a row": (
        "graph TB\n subgraph 준비\n  a[자료 수집] --> b[정리] --> c[검토]\n end\n"
        " subgraph 실행\n  d[설치] --> e[설정] --> f[시험]\n end\n subgraph 마무리\n  g[보고] --> h[회고]\n end\n"
        " c -->|넘김| d\n f -->|완료| g\n h -.-> a"
    ),
    "boxes without lines": "graph TD\n" + "\n".join(f"  n{i}[항목 {i}]" for i in range(1, 12)),
    "many to many": "graph LR\n  a & b & c --> d & e & f\n  d --> g\n  e --> g\n  f --> g",
    "five trees": WEEK,
    "lines of every style": "graph LR\n  a --- b\n  b -.-> c\n  c ==> d\n  d ~~~ e\n  e <--> f\n  f x--x g\n  g o--o h",
}
"""Sources by what is special about them."""


@pytest.fixture(scope="module")
def studio(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """Return a studio with an empty cache."""
    with Studio(lambda: toolchain, tmp_path_factory.mktemp("graphs"), DiagramStyle()) as drawer:
        yield drawer


@pytest.fixture(scope="module")
def renderer(toolchain: Toolchain) -> Iterator[Renderer]:
    """Return the worker itself, which also says what Mermaid's parser saw."""
    worker = Renderer(lambda: toolchain)
    yield worker
    worker.close()


def outcome_of(studio: Studio, source: str) -> Outcome[Drawings]:
    return studio.draw([Diagram(source, source.split(maxsplit=1)[0], SourceSpan("수업.md", 10))], [SLIDE, PAGE])


def drawing_of(studio: Studio, source: str, frame: FrameName = FrameName.SLIDE) -> Drawing:
    outcome = outcome_of(studio, source)
    drawing = outcome.value[source, frame]
    assert isinstance(drawing, Drawing), outcome.diagnostics
    return drawing


def graph_of(studio: Studio, source: str, frame: FrameName = FrameName.SLIDE) -> Graph:
    graph = drawing_of(studio, source, frame).graph
    assert graph is not None, "drawn as a picture"
    return graph


def node(graph: Graph, identity: str) -> Node:
    return next(one for one in graph.nodes if one.identity == identity)


@pytest.mark.parametrize("name", FLOWCHARTS)
def test_every_box_line_and_label_of_the_source_is_there_once(studio: Studio, renderer: Renderer, name: str) -> None:
    request = {
        "op": "draw",
        "source": FLOWCHARTS[name],
        "frames": [{"name": "slide", "width": 874, "height": 382, "dpi": 96, "largest": 20, "readable": 12}],
        "style": {**DiagramStyle().for_worker(), "native": True},
    }
    parsed = renderer.ask(request)["graph"]
    graph = graph_of(studio, FLOWCHARTS[name])
    shapes = [*graph.clusters, *graph.nodes]
    assert Counter(one.identity for one in shapes) == Counter(one["id"] for one in parsed["nodes"])
    assert Counter((edge.start, edge.end) for edge in graph.edges) == Counter(
        (edge["start"], edge["end"]) for edge in parsed["edges"]
    )
    shown = [" ".join(one.label.lines) for one in graph.nodes]
    shown += [" ".join(one.title.lines) for one in graph.clusters]
    assert Counter(shown) == Counter(one["label"] for one in parsed["nodes"])
    written = [edge["label"] for edge in parsed["edges"] if edge["label"]]
    assert Counter(" ".join(edge.label.lines) for edge in graph.edges if edge.label) == Counter(written)


@pytest.mark.parametrize("frame", [SLIDE, PAGE], ids=["slide", "page"])
@pytest.mark.parametrize("name", FLOWCHARTS)
def test_nothing_leaves_the_drawing_and_the_drawing_stays_in_its_frame(studio: Studio, name: str, frame: Frame) -> None:
    drawing = drawing_of(studio, FLOWCHARTS[name], frame.name)
    assert drawing.graph is not None
    width, height = drawing.width.points, drawing.height.points
    assert width <= frame.width.points + 0.1
    assert height <= frame.height.points + 0.1
    places = [one.place for one in (*drawing.graph.nodes, *drawing.graph.clusters)]
    places += [edge.label_place for edge in drawing.graph.edges if edge.label_place]
    places += [Place(x, y, 0, 0) for edge in drawing.graph.edges for x, y in edge.route]
    for place in places:
        assert place.x >= 0
        assert place.y >= 0
        assert place.x + place.width <= width + 0.1
        assert place.y + place.height <= height + 0.1


@pytest.mark.parametrize("name", FLOWCHARTS)
def test_no_two_boxes_or_labels_lie_on_each_other(studio: Studio, name: str) -> None:
    graph = graph_of(studio, FLOWCHARTS[name])
    places = [one.place for one in graph.nodes]
    places += [edge.label_place for edge in graph.edges if edge.label_place]
    for one, other in itertools.combinations(places, 2):
        assert not _overlap(one, other)


@pytest.mark.parametrize("name", FLOWCHARTS)
def test_no_line_runs_through_a_box_it_does_not_join(studio: Studio, name: str) -> None:
    graph = graph_of(studio, FLOWCHARTS[name])
    for edge in graph.edges:
        for box in graph.nodes:
            if box.identity not in (edge.start, edge.end) and edge.style is not LineStyle.INVISIBLE:
                assert not any(_overlap(part, box.place) for part in _stretches(edge.route)), (edge, box)


@pytest.mark.parametrize("name", FLOWCHARTS)
def test_every_line_begins_and_ends_at_the_border_of_what_it_joins(studio: Studio, name: str) -> None:
    graph = graph_of(studio, FLOWCHARTS[name])
    places = {one.identity: one.place for one in (*graph.nodes, *graph.clusters)}
    round_or_slanted = {one.identity for one in graph.nodes if one.shape is not NodeShape.RECTANGLE}
    for edge in graph.edges:
        for identity, point in ((edge.start, edge.route[0]), (edge.end, edge.route[-1])):
            tolerance = places[identity].width / 2 if identity in round_or_slanted else 0.2
            assert _distance_to_border(places[identity], point) <= tolerance


@pytest.mark.parametrize("name", FLOWCHARTS)
def test_text_fits_into_its_box(studio: Studio, name: str) -> None:
    for one in graph_of(studio, FLOWCHARTS[name]).nodes:
        assert one.place.height >= len(one.label.lines) * one.label.points * 1.45
        for line in one.label.lines:
            assert one.place.width > sum(0.5 if letter.isascii() else 0.9 for letter in line) * one.label.points


def test_unconnected_parts_stand_in_the_order_of_the_source(studio: Studio) -> None:
    graph = graph_of(studio, WEEK)
    days = [node(graph, f"d{day}").place for day in range(1, 6)]
    assert _reads_in_order(days)
    for day in range(1, 6):
        assert _reads_in_order([node(graph, f"t{day}{letter}").place for letter in "abc"])


def test_boxes_without_lines_stand_on_an_even_grid_in_the_order_of_the_source(studio: Studio) -> None:
    boxes = [one.place for one in graph_of(studio, FLOWCHARTS["boxes without lines"]).nodes]
    assert _reads_in_order(boxes)
    assert len({(box.width, box.height) for box in boxes}) == 1
    steps = {round(b.x - a.x, 1) for a, b in itertools.pairwise(boxes) if b.y == a.y}
    assert len(steps) == 1


def test_a_long_chain_runs_in_rows_like_text(studio: Studio) -> None:
    graph = graph_of(studio, FLOWCHARTS["a chain"])
    assert _reads_in_order([one.place for one in graph.nodes])
    assert graph.smallest_label >= 18


def test_labels_do_not_grow_beyond_the_text_around_them(studio: Studio) -> None:
    source = "graph LR\n  a[가] --> b[나]"
    assert drawing_of(studio, source, FrameName.SLIDE).label_points == 20
    assert drawing_of(studio, source, FrameName.PAGE).label_points == 10


def test_styles_of_the_source_are_kept_and_their_text_can_be_read(studio: Studio) -> None:
    source = (
        "graph LR\n  a[진한 상자] -->|설명| b[묶음]\n  c[그대로] --> b\n"
        "  style a fill:#123456,stroke:#f00,color:#222222\n"
        "  classDef 밝게 fill:#ffffee,stroke-dasharray:4 4\n  class b 밝게\n"
        "  linkStyle 0 stroke:#00aa00,stroke-width:4px"
    )
    graph = graph_of(studio, source)
    dark = node(graph, "a")
    assert (dark.fill, dark.line) == (Rgb("123456"), Rgb("FF0000"))
    assert contrast(Palette(DEFAULT_SLOTS).hexadecimal(dark.label.color), "123456") >= 4.5
    assert node(graph, "b").line_style is LineStyle.DASHED
    assert isinstance(node(graph, "c").fill, ColorSlot)
    assert graph.edges[0].color == Rgb("00AA00")
    assert graph.edges[0].line_points > graph.edges[1].line_points
    assert graph.edges[1].color is ColorSlot.MUTED


def test_lines_keep_their_style_and_their_heads(studio: Studio) -> None:
    edges = graph_of(studio, FLOWCHARTS["lines of every style"]).edges
    assert [edge.style for edge in edges[:4]] == [
        LineStyle.SOLID,
        LineStyle.DASHED,
        LineStyle.THICK,
        LineStyle.INVISIBLE,
    ]
    assert [(edge.start_head, edge.end_head) for edge in (edges[0], *edges[4:])] == [
        (ArrowHead.NONE, ArrowHead.NONE),
        (ArrowHead.ARROW, ArrowHead.ARROW),
        (ArrowHead.CROSS, ArrowHead.CROSS),
        (ArrowHead.CIRCLE, ArrowHead.CIRCLE),
    ]


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("a[글]", NodeShape.RECTANGLE),
        ("a(글)", NodeShape.ROUNDED),
        ("a([글])", NodeShape.STADIUM),
        ("a[[글]]", NodeShape.SUBROUTINE),
        ("a[(글)]", NodeShape.CYLINDER),
        ("a((글))", NodeShape.CIRCLE),
        ("a(((글)))", NodeShape.DOUBLE_CIRCLE),
        ("a{글}", NodeShape.DIAMOND),
        ("a{{글}}", NodeShape.HEXAGON),
        ("a[/글/]", NodeShape.LEAN_RIGHT),
        ("a[\\글\\]", NodeShape.LEAN_LEFT),
        ("a[/글\\]", NodeShape.TRAPEZOID),
        ("a[\\글/]", NodeShape.INVERTED_TRAPEZOID),
        ("a>글]", NodeShape.FLAG),
        ('a@{shape: docs, label: "글"}', NodeShape.DOCUMENT),
        ('a@{shape: tri, label: "글"}', NodeShape.TRIANGLE),
        ('a@{shape: text, label: "글"}', NodeShape.PLAIN),
        ('a@{shape: disk, label: "글"}', NodeShape.CYLINDER),
    ],
)
def test_every_shape_of_mermaid_has_its_outline(studio: Studio, written: str, shape: NodeShape) -> None:
    only = graph_of(studio, f"flowchart LR\n  {written}").nodes[0]
    assert (only.shape, only.label.lines) == (shape, ("글",))


def test_a_link_is_kept_and_a_script_is_not(studio: Studio) -> None:
    source = (
        'graph LR\n a[문서] --> b[함정]\n click a href "https://example.org/doc"\n click b href "javascript:alert(1)"'
    )
    graph = graph_of(studio, source)
    assert node(graph, "a").link == "https://example.org/doc"
    assert node(graph, "b").link == ""


def test_labels_are_plain_lines_without_marks_and_icons(studio: Studio) -> None:
    source = 'graph LR\n a["첫 줄<br/><b>둘째</b> &amp; 셋"] --> b["`**굵은** 글`"]\n b --> c[fa:fa-car 자동차]'
    graph = graph_of(studio, source)
    assert [one.label.lines for one in graph.nodes] == [("첫 줄", "둘째 & 셋"), ("굵은 글",), ("자동차",)]


def test_what_is_too_much_for_a_slide_comes_in_readable_parts_too(studio: Studio) -> None:
    groups = "\n".join(
        f" subgraph 영역 {g}\n"
        + "\n".join(f"  g{g}n{i}[서비스 구성 요소 {g}의 {i}] --> g{g}m{i}[저장소 {i}]" for i in range(7))
        + "\n end"
        for g in range(1, 6)
    )
    source = f"graph TB\n{groups}\n g1m0 --> g2n0\n g2m0 --> g3n0"
    outcome = outcome_of(studio, source)
    whole = outcome.value[source, FrameName.SLIDE]
    assert isinstance(whole, Drawing)
    assert whole.label_points < 12
    assert len(whole.parts) >= 2
    assert all(part.label_points >= 12 for part in whole.parts)
    shown = {one.identity for part in whole.parts if part.graph for one in part.graph.nodes}
    assert whole.graph is not None
    assert {one.identity for one in whole.graph.nodes} <= shown
    told = [one for one in outcome.diagnostics if one.code is Code.SMALL_LABELS]
    assert [one.severity for one in told] == [Severity.INFO]


def test_five_hundred_boxes_are_drawn_within_the_time_limit(studio: Studio) -> None:
    dice = random.Random(7)
    source = "graph TD\n" + "\n".join(f"  n{dice.randrange(i)}[상자] --> n{i}[상자 {i}]" for i in range(1, 500))
    started = time.monotonic()
    drawing = drawing_of(studio, source)
    assert time.monotonic() - started < 20
    assert drawing.graph is not None
    assert len(drawing.graph.nodes) == 500


def test_a_label_of_five_thousand_letters_becomes_no_tower(studio: Studio) -> None:
    source = f"graph TD\n  a[{'아주 긴 설명 ' * 625}] --> b[끝]"
    place = node(graph_of(studio, source), "a").place
    assert 0.5 < place.width / place.height < 3


def test_a_word_without_end_is_broken_inside(studio: Studio) -> None:
    source = f"graph LR\n  a[{'가나다라마바사' * 12}] --> b[끝]"
    lines = node(graph_of(studio, source), "a").label.lines
    assert "".join(lines) == "가나다라마바사" * 12
    assert all(len(line) < 20 for line in lines)


def test_the_same_source_gives_the_same_graph_after_other_diagrams(toolchain: Toolchain, tmp_path: Path) -> None:
    sources = list(FLOWCHARTS.values())
    drawn = []
    for number, order in enumerate((sources, sources[::-1])):
        with Studio(lambda: toolchain, tmp_path / str(number), DiagramStyle()) as drawer:
            outcome = drawer.draw([Diagram(one, "graph", SourceSpan("수업.md", 1)) for one in order], [SLIDE, PAGE])
        drawn.append({key: outcome.value[key] for key in sorted(outcome.value, key=str)})
    assert drawn[0] == drawn[1]


def test_a_drawing_from_the_cache_is_the_one_that_was_put_there(toolchain: Toolchain, tmp_path: Path) -> None:
    def drawn() -> Drawing:
        with Studio(lambda: toolchain, tmp_path, DiagramStyle()) as drawer:
            return drawing_of(drawer, WEEK)

    assert drawn() == drawn()


def test_pictures_are_drawn_where_native_shapes_are_not_wanted(toolchain: Toolchain, tmp_path: Path) -> None:
    with Studio(lambda: toolchain, tmp_path, DiagramStyle(native=False)) as drawer:
        drawing = drawing_of(drawer, FLOWCHARTS["a decision"])
    assert drawing.graph is None
    assert drawing.png.startswith(b"\x89PNG")


def test_the_flowcharts_of_real_sessions_can_be_read(studio: Studio, shared_folder: Path) -> None:
    sources = _flowcharts(shared_folder)
    diagrams = [Diagram(source, "graph", SourceSpan("수업.md", 1)) for source in sources]
    drawings = studio.draw(diagrams, [SLIDE, PAGE]).value
    assert [source for source in sources if not getattr(drawings[source, FrameName.SLIDE], "graph", None)] == []
    slides = [_slide_points(drawings[source, FrameName.SLIDE]) for source in sources]
    pages = [_slide_points(drawings[source, FrameName.PAGE]) for source in sources]
    assert min(pages) >= 7
    assert sum(points >= 12 for points in slides) >= 0.98 * len(slides)
    assert sum(points >= 14 for points in slides) >= 0.88 * len(slides)
    assert sorted(slides)[len(slides) // 2] >= 18


def _flowcharts(folder: Path) -> list[str]:
    fences = re.compile(r"^```mermaid[ \t]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
    texts = [path.read_text(encoding="utf-8") for path in sorted((folder / "corpus").rglob("*.md"))]
    return [source for text in texts for source in fences.findall(text) if source.split()[0] in ("graph", "flowchart")]


def _slide_points(drawing: Drawing | Undrawn) -> float:
    assert isinstance(drawing, Drawing)
    return min((part.label_points for part in drawing.parts), default=drawing.label_points)


def _overlap(one: Place, other: Place) -> bool:
    slack = 0.6
    return (
        one.x + slack < other.x + other.width
        and other.x + slack < one.x + one.width
        and one.y + slack < other.y + other.height
        and other.y + slack < one.y + one.height
    )


def _stretches(route: tuple[tuple[float, float], ...]) -> list[Place]:
    return [
        Place(min(ax, bx) - 0.4, min(ay, by) - 0.4, abs(ax - bx) + 0.8, abs(ay - by) + 0.8)
        for (ax, ay), (bx, by) in itertools.pairwise(route)
    ]


def _distance_to_border(place: Place, point: tuple[float, float]) -> float:
    x, y = point
    left, right, top, bottom = x - place.x, place.x + place.width - x, y - place.y, place.y + place.height - y
    return abs(min(left, right, top, bottom))


def _reads_in_order(places: list[Place]) -> bool:
    """Return whether each place comes after the one before: right of it in the same row, or in a row below."""
    for one, other in itertools.pairwise(places):
        same_row = abs((one.y + one.height / 2) - (other.y + other.height / 2)) < min(one.height, other.height) / 2
        if not (other.x > one.x if same_row else other.y > one.y):
            return False
    return True
