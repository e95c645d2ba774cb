"""Handout → PDF bytes. The only importer of reportlab: what stands where on each page was decided in layout."""

from gyoan.export.pdf.document import export_pdf
from gyoan.export.pdf.fonts import UnembeddableError, check_embedding

__all__ = ["UnembeddableError", "check_embedding", "export_pdf"]
