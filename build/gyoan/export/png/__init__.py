"""Deck → a picture of each slide, drawn from its page in the PDF file of slides; a handout's page as a picture.

The only importer of pypdfium2.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from io import BytesIO
from threading import Lock

import pypdfium2

from gyoan.export.pdf import export_pdf, export_slides
from gyoan.model.deck import Deck
from gyoan.model.pages import Handout
from gyoan.model.theme import Theme

_PIXELS_A_POINT = 96 / 72
"""At a scale of 1: a slide of 13.333 in is 1280 pixels wide, as slides for the web are."""
_PAGE_SCALE = 1.25
"""Of pages: a sheet of A4 is 992 pixels wide."""
_TURN = Lock()
"""Held while PDFium works: it is not made for several threads, and a preview draws pages while it builds."""


def export_pngs(deck: Deck, theme: Theme) -> tuple[bytes, ...]:
    """Return a PNG of each slide of `deck`, as large as the deck's scale says."""
    with _TURN, closing(pypdfium2.PdfDocument(export_slides(deck, theme))) as document:
        return tuple(_picture(page, deck.scale) for page in document)


def export_page(handout: Handout, number: int, theme: Theme) -> bytes:
    """Return a PNG of one page of `handout`, counted from 1."""
    alone = replace(handout, front=(), body=(handout.pages[number - 1],), anchors={}, outline=())
    with _TURN, closing(pypdfium2.PdfDocument(export_pdf(alone, theme))) as document:
        return _picture(document[0], _PAGE_SCALE)


def _picture(page: pypdfium2.PdfPage, scale: float) -> bytes:
    file = BytesIO()
    with closing(page), closing(page.render(scale=scale * _PIXELS_A_POINT)) as bitmap:
        bitmap.to_pil().save(file, "PNG", optimize=False)
    return file.getvalue()
