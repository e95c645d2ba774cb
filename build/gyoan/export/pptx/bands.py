"""Bands of a diagram → freeforms without outlines, which PowerPoint edits point by point."""

from __future__ import annotations

from gyoan.export.pptx.outlines import custom_geometry
from gyoan.export.pptx.paint import drawn_line, fill, place
from gyoan.export.pptx.shapes import Label, identity
from gyoan.model.graph import Band
from gyoan.model.units import Box, Length
from gyoan.xml_text import Xml, tag


def band(ribbon: Band, origin: Box, label: Label) -> Xml:
    """Return a band in a diagram whose place on the slide is `origin`."""
    left, right = ribbon.start[0], ribbon.end[0]
    top = min(ribbon.start[1], ribbon.end[1])
    box = Box(
        Length(origin.x.emu + Length.of_points(left).emu),
        Length(origin.y.emu + Length.of_points(top).emu),
        Length.of_points(right - left),
        Length.of_points(abs(ribbon.end[1] - ribbon.start[1]) + ribbon.width),
    )
    head = tag("p:nvSpPr", identity(label), tag("p:cNvSpPr"), tag("p:nvPr"))
    looks = tag(
        "p:spPr", place(box), custom_geometry(_path(ribbon, top, box)), fill(ribbon.fill), drawn_line(None, 0.0)
    )
    return tag("p:sp", head, looks)


def _path(ribbon: Band, top: float, box: Box) -> Xml:
    """Return the way along the upper side of a band and back along its lower one."""
    start, end, down = ribbon.start[1] - top, ribbon.end[1] - top, ribbon.width
    right = ribbon.end[0] - ribbon.start[0]
    steps = (
        tag("a:moveTo", _point(0, start)),
        tag("a:cubicBezTo", _point(right / 2, start), _point(right / 2, end), _point(right, end)),
        tag("a:lnTo", _point(right, end + down)),
        tag("a:cubicBezTo", _point(right / 2, end + down), _point(right / 2, start + down), _point(0, start + down)),
        tag("a:close"),
    )
    return tag("a:path", *steps, w=box.width.emu, h=box.height.emu)


def _point(x: float, y: float) -> Xml:
    return tag("a:pt", x=Length.of_points(x).emu, y=Length.of_points(y).emu)
