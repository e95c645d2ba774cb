"""Formulas that stand by themselves: in the size of the text, in the middle of the line, below what announces them."""

from __future__ import annotations

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.formulas import FormulaDrawing, on_slide
from gyoan.messages import shape_names
from gyoan.model.blocks import Formula
from gyoan.model.deck import GraphShape, Shape, SlideKind
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import PITCH


@dataclass(frozen=True, slots=True)
class FormulaPiece(Piece):
    """A formula."""

    formula: Formula
    """The formula."""
    lone: bool = False
    """Whether it has its slide to itself, and stands in its middle."""

    kind = SlideKind.FIGURE

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height; None where it is higher than `limit`, or too wide."""
        drawing = self._drawing(stage, stage.body.width)
        return drawing.height if drawing and drawing.height <= limit else None

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines of text it counts for: one, and one more for each two lines' height beyond that."""
        drawing = self._drawing(stage, stage.body.width)
        return max(1, round(drawing.height / (2 * drawing.points * PITCH.text))) if drawing else 1

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return its texts and rules as one group."""
        drawing = self._drawing(stage, area.width)
        if drawing is None:
            return ()
        down = (area.height - drawing.height) / 2 if self.lone else Points(0)
        place = Area(area.x + (area.width - drawing.width) / 2, area.y + down, drawing.width, drawing.height)
        return (GraphShape(place.box, drawing.graph, self.formula.said, shape_names.FORMULA()),)

    @property
    def notes(self) -> str:
        """The formula as text."""
        return self.formula.said

    def _drawing(self, stage: Stage, width: Points) -> FormulaDrawing | None:
        return on_slide(self.formula, width, stage.measure)
