"""The pictures of an author's first slide → the right half of the cover, beside the session's title."""

from __future__ import annotations

from dataclasses import replace

from gyoan.layout.deck.content import elements_of
from gyoan.layout.deck.packing import packed_bodies
from gyoan.layout.deck.pieces import Material, pieces_of
from gyoan.layout.deck.slides.beside import GUTTER
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.model.blocks import Blocks, Figure, FigureRow
from gyoan.model.deck import Shape
from gyoan.model.units import Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class CoverPicture:
    """What stands at the right of a cover's title."""

    stage: Stage
    """What it leaves to the title and the text below it."""
    others: Blocks
    """What else the first slide says."""
    pieces: tuple[Piece, ...] = ()
    """The pictures."""
    shapes: tuple[Shape, ...] = ()
    """What they look like."""


def cover_picture(blocks: Blocks, material: Material, stage: Stage) -> CoverPicture:
    """Return the pictures among the `blocks` of a first slide; none where a template says what stands on a cover."""
    figures = tuple(block for block in blocks if isinstance(block, Figure | FigureRow))
    others = tuple(block for block in blocks if block not in figures)
    if not figures or stage.measure.theme.deck.places is not None:
        return CoverPicture(stage, blocks)
    half = replace(stage.body, width=Points((stage.body.width - GUTTER) / 2))
    right = replace(stage, body=replace(half, x=half.x + half.width + GUTTER))
    elements = elements_of(figures, stage.measure.theme.language)
    bodies = packed_bodies(pieces_of(elements, replace(material, body=right.body)), right)
    if len(bodies) != 1:
        return CoverPicture(stage, blocks)
    return CoverPicture(replace(stage, body=half), others, bodies[0].pieces, bodies[0].draw(right))
