"""What every piece of a slide's body can do: say what height it wants, be split, and be drawn."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.text import Measure
from gyoan.model.deck import Shape, SlideKind
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.schedule import USUAL_SPEED, TalkSpeed, speech_seconds
from gyoan.model.traversal import found
from gyoan.model.units import ROUNDING, Points
from gyoan.model.values import dataclass

MOST_LINES = 9
"""More lines of running text than this are not taken in; the slide is split.

Nor does a card, a panel, a definition or one side of a comparison have more, whoever divided the slides: longer ones
are split, or shown as text, which on an author's own slide may have `MOST_OF_AUTHORS` lines.
"""
MOST_OF_AUTHORS = 14
"""The same for text on a slide that its author divided from the others: it is split where it does not fit."""
SLACK = Points(0.5)
"""So much lower a place may be than the piece for which it was reckoned, in points: it is drawn as it was measured."""
HALVINGS = 20
"""So often the height that divides most evenly is narrowed down: a slide's to less than a thousandth of a point."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a piece needs to know to place itself."""

    measure: Measure
    """Measures text in the theme's faces."""
    body: Area
    """The whole body of a slide: no piece is ever given more."""
    speed: TalkSpeed = USUAL_SPEED
    """How fast the lecturer talks."""
    by_clicks: bool = False
    """Whether clicks show anything of the session's slides."""
    most_lines: int = MOST_LINES
    """More lines of running text are on no slide."""


class Piece(ABC):
    """A part of a slide's body."""

    __slots__ = ()

    kind: SlideKind
    """The kind of slide it makes when it is the main thing on one."""

    @abstractmethod
    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height it takes in the body's width, at most `limit` points; None where it does not fit."""

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return parts of it, each of which fits `limit` points, none of them nearly empty; itself where it fits.

        What is short, was put together to fit or is reduced instead stays whole.
        """
        return (self,)

    @abstractmethod
    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return its shapes inside `area`, whose height is what `fit` returned."""

    @property
    @abstractmethod
    def notes(self) -> str:
        """What a speaker has to say about it."""

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk that it asks for: usually, those that saying it takes."""
        return speech_seconds(self.notes, speed)

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines of running text it has; zero for what is read otherwise, such as cards or tables."""
        return 0

    def size(self, stage: Stage) -> Points:
        """Return the size of its text where it has a slide to itself, in points."""
        return stage.measure.theme.deck.body_points

    @property
    def leads(self) -> bool:
        """Whether it only makes sense together with the piece after it."""
        return False


def balanced(heights: Sequence[Points], limit: Points, gap: Points = Points(0.0)) -> list[int]:
    """Return how many of the things of these `heights` to put on each slide of `limit`.

    As few slides as the order allows, filled as evenly as they can be, so that the last one does not hold a lone
    line. A thing higher than the limit has a slide of its own.
    """
    if not heights:
        return []
    least = fewest(heights, limit, gap)
    low, high = min(max(heights), limit), limit
    # The lowest height that still needs no more slides is the most even division.
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if fewest(heights, middle, gap) > least:
            low = middle
        else:
            high = middle
    return _greedy(heights, high, gap)


def fewest(heights: Sequence[Points], limit: Points, gap: Points = Points(0.0)) -> int:
    """Return how many slides of `limit` things of these `heights` need, as many as `balanced` divides them among."""
    return len(_greedy(heights, limit, gap))


def _greedy(heights: Sequence[Points], limit: Points, gap: Points) -> list[int]:
    counts: list[int] = []
    used = 0.0
    for height in heights:
        if counts and used + gap + height <= limit + ROUNDING:
            counts[-1] += 1
            used += gap + height
        else:
            counts.append(1)
            used = height
    return counts


def stacked_height(pieces: Sequence[Piece], stage: Stage, limit: Points) -> Points | None:
    """Return the height of `pieces` one below the other; None where they do not fit."""
    left = limit
    for piece in pieces:
        height = piece.fit(stage, left)
        if height is None:
            return None
        left -= height + GAP
    return limit - left - GAP


def spans_in(value: object) -> tuple[SourceSpan, ...]:
    """Return where everything stands that `value` (pieces, entries, blocks) is made of, each place once, by line."""
    return tuple(sorted({span for span, _ in found(value, SourceSpan)}))


def sourced(shapes: Iterable[Shape], value: object) -> tuple[Shape, ...]:
    """Return `shapes`, those that do not know yet what they show with the places of `value`."""
    spans = spans_in(value)
    return tuple(shape if shape.spans else replace(shape, spans=spans) for shape in shapes)
