"""Short text that belongs to what stands before it, such as a warning, or a formula: it never has a slide to itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import GAP
from gyoan.layout.deck.fitting import fits_below, is_text, room_left, worth_splitting
from gyoan.layout.deck.slides.beside import BesidePiece, beside
from gyoan.layout.deck.slides.callout import STRIP_SHARE, CalloutPiece
from gyoan.layout.deck.slides.code import SMALLEST, CodePiece
from gyoan.layout.deck.slides.formula import FormulaPiece
from gyoan.layout.deck.slides.noted import noted
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.table import TablePiece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.model.units import Points

FEWEST_TO_PART = 4
"""Fewer entries stay together, and so does a table that fits on its slide."""
HALF = 0.6
"""What is cut in two is cut at about this share of its height."""
MOST_COMPANION_LINES = 3
"""Text of more lines stands for itself."""


def as_strip(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[Piece] | None:
    """Return `body` with a short callout on it, for which what stands there gives up some of its size."""
    if not body or not isinstance(piece, CalloutPiece) or piece.leads or not piece.is_strip(stage):
        return None
    *before, last = body
    room = room_left(before, stage)
    both = noted(_lower(last, piece, stage, room), piece)
    if both.fit(stage, room) is not None and both.text_lines(stage) <= stage.most_lines:
        return [*before, both]
    at_side = beside(last, (piece,), stage, room, text_first=False, least_code=SMALLEST)
    return [*before, at_side] if at_side and all(is_text(one) for one in before) else None


def _lower(piece: Piece, callout: CalloutPiece, stage: Stage, room: Points) -> Piece:
    """Return a picture with its text as it would stand above `callout`; anything else as it is."""
    if not isinstance(piece, BesidePiece):
        return piece
    left = room - (callout.fit(stage, room) or 0.0) - GAP
    return beside(piece.main, piece.texts, stage, left, text_first=piece.text_first) or piece


def accompanied(bodies: Sequence[list[Piece]], stage: Stage) -> list[list[Piece]]:
    """Return the bodies, none of them a short text alone: the end of what stands before it joins it."""
    result: list[list[Piece]] = []
    for body in bodies:
        match body:
            case [short] if result and (is_companion(short, stage) or _is_line_of_formula(short, stage)):
                *before, last = result[-1]
                parted = len(result) > 1 and _is_more_of(last, result[-2][-1])
                first, *others = _parts(last, before, stage, parted=parted)
                if len(others) == 1 and fits_below(short, others, stage):
                    result[-1:] = [[*before, first], [*others, short]]
                    continue
                if isinstance(short, FormulaPiece) and (moved := _below_last_unit(short, result[-1], stage)):
                    result[-1:] = moved
                    continue
        result.append(body)
    return _introduced(result, stage)


def _is_line_of_formula(piece: Piece, stage: Stage) -> bool:
    return isinstance(piece, FormulaPiece) and piece.fit(stage, stage.body.height * STRIP_SHARE) is not None


def _below_last_unit(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[list[Piece]] | None:
    """Return `body` without the table or picture at its end, and that with `piece` below it; None where nothing is."""
    before, unit = last_unit(body) or ([], [])
    apart = bool(unit) and not all(one.leads for one in before) and fits_below(piece, unit, stage)
    return [before, [*unit, piece]] if apart else None


def _introduced(bodies: Sequence[list[Piece]], stage: Stage) -> list[list[Piece]]:
    """Return the bodies, a short callout by itself put onto the body after it, above the picture there.

    The head before such a picture takes no room where it becomes the title of its slide.
    """
    heads = sum(body[0].leads for body in bodies)
    result: list[list[Piece]] = []
    for body in bodies:
        match (*result[-1:], body):
            case ([CalloutPiece() as callout], [*leads, PicturePiece() as main]) if callout.is_strip(stage):
                both = noted(main, callout, above=True)
                room = room_left([] if heads > 1 and len(leads) == 1 else leads, stage)
                if all(lead.leads for lead in leads) and both.fit(stage, room) is not None:
                    result[-1] = [*leads, both]
                    continue
        result.append(body)
    return result


def _is_more_of(piece: Piece, before: Piece) -> bool:
    """Return whether both are parts of one table."""
    return isinstance(piece, TablePiece) and isinstance(before, TablePiece) and piece.table.span == before.table.span


def _parts(piece: Piece, before: Sequence[Piece], stage: Stage, *, parted: bool) -> Sequence[Piece]:
    """Return `piece` in two parts where it can be cut in two; a table only where it was `parted` anyway."""
    room = room_left(before, stage)
    height = piece.fit(stage, room) or room
    few = isinstance(piece, TextPiece) and len(piece.entries) < FEWEST_TO_PART
    if not worth_splitting(piece) or few or (isinstance(piece, TablePiece) and not parted):
        return (piece,)
    return piece.split(stage, height * HALF)


def is_companion(piece: Piece, stage: Stage) -> bool:
    """Return whether `piece` is a line or two about what stands before it."""
    if piece.leads:
        return False
    if isinstance(piece, CalloutPiece):
        return piece.is_strip(stage)
    if not isinstance(piece, TextPiece) or piece.text_lines(stage) > MOST_COMPANION_LINES:
        return False
    return piece.fit(stage, stage.body.height * STRIP_SHARE) is not None


def last_unit(body: Sequence[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """Return the body without the code, picture or table at its end, and that with its heads, in their usual sizes.

    None where nothing else stands on the body.
    """
    at = len(body) - 1
    while at > 0 and body[at - 1].leads:
        at -= 1
    if at <= 0 or not isinstance(body[-1], CodePiece | FormulaPiece | PicturePiece | TablePiece):
        return None
    return _usual(body[:at]), _usual(body[at:])


def _usual(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces` without what made them smaller for the sake of others on their slide."""
    return [
        replace(one, most=Points(0))
        if isinstance(one, CodePiece)
        else replace(one, most=Points(math.inf))
        if isinstance(one, TablePiece)
        else replace(one, compact=False)
        if isinstance(one, TextPiece)
        else one
        for one in pieces
    ]
