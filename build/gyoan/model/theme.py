"""How things look: colours, type scale, typefaces with their advance widths, and the measures of slide and page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from gyoan.model.units import Length


class ColorSlot(Enum):
    """A named colour of a theme; in a deck the value is the slot of the PowerPoint theme."""

    TEXT = "tx1"
    BACKGROUND = "bg1"
    MUTED = "tx2"
    """Secondary text: captions, minutes, footers."""
    SURFACE = "bg2"
    """Behind cards, table heads and code."""
    PRIMARY = "accent1"
    SECONDARY = "accent2"
    POSITIVE = "accent3"
    ATTENTION = "accent4"
    LINE = "accent5"
    """Thin lines and frames."""
    EMPHASIS = "accent6"
    """Inline code and marked words."""
    LINK = "hlink"


class Face(Enum):
    """A role that a typeface plays."""

    BODY = "body"
    BODY_BOLD = "body-bold"
    CODE = "code"
    CODE_BOLD = "code-bold"
    EMOJI = "emoji"


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """A font file with what layout needs to know of it."""

    name: str
    """The family's name: `Noto Sans KR`."""
    path: Path
    """The TrueType file."""
    advances: Mapping[int, float] = field(repr=False)
    """Advance width of each code point that has a glyph, in em."""

    def covers(self, character: str) -> bool:
        """Return whether the font has a glyph for `character`."""
        return ord(character) in self.advances


@dataclass(frozen=True, slots=True)
class DeckStyle:
    """The measures of a slide."""

    width: Length
    """Slide width."""
    height: Length
    """Slide height."""
    margin: Length
    """Free space at the left and right edges."""
    title_points: float
    """Size of slide titles."""
    body_points: float
    """Size of body text."""
    small_points: float
    """Size of the second and deeper levels, tables and cards."""
    code_points: float
    """Size of code."""
    footer_points: float
    """Size of the footer."""
    latin_font: str
    """Typeface that a deck names for Latin letters."""
    korean_font: str
    """Typeface that a deck names for Hangul."""
    code_font: str
    """Typeface that a deck names for code."""


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The measures of a handout page."""

    width: Length
    """Page width."""
    height: Length
    """Page height."""
    margin_top: Length
    margin_bottom: Length
    margin_left: Length
    margin_right: Length
    body_points: float
    """Size of body text."""
    leading: float
    """Distance of base lines as a multiple of the size."""
    code_points: float
    """Size of code."""


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Everything that decides how a deck and a handout look."""

    name: str
    """The theme folder's name."""
    colors: Mapping[ColorSlot, str]
    """Six hexadecimal digits for every slot."""
    faces: Mapping[Face, Typeface]
    """A typeface for every role."""
    deck: DeckStyle
    """Measures of slides."""
    page: PageStyle
    """Measures of pages."""
