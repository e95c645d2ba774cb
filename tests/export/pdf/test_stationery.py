"""What is printed to write on: lines and dots, boxes to tick, the squares of a QR code, in points of the page."""

from __future__ import annotations

import io
import re

import pytest
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.pen import Pen
from gyoan.export.pdf.stationery import draw_modules, draw_ruling, draw_tick_box
from gyoan.model.handout import ModuleGrid, Ruling, TickBox
from gyoan.model.units import Length, Points


def pt(value: float) -> Length:
    return Length.of_points(Points(value))


@pytest.fixture
def pen() -> Pen:
    """Return a pen whose text area begins at 50, 700."""
    canvas = Canvas(io.BytesIO())
    canvas._code.clear()  # type: ignore[attr-defined]
    return Pen(canvas, {}, {}, Points(50), Points(700))


def drawn(pen: Pen) -> str:
    return " ".join(" ".join(pen.canvas._code).split())  # type: ignore[attr-defined]


def test_a_line_runs_level_at_four_fifths_of_its_stripe(pen: Pen) -> None:
    draw_ruling(pen, Ruling(pt(10), pt(200), "ff0000"), Points(30), Points(20))
    assert drawn(pen) == "1 0 0 RG .5 w n 60 654 m 260 654 l S"


def test_dots_stand_at_the_foot_of_their_stripe_and_change_nothing_else(pen: Pen) -> None:
    draw_ruling(pen, Ruling(pt(10), pt(200), "0000ff", pt(15)), Points(30), Points(20))
    assert drawn(pen) == "q 0 0 1 RG .9 w 1 J [0 15] 0 d n 60 650 m 260 650 l S Q"


def test_dark_squares_that_touch_in_a_row_are_one_area(pen: Pen) -> None:
    rows = ((True, True, False, True), (False, True, True, True))
    draw_modules(pen, ModuleGrid(rows, pt(8), pt(4), pt(3), "000000", "코드"), Points(100))
    areas = [[float(one) for one in found.split()] for found in re.findall(r"([-.\d ]+) re", drawn(pen))]
    assert areas == [[58, 593, 6, 3], [67, 593, 3, 3], [61, 590, 9, 3]]


@pytest.mark.parametrize("checked", [False, True])
def test_a_box_to_tick_stands_around_the_middle_of_its_line(pen: Pen, checked: bool) -> None:
    draw_tick_box(pen, TickBox(pt(5), pt(10), "00ff00", checked), Points(60))
    box, _, tick = drawn(pen).partition(" h S")
    places = [[float(one) for one in found.split()] for found in re.findall(r"([-.\d]+ [-.\d]+) [ml]\b", box)]
    assert box.startswith("0 1 0 RG .9 w n")
    assert places == [[56.2, 635], [63.8, 635], [65, 643.8], [56.2, 645], [55, 636.2]]
    assert tick == (" 1.4 w n 57 640.2 m 59.2 637.6 l 63.2 642.8 l S" if checked else "")
