"""Old syllables of Hangul as drawings: a block of each, made of a font's own letters by the font's own rules.

There are over a million of them, and a text has a few dozen; each is shaped when it is first asked for and then kept in
the user's cache folder. On a page it is one character of a font of drawings, as an emoji is: it is searched, copied and
read aloud as the letters it was written with.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Container, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gyoan.model.emoji import ColorGlyph, ColorLayer
from gyoan.model.jamo import FIRST, MIDDLE, is_old_syllable
from gyoan.theming.font_files import OF_DAMAGED_FONTS
from gyoan.theming.stored import KeptGlyphs, load_stored, name_of_stored, save

if TYPE_CHECKING:
    from gyoan.theming.block_font import BlockFont

FORMAT = 1
"""Raised whenever the drawings or their stored form change, so that no older one is used."""


class OldSyllables(KeptGlyphs):
    """The drawing of each old syllable that the letters of a font make."""

    def __init__(self, font: Path, letters: Container[int], cache: Path) -> None:
        """Take a font and the code points that it has; its file is only read where text has such a syllable.

        Raises `OSError` where there is no such file.
        """
        self._path, self._letters = font, letters
        self._folder = cache / f"{name_of_stored(font, f'blocks {FORMAT}')}.hangul"
        self._known = {}

    def __contains__(self, text: object) -> bool:
        """Return whether a text is an old syllable whose letters the font has and makes one block of."""
        return (
            isinstance(text, str)
            and is_old_syllable(text)
            and all(ord(letter) in self._letters for letter in unicodedata.normalize("NFD", text))
            and self._are_shaped
        )

    def __getitem__(self, text: str) -> ColorGlyph:
        """Return the drawing of a syllable."""
        if text not in self._known:
            if text not in self:
                raise KeyError(text)
            self._known[text] = self._stored(text)
        return self._known[text]

    def __iter__(self) -> Iterator[str]:
        """Return the syllables of a first and a middle letter; with a last one there are too many."""
        return (first + middle for first, middle in itertools.product(FIRST, MIDDLE) if first + middle in self)

    def __len__(self) -> int:
        """Return how many there may be of them."""
        return len(FIRST) * len(MIDDLE)

    @cached_property
    def _are_shaped(self) -> bool:
        stored = self._folder / "shaped.json"
        known = load_stored(stored)
        if known is None:
            known = [self._font is not None]
            save(stored, known)
        return known == [True]

    @cached_property
    def _font(self) -> BlockFont | None:
        from fontTools.ttLib import TTLibError  # noqa: PLC0415  (what takes its time is imported where it is needed)

        from gyoan.theming.block_font import BlockFont  # noqa: PLC0415

        try:
            font = BlockFont(self._path)
        except (TTLibError, *OF_DAMAGED_FONTS):
            return None
        return font if font.shapes_jamo else None

    def _stored(self, text: str) -> ColorGlyph:
        stored = self._folder / f"{'-'.join(f'{ord(letter):X}' for letter in text)}.json"
        row = load_stored(stored)
        try:
            em, outline = row or self._drawn(text, stored)
        except (TypeError, ValueError):
            em, outline = self._drawn(text, stored)
        return ColorGlyph(float(em), (ColorLayer("", 1.0, str(outline)),))

    def _drawn(self, text: str, stored: Path) -> tuple[float, str]:
        if self._font is None:
            raise KeyError(text)
        em, outline = self._font.block(text)
        save(stored, [em, outline])
        return em, outline
