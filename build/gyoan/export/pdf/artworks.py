"""Artworks → paths and text on a canvas, upright or turned to landscape."""

from __future__ import annotations

from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from gyoan.export.pdf.images import draw_image, plate_for, resampled
from gyoan.export.pdf.pen import Pen, Rectangle, pdf_color
from gyoan.model.handout import Artwork
from gyoan.model.scene import Contour, Pixels, Trace, Words, plain_marks
from gyoan.model.units import Place, Points

_ROUND_CAP, _BUTT_CAP = 1, 0
_ROUND_JOIN = 1
"""PDF's numbers for how lines end and turn (ISO 32000-2, 8.4.3.3 and 8.4.3.4)."""


def draw_artwork(pen: Pen, artwork: Artwork, frame: Rectangle) -> None:
    """Draw an artwork that fills `frame`."""
    canvas = pen.canvas
    left, bottom, _, top = frame
    scale = _scale(artwork, frame)
    canvas.saveState()
    if artwork.turned:
        canvas.translate(left, bottom)
        canvas.rotate(90)
    else:
        canvas.translate(left, top)
    canvas.scale(scale, scale)
    canvas.setLineJoin(_ROUND_JOIN)
    inside = replace(pen, left=Points(0), top=Points(0))
    for mark in plain_marks(artwork.scene.marks):
        match mark:
            case Trace():
                _trace(canvas, mark)
            case Words():
                _words(inside, mark)
            case Pixels():
                _pixels(canvas, mark, scale)
    canvas.restoreState()


def _scale(artwork: Artwork, frame: Rectangle) -> float:
    """Return how large a point of the artwork's own is on the page."""
    _, bottom, _, top = frame
    return (top - bottom) / artwork.height.points * artwork.scale


def _pixels(canvas: Canvas, pixels: Pixels, scale: float) -> None:
    place = pixels.place
    width = place.width / pixels.crop.across * scale
    shown = plate_for(pixels.plates, width) or resampled(pixels.data, width)
    draw_image(canvas, shown, (place.x, -place.y - place.height, place.x + place.width, -place.y), pixels.crop)


def _words(pen: Pen, words: Words) -> None:
    line, middle = words.line, words.middle
    if not words.angle:
        pen.fragments(line.fragments, line.base(middle), spaced=line.spaced)
        return
    last = line.fragments[-1]
    end = (last.x + last.width).points
    pen.canvas.saveState()
    pen.canvas.translate(end, -middle)
    pen.canvas.rotate(words.angle)
    turned = replace(pen, left=-end)
    turned.fragments(line.fragments, line.base(Points(0)), spaced=line.spaced)
    pen.canvas.restoreState()


def place_in(artwork: Artwork, frame: Rectangle, place: Place) -> Rectangle:
    """Return where a part of an artwork stands that fills `frame`."""
    left, bottom, _, top = frame
    scale = _scale(artwork, frame)
    x1, y1, x2, y2 = (value * scale for value in (place.x, place.y, place.x + place.width, place.y + place.height))
    if artwork.turned:
        return left + y1, bottom + x1, left + y2, bottom + x2
    return left + x1, top - y2, left + x2, top - y1


def _trace(canvas: Canvas, trace: Trace) -> None:
    if trace.fill:
        canvas.setFillColor(pdf_color(trace.fill))
    if trace.line:
        canvas.setStrokeColor(pdf_color(trace.line))
        canvas.setLineWidth(trace.points)
        canvas.setLineCap(_BUTT_CAP if trace.dashes else _ROUND_CAP)
        canvas.setDash(list(trace.dashes))
    path = canvas.beginPath()
    _follow(path, trace.contour)
    canvas.drawPath(path, stroke=int(bool(trace.line)), fill=int(bool(trace.fill)))


def _follow(path: PDFPathObject, contour: Contour) -> None:
    x, y = contour.start
    path.moveTo(x, -y)
    for step in contour.steps:
        if len(step) == 1:
            ((x, y),) = step
            path.lineTo(x, -y)
        else:
            (x1, y1), (x2, y2), (x, y) = step
            path.curveTo(x1, -y1, x2, -y2, x, -y)
    if contour.closed:
        path.close()
