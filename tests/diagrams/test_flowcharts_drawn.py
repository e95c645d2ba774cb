"""Tests of what of a flowchart's source is seen in its drawing, drawn for real: shapes, styles, labels, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from diagrams.drawn import PAGE, SLIDE, drawing_of, graph_of
from diagrams.flowcharts import FLOWCHARTS, WEEK
from drawing_style import usual_style
from gyoan.diagrams.colors import DEFAULT_SLOTS
from gyoan.diagrams.contrast import Palette
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.colors import ColorSlot, contrast
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.graph import ArrowHead, Graph, LineStyle, Node, NodeShape, Rgb
from gyoan.scene.shapes import rows
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain


def node(graph: Graph, identity: str) -> Node:
    return next(one for one in graph.nodes if one.identity == identity)


def test_styles_of_the_source_are_kept_and_their_text_can_be_read(studio: DiagramRenderer) -> None:
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


def test_lines_keep_their_style_and_their_heads(studio: DiagramRenderer) -> None:
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
        ('a@{shape: docs, label: "글"}', NodeShape.DOCUMENTS),
        ('a@{shape: tri, label: "글"}', NodeShape.TRIANGLE),
        ('a@{shape: text, label: "글"}', NodeShape.PLAIN),
        ('a@{shape: disk, label: "글"}', NodeShape.LINED_CYLINDER),
        ('a@{shape: person, label: "글"}', NodeShape.LABELLED_PERSON),
        ('a@{shape: collate, label: "글"}', NodeShape.HEXAGON),
    ],
)
def test_every_shape_of_mermaid_has_its_outline(studio: DiagramRenderer, written: str, shape: NodeShape) -> None:
    only = graph_of(studio, f"flowchart LR\n  {written}").nodes[0]
    assert (only.shape, only.label.lines) == (shape, ("글",))


def test_the_table_has_a_row_for_every_shape_that_mermaid_documents(toolchain: Toolchain) -> None:
    known = {name for row in rows().values() for name in row.get("names", "").split()}
    names = documented_shapes(toolchain.folder / "node_modules")
    assert len(names) > 100
    assert names <= known


def documented_shapes(packages: Path) -> set[str]:
    """Return the names of `@{ shape: … }`, short ones and aliases, as Mermaid's own table has them."""
    table = (packages / "mermaid" / "dist" / "mermaid.min.js").read_text(encoding="utf-8")
    quoted = re.findall(r"(?:shortName|aliases|internalAliases):(\[[^\]]*\]|\"[^\"]*\")", table)
    return {name for text in quoted for name in re.findall(r'"(.*?)"', text)}


def test_every_shape_with_text_is_drawn_as_its_row_says(studio: DiagramRenderer) -> None:
    named = {name: row["names"].split()[-1] for name, row in rows().items() if "names" in row and "like" not in row}
    written = {name: theirs for name, theirs in named.items() if theirs.islower() and "_" not in theirs}
    source = "\n".join(f'  {name}@{{shape: {theirs}, label: "글"}}' for name, theirs in written.items())
    nodes = graph_of(studio, f"flowchart LR\n{source}").nodes
    without_text = {"hourglass": "hexagon", "bolt": "rectangle", "crossed-circle": "circle"}
    assert {node.identity: node.shape.value for node in nodes} == {
        name: without_text.get(name, name) for name in written
    }


def test_a_link_is_kept_and_a_script_is_not(studio: DiagramRenderer) -> None:
    source = (
        'graph LR\n a[문서] --> b[함정]\n click a href "https://example.org/doc"\n click b href "javascript:alert(1)"'
    )
    graph = graph_of(studio, source)
    assert node(graph, "a").link == "https://example.org/doc"
    assert node(graph, "b").link == ""


def test_labels_are_plain_lines_without_marks_and_icons(studio: DiagramRenderer) -> None:
    source = 'graph LR\n a["첫 줄<br/><b>둘째</b> &amp; 셋"] --> b["`**굵은** 글`"]\n b --> c[fa:fa-car 자동차]'
    graph = graph_of(studio, source)
    assert [one.label.lines for one in graph.nodes] == [("첫 줄", "둘째 & 셋"), ("굵은 글",), ("자동차",)]


@pytest.mark.thorough
def test_the_same_source_gives_the_same_graph_after_other_diagrams(
    toolchain: Toolchain, studio: DiagramRenderer, tmp_path: Path
) -> None:
    diagrams = [Diagram(source, "graph", SourceSpan("수업.md", 1)) for source in FLOWCHARTS.values()]
    with DiagramRenderer(lambda: toolchain, tmp_path, usual_style(toolchain)) as other:
        assert other.draw(diagrams[::-1], [SLIDE, PAGE]).value == studio.draw(diagrams, [SLIDE, PAGE]).value


def test_a_drawing_from_the_cache_is_the_one_that_was_put_there(
    toolchain: Toolchain, studio: DiagramRenderer, drawn_before: Path
) -> None:
    drawn = drawing_of(studio, WEEK)
    with DiagramRenderer(lambda: toolchain, drawn_before, usual_style(toolchain)) as later:
        assert drawing_of(later, WEEK) == drawn
        assert later._renderer._process is None


@pytest.mark.thorough
def test_pictures_are_drawn_where_native_shapes_are_not_wanted(painter: DiagramRenderer) -> None:
    drawing = drawing_of(painter, FLOWCHARTS["a decision"])
    assert drawing.graph is None
    assert drawing.png.startswith(b"\x89PNG")
