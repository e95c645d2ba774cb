"""Columns as their author wrote them: each as it would stand on a slide of its width, from the top."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.beside import GUTTER
from gyoan.layout.deck.slides.piece import Piece, Stage, sourced, stacked_height
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ColumnsPiece(Piece):
    """What stands in columns side by side."""

    columns: tuple[tuple[Piece, ...], ...]
    """The columns from left to right, each from top to bottom."""
    shares: tuple[float | None, ...] = ()
    """How much of the width their author gives to each: what is not said is divided evenly."""

    @property
    def kind(self) -> SlideKind:  # type: ignore[override]
        """The kind of what is no mere text in them."""
        kinds = [piece.kind for column in self.columns for piece in column]
        return next((kind for kind in reversed(kinds) if kind is not SlideKind.BULLETS), SlideKind.BULLETS)

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height of the highest column; None where one does not fit."""
        heights = [stacked_height(column, narrow, limit) for column, narrow in self._narrow(stage)]
        known = [height for height in heights if height is not None]
        return max(known) if len(known) == len(heights) else None

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the shapes of each column."""
        shapes: list[Shape] = []
        for column, narrow in self._narrow(stage):
            place = replace(area, width=narrow.body.width)
            shapes += _drawn(column, narrow, place)
            area = replace(area, x=area.x + narrow.body.width + GUTTER)
        return tuple(shapes)

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines of text the longest column has."""
        return max(sum(piece.text_lines(narrow) for piece in column) for column, narrow in self._narrow(stage))

    @property
    def notes(self) -> str:
        """What there is to say about all of it, column by column."""
        return "\n".join(piece.notes for column in self.columns for piece in column if piece.notes)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk for all of it."""
        return sum(piece.weight(speed) for column in self.columns for piece in column)

    def _narrow(self, stage: Stage) -> Iterator[tuple[tuple[Piece, ...], Stage]]:
        """Yield each column with the stage of its width."""
        room = stage.body.width - GUTTER * (len(self.columns) - 1)
        for column, part in zip(self.columns, self._parts(), strict=True):
            yield column, replace(stage, body=replace(stage.body, width=Points(room * part)))

    def _parts(self) -> list[float]:
        """Return which part of the width each column has, together 1: what is stated leaves the rest to the others.

        All are as wide as one another where it leaves them nothing.
        """
        stated = [share for share in self.shares if share is not None]
        silent = len(self.columns) - len(stated)
        left = (1 - sum(stated)) / silent if silent else 0.0
        if not stated or (silent and left <= 0):
            return [1 / len(self.columns)] * len(self.columns)
        whole = sum(stated) + left * silent
        return [(left if share is None else share) / whole for share in self.shares]


def _drawn(pieces: Sequence[Piece], stage: Stage, area: Area) -> Iterator[Shape]:
    for piece in pieces:
        height = piece.fit(stage, area.height) or area.height
        yield from sourced(piece.draw(replace(stage, body=area), area.top(height)), piece)
        area = area.below(height + GAP)
