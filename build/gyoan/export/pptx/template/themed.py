"""Theme → master, layouts and theme parts: the template of a deck for which its lecturer has none."""

from __future__ import annotations

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from gyoan.export.pptx.master import layout_parts, master_part
from gyoan.export.pptx.patterns import Patterns
from gyoan.export.pptx.theme_part import color_map, theme_part
from gyoan.model.deck import Deck
from gyoan.model.theme import Theme


def themed_parts(package: Package, deck: Deck, theme: Theme, patterns: Patterns) -> tuple[Part, tuple[Part, ...], Part]:
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
