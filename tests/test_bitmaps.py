"""A photograph shows what it shows, and does not tell where it was taken."""

from __future__ import annotations

import io
import struct

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


def inserted(*segments: bytes) -> bytes:
    """Return a photograph with segments at its beginning, before those that it has."""
    return jpeg()[:2] + b"".join(segments) + jpeg()[2:]


STAYING = {
    "Adobe's marker": segment(0xEE, b"Adobe\0d\0\0\0\0\0"),
    "a profile": segment(0xE2, b"ICC_PROFILE\0\1\1profile"),
    "tables": segment(0xDD, b"\0\0"),
    "no program's": segment(0xF0, SECRET),
}
GOING = {
    "another's marker": segment(0xEE, SECRET),
    "Adobe's elsewhere": segment(0xED, b"Adobe" + SECRET),
    "a profile elsewhere": segment(0xE3, b"ICC_PROFILE\0" + SECRET),
    "a smaller picture": segment(0xE0, b"JFXX\0\x13" + SECRET),
    "a camera's elsewhere": segment(0xE3, b"Exif\0\0" + exif(6).tobytes()[6:]),
    "the last of the programs'": segment(0xEF, SECRET),
    "a fill byte": b"\xff",
}


@pytest.mark.parametrize("one", STAYING.values(), ids=STAYING)
def test_what_decides_colours_or_is_no_programs_stays(one: bytes) -> None:
    plain = without_metadata(jpeg())
    assert plain is not None
    assert without_metadata(inserted(one)) == plain[:2] + one + plain[2:]


@pytest.mark.parametrize("one", GOING.values(), ids=GOING)
def test_what_only_looks_like_it_is_cut_out(one: bytes) -> None:
    assert without_metadata(inserted(one)) == without_metadata(jpeg())


def test_a_marker_without_a_length_has_nothing_behind_it() -> None:
    lone = b"\xff\x01"
    plain = without_metadata(jpeg())
    assert plain is not None
    assert without_metadata(inserted(lone)) == plain[:2] + lone + plain[2:]


def test_the_small_picture_in_the_first_segment_is_left_out() -> None:
    first = segment(0xE0, b"JFIF\0\1\2\1\0\x48\0\x48" + b"\0\0")
    with_small = segment(0xE0, b"JFIF\0\1\2\1\0\x48\0\x48" + b"\4\1" + SECRET)
    assert without_metadata(inserted(with_small)) == without_metadata(inserted(first))
    assert first in (without_metadata(inserted(first)) or b"")


def test_pixels_in_several_pieces_stay_whole() -> None:
    pieces = jpeg(restart_marker_rows=1, quality=100)
    cut = without_metadata(pieces + SECRET)
    assert b"\xff\xd0" in pieces
    assert b"\xff\x00" in pieces
    assert cut == without_metadata(pieces)
    assert cut is not None
    assert cut.endswith(pieces[pieces.index(b"\xff\xda") :])


def test_pixels_end_at_the_first_marker_behind_them() -> None:
    plain = without_metadata(jpeg())
    assert plain is not None
    full = plain[:-2] + b"\xff\0" + plain[-2:]
    assert without_metadata(full + SECRET) == full


def test_what_no_marker_begins_is_a_fault() -> None:
    plain = jpeg()
    for at in (2, 2 + 18):
        assert plain[at] == 0xFF
        assert without_metadata(plain[:at] + b"\0" + plain[at:]) is None


def held(*entries: tuple[int, int, int], order: str = ">", more: int = 0) -> bytes:
    """Return a photograph whose Exif data have entries: tag, type and value."""
    packed = b"".join(struct.pack(f"{order}HHIHH", tag, kind, 1, value, 0) for tag, kind, value in entries)
    begun = {">": b"MM\0*", "<": b"II*\0"}[order] + struct.pack(f"{order}IH", 8, len(entries) + more)
    return inserted(segment(0xE1, b"Exif\0\0" + begun + packed + b"\0" * 4))


CAMERA, TURNED, SHORT, LONG = 0x0110, 0x0112, 3, 4


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("before", [(), ((CAMERA, SHORT, 5),)])
def test_how_the_camera_was_held_is_found_in_either_order(order: str, before: tuple[tuple[int, int, int], ...]) -> None:
    cut = without_metadata(held(*before, (TURNED, SHORT, 6), order=order))
    assert cut is not None
    assert dict(opened(cut).getexif()) == {Base.Orientation: 6}


@pytest.mark.parametrize(
    "told",
    [
        held((TURNED, SHORT, 0)),
        held((TURNED, SHORT, 9)),
        held((TURNED, LONG, 6)),
        held((CAMERA, SHORT, 6)),
        held((TURNED, SHORT, 6), more=5),
        inserted(segment(0xE1, b"Exif\0\0XX\0*\0\0\0\x08")),
        inserted(segment(0xE1, b"Exif\0\0MM\0*")),
    ],
)
def test_what_does_not_say_how_the_camera_was_held_is_cut_out_whole(told: bytes) -> None:
    assert without_metadata(told) == without_metadata(jpeg())


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
    assert without_metadata(png(exif=exif(1))) == png()


@pytest.mark.parametrize(("length", "more", "kept"), [(20, 0, True), (19, 0, False), (30, 1, False)])
def test_what_a_png_says_of_the_camera_ends_where_its_chunk_does(length: int, more: int, kept: bool) -> None:
    said = b"MM\0*" + struct.pack(">IH", 8, 1 + more) + struct.pack(">HHIHH", TURNED, SHORT, 1, 6, 0) * (1 + more)
    cut = without_metadata(png(exif=b"Exif\0\0" + said[:length]))
    assert cut is not None
    assert dict(opened(cut).getexif()) == ({Base.Orientation: 6} if kept else {})


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
