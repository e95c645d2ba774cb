"""Handout → a PDF file: its pages with head and foot, its outline, links, language and title."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.archive import PRODUCER, add_metadata
from gyoan.export.pdf.compact import compacted
from gyoan.export.pdf.fonts import register_fonts
from gyoan.export.pdf.painting import Painter
from gyoan.export.pdf.pen import Pen
from gyoan.export.pdf.structure import Structure
from gyoan.model.pages import Handout
from gyoan.model.theme import Face, Theme
from gyoan.model.units import Points

# Streams are bytes; reportlab would write them as text, a quarter longer.
rl_config.useA85 = 0


def export_pdf(handout: Handout, theme: Theme) -> bytes:
    """Return the handout as a PDF file; the same handout gives the same bytes."""
    fonts = register_fonts(theme)
    buffer = BytesIO()
    canvas = _canvas(buffer, handout, fonts[Face.BODY])
    structure = Structure(canvas, theme.language)
    pen = Pen(canvas, fonts, handout.anchors, top=(handout.height - handout.top).points)
    whole_pages = _unmarked(handout)
    for number, page in enumerate(handout.pages, 1):
        painter = Painter(replace(pen, left=page.left.points), structure, handout.notes)
        painter.page(page)
        for anchor, top in whole_pages.get(number, ()):
            pen.bookmark(anchor, top)
        structure.show_page()
    for anchor, entry in handout.outline:
        canvas.addOutlineEntry(entry.title, anchor, entry.level, closed=False)
    structure.write()
    add_metadata(canvas, handout)
    if handout.front:
        canvas.addPageLabel(0, style="ROMAN_LOWER")
        canvas.addPageLabel(len(handout.front), style="ARABIC")
    canvas.save()
    return compacted(buffer.getvalue())


def _unmarked(handout: Handout) -> dict[int, list[tuple[str, Points]]]:
    """Return the ends of the outline's entries that are no text's: pages as a whole, by their number."""
    marked = {block.anchor for page in handout.pages for block, _ in page.anchored}
    places: dict[int, list[tuple[str, Points]]] = {}
    for anchor in {anchor: None for anchor, _ in handout.outline if anchor not in marked}:
        number, top = handout.anchors[anchor]
        places.setdefault(number, []).append((anchor, top))
    return places


def _canvas(buffer: BytesIO, handout: Handout, font: str) -> Canvas:
    size = (handout.width.points, handout.height.points)
    # Every page begins with the initial font; the usual one is Helvetica, which would not be embedded.
    initial: Any = font  # reportlab's stubs take it for a number
    canvas = Canvas(
        buffer, pagesize=size, pageCompression=True, invariant=True, lang=handout.language, initialFontName=initial
    )
    canvas.setTitle(handout.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
