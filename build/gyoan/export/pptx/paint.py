"""Colours, fills and outlines: slots of the theme, so that changing the theme restyles the deck.

Colours that a diagram's author set are the one exception: they stay what they are.
"""

from __future__ import annotations

import functools

from gyoan.model.colors import ColorSlot
from gyoan.model.deck import ShapeStyle
from gyoan.model.graph import LineStyle, Paint, Rgb, Tint
from gyoan.model.units import Box, Length, Points
from gyoan.text_formats.drawingml_units import PER_CENT, WHOLE
from gyoan.text_formats.xml import NOTHING, Xml, joined, tag

_CORNER = Length.of_points(6)
"""Radius of a rounded corner, the same on every box however large; found by looking."""


_THICK = 2.25
"""A thick line of a diagram is at least so wide, in points."""


def scheme_color(slot: ColorSlot, alpha: int = 100) -> Xml:
    """Return the colour of `slot` at an opacity of `alpha` per cent."""
    opacity = NOTHING if alpha == 100 else tag("a:alpha", val=alpha * PER_CENT)
    return tag("a:schemeClr", opacity, val=slot.value)


@functools.lru_cache(256)
def solid_fill(paint: Paint, alpha: int = 100) -> Xml:
    """Return a fill in one colour."""
    match paint:
        case Rgb(hexadecimal):
            return tag("a:solidFill", tag("a:srgbClr", val=hexadecimal))
        case Tint(slot, share):
            return tag("a:solidFill", scheme_color(slot, round(share * alpha)))
        case _:
            return tag("a:solidFill", scheme_color(paint, alpha))


def fill(paint: Paint | None, alpha: int = 100) -> Xml:
    """Return a fill in one colour, or the statement that there is none."""
    return solid_fill(paint, alpha) if paint else tag("a:noFill")


def hatching(slot: ColorSlot) -> Xml:
    """Return a fill of slanting lines in the colour of `slot`."""
    colors = tag("a:fgClr", scheme_color(slot)), tag("a:bgClr", scheme_color(ColorSlot.BACKGROUND))
    return tag("a:pattFill", *colors, prst="wdUpDiag")


def outline(style: ShapeStyle) -> Xml:
    """Return the outline of `style`, or the statement that there is none."""
    if style.line is None:
        return tag("a:ln", tag("a:noFill"))
    return tag("a:ln", solid_fill(style.line), w=style.line_width.emu)


NO_LINE = tag("a:ln", tag("a:noFill"))
"""The statement that a shape has no outline."""


def drawn_line(paint: Paint | None, points: Points, style: LineStyle = LineStyle.SOLID, ends: Xml = NOTHING) -> Xml:
    """Return a line of a diagram, or the statement that there is none; `ends` are its arrow heads."""
    if paint is None or style is LineStyle.INVISIBLE:
        return NO_LINE
    dashes = tag("a:prstDash", val="dash") if style is LineStyle.DASHED else NOTHING
    width = Length.of_points(max(points, _THICK) if style is LineStyle.THICK else points)
    return tag("a:ln", solid_fill(paint), dashes, tag("a:round"), ends, w=width.emu)


def place(box: Box, element: str = "a:xfrm") -> Xml:
    """Return the place and size of `box`."""
    offset = tag("a:off", x=box.x.emu, y=box.y.emu)
    return tag(element, offset, tag("a:ext", cx=box.width.emu, cy=box.height.emu))


def geometry(style: ShapeStyle, box: Box) -> Xml:
    """Return a rectangle, its corners rounded where `style` says so."""
    if not style.rounded:
        return tag("a:prstGeom", tag("a:avLst"), prst="rect")
    shorter = max(1, min(box.width.emu, box.height.emu))
    adjustment = min(WHOLE // 2, round(_CORNER.emu / shorter * WHOLE))
    guide = tag("a:gd", name="adj", fmla=f"val {adjustment}")
    return tag("a:prstGeom", tag("a:avLst", guide), prst="roundRect")


def box_properties(style: ShapeStyle, box: Box) -> Xml:
    """Return place, geometry, fill and outline of a shape that inherits none of them."""
    paint = hatching(style.fill) if style.hatched and style.fill else fill(style.fill, style.alpha)
    return tag("p:spPr", joined(place(box), geometry(style, box), paint, outline(style)))
