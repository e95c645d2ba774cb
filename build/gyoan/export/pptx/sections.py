"""A deck's sections → the named groups of PowerPoint's slide sorter."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from gyoan.export.pptx.faults import DeckError
from gyoan.model.deck import Deck
from gyoan.text_formats.xml import NOTHING, Xml, tag

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
