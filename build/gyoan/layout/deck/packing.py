"""Pieces → bodies of slides: what stands together on a slide, and whether a new one is worth its cost.

Pieces come in the order of the source and may not change places, so this is next-fit bin packing (Johnson, 1973): a
piece joins the slide before it or begins a new one. A slide costs the eye what it tears apart, and no sum is made of
that: rules in a fixed order say which seam is worth a slide: `_place` tries them for one piece after the other, and
`accompanied` moves seams once all have their places, where a remark would begin a slide. A lead-in never ends a slide,
a sentence right before code, a table or a picture goes on with it where enough stays behind (`sentences.py`),
a remark, caption or output stays with what it is about (`companions.py`), a piece that can be split begins on a slide
that has hardly begun. What small sections cost, a slide each, is saved before, in `merging.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import GAP
from gyoan.layout.deck.companions import accompanied, as_strip, is_companion, last_unit
from gyoan.layout.deck.fitting import fits_below, has_begun, is_text, is_whole, room_left, worth_splitting
from gyoan.layout.deck.sentences import rest_of_sentence, without_announcement
from gyoan.layout.deck.slides.beside import BesidePiece, beside, compact
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.code import SMALLEST, CodePiece
from gyoan.layout.deck.slides.formula import FormulaPiece
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage, sourced, spans_in
from gyoan.layout.deck.slides.references import QR_SIZES, ReferencesPiece
from gyoan.layout.deck.slides.statement import as_statement
from gyoan.layout.deck.slides.table import TablePiece
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.layout.exchanges import Exchange
from gyoan.model.blocks import Side
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.schedule import TalkSpeed
from gyoan.model.slide_traits import SlideTrait
from gyoan.model.units import Points
from gyoan.model.values import dataclass

SMALLEST_TABLE = Points(16)
"""A table makes room for something else by no smaller type than this, in points."""
THIRD = 1 / 3
"""A slide is left no emptier than this for the sake of the next."""
MUCH_LARGER = 1.1
"""A picture stands beside its text where that makes it larger by this factor than below it."""


@dataclass(frozen=True, slots=True)
class SlideBody:
    """The body of one slide."""

    pieces: tuple[Piece, ...]
    """From top to bottom."""

    @property
    def kind(self) -> SlideKind:
        """The kind of slide it makes: that of its last piece that is no mere text, or of its text."""
        kinds = [piece.kind for piece in self.pieces]
        return next((kind for kind in reversed(kinds) if kind is not SlideKind.BULLETS), kinds[-1])

    @property
    def notes(self) -> str:
        """What a speaker has to say about it."""
        return "\n".join(piece.notes for piece in self.pieces if piece.notes)

    @property
    def spans(self) -> tuple[SourceSpan, ...]:
        """Where what it shows stands in the source, by line."""
        return spans_in(self.pieces)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk that it asks for."""
        return sum(piece.weight(speed) for piece in self.pieces)

    def draw(self, stage: Stage) -> tuple[Shape, ...]:
        """Return its shapes, each piece below the one before it."""
        shapes: list[Shape] = []
        area = stage.body
        for index, piece in enumerate(self.pieces):
            height = piece.fit(stage, area.height) or area.height
            last = index == len(self.pieces) - 1
            alone = len(self.pieces) == 1
            drawn = replace(piece, lone=True) if alone and isinstance(piece, TextPiece | FormulaPiece) else piece
            # Text that has the slide to itself gets the whole body: room to type more, or for larger letters.
            grown = drawn is not piece or (alone and isinstance(piece, CalloutPiece))
            whole = grown or (last and SlideTrait.FIXED not in piece.kind.traits)
            shapes += sourced(drawn.draw(stage, area if whole else area.top(height)), piece)
            area = area.below(height + GAP)
        return tuple(shapes)


def packed_bodies(pieces: Sequence[Piece], stage: Stage) -> tuple[SlideBody, ...]:
    """Return `pieces` on as few bodies as good seams allow, in order, each at most as high as the stage has room."""
    bodies: list[list[Piece]] = [[]]
    for piece in pieces:
        _place(piece, bodies, stage)
    bodies = accompanied([body for body in bodies if body], stage)
    return tuple(SlideBody((as_statement(body[0]),) if len(body) == 1 else tuple(body)) for body in bodies)


def _place(piece: Piece, bodies: list[list[Piece]], stage: Stage) -> None:
    """Put the piece on the last of `bodies`, or begin new ones with it: the first rule that applies decides.

    It stands with what is there, below, beside or smaller; it begins there and goes on; it takes its beginning, or the
    unit that it is about, with it to a new one; it begins a new one with what leads it in, in parts where it is too
    large.
    """
    together = _together(piece, bodies[-1], stage)
    if together is not None:
        bodies[-1] = together
        return
    if has_begun(bodies[-1], stage) and worth_splitting(piece):
        # A slide that has hardly begun would stay nearly empty: the piece begins on it.
        first, *others = piece.split(stage, room_left(bodies[-1], stage))
        if fits_below(first, bodies[-1], stage):
            bodies[-1].append(first)
            bodies += [[part] for part in others]
            return
    if _after_its_beginning(piece, bodies, stage):
        return
    about = is_companion(piece, stage) or _is_output(piece, bodies[-1], stage)
    if about and _with_last_unit(piece, bodies, stage):
        return
    lead = _without_lead(bodies, piece, stage)
    if bodies[-1]:
        bodies.append([])
    bodies[-1] += lead
    room = room_left(bodies[-1], stage)
    if piece.fit(stage, room) is not None:
        bodies[-1].append(piece)
    elif lead and not _begins_in(room, piece, stage):
        # What does not fit begins a new slide, whose whole height it has.
        bodies += [[part] for part in piece.split(stage, stage.body.height)]
    else:
        first, *others = piece.split(stage, room)
        bodies[-1].append(first)
        bodies += [[part] for part in others]


def _after_its_beginning(piece: Piece, bodies: list[list[Piece]], stage: Stage) -> bool:
    """Put the end of a sentence that a formula stands in below that, what follows after it; return whether it could."""
    divided = rest_of_sentence(piece, bodies[-1])
    together = _together(divided[0], bodies[-1], stage) if divided else None
    if divided is None or together is None:
        return False
    bodies[-1] = together
    _place(divided[1], bodies, stage)
    return True


def _without_lead(bodies: list[list[Piece]], piece: Piece, stage: Stage) -> list[Piece]:
    """Take from the last of `bodies` what leads to `piece`, and return it: as much of it as can stand above `piece`."""
    lead: list[Piece] = []
    while bodies[-1] and bodies[-1][-1].leads:
        lead.insert(0, bodies[-1].pop())
    if not lead and (divided := without_announcement(bodies[-1], piece, stage)):
        bodies[-1], lead = divided
        return lead
    behind, announcing = _announcement(lead)
    room = room_left(lead, stage)
    if not behind or piece.fit(stage, room) is not None:
        return lead
    if piece.fit(stage, room_left(announcing, stage)) is None and _begins_in(room, piece, stage):
        return lead
    bodies[-1] += behind
    return announcing


def _announcement(lead: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return what of `lead` may stay behind, and the line at its end that announces what follows, with its heads."""
    match lead:
        case [*before, TextPiece(entries) as last]:
            at = len(entries) - 1
            while at > 0 and entries[at - 1].strong:
                at -= 1
            if at:
                return [*before, replace(last, entries=entries[:at])], [replace(last, entries=entries[at:])]
    return [], list(lead)


def _begins_in(room: Points, piece: Piece, stage: Stage) -> bool:
    """Return whether `piece` can be cut so that its first part stands in this `room`."""
    if not worth_splitting(piece):
        return piece.fit(stage, stage.body.height) is None
    return piece.split(stage, room)[0].fit(stage, room) is not None


def _is_output(piece: Piece, body: Sequence[Piece], stage: Stage) -> bool:
    """Return whether `piece` is what came of the command that ends `body`, above which enough stands to stay alone."""
    match body:
        case [*_, CodePiece(stands_for=Exchange.COMMAND)] if (
            isinstance(piece, CodePiece) and piece.stands_for is Exchange.OUTPUT
        ):
            divided = last_unit(body)
            return divided is not None and stage.body.height - room_left(divided[0], stage) >= stage.body.height * THIRD
        case _:
            return False


def _with_last_unit(piece: Piece, bodies: list[list[Piece]], stage: Stage) -> bool:
    """Move what `piece` is about onto a slide of its own with it, and return whether that could be done."""
    divided = last_unit(bodies[-1])
    together = _together(piece, divided[1], stage) if divided else None
    if divided is None or together is None:
        return False
    before, _ = divided
    kept: list[list[Piece]] = [[]]
    for one in before:
        _place(one, kept, stage)
    bodies[-1:] = [kept[0] if len(kept) == 1 else bodies[-1][: len(before)], together]
    return True


def _together(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[Piece] | None:
    """Return `body` with `piece` on it in the arrangement that leaves both largest; None where there is none."""
    if placed := _where_placed(piece, body, stage):
        return placed
    below = [*body, piece] if fits_below(piece, body, stage) else None
    if isinstance(piece, PicturePiece) and below and (is_whole(piece, body, stage) or _mere_head(body)):
        return below
    return (
        _at_its_side(piece, body, stage, below)
        or below
        or _in_smaller_type(piece, body, stage)
        or _below_smaller_codes(piece, body, stage)
        or as_strip(piece, body, stage)
    )


def _where_placed(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[Piece] | None:
    """Return `body` with `piece` on it where one of both is a picture that its author put at the side of the other."""
    if isinstance(piece, PicturePiece) and piece.side is Side.RIGHT:
        return _text_first(piece, body, stage, None) if body else None
    main = body[-1].main if body and isinstance(body[-1], BesidePiece) else body[-1] if body else None
    return _text_last(piece, body, stage) if isinstance(main, PicturePiece) and main.side is Side.LEFT else None


def _mere_head(body: Sequence[Piece]) -> bool:
    return all(one.leads for one in body)


def _at_its_side(piece: Piece, body: Sequence[Piece], stage: Stage, below: list[Piece] | None) -> list[Piece] | None:
    """Return `body` with `piece` at the side of what is on it, where one of both is a picture or code."""
    if not body:
        return None
    if isinstance(piece, PicturePiece | CodePiece):
        return _text_first(piece, body, stage, below)
    return None if below else _text_last(piece, body, stage)


def _text_first(
    piece: PicturePiece | CodePiece, body: Sequence[Piece], stage: Stage, below: list[Piece] | None
) -> list[Piece] | None:
    if not all(is_text(one) for one in body) or (isinstance(piece, CodePiece) and body[-1].leads):
        # A head stands above its code, not at its side.
        return None
    together = beside(piece, body, stage, stage.body.height, text_first=True)
    if together is None or (below and not _much_larger(piece, together, body, stage)):
        return None
    return [together]


def _much_larger(piece: Piece, together: BesidePiece, body: Sequence[Piece], stage: Stage) -> bool:
    if not isinstance(piece, PicturePiece):
        return False
    narrow = replace(stage, body=replace(stage.body, width=together.width))
    below = room_left(body, stage) / piece.wanted(stage) * piece.scale(stage)
    return piece.scale(narrow) > below * MUCH_LARGER


def _text_last(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[Piece] | None:
    if not is_text(piece) or piece.leads:
        return None
    *leads, last = body
    room = room_left(leads, stage)
    if isinstance(last, BesidePiece):
        together = None if last.text_first else beside(last.main, (*last.texts, piece), stage, room, text_first=False)
    elif all(is_text(one) for one in leads):
        together = beside(last, (piece,), stage, room, text_first=False)
    else:
        together = None
    if together is None or sum(one.text_lines(stage) for one in (*leads, together)) > stage.most_lines:
        return None
    return [*leads, together]


def _modest(piece: Piece, most: Points) -> Piece:
    """Return code in type of at most `most` points, a table at most as much larger than code as text is."""
    if isinstance(piece, CodePiece):
        return replace(piece, most=most)
    return replace(piece, most=max(most, SMALLEST_TABLE)) if isinstance(piece, TablePiece) else piece


def _in_smaller_type(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[Piece] | None:
    """Return `body` with `piece` below it, code and text in smaller type: what belongs together is better together."""
    if piece.leads or not any(isinstance(one, CodePiece | TablePiece) for one in (*body, piece)):
        return None
    usual = stage.measure.theme.deck.code_points
    # Two stretches of code are rather on two slides than both in the smallest type.
    least = (SMALLEST,) if sum(isinstance(one, CodePiece) for one in (*body, piece)) == 1 else ()
    for most in (usual + 2, usual, *least):
        modest = [_modest(one, most) for one in (*body, piece)]
        for tried in (modest, compact(modest)):
            if fits_below(tried[-1], tried[:-1], stage):
                return tried
    return None


def _below_smaller_codes(piece: Piece, body: Sequence[Piece], stage: Stage) -> list[Piece] | None:
    """Return `body` with a line or two below its links, whose QR codes are as much smaller as that asks for."""
    match body:
        case [*before, ReferencesPiece() as links] if is_companion(piece, stage):
            smaller = ([*before, replace(links, most=side)] for side in QR_SIZES)
            return next(([*tried, piece] for tried in smaller if fits_below(piece, tried, stage)), None)
        case _:
            return None
