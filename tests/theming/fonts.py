"""Small TrueType fonts made in code, laid out as the installed packages are."""

from __future__ import annotations

import tomllib
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib.tables._g_l_y_f import Glyph

LATIN, HANGUL = range(32, 127), range(0xAC00, 0xD7A4)


def write_font(path: Path, *, hangul: bool = True) -> Path:
    """Write a font whose every character is as wide as it is high."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "box"])
    builder.setupCharacterMap(dict.fromkeys([*LATIN, *(HANGUL if hangul else ())], "box"))
    builder.setupGlyf({".notdef": Glyph(), "box": Glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "box": (1000, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupMaxp()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def write_packages(folder: Path, default: Path) -> Path:
    """Write a font at every place that the default theme names."""
    fonts = tomllib.loads(default.read_text("utf-8"))["fonts"]
    first = write_font(folder / "font.ttf")
    for entry in fonts.values():
        path = folder / entry["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(first.read_bytes())
    return folder
