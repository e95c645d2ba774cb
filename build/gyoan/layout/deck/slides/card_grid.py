"""Grids of cards: how many side by side, and in what size of text."""

from __future__ import annotations

import itertools
import math
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.piece import MOST_LINES, Stage
from gyoan.layout.deck.slides.text import SPACING, TextSizes, paragraph_of
from gyoan.layout.elements import Entry, Group
from gyoan.model.deck import TextParagraph
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.line_heights import PITCH

MOST_CARDS = 6
"""More cards than this on a slide are a wall."""
NARROWEST = 200.0
"""No card is narrower than this, in points: about twelve syllables of text."""
_TIGHT_INSET, _TIGHT_SPACE = Points(8), Points(2)
"""Free space inside cards and between their lines, where there is little room."""
SMALLEST = Points(16)
"""Text on cards is never smaller than this, in points."""
DEEPER = 2
"""How much smaller its further levels are, in points."""
BORDER = Points(2)
"""The line around a card, above and below it, in points."""
GRIDS = {1: (1,), 2: (2, 1), 3: (3, 1), 4: (2, 4), 5: (3, 2), 6: (3, 2)}
"""For a number of cards, the numbers of columns to try, the best-looking first."""


LARGE = ((4, 2, 0.75), (2, 0, 0.9))
"""How much larger than the theme's text heads and text of cards are, in points, while all take no more than this share
of the height: large cards that fill a slide to its edges look crammed. Found by trial."""


@dataclass(frozen=True, slots=True)
class CardLook:
    """How cards are set."""

    sizes: TextSizes
    """Sizes of their heads and of their text, in points."""
    inset: Points = Points(12)
    """Free space inside a card, in points. By trial, as all that follows."""
    space: Points = Points(4)
    """Free space between its lines, in points."""
    share: float = 1.0
    """The share of the height that they may take at the most."""

    @property
    def tight(self) -> CardLook:
        """The same with less free space."""
        return replace(self, inset=_TIGHT_INSET, space=_TIGHT_SPACE)


@dataclass(frozen=True, slots=True)
class CardArrangement:
    """Cards on a grid."""

    columns: int
    """Cards in a row."""
    rows: tuple[Points, ...]
    """Heights of the rows, in points."""
    look: CardLook
    """How they are set."""

    def in_rows(self, groups: Sequence[Group]) -> list[Sequence[Group]]:
        """Return `groups` row by row."""
        return [groups[start : start + self.columns] for start in range(0, len(groups), self.columns)]

    @property
    def height(self) -> Points:
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


def arrange_cards(
    groups: Sequence[Group], stage: Stage, limit: Points, most: Points = Points(0)
) -> CardArrangement | None:
    """Return the best grid for `groups` within `limit` points of height: large text first, then the better-looking.

    Text is no larger than `most` points, where that is not zero.
    """
    if not 1 <= len(groups) <= MOST_CARDS:
        return None
    looks = _looks(stage)
    if arrange_at(groups, looks[-1], stage, limit) is None:
        return None
    tried = (arrange_at(groups, look, stage, limit) for look in looks if look.sizes.deeper <= (most or math.inf))
    return next((arrangement for arrangement in tried if arrangement is not None), None)


def _looks(stage: Stage) -> tuple[CardLook, ...]:
    """Return the looks to try, the largest first: a tight one rather than a smaller size."""
    style = stage.measure.theme.deck
    large = (
        CardLook(TextSizes(style.body_points + head, style.body_points + text), share=share)
        for head, text, share in LARGE
    )
    steps = (style.body_points, style.small_points + 2, style.small_points, SMALLEST, SMALLEST)
    usual = [CardLook(TextSizes(head, text)) for head, text in itertools.pairwise(steps)]
    *most, smallest = usual
    return (*large, *(look for pair in most for look in (pair, pair.tight)), smallest)


def arrange_at(groups: Sequence[Group], look: CardLook, stage: Stage, limit: Points) -> CardArrangement | None:
    """Return the best-looking grid for `groups` in this `look` within `limit` points of height; None for none."""
    for columns in GRIDS[len(groups)]:
        width = _card_width(stage.body.width, columns)
        if width < NARROWEST or _least_height(groups, columns, look) > limit * look.share:
            continue
        if not _whole_words(groups, width, look, stage):
            continue
        arrangement = CardArrangement(columns, _rows(groups, columns, width, look, stage), look)
        fits = arrangement.height <= limit * look.share
        if fits and _most_lines(groups, width, look, stage) <= MOST_LINES:
            return arrangement
    return None


def _whole_words(groups: Sequence[Group], width: Points, look: CardLook, stage: Stage) -> bool:
    """Return whether no word has to be broken; in the smallest size it may be."""
    if look.sizes.deeper <= SMALLEST:
        return True
    return all(
        stage.measure.once(("word", *_key(group, look, stage)), partial(_widest, group, look, stage))
        <= width - 2 * look.inset
        for group in groups
    )


def _widest(group: Group, look: CardLook, stage: Stage) -> Points:
    """Return the width of the longest word of a card with its indent, in points."""
    return max(
        stage.measure.extent(paragraph.runs)[0] + paragraph.indent.points
        for paragraph in _paragraphs(group, look, stage)
    )


def _rows(groups: Sequence[Group], columns: int, width: Points, look: CardLook, stage: Stage) -> tuple[Points, ...]:
    heights = [_height(group, width, look, stage) for group in groups]
    return tuple(max(heights[start : start + columns]) for start in range(0, len(heights), columns))


def _least_height(groups: Sequence[Group], columns: int, look: CardLook) -> Points:
    """Return the height of the cards if every entry had one line: a higher grid need not be measured."""
    line = max(look.sizes.deeper - DEEPER, SMALLEST) * PITCH.text * SPACING
    counts = [len(group.entries) for group in groups]
    return line * sum(max(counts[start : start + columns]) for start in range(0, len(counts), columns))


def _card_width(width: Points, columns: int) -> Points:
    return (width - GAP * (columns - 1)) / columns


def _most_lines(groups: Sequence[Group], width: Points, look: CardLook, stage: Stage) -> int:
    """Return how many lines the longest card has, its head not counted."""
    return max(
        stage.measure.once(
            ("lines", width, look.inset, *_key(group, look, stage)), partial(_lines, group, width, look, stage)
        )
        for group in groups
    )


def _lines(group: Group, width: Points, look: CardLook, stage: Stage) -> int:
    texts = _paragraphs(group, look, stage)[bool(group.head) :]
    return sum(stage.measure.lines(text.runs, width - 2 * look.inset - text.indent.points) for text in texts)


def _height(group: Group, width: Points, look: CardLook, stage: Stage) -> Points:
    inner = width - 2 * look.inset
    height = stage.measure.once(
        ("card", inner, *_key(group, look, stage)), lambda: stage.measure.height(_paragraphs(group, look, stage), inner)
    )
    return height + 2 * look.inset + BORDER


def _key(group: Group, look: CardLook, stage: Stage) -> tuple[Hashable, ...]:
    """Return what the paragraphs of a card depend on."""
    return (stage.measure.number(group), look.sizes.first, look.sizes.deeper, look.space)


def _paragraphs(group: Group, look: CardLook, stage: Stage) -> tuple[TextParagraph, ...]:
    """Return the paragraphs of a card, made once: each is measured in many widths."""
    return stage.measure.once(("paragraphs", *_key(group, look, stage)), partial(card_paragraphs, group, look))


def card_paragraphs(group: Group, look: CardLook) -> tuple[TextParagraph, ...]:
    """Return the head of a card and its text."""
    head = (Entry(group.head, strong=True),) if group.head else ()
    inner = TextSizes(look.sizes.deeper, max(look.sizes.deeper - DEEPER, SMALLEST))
    texts = tuple(paragraph_of(entry, inner, look.space) for entry in group.entries)
    return tuple(paragraph_of(entry, look.sizes) for entry in head) + texts
