"""Set text: characters with their look and their place in a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gyoan.model.theme import Face
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

BASE_LINE = 0.36
"""How far below a line's middle its base line runs, in em: half the height of Hangul and of Latin capitals."""
_GAP = Points(1.0)
"""Pieces of a line further apart than this, in points, are heard as two words."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How characters look."""

    face: Face
    """The typeface."""
    points: Points
    """The size."""
    color: str
    """Six hexadecimal digits."""
    fill: str = ""
    """Colour behind the characters; empty for none."""
    underline: bool = False
    """Whether a line runs below them."""
    strike: bool = False
    """Whether a line runs through them."""
    rise: Points = Points(0)
    """How far they stand above the base line, in points."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Characters of one look at their place in a line; the face has a glyph for each."""

    text: str
    """The characters."""
    x: Length
    """Where they begin."""
    width: Length
    """How wide they are."""
    ink: Ink
    """How they look."""
    link: str = ""
    """Where a click leads: an address, or `#` and an item's anchor; empty for nowhere."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of set text."""

    fragments: tuple[Fragment, ...] = ()
    """From left to right."""
    spaced: bool = False
    """Whether a space stood at its end, where the line was broken: one who listens must hear two words."""

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(fragment.text for fragment in self.fragments)

    def base(self, middle: Points) -> Points:
        """Return where the line's base line runs whose letters have their middle at `middle`, in points downwards."""
        upright = [piece.ink.points for piece in self.fragments if not piece.ink.rise]
        return middle + BASE_LINE * max(upright, default=self.fragments[0].ink.points)


def heard(pieces: Sequence[Fragment], *, spaced: bool) -> Iterator[tuple[Fragment, bool]]:
    """Yield pieces of a line, and whether one who listens or copies must find a space behind each.

    A gap between two is one, and behind the last there is one where it is `spaced`.
    """
    for number, piece in enumerate(pieces):
        last = number + 1 == len(pieces)
        yield piece, spaced if last else (pieces[number + 1].x - piece.x - piece.width).points > _GAP
