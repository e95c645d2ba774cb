"""How large the labels of diagrams are where they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from gyoan.export.pdf.sheets import Sheet
from gyoan.model.artwork import Artwork
from gyoan.model.handout import Image


def smallest_labels(sheets: Iterable[Sheet]) -> dict[int, float]:
    """Return the size of the smallest label of each diagram on the pages, in points, by its line in the source.

    It is known only when pages are: a drawing is made a little smaller where it then fits on its page.
    """
    smallest: dict[int, float] = {}
    for sheet in sheets:
        for placed in sheet.page.placed:
            drawing = placed.strip.content
            if isinstance(drawing, Artwork | Image) and drawing.line and drawing.label_points:
                points = drawing.label_points * placed.height / placed.strip.height
                smallest[drawing.line] = min(points, smallest.get(drawing.line, points))
    return smallest
