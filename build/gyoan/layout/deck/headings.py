"""The titles of a chunk's slides: where bold lines divide it, each slide says which of its parts it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.deck.packing import SlideBody
from gyoan.layout.deck.slides.chrome import one_line
from gyoan.layout.deck.slides.piece import Stage
from gyoan.layout.deck.slides.statement import as_statement
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.model.inline import plain_text
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.values import dataclass

SHORTEST_HEAD, SHORTEST_ADDITION = 8, 4
"""A head of fewer characters does not say enough to be a title by itself, or behind the section's: `특징`, `해결`."""


@dataclass(frozen=True, slots=True)
class TitledBody:
    """A body with its title."""

    body: SlideBody
    """The body, without the head that became its title."""
    title: str
    """Its title."""
    own: bool
    """Whether the title names the section, which then need not stand above it too."""


def titled(title: str, bodies: Sequence[SlideBody], stage: Stage) -> list[TitledBody]:
    """Return `bodies` with their titles: the section's, and behind it the head that a body begins with.

    A body that goes on with what a head on the body before announced keeps that body's title.
    """
    heads = [_head(body) for body in bodies]
    divided = len([head for head in heads if head]) > 1
    result: list[TitledBody] = []
    for number, (body, head) in enumerate(zip(bodies, heads, strict=True)):
        if head == title and number:
            result.append(TitledBody(_without_head(body), title, own=True))
        elif head and (number or divided):
            result.append(_under(title, head, body, stage))
        elif number and SlideTrait.HEADED not in body.pieces[0].kind.traits:
            result.append(replace(result[-1], body=body))
        else:
            result.append(TitledBody(body, title, own=True))
    return result


def _under(title: str, head: str, body: SlideBody, stage: Stage) -> TitledBody:
    both = f"{title} – {head}"
    if len(head) >= SHORTEST_ADDITION and one_line(both, stage.measure):
        return TitledBody(_without_head(body), both, own=True)
    if len(head) >= SHORTEST_HEAD and one_line(head, stage.measure):
        return TitledBody(_without_head(body), head, own=False)
    return TitledBody(body, title, own=True)


def _head(body: SlideBody) -> str:
    """Return the head that a body begins with, where there is something below it; empty for none."""
    first = body.pieces[0]
    if not isinstance(first, TextPiece) or not first.entries[0].strong:
        return ""
    more = not first.entries[1].strong if len(first.entries) > 1 else len(body.pieces) > 1
    return plain_text(first.entries[0].content) if more else ""


def _without_head(body: SlideBody) -> SlideBody:
    first, *others = body.pieces
    if isinstance(first, TextPiece) and len(first.entries) > 1:
        below = replace(first, entries=first.entries[1:])
        return SlideBody((below, *others) if others else (as_statement(below),))
    return SlideBody(tuple(others))
