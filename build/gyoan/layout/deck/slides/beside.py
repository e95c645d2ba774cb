"""Text beside a picture or code: where both stay readable, one slide says what two would tear apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.definition import DefinitionPiece
from gyoan.layout.deck.slides.picture import PicturePiece, readable_in
from gyoan.layout.deck.slides.piece import Piece, Stage, sourced, stacked_height
from gyoan.layout.deck.slides.text import TextPiece
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points
from gyoan.model.values import dataclass

SHARES = (0.66, 0.6, 0.54, 0.48, 0.42)
"""Shares of the width to try for the picture, the largest first."""
GUTTER = 2 * GAP
"""Free space between the two, in points."""
NARROWEST = 250.0
"""Text is never set narrower than this, in points."""
LEAST_CODE = Points(14)
"""Code beside text is never smaller than this, in points: smaller, it stands better alone."""


@dataclass(frozen=True, slots=True)
class BesidePiece(Piece):
    """A picture or code, and text at its side."""

    main: PicturePiece | CodePiece
    """What the text is about."""
    texts: tuple[Piece, ...]
    """The text, from top to bottom."""
    width: Points
    """The width of `main`, in points."""
    text_first: bool
    """Whether the text is read before the picture, and so stands at the left."""
    kind: SlideKind
    """That of `main`."""
    head: TextPiece | None = None
    """What stands above `main`, and announces it."""

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the whole limit: both sides take the height there is."""
        return limit if _text_height(self.texts, self._text_stage(stage, limit), limit) is not None else None

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines of text stand at the side."""
        return sum(piece.text_lines(self._text_stage(stage, stage.body.height)) for piece in self.texts)

    def head_height(self, stage: Stage) -> Points:
        """Return the height that the head takes from `main`, in points."""
        if self.head is None:
            return Points(0)
        narrow = replace(stage, body=replace(stage.body, width=self.width))
        return (self.head.fit(narrow, stage.body.height) or Points(0)) + GAP

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the shapes of both sides, those read first before the others."""
        text_width = area.width - self.width - GUTTER
        left = text_width + GUTTER if self.text_first else 0.0
        main = Area(area.x + left, area.y, self.width, area.height)
        column = Area(area.x + (Points(0) if self.text_first else self.width + GUTTER), area.y, text_width, area.height)
        if self.head is not None:
            main, column = self._from_one_line(stage, main, column)
        sides = [tuple(self._draw_main(stage, main)), tuple(self._draw_texts(stage, column))]
        return tuple(shape for side in (reversed(sides) if self.text_first else sides) for shape in side)

    def _from_one_line(self, stage: Stage, main: Area, column: Area) -> tuple[Area, Area]:
        """Return the places of both sides lowered to where both begin: the higher of them is centred."""
        head = self.head_height(stage)
        own = replace(stage, body=main)
        texts = _text_height(self.texts, replace(stage, body=column), column.height) or column.height
        picture = (
            self.main.drawn_height(own, main.height - head) if isinstance(self.main, PicturePiece) else main.height
        )
        height = min(max(texts, head + picture), main.height)
        top = (main.height - height) / 2
        return main.below(top).top(min(head + picture, height)), column.below(top)

    def _draw_main(self, stage: Stage, area: Area) -> Iterator[Shape]:
        own = replace(stage, body=area)
        if self.head is not None:
            height = self.head_height(stage)
            yield from sourced(self.head.draw(own, area.top(height - GAP)), self.head)
            area = area.below(height)
        fits = area.height if isinstance(self.main, PicturePiece) else self.main.fit(own, area.height) or area.height
        yield from sourced(self.main.draw(replace(stage, body=area), area.top(fits)), self.main)

    def _draw_texts(self, stage: Stage, area: Area) -> Iterator[Shape]:
        own = replace(stage, body=area)
        free = area.height - (_text_height(self.texts, own, area.height) or area.height)
        # Beside a picture, which is centred, text is centred too; code begins at the top, and so does what has a head.
        centred = isinstance(self.main, PicturePiece) and self.head is None
        rest = area.below(max(free, Points(0)) / 2 if centred else Points(0))
        for piece in self.texts:
            height = piece.fit(own, rest.height) or rest.height
            yield from sourced(piece.draw(own, rest.top(height)), piece)
            rest = rest.below(height + GAP)

    def _text_stage(self, stage: Stage, limit: Points) -> Stage:
        width = stage.body.width - self.width - GUTTER
        return replace(stage, body=Area(stage.body.x, stage.body.y, width, limit))

    @property
    def notes(self) -> str:
        """What there is to say about both, in reading order."""
        texts = [piece.notes for piece in self.texts]
        texts += [self.head.notes] if self.head else []
        parts = [*texts, self.main.notes] if self.text_first else [self.main.notes, *texts]
        return "\n".join(part for part in parts if part)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk for both."""
        texts = (*self.texts, self.head) if self.head else self.texts
        return self.main.weight(speed) + sum(piece.weight(speed) for piece in texts)


def beside(
    main: Piece,
    texts: Sequence[Piece],
    stage: Stage,
    limit: Points,
    *,
    text_first: bool,
    least_code: Points = LEAST_CODE,
) -> BesidePiece | None:
    """Return `main` with `texts` at its side within `limit` points of height; None where one would get too small."""
    if not isinstance(main, PicturePiece | CodePiece) or not texts:
        return None
    # Terms and what they mean want two columns; in one they are a list.
    texts = [TextPiece(piece.entries) if isinstance(piece, DefinitionPiece) else piece for piece in texts]
    head: TextPiece | None = None
    if text_first and isinstance(main, PicturePiece):
        texts, head = _without_head(texts)
    tried = (
        _beside(BesidePiece(main, tuple(some), Points(0), text_first, main.kind, head), stage, limit, least_code)
        for some in (texts, compact(texts))
    )
    return next((one for one in tried if one is not None), None)


def _without_head(texts: Sequence[Piece]) -> tuple[list[Piece], TextPiece | None]:
    """Return `texts` without the head that announces the picture after them, and that head."""
    *before, last = texts
    if not isinstance(last, TextPiece) or not last.entries[-1].strong or not (before or len(last.entries) > 1):
        return list(texts), None
    kept = [replace(last, entries=last.entries[:-1])] if len(last.entries) > 1 else []
    return [*before, *kept], TextPiece(last.entries[-1:])


def compact(pieces: Sequence[Piece]) -> list[Piece]:
    """Return `pieces` with their plain text in smaller type."""
    return [replace(piece, compact=True) if isinstance(piece, TextPiece) else piece for piece in pieces]


def _beside(draft: BesidePiece, stage: Stage, limit: Points, least_code: Points) -> BesidePiece | None:
    """Return `draft` with the largest width for its picture or code; None where there is none that suits both."""
    for share in SHARES:
        width = stage.body.width * share
        text_stage = replace(stage, body=Area(stage.body.x, Points(0), stage.body.width - width - GUTTER, limit))
        tried = replace(draft, width=width)
        main_room = limit - tried.head_height(stage)
        if text_stage.body.width < NARROWEST or not _suits(draft.main, width, main_room, stage, least_code):
            continue
        if _text_height(draft.texts, text_stage, limit) is not None:
            return replace(tried, width=_needed(draft.main, width, main_room, stage))
    return None


def _needed(main: PicturePiece | CodePiece, width: Points, limit: Points, stage: Stage) -> Points:
    """Return `width`, or as much of it as a picture fills: the rest is better given to the text."""
    if not isinstance(main, PicturePiece):
        return width
    drawn = main.drawn_width(replace(stage, body=Area(Points(0), Points(0), width, limit)), limit)
    return min(width, max(drawn, stage.body.width * SHARES[-1]))


def _suits(main: PicturePiece | CodePiece, width: Points, limit: Points, stage: Stage, least_code: Points) -> bool:
    if isinstance(main, PicturePiece):
        return main.side is not None or readable_in(main, width, limit, stage)
    narrow = replace(stage, body=Area(Points(0), Points(0), width, limit))
    points = main.points(narrow, limit)
    return points is not None and points >= least_code


def _text_height(texts: Sequence[Piece], stage: Stage, limit: Points) -> Points | None:
    """Return the height of `texts` one below the other; None where they do not fit or have too many lines."""
    height = stacked_height(texts, stage, limit)
    return height if height is None or sum(one.text_lines(stage) for one in texts) <= stage.most_lines else None
