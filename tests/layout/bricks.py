"""A piece of a slide that is as high as a test says, whatever it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points


@dataclass(frozen=True, slots=True)
class Brick(Piece):
    """A piece of a given height, which fits or does not."""

    high: Points = Points(100)
    kind: SlideKind = SlideKind.CARDS
    lines: int = 0
    is_head: bool = False

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        return self.high if self.high <= limit else None

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        return (self,) if self.high <= limit else (replace(self, high=limit), replace(self, high=self.high - limit))

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        return ()

    @property
    def notes(self) -> str:
        return ""

    def weight(self, speed: TalkSpeed) -> float:
        return 1.0

    def text_lines(self, stage: Stage) -> int:
        return self.lines

    @property
    def leads(self) -> bool:
        return self.is_head
