"""A `Template` → the parts of a deck that stand for our own master, layouts and theme."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from gyoan.export.pptx.faults import DeckError
from gyoan.export.pptx.layouts import (
    FLOWING_TEXT,
    FOOTER_TEXT,
    NUMBER_TEXT,
    TITLE_TEXT,
    Gallery,
    Layout,
    LayoutPlaceholder,
)
from gyoan.export.pptx.patterns import Patterns
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import TextBox
from gyoan.model.expressions import expression
from gyoan.model.template import FLOWING, TITLES, LayoutRole, Placeholder, SchemeColor, Template, TemplateLayout
from gyoan.text_formats.drawingml_units import PER_CENT

_ROLES = {
    **dict.fromkeys(TITLES, TITLE_TEXT),
    **dict.fromkeys(FLOWING, FLOWING_TEXT),
    "ftr": FOOTER_TEXT,
    "sldNum": NUMBER_TEXT,
}
_ALONE = (LayoutRole.COVER, LayoutRole.SECTION)
"""The layouts that may have any ground: on them all text looks as the template has it."""
_SLOT = expression(rb'<a:schemeClr val="(\w+)"(/?)>')


def adopted_parts(package: Package, template: Template) -> dict[str, Part]:
    """Return the template's parts by name, related to each other."""
    parts = {one.name: Part(PackURI(one.name), one.content_type, package, one.content) for one in template.parts}
    for one in template.parts:
        for relation in one.relations:
            # The part's XML names its relationships; written in their order they get the same ids again.
            given = parts[one.name].relate_to(parts[relation.target], relation.kind)
            if given != relation.identity:
                raise DeckError(f"{one.name} of the template names {relation.identity}, which became {given}")
    return parts


def adopted_gallery(template: Template) -> tuple[Gallery, Patterns, Mapping[Layout, str]]:
    """Return the layouts that slides use, the places that they inherit there, and the name of each layout's part."""
    patterns: Patterns = {}
    parts: dict[Layout, str] = {}
    by_role: dict[LayoutRole, Layout] = {}
    for role, layout in template.layouts.items():
        # A layout that serves as cover and for content, too, has text of its own look on the one alone.
        by_role[role], places = _layout(layout, alone=role in _ALONE)
        patterns |= places
        parts[by_role[role]] = layout.part
    return Gallery(by_role), patterns, parts


def _layout(source: TemplateLayout, *, alone: bool) -> tuple[Layout, Patterns]:
    taken = [one for one in source.placeholders if one.kind in _ROLES]
    holders = [_holder(one, alone=alone) for one in taken]
    layout = Layout(source.name, source.kind, tuple(holders))
    return layout, {(layout, holder): TextBox(one.box, ()) for holder, one in zip(holders, taken, strict=True)}


def _holder(place: Placeholder, *, alone: bool) -> LayoutPlaceholder:
    """Return a placeholder that a slide's text fills; outside the body it takes the template's own look."""
    inherits = alone or place.kind not in FLOWING
    return LayoutPlaceholder(place.kind, place.index, _ROLES[place.kind], place.name, inherits)


def recolored(content: bytes, palette: Mapping[ColorSlot, SchemeColor]) -> bytes:
    """Return a part of ours with every slot written as the template's colour that stands for it."""
    written = {slot.value.encode(): _opening(named) for slot, named in palette.items()}

    def replaced(match: re.Match[bytes]) -> bytes:
        opening = written.get(match[1])
        if opening is None:
            return match[0]
        return opening + (b"</a:schemeClr>" if match[2] else b"")

    return _SLOT.sub(replaced, content)


def _opening(named: SchemeColor) -> bytes:
    changes = f'<a:lumMod val="{named.kept * PER_CENT}"/>' if named.kept != 100 else ""
    changes += f'<a:lumOff val="{named.added * PER_CENT}"/>' if named.added else ""
    return f'<a:schemeClr val="{named.name}">{changes}'.encode()
