"""Galley → its pages, before they are bound: how far they are filled, and how fine their table of contents is."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.handout.pages.feet import strips_of
from gyoan.layout.handout.pages.pagination import pages_of
from gyoan.layout.handout.pages.strips import for_few_pages, strips
from gyoan.model.handout import Galley, HandoutItem, StructureTag
from gyoan.model.pages import Page, PagedHandout, Placed, TextSlice
from gyoan.model.theme import PageStyle
from gyoan.model.units import Points

_LONG = 4
"""A handout of more pages than this shows the finer entries of its table of contents."""


def paged(galley: Galley, style: PageStyle) -> PagedHandout:
    """Return the pages of a handout; where it is long, with the finer entries of its table of contents."""
    pages = tuple(_pages(galley, text_height(style)))
    marks = {f"#{note.anchor}": note.mark for note in galley.notes}
    return PagedHandout(
        galley.title, galley.language, galley.head, galley.footer, galley.foot, galley.line_color, pages, marks
    )


def pages_alone(items: Sequence[HandoutItem], style: PageStyle) -> list[Page]:
    """Return the pages of what stands before page 1: a cover, a table of contents, a run sheet."""
    height = text_height(style)
    return pages_of(strips(items, height), height) if items else []


def text_height(style: PageStyle) -> Points:
    """Return the height of the text area in points."""
    return (style.height - style.margin_top - style.margin_bottom).points


def _pages(galley: Galley, height: Points) -> list[Page]:
    """Return a handout's pages, the finer entries left out where the table would go on overleaf for them."""
    flow, notes = strips(galley.items, height), strips_of(galley.notes, height)
    coarser = for_few_pages(flow)
    pages = pages_of(coarser, height, notes)
    if len(pages) <= _LONG or len(coarser) == len(flow):
        return pages
    finer = pages_of(flow, height, notes)
    return pages if _contents_end(finer) > _contents_end(pages) else finer


def _contents_end(pages: Sequence[Page]) -> int:
    """Return the number of the page, from 0, on which the table of contents ends."""
    tags = [{_tag(placed) for placed in page.placed} for page in pages]
    return max((number for number, found in enumerate(tags) if StructureTag.TOC_ITEM in found), default=0)


def _tag(placed: Placed) -> StructureTag | None:
    return placed.content.block.tag if isinstance(placed.content, TextSlice) else None
