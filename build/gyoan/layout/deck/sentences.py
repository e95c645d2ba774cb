"""Sentences around what is no text: one right before it announces it, one that goes on behind it is still its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.deck.fitting import fits_below, room_left
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.formula import FormulaPiece
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.text import TextPiece, spoken
from gyoan.layout.elements import Entry
from gyoan.layout.lead_ins import LONGEST_LEAD_IN
from gyoan.lexicon.sentences import GOES_ON, POINTS_AHEAD, POINTS_BACK
from gyoan.model.expressions import expression
from gyoan.model.slide_traits import SlideTrait

LEAST_LEFT, LEAST_BEHIND = 0.5, 0.2
"""A slide gives a sentence to the next only where it stays filled by this share without it; by the second if the
sentence says itself that it is about what comes."""
_OF_WHAT_STANDS_BEFORE = expression(f"(?:{GOES_ON}|{POINTS_BACK})", re.IGNORECASE)
_GOES_ON = expression(GOES_ON)
_OF_WHAT_COMES = expression(POINTS_AHEAD, re.IGNORECASE)


def without_announcement(body: Sequence[Piece], piece: Piece, stage: Stage) -> tuple[list[Piece], list[Piece]] | None:
    """Return `body` without the sentence that announces `piece`, and that sentence, which stands above `piece`.

    None where no sentence ends the body, where it would leave too little behind, or where both do not fit on one slide.
    """
    match body:
        case [*before, TextPiece(entries) as last] if SlideTrait.ANNOUNCED in piece.kind.traits:
            rest = [replace(last, entries=entries[:-1])] if len(entries) > 1 else []
            kept, sentence = [*before, *rest], replace(last, entries=entries[-1:], compact=False)
        case _:
            return None
    if not kept or kept[-1].leads or not _announces(entries[-1]) or not fits_below(piece, [sentence], stage):
        return None
    filled = stage.body.height - room_left(kept, stage)
    least = LEAST_BEHIND if _OF_WHAT_COMES.match(spoken(entries[-1].content).strip()) else LEAST_LEFT
    return (kept, [sentence]) if filled >= stage.body.height * least else None


def _announces(entry: Entry) -> bool:
    """Return whether a paragraph may be about what follows it: it is short, and not of what stands before it."""
    text = spoken(entry.content).strip()
    listed = entry.marker or entry.number is not None or entry.level or entry.strong
    return not listed and len(text) <= LONGEST_LEAD_IN and _OF_WHAT_STANDS_BEFORE.match(text) is None


def rest_of_sentence(piece: Piece, body: Sequence[Piece]) -> tuple[TextPiece, TextPiece] | None:
    """Return the end of a sentence in which the formula that ends `body` stands, and what follows; None for none."""
    match (body, piece):
        case ([*_, CodePiece() | FormulaPiece()], TextPiece((first, *others))) if others and _GOES_ON.match(
            spoken(first.content)
        ):
            return replace(piece, entries=(first,)), replace(piece, entries=tuple(others))
        case _:
            return None
