"""Pictures come from the course's own files; everything else is diagnosed at its line."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from gyoan.course import decoding
from gyoan.course.decoding import LONGEST_EDGE
from gyoan.course.pictures import load_pictures
from gyoan.model.blocks import Figure, Side
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity, SourceSpan
from gyoan.model.inline import Text
from gyoan.model.picture import Picture, Pictures
from gyoan.model.session import Session


def png(width: int, height: int, mode: str = "RGB") -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


def load(
    target: str, course: Path, folder: Path | None = None, side: Side | None = None
) -> tuple[Pictures, tuple[Diagnostic, ...]]:
    figure = Figure(target, "설명", SourceSpan("session.md", 7), side=side)
    session = Session("session.md", (Text("제목"),), SourceSpan("session.md", 1), blocks=(figure,))
    outcome = load_pictures(
        session,
        folder or course,
        course,
        lambda svg, width: Picture(png(width, 600), width, 600) if "svg" in svg else None,
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


@pytest.mark.parametrize("side", Side)
def test_without_a_picture_behind_words_nothing_that_is_said_is_lost(side: Side, tmp_path: Path) -> None:
    _, (diagnostic,) = load("a.png", tmp_path, side=side)
    assert diagnostic.severity is (Severity.WARNING if side is Side.BEHIND else Severity.ERROR)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/a.png", "w/a.png"),
        ("/a.png", "w/public/a.png"),
        ("/x/a%20b.png", "w/static/x/a b.png"),
        ("/x/a.png", "x/a.png"),
        ("/a.png", "public/a.png"),
    ],
)
def test_a_picture_at_the_root_of_a_site_is_found_where_tools_have_such_files(
    address: str, file: str, tmp_path: Path
) -> None:
    (tmp_path / "w").mkdir()
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_bytes(png(40, 20))
    pictures, diagnostics = load(address, tmp_path, tmp_path / "w")

    assert list(pictures) == [address]
    assert diagnostics == ()


@pytest.mark.parametrize("address", ["x/a.png", "./x/a.png", "//x/a.png", "/y/a.png", "/x/b.png"])
def test_no_other_address_leads_to_the_files_of_a_site(address: str, tmp_path: Path) -> None:
    (tmp_path / "public" / "x").mkdir(parents=True)
    (tmp_path / "public" / "x" / "a.png").write_bytes(png(4, 4))
    pictures, (told,) = load(address, tmp_path)

    assert not pictures
    assert told.severity is Severity.ERROR


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


def test_a_postscript_file_never_starts_the_program_that_draws_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "gs").write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n", encoding="utf-8")
    (programs / "gs").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=":")
    (tmp_path / "eps.png").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n")

    _, (diagnostic,) = load("eps.png", tmp_path)

    assert diagnostic.code is Code.BAD_PICTURE
    assert not (tmp_path / "started").exists()


def test_a_photograph_travels_without_its_place(tmp_path: Path) -> None:
    said = Image.Exif()
    said[0x0110] = "SECRET-CAMERA"
    Image.new("RGB", (30, 20)).save(tmp_path / "photo.jpg", exif=said)
    Image.new("RGB", (3000, 20)).save(tmp_path / "large.jpg", exif=said)

    for name in ("photo.jpg", "large.jpg"):
        pictures, _ = load(name, tmp_path)
        assert b"SECRET-CAMERA" not in pictures[name].data


def test_a_photograph_of_a_hundred_million_pixels_is_decoded_at_a_part_of_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []
    whole = Image.Image.thumbnail
    monkeypatch.setattr(Image.Image, "thumbnail", lambda image, size: (sizes.append(image.size), whole(image, size))[1])
    Image.new("L", (12_000, 400)).save(tmp_path / "photo.jpg")

    pictures, diagnostics = load("photo.jpg", tmp_path)

    assert not diagnostics
    assert max(sizes[0]) <= 2 * LONGEST_EDGE
    assert pictures["photo.jpg"].natural_width == 12_000


@pytest.mark.parametrize(
    "target", ["문장 전체가 주소인 링크입니다 " * 20, "a%00b.png", "loop.png", "folder.png", "pipe.png", "../" * 2000]
)
def test_an_address_that_names_no_file_costs_its_picture_alone(target: str, tmp_path: Path) -> None:
    (tmp_path / "loop.png").symlink_to("loop.png")
    (tmp_path / "folder.png").mkdir()
    os.mkfifo(tmp_path / "pipe.png")

    pictures, (diagnostic,) = load(target, tmp_path)

    assert not pictures
    assert diagnostic.code in {Code.MISSING_PICTURE, Code.BAD_PICTURE, Code.OUTSIDE_COURSE}
    assert diagnostic.span.line == 7


def test_a_fault_in_one_picture_is_told_at_its_line_and_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise AssertionError("nobody foresaw this")

    monkeypatch.setattr(decoding, "without_metadata", broken)
    (tmp_path / "a.png").write_bytes(png(4, 4))

    loaded, (diagnostic,) = load("a.png", tmp_path)

    assert not loaded
    assert (diagnostic.code, diagnostic.span.line) == (Code.INTERNAL_FAULT, 7)
    assert "nobody foresaw this" in diagnostic.exception


@pytest.mark.parametrize(
    "target", ["C:\\Users\\kim\\그림.png", "C:/Users/kim/그림.png", "D:%5C강의%5C그림.png", "\\server\\share\\그림.png"]
)
def test_a_path_of_windows_is_told_to_be_copied_into_the_course(target: str, tmp_path: Path) -> None:
    _, (diagnostic,) = load(target, tmp_path)
    assert diagnostic.code is Code.OUTSIDE_COURSE
    assert diagnostic.severity is Severity.ERROR
    assert "images/그림.png" in diagnostic.hint


@pytest.mark.parametrize("target", ["a:b.png", "images\\그림.png", "c/그림.png"])
def test_other_missing_pictures_are_not_taken_for_paths_of_windows(target: str, tmp_path: Path) -> None:
    _, (diagnostic,) = load(target, tmp_path)
    assert diagnostic.code is Code.MISSING_PICTURE


def test_a_picture_that_only_one_folder_of_the_course_has_is_found_by_its_name_and_told(tmp_path: Path) -> None:
    folder, attached = tmp_path / "notes", tmp_path / "attachments" / "deep"
    folder.mkdir()
    attached.mkdir(parents=True)
    (attached / "map.png").write_bytes(png(40, 30))
    pictures, (told,) = load("map.png", tmp_path, folder)

    assert "map.png" in pictures
    assert (told.code, told.severity) == (Code.MISSING_PICTURE, Severity.INFO)
    assert "attachments/deep/map.png" in told.message

    (tmp_path / "map.png").write_bytes(png(40, 30))
    pictures, (told,) = load("map.png", tmp_path, folder)
    assert (dict(pictures), told.severity) == ({}, Severity.ERROR)


@pytest.mark.parametrize("target", ["img/map.png", "../map.png"])
def test_a_picture_with_a_way_is_sought_nowhere_else(target: str, tmp_path: Path) -> None:
    folder = tmp_path / "course" / "notes"
    folder.mkdir(parents=True)
    (tmp_path / "course" / "other").mkdir()
    (tmp_path / "course" / "other" / "map.png").write_bytes(png(40, 30))
    pictures, (told,) = load(target, tmp_path / "course", folder)

    assert (dict(pictures), told.severity) == ({}, Severity.ERROR)
