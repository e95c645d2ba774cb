"""The shapes of a slide → marks in the slide's own places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from gyoan.model.artwork import Contour, Hotspot, Pixels, Trace
from gyoan.model.chart import ChartShape
from gyoan.model.deck import (
    Countdown,
    GraphShape,
    Grid,
    Panel,
    PictureShape,
    Shape,
    ShapeStyle,
    SlideJump,
    TextBox,
)
from gyoan.model.graph import Place
from gyoan.model.theme import ColorSlot
from gyoan.scene.charts.drawing import draw_plan
from gyoan.scene.charts.signs import hatched
from gyoan.scene.contours import rounded
from gyoan.scene.graphs import draw_graph
from gyoan.scene.ground import Drawn, Ground, place_of
from gyoan.scene.slide_texts import draw_text
from gyoan.scene.spoken import plain

_CORNER = 6.0
"""Radius of rounded corners, as in the deck."""
_HATCH, _HATCH_PITCH = 1.0, 9.0
"""Width and distance of slanting lines, in points on the slide."""
_FULL = 1.0
"""Slices of pies have their whole colour, as in the deck."""
_ROW_LINE = 0.75
"""Width of the lines between rows, as in the deck."""


def draw_shape(shape: Shape, ground: Ground) -> Drawn:
    """Return what `shape` looks like."""
    match shape:
        case TextBox():
            return _text_box(shape, ground)
        case Panel():
            place = place_of(shape.box)
            spots = _spots(place, shape.jump, shape.description or shape.name, ground)
            return Drawn(tuple(_box(place, shape.style, ground)), spots)
        case Grid():
            return _grid(shape, ground)
        case PictureShape():
            place, target = place_of(shape.box), ground.target(shape.link)
            spots = (Hotspot(place, target, shape.description),) if target else ()
            return Drawn((Pixels(shape.data, place, shape.crop),), spots)
        case GraphShape():
            picture = draw_graph(shape.graph, ground.inks)
            return Drawn(picture.marks, picture.hotspots).moved(shape.box.x.points, shape.box.y.points)
        case ChartShape():
            drawn = Drawn(tuple(draw_plan(shape.plan, ground.inks, _FULL)))
            return drawn.moved(shape.box.x.points, shape.box.y.points)
        case Countdown():
            return Drawn(tuple(_countdown(shape, ground)))
        case _:
            assert_never(shape)


def _text_box(shape: TextBox, ground: Ground) -> Drawn:
    place = place_of(shape.box)
    text = draw_text(shape.paragraphs, _inner(place, shape.inset.points, shape.inset.points), shape.anchor, ground)
    marks = (*_box(place, shape.style, ground), *text.marks)
    said = " ".join(map(plain, shape.paragraphs))
    return Drawn(marks, (*_spots(place, shape.jump, said or shape.name, ground), *text.hotspots))


def _spots(place: Place, jump: SlideJump | None, words: str, ground: Ground) -> tuple[Hotspot, ...]:
    target = ground.target(jump)
    return (Hotspot(place, target, words),) if target else ()


def _inner(place: Place, across: float, down: float) -> Place:
    width, height = max(place.width - 2 * across, 1.0), max(place.height - 2 * down, 1.0)
    return Place(place.x + across, place.y + down, width, height)


def _box(place: Place, style: ShapeStyle, ground: Ground) -> Iterator[Trace]:
    """Yield a rectangle; nothing where it has neither fill nor outline."""
    outline = rounded(place, _CORNER if style.rounded else 0.0)
    line = ground.color(style.line) if style.line else ""
    if style.fill and style.hatched:
        yield Trace(outline, fill=ground.color(ColorSlot.BACKGROUND))
        for way in hatched(place, 1, _HATCH_PITCH):
            yield Trace(way, ground.color(style.fill), _HATCH)
        yield Trace(outline, line or ground.color(style.fill), style.line_width.points)
    elif style.fill or line:
        fill = ground.color(style.fill, style.alpha) if style.fill else ""
        yield Trace(outline, line, style.line_width.points, fill=fill)


def _countdown(shape: Countdown, ground: Ground) -> Iterator[Trace]:
    place = place_of(shape.box)
    yield from _box(place, ShapeStyle(fill=shape.track), ground)
    yield from _box(place, ShapeStyle(fill=shape.color, hatched=shape.hatched), ground)


def _grid(shape: Grid, ground: Ground) -> Drawn:
    y = shape.box.y.points
    fills: list[Trace] = []
    texts: list[Drawn] = []
    lines = [_row_line(shape.box.x.points, shape.box.right.points, y, ground)]
    merged = any(cell.down != 1 for row in shape.rows for cell in row)
    for at, (row, height) in enumerate(zip(shape.rows, shape.row_heights, strict=True)):
        x = shape.box.x.points
        for column, (cell, width) in enumerate(zip(row, shape.column_widths, strict=False)):
            wide = sum(one.points for one in shape.column_widths[column : column + max(cell.across, 1)])
            high = sum(one.points for one in shape.row_heights[at : at + max(cell.down, 1)])
            place = Place(x, y, wide, high)
            if cell.fill:
                fills += _box(place, ShapeStyle(fill=cell.fill), ground)
            inner = _inner(place, shape.inset_x.points, shape.inset_y.points)
            texts.append(draw_text(cell.paragraphs, inner, cell.anchor, ground))
            if cell.down and merged:
                lines.append(_row_line(x, x + wide, y + high, ground))
            x += width.points
        y += height.points
        if not merged:
            lines.append(_row_line(shape.box.x.points, shape.box.right.points, y, ground))
    words = (mark for text in texts for mark in text.marks)
    return Drawn((*fills, *lines, *words), tuple(spot for text in texts for spot in text.hotspots))


def _row_line(left: float, right: float, y: float, ground: Ground) -> Trace:
    way = Contour((left, y), (((right, y),),), closed=False)
    return Trace(way, ground.color(ColorSlot.LINE), _ROW_LINE)
