"""Text on slides: runs of characters in one style, bullets and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.blocks import Alignment
from gyoan.model.colors import ColorSlot
from gyoan.model.units import Length, Points


@dataclass(frozen=True, slots=True)
class SlideJump:
    """A link to another slide of the same deck."""

    identity: str
    """The `identity` of the slide it leads to."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in one style."""

    text: str
    """The characters; a newline is a line break inside the paragraph."""
    points: Points
    """Size."""
    color: ColorSlot = ColorSlot.TEXT
    """Colour."""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    monospace: bool = False
    """Set in the code font instead of the theme's."""
    baseline: int = 0
    """Raised (positive) or lowered (negative) by this percentage of the size."""
    link: str | SlideJump | None = None
    """An absolute address, or a slide of this deck."""
    note: int = 0
    """The number of the footnote that it is the mark of; 0 for text."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """What stands before the first line of a paragraph; a real bullet, not a typed character."""

    character: str = "•"
    """The bullet; ignored where `number` is set."""
    number: int | None = None
    """The number, for a numbered list."""
    color: ColorSlot = ColorSlot.PRIMARY
    """Its colour."""


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph of a text box."""

    runs: tuple[Run, ...]
    """Its text; empty for an empty line."""
    level: int = 0
    """Outline level, from 0."""
    bullet: Bullet | None = None
    """Its bullet or number."""
    indent: Length = Length(0)
    """How far its lines hang in from the box's inner edge; the bullet stands in this space."""
    hanging: Length = Length(0)
    """How much of `indent` belongs to the bullet."""
    align: Alignment = Alignment.LEFT
    """Alignment."""
    space_before: Length = Length(0)
    """Free space above, except at the top of the box."""
    line_spacing: float = 1.2
    """Distance of base lines as a multiple of the font's own line height at 100 %: 1.0 is PowerPoint's "single"."""
