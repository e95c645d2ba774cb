"""A photograph shows what it shows, and does not tell where it was taken."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base
from PIL.PngImagePlugin import PngInfo

from gyoan.bitmaps.metadata import FORMATS, format_of, without_metadata

SECRET = b"SECRET-PLACE"


def exif(orientation: int) -> Image.Exif:
    said = Image.Exif()
    said[Base.Model] = SECRET.decode()
    said[Base.Orientation] = orientation
    said.get_ifd(IFD.GPSInfo)[GPS.GPSProcessingMethod] = SECRET
    return said


def jpeg(**said: object) -> bytes:
    buffer = io.BytesIO()
    picture = Image.effect_mandelbrot((64, 48), (-3, -2.5, 2, 2.5), 100).convert("RGB")
    picture.save(buffer, "JPEG", **said)
    return buffer.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content


PRIVATE = {
    "Exif": segment(0xE1, b"Exif\0\0" + exif(1).tobytes()[6:]),
    "XMP": segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
    "IPTC": segment(0xED, b"Photoshop 3.0\0" + SECRET),
    "comment": segment(0xFE, SECRET),
    "provenance": segment(0xEB, b"JP" + SECRET),
    "more pictures": segment(0xE2, b"MPF\0" + SECRET),
}


@pytest.mark.parametrize("segments", PRIVATE.values(), ids=PRIVATE)
@pytest.mark.parametrize("progressive", [False, True])
def test_what_a_photograph_tells_is_cut_out_and_its_pixels_stay(segments: bytes, progressive: bool) -> None:
    plain = jpeg(progressive=progressive)
    told = plain[:2] + segments + plain[2:]
    assert SECRET in told

    cut = without_metadata(told)

    assert cut == without_metadata(plain)
    assert cut is not None
    assert opened(cut).tobytes() == opened(plain).tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
def test_how_the_camera_was_held_stays(orientation: int) -> None:
    cut = without_metadata(jpeg(exif=exif(orientation)))
    assert cut is not None
    assert SECRET not in cut
    said = opened(cut).getexif()
    assert dict(said) == ({Base.Orientation: orientation} if orientation > 1 else {})


def test_colours_stay_as_they_are_meant() -> None:
    profile = b"profile" * 20_000
    cut = without_metadata(jpeg(icc_profile=profile))
    assert cut is not None
    assert opened(cut).info["icc_profile"] == profile
    buffer = io.BytesIO()
    opened(jpeg()).convert("CMYK").save(buffer, "JPEG")
    adobe = without_metadata(buffer.getvalue())
    assert adobe is not None
    assert "adobe" in opened(adobe).info


def test_what_is_appended_to_a_picture_does_not_travel() -> None:
    assert without_metadata(jpeg() + jpeg(exif=exif(1))) == without_metadata(jpeg())


def png(**said: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGBA", (8, 8), (9, 8, 7, 6)).save(buffer, "PNG", **said)
    return buffer.getvalue()


def test_a_png_tells_nothing_either() -> None:
    texts = PngInfo()
    texts.add_text("Author", SECRET.decode())
    texts.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    cut = without_metadata(png(pnginfo=texts, exif=exif(6)) + SECRET)
    assert cut is not None
    assert SECRET not in cut
    assert opened(cut).getpixel((0, 0)) == (9, 8, 7, 6)
    assert dict(opened(cut).getexif()) == {Base.Orientation: 6}
    assert without_metadata(png()) == png()


def test_a_malformed_picture_is_not_taken_as_it_is() -> None:
    for whole in (jpeg(exif=exif(6)), png()):
        for end in range(2, len(whole) - 1, 7):
            assert without_metadata(whole[:end]) is None


@pytest.mark.parametrize("name", FORMATS)
def test_a_bitmap_is_what_its_bytes_are(name: str) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, name)
    assert format_of(buffer.getvalue()) == name


@pytest.mark.parametrize("data", [b"MZ\x90\0", b"<svg/>", b"%!PS-Adobe-3.0", b"", b"RIFF....WAVE", b"GI\xff\xd9"])
def test_what_is_no_bitmap_is_none(data: bytes) -> None:
    assert format_of(data) is None
    assert without_metadata(data) is None
