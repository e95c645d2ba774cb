"""Deck → one HTML file that needs nothing else: slides as SVG, their fonts, and a script that shows them."""

from gyoan.export.html.document import export_html

__all__ = ["export_html"]
