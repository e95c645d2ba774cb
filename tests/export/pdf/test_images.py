"""What is left out of a picture is clipped: the rest fills its place, and nothing is drawn beside it."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.images import draw_image
from gyoan.model.picture import UNCROPPED, Crop


def page(crop: Crop, kind: str) -> list[tuple[str, list[float]]]:
    """Return the operators of a page with a picture in the place from (100, 200) to (180, 240)."""
    image = Image.new("RGB", (40, 40), "white")
    ImageDraw.Draw(image).rectangle((10, 20, 29, 29), fill="navy")
    data, written = io.BytesIO(), io.BytesIO()
    image.save(data, kind)
    canvas = Canvas(written)
    draw_image(canvas, data.getvalue(), (100, 200, 180, 240), crop)
    canvas.save()
    with pikepdf.open(written) as document:
        return [
            (str(operator), [float(value) for value in operands if not isinstance(value, pikepdf.Name)])
            for operands, operator in pikepdf.parse_content_stream(document.pages[0])
        ]


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_is_seen_of_a_picture_fills_its_place(kind: str) -> None:
    drawn = page(Crop(left=0.25, top=0.5, right=0.25, bottom=0.25), kind)
    assert ("re", [100, 200, 80, 40]) in drawn
    assert any(operator in {"W", "W*"} for operator, _ in drawn)
    scales = [values for operator, values in drawn if operator == "cm" and values[0] > 1]
    # Twice as wide and four times as high as what is seen, its lower left corner as far outside.
    assert scales[-1] == pytest.approx([160, 0, 0, 160, 60, 160])


def test_a_whole_picture_is_not_clipped() -> None:
    drawn = page(UNCROPPED, "PNG")
    assert not any(operator in {"W", "W*"} for operator, _ in drawn)
    assert [values for operator, values in drawn if operator == "cm" and values[0] > 1] == [[80, 0, 0, 40, 100, 200]]
