"""What a deck stands on before it has a slide: the lecturer's own template, or one made of the theme."""

from __future__ import annotations

from collections.abc import Mapping

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from gyoan.export.pptx.adopted_template import adopted_gallery, adopted_parts
from gyoan.export.pptx.layouts import LAYOUTS, OWN, Gallery, Layout
from gyoan.export.pptx.master import layout_parts, master_part
from gyoan.export.pptx.notes import notes_master_part
from gyoan.export.pptx.patterns import Patterns, find_patterns
from gyoan.export.pptx.theme_part import color_map, paper_color_map, theme_part
from gyoan.model.deck import Deck
from gyoan.model.template import Template
from gyoan.model.theme import Theme
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Foundation:
    """The parts that slides refer to, and what they find there."""

    master: Part
    """The slide master."""
    theme: Part
    """The slide master's theme."""
    layouts: Mapping[Layout, Part]
    """The part of each layout that slides use."""
    notes_master: Part
    """The notes master."""
    gallery: Gallery
    """The layouts by what they are for."""
    patterns: Patterns
    """What their placeholders look like."""


def lay_foundation(package: Package, deck: Deck, theme: Theme) -> Foundation:
    """Return what the slides of `deck` stand on, its parts in `package`."""
    notes = _notes_master(package, deck, theme)
    if theme.template is not None:
        return _adopted(package, theme.template, notes)
    patterns = find_patterns(deck, theme.deck)
    master, layouts, colors = _themed(package, deck, theme, patterns)
    return Foundation(master, colors, dict(zip(LAYOUTS, layouts, strict=True)), notes, OWN, patterns)


def _themed(package: Package, deck: Deck, theme: Theme, patterns: Patterns) -> tuple[Part, tuple[Part, ...], Part]:
    """Return master, layouts in the order of `LAYOUTS`, and theme, the placeholders after `patterns`."""
    colors = Part(PackURI("/ppt/theme/theme1.xml"), CT.OFC_THEME, package, theme_part(theme))
    master = Part(PackURI("/ppt/slideMasters/slideMaster1.xml"), CT.PML_SLIDE_MASTER, package)
    layouts = tuple(
        Part(PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml"), CT.PML_SLIDE_LAYOUT, package, content)
        for number, content in enumerate(layout_parts(patterns, deck, theme.deck), 1)
    )
    for layout in layouts:
        layout.relate_to(master, RT.SLIDE_MASTER)
    layout_ids = [master.relate_to(layout, RT.SLIDE_LAYOUT) for layout in layouts]
    master.relate_to(colors, RT.THEME)
    master.blob = master_part(theme, patterns, deck, color_map(theme), layout_ids)
    return master, layouts, colors


def _adopted(package: Package, template: Template, notes: Part) -> Foundation:
    parts = adopted_parts(package, template)
    gallery, patterns, names = adopted_gallery(template)
    layouts = {layout: parts[name] for layout, name in names.items()}
    return Foundation(parts[template.master], parts[template.theme], layouts, notes, gallery, patterns)


def _notes_master(package: Package, deck: Deck, theme: Theme) -> Part:
    content = notes_master_part(theme.deck.width, theme.deck.height, paper_color_map(), deck.language)
    master = Part(PackURI("/ppt/notesMasters/notesMaster1.xml"), CT.PML_NOTES_MASTER, package, content)
    # PowerPoint refuses two masters that share a theme part.
    colors = Part(PackURI("/ppt/theme/theme2.xml"), CT.OFC_THEME, package, theme_part(theme))
    master.relate_to(colors, RT.THEME)
    return master
