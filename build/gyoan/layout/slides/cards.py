"""Cards: groups with heads, side by side in one to four columns, so that a large outline can be taken in at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.elements import Entry, Group
from gyoan.layout.slides.piece import Piece, Stage
from gyoan.layout.slides.text import (
    TextPiece,
    TextSizes,
    entry_notes,
    group_entries,
    paragraph_of,
    spoken,
)
from gyoan.model.deck import Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.schedule import TalkSpeed
from gyoan.model.speech import speech_seconds
from gyoan.model.theme import ColorSlot
from gyoan.model.units import Length

INSET = 12.0
"""Free space inside a card, in points."""
SPACE = 4.0
"""Free space between the lines of a card, in points."""
MOST_SPACE = 14.0
"""The same where the slide has room to spare."""
MOST_CARDS = 6
"""More cards than this on a slide are a wall."""
NARROWEST = 200.0
"""No card is narrower than this, in points: about twelve syllables of text."""
SMALLEST = 16.0
"""Text on cards is never smaller than this, in points."""
GRIDS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (2, 4), 5: (3, 2), 6: (3, 2)}
"""For a number of cards, the numbers of columns to try, the best-looking first."""


@dataclass(frozen=True, slots=True)
class CardsPiece(Piece):
    """Groups as cards."""

    groups: tuple[Group, ...]
    """In reading order: left to right, then down."""

    kind = SlideKind.CARDS

    def fit(self, stage: Stage, limit: float) -> float | None:
        """Return the height of the cards at the largest size that fits; None where not even the smallest does."""
        placed = arrange(self.groups, stage, limit)
        return placed.height if placed else None

    def split(self, stage: Stage, limit: float) -> Sequence[Piece]:
        """Return as few slides of cards as will do, of about as many cards each."""
        groups = [part for group in self.groups for part in _parts(group, stage, limit)]
        pieces: list[Piece] = []
        at = 0
        for count in _counts(groups, stage, limit):
            chosen = tuple(groups[at : at + count])
            pieces.append(CardsPiece(chosen) if count > 1 else TextPiece(group_entries(chosen)))
            at += count
        return [
            part
            for piece in pieces
            for part in (piece.split(stage, limit) if piece.fit(stage, limit) is None else (piece,))
        ]

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a text box for each card, grown into the free height as far as it suits them."""
        placed = arrange(self.groups, stage, area.height + 0.5)
        if placed is None:
            return ()
        free = max(area.height - placed.height, 0.0) / len(placed.rows)
        longest = max(len(group.entries) for group in self.groups)
        more = min(MOST_SPACE - SPACE, free / max(longest, 1))
        rows = tuple(row + more * longest for row in placed.rows)
        grown = replace(placed, rows=rows)
        return tuple(
            TextBox(
                place.box,
                _paragraphs(group, placed.sizes, SPACE + more),
                style=ShapeStyle(fill=ColorSlot.SURFACE, line=ColorSlot.LINE, rounded=True),
                inset=Length.of_points(INSET),
                name=f"카드: {spoken(group.head)}"[:60],
            )
            for group, place in zip(self.groups, grown.places(area), strict=False)  # the last row may have gaps
        )

    @property
    def notes(self) -> str:
        """The cards one below the other."""
        return "\n".join(
            line for group in self.groups for line in (spoken(group.head), *map(entry_notes, group.entries)) if line
        )

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds that saying them takes."""
        return speech_seconds(self.notes, speed)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Cards on a grid."""

    columns: int
    """Cards in a row."""
    rows: tuple[float, ...]
    """Heights of the rows, in points."""
    sizes: TextSizes
    """Sizes of the text."""

    @property
    def height(self) -> float:
        """Height of the whole grid, in points."""
        return sum(self.rows) + GAP * (len(self.rows) - 1)

    def places(self, area: Area) -> Iterator[Area]:
        """Yield the place of each card in `area`, row by row."""
        width = _card_width(area.width, self.columns)
        y = area.y
        for height in self.rows:
            for column in range(self.columns):
                yield Area(area.x + column * (width + GAP), y, width, height)
            y += height + GAP


def arrange(groups: Sequence[Group], stage: Stage, limit: float) -> Arrangement | None:
    """Return the best grid for `groups` within `limit` points of height: large text first, then the better-looking."""
    if not 1 <= len(groups) <= MOST_CARDS:
        return None
    style = stage.measure.theme.deck
    steps = (style.body_points, style.small_points + 2, style.small_points, SMALLEST, SMALLEST)
    for head, entries in itertools.pairwise(steps):
        sizes = TextSizes(head, entries)
        for columns in GRIDS[len(groups)]:
            width = _card_width(stage.body.width, columns)
            if width < NARROWEST:
                continue
            rows = _rows(groups, columns, width, sizes, stage)
            arrangement = Arrangement(columns, rows, sizes)
            if arrangement.height <= limit:
                return arrangement
    return None


def _rows(groups: Sequence[Group], columns: int, width: float, sizes: TextSizes, stage: Stage) -> tuple[float, ...]:
    heights = [_height(group, width, sizes, stage) for group in groups]
    return tuple(max(heights[start : start + columns]) for start in range(0, len(heights), columns))


def _card_width(width: float, columns: int) -> float:
    return (width - GAP * (columns - 1)) / columns


def _height(group: Group, width: float, sizes: TextSizes, stage: Stage) -> float:
    return stage.measure.height(_paragraphs(group, sizes), width - 2 * INSET) + 2 * INSET + 2


def _paragraphs(group: Group, sizes: TextSizes, space: float = SPACE) -> tuple[TextParagraph, ...]:
    head = (Entry(group.head, strong=True),) if group.head else ()
    inner = TextSizes(sizes.deeper, max(sizes.deeper - 2, SMALLEST))
    texts = tuple(paragraph_of(entry, inner, space) for entry in group.entries)
    return tuple(paragraph_of(entry, sizes) for entry in head) + texts


def _parts(group: Group, stage: Stage, limit: float) -> list[Group]:
    """Return `group`, or its halves and so on where it is too high for a slide even by itself."""
    if len(group.entries) < 2 or arrange((group,), stage, limit) is not None:
        return [group]
    middle = (len(group.entries) + 1) // 2
    halves = (group.entries[:middle], group.entries[middle:])
    return [part for half in halves for part in _parts(Group(group.head, half), stage, limit)]


def _counts(groups: Sequence[Group], stage: Stage, limit: float) -> list[int]:
    """Return how many cards to put on each slide: as few slides as possible, evenly filled."""
    slides = 1
    while slides < len(groups):
        size, extra = divmod(len(groups), slides)
        counts = [size + (1 if index < extra else 0) for index in range(slides)]
        if all(arrange(groups[sum(counts[:i]) : sum(counts[: i + 1])], stage, limit) for i in range(slides)):
            return counts
        slides += 1
    return [1] * len(groups)
