"""Deck → a picture of each slide, drawn from its page in the PDF file of slides; a handout's page as a picture."""

from gyoan.export.png.pictures import export_page, export_pngs

__all__ = ["export_page", "export_pngs"]
