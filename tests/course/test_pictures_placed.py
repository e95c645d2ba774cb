"""Pictures stand upright, without their empty margins, and are found however their names are spelled."""

from __future__ import annotations

import base64
import io
import unicodedata
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from course.test_pictures import load, png
from gyoan.bitmaps.visible_box import visible_crop
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Severity
from gyoan.model.picture import UNCROPPED


def drawing(mode: str = "RGB", ground: object = "white") -> Image.Image:
    """Return a dark box from (100, 50) to (200, 150) on 400 x 400."""
    image = Image.new(mode, (400, 400), ground)  # type: ignore[arg-type]
    ImageDraw.Draw(image).rectangle((100, 50, 199, 149), fill="navy")
    return image


def photograph() -> Image.Image:
    """Return a picture of very many colours below a white sky."""
    image = Image.new("RGB", (256, 256), "white")
    image.putdata(
        [
            (255, 255, 255) if y < 50 else ((x * 7) % 256, (y * 5) % 256, (x * y) % 256)
            for y in range(256)
            for x in range(256)
        ]
    )
    return image


@pytest.mark.parametrize(("mode", "ground"), [("RGB", "white"), ("RGBA", (0, 0, 0, 0)), ("L", 255), ("P", 255)])
def test_empty_margins_are_left_out_and_a_little_is_kept(mode: str, ground: object) -> None:
    image = drawing().convert("P") if mode == "P" else drawing(mode, ground)
    crop = visible_crop(image)
    assert (crop.left, crop.top) == pytest.approx((98 / 400, 48 / 400), abs=0.003)
    assert (crop.right, crop.bottom) == pytest.approx((198 / 400, 248 / 400), abs=0.003)


def test_traces_of_compression_are_no_ink() -> None:
    buffer = io.BytesIO()
    drawing().save(buffer, "JPEG", quality=60)
    with Image.open(buffer) as image:
        crop = visible_crop(image.convert("RGB"))
    assert crop.right == pytest.approx(198 / 400, abs=0.03)


def test_pale_yellow_is_ink() -> None:
    image = Image.new("RGB", (100, 100), "white")
    ImageDraw.Draw(image).rectangle((0, 0, 99, 49), fill=(255, 255, 220))
    assert visible_crop(image).bottom == pytest.approx(0.49, abs=0.01)


def test_a_photograph_with_a_white_sky_stays_whole() -> None:
    assert visible_crop(photograph()) == UNCROPPED


def test_a_picture_that_is_all_white_or_nearly_full_stays_whole() -> None:
    assert visible_crop(Image.new("RGB", (50, 50), "white")) == UNCROPPED
    assert visible_crop(Image.new("RGB", (50, 50), "navy")) == UNCROPPED


def test_a_dot_is_not_made_a_picture() -> None:
    image = Image.new("RGB", (400, 400), "white")
    image.putpixel((200, 200), (0, 0, 0))
    assert visible_crop(image).across == pytest.approx(16 / 400, abs=0.003)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_stands_upright_however_the_camera_was_held(orientation: int, tmp_path: Path) -> None:
    upright = Image.new("RGB", (60, 40), "red")
    ImageDraw.Draw(upright).rectangle((0, 0, 29, 19), fill="blue")
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    stored = upright.transpose(Image.Transpose(undo[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored.save(tmp_path / "a.jpg", exif=exif, quality=95)
    pictures, _ = load("a.jpg", tmp_path)
    with Image.open(io.BytesIO(pictures["a.jpg"].data)) as shown:
        assert shown.size == (60, 40)
        assert shown.getexif().get(0x0112, 1) == 1
        red, _, blue = shown.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
        assert blue > 200 > red
    assert (pictures["a.jpg"].natural_width, pictures["a.jpg"].natural_height) == (60, 40)


def test_a_reduced_photograph_stays_a_photograph(tmp_path: Path) -> None:
    photograph().resize((4000, 3000)).save(tmp_path / "a.jpg")
    pictures, _ = load("a.jpg", tmp_path)
    assert pictures["a.jpg"].data.startswith(b"\xff\xd8\xff")
    assert (pictures["a.jpg"].width, pictures["a.jpg"].height) == (2600, 1950)


def test_sixteen_bits_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    Image.new("I;16", (40, 40), 32768).save(tmp_path / "a.png")
    pictures, _ = load("a.png", tmp_path)
    with Image.open(io.BytesIO(pictures["a.png"].data)) as shown:
        assert shown.convert("L").getpixel((20, 20)) == 128


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("그림.png", unicodedata.normalize("NFD", "그림.png")),
        (unicodedata.normalize("NFD", "그림.png"), "그림.png"),
        ("my%20photo.png", "my photo.png"),
        ("my%20photo.png", "my%20photo.png"),
        ("100%.png", "100%.png"),
        ("%EA%B0%80.png", "가.png"),
        ("./그림.png", "그림.png"),
    ],
)
def test_a_name_is_found_however_it_is_composed_or_encoded(written: str, named: str, tmp_path: Path) -> None:
    (tmp_path / named).write_bytes(png(4, 4))
    pictures, diagnostics = load(written, tmp_path)
    assert list(pictures) == [written]
    assert diagnostics == ()


def test_a_folder_is_found_by_its_other_composition(tmp_path: Path) -> None:
    folder = tmp_path / unicodedata.normalize("NFD", "새 폴더")
    folder.mkdir()
    (folder / "a.png").write_bytes(png(4, 4))
    assert list(load("새%20폴더/a.png", tmp_path)[0]) == ["새%20폴더/a.png"]


def test_other_capitals_are_taken_and_told_with_the_file_s_own(tmp_path: Path) -> None:
    (tmp_path / "Img").mkdir()
    (tmp_path / "Img" / "A.PNG").write_bytes(png(4, 4))
    pictures, (told,) = load("img/a.png", tmp_path)
    assert list(pictures) == ["img/a.png"]
    assert (told.code, told.severity) == (Code.OTHER_CAPITALS, Severity.INFO)
    assert "Img/A.PNG" in told.message


def test_of_two_files_in_other_capitals_none_is_guessed(tmp_path: Path) -> None:
    for name in ("A.png", "a.PNG"):
        (tmp_path / name).write_bytes(png(4, 4))
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("another platform: capitals are small letters in names of files")
    pictures, (told,) = load("a.png", tmp_path)
    assert not pictures
    assert told.code is Code.MISSING_PICTURE


def test_other_spellings_do_not_lead_out_of_the_course(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "A.png").write_bytes(png(4, 4))
    pictures, (told,) = load("../a.png", tmp_path / "course")
    assert not pictures
    assert told.code is Code.OUTSIDE_COURSE


def test_a_picture_in_its_address_is_read(tmp_path: Path) -> None:
    address = "data:image/png;base64," + base64.b64encode(png(12, 8)).decode()
    pictures, diagnostics = load(address, tmp_path)
    assert diagnostics == ()
    assert (pictures[address].width, pictures[address].height) == (12, 8)


def test_an_address_may_hold_as_much_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = base64.b64encode(png(12, 8)).decode()
    for most, count in ((len(held), 1), (len(held) - 1, 0)):
        monkeypatch.setattr("gyoan.course.pictures.MOST_OF_PICTURE", most)
        pictures, _ = load(f"data:image/png;base64,{held}", tmp_path)
        assert len(pictures) == count


@pytest.mark.parametrize(
    "address", ["data:image/png;base64,!!!", "data:", "data:image/png;base64,AAAA", "data:text/plain,a"]
)
def test_an_address_without_a_picture_is_told(address: str, tmp_path: Path) -> None:
    pictures, (told,) = load(address, tmp_path)
    assert not pictures
    assert (told.code, told.severity) == (Code.BAD_PICTURE, Severity.ERROR)
