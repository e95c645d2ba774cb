"""Small TrueType fonts made in code, laid out as the installed packages are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._g_l_y_f import Glyph

LATIN, HANGUL = range(32, 127), range(0xAC00, 0xD7A4)
UNITS = 1000
RED, GREEN, BLUE, CLEAR = range(4)
PALETTE = [(1, 0, 0, 1), (0, 1, 0, 1), (0, 0, 1, 1), (0, 0, 1, 0)]
"""Colours of the fonts for emoji."""
SQUARE, HALF = "square", "half"
"""Outlines of these fonts: from the base line to 800 units above it, 1000 units wide and 500; sequences are squares."""


def write_font(path: Path, *, hangul: bool = True, name: str = "Box") -> Path:
    """Write a font whose every character is as wide as it is high; inside it is called `name`."""
    builder = FontBuilder(UNITS)
    builder.setupGlyphOrder([".notdef", "box"])
    builder.setupCharacterMap(dict.fromkeys([*LATIN, *(HANGUL if hangul else ())], "box"))
    builder.setupGlyf({".notdef": Glyph(), "box": Glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "box": (1000, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupMaxp()
    builder.setupNameTable({"psName": name})
    builder.setupOS2()
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def write_color_font(path: Path, emoji: Mapping[str, Any], *, version: int = 1) -> Path:
    """Write a font for emoji: what each character or sequence is painted with, as fontTools' builder takes it."""
    names = {text: "_".join(f"u{ord(character):X}" for character in text) for text in emoji}
    characters = {character for text in emoji for character in text}
    single = {character: f"u{ord(character):X}" for character in sorted(characters)}
    builder = FontBuilder(UNITS)
    order = dict.fromkeys([".notdef", SQUARE, HALF, *single.values(), *names.values()])
    builder.setupGlyphOrder(list(order))
    builder.setupCharacterMap({ord(character): name for character, name in single.items()})
    builder.setupGlyf({name: _outline(name) for name in order})
    builder.setupHorizontalMetrics(dict.fromkeys(order, (1250, 0)))
    builder.setupHorizontalHeader(ascent=940, descent=-250)
    builder.setupMaxp()
    builder.setupCOLR({names[text]: paint for text, paint in emoji.items()}, version)
    builder.setupCPAL([PALETTE])
    rules = [f"sub {' '.join(single[part] for part in text)} by {names[text]};" for text in emoji if len(text) > 1]
    if rules:
        addOpenTypeFeaturesFromString(builder.font, f"feature ccmp {{ {' '.join(rules)} }} ccmp;")
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def _outline(name: str) -> object:
    pen = TTGlyphPen(None)
    width = {SQUARE: 1000, HALF: 500}.get(name, 1000 if "_" in name else 0)
    if width:
        pen.moveTo((0, 0))
        for point in ((0, 800), (width, 800), (width, 0)):
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def solid(outline: str, color: int, opacity: float = 1.0) -> dict[str, Any]:
    """Return the paint of an outline in one colour."""
    return {"Format": 10, "Glyph": outline, "Paint": {"Format": 2, "PaletteIndex": color, "Alpha": opacity}}


def write_packages(folder: Path, default: Path) -> Path:
    """Write a font at every place that the default theme names."""
    fonts = tomllib.loads(default.read_text("utf-8"))["fonts"]
    first = write_font(folder / "font.ttf")
    for role, entry in fonts.items():
        path = folder / entry["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if role == "color-emoji":
            write_color_font(path, {"😀": solid(SQUARE, RED)})
        else:
            path.write_bytes(first.read_bytes())
    return folder
