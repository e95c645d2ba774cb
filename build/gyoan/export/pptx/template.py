"""Theme → master, layouts, notes master and theme parts: what a deck stands on before it has a slide."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from gyoan.export.pptx.master import layout_parts, master_part
from gyoan.export.pptx.notes import notes_master_part
from gyoan.export.pptx.patterns import Patterns
from gyoan.export.pptx.theme_part import color_map, paper_color_map, theme_part
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme


@dataclass(frozen=True, slots=True)
class Template:
    """The parts that slides refer to."""

    master: Part
    """The slide master."""
    layouts: tuple[Part, ...]
    """Its layouts, in the order of `LAYOUTS`."""
    notes_master: Part
    """The notes master."""
    theme: Part
    """The slide master's theme."""


def build_template(package: Package, deck: Deck, theme: Theme, patterns: Patterns) -> Template:
    """Return the template of `theme`, its placeholders after `patterns`."""
    colors = Part(PackURI("/ppt/theme/theme1.xml"), CT.OFC_THEME, package, theme_part(theme))
    master = Part(PackURI("/ppt/slideMasters/slideMaster1.xml"), CT.PML_SLIDE_MASTER, package)
    layouts = tuple(
        Part(PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml"), CT.PML_SLIDE_LAYOUT, package, content)
        for number, content in enumerate(layout_parts(patterns, deck), 1)
    )
    for layout in layouts:
        layout.relate_to(master, RT.SLIDE_MASTER)
    layout_ids = [master.relate_to(layout, RT.SLIDE_LAYOUT) for layout in layouts]
    master.relate_to(colors, RT.THEME)
    master.blob = master_part(theme, patterns, deck, color_map(theme), layout_ids)
    return Template(master, layouts, _notes_master(package, deck, theme), colors)


def _notes_master(package: Package, deck: Deck, theme: Theme) -> Part:
    content = notes_master_part(theme.deck.width, theme.deck.height, paper_color_map(), deck.language)
    master = Part(PackURI("/ppt/notesMasters/notesMaster1.xml"), CT.PML_NOTES_MASTER, package, content)
    # PowerPoint refuses two masters that share a theme part.
    colors = Part(PackURI("/ppt/theme/theme2.xml"), CT.OFC_THEME, package, theme_part(theme))
    master.relate_to(colors, RT.THEME)
    return master
