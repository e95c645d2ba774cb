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


def room_left(page: Sequence[Piece], stage: Stage) -> Points:
    """Return the height that is left on `page`, in points."""
    area = stage.body
    for piece in page:
        area = area.below((piece.fit(stage, area.height) or area.height) + GAP)
    return max(area.height, Points(0))


def fits_below(piece: Piece, page: Sequence[Piece], stage: Stage) -> bool:
    """Return whether `piece` fits on `page` below what is there, both legible and not too much text."""
    if any(isinstance(one, BesidePiece) for one in page):
        return False
    if isinstance(piece, PicturePiece) and any(isinstance(one, PicturePiece) for one in page):
        # Two pictures share a slide only where neither gets smaller.
        return is_whole(piece, page, stage)
    lines = sum(one.text_lines(stage) for one in (*page, piece))
    several = bool(page) and lines > stage.most_lines
    return not several and piece.fit(stage, room_left(page, stage)) is not None


def is_whole(piece: PicturePiece, page: Sequence[Piece], stage: Stage) -> bool:
    """Return whether `piece` fits below `page` in its full size."""
    return piece.wanted(stage) <= room_left(page, stage)


def has_begun(page: Sequence[Piece], stage: Stage) -> bool:
    """Return whether something small stands on `page`, and nothing else."""
    return bool(page) and room_left(page, stage) >= stage.body.height * NEARLY_ALL


def worth_splitting(piece: Piece) -> bool:
    """Return whether `piece` has seams, so that a lead can stay with its beginning."""
    return SlideTrait.SEAMLESS not in piece.kind.traits


def is_text(piece: Piece) -> bool:
    """Return whether `piece` is running text, which can stand at the side of something."""
    return SlideTrait.TEXT in piece.kind.traits
