"""The operators for lines and rectangles: what reportlab writes for the same."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.operators import filled_rectangle, written_line

places = st.one_of(
    st.floats(-2_000, 2_000, allow_nan=False),
    st.integers(-1_000, 1_000).map(lambda number: number / 8),
    st.sampled_from([0.0, 1e-9, 5e-7, 0.9999999, 9.9999996, 10.0, 99.999996, 100.0, 1_000.0, 9_999.5, 123_456.75, 3e6]),
)
sizes = places.map(abs)


def written_since(canvas: Canvas, before: int) -> str:
    return "\n".join(canvas._code[before:])  # type: ignore[attr-defined]


@given(places, places, places, places)
def test_a_line_is_written_as_reportlab_writes_it(x1: float, y1: float, x2: float, y2: float) -> None:
    canvas = Canvas(io.BytesIO())
    before = len(canvas._code)  # type: ignore[attr-defined]
    canvas.line(x1, y1, x2, y2)
    assert written_line(x1, y1, x2, y2) == written_since(canvas, before)


@given(places, places, sizes, sizes, st.sampled_from([0.0, 2.0, 3.0, 0.7]))
def test_a_rectangle_is_written_as_reportlab_writes_it(
    x: float, y: float, width: float, height: float, radius: float
) -> None:
    canvas = Canvas(io.BytesIO())
    before = len(canvas._code)  # type: ignore[attr-defined]
    canvas.roundRect(x, y, width, height, radius, stroke=0, fill=1)
    assert filled_rectangle(x, y, width, height, radius) == written_since(canvas, before)
