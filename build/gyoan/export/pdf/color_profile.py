"""The ICC profile of sRGB (IEC 61966-2-1), computed from its definition, so that it belongs to nobody.

A file for archives has to say what its red, green and blue are. The profile is a matrix and a curve (ICC.1:2004-10).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache

_VERSION = 0x04200000
"""ICC 4.2."""
_DATE = (2000, 1, 1, 0, 0, 0)
"""The bytes must not tell when they were made."""
_WHITE = (0.9642, 1.0, 0.8249)
"""D50, to which all profiles refer."""
_PRIMARIES = (
    (b"rXYZ", (0.436066, 0.222488, 0.013916)),
    (b"gXYZ", (0.385147, 0.716873, 0.097076)),
    (b"bXYZ", (0.143066, 0.060608, 0.714096)),
)
"""sRGB's primaries as seen in D50."""
_ADAPTATION = (1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)
"""Bradford's matrix from D65, sRGB's white, to D50."""
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""`((x + 0.055) / 1.055) ** 2.4` from 0.04045 on, `x / 12.92` below."""
_TEXTS = ((b"desc", "sRGB"), (b"cprt", "No copyright, use freely"))
_HEADER = 128
"""A profile's head is this long (ICC.1:2010, 7.2)."""


@cache
def srgb_profile() -> bytes:
    """Return the profile's bytes."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(_CURVE)
    content = [
        *((name, _text(text)) for name, text in _TEXTS),
        (b"wtpt", _place(_WHITE)),
        (b"chad", b"sf32" + bytes(4) + _fixed(_ADAPTATION)),
        *((name, _place(values)) for name, values in _PRIMARIES),
        *((name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    offset = _HEADER + 4 + 12 * len(content)
    table, body = struct.pack(">I", len(content)), b""
    for name, data in content:
        table += name + struct.pack(">II", offset + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return _header(offset + len(body)) + table + body


def _header(size: int) -> bytes:
    start = struct.pack(">I4xI", size, _VERSION) + b"mntrRGB XYZ " + struct.pack(">6H", *_DATE) + b"acsp"
    return (start + bytes(28) + _fixed(_WHITE)).ljust(_HEADER, b"\0")


def _fixed(values: Sequence[float]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 0x10000) for value in values))


def _place(values: Sequence[float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(values)


def _text(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III", 0, 1, 12) + b"enUS" + struct.pack(">II", len(data), 28) + data
