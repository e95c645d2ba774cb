"""Measuring text for slides: how many lines a paragraph takes, and how high a column of paragraphs is.

The deck names fonts that this machine may not have, so the measure is taken with the theme's own body font and the
margin of text that programs break into lines anew.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import field
from typing import Any, TypeVar

from gyoan.model.deck import Run, TextParagraph
from gyoan.model.theme import Theme
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.column_grid import columns
from gyoan.typesetting.emoji import emoji_across
from gyoan.typesetting.line_heights import PITCH
from gyoan.typesetting.margins import RUNNING
from gyoan.typesetting.ruler import CODE_COLUMN, CODE_WIDE, ruler_of
from gyoan.typesetting.shortening import longest_beginning

T = TypeVar("T")

_NARROW = 5
"""Letters such as `i` that stand in an em at most: no text has more in its place."""
_CODE_WIDTHS = tuple(em * RUNNING.rounding for em in (0.0, CODE_COLUMN, CODE_WIDE))
"""How wide characters of code are that take no column, one and two, in em."""


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """Measures text in the faces of a theme."""

    theme: Theme
    """The theme whose faces are used."""
    counted: dict[tuple[int, Points], tuple[Sequence[Run], int]] = field(default_factory=dict, repr=False)
    """Line counts so far, by the runs' identity and the width, with the runs, so that no identity is used again."""
    extents: dict[int, tuple[Sequence[Run], Points, Points]] = field(default_factory=dict, repr=False)
    """Widths so far, likewise."""
    known: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    """What was worked out `once`."""
    numbers: dict[int, tuple[Hashable, int]] = field(default_factory=dict, repr=False)
    """The numbers of values so far, by their identity, likewise with the values."""
    equals: dict[Hashable, int] = field(default_factory=dict, repr=False)
    """The same by what they are equal to."""
    advances: dict[tuple[str, bool, bool], list[float]] = field(default_factory=dict, repr=False)
    """Widths of characters so far, by their text and look."""

    def width(self, text: str, points: Points, *, bold: bool = False, monospace: bool = False) -> Points:
        """Return the width of `text` in points, the safety margin included."""
        return sum(self._advances(text, bold=bold, monospace=monospace)) * points

    def runs_width(self, runs: Iterable[Run]) -> Points:
        """Return the width of `runs` set in one line, in points."""
        return sum(
            (self.width(run.text, run.points, bold=run.bold, monospace=run.monospace) for run in runs), Points(0)
        )

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

    def extent(self, runs: Sequence[Run]) -> tuple[Points, Points]:
        """Return the width of the longest word in `runs`, as if it were bold, and that of `runs` in one line."""
        known = self.extents.get(id(runs))
        if known is None:
            words = [(word, run.points) for run in runs for word in run.text.split()]
            longest = max((self.width(word, points, bold=True) for word, points in words), default=Points(0))
            known = self.extents[id(runs)] = (runs, longest, self.runs_width(runs))
        return known[1:]

    def lines(self, runs: Sequence[Run], width: Points) -> int:
        """Return how many lines `runs` take in `width` points, broken at spaces and inside words longer than a line."""
        known = self.counted.get((id(runs), width))
        if known is None:
            known = self.counted[id(runs), width] = (runs, self._count_lines(runs, width))
        return known[1]

    def _count_lines(self, runs: Sequence[Run], width: Points) -> int:
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

    def shortened(self, text: str, points: Points, width: Points, lines: int, *, bold: bool = False) -> str:
        """Return `text`, or as much of it as fits `lines` lines of `width` points, with an ellipsis at its end."""
        if self.lines((Run(text, points, bold=bold),), width) <= lines:
            return text
        most = _NARROW * (max(int(lines * width / points), 0) + 1)
        kept = longest_beginning(
            text[:most], lambda shown: self.lines((Run(shown, points, bold=bold),), width) <= lines
        )
        return f"{text[: emoji_across(text, len(kept))[0]].rstrip()}…"

    def paragraph_height(self, paragraph: TextParagraph, width: Points) -> Points:
        """Return the height of `paragraph` in a column of `width` points, the space above it not included."""
        size = max((run.points for run in paragraph.runs), default=Points(0))
        lines = self.lines(paragraph.runs, width - paragraph.indent.points)
        return lines * size * PITCH.text * paragraph.line_spacing

    def height(self, paragraphs: Sequence[TextParagraph], width: Points) -> Points:
        """Return the height of `paragraphs` set one below the other in a column of `width` points."""
        spaces = sum((paragraph.space_before.points for paragraph in paragraphs[1:]), Points(0))
        return sum((self.paragraph_height(paragraph, width) for paragraph in paragraphs), spaces)

    def _characters(self, run: Run) -> Iterable[tuple[str, float]]:
        advances = self._advances(run.text, bold=run.bold, monospace=run.monospace)
        return zip(run.text, [advance * run.points for advance in advances], strict=True)

    def _advances(self, text: str, *, bold: bool, monospace: bool) -> Sequence[float]:
        """Return the width of each character in em, the same text being measured in many sizes."""
        known = self.advances.get((text, bold, monospace))
        if known is None:
            known = self.advances[text, bold, monospace] = self._measured(text, bold=bold, monospace=monospace)
        return known

    def _measured(self, text: str, *, bold: bool, monospace: bool) -> list[float]:
        if monospace:
            return [_CODE_WIDTHS[columns(character)] for character in text]
        return ruler_of(self.theme, RUNNING).advances(text, bold=bold)
