"""QR codes on slides."""

import io

import segno
from PIL import Image

from gyoan.layout.deck.slides.references import LONGEST, MODULE_PIXELS, QUIET_MODULES, qr_picture

ADDRESS = "https://kubernetes.io/ko/docs/concepts/"


def test_a_code_has_eight_bits_a_pixel_and_the_modules_of_the_address_in_a_quiet_zone():
    with Image.open(io.BytesIO(qr_picture(ADDRESS) or b"")) as picture:
        assert picture.mode == "L"
        small = picture.resize([side // MODULE_PIXELS for side in picture.size], Image.Resampling.NEAREST)
    dark = [[small.getpixel((x, y)) == 0 for x in range(small.width)] for y in range(small.height)]
    modules = segno.make(ADDRESS, error="m", micro=False).matrix_iter(1, QUIET_MODULES)
    assert dark == [[bool(module) for module in line] for line in modules]


def test_an_address_too_long_for_the_back_row_has_none():
    assert qr_picture("https://a.kr/" + "x" * (LONGEST - 13)) is not None
    assert qr_picture("https://a.kr/" + "x" * (LONGEST - 12)) is None
