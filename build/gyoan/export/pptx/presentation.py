"""The presentation itself: what it consists of, its size, its sections, and how its show runs."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.master import MASTER_ID
from gyoan.export.pptx.notes import PAGE_HEIGHT, PAGE_WIDTH
from gyoan.export.pptx.outline_levels import other_levels
from gyoan.export.pptx.xml import MAIN, office_part
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme
from gyoan.text_formats.xml import NOTHING, Xml, document, tag

FIRST_SLIDE_ID = 256
"""The least id a slide may have."""

_NEVER_FIRST = "!%),-.:;?]}·’”‐—…〃℃、。〉》」』】〕〜！％），．：；？］｝ー"
_NEVER_LAST = "$([{‘“〈《「『【〔（［｛₩"
"""Kinsoku after W3C's Requirements for Hangul Text Layout, with the marks that Korean keyboards type."""


def presentation_part(
    deck: Deck, theme: Theme, master_id: str, notes_master_id: str, slide_relationships: Sequence[str]
) -> bytes:
    """Return the presentation part; the ids are its relationships to the masters and the slides."""
    slide_ids = {slide.identity: FIRST_SLIDE_ID + position for position, slide in enumerate(deck.slides)}
    listed = (
        tag("p:sldId", id=number, r_id=relationship)
        for number, relationship in zip(slide_ids.values(), slide_relationships, strict=True)
    )
    return office_part(
        "p:presentation",
        tag("p:sldMasterIdLst", tag("p:sldMasterId", id=MASTER_ID, r_id=master_id)),
        tag("p:notesMasterIdLst", tag("p:notesMasterId", r_id=notes_master_id)),
        tag("p:sldIdLst", *listed),
        tag("p:sldSz", cx=theme.deck.width.emu, cy=theme.deck.height.emu),
        tag("p:notesSz", cx=PAGE_WIDTH.emu, cy=PAGE_HEIGHT.emu),
        tag("p:kinsoku", lang=deck.language, invalStChars=_NEVER_FIRST, invalEndChars=_NEVER_LAST),
        tag("p:defaultTextStyle", _default_paragraph(deck.language), *other_levels(theme.deck, deck.language)),
        _extensions(deck, slide_ids),
        saveSubsetFonts=True,
    )


def show_properties_part(deck: Deck) -> bytes:
    """Return how the show runs: by the slides' own times only where the deck asks for it."""
    # `useTimings` is true where it is missing: budgets would turn the slides over by themselves.
    show = tag("p:showPr", tag("p:present"), tag("p:sldAll"), showNarration=True, useTimings=deck.autoplay)
    return office_part("p:presentationPr", show)


def view_properties_part() -> bytes:
    """Return how the deck is looked at while it is edited: as PowerPoint itself likes it best."""
    return office_part("p:viewPr")


def table_styles_part() -> bytes:
    """Return the list of own table styles: none; the default for new tables is Office's "Medium Style 2"."""
    return document("a:tblStyleLst", xmlns_a=MAIN, **{"def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"})


def _default_paragraph(language: str) -> Xml:
    return tag("a:defPPr", tag("a:defRPr", lang=language, altLang="en-US"))


def _extensions(deck: Deck, slide_ids: Mapping[str, int]) -> Xml:
    sections = section_list(deck, slide_ids)
    return tag("p:extLst", sections) if sections else NOTHING


_NAMESPACE = uuid.UUID("6a4a1f0e-3c0f-5d1b-9d2e-2f3a8c1b7e64")
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def section_list(deck: Deck, slide_ids: Mapping[str, int]) -> Xml:
    """Return the extension that lists the sections of `deck`; `slide_ids` are PowerPoint's ids by identity.

    Raises `DeckError` unless every slide stands in exactly one section: PowerPoint drops all sections otherwise.
    """
    if not deck.sections:
        return NOTHING
    listed = [identity for section in deck.sections for identity in section.slides]
    if listed != list(slide_ids):
        raise DeckError("the sections do not list the slides of the deck, each once and in order")
    sections = [
        _section(section.name, position, [slide_ids[identity] for identity in section.slides], deck)
        for position, section in enumerate(deck.sections)
    ]
    extension = tag("p14:sectionLst", *sections, xmlns_p14=_P14)
    return tag("p:ext", extension, uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}")


def _section(name: str, position: int, slides: list[int], deck: Deck) -> Xml:
    guid = uuid.uuid5(_NAMESPACE, f"{deck.subject}\n{deck.title}\n{position}\n{name}")
    members = tag("p14:sldIdLst", *(tag("p14:sldId", id=slide) for slide in slides))
    return tag("p14:section", members, name=name, id=f"{{{guid}}}".upper())
