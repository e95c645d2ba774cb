"""A picture's file that changes while its session is built: read once, told, and the same in every output."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pptx import Presentation

import gyoan.course.pictures
from cases_built import Built
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from gyoan.model.codes import Code
from gyoan.model.settings import Settings
from gyoan.model.theme import Theme
from gyoan.preparing import read_and_plan

TABLE = "| 가 | 나 |\n| - | - |\n| ![사진](a.png) | 둘 |\n"
LESSON = f"# 차시\n\n## 절\n\n![사진](a.png)\n\n글\n\n{TABLE}\n## 둘\n\n![사진](a.png)\n"


def png(color: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (60, 40), color).save(buffer, "PNG")
    return buffer.getvalue()


def lesson(folder: Path, theme: Theme) -> Built:
    (folder / "a.png").write_bytes(png("red"))
    return Built(read_and_plan(LESSON.encode(), "session.md", Settings()), theme, folder)


def colors_in_deck(data: bytes) -> list[tuple[int, ...]]:
    shapes = [shape for slide in Presentation(io.BytesIO(data)).slides for shape in slide.shapes]
    blobs = [shape.image.blob for shape in shapes if hasattr(shape, "image")]
    return [Image.open(io.BytesIO(blob)).convert("RGB").getpixel((30, 20)) for blob in blobs]  # type: ignore[misc]


def colors_in_pdf(data: bytes) -> list[tuple[int, ...]]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        images = [image for page in pdf.pages for image in page.get_images().values()]
        return [pikepdf.PdfImage(image).as_pil_image().convert("RGB").getpixel((5, 5)) for image in images]  # type: ignore[misc]


def test_a_picture_that_changes_after_it_was_read_is_the_same_everywhere(
    tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[Path] = []
    read = gyoan.course.pictures.read_file

    def reading(path: Path, *rest: int) -> bytes:
        data = read(path, *rest)
        reads.append(path)
        path.write_bytes(png("blue"))
        return data

    monkeypatch.setattr(gyoan.course.pictures, "read_file", reading)
    built = lesson(tmp_path, theme)
    files = built.files

    assert len(reads) == 1
    assert colors_in_deck(files["pptx"]) == [(255, 0, 0)] * 3
    assert set(colors_in_pdf(files["handout.pdf"])) == {(255, 0, 0)}


def _gone(path: Path) -> None:
    path.unlink()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    ("change", "code"), [(_gone, Code.MISSING_PICTURE), (_cut, Code.BAD_PICTURE), (_emptied, Code.BAD_PICTURE)]
)
def test_a_picture_that_vanishes_or_breaks_before_it_is_read_is_told_and_costs_nothing_else(
    change: Callable[[Path], None], code: Code, tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = gyoan.course.pictures.located

    def finding(path: Path, course: Path) -> Path:
        place = found(path, course)
        change(place)
        return place

    monkeypatch.setattr(gyoan.course.pictures, "located", finding)
    built = lesson(tmp_path, theme)
    files = built.files

    assert [(one.code, one.span.line) for one in built.diagnostics if one.code is code] == [(code, 5)]
    assert colors_in_deck(files["pptx"]) == []
    titles = [slide.shapes.title.text for slide in Presentation(io.BytesIO(files["pptx"])).slides if slide.shapes.title]
    assert {"절", "둘"} <= set(titles)
    assert len(pikepdf.open(io.BytesIO(files["handout.pdf"])).pages) == 1
