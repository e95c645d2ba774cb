"""Handout or book → PDF bytes. The only importer of reportlab, which draws; where pages end is decided here."""

from gyoan.export.pdf.document import anchor_pages, book_pages, export_book, export_pdf, print_handout
from gyoan.export.pdf.fonts import UnembeddableError, check_embedding

__all__ = [
    "UnembeddableError",
    "anchor_pages",
    "book_pages",
    "check_embedding",
    "export_book",
    "export_pdf",
    "print_handout",
]
