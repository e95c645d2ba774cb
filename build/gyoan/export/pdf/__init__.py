"""Handout → PDF bytes. The only importer of reportlab, which draws; where pages end is decided here."""

from gyoan.export.pdf.document import export_pdf

__all__ = ["export_pdf"]
