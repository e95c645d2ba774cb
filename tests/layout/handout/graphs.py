"""Laid-out graphs for tests, made by hand."""

from __future__ import annotations

from gyoan.model.drawing import Drawing, Drawings, FrameName
from gyoan.model.graph import Cluster, Edge, Graph, Label, Node, NodeShape
from gyoan.model.units import Length, Place

SOURCE = "graph TB"
MARKDOWN = f"# 제목\n\n## 절\n```mermaid\n{SOURCE}\n```\n"
POINTS = 10.0


def node(identity: str, x: float, y: float, *lines: str, shape: NodeShape = NodeShape.RECTANGLE) -> Node:
    """Return a box of 100 × 40 pt at `x`, `y`."""
    return Node(identity, shape, Place(x, y, 100, 40), Label(lines or (identity,), POINTS))


TWO = Graph(
    (),
    (node("가", 0, 0, "요청을", "받는다"), node("나", 200, 0, "답한다")),
    (Edge("가", "나", ((100, 20), (200, 20)), Label(("전달",), POINTS), Place(130, 12, 40, 16)),),
)
"""Two boxes side by side, joined by an arrow with a label."""

ALL_SHAPES = Graph(
    (Cluster("틀", Place(0, 0, 470, 330), Label(("모든 모양",), POINTS, bold=True)),),
    tuple(
        node(shape.value, 15 + 115 * (number % 4), 30 + 60 * (number // 4), shape.name.lower()[:9], shape=shape)
        for number, shape in enumerate(NodeShape)
    ),
    (),
)
"""A box of every shape in a frame."""


def drawn(graph: Graph, width: float, height: float, *, alt: str = "흐름도: 요청에서 답으로") -> Drawing:
    """Return `graph` as a drawing of this size."""
    return Drawing(Length.of_points(width), Length.of_points(height), b"", "", graph.smallest_label, alt, graph)


def drawings(drawing: Drawing) -> Drawings:
    """Return what became of the diagram in `MARKDOWN`."""
    return {(SOURCE, FrameName.PAGE): drawing}
