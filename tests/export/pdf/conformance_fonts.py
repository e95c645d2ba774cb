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
PLACING = frozenset({"m", "l", "c", "v", "y"})
DRAWING = PLACING | {"h", "f", "rg", "gs"}
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
    yield from _drawing_faults(font, codes) if font.Subtype == "/Type3" else _truetype_faults(font, codes)


def _drawing_faults(font: pikepdf.Dictionary, codes: set[int]) -> Iterator[str]:
    """Yield what is wrong with a font whose characters are drawings."""
    if not font.get("/FontDescriptor", pikepdf.Dictionary()).get("/FontName"):
        yield "PDF 9.6.5: a tagged file has a descriptor for each font"
    first, widths, names = int(font.FirstChar), list(font.Widths), list(font.Encoding.Differences)
    if names[0] != first or len(names) - 1 != len(widths) or int(font.LastChar) != first + len(widths) - 1:
        yield "A 6.2.11.2: as many widths as characters"
    unicode = unicode_of(font.ToUnicode.read_bytes().decode("ascii"))
    for code in sorted(codes):
        name = str(names[code - first + 1]) if first <= code <= int(font.LastChar) else ""
        if name not in font.CharProcs:
            yield f"UA 7.21.8, A 6.2.11.8: no glyph for code {code} ({unicode.get(code)!r})"
            continue
        yield from _text_faults(code, unicode)
        yield from _procedure_faults(font, font.CharProcs[name], float(widths[code - first]), name)


def _procedure_faults(font: pikepdf.Dictionary, drawing: pikepdf.Object, width: float, name: str) -> Iterator[str]:
    left, low, right, high = (float(edge) for edge in font.FontBBox)
    steps = [(str(step.operator), list(step.operands)) for step in pikepdf.parse_content_stream(drawing)]
    if steps[0][0] not in {"d0", "d1"} or abs(float(steps[0][1][0]) - width) > 1:
        yield f"UA 7.21.5, A 6.2.11.5: width of {name}"
    for operator, operands in steps[1:]:
        if operator not in DRAWING:
            yield f"A 6.2.2: operator {operator} in {name}"
        if operator == "gs" and not set(font.Resources.ExtGState[str(operands[0])].keys()) <= {"/ca"}:
            yield f"A 6.2.5: state of {name}"
        if operator in PLACING:
            places = [float(value) for value in operands]
            across, up = places[::2], places[1::2]
            if not (left <= min(across) and max(across) <= right and low <= min(up) and max(up) <= high):
                yield f"PDF 9.6.5: {name} stands out of the font's box"


def _text_faults(code: int, unicode: dict[int, str]) -> Iterator[str]:
    text = unicode.get(code, "")
    if not text or FORBIDDEN & set(text):
        yield f"UA 7.21.7, A 6.2.11.7.2: code {code} has no character"
    elif any(unicodedata.category(character) == "Co" for character in text):
        yield f"A 6.2.11.7.3: {text!r} is for private use"


def _truetype_faults(font: pikepdf.Dictionary, codes: set[int]) -> Iterator[str]:
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
    glyphs, unicode = tables[0].cmap, unicode_of(font.ToUnicode.read_bytes().decode("ascii"))
    scale = 1000 / program["head"].unitsPerEm
    for code in sorted(codes):
        glyph = glyphs.get(code, ".notdef")
        if glyph == ".notdef" or program.getGlyphID(glyph) == 0:
            yield f"UA 7.21.8, A 6.2.11.8: no glyph for code {code} ({unicode.get(code)!r})"
        elif not first <= code <= last or abs(float(widths[code - first]) - program["hmtx"][glyph][0] * scale) > 1:
            yield f"UA 7.21.5, A 6.2.11.5: width of {unicode.get(code)!r}"
        yield from _text_faults(code, unicode)


def unicode_of(cmap: str) -> dict[int, str]:
    """Return the character of each code, as a font's CMap says it."""
    pairs = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", cmap, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
