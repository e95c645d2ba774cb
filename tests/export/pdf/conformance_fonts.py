"""What is wrong with a file's fonts: every code that is shown needs a glyph, its width and its character."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence

import pikepdf
from fontTools.ttLib import TTFont

from export.pdf.conformance_content import Content

SYMBOLIC = 4
FORBIDDEN = {"\0", "\ufeff", "\ufffe"}


def font_faults(contents: Sequence[Content]) -> Iterator[str]:
    """Yield what is wrong with the fonts that pages show text in."""
    fonts: dict[str, tuple[pikepdf.Dictionary, set[int]]] = {}
    for content in contents:
        for name, (font, codes) in content.shown.items():
            fonts.setdefault(name, (font, set()))[1].update(codes)
    for name, (font, codes) in fonts.items():
        yield from (f"{fault} ({name})" for fault in _faults(font, codes))


def _faults(font: pikepdf.Dictionary, codes: set[int]) -> Iterator[str]:
    descriptor = font.get("/FontDescriptor", pikepdf.Dictionary())
    if font.Subtype != "/TrueType" or "/FontFile2" not in descriptor:
        yield "UA 7.21.4.1, A 6.2.11.4: no embedded TrueType font"
        return
    if not int(descriptor.Flags) & SYMBOLIC or "/Encoding" in font:
        yield "UA 7.21.6, A 6.2.11.6: not symbolic, or with an encoding"
    first, last, widths = int(font.FirstChar), int(font.LastChar), list(font.Widths)
    if len(widths) != last - first + 1:
        yield "A 6.2.11.2: as many widths as characters"
    program = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
    tables = program["cmap"].tables
    if len(tables) != 1:
        yield "UA 7.21.6-4, A 6.2.11.6: not one table of characters"
    glyphs, unicode = tables[0].cmap, _unicode(font.ToUnicode.read_bytes().decode("ascii"))
    scale = 1000 / program["head"].unitsPerEm
    for code in sorted(codes):
        glyph = glyphs.get(code, ".notdef")
        if glyph == ".notdef" or program.getGlyphID(glyph) == 0:
            yield f"UA 7.21.8, A 6.2.11.8: no glyph for code {code} ({unicode.get(code)!r})"
        elif not first <= code <= last or abs(float(widths[code - first]) - program["hmtx"][glyph][0] * scale) > 1:
            yield f"UA 7.21.5, A 6.2.11.5: width of {unicode.get(code)!r}"
        text = unicode.get(code, "")
        if not text or FORBIDDEN & set(text):
            yield f"UA 7.21.7, A 6.2.11.7.2: code {code} has no character"
        elif any(unicodedata.category(character) == "Co" for character in text):
            yield f"A 6.2.11.7.3: {text!r} is for private use"


def _unicode(cmap: str) -> dict[int, str]:
    pairs = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
