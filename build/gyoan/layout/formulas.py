"""Formulas that stand by themselves → drawings for a place, and what stands for those that are too wide for it."""

from __future__ import annotations

from collections.abc import Callable

from gyoan.layout.area import Area
from gyoan.layout.text import Measure
from gyoan.model.blocks import Alignment, CodeBlock, Formula, Paragraph
from gyoan.model.drawing import FrameName
from gyoan.model.graph import Graph
from gyoan.model.session import Session, walk_blocks
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.least_sizes import READABLE
from gyoan.typesetting.margins import IN_FORMULAS
from gyoan.typesetting.ruler import ruler_of


@dataclass(frozen=True, slots=True)
class FormulaDrawing:
    """A formula as it is drawn for a place; lengths in points."""

    graph: Graph
    """Its texts, rules and brackets."""
    width: Points
    """Its width."""
    height: Points
    """Its height."""
    points: Points
    """The size of its letters, scripts apart."""


def draw_formula(
    block: Formula, width: Points, points: Points, where: FrameName, width_of: Callable[[str, bool], float]
) -> FormulaDrawing | None:
    """Return `block` in letters of `points`, smaller where it is wider than `width`; None where nobody could read it.

    `width_of` tells how wide a text is in em, bold or not.
    """
    # Imported when the first formula is drawn: most sessions have none.
    from gyoan.scene.formulas.drawing import fitted_formula  # noqa: PLC0415

    drawn = fitted_formula(block.part, block.number, width, points, READABLE[where], width_of)
    return FormulaDrawing(*drawn) if drawn else None


def on_slide(block: Formula, width: Points, measure: Measure) -> FormulaDrawing | None:
    """Return `block` drawn for a slide; None where it is too wide for `width`."""

    def drawn() -> FormulaDrawing | None:
        ruler = ruler_of(measure.theme, IN_FORMULAS)
        points = measure.theme.deck.body_points
        return draw_formula(block, width, points, FrameName.SLIDE, lambda text, bold: ruler.width(text, bold=bold))

    return measure.once(("formula", measure.number(block), width), drawn)


def formulas_on_slides(session: Session, body: Area, measure: Measure) -> frozenset[Formula]:
    """Return those formulas of `session` that can be drawn for the whole body of a slide."""
    formulas = (block for block in walk_blocks(session) if isinstance(block, Formula))
    return frozenset(block for block in formulas if on_slide(block, body.width, measure))


def instead(block: Formula) -> Paragraph | CodeBlock:
    """Return what stands for a formula that is too wide to be drawn: the same in lines of text, else its source."""
    if not block.line:
        return CodeBlock(block.source, block.span, "math")
    return Paragraph(block.words, block.span, Alignment.CENTER)
