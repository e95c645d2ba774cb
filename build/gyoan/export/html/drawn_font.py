"""Emoji → a font of drawings (COLR): so they are characters that can be found, copied and read aloud.

Each area of a drawing is a glyph of one colour, and a drawing is the pile of them (OpenType 1.9, "COLR", version 0).
Sequences, such as a family of four, become one glyph as ligatures do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from gyoan.model.emoji import GRID, SELECTOR, ColorGlyph, ColorLayer
from gyoan.typesetting import drawn_parts

_NAME = "Drawings"
_NOTHING = ".notdef"
_OF_TEXT = 0xFFFF
"""The colour that stands for the text's own."""
_ASCENT, _DESCENT = round(0.95 * GRID), round(0.25 * GRID)
"""How far drawings reach above and below their base line: it decides what of a line is marked when it is selected."""
_OPERATORS = frozenset("mlcvy")
"""What PDF draws with (PDF 32000-1, 8.5.2)."""

Color: TypeAlias = tuple[float, float, float, float]
"""Red, green, blue and opacity, from 0 to 1."""
GridPoint: TypeAlias = tuple[int, int]


def drawn_font(texts: Sequence[str], drawings: Mapping[str, ColorGlyph]) -> TTFont:
    """Return a font with the drawings that stand in `texts`."""
    shown = {text[start:end]: None for text in texts for start, end in drawn_parts(text, drawings)}
    glyphs = {text: drawings[text.replace(SELECTOR, "")] for text in shown}
    names = {text: f"d{number}" for number, text in enumerate(glyphs)}
    parts = {text: _parts(names[text], glyph) for text, glyph in glyphs.items()}
    letters = {ord(letter): f"u{ord(letter)}" for text in shown for letter in text}
    single = {ord(text): name for text, name in names.items() if len(text) == 1}
    layers = [part for own in parts.values() for part in own]
    builder = FontBuilder(GRID, isTTF=False)
    builder.setupGlyphOrder([_NOTHING, *letters.values(), *names.values(), *(name for name, _ in layers)])
    builder.setupCharacterMap({**letters, **single})
    empty = {name: _outline("", 0) for name in (_NOTHING, *letters.values())}
    advances = {name: round(glyphs[text].em * GRID) for text, name in names.items()}
    bases = {name: _outline("", width) for name, width in advances.items()}
    areas = {name: _outline(layer.outline, 0) for name, layer in layers}
    builder.setupCFF(_NAME, {}, {**empty, **bases, **areas}, {})
    builder.setupHorizontalMetrics({name: (advances.get(name, 0), 0) for name in builder.font.getGlyphOrder()})
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=-_DESCENT)
    builder.setupOS2(sTypoAscender=_ASCENT, usWinAscent=_ASCENT, usWinDescent=_DESCENT)
    builder.setupNameTable({"familyName": _NAME, "styleName": "Regular"})
    builder.setupPost(keepGlyphNames=False)
    palette = list(dict.fromkeys(_color(layer) for _, layer in layers if layer.color))
    builder.setupCOLR({names[text]: _pile(own, palette) for text, own in parts.items()}, version=0)
    builder.setupCPAL([palette or [(0.0, 0.0, 0.0, 1.0)]])
    font: TTFont = builder.font
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    if rules := "".join(_ligatures(names)):
        addOpenTypeFeaturesFromString(font, f"feature ccmp {{{rules}}} ccmp;")
    return font


def _parts(name: str, glyph: ColorGlyph) -> list[tuple[str, ColorLayer]]:
    return [(f"{name}.{number}", layer) for number, layer in enumerate(glyph.layers)]


def _pile(parts: Sequence[tuple[str, ColorLayer]], palette: Sequence[Color]) -> list[tuple[str, int]]:
    """Return the areas of a drawing, each with the number of its colour."""
    return [(name, palette.index(_color(layer)) if layer.color else _OF_TEXT) for name, layer in parts]


def _color(layer: ColorLayer) -> Color:
    red, green, blue = (int(layer.color[place : place + 2] or "0", 16) / 255 for place in (0, 2, 4))
    return red, green, blue, layer.opacity


def _ligatures(names: Mapping[str, str]) -> Iterator[str]:
    """Yield what makes one glyph of each sequence, the longest first."""
    for text in sorted(names, key=len, reverse=True):
        if len(text) > 1:
            yield f"sub {' '.join(_first(letter, names) for letter in text)} by {names[text]};"


def _first(letter: str, names: Mapping[str, str]) -> str:
    """Return the glyph that a character is before ligatures are made."""
    return names.get(letter, f"u{ord(letter)}")


def _outline(operators: str, width: int) -> T2CharString:
    """Return what PDF's operators draw as a glyph."""
    pen = T2CharStringPen(width, None)
    numbers: list[int] = []
    here = (0, 0)
    for word in operators.split():
        if word == "h":
            pen.closePath()
        elif word in _OPERATORS:
            points = list(zip(numbers[::2], numbers[1::2], strict=True))
            _draw(pen, word, points, here)
            here, numbers = points[-1], []
        else:
            numbers.append(int(word))
    return pen.getCharString()


def _draw(pen: T2CharStringPen, operator: str, points: Sequence[GridPoint], here: GridPoint) -> None:
    match operator:
        case "m":
            pen.moveTo(*points)
        case "l":
            pen.lineTo(*points)
        case "v":
            pen.curveTo(here, *points)
        case "y":
            pen.curveTo(*points, points[-1])
        case _:
            pen.curveTo(*points)
