"""Anything with a callout below or above it: what is to be minded stands on the slide of what it is about."""

from __future__ import annotations

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.callout import CalloutPiece
from gyoan.layout.deck.slides.picture import PicturePiece
from gyoan.layout.deck.slides.piece import Piece, Stage, sourced
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class NotedPiece(Piece):
    """Something that gives up some height for a callout."""

    main: Piece
    """What the callout is about."""
    callout: CalloutPiece
    """The callout."""
    kind: SlideKind
    """That of `main`."""
    above: bool = False
    """Whether the callout stands above and is read first."""

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height of both; None where `main` would get too small."""
        strip = self._strip(stage)
        if isinstance(self.main, PicturePiece) and not self.main.legible(stage, limit - strip):
            return None
        height = self.main.fit(stage, limit - strip) if limit > strip else None
        return None if height is None else height + strip

    def size(self, stage: Stage) -> Points:
        """Return the size of the main thing's text."""
        return self.main.size(stage)

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines of running text the main thing has."""
        return self.main.text_lines(stage)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the shapes of both, in reading order, the callout at the head or the foot of the area."""
        strip = self._strip(stage)
        places = (area.below(strip), area.top(strip - GAP))
        if not self.above:
            places = (area.top(area.height - strip), area.below(area.height - strip + GAP))
        main = sourced(self.main.draw(stage, places[0]), self.main)
        callout = sourced(self.callout.draw(stage, places[1]), self.callout)
        return (*callout, *main) if self.above else (*main, *callout)

    def _strip(self, stage: Stage) -> Points:
        return (self.callout.fit(stage, stage.body.height) or Points(0)) + GAP

    @property
    def notes(self) -> str:
        """What there is to say about both."""
        parts = (self.callout, self.main) if self.above else (self.main, self.callout)
        return "\n".join(piece.notes for piece in parts if piece.notes)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk for both."""
        return self.main.weight(speed) + self.callout.weight(speed)


def noted(main: Piece, callout: CalloutPiece, *, above: bool = False) -> NotedPiece:
    """Return `main` with `callout` below it, or `above` it."""
    return NotedPiece(main, callout, main.kind, above)
