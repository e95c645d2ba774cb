"""What every program must show of a deck: words, filled panels, and the lines of diagrams where they were laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gyoan.export.pptx.connectors import visible_route
from gyoan.model.deck import Deck, GraphShape, Grid, Panel, Shape, Slide, TextBox
from gyoan.model.graph import LineStyle
from gyoan.model.units import Box

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """An edge of a diagram."""

    name: str
    """What it joins."""
    corners: tuple[Point, ...]
    """Its ends and corners in points from the slide's top left corner."""
    curved: bool
    """Whether it swings around its corners."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a slide must show."""

    words: tuple[str, ...]
    """Its texts' words."""
    panels: tuple[Box, ...]
    """Its filled rectangles."""
    lines: tuple[Line, ...]
    """The edges of its diagrams."""


def expected(deck: Deck) -> list[Expected]:
    """Return what each slide of a deck must show."""
    return [Expected(tuple(_words(slide)), tuple(_panels(slide)), tuple(_lines(slide))) for slide in deck.slides]


def _words(slide: Slide) -> Iterator[str]:
    for shape in slide.shapes:
        for text in _texts(shape):
            # What has neither letter nor digit, an emoji mostly, many programs draw as a picture.
            yield from (word for word in text.split() if any(character.isalnum() for character in word))


def _texts(shape: Shape) -> Iterator[str]:
    match shape:
        case TextBox(paragraphs=paragraphs):
            yield from ("".join(run.text for run in paragraph.runs) for paragraph in paragraphs)
        case Grid(rows=rows):
            for row in rows:
                for cell in row:
                    yield from ("".join(run.text for run in paragraph.runs) for paragraph in cell.paragraphs)
        case GraphShape(graph=graph):
            labels = [node.label for node in graph.nodes] + [one.title for one in graph.clusters]
            labels += [edge.label for edge in graph.edges if edge.label]
            yield from (line for label in labels for line in label.lines)
        case _:
            pass


def _panels(slide: Slide) -> Iterator[Box]:
    for shape in slide.shapes:
        if isinstance(shape, TextBox | Panel) and shape.style.fill is not None:
            yield shape.box


def _lines(slide: Slide) -> Iterator[Line]:
    for shape in slide.shapes:
        if isinstance(shape, GraphShape):
            left, top = shape.box.x.points, shape.box.y.points
            for edge in shape.graph.edges:
                if edge.style is not LineStyle.INVISIBLE and len(edge.route) > 1:
                    corners = tuple((x + left, y + top) for x, y in visible_route(edge))
                    yield Line(f"{edge.start} → {edge.end}", corners, edge.curved)
