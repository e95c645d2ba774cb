"""How large the labels of diagrams are where they are printed, and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gyoan.model.handout import Arrangement, Artwork, Image
from gyoan.model.pages import Page
from gyoan.model.scene import Pixels, plain_marks
from gyoan.model.units import Points


def smallest_labels(pages: Iterable[Page]) -> dict[int, Points]:
    """Return the size of the smallest label of each diagram on the pages, in points, by its line in the source.

    It is known only when pages are: a drawing is made a little smaller where it then fits on its page.
    """
    smallest: dict[int, Points] = {}
    for page in pages:
        for placed in page.placed:
            drawing = placed.content
            if isinstance(drawing, Artwork | Image) and drawing.line and drawing.label_points:
                points = drawing.label_points * placed.scale
                smallest[drawing.line] = min(points, smallest.get(drawing.line, points))
    return smallest


def picture_widths(pages: Iterable[Page]) -> dict[bytes, Points]:
    """Return the width in points at which each picture stands whole on pages, by its bytes, where it is smallest."""
    widths: dict[bytes, Points] = {}
    for page in pages:
        for placed in page.placed:
            for data, width in _pictures(placed.content):
                widths[data] = min(width * placed.scale, widths.get(data, width * placed.scale))
    return widths


def _pictures(content: object) -> Iterator[tuple[bytes, Points]]:
    """Yield the pictures in what stands on a page, each with the width of the whole."""
    match content:
        case Image():
            yield content.data, content.width.points / content.crop.across
        case Artwork():
            marks = (mark for mark in plain_marks(content.scene.marks) if isinstance(mark, Pixels))
            yield from ((mark.data, mark.place.width / mark.crop.across * content.scale) for mark in marks)
        case Arrangement():
            for part in content.parts:
                yield from _pictures(part.item)
