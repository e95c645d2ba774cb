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
    (clip,) = (at for at, (operator, _) in enumerate(drawn) if operator in {"W", "W*"})
    assert drawn[clip + 1] == ("n", [])  # the clip itself is not drawn
    scales = [values for operator, values in drawn if operator == "cm" and values[0] > 1]
    # Twice as wide and four times as high as what is seen, its lower left corner as far outside.
    assert scales[-1] == pytest.approx([160, 0, 0, 160, 60, 160])


def test_a_whole_picture_is_not_clipped() -> None:
    drawn = page(UNCROPPED, "PNG")
    assert not any(operator in {"W", "W*"} for operator, _ in drawn)
    assert [values for operator, values in drawn if operator == "cm" and values[0] > 1] == [[80, 0, 0, 40, 100, 200]]


def test_a_picture_that_is_drawn_again_is_stored_once_with_its_opacity() -> None:
    written, data = io.BytesIO(), io.BytesIO()
    image = Image.effect_noise((20, 20), 90).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    image.save(data, "PNG")
    canvas = Canvas(written)
    for left in (0, 100, 200):
        draw_image(canvas, data.getvalue(), (left, 0, left + 50, 50))
    canvas.save()
    with pikepdf.open(written) as document:
        stored = [
            one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        assert sorted("/SMask" in one for one in stored) == [False, True]


@pytest.mark.parametrize("colors", [1, 2, 7, 256])
def test_a_palette_says_the_number_of_its_last_colour(colors: int) -> None:
    image, data, written = Image.new("P", (16, 16)), io.BytesIO(), io.BytesIO()
    palette = [value for number in range(colors) for value in (number, 255 - number, 9)]
    image.putpalette(palette)
    image.putdata([number % colors for number in range(256)])
    image.save(data, "PNG", bits=8)
    canvas = Canvas(written)
    draw_image(canvas, data.getvalue(), (0, 0, 50, 50))
    canvas.save()
    with pikepdf.open(written) as document:
        (picture,) = (one for one in document.pages[0].Resources.XObject.values() if "/ColorSpace" in one)
        *names, last, said = picture.ColorSpace
        assert [str(name) for name in names] == ["/Indexed", "/DeviceRGB"]
        assert bytes(said)[: 3 * colors] == bytes(palette)
        assert len(bytes(said)) == 3 * (int(last) + 1)
