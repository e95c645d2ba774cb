"""Handouts page for page, and as files, from what layout sets."""

from __future__ import annotations

from gyoan.export.pdf import export_pdf
from gyoan.layout.handout import paged
from gyoan.layout.handout.pages import body_of, handout_of
from gyoan.model.handout import Galley
from gyoan.model.pages import Handout
from gyoan.model.theme import PageStyle, Theme


def made_up(galley: Galley, style: PageStyle) -> Handout:
    """Return a handout as it is printed by itself, without a run sheet."""
    return handout_of(body_of((paged(galley, style),), style))


def pdf_of_handout(galley: Galley, theme: Theme) -> bytes:
    """Return a handout as a PDF file."""
    return export_pdf(made_up(galley, theme.page), theme)
