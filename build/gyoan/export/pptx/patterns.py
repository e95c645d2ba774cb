"""What a layout's placeholder looks like: taken from the slides that fill it, so that they can inherit its place.

The place of a title is decided by layout, slide by slide. Nearly all slides agree, and what they agree on is
written into the template: a lecturer who moves the title in the master then moves it everywhere, and a slide that
is added by hand looks like the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from gyoan.export.pptx.layouts import (
    CLOSING,
    COVER,
    FOOT,
    LAYOUTS,
    NUMBER,
    SECOND_CONTENT,
    SECTION,
    STATEMENT,
    TWO_CONTENTS,
    Layout,
    LayoutPlaceholder,
    filled_placeholders,
    layout_of,
)
from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Bullet, Deck, Run, Slide, TextBox, TextParagraph
from gyoan.model.theme import DeckStyle
from gyoan.model.units import Box, Length

Patterns: TypeAlias = dict[tuple[Layout, LayoutPlaceholder], TextBox]
"""For every placeholder of every layout a text box whose place and first run it takes over."""

_Uses: TypeAlias = dict[tuple[Layout, LayoutPlaceholder], list[TextBox]]

_LARGE_LAYOUTS = (COVER, SECTION, STATEMENT, CLOSING)
"""The layouts that have little more than a title."""
_LARGE_TITLE = 1.4
"""How much larger their title is, where the deck has none to go by."""
_LARGE_BAND, _TITLE_BAND = (0.22, 0.28), (0.05, 0.13)
"""Where their title and that of other layouts starts and how high it is, where the deck has none to go by."""
_FOOT_LINE, _FOOT_HEIGHT = 0.925, 0.05
"""The same of the foot. All as fractions of the slide's height, near what `layout/area.py` has."""
_TEXT_GAP, _COLUMN_GAP = 1 / 4, 1 / 2
"""Free space below a title and between two columns, as parts of the margin."""
_NUMBER_WIDTH = 1 / 8
"""The number's part of the foot."""


def find_patterns(deck: Deck, style: DeckStyle) -> Patterns:
    """Return for each placeholder the text box that stands in the place most slides of `deck` give it."""
    uses = _uses(deck)
    patterns: Patterns = {}
    for layout in LAYOUTS:
        title = layout.placeholders[0]
        patterns[layout, title] = _usual(uses, layout, title) or _default_title(layout, style)
        for holder in layout.placeholders[1:]:
            if holder in FOOT:
                patterns[layout, holder] = _usual(uses, layout, holder) or _default_foot(holder, style)
            else:
                patterns[layout, holder] = _text(uses, layout, holder, patterns[layout, title].box, style)
    return patterns


def _uses(deck: Deck) -> _Uses:
    """Return the text boxes that fill each placeholder."""
    uses: _Uses = defaultdict(list)
    for slide in deck.slides:
        for holder, text_box in _filled(slide):
            uses[layout_of(slide), holder].append(text_box)
    return uses


def _filled(slide: Slide) -> list[tuple[LayoutPlaceholder, TextBox]]:
    shapes = ((holder, slide.shapes[position]) for position, holder in filled_placeholders(slide).items())
    return [(holder, shape) for holder, shape in shapes if isinstance(shape, TextBox)]


def _usual(uses: _Uses, layout: Layout, holder: LayoutPlaceholder) -> TextBox | None:
    """Return how `holder` is used, or else how it is used in layouts of the same kind."""
    own = uses.get((layout, holder), [])
    related = (
        text_box
        for (other, other_holder), boxes in uses.items()
        if other_holder is holder and (holder in FOOT or (other in _LARGE_LAYOUTS) == (layout in _LARGE_LAYOUTS))
        for text_box in boxes
    )
    return _commonest(own or list(related))


def _commonest(boxes: Sequence[TextBox]) -> TextBox | None:
    counts: dict[Box, int] = defaultdict(int)
    for text_box in boxes:
        counts[text_box.box] += 1
    return max(boxes, key=lambda text_box: counts[text_box.box], default=None)


def _text(uses: _Uses, layout: Layout, holder: LayoutPlaceholder, title: Box, style: DeckStyle) -> TextBox:
    """Return the theme's own text in the usual place: what slides hold there differs too much to go by."""
    default = _default_text(layout, holder, title, style)
    usual = _commonest(uses.get((layout, holder), []))
    return default if usual is None else replace(default, box=usual.box, anchor=usual.anchor, inset=usual.inset)


def _default_title(layout: Layout, style: DeckStyle) -> TextBox:
    large = layout in _LARGE_LAYOUTS
    run = Run("", style.title_points * (_LARGE_TITLE if large else 1), bold=True)
    paragraphs = (TextParagraph((run,), line_spacing=1.0),)
    if large:
        return TextBox(_band(style, *_LARGE_BAND), paragraphs, anchor=Anchor.BOTTOM)
    return TextBox(_band(style, *_TITLE_BAND), paragraphs, anchor=Anchor.MIDDLE)


def _default_text(layout: Layout, holder: LayoutPlaceholder, title: Box, style: DeckStyle) -> TextBox:
    """Return text below the title, and above the foot."""
    top = title.bottom + style.margin * _TEXT_GAP
    height = max(style.height * _FOOT_LINE - top, style.margin)
    box = Box(title.x, top, title.width, height)
    if layout in _LARGE_LAYOUTS:
        return TextBox(box, (TextParagraph((Run("", style.body_points, ColorSlot.MUTED),)),))
    if layout is TWO_CONTENTS:
        width = (title.width - style.margin * _COLUMN_GAP) / 2
        box = Box(title.right - width if holder is SECOND_CONTENT else title.x, top, width, height)
    hanging = Length.of_points(style.body_points)
    bulleted = TextParagraph((Run("", style.body_points),), bullet=Bullet(), indent=hanging, hanging=hanging)
    return TextBox(box, (bulleted,))


def _default_foot(holder: LayoutPlaceholder, style: DeckStyle) -> TextBox:
    band = _band(style, _FOOT_LINE, _FOOT_HEIGHT)
    number_width = band.width * _NUMBER_WIDTH
    run = Run("", style.footer_points, ColorSlot.MUTED)
    if holder is NUMBER:
        box = Box(band.right - number_width, band.y, number_width, band.height)
        return TextBox(box, (TextParagraph((run,), align=Alignment.RIGHT),), anchor=Anchor.MIDDLE)
    box = Box(band.x, band.y, band.width - number_width, band.height)
    return TextBox(box, (TextParagraph((run,)),), anchor=Anchor.MIDDLE)


def _band(style: DeckStyle, top: float, height: float) -> Box:
    """Return the strip between the margins that starts at a fraction of the slide's height."""
    return Box(style.margin, style.height * top, style.width - style.margin * 2, style.height * height)
