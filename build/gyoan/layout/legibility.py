"""How large the labels of diagrams are where they are shown."""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.model.chart import ChartShape
from gyoan.model.deck import GraphShape, PictureShape, Shape, Slide


def smallest_labels(slides: Iterable[Slide]) -> dict[int, float]:
    """Return the size of the smallest label of each diagram on `slides`, in points, by its line in the source.

    Of a diagram that is shown in parts it is the smallest of all of them.
    """
    smallest: dict[int, float] = {}
    for slide in slides:
        for line, points in filter(all, map(_label, slide.shapes)):
            smallest[line] = min(points, smallest.get(line, points))
    return smallest


def _label(shape: Shape) -> tuple[int, float]:
    """Return the line of the diagram in `shape` and its smallest label; zeros where there is none."""
    match shape:
        case GraphShape():
            return shape.line, shape.graph.smallest_label
        case ChartShape():
            return shape.line, shape.plan.points
        case PictureShape():
            return shape.line, shape.label_points or 0.0
        case _:
            return 0, 0.0
