"""Handouts on pages, and as files, from what layout sets."""

from __future__ import annotations

from gyoan.export.pdf import export_pdf
from gyoan.layout.handout import paged
from gyoan.layout.handout.pages import body_of, document_of
from gyoan.model.handout import Handout
from gyoan.model.pages import Document
from gyoan.model.theme import PageStyle, Theme


def document(handout: Handout, style: PageStyle) -> Document:
    """Return a handout as it is printed by itself, without a run sheet."""
    return document_of(body_of((paged(handout, style),), style))


def pdf_of_handout(handout: Handout, theme: Theme) -> bytes:
    """Return a handout as a PDF file."""
    return export_pdf(document(handout, theme.page), theme)
