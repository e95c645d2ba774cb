"""Handout or book → Document: where its pages end, and what stands on each of them."""

from gyoan.layout.handout.pages.sheets import book_pages, document_of

__all__ = ["book_pages", "document_of"]
