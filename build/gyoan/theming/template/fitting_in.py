"""The little that is changed in a template so that Korean slides look right with it."""

from __future__ import annotations

from lxml import etree

from gyoan.model.colors import ColorSlot
from gyoan.model.units import Box, Length
from gyoan.theming.template.documents import A, P, elements, number, parsed

PLATE_MARGIN = Length.of_points(8)
"""How far a plate reaches over the body at its sides."""
KOREAN_FONT = "Malgun Gothic"
"""What Hangul is set in where a theme names no typeface for it: every Korean Office has it."""
PLATE = "gyoan"
"""What the plate is called: a name that is the same in every language."""
_PLATE = """
<p:plate xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}">
<a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative
 xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>
<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}"
 cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
<a:solidFill><a:schemeClr val="{color}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp></p:plate>"""
"""A rectangle that screen readers pass over."""


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
    taken = [number(one, "id") for one in tree.iter(f"{P}cNvPr")]
    plate = _PLATE.replace("\n<", "<").format(
        number=max(taken, default=1) + 1,
        name=PLATE,
        x=(body.x - margin).emu,
        y=(body.y - margin / 2).emu,
        width=(body.width + margin * 2).emu,
        height=(body.height + margin).emu,
        color=ColorSlot.BACKGROUND.value,
    )
    after = next((at for at, one in enumerate(tree) if one.tag == f"{P}extLst"), len(tree))
    tree.insert(after, parsed(plate.encode(), "plate")[0])


def unify_bullets(root: etree._Element) -> None:
    """Let bullets have the size of their text, for which our slides are made."""
    for sized in [one for one in elements(root) if one.tag in {f"{A}buSzPct", f"{A}buSzPts"}]:
        parent = sized.getparent()
        if parent is not None:
            parent.remove(sized)
