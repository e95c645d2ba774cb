"""The one ruler of what is shown in other fonts than it is measured in: slides, flows, and diagrams by their worker.

Widths come from the font files of a theme, what may be added to them from a `Margin`. The worker is handed both as one
table, so that it measures a text as wide as Python does.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from gyoan.model.advances import Runs, runs_of
from gyoan.model.expressions import expression
from gyoan.model.further_faces import FURTHER_FAMILIES
from gyoan.model.theme import Face, Theme
from gyoan.model.values import dataclass
from gyoan.typesetting.column_grid import columns, unseen
from gyoan.typesetting.margins import LAST_LATIN, WIDE, Margin

UNKNOWN = 1.3
"""Width in em of a character that no font of the theme has, an emoji mostly: Segoe UI Emoji's are 1.25 to 1.37 wide."""
CODE_COLUMN = 0.605
"""Width of a column of code in em: the widest of the usual code fonts (DejaVu Sans Mono 0.602, Consolas 0.55)."""
CODE_WIDE = 1.0
"""Width of a Hangul syllable in code, in em."""
JOINED = "\u200d."
"""A pattern that finds what takes no room: a joiner, and what it joins to the character before it."""

_CODES = (range(0x80, 0x20000), range(0xE0000, 0xE01F0))
"""Where Unicode has characters that take no room."""
_SPACES = frozenset({0x20, 0xA0})
"""The space and the one that no line ends at."""
_wide = expression(f"[{WIDE}]")
_joined = expression(JOINED)


@dataclass(frozen=True, slots=True)
class AdvanceTable:
    """All widths of one weight, margin included, as they can be handed over."""

    runs: Runs
    """Those of code points that are in a font or take no room, in em."""
    unknown: float
    """The width of all others."""


class Ruler:
    """Widths of text in em in the fonts of a theme, with a margin."""

    def __init__(self, faces: Sequence[Sequence[Mapping[int, float]]], margin: Margin) -> None:
        """Take the advances of code points, regular and bold, from the first font to the last, and what is added."""
        self.margin = margin
        self._weights = tuple(_Weight(fonts, margin, bold=bool(at)) for at, fonts in enumerate(faces))
        self._seams = expression(margin.seams)
        self.seam = margin.seam * margin.rounding

    def width(self, text: str, *, bold: bool = False) -> float:
        """Return the width of `text` in one line."""
        return sum(self.advances(text, bold=bold))

    def advances(self, text: str, *, bold: bool = False) -> list[float]:
        """Return the width of each character of `text`, the seam behind it included."""
        widths = self._weights[bold]
        advances = [widths[character] for character in text]
        if not text.isascii():
            for joined in _joined.finditer(text):
                advances[joined.end() - 1] = 0.0
            for seam in self._seams.finditer(text):
                advances[seam.start()] += self.seam
        return advances

    def table(self, *, bold: bool) -> AdvanceTable:
        """Return all widths of one weight."""
        return self._weights[bold].table()


class _Weight(dict[str, float]):
    """The width of every character asked for so far in one weight."""

    def __init__(self, fonts: Sequence[Mapping[int, float]], margin: Margin, *, bold: bool) -> None:
        super().__init__()
        self.fonts = fonts
        self.latin, self.other, self.space = (pair[bold] for pair in (margin.latin, margin.other, margin.space))
        self.margin = margin

    def __missing__(self, character: str) -> float:
        width = self[character] = self._width(character)
        return width

    def _width(self, character: str) -> float:
        return self._seen(character) if columns(character) else 0.0

    def _seen(self, character: str) -> float:
        code = ord(character)
        em = next((advances[code] for advances in self.fonts if code in advances), None)
        if em is None:
            return self._with_margin(code, UNKNOWN, is_wide=False)
        return self._with_margin(code, em, is_wide=bool(_wide.match(character)))

    def _with_margin(self, code: int, em: float, *, is_wide: bool) -> float:
        if code in _SPACES:
            return self.space * self.margin.rounding
        factor = self.margin.wide if is_wide else self.latin if code <= LAST_LATIN else self.other
        return em * factor * self.margin.rounding

    def table(self) -> AdvanceTable:
        """Return all widths; these are tens of thousands, which are searched for wide ones at one stroke."""
        ems = {code: em for advances in reversed(self.fonts) for code, em in advances.items()}
        wide = frozenset(map(ord, _wide.findall("".join(map(chr, ems)))))
        widths = {code: self._with_margin(code, em, is_wide=code in wide) for code, em in ems.items()}
        return AdvanceTable(runs_of(widths | dict.fromkeys(_unseen(), 0.0)), self["\U0010ffff"])


@functools.cache
def _unseen() -> frozenset[int]:
    """Return the code points that take no room."""
    return frozenset(code for codes in _CODES for code in unseen(codes))


@functools.lru_cache(maxsize=16)
def ruler_of(theme: Theme, margin: Margin) -> Ruler:
    """Return the ruler for text in the body's faces of `theme`, and in what these borrow characters from."""
    regular, bold = (
        [
            theme.faces[face],
            *(theme.faces[family.faces[at]] for family in FURTHER_FAMILIES if family.faces[0] in theme.faces),
        ]
        for at, face in ((0, Face.BODY), (-1, Face.BODY_BOLD))
    )
    return Ruler([[face.advances for face in faces] for faces in (regular, bold)], margin)
