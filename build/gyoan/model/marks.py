"""What is drawn beside, behind and below the lines of a handout: pills, boxes to tick, QR codes, lines to write on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from gyoan.model.typeset import Ink, Line
from gyoan.model.units import Box, Length

ZERO = Length(0)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the document's outline."""

    title: str
    """What it says."""
    level: int
    """0 for the top level; never more than one deeper than the entry before it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle behind an item's first line: a pill, a rule, a piece of a chart."""

    box: Box
    """Its place, upright from the item's top."""
    color: str
    """Six hexadecimal digits."""
    radius: Length = ZERO
    """Radius of its corners."""


@dataclass(frozen=True, slots=True)
class TickBox:
    """A square to tick, before an item's first line."""

    x: Length
    """Left edge."""
    size: Length
    """Side."""
    color: str
    """Colour of its frame and tick."""
    checked: bool
    """Whether it is ticked already."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """The number of the page on which an item stands, on the first line of another."""

    anchor: str
    """The anchor of the item."""
    right: Length
    """Where the number ends."""
    ink: Ink
    """How it looks."""
    number: int = 0
    """The number, once pages are bound; 0 before, and where the item stands on none of them."""


@dataclass(frozen=True, slots=True)
class MarginNote:
    """A line in the margin beside an item; its places are those of the text area, negative ones left of it."""

    line: Line
    """The line."""
    top: Length
    """Its upper edge, from the item's top."""
    leading: Length
    """Its height."""
    spoken: str
    """What one who listens hears; empty where another line says it."""


@dataclass(frozen=True, slots=True)
class ModuleGrid:
    """A QR code: square modules in rows."""

    rows: tuple[tuple[bool, ...], ...]
    """Whether each module is dark, row by row."""
    x: Length
    """Left edge."""
    y: Length
    """Upper edge, from the item's top."""
    module: Length
    """Side of a module."""
    color: str
    """Colour of dark modules."""
    spoken: str
    """What one who listens hears."""


Mark: TypeAlias = Bar | TickBox | PageMark | MarginNote | ModuleGrid


@dataclass(frozen=True, slots=True)
class Ruling:
    """What is printed below each line of a block, to write on."""

    x: Length
    """Left edge."""
    width: Length
    """Width."""
    color: str
    """Six hexadecimal digits."""
    dots: Length = ZERO
    """Distance of the dots; zero for a line."""
