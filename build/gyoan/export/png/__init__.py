"""Deck → a picture of each slide, drawn from its page in the PDF file of slides."""

from gyoan.export.png.pictures import export_pngs

__all__ = ["export_pngs"]
