"""Fonts whose glyphs are drawn one by one: which characters and sequences they have, and their outlines."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.ttLib import TTFont

from gyoan.model.emoji import GRID, ColorGlyph, ColorLayer
from gyoan.theming.outline_pen import OutlinePen

FilledOutline: TypeAlias = tuple[str, str, float, Transform]
"""The glyph whose outline it has, its colour, its opacity and its place."""

_FAINTEST = 0.15
"""What covers less than this is not drawn."""
_STEPS = 20
"""Opacities are rounded to so many steps, so that a file needs few of them."""
TOLERANCE = 0.002
"""TrueType's many short curves become fewer longer ones, this near to them, in em: half as much to write."""


class DrawnFont:
    """A font's file, open; its tables are read as far as they are asked for."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        # Not the file itself, which would stay open as long as some of its tables are unread.
        self._font = TTFont(BytesIO(path.read_bytes()), lazy=True)
        self._outlines = self._font.getGlyphSet()
        self._units: int = self._font["head"].unitsPerEm

    def sequences(self) -> Iterator[tuple[str, str, float]]:
        """Yield each character or sequence that has a drawing, with its glyph's name and its advance width in em."""
        characters = {glyph: chr(code) for code, glyph in (self._font.getBestCmap() or {}).items()}
        named = [(character, glyph) for glyph, character in characters.items()]
        named += [
            ("".join(characters[part] for part in parts), glyph)
            for parts, glyph in self._ligatures()
            if all(part in characters for part in parts)
        ]
        for text, glyph in named:
            if self._is_drawn(text, glyph):
                yield text, glyph, self._width(glyph)

    def _ligatures(self) -> Iterator[tuple[tuple[str, ...], str]]:
        if "GSUB" not in self._font:
            return
        for lookup in self._font["GSUB"].table.LookupList.Lookup:
            for subtable in lookup.SubTable:
                found = getattr(getattr(subtable, "ExtSubTable", subtable), "ligatures", {})
                for first, ligatures in found.items():
                    for ligature in ligatures:
                        yield (first, *ligature.Component), ligature.LigGlyph

    def glyph(self, name: str) -> ColorGlyph:
        """Return the drawing of a glyph."""
        layers = []
        for outline, color, opacity, placing in self._areas(name):
            pen = OutlinePen(self._outlines, self._onto_grid().transform(placing))
            self._outlines[outline].draw(Qu2CuPen(pen, TOLERANCE * self._units, all_cubic=True))
            opaque = round(opacity * _STEPS) / _STEPS
            if opaque >= _FAINTEST and pen.outline:
                layers.append(ColorLayer(color, opaque, pen.outline))
        return ColorGlyph(self._width(name), tuple(layers))

    def _width(self, glyph: str) -> float:
        return float(self._font["hmtx"][glyph][0] / self._units)

    def _onto_grid(self) -> Transform:
        """Return what leads from the font's units onto the grid."""
        return Transform().scale(GRID / self._units)

    def _is_drawn(self, text: str, glyph: str) -> bool:
        """Return whether the drawing of a glyph is what is asked for."""
        raise NotImplementedError

    def _areas(self, name: str) -> Iterator[FilledOutline]:
        """Yield the areas of a glyph, the lowest first."""
        raise NotImplementedError


class JoinedFont(DrawnFont):
    """A font of emoji in the text's colour; only sequences, as its characters are set like all others."""

    def _is_drawn(self, text: str, glyph: str) -> bool:
        return len(text) > 1

    def _areas(self, name: str) -> Iterator[FilledOutline]:
        yield name, "", 1.0, Identity
