"""What every program must show of a deck: words, filled panels, and the lines of diagrams where they were laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gyoan.export.pptx.connectors import visible_route
from gyoan.export.pptx.routes import begins_upright, cleaned, has_one_corner, is_usual_elbow
from gyoan.model.deck import Deck, GraphShape, Grid, Panel, Shape, Slide, TextBox
from gyoan.model.graph import LineStyle, NodeShape
from gyoan.model.units import EMU_PER_POINT, Box
from gyoan.scene.shapes import row_of
from scene.outlines import course

Point = tuple[float, float]
_STRAIGHT = 2


@dataclass(frozen=True, slots=True)
class Line:
    """An edge of a diagram."""

    name: str
    """What it joins."""
    corners: tuple[Point, ...]
    """Its ends and corners in points from the slide's top left corner."""
    curved: bool
    """Whether it swings around its corners."""

    @property
    def kind(self) -> str:
        """What it is: straight, bent, or an elbow that bends after half of the way that is not its longer one."""
        if len(self.corners) == _STRAIGHT:
            return "straight"
        route = cleaned([(round(x * EMU_PER_POINT), round(y * EMU_PER_POINT)) for x, y in self.corners])
        if has_one_corner(route) or not is_usual_elbow(route):
            return "bent"
        ways = [abs(end - start) for start, end in zip(route[0], route[-1], strict=True)]
        return "elbow" if ways[begins_upright(route)] < max(ways) else "bent"


@dataclass(frozen=True, slots=True)
class Outlined:
    """A filled box of a diagram."""

    shape: NodeShape
    """What it looks like."""
    box: Box
    """What its outline lies in."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What a slide must show."""

    words: tuple[str, ...]
    """Its texts' words."""
    panels: tuple[Box, ...]
    """Its filled rectangles."""
    boxes: tuple[Outlined, ...]
    """The filled boxes of its diagrams."""
    lines: tuple[Line, ...]
    """The edges of its diagrams."""


def expected(deck: Deck) -> list[Expected]:
    """Return what each slide of a deck must show."""
    return [Expected(*map(tuple, (_words(one), _panels(one), _boxes(one), _lines(one)))) for one in deck.slides]


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


def _boxes(slide: Slide) -> Iterator[Outlined]:
    for shape in slide.shapes:
        if isinstance(shape, GraphShape):
            for node in shape.graph.nodes:
                row = row_of(node.shape)
                if node.fill is None or row.bare or row.captioned or not row.outline:
                    continue
                ways = [course(contour) for contour in row.silhouette(node.place)]
                xs, ys = zip(*(point for way in ways for point in way), strict=True)
                x, y = min(xs) + shape.box.x.points, min(ys) + shape.box.y.points
                yield Outlined(node.shape, Box.of_points(x, y, max(xs) - min(xs), max(ys) - min(ys)))


def _lines(slide: Slide) -> Iterator[Line]:
    for shape in slide.shapes:
        if isinstance(shape, GraphShape):
            left, top = shape.box.x.points, shape.box.y.points
            for edge in shape.graph.edges:
                if edge.style is not LineStyle.INVISIBLE and len(edge.route) > 1:
                    corners = tuple((x + left, y + top) for x, y in visible_route(edge))
                    yield Line(f"{edge.start} → {edge.end}", corners, edge.curved)
