"""Font files → reportlab's fonts, parsed once per process; and a right ToUnicode map for them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics, ttfonts

from gyoan.export.pdf.emoji_font import EmojiFont
from gyoan.export.pdf.font_face import FontFace
from gyoan.export.pdf.operators import to_unicode_map
from gyoan.model.theme import Face, Theme, Typeface

_UNUSED = frozenset({"name", "OS/2"})
"""Tables that PDF has no use for (PDF 32000-1, 9.9)."""
_MOST_KEPT = 24
"""Fonts that stay parsed, several megabytes each: those of a few themes."""
_OF_DAMAGED_FONTS = (ttfonts.TTFError, struct.error, LookupError)
"""What reportlab raises for a font whose tables or outlines are not what they say."""
# Reportlab asks for this setting where a font has no name inside, and defines it nowhere: such a font is damaged.
setattr(rl_config, "autoGenerateTTFMissingTTFName", False)  # noqa: B010  (its stubs do not know the setting)
_known: dict[Hashable, str] = {}
"""The names of parsed fonts, by the file or the typeface that each was made of, those used last at the end."""


class UnembeddableError(Exception):
    """A font that cannot be put into a file, and why."""


def check_embedding(path: Path) -> None:
    """Raise `UnembeddableError` where the font cannot be put into a file, each of its glyphs included."""
    try:
        font: Any = _opened(path.stem, path)
        characters = sorted(font.face.charToGlyph)
        font.face.makeSubset(characters)
        document = pdfdoc.PDFDocument()
        font.splitString("".join(map(chr, characters[:256])), document)
        font.addObjects(document)
    except _OF_DAMAGED_FONTS as error:
        raise UnembeddableError(str(error)) from error


def register_fonts(theme: Theme) -> dict[Face, str]:
    """Return the name by which reportlab knows the font of each face."""
    bearers: dict[bytes, dict[Path, int]] = {}
    names = {face: _name_of(typeface, bearers) for face, typeface in theme.faces.items()}
    for key in list(_known)[:-_MOST_KEPT]:
        unused: Any = pdfmetrics.getFont(_known.pop(key))
        unused.unregister()
    return names


def _name_of(typeface: Typeface, bearers: dict[bytes, dict[Path, int]]) -> str:
    """Return a font's name; `bearers` number a theme's files by the names inside them, which a PDF has once each."""
    if typeface.drawings:
        return _registered(typeface, typeface.path, lambda name: EmojiFont(name, typeface))
    path = typeface.path
    name = _registered((path, 0), path, lambda name: _opened(name, path))
    font: Any = pdfmetrics.getFont(name)
    files = bearers.setdefault(font.face.name, {})
    number = files.setdefault(path, len(files))
    return _registered((path, number), path, lambda name: _opened(name, path, number)) if number else name


def _registered(key: Hashable, path: Path, make: Callable[[str], Any]) -> str:
    name = _known.pop(key, "")
    if not name:
        name = _free_name(path)
        font = make(name)
        # Else reportlab takes an earlier font with the same name inside, whatever glyphs that one has.
        registry: Any = pdfmetrics
        registry._dynFaceNames.pop(font.face.name, None)
        pdfmetrics.registerFont(font)
    _known[key] = name
    return name


def _free_name(path: Path) -> str:
    # reportlab may write the name into the file, so it must not be the path, which differs between machines.
    taken = pdfmetrics.getRegisteredFontNames()
    names = (f"{path.stem}-{number}" if number else path.stem for number in count())
    return next(name for name in names if name not in taken)


def _opened(name: str, path: Path, number: int = 0) -> ttfonts.TTFont:
    """Return a font; with a `number` it is called otherwise inside than another one of its name."""
    # Else every subset holds all of ASCII, whether it is used or not.
    font = ttfonts.TTFont(name, str(path), shapable=False, asciiReadable=False)
    face: Any = font.face
    face.name += b"-%d" % number if number else b""
    face.get_table = partial(_table, face.get_table)
    return font


def _table(get_table: Callable[[str], bytes], tag: str) -> bytes:
    """Return a font's table; to a subset, which is never installed, the font's names and licence add nothing."""
    if tag in _UNUSED:
        raise KeyError(tag)
    return get_table(tag)


def has_space(name: str) -> bool:
    """Return whether the font that reportlab knows by this name has a space; some emoji fonts have none."""
    font: Any = pdfmetrics.getFont(name)
    return ord(" ") in font.face.charToGlyph


def _to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """Return the CMap of a font's subset of code points; reportlab's own is wrong above U+FFFF."""
    return to_unicode_map(fontname, [chr(point) if point else "" for point in subset])


ttfonts.makeToUnicodeCMap = _to_unicode_map
setattr(ttfonts, "TTFontFace", FontFace)  # noqa: B010  (a type checker takes it for another class)
