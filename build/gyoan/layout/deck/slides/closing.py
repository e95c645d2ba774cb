"""The closing slide: what comes next, or what a session takes leave with, large on a panel."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.panel import INSET, PanelPiece
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.text import group_entries
from gyoan.layout.elements import Group
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Panel, PlaceholderRole, Shape, ShapeStyle, SlideKind, TextBox
from gyoan.model.units import Length, Points

BAR_WIDTH = Points(8)
"""Width of the bar at the left, in points."""


@dataclass(frozen=True, slots=True)
class ClosingPiece(PanelPiece):
    """The last words of a session."""

    kind = SlideKind.CLOSING

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the text in the middle of a panel as large as its place, beside a bar."""
        paragraphs = self.paragraphs(stage, area.height + 0.5) or ()
        inset = Length.of_points(INSET)
        style = ShapeStyle(fill=ColorSlot.SURFACE)
        bar = Area(area.x, area.y, BAR_WIDTH, area.height)
        return (
            TextBox(area.box, paragraphs, PlaceholderRole.BODY, Anchor.MIDDLE, style, inset, shape_names.CLOSING()),
            Panel(bar.box, ShapeStyle(fill=ColorSlot.PRIMARY), name=shape_names.BAR()),
        )


def closing_piece(groups: tuple[Group, ...]) -> ClosingPiece:
    """Return the piece for all that a session closes with."""
    return ClosingPiece(group_entries(groups))
