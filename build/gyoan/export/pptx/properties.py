"""Document properties: what the deck is called, what it belongs to and in which language it is."""

from __future__ import annotations

from gyoan.content_hash import SEAL_NAME
from gyoan.messages import shape_names
from gyoan.model.deck import Deck
from gyoan.model.message import language_of
from gyoan.text_formats.xml import NOTHING, Xml, document, tag, text

_ANY_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The format that every property of one's own has (ISO 29500-1, 22.3.2)."""
_SAVED = "2000-01-01T00:00:00Z"
"""The date of every deck: the real one would make two builds of the same session differ."""


def core_properties_part(deck: Deck, seal: str) -> bytes:
    """Return title, author, subject, language, dates and the seal of the deck's files; no author where none is set."""
    dates = (tag(f"dcterms:{name}", text(_SAVED), xsi_type="dcterms:W3CDTF") for name in ("created", "modified"))
    return document(
        "cp:coreProperties",
        tag("dc:title", text(deck.title)),
        tag("dc:subject", text(deck.subject)) if deck.subject else NOTHING,
        tag("dc:creator", text(deck.author)) if deck.author else NOTHING,
        tag("dc:identifier", text(seal)),
        tag("dc:language", text(deck.language)),
        tag("cp:revision", text("1")),
        *dates,
        xmlns_cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        xmlns_dc="http://purl.org/dc/elements/1.1/",
        xmlns_dcterms="http://purl.org/dc/terms/",
        xmlns_xsi="http://www.w3.org/2001/XMLSchema-instance",
    )


def extended_properties_part(deck: Deck) -> bytes:
    """Return which program made the deck, and how many slides and notes it has."""
    notes = sum(bool(slide.notes.strip()) for slide in deck.slides)
    return document(
        "Properties",
        _count("TotalTime", 0),
        tag("Application", text("gyoan")),
        tag("PresentationFormat", text(shape_names.WIDESCREEN.within(language_of(deck.language)))),
        _count("Slides", len(deck.slides)),
        _count("Notes", notes),
        _count("HiddenSlides", 0),
        tag("Company", text(deck.organization)) if deck.organization else NOTHING,
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    )


def custom_properties_part(seal: str) -> bytes:
    """Return the property that holds the seal of the content: one that programs keep which do not know it."""
    value = tag("vt:lpwstr", text(seal))
    return document(
        "Properties",
        tag("property", value, fmtid=_ANY_PROPERTY, pid=2, name=SEAL_NAME),
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        xmlns_vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    )


def _count(name: str, number: int) -> Xml:
    return tag(name, text(str(number)))
