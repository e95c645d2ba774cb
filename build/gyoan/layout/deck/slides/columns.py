"""Two columns as their author wrote them: each as it would stand on a slide of half the width, from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.beside import GUTTER
from gyoan.layout.deck.slides.piece import Piece, Stage, sourced
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ColumnsPiece(Piece):
    """What stands in columns side by side."""

    columns: tuple[tuple[Piece, ...], ...]
    """The columns from left to right, each from top to bottom."""

    @property
    def kind(self) -> SlideKind:  # type: ignore[override]
        """The kind of what is no mere text in them."""
        kinds = [piece.kind for column in self.columns for piece in column]
        return next((kind for kind in reversed(kinds) if kind is not SlideKind.BULLETS), SlideKind.BULLETS)

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height of the higher column; None where one does not fit."""
        heights = [_height(column, self._narrow(stage), limit) for column in self.columns]
        known = [height for height in heights if height is not None]
        return max(known) if len(known) == len(heights) else None

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the shapes of each column."""
        narrow = self._narrow(stage)
        width = narrow.body.width
        places = [
            replace(area, x=area.x + number * (width + GUTTER), width=width) for number in range(len(self.columns))
        ]
        columns = zip(self.columns, places, strict=True)
        return tuple(shape for column, place in columns for shape in _drawn(column, narrow, place))

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines of text the longer column has."""
        narrow = self._narrow(stage)
        return max(sum(piece.text_lines(narrow) for piece in column) for column in self.columns)

    @property
    def notes(self) -> str:
        """What there is to say about all of it, column by column."""
        return "\n".join(piece.notes for column in self.columns for piece in column if piece.notes)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk for all of it."""
        return sum(piece.weight(speed) for column in self.columns for piece in column)

    def _narrow(self, stage: Stage) -> Stage:
        count = len(self.columns)
        width = (stage.body.width - GUTTER * (count - 1)) / count
        return replace(stage, body=replace(stage.body, width=width))


def _height(pieces: Sequence[Piece], stage: Stage, limit: Points) -> Points | None:
    """Return the height of `pieces` one below the other; None where they do not fit."""
    left = limit
    for piece in pieces:
        height = piece.fit(stage, left)
        if height is None:
            return None
        left -= height + GAP
    return limit - left - GAP


def _drawn(pieces: Sequence[Piece], stage: Stage, area: Area) -> Iterator[Shape]:
    for piece in pieces:
        height = piece.fit(stage, area.height) or area.height
        yield from sourced(piece.draw(replace(stage, body=area), area.top(height)), piece)
        area = area.below(height + GAP)
