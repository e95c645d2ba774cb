"""The drawings of a font for emoji, read one by one when they are asked for and then kept in the user's cache folder.

A font for emoji has some 4,000 of them, and a session shows a few dozen; opening the font takes as long as laying out
several sessions.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from gyoan.model.emoji import ColorGlyph, ColorLayer
from gyoan.theming.font_files import OF_DAMAGED_FONTS
from gyoan.theming.stored import KeptGlyphs, load_stored, name_of_stored, save

if TYPE_CHECKING:
    from gyoan.theming.drawn_font import DrawnFont

FORMAT = 4
"""Raised whenever the drawings or their stored form change, so that no older one is used."""
_TURN = Lock()
"""Held while a font is read: fontTools unfolds its tables on demand, which two threads may not do at once."""


class EmojiDrawings(KeptGlyphs):
    """The drawing of each character or sequence in a font, without U+FE0F."""

    def __init__(self, font: Path, cache: Path, *, colored: bool) -> None:
        """Read which drawings there are: all that have colours of their own, else all sequences in the text's colour.

        Raises `OSError` where the font cannot be read or has no colours.
        """
        self._path, self._colored = font, colored
        self._folder = cache / f"{name_of_stored(font, f'emoji {FORMAT} {colored}')}.emoji"
        self._known = {}
        self._glyphs: dict[str, tuple[str, float]] = self._index()

    def advances(self) -> dict[int, float]:
        """Return the advance width of each single character that has a drawing, in em."""
        return {ord(text): em for text, (_, em) in self._glyphs.items() if len(text) == 1}

    def __getitem__(self, text: str) -> ColorGlyph:
        """Return the drawing of a character or sequence."""
        drawing = self._known.get(text)
        if drawing is None:
            drawing = self._known[text] = self._stored(self._glyphs[text][0])
        return drawing

    def __contains__(self, text: object) -> bool:
        """Return whether there is a drawing, without reading it."""
        return text in self._glyphs

    def __iter__(self) -> Iterator[str]:
        """Return the characters and sequences."""
        return iter(self._glyphs)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._glyphs)

    @cached_property
    def _font(self) -> DrawnFont:
        # What takes its time is imported where it is needed, which is rare.
        from gyoan.theming.color_outlines import ColorFont  # noqa: PLC0415
        from gyoan.theming.drawn_font import JoinedFont  # noqa: PLC0415

        return ColorFont(self._path) if self._colored else JoinedFont(self._path)

    def _index(self) -> dict[str, tuple[str, float]]:
        stored = self._folder / "index.json"
        rows = load_stored(stored)
        try:
            known = self._read_index(stored) if rows is None else rows
            return {str(text): (str(glyph), float(em)) for text, glyph, em in known}
        except (TypeError, ValueError):
            return {text: (glyph, em) for text, glyph, em in self._read_index(stored)}

    def _read_index(self, stored: Path) -> list[tuple[str, str, float]]:
        from fontTools.ttLib import TTLibError  # noqa: PLC0415

        try:
            rows = list(self._font.sequences())
        except (TTLibError, *OF_DAMAGED_FONTS) as error:
            raise OSError(f"no font of drawings: {self._path.name}") from error
        save(stored, rows)
        return rows

    def _stored(self, glyph: str) -> ColorGlyph:
        stored = self._folder / f"{glyph}.json"
        try:
            em, *layers = load_stored(stored) or self._read_glyph(glyph, stored)
            return ColorGlyph(float(em), tuple(ColorLayer(*layer) for layer in layers))
        except (TypeError, ValueError):
            em, *layers = self._read_glyph(glyph, stored)
            return ColorGlyph(em, tuple(ColorLayer(*layer) for layer in layers))

    def _read_glyph(self, glyph: str, stored: Path) -> list[Any]:
        with _TURN:
            drawing = self._font.glyph(glyph)
        row = [drawing.em, *((layer.color, layer.opacity, layer.outline) for layer in drawing.layers)]
        save(stored, row)
        return row
