"""How large the labels of diagrams are where they are printed."""

from __future__ import annotations

from gyoan.export.pdf.sheets import body_sheets
from gyoan.model.artwork import Artwork
from gyoan.model.book import book_of
from gyoan.model.handout import Handout, Image
from gyoan.model.theme import Theme


def smallest_printed_labels(handout: Handout, theme: Theme) -> dict[int, float]:
    """Return the size of the smallest label of each diagram on the pages, in points, by its line in the source.

    It is known only when pages are: a drawing is made a little smaller where it then fits on its page.
    """
    smallest: dict[int, float] = {}
    for sheet in body_sheets(book_of(handout), theme.page):
        for placed in sheet.page.placed:
            drawing = placed.strip.content
            if isinstance(drawing, Artwork | Image) and drawing.line and drawing.label_points:
                points = drawing.label_points * placed.height / placed.strip.height
                smallest[drawing.line] = min(points, smallest.get(drawing.line, points))
    return smallest
