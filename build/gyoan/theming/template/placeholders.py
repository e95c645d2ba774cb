"""Shapes of a master or layout: placeholders with the places they inherit, and what else stands there."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gyoan.model.template import TITLES, Placeholder
from gyoan.model.units import EMU_PER_POINT, Box, Length, Points
from gyoan.model.values import dataclass
from gyoan.text_formats.drawingml_units import DEGREE
from gyoan.theming.template.documents import MC, A, P, number

_ANCESTORS = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "": "body"}
"""The type of a master's placeholder that one of a layout inherits from."""
_SIDE, _TOP = 91_440, 45_720
"""PowerPoint's own free space inside a text box."""
_THICKNESS = 2 * EMU_PER_POINT
"""A line counts as a shape this thick."""


@dataclass(frozen=True, slots=True)
class Fixture:
    """Something that a template shows and slides cannot change: a logo, a band, a line."""

    box: Box
    """Its place."""
    element: etree._Element
    """Its XML."""


def shapes_of(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the shapes of a master or layout, of alternatives those for programs that know most."""
    tree = root.find(f"{P}cSld/{P}spTree")
    for child in tree if tree is not None else ():
        if child.tag == f"{MC}AlternateContent":
            yield from (one for choice in child.iterfind(f"{MC}Choice") for one in choice)
        elif isinstance(child.tag, str):
            yield child


def fixtures_of(layout: etree._Element, master: etree._Element) -> list[Fixture]:
    """Return what a slide of `layout` shows of its own, from the back to the front."""
    roots = [layout] if layout.get("showMasterSp") in {"0", "false"} else [master, layout]
    found = ((one, box_of(one)) for root in roots for one in shapes_of(root) if _role(one) is None)
    return [Fixture(box, one) for one, box in found if box is not None]


def placeholders_of(layout: etree._Element, master: etree._Element) -> tuple[Placeholder, ...]:
    """Return the placeholders of `layout`, the title first, then in reading order."""
    found = [one for shape in shapes_of(layout) if (one := _placeholder(shape, master)) is not None]
    return tuple(sorted(found, key=lambda one: (one.kind not in TITLES, one.box.y.emu, one.box.x.emu)))


def title_points(layout: etree._Element, master: etree._Element) -> Points | None:
    """Return the size of the layout's title, its own or inherited; None where nothing says it."""
    shape = next((one for one in shapes_of(layout) if _kind(one) in TITLES), None)
    above = _inherited(shape, master) if shape is not None else None
    styles = [one.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr/{A}defRPr") for one in (shape, above) if one is not None]
    styles.append(master.find(f"{P}txStyles/{P}titleStyle/{A}lvl1pPr/{A}defRPr"))
    return next((Points(size / 100) for style in styles if (size := number(style, "sz"))), None)


def box_of(shape: etree._Element) -> Box | None:
    """Return the place that a shape states itself; one that is turned by a right angle lies across."""
    place = next((one for one in (shape.find(path) for path in _PLACES) if one is not None), None)
    offset, extent = (place.find(f"{A}{name}") if place is not None else None for name in ("off", "ext"))
    if place is None or offset is None or extent is None:
        return None
    x, y = number(offset, "x"), number(offset, "y")
    width, height = number(extent, "cx"), number(extent, "cy")
    if 45 < number(place, "rot") / DEGREE % 180 < 135:
        x, y, width, height = x + (width - height) // 2, y + (height - width) // 2, height, width
    return Box(Length(x), Length(y), Length(width or _THICKNESS), Length(height or _THICKNESS))


_PLACES = (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm")


def _role(shape: etree._Element) -> etree._Element | None:
    return shape.find(f"./*/{P}nvPr/{P}ph")


def _kind(shape: etree._Element) -> str | None:
    role = _role(shape)
    return None if role is None else role.get("type", "")


def _placeholder(shape: etree._Element, master: etree._Element) -> Placeholder | None:
    role = _role(shape)
    if role is None:
        return None
    above = _inherited(shape, master)
    box = box_of(shape) or (box_of(above) if above is not None else None)
    if box is None:
        return None
    kind = role.get("type", "")
    index = None if kind in TITLES and role.get("idx") is None else number(role, "idx")
    name = shape.find(f"./*/{P}cNvPr")
    return Placeholder(kind, index, _text_area(box, shape, above), name.get("name", "") if name is not None else "")


def _inherited(shape: etree._Element, master: etree._Element) -> etree._Element | None:
    """Return the master's placeholder that `shape` takes over from."""
    kind = _kind(shape) or ""
    wanted = _ANCESTORS.get(kind, kind)
    return next((one for one in shapes_of(master) if _kind(one) == wanted), None)


def _text_area(box: Box, shape: etree._Element, above: etree._Element | None) -> Box:
    """Return `box` without the free space at its edges."""
    properties = [one.find(f"{P}txBody/{A}bodyPr") for one in (shape, above) if one is not None]
    left, top, right, bottom = (
        next((number(one, name, -1) for one in properties if number(one, name, -1) >= 0), usual)
        for name, usual in (("lIns", _SIDE), ("tIns", _TOP), ("rIns", _SIDE), ("bIns", _TOP))
    )
    width = max(box.width.emu - left - right, 0)
    height = max(box.height.emu - top - bottom, 0)
    return Box(Length(box.x.emu + left), Length(box.y.emu + top), Length(width), Length(height))
