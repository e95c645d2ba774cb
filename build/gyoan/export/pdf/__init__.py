"""Handout → PDF bytes, and the slides of a Deck, each as a page. The only importer of reportlab.

What stands where on each page was decided in layout.
"""

from gyoan.export.pdf.document import export_pdf
from gyoan.export.pdf.fonts import UnembeddableError, check_embedding
from gyoan.export.pdf.slides import export_slides

__all__ = ["UnembeddableError", "check_embedding", "export_pdf", "export_slides"]
