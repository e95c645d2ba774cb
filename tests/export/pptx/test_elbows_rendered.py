"""Every node shape with lines that LibreOffice leads anew from the sites that they are glued to."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pptx
import pytest

from export.pptx.conftest import deck, graph, node, slide
from gyoan.export.pptx import export_pptx
from gyoan.model.deck import GraphShape
from gyoan.model.graph import Edge, Label, Node, NodeShape
from gyoan.model.units import Box, Place, Point
from gyoan.scene.shapes import row_of
from office import convert
from renderers.expected import Line
from renderers.pages import seen_in
from renderers.seen import Seen, is_drawn
from tried import some

COLUMNS, ROWS = 3, 2
CELL = 290.0, 215.0
WIDE, HIGH = 110.0, 56.0
AWAY, ASIDE = 56.0, 44.0
"""How far off the box that a line leads to is: straight on, and aside."""
OTHER = 30.0, 20.0
"""Width and height of that box."""
ORIGIN = 43.0, 60.0
SLIDE_WIDTH = 960.0
RIGHT, DOWN, LEFT, UP = (1, 0), (0, 1), (-1, 0), (0, -1)
Route = tuple[Point, ...]

pytestmark = [pytest.mark.rendering, pytest.mark.thorough]


def shifted(point: Point, way: Point, far: float) -> Point:
    """Return a point so far in a direction."""
    return point[0] + way[0] * far, point[1] + way[1] * far


def starts(place: Place, shape: NodeShape) -> Iterator[tuple[Point, Point]]:
    """Yield a shape's sites, each with the direction in which a line leaves it."""
    for site in row_of(shape).sites_in(place):
        across, down = 2 * (site[0] - place.x) / WIDE - 1, 2 * (site[1] - place.y) / HIGH - 1
        yield site, (math.copysign(1, across), 0) if abs(across) >= abs(down) else (0, math.copysign(1, down))


def two_corners(place: Place, shape: NodeShape) -> Iterator[Route]:
    """Yield a line from each site that bends halfway."""
    for site, (right, down) in starts(place, shape):
        bend = shifted(site, (right, down), AWAY / 2)
        turn = shifted(bend, (-down, right), ASIDE)
        yield site, bend, turn, shifted(turn, (right, down), AWAY / 2)


def one_corner(place: Place, shape: NodeShape) -> Iterator[Route]:
    """Yield a line from each site that turns once."""
    for site, (right, down) in starts(place, shape):
        bend = shifted(site, (right, down), AWAY)
        yield site, bend, shifted(bend, (-down, right), ASIDE)


def branch(place: Place, shape: NodeShape) -> Iterator[Route]:
    """Yield a line from beside the middle of the lower side, down and then right."""
    del shape
    start = place.x + WIDE / 4, place.bottom
    bend = shifted(start, DOWN, AWAY)
    yield start, bend, shifted(bend, RIGHT, ASIDE)


def beside(place: Place, shape: NodeShape) -> Iterator[Route]:
    """Yield a straight line from beside the middle of each side."""
    del shape
    right, low = place.x + WIDE, place.bottom
    upper, lower = (place.x + WIDE / 4, place.y), (right - WIDE / 3, low)
    for site, away in (
        (upper, UP),
        (lower, DOWN),
        ((place.x, place.y + HIGH / 3), LEFT),
        ((right, low - HIGH / 4), RIGHT),
    ):
        yield site, shifted(site, away, AWAY)


FORMS = {
    "two corners": (two_corners, False, 147),
    "curve": (two_corners, True, 147),
    "one corner": (one_corner, False, 157),
    "branch": (branch, False, 46),
    "straight": (beside, False, 208),
}
"""How lines run, whether they swing around their corners, and how many of them are glued at least."""


def diagrams(form: str) -> Iterator[GraphShape]:
    """Yield a diagram for each slide: six shapes, with lines to a box each."""
    lines, curved, _ = FORMS[form]
    shapes = tuple(NodeShape)
    for first in range(0, len(shapes), COLUMNS * ROWS):
        parts: list[Node | Edge] = []
        for cell, shape in enumerate(shapes[first : first + COLUMNS * ROWS]):
            x, y = CELL[0] * (cell % COLUMNS) + 90, CELL[1] * (cell // COLUMNS) + 80
            parts.append(node(shape.value, x, y, shape, width=WIDE, height=HIGH, label=Label(("글",), 12)))
            for number, route in enumerate(lines(Place(x, y, WIDE, HIGH), shape)):
                parts += joined(shape.value, f"{shape.value} {number}", route, curved=curved)
        yield graph(*parts, box=Box.of_points(*ORIGIN, 874, 460))


def joined(name: str, other: str, route: Route, *, curved: bool) -> tuple[Node, Edge]:
    """Return the box that a line leads to, without a text that could be wider than it, and the line."""
    (x, y), (end_x, end_y) = route[-2:]
    way = (math.copysign(1, end_x - x), 0) if end_x != x else (0, math.copysign(1, end_y - y))
    middle = shifted(route[-1], way, OTHER[0] / 2 if way[0] else OTHER[1] / 2)
    corner = middle[0] - OTHER[0] / 2, middle[1] - OTHER[1] / 2
    box = node(other, *corner, width=OTHER[0], height=OTHER[1], label=Label((), 12))
    return box, Edge(name, other, route, curved=curved)


@dataclass
class Drawn:
    """A diagram on a slide, and what LibreOffice shows of it."""

    diagram: GraphShape
    seen: Seen
    glued: int

    def wrong(self) -> Iterator[tuple[str, Route]]:
        """Yield the lines that run elsewhere than they were laid out, by the box that they lead to."""
        for edge in some(self.diagram.graph.edges):
            corners = tuple((x + ORIGIN[0], y + ORIGIN[1]) for x, y in edge.route)
            # Of a curve, its ends and its middle.
            middle = tuple(sum(values) / len(corners) for values in zip(*corners, strict=True))
            ways = [corners, (middle, middle)] if edge.curved else [corners]
            if not all(is_drawn(Line(edge.end, way, edge.curved), self.seen.stretches) for way in ways):
                yield edge.end, edge.route


@pytest.fixture(scope="module")
def drawn(theme, soffice, tmp_path_factory) -> dict[str, list[Drawn]]:
    """Return, for each form of lines, what LibreOffice shows of the diagrams with them."""
    shown = [(form, one) for form in FORMS for one in diagrams(form)]
    file = tmp_path_factory.mktemp("lines") / "lines.pptx"
    data = export_pptx(deck(*(slide(f"{number}", one) for number, (_, one) in enumerate(shown))), theme)
    file.write_bytes(data)
    convert(soffice, [file], "pdf", file.parent)
    pages = seen_in(file.with_suffix(".pdf"), SLIDE_WIDTH)
    found: dict[str, list[Drawn]] = {form: [] for form in FORMS}
    for (form, one), opened, seen in zip(shown, pptx.Presentation(io.BytesIO(data)).slides, pages, strict=True):
        glue = [len(list(line.iter("{*}stCxn", "{*}endCxn"))) for line in opened.element.iter("{*}cxnSp")]
        found[form].append(Drawn(one, seen, glue.count(2)))
    return found


@pytest.mark.parametrize("form", FORMS)
def test_lines_run_as_they_were_laid_out(drawn, form):
    assert [wrong for one in some(drawn[form]) for wrong in one.wrong()] == []
    assert sum(one.glued for one in drawn[form]) >= FORMS[form][2]
