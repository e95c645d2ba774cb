"""Handout or book → PDF bytes. The only importer of reportlab, which draws; where pages end is decided here."""

from gyoan.export.pdf.document import anchor_pages, book_pages, export_book, export_pdf, page_count

__all__ = ["anchor_pages", "book_pages", "export_book", "export_pdf", "page_count"]
