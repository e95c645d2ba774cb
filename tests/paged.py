"""Handouts and books on pages, and as files, from what layout sets."""

from __future__ import annotations

from gyoan.export.pdf import export_pdf
from gyoan.layout.handout.pages import book_pages, document_of
from gyoan.model.book import Book, book_of
from gyoan.model.handout import Handout
from gyoan.model.theme import Theme


def pdf_of_book(book: Book, theme: Theme) -> bytes:
    """Return a book as a PDF file."""
    return export_pdf(document_of(book, theme.page), theme)


def pdf_of_handout(handout: Handout, theme: Theme) -> bytes:
    """Return a handout as a PDF file."""
    return pdf_of_book(book_of(handout), theme)


def anchor_pages(handout: Handout, theme: Theme) -> dict[str, int]:
    """Return the number of the page, from 1, that each named place of the handout comes to stand on."""
    return book_pages(book_of(handout), theme.page)
