"""Pictures that are none, or too much: each is told and kept out before it costs memory, or shown as what it is."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib
from collections.abc import Iterable
from pathlib import Path

import pytest
from PIL import Image

from gyoan.course.pictures import load_pictures
from gyoan.course.vector_size import MOST_DRAWN, draws_too_much
from gyoan.markdown import read_session
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome
from gyoan.model.picture import UNCROPPED, Picture, Pictures

NEVER_ASKED = "the browser was asked"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def loaded(folder: Path, markdown: str = "![가](a.png)") -> Outcome[Pictures]:
    session = read_session(f"# 제목\n\n## 절 (5분)\n\n{markdown}\n".encode(), "s.md").value
    assert session is not None

    def rasterize(_svg: str, _width: int) -> Picture:
        raise AssertionError(NEVER_ASKED)

    return load_pictures(session, folder, folder, rasterize)


def codes(outcome: Outcome[Pictures]) -> list[Code]:
    return [diagnostic.code for diagnostic in outcome.diagnostics]


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claiming(width: int, height: int) -> bytes:
    """Return a PNG of few bytes that says it has so many pixels, each of its lines white."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    lines = zlib.compress(b"\0" + b"\xff" * (-(-width // 8)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def nested_use(levels: int, times: int, href: str = "href") -> str:
    groups = ['<g id="a0"><rect width="1" height="1"/></g>']
    groups += [f'<g id="a{n}">' + f'<use {href}="#a{n - 1}"/>' * times + "</g>" for n in range(1, levels + 1)]
    return SVG.format("".join(groups))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP"])
def test_a_file_that_holds_no_picture_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)
    outcome = loaded(tmp_path)
    assert codes(outcome) == [Code.BAD_PICTURE]
    assert not outcome.value


def test_a_picture_of_billions_of_pixels_is_told_before_it_is_decoded(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(claiming(50_000, 50_000))
    tracemalloc.start()
    try:
        outcome = loaded(tmp_path)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert codes(outcome) == [Code.BAD_PICTURE]
    assert most < 20_000_000


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1)])
def test_the_smallest_pictures_are_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    Image.new("RGB", size, "black").save(tmp_path / "a.png")
    outcome = loaded(tmp_path)
    assert not outcome.diagnostics
    assert (outcome.value["a.png"].natural_width, outcome.value["a.png"].natural_height) == size


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "1", "P"])
def test_a_picture_of_nothing_but_white_stays_whole(tmp_path: Path, mode: str) -> None:
    Image.new("RGB", (40, 30), "white").convert(mode).save(tmp_path / "a.png")
    assert loaded(tmp_path).value["a.png"].crop == UNCROPPED


def test_a_picture_in_print_colours_that_lies_on_its_side_stands_up(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("CMYK", (40, 20), (0, 255, 255, 0)).save(tmp_path / "a.jpg", exif=exif)
    picture = loaded(tmp_path, "![가](a.jpg)").value["a.jpg"]
    assert (picture.width, picture.height) == (20, 40)
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.mode == "RGB"
        red, green, blue = image.getpixel((10, 20))  # type: ignore[misc]
        assert red > 180
        assert max(green, blue) < 80


def frames(colors: Iterable[str]) -> list[Image.Image]:
    return [Image.new("RGB", (30, 20), color) for color in colors]


@pytest.mark.parametrize("name", ["a.gif", "a.png", "a.webp"])
def test_of_a_picture_that_moves_its_beginning_is_shown(tmp_path: Path, name: str) -> None:
    first, *others = frames(("red", "blue", "green"))
    first.save(tmp_path / name, save_all=True, append_images=others)
    picture = loaded(tmp_path, f"![가]({name})").value[name]
    with Image.open(io.BytesIO(picture.data)) as image:
        red, _, blue = image.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red > 200 > blue


def test_two_hundred_pictures_in_a_cell_are_each_there_and_one_file_is_read_once(tmp_path: Path) -> None:
    for number in range(200):
        Image.new("RGB", (8, 8), "black").save(tmp_path / f"{number}.png")
    cell = " ".join(f"![그림 {number}]({number}.png)" for number in range(200))
    outcome = loaded(tmp_path, f"| 그림 |\n| --- |\n| {cell} |")
    assert len(outcome.value) == 200
    assert not outcome.diagnostics


@pytest.mark.parametrize("href", ["href", "xlink:href"])
def test_a_vector_picture_that_uses_itself_over_and_over_never_reaches_the_browser(tmp_path: Path, href: str) -> None:
    (tmp_path / "a.svg").write_text(nested_use(8, 10, href), encoding="utf-8")
    outcome = loaded(tmp_path, "![가](a.svg)")
    assert codes(outcome) == [Code.BAD_PICTURE]
    assert "<use>" in outcome.diagnostics[0].message


def test_the_elements_that_uses_draw_are_counted_and_no_more() -> None:
    assert not draws_too_much(nested_use(4, 10))
    assert draws_too_much(nested_use(1, MOST_DRAWN))
    assert not draws_too_much(nested_use(9, 10).replace("<use", "<path"))


@pytest.mark.parametrize(
    "inner",
    [
        '<use id="a" href="#a"/>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<use href="other.svg#a"/><use href="#gone"/><use/>',
        "<g>" * 50_000 + "</g>" * 50_000,
    ],
)
def test_uses_in_circles_elsewhere_or_of_nothing_are_no_expansion(inner: str) -> None:
    assert not draws_too_much(SVG.format(inner))


def test_entities_that_grow_beyond_measure_are_refused() -> None:
    entities = '<!ENTITY a0 "hahahahaha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    assert draws_too_much(f"<!DOCTYPE svg [{entities}]>" + SVG.format("<text>&a9;</text>"))
