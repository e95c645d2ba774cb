"""Combining accents over their letters: `x̄`, which no font has as one character.

A viewer writes glyphs where it is told, one behind the other. So an accent goes back to the middle of its letter, and
up where the letter is so high that it would touch it, as HarfBuzz places marks of fonts that say nothing of them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from gyoan.export.pdf.font_face import FontFace
from gyoan.model.expressions import expression

_ACCENT = expression("([\u0300-\u036f])")
_APART = 60
"""Thousandths of the size between a letter and the accent above it."""


class _Extent(NamedTuple):
    """How far a glyph reaches from where it is written, in thousandths of the size."""

    left: float
    bottom: float
    right: float
    top: float


def marks_in_place(text: str, font: Any) -> Iterator[tuple[str, float, float]]:  # noqa: ANN401  (reportlab's)
    """Yield the parts of `text` with how far each goes back and up, in thousandths of the size: only accents do."""
    if text.isascii() or not _ACCENT.search(text) or not isinstance(font.face, FontFace):
        yield text, 0, 0
        return
    letter, top = "", None
    for part in filter(None, _ACCENT.split(text)):
        if letter and _ACCENT.match(part):
            back, rise, top = _move(letter, part, font.face, top)
            yield part, back, rise
        else:
            yield part, 0, 0
            letter, top = part[-1], None


def _move(letter: str, accent: str, face: Any, top: float | None) -> tuple[float, float, float | None]:  # noqa: ANN401
    """Return how far an accent goes back and up, and where it ends then; `top` is where the one below it does.

    It stays where it has a width of its own, or no outline is known.
    """
    below, above = _extent(letter, face), _extent(accent, face)
    if below is None or above is None or face.charWidths.get(ord(accent)):
        return 0, 0, top
    back = face.charWidths[ord(letter)] / 2 + (above.left + above.right) / 2
    if above.bottom <= 0:
        return back, 0, top
    rise = max(0.0, (below.top if top is None else top) + _APART - above.bottom)
    return back, rise, above.top + rise


def _extent(character: str, face: Any) -> _Extent | None:  # noqa: ANN401  (as above)
    """Return the extent of a character's outline (OpenType 1.9, "glyf"); None where the font has none."""
    glyph = face.charToGlyph.get(ord(character))
    if glyph is None or face.glyphPos[glyph] == face.glyphPos[glyph + 1]:
        return None
    start = face.table["glyf"]["offset"] + face.glyphPos[glyph]
    return _Extent(*map(face._pdfScale, struct.unpack_from(">2x4h", face._ttf_data, start)))
