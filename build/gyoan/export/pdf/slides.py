"""Deck → a PDF file with a slide on each page, drawn as a handout's thumbnails are: a picture with all its words."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.export.pdf.document import export_pdf
from gyoan.model.deck import Deck
from gyoan.model.handout import Artwork, Bookmark
from gyoan.model.pages import Handout, Page, Placed, StructureElement
from gyoan.model.scene import Scene
from gyoan.model.theme import Theme
from gyoan.model.units import Length, Points
from gyoan.scene.slides import draw_slides


def export_slides(deck: Deck, theme: Theme) -> bytes:
    """Return `deck` as a PDF file, what a click lets appear included; the same deck gives the same bytes."""
    style = theme.deck
    outline = tuple(_outline(deck))
    pages = Handout(
        title=deck.title,
        language=deck.language,
        width=style.width,
        height=style.height,
        top=Length(0),
        front=(),
        body=tuple(map(_page, draw_slides(deck, theme))),
        anchors={anchor: (number, Points(0)) for anchor, _, number in outline},
        outline=tuple((anchor, entry) for anchor, entry, _ in outline),
        notes=frozenset(),
    )
    return export_pdf(pages, theme)


def _outline(deck: Deck) -> Iterator[tuple[str, Bookmark, int]]:
    """Yield an entry for each slide, before it that of the section that begins with it, each with its end's page."""
    sections = {one.slides[0]: one.name for one in deck.sections if one.slides}
    for number, slide in enumerate(deck.slides, 1):
        if slide.identity in sections:
            yield f"section-{number}", Bookmark(sections[slide.identity], 0), number
        yield f"{number}", Bookmark(f"{number}. {slide.title}", 1 if sections else 0), number


def _page(scene: Scene) -> Page:
    picture = Artwork(scene, Length(0), scene.width, scene.height)
    return Page((Placed(picture, Points(0), scene.height.points, ((StructureElement("Figure", picture.alt),),)),))
