"""The little that is changed in a template so that Korean slides look right with it."""

from __future__ import annotations

from lxml import etree

from gyoan.export.pptx.paint import box_properties
from gyoan.export.pptx.shapes import Label, identity
from gyoan.export.pptx.template.documents import A, P, elements, number, parsed
from gyoan.export.pptx.xml import office_part
from gyoan.model.deck import ShapeStyle
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Box, Length
from gyoan.text_formats.xml import tag

PLATE_MARGIN = Length.of_points(8)
"""How far a plate reaches over the body at its sides."""
KOREAN_FONT = "Malgun Gothic"
"""What Hangul is set in where a theme names no typeface for it: every Korean Office has it."""
PLATE = "gyoan"
"""What the plate is called: a name that is the same in every language."""


def fit_links(master: etree._Element, color: str) -> None:
    """Have the master write links in `color` of its scheme; an empty one changes nothing."""
    mapping = master.find(f"{P}clrMap")
    if mapping is None or not color:
        return
    for name in ("hlink", "folHlink"):
        mapping.set(name, mapping.get(color, color))


def name_korean_font(theme: etree._Element) -> None:
    """Name a typeface for East Asian text where the theme leaves it to the machine."""
    for fonts in theme.iterfind(f".//{A}fontScheme/*"):
        east_asian = fonts.find(f"{A}ea")
        if east_asian is not None and not east_asian.get("typeface"):
            hangul = fonts.find(f"{A}font[@script='Hang']")
            east_asian.set("typeface", (hangul.get("typeface") if hangul is not None else "") or KOREAN_FONT)


def lay_plate(layout: etree._Element, body: Box) -> None:
    """Lay a plate of the background's colour over what a layout shows where its slides have their body."""
    tree = layout.find(f"{P}cSld/{P}spTree")
    if tree is None:
        return
    margin = PLATE_MARGIN
    box = Box(body.x - margin, body.y - margin / 2, body.width + margin * 2, body.height + margin)
    taken = [number(one, "id") for one in tree.iter(f"{P}cNvPr")]
    named = identity(Label(max(taken, default=1) + 1, PLATE), decorative=True)
    head = tag("p:nvSpPr", named, tag("p:cNvSpPr"), tag("p:nvPr", userDrawn=True))
    plate = tag("p:sp", head, box_properties(ShapeStyle(fill=ColorSlot.BACKGROUND), box))
    after = next((at for at, one in enumerate(tree) if one.tag == f"{P}extLst"), len(tree))
    tree.insert(after, parsed(office_part("p:plate", plate), "plate")[0])


def unify_bullets(root: etree._Element) -> None:
    """Let bullets have the size of their text, for which our slides are made."""
    for sized in [one for one in elements(root) if one.tag in {f"{A}buSzPct", f"{A}buSzPts"}]:
        parent = sized.getparent()
        if parent is not None:
            parent.remove(sized)
