"""Set text: characters with their look and their place in a line."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.theme import Face
from gyoan.model.units import Length


@dataclass(frozen=True, slots=True)
class Ink:
    """How characters look."""

    face: Face
    """The typeface."""
    points: float
    """The size."""
    color: str
    """Six hexadecimal digits."""
    fill: str = ""
    """Colour behind the characters; empty for none."""
    underline: bool = False
    """Whether a line runs below them."""
    strike: bool = False
    """Whether a line runs through them."""
    rise: float = 0.0
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
