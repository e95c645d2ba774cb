"""Pictures take few bytes in a handout, and nobody sees that."""

from __future__ import annotations

import io
import random
import struct
import zlib
from typing import NamedTuple

import pikepdf
import pytest
from PIL import Image, ImageDraw

from export.pdf.test_document import DIAGRAM, diagram, open_pdf, pdf_of
from gyoan.bitmaps.palette_reduction import separated
from gyoan.export.pdf.pngs import Png, layers_of, layers_on
from gyoan.model.picture import Picture, Plate
from gyoan.model.theme import Theme


def png(image: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", **options)
    return buffer.getvalue()


def flat(colors: int) -> Image.Image:
    """Return a picture of so many colours, some of them close together."""
    chance = random.Random(3)
    palette = [(number % 251, number * 7 % 256, 255 - number % 249) for number in range(colors)]
    image = Image.new("RGB", (100, 100))
    for place in range(10_000):
        image.putpixel((place % 100, place // 100), chance.choice(palette))
    return image


def line_art() -> Image.Image:
    """Return smooth lines on white: many blended colours at edges, few in areas."""
    image = Image.new("RGB", (3200, 2400), "white")
    pen = ImageDraw.Draw(image)
    chance = random.Random(7)
    for _ in range(12):
        x, y = chance.randrange(2600), chance.randrange(1900)
        color = tuple(chance.randrange(200) for _ in range(3))
        pen.ellipse((x, y, x + 500, y + 400), outline=color, width=16)
    return image.resize((800, 600), Image.Resampling.BOX)


def noise() -> Image.Image:
    return Image.frombytes("RGB", (200, 200), random.Random(1).randbytes(120_000))


class Shown(NamedTuple):
    """The picture in a handout."""

    image: Image.Image
    space: str
    size: int
    opacity: Image.Image | None


def shown(data: bytes, theme: Theme) -> Shown:
    with open_pdf(pdf_of(DIAGRAM, theme, diagram(data))) as document:
        objects = [thing for page in document.pages for thing in page.Resources.get("/XObject", {}).values()]
        (entries,) = [thing for thing in objects if thing.Subtype == "/Image"]
        space = entries.ColorSpace if isinstance(entries.ColorSpace, pikepdf.Name) else entries.ColorSpace[0]
        mask = pikepdf.PdfImage(entries.SMask).as_pil_image().convert("L") if "/SMask" in entries else None
        image = pikepdf.PdfImage(entries).as_pil_image().convert("RGB")
        return Shown(image, str(space), len(entries.read_raw_bytes()), mask)


@pytest.mark.parametrize("colors", [8, 100, 256])
def test_a_picture_of_few_colours_has_a_palette_and_every_pixel_of_the_original(theme: Theme, colors: int) -> None:
    original = flat(colors)
    found = shown(png(original), theme)
    assert found.space == "/Indexed"
    assert found.image.tobytes() == original.tobytes()


def test_line_art_has_a_palette_and_looks_the_same(theme: Theme) -> None:
    original = line_art()
    colors = original.getcolors(10_000)
    assert colors is not None
    assert len(colors) > 256
    data = png(original)
    found = shown(data, theme)
    assert found.space == "/Indexed"
    assert found.size < 0.7 * len(data)
    pairs = list(zip(_pixels(original), _pixels(found.image), strict=True))
    assert sum(one == other for one, other in pairs) > 0.96 * len(pairs)
    assert all(other == (255, 255, 255) for one, other in pairs if one == (255, 255, 255))


def _pixels(image: Image.Image) -> list[tuple[int, ...]]:
    data = image.tobytes()
    return [tuple(data[place : place + 3]) for place in range(0, len(data), 3)]


def test_a_photograph_keeps_every_pixel(theme: Theme) -> None:
    found = shown(png(noise()), theme)
    assert found.space == "/DeviceRGB"
    assert found.image.tobytes() == noise().tobytes()


def test_what_shines_through_goes_on_doing_so(theme: Theme) -> None:
    image = flat(16).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    opacity = shown(png(image), theme).opacity
    assert opacity is not None
    assert opacity.tobytes() == image.getchannel("A").tobytes()


def test_an_opacity_that_hides_nothing_is_left_out(theme: Theme) -> None:
    found = shown(png(flat(16).convert("RGBA")), theme)
    assert found.opacity is None
    assert found.image.tobytes() == flat(16).tobytes()


def test_a_palette_with_a_transparent_colour_is_no_reason_to_fail(theme: Theme) -> None:
    image = flat(16).convert("P")
    hidden = image.getpixel((0, 0))
    opacity = shown(png(image, transparency=hidden), theme).opacity
    assert opacity is not None
    assert opacity.tobytes() == image.point(lambda index: 0 if index == hidden else 255).tobytes()


def test_what_is_no_png_is_left_alone() -> None:
    assert layers_of(b"\xff\xd8\xff") is None


def ready(image: Image.Image) -> Picture:
    """Return a picture whose pixels stand ready, in two sizes."""
    small = image.resize((image.width // 2, image.height // 2))
    plates = tuple(Plate(size.width, *separated(size)) for size in (image, small))
    return Picture(png(image), *image.size, natural_width=480.0, natural_height=480.0, plates=plates)


ROW = "![가](a.svg) ![나](a.svg) ![다](a.svg)"


@pytest.mark.parametrize(
    ("markdown", "wide"), [("![그림](a.svg)", 1600), ("![그림](a.svg){width=15%}", 800), (ROW, 1600)]
)
@pytest.mark.thorough
def test_pixels_that_stand_ready_are_taken_as_they_are_and_no_more_than_can_be_seen(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, markdown: str, wide: int
) -> None:
    image = flat(16).resize((1600, 1600), Image.Resampling.NEAREST).convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    picture = ready(image)
    monkeypatch.setattr(Image, "open", None)
    data = pdf_of(f"# 제목\n\n## 절 (5분)\n\n{markdown}\n", theme, pictures={"a.svg": picture})
    with open_pdf(data) as document:
        objects = [thing for page in document.pages for thing in page.Resources.get("/XObject", {}).values()]
        (entries,) = [thing for thing in objects if thing.Subtype == "/Image"]
        assert (int(entries.Width), int(entries.SMask.Width)) == (wide, wide)


def stored(
    *,
    size: tuple[int, int] = (3, 2),
    depth: int = 8,
    color: int = 0,
    interlaced: int = 0,
    more: bytes = b"",
    rows: bytes = b"",
) -> bytes:
    """Return a PNG with these entries, whatever its rows are."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", *size, depth, color, 0, 0, interlaced)
    pieces = (chunk(b"IDAT", rows[:5]), chunk(b"IDAT", rows[5:]), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + b"".join(pieces)


GREY_ROWS = zlib.compress(bytes([0, 10, 20, 30, 0, 40, 50, 60]))
PALETTE = struct.pack(">I", 6) + b"PLTE" + bytes(range(6)) + struct.pack(">I", zlib.crc32(b"PLTE" + bytes(range(6))))
CLEAR = struct.pack(">I", 1) + b"tRNS" + b"\0" + struct.pack(">I", zlib.crc32(b"tRNS\0"))


@pytest.mark.parametrize(
    ("entries", "png_held"),
    [
        ({"rows": GREY_ROWS}, Png(3, 2, 8, 0, b"", GREY_ROWS)),
        ({"color": 3, "more": PALETTE, "rows": GREY_ROWS}, Png(3, 2, 8, 3, bytes(range(6)), GREY_ROWS)),
        ({"color": 3, "depth": 4, "more": PALETTE, "rows": b"123456"}, Png(3, 2, 4, 3, bytes(range(6)), b"123456")),
    ],
)
def test_grey_and_palettes_are_taken_as_they_are_stored(entries: dict[str, object], png_held: Png) -> None:
    layers = layers_of(stored(**entries))
    assert layers is not None
    assert (layers.picture, layers.opacity) == (png_held, None)
    assert png_held.size == len(png_held.rows) + 2 * len(png_held.palette)


@pytest.mark.parametrize(
    "entries", [{"interlaced": 1, "size": (1, 1)}, {"color": 3, "more": PALETTE + CLEAR}], ids=["woven", "clear"]
)
def test_what_pdf_cannot_hold_is_packed_anew(entries: dict[str, object]) -> None:
    rows = zlib.compress(bytes([0, 10])) if "size" in entries else zlib.compress(bytes([0, 0, 1, 0, 0, 1, 0, 1]))
    layers = layers_of(stored(rows=rows, **entries))
    assert layers is not None
    assert layers.picture.rows != rows


@pytest.mark.parametrize("mode", ["I;16", "1", "L", "LA", "RGB"])
def test_samples_of_sixteen_bits_are_left_to_others(mode: str) -> None:
    assert (layers_of(png(Image.new(mode, (4, 4)))) is None) is (mode == "I;16")


def test_a_plate_is_held_with_its_opacity_where_it_has_one() -> None:
    grey = stored(rows=GREY_ROWS)
    assert layers_on(Plate(3, grey)).opacity is None
    assert layers_on(Plate(3, grey, grey)).opacity == layers_on(Plate(3, grey)).picture
