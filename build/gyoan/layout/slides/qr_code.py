"""An address → the QR code that leads a phone to it, as a picture that is the same on any machine."""

from __future__ import annotations

import functools
from io import BytesIO

import segno

MODULE_PIXELS, QUIET_MODULES = 8, 2
"""Pixels of a module, and free modules around the code."""
LONGEST = 300
"""An address of more characters makes a code that no phone reads from the back row."""


@functools.lru_cache(maxsize=256)
def qr_code(address: str) -> bytes | None:
    """Return the PNG of a QR code, None where the address is too long for one that can be read from afar."""
    if len(address) > LONGEST:
        return None
    file = BytesIO()
    segno.make(address, error="m", micro=False).save(file, kind="png", scale=MODULE_PIXELS, border=QUIET_MODULES)
    return file.getvalue()
