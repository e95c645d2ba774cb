"""Document → a PDF file: its pages with head and foot, its outline, links, language and title."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.archive import PRODUCER, describe
from gyoan.export.pdf.compact import compacted
from gyoan.export.pdf.fonts import register_fonts
from gyoan.export.pdf.painting import Painter
from gyoan.export.pdf.pen import Pen
from gyoan.export.pdf.structure import Artifact, Structure
from gyoan.model.pages import Document, Page, Sheet
from gyoan.model.theme import Face, PageStyle, Theme

# Streams are bytes; reportlab would write them as text, a quarter longer.
rl_config.useA85 = 0

_HEAD, _HEAD_RULE, _FOOT = 30.0, 14.0, 16.0
"""Distance of head, its rule and foot from the text area, in points."""
_LINE = 12.0
_NOTES_RULE, _RULE_ABOVE = 120.0, 7.0
"""Length of the rule above footnotes and its distance from the first of them, in points."""


def export_pdf(document: Document, theme: Theme) -> bytes:
    """Return the document as a PDF file; the same document gives the same bytes."""
    fonts = register_fonts(theme)
    buffer = BytesIO()
    canvas = _canvas(buffer, document, theme, fonts[Face.BODY])
    structure = Structure(canvas, theme.language)
    top = (theme.page.height - theme.page.margin_top).points
    pen = Pen(canvas, fonts, document.anchors, top=top, skipped=len(document.front))
    for sheets in (document.front, document.body):
        for number, sheet in enumerate(sheets, start=1):
            painter = Painter(replace(pen, left=_left(theme.page, number)), structure, document.notes)
            _draw(sheet, painter, document, theme.page)
            _bookmarks(canvas, sheet.page)
            structure.show_page()
    structure.write()
    describe(canvas, document)
    if document.front:
        canvas.addPageLabel(0, style="ROMAN_LOWER")
        canvas.addPageLabel(len(document.front), style="ARABIC")
    canvas.save()
    return compacted(buffer.getvalue())


def _draw(sheet: Sheet, painter: Painter, document: Document, style: PageStyle) -> None:
    painter.page(sheet.page)
    if sheet.page.notes:
        painter.rule(sheet.page.notes[0].top - _RULE_ABOVE, _NOTES_RULE, document.line_color)
    width = (style.width - style.margin_left - style.margin_right).points
    height = (style.height - style.margin_top - style.margin_bottom).points
    if sheet.head is not None:
        painter.line(sheet.head, -_HEAD, _LINE)
        painter.rule(-_HEAD_RULE, width, document.line_color)
    if sheet.number:
        painter.centred(sheet.number, document.foot, width / 2, height + _FOOT)
    if sheet.foot is not None:
        base = height + _FOOT
        painter.line(sheet.foot, base - sheet.foot.base(_LINE / 2), _LINE, Artifact.FOOTER)


def _left(style: PageStyle, number: int) -> float:
    """Return the left edge of the text area on a page."""
    return (style.margin_left - style.gutter if style.mirrored and number % 2 == 0 else style.margin_left).points


def _canvas(buffer: BytesIO, document: Document, theme: Theme, font: str) -> Canvas:
    size = (theme.page.width.points, theme.page.height.points)
    # Every page begins with the initial font; the usual one is Helvetica, which would not be embedded.
    initial: Any = font  # reportlab's stubs take it for a number
    canvas = Canvas(
        buffer, pagesize=size, pageCompression=1, invariant=1, lang=document.language, initialFontName=initial
    )
    canvas.setTitle(document.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def _bookmarks(canvas: Canvas, page: Page) -> None:
    for block, _ in page.anchored:
        if block.bookmark:
            canvas.addOutlineEntry(block.bookmark.title, block.anchor, block.bookmark.level, closed=False)
