"""Deck → bytes of a PowerPoint file. The only importer of python-pptx.

Layout has decided everything that is visible; nothing here measures text or chooses a place. What this package
adds is what makes the file one that a lecturer can go on working with: a master and layouts made from the theme,
real placeholders, tables, bullets and links, sections, notes, timings and the language of every word.
"""

from gyoan.export.pptx.deck_file import export_pptx

__all__ = ["export_pptx"]
