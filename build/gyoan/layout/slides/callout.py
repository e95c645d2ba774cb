"""Text set off from the rest of a slide: quotations, definitions, admonitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.layout.area import Area
from gyoan.layout.elements import Callout, Entry
from gyoan.layout.slides.piece import Piece, Stage
from gyoan.layout.slides.text import (
    TextPiece,
    TextSizes,
    entry_notes,
    paragraph_of,
    spoken,
)
from gyoan.model.deck import Panel, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.schedule import TalkSpeed
from gyoan.model.speech import speech_seconds
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Length

CALLOUT_INSET = 12.0
"""Free space inside a callout, in points."""


@dataclass(frozen=True, slots=True)
class CalloutPiece(Piece):
    """Text set off by a tinted box with a bar at its left."""

    callout: Callout
    """What it says."""

    kind = SlideKind.STATEMENT

    def fit(self, stage: Stage, limit: float) -> float | None:
        """Return its height, its box included."""
        paragraphs = self._paragraphs(stage)
        height = stage.measure.height(paragraphs, stage.body.width - 2 * CALLOUT_INSET) + 2 * CALLOUT_INSET
        return height if height <= limit else None

    def split(self, stage: Stage, limit: float) -> Sequence[Piece]:
        """Return it as it is, or as plain text on several slides where it is higher than one."""
        if self.fit(stage, limit) is not None:
            return (self,)
        head = (Entry(self.callout.title, strong=True),) if self.callout.title else ()
        return TextPiece(head + self.callout.entries).split(stage, limit)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the tinted text box and its bar."""
        bar = Area(area.x, area.y, 5, area.height)
        return (
            TextBox(
                area.box,
                self._paragraphs(stage),
                style=ShapeStyle(fill=ColorSlot.SURFACE),
                inset=Length.of_points(CALLOUT_INSET),
                name="강조",
            ),
            Panel(bar.box, ShapeStyle(fill=ColorSlot.PRIMARY), name="강조 막대"),
        )

    def _paragraphs(self, stage: Stage) -> tuple[TextParagraph, ...]:
        style = stage.measure.theme.deck
        sizes = TextSizes(style.small_points + 2, style.small_points)
        head = (Entry(self.callout.title, strong=True),) if self.callout.title else ()
        return tuple(paragraph_of(entry, sizes) for entry in head + self.callout.entries)

    @property
    def notes(self) -> str:
        """The text, its title first."""
        title = [spoken(self.callout.title)] if self.callout.title else []
        return "\n".join([*title, *map(entry_notes, self.callout.entries)])

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds that saying it takes."""
        return speech_seconds(self.notes, speed)
