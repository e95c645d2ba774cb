"""Deck and theme → a package of parts: template, slides, notes, presentation. The flow of the export."""

from __future__ import annotations

from gyoan.content_hash import PROPERTIES, content_seal, seal_of
from gyoan.export.pptx.adopted_template import recolored
from gyoan.export.pptx.archive import archive, contents_of
from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.foundation import Foundation, lay_foundation
from gyoan.export.pptx.layouts import layout_of
from gyoan.export.pptx.notes import notes_part
from gyoan.export.pptx.package import ContentType, PackagePart, RelationType
from gyoan.export.pptx.pictures import Media
from gyoan.export.pptx.presentation import (
    presentation_part,
    show_properties_part,
    table_styles_part,
    view_properties_part,
)
from gyoan.export.pptx.properties import core_properties_part, custom_properties_part, extended_properties_part
from gyoan.export.pptx.slides import Surroundings, slide_part
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme

_OWN_PROPERTIES = "docProps/custom.xml"
"""Where the seal of the content stands."""
_DRAWN = ("/ppt/slides/", "/ppt/charts/")
"""Where the parts are that name colours of ours."""
_ALL = ("",)
_BESIDE_TEMPLATES = ("ppt/slides/", "ppt/notesSlides/")
"""How names of parts begin that are written by `text_formats.xml` and lxml: all but those of a lecturer's template."""


def export_pptx(deck: Deck, theme: Theme) -> bytes:
    """Return `deck` as the bytes of a PowerPoint file, the same for the same deck and theme.

    Raises `DeckError` where the deck contradicts itself.
    """
    package = PackagePart()
    presentation = PackagePart("/ppt/presentation.xml", ContentType.PRESENTATION)
    foundation = lay_foundation(deck, theme)
    slides = _slide_parts(deck, foundation)
    surroundings = Surroundings(
        slides, foundation.patterns, Media(), deck.language, theme.deck.code_font, gallery=foundation.gallery
    )
    for slide in deck.slides:
        slides[slide.identity].content = slide_part(slide, surroundings)
    _add_notes(deck, foundation, slides)
    _bind(presentation, deck, theme, foundation, list(slides.values()))
    _describe(package, deck)
    package.relate_to(presentation, RelationType.OFFICE_DOCUMENT)
    _recolor(package, theme)
    return archive(_sealed(contents_of(package), deck, _BESIDE_TEMPLATES if theme.template else _ALL))


def _sealed(contents: dict[str, bytes], deck: Deck, plain: tuple[str, ...]) -> dict[str, bytes]:
    """Return the files with their seals, that of the files over that of the content; some are written plainly."""
    contents |= {PROPERTIES: core_properties_part(deck, "")}
    contents |= {_OWN_PROPERTIES: custom_properties_part(content_seal(contents, plain))}
    return contents | {PROPERTIES: core_properties_part(deck, seal_of(contents, contents[PROPERTIES]))}


def _slide_parts(deck: Deck, foundation: Foundation) -> dict[str, PackagePart]:
    """Return a part for every slide, empty as yet: slides link to each other, so all must be there first."""
    parts: dict[str, PackagePart] = {}
    for number, slide in enumerate(deck.slides, 1):
        if slide.identity in parts:
            raise DeckError(f"two slides have the identity '{slide.identity}'")
        part = PackagePart(f"/ppt/slides/slide{number}.xml", ContentType.SLIDE)
        part.relate_to(foundation.layouts[layout_of(slide, foundation.gallery)], RelationType.SLIDE_LAYOUT)
        parts[slide.identity] = part
    return parts


def _add_notes(deck: Deck, foundation: Foundation, slides: dict[str, PackagePart]) -> None:
    for number, slide in enumerate(deck.slides, 1):
        if not slide.notes.strip():
            continue
        content = notes_part(slide.notes, deck.language)
        notes = PackagePart(f"/ppt/notesSlides/notesSlide{number}.xml", ContentType.NOTES_SLIDE, content)
        notes.relate_to(foundation.notes_master, RelationType.NOTES_MASTER)
        notes.relate_to(slides[slide.identity], RelationType.SLIDE)
        slides[slide.identity].relate_to(notes, RelationType.NOTES_SLIDE)


def _bind(
    presentation: PackagePart, deck: Deck, theme: Theme, foundation: Foundation, slides: list[PackagePart]
) -> None:
    """Relate `presentation` to all that it consists of, and write it."""
    master = presentation.relate_to(foundation.master, RelationType.SLIDE_MASTER)
    listed = [presentation.relate_to(slide, RelationType.SLIDE) for slide in slides]
    notes_master = presentation.relate_to(foundation.notes_master, RelationType.NOTES_MASTER)
    show = PackagePart("/ppt/presProps.xml", ContentType.PRES_PROPS, show_properties_part(deck))
    view = PackagePart("/ppt/viewProps.xml", ContentType.VIEW_PROPS, view_properties_part())
    styles = PackagePart("/ppt/tableStyles.xml", ContentType.TABLE_STYLES, table_styles_part())
    presentation.relate_to(show, RelationType.PRES_PROPS)
    presentation.relate_to(view, RelationType.VIEW_PROPS)
    presentation.relate_to(foundation.theme, RelationType.THEME)
    presentation.relate_to(styles, RelationType.TABLE_STYLES)
    presentation.content = presentation_part(deck, theme, master, notes_master, listed)


def _recolor(package: PackagePart, theme: Theme) -> None:
    """Write what was drawn in slots of our theme in the colours of the lecturer's template."""
    for part in package.parts() if theme.template else ():
        if theme.template and part.name.startswith(_DRAWN):
            part.content = recolored(part.content, theme.template.palette)


def _describe(package: PackagePart, deck: Deck) -> None:
    core = PackagePart(f"/{PROPERTIES}", ContentType.CORE_PROPERTIES)
    extended = PackagePart("/docProps/app.xml", ContentType.EXTENDED_PROPERTIES, extended_properties_part(deck))
    own = PackagePart(f"/{_OWN_PROPERTIES}", ContentType.CUSTOM_PROPERTIES, custom_properties_part(""))
    package.relate_to(core, RelationType.CORE_PROPERTIES)
    package.relate_to(extended, RelationType.EXTENDED_PROPERTIES)
    package.relate_to(own, RelationType.CUSTOM_PROPERTIES)
