"""A drawing's PNG becomes smaller, and nobody can see how."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from gyoan.bitmaps.palette_reduction import reduced_png, separated, with_palette


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def drawing() -> Image.Image:
    image = Image.new("RGB", (400, 200), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((20, 20, 180, 180), fill="#e8f0fe", outline="#1f5fbf", width=3)
    pen.line((180, 100, 380, 100), fill="#566273", width=3)
    return image


def test_a_drawing_of_few_colours_keeps_every_pixel_in_fewer_bytes() -> None:
    before = png(drawing())

    after = reduced_png(before)

    assert len(after) < len(before)
    with Image.open(io.BytesIO(after)) as image:
        assert image.mode == "P"
        assert image.convert("RGB").tobytes() == drawing().tobytes()


def test_a_photograph_is_kept_as_it_is() -> None:
    noise = Image.effect_noise((120, 120), 80)
    photograph = png(Image.merge("RGB", (noise, noise.rotate(90), noise.rotate(180))))

    assert reduced_png(photograph) == photograph


def test_a_picture_that_lets_the_background_through_is_kept_as_it_is() -> None:
    image = drawing().convert("RGBA")
    image.putalpha(Image.new("L", image.size, 128))

    assert reduced_png(png(image)) == png(image)


def test_a_drawing_that_would_lose_many_colours_a_little_is_kept_as_it_is() -> None:
    image = Image.new("RGB", (400, 200), "white")
    for column in range(400):
        for row in range(0, 200, 2):
            image.putpixel((column, row), (column % 256, row, (column * 7 + row) % 16))
    before = png(image)

    after = reduced_png(before)

    with Image.open(io.BytesIO(after)) as reduced:
        shown = reduced.convert("RGB")
        kept = sum(
            one == other for one, other in zip(image.get_flattened_data(), shown.get_flattened_data(), strict=True)
        )
    assert kept >= 0.96 * image.width * image.height


def test_a_drawing_that_would_lose_one_colour_wholly_is_kept_as_it_is() -> None:
    image = drawing()
    for number in range(600):
        image.putpixel((200 + number % 150, 110 + number // 150), (number % 256, 255 - number % 256, number // 3))
    before = png(image)

    with Image.open(io.BytesIO(reduced_png(before))) as reduced:
        shown = reduced.convert("RGB")
    worst = max(
        max(abs(one - other) for one, other in zip(ours, theirs, strict=True))
        for ours, theirs in zip(image.get_flattened_data(), shown.get_flattened_data(), strict=True)
    )
    assert worst <= 16 or reduced_png(before) == before


def coloured(count: int) -> Image.Image:
    """Return a picture of 100 x 100 pixels in so many colours, which differ by one in blue or red."""
    image = Image.new("RGB", (100, 100))
    image.putdata([(at % count // 256, 0, at % count % 256) for at in range(100 * 100)])
    return image


def test_as_many_colours_as_a_palette_has_stay_as_they_are() -> None:
    reduced = with_palette(coloured(256))
    assert reduced is not None
    assert reduced.convert("RGB").tobytes() == coloured(256).tobytes()


@pytest.mark.parametrize(("count", "drawn"), [(4096, True), (4097, False)])
def test_a_picture_of_more_colours_than_drawings_have_is_not_even_tried(
    count: int, drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image.Image, "quantize", lambda image, *_, **__: image)
    assert (with_palette(coloured(count)) is not None) is drawn


@pytest.mark.parametrize(
    ("changed", "by", "unseen"), [(400, 16, True), (401, 16, False), (400, 17, False), (10, 17, True), (11, 17, False)]
)
@pytest.mark.parametrize("channel", range(3))
def test_few_pixels_may_change_a_little_and_fewer_much(
    changed: int, by: int, unseen: bool, channel: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Image.new("RGB", (100, 100), "white")
    pixel = tuple(255 - by if at == channel else 255 for at in range(3))
    other.putdata([pixel] * changed + [(255, 255, 255)] * (100 * 100 - changed))
    monkeypatch.setattr(Image.Image, "quantize", lambda *_, **__: other)
    assert (with_palette(Image.new("RGB", (100, 100), "white")) is not None) is unseen


@pytest.mark.parametrize(("mode", "opacity"), [("RGBA", 128), ("RGBA", 254), ("RGBA", 255), ("RGB", None)])
def test_what_shines_through_is_kept_beside_the_colours(mode: str, opacity: int | None) -> None:
    image = drawing().convert(mode)
    if opacity is not None:
        image.putalpha(opacity)
    colors, shining = separated(image)
    with Image.open(io.BytesIO(colors)) as opened:
        assert opened.convert("RGB").tobytes() == drawing().tobytes()
    assert bool(shining) is (opacity in {128, 254})
    if shining:
        with Image.open(io.BytesIO(shining)) as opened:
            assert opened.getextrema() == (opacity, opacity)


def test_a_drawing_that_is_opaque_all_over_is_given_its_palette() -> None:
    image = drawing().convert("RGBA")
    assert len(reduced_png(png(image))) < len(png(image))
    image.putpixel((0, 0), (255, 255, 255, 254))
    assert reduced_png(png(image)) == png(image)


def test_what_is_no_png_or_would_grow_is_kept_as_it_is() -> None:
    assert reduced_png(b"GIF89a") == b"GIF89a"
    small = io.BytesIO()
    Image.new("RGB", (1, 1)).save(small, "PNG", compress_level=9)
    assert reduced_png(small.getvalue()) == small.getvalue()
