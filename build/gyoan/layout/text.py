"""Measuring text for slides: how many lines a paragraph takes, and how high a column of paragraphs is.

The deck names fonts that this machine may not have, so the measure is taken with the theme's own body font, whose
advances are not narrower than those of the fonts in question, and with a margin on top.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.deck import Run, TextParagraph
from gyoan.model.further_faces import FURTHER_FAMILIES
from gyoan.model.theme import Face, Theme
from gyoan.typesetting.columns import columns
from gyoan.typesetting.emoji import emoji_across
from gyoan.typesetting.line_heights import LINE_HEIGHT
from gyoan.typesetting.shortening import beginning

T = TypeVar("T")

SAFETY = 1.02
"""Text is taken to be this much wider than measured: renderers round advances."""
LATIN = {False: 1.10, True: 1.17}
"""Latin letters are taken to be this much wider, by boldness: where the deck's font is missing, a wide one such as
DejaVu Sans steps in (measured: 1.06-1.09 times Noto Sans KR, in bold 1.12-1.15)."""
SPACE = {False: 0.32, True: 0.35}
"""Width of a space in em, by boldness, of the same substitute."""
LAST_LATIN = 0x24F
"""The last code point that `LATIN` speaks of."""
CODE_COLUMN = 0.605
"""Width of a column of code in em: the widest of the usual code fonts (DejaVu Sans Mono 0.602, Consolas 0.55)."""
WIDE_COLUMN = 1.0
"""Width of a Hangul syllable in code, in em."""
SEAM = 0.2
"""Room in em that LibreOffice leaves between Hangul and Latin letters, a space between them or not."""
_SEAM = re.compile(rf"[A-Za-z0-9%$)](?=[ \u00a0]?[{SYLLABLES}])|[{SYLLABLES}](?=[ \u00a0]?[A-Za-z0-9$(])")
UNKNOWN = 1.3
"""Width of a character that the body font does not have, an emoji mostly, in em."""
_CODE_WIDTHS = (0.0, CODE_COLUMN, WIDE_COLUMN)


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """Measures text in the faces of a theme."""

    theme: Theme
    """The theme whose faces are used."""
    counted: dict[tuple[int, float], tuple[Sequence[Run], int]] = field(default_factory=dict, repr=False)
    """Line counts so far, by the runs' identity and the width, with the runs, so that no identity is used again."""
    extents: dict[int, tuple[Sequence[Run], float, float]] = field(default_factory=dict, repr=False)
    """Widths so far, likewise."""
    known: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    """What was worked out `once`."""
    numbers: dict[int, tuple[Hashable, int]] = field(default_factory=dict, repr=False)
    """The numbers of values so far, by their identity, likewise with the values."""
    equals: dict[Hashable, int] = field(default_factory=dict, repr=False)
    """The same by what they are equal to."""
    advances: dict[tuple[str, bool, bool], list[float]] = field(default_factory=dict, repr=False)
    """Widths of characters so far, by their text and look."""

    def width(self, text: str, points: float, *, bold: bool = False, monospace: bool = False) -> float:
        """Return the width of `text` in points, the safety margin included."""
        return sum(self._advances(text, bold=bold, monospace=monospace)) * points * SAFETY

    def runs_width(self, runs: Iterable[Run]) -> float:
        """Return the width of `runs` set in one line, in points."""
        return sum(self.width(run.text, run.points, bold=run.bold, monospace=run.monospace) for run in runs)

    def once(self, key: Hashable, measured: Callable[[], T]) -> T:
        """Return what `measured` returns, without calling it again for the same `key`."""
        if key not in self.known:
            self.known[key] = measured()
        value: T = self.known[key]
        return value

    def number(self, value: Hashable) -> int:
        """Return a number for keys, the same for all that equal `value`: to hash a whole card takes its time."""
        known = self.numbers.get(id(value))
        if known is None:
            known = self.numbers[id(value)] = (value, self.equals.setdefault(value, len(self.equals)))
        return known[1]

    def extent(self, runs: Sequence[Run]) -> tuple[float, float]:
        """Return the width of the longest word in `runs`, as if it were bold, and that of `runs` in one line."""
        known = self.extents.get(id(runs))
        if known is None:
            words = [(word, run.points) for run in runs for word in run.text.split()]
            longest = max((self.width(word, points, bold=True) for word, points in words), default=0.0)
            known = self.extents[id(runs)] = (runs, longest, self.runs_width(runs))
        return known[1:]

    def lines(self, runs: Sequence[Run], width: float) -> int:
        """Return how many lines `runs` take in `width` points, broken at spaces and inside words longer than a line."""
        known = self.counted.get((id(runs), width))
        if known is None:
            known = self.counted[id(runs), width] = (runs, self._count_lines(runs, width))
        return known[1]

    def _count_lines(self, runs: Sequence[Run], width: float) -> int:
        count, used, word = 1, 0.0, 0.0
        for character, advance in itertools.chain.from_iterable(map(self._characters, runs)):
            if character == "\n":
                count, used, word = count + 1 + int(used + word > width and used > 0), 0.0, 0.0
            elif character == " ":
                if used + word > width and used > 0:
                    count, used = count + 1, 0.0
                used, word = used + word + advance, 0.0
            elif word + advance > width:
                count, used, word = count + 1 + int(used > 0), 0.0, advance
            else:
                word += advance
        return count + int(used + word > width and used > 0)

    def shortened(self, text: str, points: float, width: float, lines: int, *, bold: bool = False) -> str:
        """Return `text`, or as much of it as fits `lines` lines of `width` points, with an ellipsis at its end."""
        if self.lines((Run(text, points, bold=bold),), width) <= lines:
            return text
        most = max(int(lines * width / points), 0) + 1
        kept = beginning(text[:most], lambda shown: self.lines((Run(shown, points, bold=bold),), width) <= lines)
        return f"{text[: emoji_across(text, len(kept))[0]].rstrip()}…"

    def paragraph_height(self, paragraph: TextParagraph, width: float) -> float:
        """Return the height of `paragraph` in a column of `width` points, the space above it not included."""
        size = max((run.points for run in paragraph.runs), default=0.0)
        lines = self.lines(paragraph.runs, width - paragraph.indent.points)
        return lines * size * LINE_HEIGHT * paragraph.line_spacing

    def height(self, paragraphs: Sequence[TextParagraph], width: float) -> float:
        """Return the height of `paragraphs` set one below the other in a column of `width` points."""
        spaces = sum(paragraph.space_before.points for paragraph in paragraphs[1:])
        return spaces + sum(self.paragraph_height(paragraph, width) for paragraph in paragraphs)

    def _characters(self, run: Run) -> Iterable[tuple[str, float]]:
        scale = run.points * SAFETY
        advances = self._advances(run.text, bold=run.bold, monospace=run.monospace)
        return zip(run.text, [advance * scale for advance in advances], strict=True)

    def _advances(self, text: str, *, bold: bool, monospace: bool) -> Sequence[float]:
        """Return the width of each character in em, the same text being measured in many sizes."""
        known = self.advances.get((text, bold, monospace))
        if known is None:
            known = self.advances[text, bold, monospace] = self._measured(text, bold=bold, monospace=monospace)
        return known

    def _measured(self, text: str, *, bold: bool, monospace: bool) -> list[float]:
        if monospace:
            return [_CODE_WIDTHS[columns(character)] for character in text]
        widths = _widths(self.theme, bold)
        advances = [widths[character] for character in text]
        if not text.isascii():
            for seam in _SEAM.finditer(text):
                advances[seam.start()] += SEAM
        return advances


class _Widths(dict[str, float]):
    """The width in em of every character asked for so far in one face, as the widest likely substitute draws it."""

    def __init__(self, theme: Theme, *, bold: bool) -> None:
        super().__init__({" ": SPACE[bold], "\u00a0": SPACE[bold]})
        further = [theme.faces[family.faces[-bold]] for family in FURTHER_FAMILIES if family.faces[0] in theme.faces]
        first = theme.faces[Face.BODY_BOLD if bold else Face.BODY]
        self.advances = [face.advances for face in (first, *further)]
        self.bold = bold

    def __missing__(self, character: str) -> float:
        known = (advances[ord(character)] for advances in self.advances if ord(character) in advances)
        width = next(known, UNKNOWN) if columns(character) else 0.0
        width *= LATIN[self.bold] if ord(character) <= LAST_LATIN else 1.0
        self[character] = width
        return width


@functools.lru_cache(maxsize=8)
def _widths(theme: Theme, bold: bool) -> _Widths:  # noqa: FBT001  (a cached function's key)
    return _Widths(theme, bold=bold)
