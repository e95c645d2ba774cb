"""How large labels of diagrams and pictures come out on slides, and what is said of pictures too small to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gyoan.messages import layout as told
from gyoan.model.blocks import Figure
from gyoan.model.chart import ChartShape
from gyoan.model.codes import Code
from gyoan.model.deck import GraphShape, PictureShape, Shape, Slide
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.drawing import FrameName
from gyoan.model.message import Message
from gyoan.model.picture import Pictures, name_of_picture
from gyoan.model.session import Session
from gyoan.model.traversal import found
from gyoan.model.units import Points
from gyoan.typesetting.least_sizes import is_readable


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


def small_text(
    session: Session, pictures: Pictures, on_slides: Mapping[bytes, Points], on_paper: Mapping[bytes, Points]
) -> Iterator[Diagnostic]:
    """Yield a warning for each picture with text that is too small where it stands: one, with both sizes.

    `on_slides` and `on_paper` are the widths at which pictures stand there, by their bytes, in points.
    """
    said: set[str] = set()
    for figure, span in found(session, Figure):
        picture = pictures.get(figure.target)
        if picture is None or figure.target in said:
            continue
        said.add(figure.target)
        slide, page = (picture.text_share * widths.get(picture.data, Points(0)) for widths in (on_slides, on_paper))
        if _too_small(slide, FrameName.SLIDE) or _too_small(page, FrameName.PAGE):
            message, hint = _sizes(name_of_picture(figure.target), slide, page), told.LARGER_TEXT()
            yield Diagnostic(Code.SMALL_LABELS, Severity.WARNING, span or session.span, message, hint)


def _too_small(points: Points, where: FrameName) -> bool:
    """Return whether text cannot be read there; what has no size does not stand there."""
    return points > 0 and not is_readable(points, where)


def _sizes(name: str, slide: Points, page: Points) -> Message:
    if slide and page:
        return told.SMALL_TEXT(name=name, slide=round(slide, 1), page=round(page, 1))
    if slide:
        return told.SMALL_TEXT_ON_SLIDE(name=name, slide=round(slide, 1))
    return told.SMALL_TEXT_ON_PAPER(name=name, page=round(page, 1))
