"""Pieces → pages: what stands together on a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gyoan.layout.area import GAP
from gyoan.layout.slides.code import CodePiece
from gyoan.layout.slides.piece import Piece, Stage
from gyoan.layout.slides.text import TextPiece
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.schedule import TalkSpeed

GROWING = frozenset({SlideKind.DIAGRAM, SlideKind.FIGURE, SlideKind.CARDS})
"""Kinds of pieces that take what is left of their slide: pictures to be centred in it, cards to grow."""


NEARLY_ALL = 0.68
"""A slide of which so much is left has hardly begun."""


@dataclass(frozen=True, slots=True)
class Page:
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
            lone = len(self.pieces) == 1 and isinstance(piece, TextPiece)
            drawn = replace(piece, lone=True) if isinstance(piece, TextPiece) and lone else piece
            # Text that has the slide to itself gets the whole body, so that there is room to type more.
            whole = lone or (last and piece.kind in GROWING)
            shapes += drawn.draw(stage, area if whole else area.top(height))
            area = area.below(height + GAP)
        return tuple(shapes)


def pages_of(pieces: Sequence[Piece], stage: Stage) -> tuple[Page, ...]:
    """Return `pieces` on as few pages as good seams allow, in order, every page at most as high as the body."""
    pages: list[list[Piece]] = [[]]
    for piece in pieces:
        _place(piece, pages, stage)
    return tuple(Page(tuple(page)) for page in pages if page)


def _place(piece: Piece, pages: list[list[Piece]], stage: Stage) -> None:
    if piece.fit(stage, _room(pages[-1], stage)) is not None and not _holds_picture(pages[-1]):
        pages[-1].append(piece)
        return
    modest = [replace(one, modest=True) if isinstance(one, CodePiece) else one for one in pages[-1]]
    if modest != pages[-1] and piece.fit(stage, _room(modest, stage)) is not None and not _holds_picture(modest):
        # Code in large type is nice, but what belongs to it on the same slide is better.
        pages[-1] = [*modest, piece]
        return
    if _begun(pages[-1], stage) and _worth_splitting(piece):
        # A slide that has hardly begun would stay nearly empty: the piece begins on it.
        first, *others = piece.split(stage, _room(pages[-1], stage))
        if first.fit(stage, _room(pages[-1], stage)) is not None:
            pages[-1].append(first)
            pages += [[part] for part in others]
            return
    lead = [pages[-1].pop()] if pages[-1] and pages[-1][-1].leads else []
    if pages[-1]:
        pages.append([])
    pages[-1] += lead
    room = _room(pages[-1], stage)
    if piece.fit(stage, room) is not None:
        pages[-1].append(piece)
        return
    if lead and piece.fit(stage, stage.body.height) is not None and not _worth_splitting(piece):
        pages.append([piece])
        return
    first, *others = piece.split(stage, room)
    pages[-1].append(first)
    pages += [[part] for part in others]


def _begun(page: Sequence[Piece], stage: Stage) -> bool:
    """Return whether something small stands on `page`, and nothing else."""
    return bool(page) and _room(page, stage) >= stage.body.height * NEARLY_ALL


def _worth_splitting(piece: Piece) -> bool:
    """Return whether `piece` has seams, so that a lead can stay with its beginning."""
    return piece.kind not in {SlideKind.DIAGRAM, SlideKind.FIGURE}


def _holds_picture(page: Sequence[Piece]) -> bool:
    """Return whether the page already has a picture: text below it would only make it smaller."""
    return any(piece.kind in {SlideKind.DIAGRAM, SlideKind.FIGURE} for piece in page)


def _room(page: Sequence[Piece], stage: Stage) -> float:
    """Return the height that is left on `page`, in points."""
    area = stage.body
    for piece in page:
        area = area.below((piece.fit(stage, area.height) or area.height) + GAP)
    return max(area.height, 0.0)
