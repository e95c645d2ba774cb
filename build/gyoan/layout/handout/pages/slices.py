"""The horizontal slices that the lines of a handout are cut into: how high each is, and where a page may end."""

from __future__ import annotations

from dataclasses import field, replace
from enum import IntEnum

from gyoan.model.handout import PagePanel, PageTable
from gyoan.model.pages import Content, Placed, StructurePath
from gyoan.model.units import Points
from gyoan.model.values import dataclass


class Break(IntEnum):
    """How welcome the end of a page is before a strip."""

    FREE = 0
    POOR = 1
    BAD = 2
    NEVER = 3


@dataclass(frozen=True, slots=True, eq=False)
class CommonGround:
    """What a run of strips stands on or belongs to: a panel or a table."""

    item: PagePanel | PageTable
    """The item."""
    opening: tuple[Strip, ...] = ()
    """What stands at the top of every further page: padding, the table's head."""
    closing: Points = Points(0.0)
    """Free space at the foot of a page that does not end it, in points."""
    repeated: tuple[Strip, ...] = field(init=False)
    """The opening as it stands on each of these pages: inside the ground."""

    def __post_init__(self) -> None:
        """Put the opening inside."""
        inside = tuple(replace(strip, grounds=(*strip.grounds, self)) for strip in self.opening)
        object.__setattr__(self, "repeated", inside)


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A slice of the flow that stands on one page."""

    height: Points
    """Height in points."""
    content: Content
    """What is drawn."""
    before: Points = Points(0.0)
    """Free space above, in points; of two that meet the larger counts."""
    after: Points = Points(0.0)
    """Free space below, in points."""
    breaking: Break = Break.FREE
    """Whether a page may end before it."""
    grounds: tuple[CommonGround, ...] = ()
    """What it stands on, outermost first."""
    least: Points = Points(0)
    """The least height it may be drawn in; 0 where it cannot be made smaller."""
    paths: tuple[StructurePath, ...] = ()
    """What it holds in the structure tree: a path for its text, for each cell or for each block."""

    def at(self, top: Points, height: Points, *, repeated: bool = False) -> Placed:
        """Return it on a page, drawn in a height; `repeated` where it was on a page before."""
        items = tuple([ground.item for ground in self.grounds])
        return Placed(self.content, top, height, self.paths, items, repeated)
