"""Font files → reportlab's fonts, parsed once per process; and a right ToUnicode map for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from gyoan.export.pdf.emoji_font import EmojiFont
from gyoan.export.pdf.to_unicode import to_unicode_map
from gyoan.model.theme import Face, Theme, Typeface

_UNUSED = frozenset({"name", "OS/2"})
"""Tables that PDF has no use for (PDF 32000-1, 9.9)."""


def register_fonts(theme: Theme) -> dict[Face, str]:
    """Return the name by which reportlab knows the font of each face."""
    return {face: _name_of(typeface) for face, typeface in theme.faces.items()}


def _name_of(typeface: Typeface) -> str:
    return _registered_drawings(typeface) if typeface.drawings else _registered(typeface.path)


@cache
def _registered_drawings(typeface: Typeface) -> str:
    name = _free_name(typeface.path)
    pdfmetrics.registerFont(EmojiFont(name, typeface))
    return name


def _free_name(path: Path) -> str:
    # reportlab may write the name into the file, so it must not be the path, which differs between machines.
    taken = pdfmetrics.getRegisteredFontNames()
    names = (f"{path.stem}-{number}" if number else path.stem for number in count())
    return next(name for name in names if name not in taken)


@cache
def _registered(path: Path) -> str:
    name = _free_name(path)
    # Else every subset holds all of ASCII, whether it is used or not.
    font = ttfonts.TTFont(name, str(path), shapable=False, asciiReadable=False)
    face: Any = font.face
    face.get_table = partial(_table, face.get_table)
    pdfmetrics.registerFont(font)
    return name


def _table(get_table: Callable[[str], bytes], tag: str) -> bytes:
    """Return a font's table; to a subset, which is never installed, the font's names and licence add nothing."""
    if tag in _UNUSED:
        raise KeyError(tag)
    return get_table(tag)


@cache
def has_space(name: str) -> bool:
    """Return whether the font that reportlab knows by this name has a space; some emoji fonts have none."""
    font: Any = pdfmetrics.getFont(name)
    return ord(" ") in font.face.charToGlyph


def _to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """Return the CMap of a font's subset of code points; reportlab's own is wrong above U+FFFF."""
    return to_unicode_map(fontname, [chr(point) if point else "" for point in subset])


ttfonts.makeToUnicodeCMap = _to_unicode_map
