"""A list in large type on a tinted panel: for the few lines a session wants remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.piece import MOST_LINES, Piece, Stage
from gyoan.layout.deck.slides.text import TextPiece, TextSizes, entry_notes, paragraph_of
from gyoan.layout.elements import Entry
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, PlaceholderRole, Shape, ShapeStyle, TextBox, TextParagraph
from gyoan.model.units import Length, Points

INSET = Points(20)
"""Free space inside the panel, in points."""
SPACE, MOST_SPACE = Points(8), 36.0
"""Free space between its lines, in points: usually, and where the slide has room to spare."""


@dataclass(frozen=True, slots=True)
class PanelPiece(Piece):
    """A list on a panel."""

    entries: tuple[Entry, ...]
    """In reading order."""

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size that fits; None where it has more lines than are taken in."""
        paragraphs = self.paragraphs(stage, limit)
        if paragraphs is None or _lines(stage, paragraphs) > MOST_LINES:
            return None
        return _height(stage, paragraphs)

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines it has."""
        paragraphs = self.paragraphs(stage, stage.body.height)
        return _lines(stage, paragraphs) if paragraphs else MOST_LINES + 1

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return it whole, or as plain text on several slides."""
        return (self,) if self.fit(stage, limit) is not None else TextPiece(self.entries).split(stage, limit)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the panel with its text, spread over the free height."""
        paragraphs = self.paragraphs(stage, area.height + 0.5) or ()
        free = max(area.height - _height(stage, paragraphs), 0.0)
        space = SPACE + min(MOST_SPACE - SPACE, free / max(len(paragraphs), 1))
        spread = self.paragraphs(stage, area.height + 0.5, space) or paragraphs
        height = min(_height(stage, spread), area.height)
        style = ShapeStyle(fill=ColorSlot.SURFACE, line=ColorSlot.LINE, rounded=True)
        inset = Length.of_points(INSET)
        return (
            TextBox(
                area.top(height).box, spread, PlaceholderRole.BODY, Anchor.MIDDLE, style, inset, name=shape_names.BODY()
            ),
        )

    def paragraphs(self, stage: Stage, limit: Points, space: Points = SPACE) -> tuple[TextParagraph, ...] | None:
        """Return its paragraphs at the largest size that fits; None where not even the smallest does."""
        style = stage.measure.theme.deck
        for points in (style.body_points + 6, style.body_points + 4, style.body_points + 2, style.body_points):
            sizes = TextSizes(points, max(points - 4, style.small_points))
            paragraphs = tuple(paragraph_of(entry, sizes, space) for entry in self.entries)
            if _height(stage, paragraphs) <= limit:
                return paragraphs
        return None

    @property
    def notes(self) -> str:
        """The text, a line an entry."""
        return "\n".join(map(entry_notes, self.entries))


def _height(stage: Stage, paragraphs: Sequence[TextParagraph]) -> Points:
    return stage.measure.height(paragraphs, stage.body.width - 2 * INSET) + 2 * INSET


def _lines(stage: Stage, paragraphs: Sequence[TextParagraph]) -> int:
    width = stage.body.width - 2 * INSET
    return sum(stage.measure.lines(paragraph.runs, width - paragraph.indent.points) for paragraph in paragraphs)
