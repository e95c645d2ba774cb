"""The glyphs of a colour font (OpenType's COLR table, version 0 or 1) as areas of one colour each.

Gradients become their mean colour: at the size of text they are a few dots wide, and what is printed stays small.
Light and shade laid over a whole glyph by blending, as on waving flags, are left out for the same reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fontTools.misc.transform import Identity, Transform
from fontTools.ttLib.tables.C_P_A_L_ import Color
from fontTools.ttLib.tables.otTables import CompositeMode, Paint, PaintFormat

from gyoan.model.emoji import GRID
from gyoan.theming.drawn_font import DrawnFont, FilledOutline

_MIDDLE = 0.44
"""How high above the base line the middle of a drawing stands, in em: at that of Hangul, once it is as wide as text
wants it, some four fifths of the size. Fonts set it lower, for Latin letters of small height."""
_OF_TEXT = 0xFFFF
"""Stands for the text's colour, which a drawing in several colours has in none of its areas: black is taken."""


class ColorFont(DrawnFont):
    """A colour font's file, open."""

    def __init__(self, path: Path) -> None:
        """Open the file; raise `KeyError` where it is no colour font."""
        super().__init__(path)
        table, colors = self._font["COLR"], self._font["CPAL"]
        self._palette: Mapping[int, Any] = {**dict(enumerate(colors.palettes[0])), _OF_TEXT: Color(0, 0, 0, 255)}
        self._flat: Mapping[str, Sequence[Any]] = table.ColorLayers if table.version == 0 else {}
        self._table: Any = None if table.version == 0 else table.table
        records = self._table.BaseGlyphList.BaseGlyphPaintRecord if self._table else ()
        self._paints: Mapping[str, Any] = {record.BaseGlyph: record.Paint for record in records}

    def _onto_grid(self) -> Transform:
        heights = self._font["hhea"]
        raised = _MIDDLE - (heights.ascent + heights.descent) / 2 / self._units
        return Transform().translate(0, raised * GRID).scale(GRID / self._units)

    def _is_drawn(self, text: str, glyph: str) -> bool:
        # Digits are drawn by every font.
        return (glyph in self._paints or glyph in self._flat) and not text.isascii()

    def _areas(self, name: str) -> Iterator[FilledOutline]:
        if name in self._paints:
            yield from self._painted(self._paints[name], Identity, 1.0)
        for layer in self._flat.get(name, ()):
            yield (layer.name, *self._color(((0.0, layer.colorID, 1.0),)), Identity)

    def _painted(self, paint: Paint, placing: Transform, opacity: float) -> Iterator[FilledOutline]:
        if paint.Format == PaintFormat.PaintGlyph:
            color, covered = self._color(_stops(paint.Paint))
            yield paint.Glyph, color, covered * opacity, placing
        elif paint.Format == PaintFormat.PaintComposite:
            yield from self._composite(paint, placing, opacity)
        else:
            inner = placing.transform(paint.getTransform())
            for child in paint.getChildren(self._table):
                yield from self._painted(child, inner, opacity)

    def _composite(self, paint: Paint, placing: Transform, opacity: float) -> Iterator[FilledOutline]:
        """Yield the areas of a glyph blended with others: what is drawn in a plain ground has that one's opacity."""
        if paint.CompositeMode == CompositeMode.SRC_IN and paint.BackdropPaint.Format == PaintFormat.PaintSolid:
            _, ground = self._color(_stops(paint.BackdropPaint))
            yield from self._painted(paint.SourcePaint, placing, opacity * ground)
        elif paint.CompositeMode != CompositeMode.SRC_IN:
            yield from self._painted(paint.BackdropPaint, placing, opacity)

    def _color(self, stops: Sequence[tuple[float, int, float]]) -> tuple[str, float]:
        """Return the mean of a gradient's colours and its mean opacity."""
        shares = _shares([place for place, _, _ in stops])
        colors = [self._palette[index] for _, index, _ in stops]
        opacities = [color.alpha / 255 * alpha for color, (_, _, alpha) in zip(colors, stops, strict=True)]
        weights = [share * opacity for share, opacity in zip(shares, opacities, strict=True)]
        whole = sum(weights) or 1.0
        mean = [
            round(sum(weight * getattr(color, part) for weight, color in zip(weights, colors, strict=True)) / whole)
            for part in ("red", "green", "blue")
        ]
        return "{:02X}{:02X}{:02X}".format(*mean), sum(weights)


def _stops(paint: Paint) -> list[tuple[float, int, float]]:
    """Return place, colour and opacity of each stop of a fill; a plain one has one."""
    while paint.Format not in _FILLS:
        paint = paint.Paint
    if paint.Format == PaintFormat.PaintSolid:
        return [(0.0, paint.PaletteIndex, paint.Alpha)]
    return [(stop.StopOffset, stop.PaletteIndex, stop.Alpha) for stop in paint.ColorLine.ColorStop]


_FILLS = (
    PaintFormat.PaintSolid,
    PaintFormat.PaintLinearGradient,
    PaintFormat.PaintRadialGradient,
    PaintFormat.PaintSweepGradient,
)


def _shares(places: Sequence[float]) -> list[float]:
    """Return how much of a gradient each of its stops, in their order, stands for."""
    if len(places) < 2 or places[-1] <= places[0]:
        return [1 / len(places)] * len(places)
    whole = places[-1] - places[0]
    before = [places[0], *places[:-1]]
    after = [*places[1:], places[-1]]
    return [(right - left) / 2 / whole for left, right in zip(before, after, strict=True)]
