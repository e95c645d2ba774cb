"""Handout or book → a PDF file: its pages with head and foot, its outline, links, language and title."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.archive import PRODUCER, describe
from gyoan.export.pdf.compact import compacted
from gyoan.export.pdf.feet import RULE_ABOVE
from gyoan.export.pdf.fonts import register_fonts
from gyoan.export.pdf.legibility import picture_widths, smallest_labels
from gyoan.export.pdf.pagination import Page
from gyoan.export.pdf.painting import Painter
from gyoan.export.pdf.pen import Pen
from gyoan.export.pdf.sheets import Sheet, anchored, anchors_of, body_sheets, front_sheets, marks_of, text_height
from gyoan.export.pdf.structure import Artifact, Structure
from gyoan.model.book import Book, book_of
from gyoan.model.handout import Handout
from gyoan.model.printed import Printed
from gyoan.model.theme import Face, PageStyle, Theme

# Streams are bytes; reportlab would write them as text, a quarter longer.
rl_config.useA85 = 0

_HEAD, _HEAD_RULE, _FOOT = 30.0, 14.0, 16.0
"""Distance of head, its rule and foot from the text area, in points."""
_LINE = 12.0
_NOTES_RULE = 120.0
"""Length of the rule above footnotes, in points."""


def print_handout(handout: Handout, theme: Theme) -> Printed:
    """Return the handout as a PDF file."""
    book = book_of(handout)
    body = body_sheets(book, theme.page)
    return Printed(_written(book, body, theme), len(body), smallest_labels(body), picture_widths(body))


def export_pdf(handout: Handout, theme: Theme) -> bytes:
    """Return the handout as a PDF file; the same handout gives the same bytes."""
    return print_handout(handout, theme).data


def export_book(book: Book, theme: Theme) -> bytes:
    """Return the book as a PDF file; the same book gives the same bytes."""
    return _written(book, body_sheets(book, theme.page), theme)


def _written(book: Book, body: list[Sheet], theme: Theme) -> bytes:
    fonts = register_fonts(theme)
    front = front_sheets(book, theme.page)
    buffer = BytesIO()
    canvas = _canvas(buffer, book, theme, fonts[Face.BODY])
    structure = Structure(canvas, theme.language)
    top = (theme.page.height - theme.page.margin_top).points
    pen = Pen(canvas, fonts, anchors_of(body, book), top=top, skipped=len(front))
    marks = frozenset(marks_of(book))
    for sheets in (front, body):
        for number, sheet in enumerate(sheets, start=1):
            painter = Painter(replace(pen, left=_left(theme.page, number)), structure, marks)
            _draw(sheet, painter, book, theme.page)
            _bookmarks(canvas, sheet.page)
            structure.show_page()
    structure.write()
    describe(canvas, book)
    if front:
        canvas.addPageLabel(0, style="ROMAN_LOWER")
        canvas.addPageLabel(len(front), style="ARABIC")
    canvas.save()
    return compacted(buffer.getvalue())


def _draw(sheet: Sheet, painter: Painter, book: Book, style: PageStyle) -> None:
    painter.page(sheet.page)
    if sheet.page.notes:
        painter.rule(sheet.page.notes[0].top - RULE_ABOVE, _NOTES_RULE, book.line_color)
    width = (style.width - style.margin_left - style.margin_right).points
    if sheet.head is not None:
        painter.line(sheet.head, -_HEAD, _LINE)
        painter.rule(-_HEAD_RULE, width, book.line_color)
    if sheet.number:
        painter.centred(sheet.number, book.foot, width / 2, text_height(style) + _FOOT)
    if sheet.foot is not None:
        base = text_height(style) + _FOOT
        painter.line(sheet.foot, base - sheet.foot.base(_LINE / 2), _LINE, Artifact.FOOTER)


def _left(style: PageStyle, number: int) -> float:
    """Return the left edge of the text area on a page."""
    return (style.margin_left - style.gutter if style.mirrored and number % 2 == 0 else style.margin_left).points


def anchor_pages(handout: Handout, theme: Theme) -> dict[str, int]:
    """Return the number of the page, from 1, that each named place of the handout comes to stand on."""
    return book_pages(book_of(handout), theme)


def book_pages(book: Book, theme: Theme) -> dict[str, int]:
    """Return the number of the page, from 1, that each named place of the book comes to stand on."""
    return {name: number for name, (number, _) in anchors_of(body_sheets(book, theme.page), book).items()}


def _canvas(buffer: BytesIO, book: Book, theme: Theme, font: str) -> Canvas:
    size = (theme.page.width.points, theme.page.height.points)
    # Every page begins with the initial font; the usual one is Helvetica, which would not be embedded.
    initial: Any = font  # reportlab's stubs take it for a number
    canvas = Canvas(buffer, pagesize=size, pageCompression=1, invariant=1, lang=book.language, initialFontName=initial)
    canvas.setTitle(book.title)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(PRODUCER)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def _bookmarks(canvas: Canvas, page: Page) -> None:
    for block, _ in anchored(page):
        if block.bookmark:
            canvas.addOutlineEntry(block.bookmark.title, block.anchor, block.bookmark.level, closed=False)
