"""Pictures come from the course's own files; everything else is diagnosed at its line."""

import io
from pathlib import Path

import pytest
from PIL import Image

from gyoan.course.pictures import LONGEST_EDGE, load_pictures
from gyoan.model.blocks import Figure
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.inline import Text
from gyoan.model.picture import Pictures
from gyoan.model.session import Session


def png(width: int, height: int, mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


def load(target: str, course: Path, folder: Path | None = None) -> tuple[Pictures, tuple[Diagnostic, ...]]:
    figure = Figure(target, "설명", SourceSpan("session.md", 7))
    session = Session("session.md", (Text("제목"),), SourceSpan("session.md", 1), blocks=(figure,))
    outcome = load_pictures(
        session, folder or course, course, lambda svg, width: png(width, 600) if "svg" in svg else None
    )
    return outcome.value, outcome.diagnostics


def test_a_picture_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "그림 1.png").write_bytes(png(40, 20))

    pictures, diagnostics = load("그림%201.png", tmp_path)

    assert not diagnostics
    assert (pictures["그림%201.png"].width, pictures["그림%201.png"].height) == (40, 20)


def test_a_missing_picture_names_the_nearest_file(tmp_path: Path) -> None:
    (tmp_path / "lifecycle.png").write_bytes(png(4, 4))

    pictures, (diagnostic,) = load("lifecicle.png", tmp_path)

    assert not pictures
    assert (diagnostic.code, diagnostic.severity) == (Code.MISSING_PICTURE, Severity.ERROR)
    assert diagnostic.span.line == 7
    assert "lifecycle.png" in diagnostic.hint


@pytest.mark.parametrize("target", ["https://example.com/a.png", "http://example.com/a.png", "//example.com/a.png"])
def test_a_picture_on_the_network_is_never_fetched(target: str, tmp_path: Path) -> None:
    _, (diagnostic,) = load(target, tmp_path)

    assert diagnostic.code is Code.REMOTE_PICTURE


def test_a_picture_outside_the_course_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(4, 4))
    course = tmp_path / "course"
    course.mkdir()

    pictures, (diagnostic,) = load("../secret.png", course)

    assert not pictures
    assert diagnostic.code is Code.OUTSIDE_COURSE


@pytest.mark.parametrize("data", [b"", b"no picture", png(40, 20)[:40], b"\x89PNG\r\n\x1a\n" + b"\0" * 50])
def test_a_damaged_picture_is_diagnosed(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(data)

    _, (diagnostic,) = load("broken.png", tmp_path)

    assert diagnostic.code is Code.BAD_PICTURE


def test_a_huge_picture_is_reduced(tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(png(6000, 3000))

    pictures, _ = load("huge.png", tmp_path)

    assert (pictures["huge.png"].width, pictures["huge.png"].height) == (LONGEST_EDGE, LONGEST_EDGE // 2)


def test_a_picture_of_too_many_pixels_is_not_called_damaged(tmp_path: Path) -> None:
    Image.new("1", (20_000, 10_000)).save(tmp_path / "bomb.png")

    _, (diagnostic,) = load("bomb.png", tmp_path)

    assert diagnostic.code is Code.BAD_PICTURE
    assert "pixels" in diagnostic.message


def test_other_formats_become_png(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "photo.webp", "WEBP")

    pictures, _ = load("photo.webp", tmp_path)

    assert pictures["photo.webp"].data.startswith(b"\x89PNG")


def test_an_svg_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "vector.svg").write_text("<svg/>", encoding="utf-8")

    pictures, diagnostics = load("vector.svg", tmp_path)

    assert not diagnostics
    assert pictures["vector.svg"].width > 1000
