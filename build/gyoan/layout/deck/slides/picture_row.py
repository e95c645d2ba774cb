"""Pictures side by side: as high as one another, each with its caption below it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.captions import caption_height, draw_caption
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage, sourced
from gyoan.layout.row_widths import row_widths
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.inline import Inlines
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points
from gyoan.model.values import dataclass

MOST_IN_A_ROW = 4
"""More pictures are parted into several rows: they would be too small to be seen."""


@dataclass(frozen=True, slots=True)
class PictureRowPiece(Piece):
    """Pictures in one row."""

    pictures: tuple[PicturePiece, ...]
    """From left to right."""
    caption: Inlines = ()
    """What stands below all of them."""

    kind = SlideKind.FIGURE

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height of the highest picture in its part of the width; None where one does not fit."""
        foot = caption_height(self.caption, stage)
        heights = [
            picture.fit(_narrowed(stage, width), limit - foot)
            for picture, width in zip(self.pictures, self._widths(stage), strict=True)
        ]
        known = [height for height in heights if height is not None]
        return max(known) + foot if len(known) == len(heights) else None

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return each picture with its caption in its part of the width."""
        shapes: list[Shape] = []
        x, room = area.x, area.height - caption_height(self.caption, stage)
        widths = self._widths(replace(stage, body=replace(stage.body, width=area.width)))
        for picture, width in zip(self.pictures, widths, strict=True):
            narrow = _narrowed(stage, width)
            height = min(room, picture.fit(narrow, room) or room)
            place = Area(x, area.y + (room - height) / 2, width, height)
            shapes += sourced(picture.draw(narrow, place), picture)
            x += width + GAP
        return (*shapes, *draw_caption(self.caption, stage, area))

    def _widths(self, stage: Stage) -> list[Points]:
        return row_widths([(one.width, one.height) for one in self.pictures], stage.body.width, GAP)

    @property
    def notes(self) -> str:
        """What the pictures show, a line each."""
        return "\n".join(picture.notes for picture in self.pictures)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds to look at all of them."""
        return sum(picture.weight(speed) for picture in self.pictures)


def rows_of(pictures: Sequence[PicturePiece], caption: Inlines = ()) -> tuple[Piece, ...]:
    """Return `pictures` in rows of a few, as even as can be, the last with the `caption`; one alone is no row."""
    rows = -(-len(pictures) // MOST_IN_A_ROW)
    if len(pictures) < 2:
        return tuple(replace(picture, caption=(*picture.caption, *caption)) for picture in pictures)
    ends = [round(len(pictures) * row / rows) for row in range(rows + 1)]
    cut = [tuple(pictures[start:end]) for start, end in itertools.pairwise(ends)]
    *others, last = (PictureRowPiece(row) if len(row) > 1 else row[0] for row in cut)
    return (*others, replace(last, caption=(*last.caption, *caption)))


def _narrowed(stage: Stage, width: Points) -> Stage:
    return replace(stage, body=replace(stage.body, width=width))
