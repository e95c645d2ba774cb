"""The slide master and its layouts: placeholders with places, sizes and bullets that a new slide inherits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gyoan.export.pptx.layouts import (
    CONTENT,
    COVER,
    FOOTER,
    LAYOUTS,
    NUMBER,
    ONE_CONTENT,
    TITLE,
    Layout,
    LayoutPlaceholder,
)
from gyoan.export.pptx.outline_levels import first_level, text_styles
from gyoan.export.pptx.paint import box_properties, place, solid_fill
from gyoan.export.pptx.paragraphs import number_field
from gyoan.export.pptx.patterns import Patterns
from gyoan.export.pptx.shapes import ShapeLabel, body_properties, identity, placeholder
from gyoan.export.pptx.xml import office_part
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Deck, Panel, TextBox
from gyoan.model.decorations import cover_marks, title_marks
from gyoan.model.message import language_of, translated
from gyoan.model.theme import DeckStyle, Theme
from gyoan.model.units import Box
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag, text

MASTER_ID = 2_147_483_648
"""The least id a master or layout may have; all of them differ."""

_PROMPTS = {"title": shape_names.EDIT_TITLE, "ctrTitle": shape_names.EDIT_TITLE, "subTitle": shape_names.EDIT_SUBTITLE}
_LEVELS = (
    shape_names.EDIT_TEXT,
    shape_names.SECOND_LEVEL,
    shape_names.THIRD_LEVEL,
    shape_names.FOURTH_LEVEL,
    shape_names.FIFTH_LEVEL,
)
"""PowerPoint's own words for the layout view; on a slide it shows its usual prompts in the user's language."""


def master_part(
    theme: Theme, patterns: Patterns, deck: Deck, colors: Mapping[str, str], layout_ids: Sequence[str]
) -> bytes:
    """Return the slide master; `layout_ids` are its relationships to `LAYOUTS`, `colors` its colour map."""
    shapes = (
        # What flows through every kind of content in a layout is plain text in the master.
        _placeholder(replace(holder, kind=holder.kind or "body"), patterns[ONE_CONTENT, holder], number, deck)
        for number, holder in enumerate((TITLE, CONTENT, FOOTER, NUMBER), 2)
    )
    listed = (
        tag("p:sldLayoutId", id=number, r_id=relationship)
        for number, relationship in enumerate(layout_ids, MASTER_ID + 1)
    )
    return office_part(
        "p:sldMaster",
        tag("p:cSld", background(), shape_tree(*shapes)),
        tag("p:clrMap", **colors),
        tag("p:sldLayoutIdLst", *listed),
        tag("p:hf", hdr=False, dt=False),
        text_styles(theme.deck, deck.language),
        preserve=True,
    )


def layout_parts(patterns: Patterns, deck: Deck, style: DeckStyle) -> tuple[bytes, ...]:
    """Return a part for each of `LAYOUTS`, decorated as the theme wishes."""
    return tuple(_layout_part(layout, patterns, deck, style) for layout in LAYOUTS)


def background() -> Xml:
    """Return the background in the theme's colour."""
    return tag("p:bg", tag("p:bgPr", solid_fill(ColorSlot.BACKGROUND), tag("a:effectLst")))


def shape_tree(*shapes: Xml) -> Xml:
    """Return the tree of a slide's shapes, in reading order."""
    root = tag("p:nvGrpSpPr", tag("p:cNvPr", id=1, name=""), tag("p:cNvGrpSpPr"), tag("p:nvPr"))
    return tag("p:spTree", root, tag("p:grpSpPr"), *shapes)


def inherited_colors() -> Xml:
    """Return the statement that a layout or slide uses its master's colours."""
    return tag("p:clrMapOvr", tag("a:masterClrMapping"))


def _layout_part(layout: Layout, patterns: Patterns, deck: Deck, style: DeckStyle) -> bytes:
    holders = enumerate(layout.placeholders, 2)
    shapes = [_placeholder(holder, patterns[layout, holder], number, deck) for number, holder in holders]
    marks = layout_marks(layout, patterns[layout, layout.placeholders[0]].box, style)
    drawn = (_mark(mark, number, deck) for number, mark in enumerate(marks, len(shapes) + 2))
    content = tag("p:cSld", shape_tree(*drawn, *shapes), name=translated(layout.name, language_of(deck.language)))
    return office_part("p:sldLayout", content, inherited_colors(), type=layout.kind, preserve=True, userDrawn=True)


def _mark(mark: Panel, number: int, deck: Deck) -> Xml:
    """Return a decoration, which lies behind the placeholders."""
    named = identity(ShapeLabel(number, translated(mark.name, language_of(deck.language))), decorative=True)
    # Some programs draw of a layout's own shapes only those that say that a person drew them.
    head = tag("p:nvSpPr", named, tag("p:cNvSpPr"), tag("p:nvPr", userDrawn=True))
    return tag("p:sp", head, box_properties(mark.style, mark.box))


def _placeholder(holder: LayoutPlaceholder, pattern: TextBox, number: int, deck: Deck) -> Xml:
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=True))
    head = tag(
        "p:nvSpPr",
        identity(ShapeLabel(number, translated(holder.name, language_of(deck.language)))),
        locks,
        placeholder(holder),
    )
    geometry = tag("a:prstGeom", tag("a:avLst"), prst="rect")
    style = tag("a:lstStyle", first_level(pattern, deck.language))
    body = tag("p:txBody", body_properties(pattern.inset, pattern.anchor), style, _example(holder, deck))
    return tag("p:sp", head, tag("p:spPr", place(pattern.box), geometry), body)


def _example(holder: LayoutPlaceholder, deck: Deck) -> Xml:
    """Return the text of a placeholder in master and layouts."""
    properties = tag("a:rPr", lang=deck.language, altLang="en-US")
    if holder.kind == NUMBER.kind:
        return tag("a:p", number_field(properties, "‹#›"))
    if holder.kind == FOOTER.kind:
        return _example_line(deck.subject, 0, properties)
    language = language_of(deck.language)
    prompts = (_PROMPTS[holder.kind],) if holder.kind in _PROMPTS else _LEVELS
    return joined(*(_example_line(prompt.within(language), level, properties) for level, prompt in enumerate(prompts)))


def _example_line(characters: str, level: int, properties: Xml) -> Xml:
    run = tag("a:r", properties, tag("a:t", text(characters))) if characters else NOTHING
    return tag("a:p", tag("a:pPr", lvl=level or None), run)


def layout_marks(layout: Layout, title: Box, style: DeckStyle) -> tuple[Panel, ...]:
    """Return what `layout` is decorated with; `title` is where its title stands."""
    return cover_marks(title, style) if layout is COVER else title_marks(title, style)
