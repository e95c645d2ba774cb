"""Every node shape as LibreOffice draws it: its label, and where lines that are glued to it end."""

from __future__ import annotations

import math
import subprocess
from collections.abc import Iterator

import pytest
from lxml import etree

from export.pptx.conftest import deck, graph, node, slide
from gyoan.export.pptx import export_pptx
from gyoan.model.deck import Deck
from gyoan.model.graph import Edge, NodeShape
from gyoan.model.units import Box, Place, Point
from gyoan.scene.shapes import row_of
from office import convert

DRAWING = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
VECTOR = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
COLUMNS, ROWS = 4, 3
CELL = (215.0, 125.0)
WIDE, HIGH, APPROACH = 110.0, 56.0, 24.0
ORIGIN = (43.0, 110.0)
SHOWN = tuple(NodeShape)

pytestmark = pytest.mark.rendering


def approaches(place: Place, sites: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    """Yield a straight way to each site that looks level or upright."""
    for x, y in sites:
        across, down = x - place.x - place.width / 2, y - place.y - place.height / 2
        if abs(across) < 1 and abs(down) > 1:
            yield (x, y + math.copysign(APPROACH, down)), (x, y)
        elif abs(down) < 1 and abs(across) > 1:
            yield (x + math.copysign(APPROACH, across), y), (x, y)


def place_of(number: int) -> Place:
    """Return where a shape stands in its diagram."""
    cell = number % (COLUMNS * ROWS)
    x, y = CELL[0] * (cell % COLUMNS) + 50, CELL[1] * (cell // COLUMNS) + 34
    return Place(x, y, WIDE, HIGH)


def edges_of(number: int) -> list[Edge]:
    """Return lines from the open to the sites of a shape."""
    shape, place = SHOWN[number], place_of(number)
    ways = approaches(place, row_of(shape).sites_in(place)) if not row_of(shape).captioned else ()
    return [Edge("", shape.value, way) for way in ways]


def slides() -> Deck:
    """Return a deck of slides with twelve shapes each, lines leading to all of their sites."""
    shown = []
    for first in range(0, len(SHOWN), COLUMNS * ROWS):
        numbers = range(first, min(first + COLUMNS * ROWS, len(SHOWN)))
        boxes = [
            node(SHOWN[number].value, at.x, at.y, SHOWN[number], width=at.width, height=at.height)
            for number, at in ((number, place_of(number)) for number in numbers)
        ]
        edges = [edge for number in numbers for edge in edges_of(number)]
        shown.append(slide(f"{first}", graph(*boxes, *edges, box=Box.of_points(*ORIGIN, 874, 380))))
    return deck(*shown)


@pytest.fixture(scope="module")
def drawn(theme, soffice, tmp_path_factory):
    """Return a function from a kind of file to the deck as LibreOffice turns it into one."""
    folder = tmp_path_factory.mktemp("shapes")
    path = folder / "shapes.pptx"
    path.write_bytes(export_pptx(slides(), theme))

    def opened_as(kind):
        convert(soffice, [path], kind, folder)
        return path.with_suffix(f".{kind}")

    return opened_as


@pytest.mark.thorough
def test_the_label_of_every_shape_is_drawn(drawn, pdftotext):
    command = [pdftotext, "-enc", "UTF-8", drawn("pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    words = text.split()
    assert {shape.value for shape in SHOWN} - set(words) == set()


@pytest.mark.thorough
def test_every_line_ends_on_the_shape_where_it_was_laid_out(drawn):
    opened = etree.parse(drawn("fodp"))
    ends: dict[tuple[int, int], Point] = {}
    for page, found in enumerate(opened.iterfind(".//{*}page")):
        for one in found.iterfind(".//{*}connector"):
            x1, y1, x2, y2 = (length(one, key) for key in ("x1", "y1", "x2", "y2"))
            ends[page, round(x1), round(y1)] = (x2, y2)
    wrong = []
    for number, shape in enumerate(SHOWN):
        for edge in edges_of(number):
            (x, y), end = ((px + ORIGIN[0], py + ORIGIN[1]) for px, py in edge.route)
            page = number // (COLUMNS * ROWS)
            near = [to for (on, ax, ay), to in ends.items() if on == page and abs(ax - x) < 2 and abs(ay - y) < 2]
            if not near or math.dist(near[0], end) > 1:
                wrong.append((shape.value, edge.route, near))
    assert wrong == []


def length(element, key):
    """Return a length of LibreOffice's in points."""
    return float(element.get(f"{VECTOR}{key}").removesuffix("cm")) / 2.54 * 72
