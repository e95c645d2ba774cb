"""What a layout's placeholder looks like: taken from the slides that fill it, so that they can inherit its place.

The place of a title is decided by layout, slide by slide. Nearly all slides agree, and what they agree on is
written into the template: a lecturer who moves the title in the master then moves it everywhere, and a slide that
is added by hand looks like the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from gyoan.export.pptx.layouts import (
    CLOSING,
    COVER,
    COVER_TITLE,
    FOOT,
    LAYOUTS,
    NUMBER,
    SECOND_CONTENT,
    SECTION,
    STATEMENT,
    TITLE,
    TWO_CONTENTS,
    Layout,
    Slot,
    filled_slots,
    layout_of,
)
from gyoan.model.deck import Anchor, Bullet, Deck, Run, Slide, TextAlign, TextBox, TextParagraph
from gyoan.model.theme import ColorSlot, DeckStyle
from gyoan.model.units import Box, Length

Patterns: TypeAlias = Mapping[tuple[Layout, Slot], TextBox]
"""For every placeholder of every layout a text box whose place and first run it takes over."""

_LARGE_LAYOUTS = (COVER, SECTION, STATEMENT, CLOSING)
"""The layouts that have little more than a title."""
_LARGE_TITLE = 1.4
"""How much larger their title is, where the deck has none to go by."""


def find_patterns(deck: Deck, style: DeckStyle) -> Patterns:
    """Return for each placeholder the text box that stands in the place most slides of `deck` give it."""
    found: dict[tuple[Layout, Slot], list[TextBox]] = defaultdict(list)
    related: dict[tuple[Slot, bool], list[TextBox]] = defaultdict(list)
    for slide in deck.slides:
        layout = layout_of(slide)
        for slot, text_box in _filled(slide):
            found[layout, slot].append(text_box)
            related[_family(layout, slot)].append(text_box)
    return {
        (layout, slot): _commonest(found[layout, slot] or related[_family(layout, slot)])
        or _default(layout, slot, style)
        for layout in LAYOUTS
        for slot in layout.slots
    }


def _family(layout: Layout, slot: Slot) -> tuple[Slot, bool]:
    """Return what the placeholders that look alike in several layouts have in common."""
    return slot, layout in _LARGE_LAYOUTS and slot not in FOOT


def _filled(slide: Slide) -> list[tuple[Slot, TextBox]]:
    shapes = ((slot, slide.shapes[position]) for position, slot in filled_slots(slide).items())
    return [(slot, shape) for slot, shape in shapes if isinstance(shape, TextBox)]


def _commonest(boxes: Sequence[TextBox]) -> TextBox | None:
    counts: dict[Box, int] = defaultdict(int)
    for text_box in boxes:
        counts[text_box.box] += 1
    return max(boxes, key=lambda text_box: counts[text_box.box], default=None)


def _default(layout: Layout, slot: Slot, style: DeckStyle) -> TextBox:
    """Return what `slot` looks like in a deck whose slides never fill it."""
    if slot in FOOT:
        return _foot(slot, style)
    if layout in _LARGE_LAYOUTS:
        return _large(slot, style)
    if slot is TITLE:
        run = Run("", style.title_points, bold=True)
        box = _band(style, 0.05, 0.13)
        return TextBox(box, (TextParagraph((run,)),), anchor=Anchor.MIDDLE)
    return _content(layout, slot, style)


def _large(slot: Slot, style: DeckStyle) -> TextBox:
    if slot is TITLE or slot is COVER_TITLE:
        run = Run("", style.title_points * _LARGE_TITLE, bold=True)
        return TextBox(_band(style, 0.22, 0.28), (TextParagraph((run,)),), anchor=Anchor.BOTTOM)
    run = Run("", style.body_points, ColorSlot.MUTED)
    return TextBox(_band(style, 0.53, 0.25), (TextParagraph((run,)),))


def _content(layout: Layout, slot: Slot, style: DeckStyle) -> TextBox:
    box = _band(style, 0.21, 0.69)
    if layout is TWO_CONTENTS:
        gap = style.margin / 2
        width = (box.width - gap) / 2
        x = box.x + width + gap if slot is SECOND_CONTENT else box.x
        box = Box(x, box.y, width, box.height)
    hanging = Length.of_points(style.body_points)
    run = Run("", style.body_points)
    return TextBox(box, (TextParagraph((run,), bullet=Bullet(), indent=hanging, hanging=hanging),))


def _foot(slot: Slot, style: DeckStyle) -> TextBox:
    band = _band(style, 0.925, 0.05)
    number_width = band.width / 8
    run = Run("", style.footer_points, ColorSlot.MUTED)
    if slot is NUMBER:
        box = Box(band.right - number_width, band.y, number_width, band.height)
        return TextBox(box, (TextParagraph((run,), align=TextAlign.RIGHT),), anchor=Anchor.MIDDLE)
    box = Box(band.x, band.y, band.width - number_width, band.height)
    return TextBox(box, (TextParagraph((run,)),), anchor=Anchor.MIDDLE)


def _band(style: DeckStyle, top: float, height: float) -> Box:
    """Return the strip between the margins that starts at a fraction of the slide's height."""
    return Box(style.margin, style.height * top, style.width - style.margin * 2, style.height * height)
