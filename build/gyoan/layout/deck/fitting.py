"""Whether something fits on a slide below what is there already, and what is left of it then."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.area import GAP
from gyoan.layout.deck.slides.beside import BesidePiece
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import Points

NEARLY_ALL = 0.68
"""A slide of which so much is left has hardly begun."""


def room_left(body: Sequence[Piece], stage: Stage) -> Points:
    """Return the height that is left on `body`, in points."""
    area = stage.body
    for piece in body:
        area = area.below((piece.fit(stage, area.height) or area.height) + GAP)
    return max(area.height, Points(0))


def fits_below(piece: Piece, body: Sequence[Piece], stage: Stage) -> bool:
    """Return whether `piece` fits on `body` below what is there, both legible and not too much text."""
    if any(isinstance(one, BesidePiece) for one in body):
        return False
    if isinstance(piece, PicturePiece) and any(isinstance(one, PicturePiece) for one in body):
        # Two pictures share a slide only where neither gets smaller.
        return is_whole(piece, body, stage)
    lines = sum(one.text_lines(stage) for one in (*body, piece))
    several = bool(body) and lines > stage.most_lines
    return not several and piece.fit(stage, room_left(body, stage)) is not None


def is_whole(piece: PicturePiece, body: Sequence[Piece], stage: Stage) -> bool:
    """Return whether `piece` fits below `body` in its full size."""
    return piece.wanted(stage) <= room_left(body, stage)


def has_begun(body: Sequence[Piece], stage: Stage) -> bool:
    """Return whether something small stands on `body`, and nothing else."""
    return bool(body) and room_left(body, stage) >= stage.body.height * NEARLY_ALL


def worth_splitting(piece: Piece) -> bool:
    """Return whether `piece` has seams, so that a lead can stay with its beginning."""
    return SlideTrait.SEAMLESS not in piece.kind.traits


def is_text(piece: Piece) -> bool:
    """Return whether `piece` is running text, which can stand at the side of something."""
    return SlideTrait.TEXT in piece.kind.traits
