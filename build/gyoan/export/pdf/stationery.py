"""What is printed to be written on or scanned: ruled lines, dots, QR codes."""

from __future__ import annotations

from itertools import groupby

from gyoan.export.pdf.lettering import fill_areas
from gyoan.export.pdf.pen import Pen, pdf_color
from gyoan.model.handout import ModuleGrid, Ruling, TickBox
from gyoan.model.units import Points

_RULE = 0.8
"""How far down its stripe a line to write on runs, as a part of the stripe's height."""
_DOT = 0.9
"""Diameter of a dot to write on, in points."""
_BOX_LINE, _BOX_CORNER, _TICK_LINE = Points(0.9), Points(1.2), Points(1.4)
"""Width of the lines of a box to tick, the radius of its corners, and the width of the tick. Found by trial."""
_TICK = ((0.2, 0.52), (0.42, 0.26), (0.82, 0.78))
"""The tick: where it begins, turns and ends, as parts of the box's side from its lower left corner. Found by trial."""
_ROUND = 1
"""PDF's number for round ends (ISO 32000-2, 8.4.3.3)."""


def draw_ruling(pen: Pen, ruling: Ruling, top: Points, height: Points) -> None:
    """Draw the line or the dots of a stripe of `height`."""
    x, right = ruling.x.points, (ruling.x + ruling.width).points
    if not ruling.dots.emu:
        pen.stroke(x, top + height * _RULE, right, top + height * _RULE, ruling.color)
        return
    canvas, y = pen.canvas, pen.y(top + height)
    canvas.saveState()
    canvas.setStrokeColor(pdf_color(ruling.color))
    canvas.setLineWidth(_DOT)
    # Dashes without length and with round ends are dots.
    canvas.setLineCap(_ROUND)
    canvas.setDash([0, ruling.dots.points])
    canvas.line(pen.x(x), y, pen.x(right), y)
    canvas.restoreState()


def draw_modules(pen: Pen, grid: ModuleGrid, top: Points) -> None:
    """Draw the dark modules of a QR code, those that touch in a row as one area: no gaps, whatever the zoom."""
    side, areas = grid.module.points, []
    for number, row in enumerate(grid.rows):
        y = pen.y(top + grid.y.points + (number + 1) * side)
        column = 0
        for dark, run in groupby(row):
            width = len(list(run))
            if dark:
                areas.append((pen.x(grid.x.points + column * side), y, width * side, side))
            column += width
    fill_areas(pen.canvas, areas, grid.color)


def draw_tick_box(pen: Pen, box: TickBox, middle: Points) -> None:
    """Draw a box to tick around `middle`, with its tick."""
    canvas, size = pen.canvas, box.size.points
    x, y = pen.x(box.x.points), pen.y(middle + size / 2)
    canvas.setStrokeColor(pdf_color(box.color))
    canvas.setLineWidth(_BOX_LINE)
    canvas.roundRect(x, y, size, size, _BOX_CORNER, stroke=1, fill=0)
    if box.checked:
        tick = canvas.beginPath()
        first, *others = ((x + size * right, y + size * up) for right, up in _TICK)
        tick.moveTo(*first)
        for point in others:
            tick.lineTo(*point)
        canvas.setLineWidth(_TICK_LINE)
        canvas.drawPath(tick, stroke=1, fill=0)
