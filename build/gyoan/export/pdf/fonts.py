"""Font files → reportlab's fonts, parsed once per process; and a right ToUnicode map for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import count
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

from gyoan.model.theme import Face, Theme

_UNUSED = frozenset({"name", "OS/2"})
"""Tables that PDF has no use for (PDF 32000-1, 9.9)."""
_BLOCK = 100
"""A CMap names at most so many characters in one block."""


def register_fonts(theme: Theme) -> dict[Face, str]:
    """Return the name by which reportlab knows the font of each face."""
    return {face: _registered(typeface.path) for face, typeface in theme.faces.items()}


@cache
def _registered(path: Path) -> str:
    # reportlab may write the name into the file, so it must not be the path, which differs between machines.
    taken = pdfmetrics.getRegisteredFontNames()
    names = (f"{path.stem}-{number}" if number else path.stem for number in count())
    name = next(name for name in names if name not in taken)
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


def to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """Return the CMap that turns the codes of a font's subset into Unicode.

    reportlab's own writes code points above U+FFFF as five hexadecimal digits, which readers take for other
    characters; they are pairs of surrogates in UTF-16BE (PDF 32000-1, 9.10.3).
    """
    entries = [f"<{code:02X}> <{_utf16(point)}>" for code, point in enumerate(subset) if point]
    blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({fontname})",
        f"/Ordering ({fontname})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{fontname} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _utf16(point: int) -> str:
    return chr(point).encode("utf-16-be", "surrogatepass").hex().upper()


ttfonts.makeToUnicodeCMap = to_unicode_map
