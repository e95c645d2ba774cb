"""A font's file, open, whose letters of Hangul become blocks."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from fontTools.pens.qu2cuPen import Qu2CuPen

from gyoan.model.jamo import FIRST, LAST, TONES
from gyoan.theming.drawn_font import TOLERANCE, DrawnFont
from gyoan.theming.outline_pen import OutlinePen
from gyoan.theming.substitutions import OF_JAMO, Lettered, Substitutions


class BlockFont(DrawnFont):
    """A font with the letters of old Hangul."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        super().__init__(path)
        self._characters: dict[int, str] = self._font.getBestCmap() or {}
        self._substitutions = Substitutions(self._font)

    @property
    def shapes_jamo(self) -> bool:
        """Whether the font says how letters become a block."""
        return self._substitutions.shape_jamo

    def block(self, text: str) -> tuple[float, str]:
        """Return the advance width of a syllable in em, and its outline."""
        tones = [letter for letter in text if letter in TONES]
        base = text.rstrip("".join(TONES))
        # The marks of tones stand at the left of their syllable, and are written behind it.
        glyphs = [*(self._characters[ord(tone)] for tone in tones), *self._shaped(base)]
        outlines: list[str] = []
        across = 0
        for glyph in glyphs:
            pen = OutlinePen(self._outlines, self._onto_grid().translate(across, 0))
            self._outlines[glyph].draw(Qu2CuPen(pen, TOLERANCE * self._units, all_cubic=True))
            outlines.append(pen.outline)
            across += self._font["hmtx"][glyph][0]
        return across / self._units, " ".join(filter(None, outlines))

    def _shaped(self, base: str) -> list[str]:
        if len(base) == 1:
            return [self._characters[ord(base)]]
        letters = unicodedata.normalize("NFD", base)
        return self._substitutions.applied([self._lettered(letter) for letter in letters])

    def _lettered(self, letter: str) -> Lettered:
        first, middle, last = OF_JAMO
        feature = first if letter in FIRST else last if letter in LAST else middle
        return self._characters[ord(letter)], feature
