"""Bands of a diagram → freeforms without outlines, which PowerPoint edits point by point."""

from __future__ import annotations

from dataclasses import replace

from gyoan.export.pptx.outlines import custom_geometry, steps
from gyoan.export.pptx.paint import drawn_line, fill, place
from gyoan.export.pptx.shapes import Label, identity
from gyoan.model.graph import Band
from gyoan.model.units import Box, Length
from gyoan.scene.contours import ribbon as contour_of
from gyoan.text_formats.xml import Xml, tag


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
    here = replace(ribbon, start=(0.0, ribbon.start[1] - top), end=(right - left, ribbon.end[1] - top))
    path = tag("a:path", steps(contour_of(here)), w=box.width.emu, h=box.height.emu)
    looks = tag("p:spPr", place(box), custom_geometry(path), fill(ribbon.fill), drawn_line(None, 0.0))
    return tag("p:sp", head, looks)
