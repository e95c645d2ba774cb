"""Deck and theme → a package of parts: template, slides, notes, presentation. The flow of the export."""

from __future__ import annotations

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from gyoan.content_hash import PROPERTIES, content_seal, seal_of
from gyoan.export.pptx.adopted_template import recolored
from gyoan.export.pptx.archive import archive, contents_of
from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.foundation import Foundation, lay_foundation
from gyoan.export.pptx.layouts import layout_of
from gyoan.export.pptx.notes import notes_part
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
    package = Package("")
    presentation = _part(package, "/ppt/presentation.xml", CT.PML_PRESENTATION_MAIN)
    foundation = lay_foundation(package, deck, theme)
    slides = _slide_parts(package, deck, foundation)
    surroundings = Surroundings(
        slides, foundation.patterns, Media(package), deck.language, theme.deck.code_font, gallery=foundation.gallery
    )
    for slide in deck.slides:
        slides[slide.identity].blob = slide_part(slide, surroundings)
    _add_notes(package, deck, foundation, slides)
    _bind(presentation, deck, theme, foundation, list(slides.values()))
    _describe(package, deck)
    package.relate_to(presentation, RT.OFFICE_DOCUMENT)
    _recolor(package, theme)
    return archive(_sealed(contents_of(package), deck, _BESIDE_TEMPLATES if theme.template else _ALL))


def _sealed(contents: dict[str, bytes], deck: Deck, plain: tuple[str, ...]) -> dict[str, bytes]:
    """Return the files with their seals, that of the files over that of the content; some are written plainly."""
    contents |= {PROPERTIES: core_properties_part(deck, "")}
    contents |= {_OWN_PROPERTIES: custom_properties_part(content_seal(contents, plain))}
    return contents | {PROPERTIES: core_properties_part(deck, seal_of(contents, contents[PROPERTIES]))}


def _part(package: Package, name: str, content_type: str, content: bytes = b"") -> Part:
    return Part(PackURI(name), content_type, package, content)


def _slide_parts(package: Package, deck: Deck, foundation: Foundation) -> dict[str, Part]:
    """Return a part for every slide, empty as yet: slides link to each other, so all must be there first."""
    parts: dict[str, Part] = {}
    for number, slide in enumerate(deck.slides, 1):
        if slide.identity in parts:
            raise DeckError(f"two slides have the identity '{slide.identity}'")
        part = _part(package, f"/ppt/slides/slide{number}.xml", CT.PML_SLIDE)
        part.relate_to(foundation.layouts[layout_of(slide, foundation.gallery)], RT.SLIDE_LAYOUT)
        parts[slide.identity] = part
    return parts


def _add_notes(package: Package, deck: Deck, foundation: Foundation, slides: dict[str, Part]) -> None:
    for number, slide in enumerate(deck.slides, 1):
        if not slide.notes.strip():
            continue
        content = notes_part(slide.notes, deck.language)
        notes = _part(package, f"/ppt/notesSlides/notesSlide{number}.xml", CT.PML_NOTES_SLIDE, content)
        notes.relate_to(foundation.notes_master, RT.NOTES_MASTER)
        notes.relate_to(slides[slide.identity], RT.SLIDE)
        slides[slide.identity].relate_to(notes, RT.NOTES_SLIDE)


def _bind(presentation: Part, deck: Deck, theme: Theme, foundation: Foundation, slides: list[Part]) -> None:
    """Relate `presentation` to all that it consists of, and write it."""
    package = presentation.package
    master = presentation.relate_to(foundation.master, RT.SLIDE_MASTER)
    # What relates parts to each other looks through all relationships there are for the same one: none is of a slide.
    listed = [presentation.rels._add_relationship(RT.SLIDE, slide) for slide in slides]
    notes_master = presentation.relate_to(foundation.notes_master, RT.NOTES_MASTER)
    show = _part(package, "/ppt/presProps.xml", CT.PML_PRES_PROPS, show_properties_part(deck))
    view = _part(package, "/ppt/viewProps.xml", CT.PML_VIEW_PROPS, view_properties_part())
    styles = _part(package, "/ppt/tableStyles.xml", CT.PML_TABLE_STYLES, table_styles_part())
    presentation.relate_to(show, RT.PRES_PROPS)
    presentation.relate_to(view, RT.VIEW_PROPS)
    presentation.relate_to(foundation.theme, RT.THEME)
    presentation.relate_to(styles, RT.TABLE_STYLES)
    presentation.blob = presentation_part(deck, theme, master, notes_master, listed)


def _recolor(package: Package, theme: Theme) -> None:
    """Write what was drawn in slots of our theme in the colours of the lecturer's template."""
    for part in package.iter_parts() if theme.template else ():
        if theme.template and part.partname.startswith(_DRAWN):
            part.blob = recolored(part.blob, theme.template.palette)


def _describe(package: Package, deck: Deck) -> None:
    core = _part(package, f"/{PROPERTIES}", CT.OPC_CORE_PROPERTIES)
    extended = _part(package, "/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, extended_properties_part(deck))
    own = _part(package, f"/{_OWN_PROPERTIES}", CT.OFC_CUSTOM_PROPERTIES, custom_properties_part(""))
    package.relate_to(core, RT.CORE_PROPERTIES)
    package.relate_to(extended, RT.EXTENDED_PROPERTIES)
    package.relate_to(own, RT.CUSTOM_PROPERTIES)
