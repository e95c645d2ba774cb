"""What is read from a lecturer's template as text: its places in points, colours, layouts, parts, and what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from hashlib import sha256

from lxml import etree

from gyoan.model.diagnostic import Outcome
from gyoan.model.template import Template, TemplateLayout
from gyoan.model.units import Box


def template_text(read: Outcome[Template | None]) -> str:
    """Return all that reading a template gives; of each part its relationships and what tells it from any other."""
    said = [f"{one.code.value} {one.severity.value}: {one.message}\n  {one.hint}" for one in read.diagnostics]
    return "\n".join([*said, *(_template(read.value) if read.value else ())]) + "\n"


def _template(of: Template) -> Iterator[str]:
    yield f"{of.name} {of.width.points:g}×{of.height.points:g}, titles {of.title_points:g}, {of.master}, {of.theme}"
    yield from (f"{one.name}: {_box(getattr(of.places, one.name))}" for one in fields(of.places))
    for slot, named in of.palette.items():
        yield f"{slot.name.lower()}: {named.name} {named.kept}+{named.added} #{of.colors[slot]}"
    for role, layout in of.layouts.items():
        yield f"{role.value}: {layout.part} {layout.kind} “{layout.name}”"
        yield from _placeholders(layout)
    for part in of.parts:
        led = ", ".join(f"{one.identity} {one.target.rpartition('/')[2]}" for one in part.relations)
        yield f"{part.name} {part.content_type.rpartition('.')[2]} {_digest(part.content)} {led}".rstrip()


def _digest(content: bytes) -> str:
    """Return what tells a part's XML from any other, however it is written; of pictures nothing."""
    if not content.startswith(b"<"):
        return ""
    return sha256(etree.tostring(etree.fromstring(content), method="c14n")).hexdigest()[:8]


def _placeholders(of: TemplateLayout) -> Iterator[str]:
    return (f"  {one.kind or 'any'} {one.index} “{one.name}” {_box(one.box)}" for one in of.placeholders)


def _box(of: Box | None) -> str:
    if of is None:
        return "none"
    return f"{of.x.points:.2f} {of.y.points:.2f} {of.width.points:.2f}×{of.height.points:.2f}"
