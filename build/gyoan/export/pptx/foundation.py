"""What a deck stands on before it has a slide: the lecturer's own template, or one made of the theme."""

from __future__ import annotations

from collections.abc import Mapping

from gyoan.export.pptx.adopted_template import adopted_gallery, adopted_parts
from gyoan.export.pptx.layouts import LAYOUTS, OWN, Gallery, Layout
from gyoan.export.pptx.master import layout_parts, master_part
from gyoan.export.pptx.notes import notes_master_part
from gyoan.export.pptx.package import ContentType, PackagePart, RelationType
from gyoan.export.pptx.patterns import Patterns, find_patterns
from gyoan.export.pptx.theme_part import color_map, paper_color_map, theme_part
from gyoan.model.deck import Deck
from gyoan.model.template import Template
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Foundation:
    """The parts that slides refer to, and what they find there."""

    master: PackagePart
    """The slide master."""
    theme: PackagePart
    """The slide master's theme."""
    layouts: Mapping[Layout, PackagePart]
    """The part of each layout that slides use."""
    notes_master: PackagePart
    """The notes master."""
    gallery: Gallery
    """The layouts by what they are for."""
    patterns: Patterns
    """What their placeholders look like."""


def lay_foundation(deck: Deck, theme: Theme) -> Foundation:
    """Return what the slides of `deck` stand on."""
    notes = _notes_master(deck, theme)
    if theme.template is not None:
        return _adopted(theme.template, notes)
    patterns = find_patterns(deck, theme.deck)
    master, layouts, colors = _themed(deck, theme, patterns)
    return Foundation(master, colors, dict(zip(LAYOUTS, layouts, strict=True)), notes, OWN, patterns)


def _themed(deck: Deck, theme: Theme, patterns: Patterns) -> tuple[PackagePart, tuple[PackagePart, ...], PackagePart]:
    """Return master, layouts in the order of `LAYOUTS`, and theme, the placeholders after `patterns`."""
    colors = PackagePart("/ppt/theme/theme1.xml", ContentType.THEME, theme_part(theme))
    master = PackagePart("/ppt/slideMasters/slideMaster1.xml", ContentType.SLIDE_MASTER)
    layouts = tuple(
        PackagePart(f"/ppt/slideLayouts/slideLayout{number}.xml", ContentType.SLIDE_LAYOUT, content)
        for number, content in enumerate(layout_parts(patterns, deck, theme.deck), 1)
    )
    for layout in layouts:
        layout.relate_to(master, RelationType.SLIDE_MASTER)
    layout_ids = [master.relate_to(layout, RelationType.SLIDE_LAYOUT) for layout in layouts]
    master.relate_to(colors, RelationType.THEME)
    master.content = master_part(theme, patterns, deck, color_map(theme), layout_ids)
    return master, layouts, colors


def _adopted(template: Template, notes: PackagePart) -> Foundation:
    parts = adopted_parts(template)
    gallery, patterns, names = adopted_gallery(template)
    layouts = {layout: parts[name] for layout, name in names.items()}
    return Foundation(parts[template.master], parts[template.theme], layouts, notes, gallery, patterns)


def _notes_master(deck: Deck, theme: Theme) -> PackagePart:
    content = notes_master_part(theme.deck.width, theme.deck.height, paper_color_map(), deck.language)
    master = PackagePart("/ppt/notesMasters/notesMaster1.xml", ContentType.NOTES_MASTER, content)
    # PowerPoint refuses two masters that share a theme part.
    colors = PackagePart("/ppt/theme/theme2.xml", ContentType.THEME, theme_part(theme))
    master.relate_to(colors, RelationType.THEME)
    return master
