"""An address → the QR code that leads a phone to it, as a picture that is the same on any machine."""

from __future__ import annotations

import functools
from io import BytesIO

import segno
from PIL import Image

MODULE_PIXELS, QUIET_MODULES = 8, 2
"""Pixels of a module, and free modules around the code."""
LONGEST = 300
"""An address of more characters makes a code that no phone reads from the back row."""
_WHITE = 255


@functools.lru_cache(maxsize=256)
def qr_code(address: str) -> bytes | None:
    """Return the PNG of a QR code, None where the address is too long for one that can be read from afar."""
    if len(address) > LONGEST:
        return None
    code = segno.make(address, error="m", micro=False)
    lines = [bytes(_WHITE * (1 - one) for one in line) for line in code.matrix_iter(MODULE_PIXELS, QUIET_MODULES)]
    file = BytesIO()
    # Eight bits a pixel: some programs show a picture of one bit as a black box.
    Image.frombytes("L", (len(lines[0]), len(lines)), b"".join(lines)).save(file, "PNG", compress_level=9)
    return file.getvalue()
