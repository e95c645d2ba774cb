"""A drawing's PNG becomes smaller, and nobody can see how."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from gyoan.bitmaps.palette_reduction import reduced_png


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
