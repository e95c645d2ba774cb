"""Handout → a PDF file: its pages with head and foot, its outline, links, language and title."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.compact import compacted
from gyoan.export.pdf.fonts import register_fonts
from gyoan.export.pdf.pagination import Page, pages_of
from gyoan.export.pdf.painting import Painter
from gyoan.export.pdf.pen import Pen
from gyoan.export.pdf.strips import TextSlice, strips
from gyoan.export.pdf.structure import Structure
from gyoan.model.handout import Handout, TextBlock
from gyoan.model.theme import Face, PageStyle, Theme

# Streams are bytes; reportlab would write them as text, a quarter longer.
rl_config.useA85 = 0

_LONG = 4
"""A handout of more pages than this shows the finer entries of its table of contents."""
_HEAD, _HEAD_RULE, _FOOT = 30.0, 14.0, 16.0
"""Distance of head, its rule and foot from the text area, in points."""
_LINE = 12.0


def export_pdf(handout: Handout, theme: Theme) -> bytes:
    """Return the handout as a PDF file; the same handout gives the same bytes."""
    fonts = register_fonts(theme)
    pages = _pages(handout, theme)
    buffer = BytesIO()
    canvas = _canvas(buffer, handout, theme, fonts[Face.BODY])
    structure = Structure(canvas)
    style = theme.page
    top = (style.height - style.margin_top).points
    painter = Painter(Pen(canvas, fonts, _anchors(pages), style.margin_left.points, top), structure)
    for number, page in enumerate(pages, start=1):
        painter.page(page)
        _head_and_foot(painter, handout, style, number, len(pages))
        _bookmarks(canvas, page)
        structure.show_page()
    structure.write()
    canvas.save()
    return compacted(buffer.getvalue())


def _anchors(pages: list[Page]) -> dict[str, tuple[int, float]]:
    """Return the page of each anchor and how far down it stands there."""
    return {block.anchor: (number, top) for number, page in enumerate(pages, start=1) for block, top in _anchored(page)}


def _pages(handout: Handout, theme: Theme) -> list[Page]:
    """Return the handout's pages, with the finer entries of its table of contents where it is long."""
    page = theme.page
    height = (page.height - page.margin_top - page.margin_bottom).points
    pages = pages_of(strips(handout.items, height, long=False), height)
    if len(pages) > _LONG:
        pages = pages_of(strips(handout.items, height, long=True), height)
    return pages


def _canvas(buffer: BytesIO, handout: Handout, theme: Theme, font: str) -> Canvas:
    size = (theme.page.width.points, theme.page.height.points)
    # Every page begins with the initial font; the usual one is Helvetica, which would not be embedded.
    initial: Any = font  # reportlab's stubs take it for a number
    canvas = Canvas(
        buffer, pagesize=size, pageCompression=1, invariant=1, lang=handout.language, initialFontName=initial
    )
    canvas.setTitle(handout.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("gyoan")
    canvas.setProducer("gyoan")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def _anchored(page: Page) -> Iterator[tuple[TextBlock, float]]:
    for placed in page.placed:
        content = placed.strip.content
        if isinstance(content, TextSlice) and content.index == 0 and content.block.anchor:
            yield content.block, placed.top


def _bookmarks(canvas: Canvas, page: Page) -> None:
    for block, _ in _anchored(page):
        if block.bookmark:
            canvas.addOutlineEntry(block.bookmark.title, block.anchor, block.bookmark.level, closed=False)


def _head_and_foot(painter: Painter, handout: Handout, page: PageStyle, number: int, count: int) -> None:
    width = (page.width - page.margin_left - page.margin_right).points
    if number > 1:
        painter.line(handout.head, -_HEAD, _LINE)
        painter.rule(-_HEAD_RULE, width, handout.line_color)
    bottom = (page.height - page.margin_top - page.margin_bottom).points
    painter.centred(f"{number} / {count}", handout.foot, width / 2, bottom + _FOOT)
