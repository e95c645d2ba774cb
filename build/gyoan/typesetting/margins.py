"""How much wider text may come out than it is measured, where it is shown in fonts that are not here.

A deck names fonts, and programs show it in those that they have. All that is known of how much wider these are stands
here: for text that a program breaks into lines anew, and for lines that stay as they are broken.
"""

from __future__ import annotations

from gyoan.model.values import dataclass

WIDE = "\u1100-\u11ff\u2e80-\u9fff\ua960-\ud7ff\uf900-\ufaff\uff00-\uffef"
"""Characters an em wide, as ranges: Hangul, Hanja and Kana, with their punctuation."""
LAST_LATIN = 0x24F
"""The last code point of the letters that stand-in fonts have wider than ours."""


@dataclass(frozen=True, slots=True)
class Margin:
    """What is added to widths. Pairs are of regular and bold text; factors unless something else is said."""

    latin: tuple[float, float]
    """Latin letters, digits and signs."""
    wide: float
    """Characters of `WIDE`."""
    other: tuple[float, float]
    """All others: arrows, Greek, emoji."""
    space: tuple[float, float]
    """Width of a space in em: that of the fonts that stand in, which have it wider than most."""
    seam: float
    """Room between Hangul and Latin, a space between them or not, in em."""
    before: str
    """What has a seam when Hangul follows it, as a class of characters."""
    behind: str
    """What has a seam when it follows Hangul."""
    rounding: float = 1.0
    """On all of it, since programs round the advances of characters."""

    @property
    def seams(self) -> str:
        """A pattern that finds each character behind which there is a seam; Python and JavaScript read it alike."""
        wide = f"[{WIDE}]"
        return f"{self.before}(?=[ \u00a0]?{wide})|{wide}(?=[ \u00a0]?{self.behind})"


RUNNING = Margin(
    latin=(1.10, 1.17),
    wide=1.0,
    other=(1.0, 1.0),
    space=(0.32, 0.35),
    seam=0.2,
    before="[A-Za-z0-9%$)]",
    behind="[A-Za-z0-9$(]",
    rounding=1.02,
)
"""Of text that a program breaks into lines: one line more than reckoned leaves its box, so that this is what the widest
stand-in needs. Measured: DejaVu Sans, which steps in where a font is missing, has Latin 1.06 to 1.09 times as wide as
Noto Sans KR, in bold 1.12 to 1.15, and spaces of 0.318 and 0.348 em; LibreOffice puts a fifth of an em into a seam."""

_NEITHER = f"[^ \u00a0{WIDE}]"
KEPT = Margin(
    latin=(1.11, 1.17),
    wide=1.03,
    other=(1.11, 1.17),
    space=(0.3108, 0.3276),
    seam=0.12,
    before=_NEITHER,
    behind=_NEITHER,
)
"""Of lines that stay as they are broken, a diagram's labels. They stand in the middle of boxes with free space at both
sides: a seam wider than this is not seen, and each em more makes all labels of a diagram smaller. Latin as measured
above, Hangul that differs by little, seams found by trial; a space is Noto Sans CJK's in Korean text (0.28 em), as much
wider as Latin is."""

IN_FORMULAS = Margin(
    latin=(1.05, 1.08),
    wide=1.02,
    other=(1.05, 1.08),
    space=(0.29, 0.3),
    seam=0.12,
    before=_NEITHER,
    behind=_NEITHER,
)
"""Of the texts of a formula, each in the middle of its own place: half of what the widest stand-in needs, since a gap
before a script is seen at once, and with that stand-in they touch at worst. Found by trial."""
