"""The shapes of a slide → marks in the slide's own places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from gyoan.model.chart import ChartShape
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import (
    Countdown,
    GraphShape,
    Grid,
    Panel,
    PictureShape,
    PlaceholderRole,
    Shape,
    ShapeStyle,
    TextBox,
)
from gyoan.model.scene import Contour, Hotspot, Mark, MarkGroup, Pixels, Trace, Words
from gyoan.model.units import Length, Place, Points
from gyoan.scene.charts.drawing import draw_plan
from gyoan.scene.charts.signs import hatched
from gyoan.scene.contours import rounded
from gyoan.scene.graphs import draw_graph
from gyoan.scene.ground import SlideGround
from gyoan.scene.slide_texts import draw_rows, draw_text
from gyoan.scene.spoken import plain

_CORNER = Points(6)
"""Radius of rounded corners, as in the deck."""
_HATCH, _HATCH_PITCH = Points(1), Points(9)
"""Width and distance of slanting lines, in points on the slide."""
_FULL = 1.0
"""Slices of pies have their whole colour, as in the deck."""
_ROW_LINE = Points(0.75)
"""Width of the lines between rows, as in the deck."""


def draw_shape(shape: Shape, ground: SlideGround) -> MarkGroup:
    """Return what `shape` looks like; what waits for a click is marked."""
    drawn = _drawn(shape, ground)
    waits = not isinstance(shape, Panel | Countdown) and shape.click > 0
    return replace(drawn, appears=True) if waits else drawn


def _drawn(shape: Shape, ground: SlideGround) -> MarkGroup:
    match shape:
        case TextBox():
            return _text_box(shape, ground)
        case Panel():
            place = Place.of_box(shape.box)
            spot = _spot(place, ground.target(shape.jump), shape.description or shape.name)
            return MarkGroup(tuple(_box(place, shape.style, ground)), hotspot=spot, description=shape.description)
        case Grid():
            return _grid(shape, ground)
        case PictureShape():
            place = Place.of_box(shape.box)
            spot = _spot(place, ground.target(shape.link), shape.description)
            return MarkGroup((Pixels(shape.data, place, shape.crop),), hotspot=spot, description=shape.description)
        case GraphShape():
            return _standing(shape, draw_graph(shape.graph, ground.inks))
        case ChartShape():
            return _standing(shape, draw_plan(shape.plan, ground.inks, _FULL))
        case Countdown():
            return _countdown(shape, ground)
        case _:
            assert_never(shape)


def _standing(shape: GraphShape | ChartShape, marks: Iterable[Mark]) -> MarkGroup:
    """Return marks whose places count from the shape's corner."""
    return MarkGroup(tuple(marks), shape.box.x.points, shape.box.y.points, description=shape.description)


def _text_box(shape: TextBox, ground: SlideGround) -> MarkGroup:
    place = Place.of_box(shape.box)
    rows = draw_rows(shape.paragraphs, _inner(place, shape.inset.points, shape.inset.points), shape.anchor, ground)
    text = _by_clicks(rows, shape.clicks)
    said = " ".join(map(plain, shape.paragraphs))
    spot = _spot(place, ground.target(shape.jump), said or shape.name)
    heading = shape.placeholder is PlaceholderRole.TITLE
    return MarkGroup((*_box(place, shape.style, ground), *text), hotspot=spot, heading=heading, appears=shape.appears)


def _by_clicks(rows: Iterable[tuple[int, Words]], clicks: Sequence[int]) -> Iterator[Mark]:
    """Yield the lines of paragraphs, those that one click shows together as one mark."""
    for click, group in groupby(rows, key=lambda row: clicks[row[0]] if clicks else 0):
        words = tuple(line for _, line in group)
        yield from (MarkGroup(words, appears=True),) if click else words


def _spot(place: Place, target: str, words: str) -> Hotspot | None:
    return Hotspot(place, target, words) if target else None


def _inner(place: Place, across: Points, down: Points) -> Place:
    width, height = max(place.width - 2 * across, Points(1)), max(place.height - 2 * down, Points(1))
    return Place(place.x + across, place.y + down, width, height)


def _box(place: Place, style: ShapeStyle, ground: SlideGround) -> Iterator[Trace]:
    """Yield a rectangle; nothing where it has neither fill nor outline."""
    outline = rounded(place, _CORNER if style.rounded else Points(0))
    line = ground.color(style.line) if style.line else ""
    if style.fill and style.hatched:
        yield Trace(outline, fill=ground.color(ColorSlot.BACKGROUND))
        for way in hatched(place, pitch=_HATCH_PITCH):
            yield Trace(way, ground.color(style.fill), _HATCH)
        yield Trace(outline, line or ground.color(style.fill), style.line_width.points)
    elif style.fill or line:
        fill = ground.color(style.fill, style.alpha) if style.fill else ""
        yield Trace(outline, line, style.line_width.points, fill=fill)


def _countdown(shape: Countdown, ground: SlideGround) -> MarkGroup:
    place = Place.of_box(shape.box)
    track = _box(place, ShapeStyle(fill=shape.track), ground)
    left = tuple(_box(place, ShapeStyle(fill=shape.color, hatched=shape.hatched), ground))
    bar = MarkGroup(left, description=shape.description, empties=shape.duration if shape.duration.seconds else None)
    return MarkGroup((*track, bar))


def _grid(shape: Grid, ground: SlideGround) -> MarkGroup:
    y = shape.box.y.points
    fills: list[Trace] = []
    words: list[Words] = []
    lines = [_row_line(shape.box.x.points, shape.box.right.points, y, ground)]
    merged = any(cell.down != 1 for row in shape.rows for cell in row)
    for at, (row, height) in enumerate(zip(shape.rows, shape.row_heights, strict=True)):
        x = shape.box.x.points
        for column, (cell, width) in enumerate(zip(row, shape.column_widths, strict=False)):
            wide = sum(shape.column_widths[column : column + max(cell.across, 1)], Length(0)).points
            high = sum(shape.row_heights[at : at + max(cell.down, 1)], Length(0)).points
            place = Place(x, y, wide, high)
            if cell.fill:
                fills += _box(place, ShapeStyle(fill=cell.fill), ground)
            inner = _inner(place, shape.inset_x.points, shape.inset_y.points)
            words += draw_text(cell.paragraphs, inner, cell.anchor, ground)
            if cell.down and merged:
                lines.append(_row_line(x, x + wide, y + high, ground))
            x += width.points
        y += height.points
        if not merged:
            lines.append(_row_line(shape.box.x.points, shape.box.right.points, y, ground))
    return MarkGroup((*fills, *lines, *words))


def _row_line(left: Points, right: Points, y: Points, ground: SlideGround) -> Trace:
    way = Contour((left, y), (((right, y),),), closed=False)
    return Trace(way, ground.color(ColorSlot.LINE), _ROW_LINE)
