"""How large the labels of diagrams are where they are shown, and pictures."""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.model.chart import ChartShape
from gyoan.model.deck import GraphShape, PictureShape, Shape, Slide
from gyoan.model.units import Points


def smallest_labels(slides: Iterable[Slide]) -> dict[int, Points]:
    """Return the size of the smallest label of each diagram on `slides`, in points, by its line in the source.

    Of a diagram that is shown in parts it is the smallest of all of them.
    """
    smallest: dict[int, Points] = {}
    for slide in slides:
        for line, points in filter(all, map(_label, slide.shapes)):
            smallest[line] = min(points, smallest.get(line, points))
    return smallest


def picture_widths(slides: Iterable[Slide]) -> dict[bytes, Points]:
    """Return the width in points at which each picture stands whole on `slides`, by its bytes, where it is smallest."""
    widths: dict[bytes, Points] = {}
    for slide in slides:
        for shape in slide.shapes:
            if isinstance(shape, PictureShape):
                width = shape.box.width.points / shape.crop.across
                widths[shape.data] = min(width, widths.get(shape.data, width))
    return widths


def _label(shape: Shape) -> tuple[int, Points]:
    """Return the line of the diagram in `shape` and its smallest label; zeros where there is none."""
    match shape:
        case GraphShape():
            return shape.line, shape.graph.smallest_label
        case ChartShape():
            return shape.line, shape.plan.points
        case PictureShape():
            return shape.line, shape.label_points or Points(0)
        case _:
            return 0, Points(0)
