"""Quotations and asides → panels."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.handout.looks import PANEL
from gyoan.layout.handout.place import BlockSetter, TextArea
from gyoan.layout.handout.styles import ASIDE_COLORS
from gyoan.layout.wording import ASIDE_TITLES
from gyoan.model.blocks import Aside, Quote
from gyoan.model.colors import ColorSlot
from gyoan.model.handout import HandoutItem, PagePanel, PanelStyle, StructureTag, TextBlock
from gyoan.model.inline import Text
from gyoan.model.units import Length, Points


def set_quote(block: Quote, place: TextArea, flow: BlockSetter) -> PagePanel:
    """Return a quotation with a bar at its left."""
    style = PanelStyle(bar=place.styles.color(ColorSlot.PRIMARY), padding=PANEL.quote)
    return _panel(tuple(flow(block.blocks, place.indented(PANEL.inset))), place, style, StructureTag.QUOTE)


def set_aside(block: Aside, place: TextArea, flow: BlockSetter) -> PagePanel:
    """Return an aside on a ground of its own, its title first."""
    styles, slot = place.styles, ASIDE_COLORS[block.kind]
    inner = place.indented(PANEL.inset, PANEL.right)
    title = block.title or (Text(ASIDE_TITLES[block.kind].within(styles.theme.language)),)
    head = inner.paragraph(inner.lines(title, styles.ink(place.points, slot, bold=True)), Points(0), PANEL.below_title)
    style = PanelStyle(styles.color(ColorSlot.SURFACE), styles.color(slot), padding=PANEL.aside)
    return _panel((replace(head, keep_with_next=True), *flow(block.blocks, inner)), place, style)


def _panel(
    items: tuple[HandoutItem, ...], place: TextArea, style: PanelStyle, tag: StructureTag = StructureTag.GROUP
) -> PagePanel:
    x, width = Length.of_points(place.x), Length.of_points(place.width)
    return PagePanel(_trimmed(items), x, width, style, tag, space_before=PANEL.space, space_after=PANEL.space)


def _trimmed(items: tuple[HandoutItem, ...]) -> tuple[HandoutItem, ...]:
    """Return `items` without the spaces above the first and below the last, which the panel's padding replaces."""
    if not items:
        return ()
    first, *rest = items
    shorn = [replace(first, space_before=Length(0)), *rest]
    shorn[-1] = replace(shorn[-1], space_after=Length(0))
    return tuple(shorn)


def framed(block: TextBlock, place: TextArea) -> PagePanel:
    """Return text in a dashed frame: what stands for a picture that is not there."""
    styles = place.styles
    style = PanelStyle(border=styles.color(ColorSlot.LINE), dashed=True, padding=PANEL.frame)
    return _panel((block,), place, style)
