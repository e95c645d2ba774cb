"""Cards: groups with heads, side by side in one to four columns, so that a large outline can be taken in at once."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.card_grid import MOST_CARDS, SMALLEST, arrange_cards, card_paragraphs
from gyoan.layout.deck.slides.piece import SLACK, Piece, Stage, spans_in
from gyoan.layout.deck.slides.text import STRONG_SPACES, TextPiece, entry_notes, group_entries, spoken
from gyoan.layout.elements import Entry, Group
from gyoan.layout.labels import as_head, split_label
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Shape, ShapeStyle, SlideKind, TextBox
from gyoan.model.inline import plain_text
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

MOST_SPACE = 18.0
"""Free space between the lines of a card where the slide has room to spare, in points."""
LEAST_SHARE = 0.6
"""Cards that are all there is on a slide fill at least this share of it."""
STEP = 2.0
"""Slides that continue one another are set in one size where that makes none of them smaller than by this much."""
NEAR = 6
"""What is cut in two is cut no further from its middle than this part of it. Found by trial: further away it takes more
slides."""
MOST_TRIED = 60
"""Of more cards than this not every number of slides is tried, so that their placing takes linear time."""
MOST_DIVISIONS = 12
"""More cards than this are put on slides in equal numbers, whatever their length."""


@dataclass(frozen=True, slots=True)
class CardsPiece(Piece):
    """Groups as cards."""

    groups: tuple[Group, ...]
    """In reading order: left to right, then down."""
    most: Points = Points(0)
    """The largest size of their text, in points; zero for any."""

    kind = SlideKind.CARDS

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the height of the cards at the largest size that fits; None where not even the smallest does."""
        placed = arrange_cards(self.groups, stage, limit, self.most)
        return placed.height if placed else None

    def size(self, stage: Stage) -> Points:
        """Return the size of the text on its cards, in points."""
        placed = arrange_cards(self.groups, stage, stage.body.height, self.most)
        return placed.look.sizes.deeper if placed else SMALLEST

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return as few slides of cards as will do, of about as many cards each."""
        groups = [part for group in self.groups for part in _parts(group, stage, limit)]
        pieces: list[Piece] = []
        at = 0
        for count in _counts(groups, stage, limit):
            chosen = tuple(groups[at : at + count])
            pieces.append(replace(self, groups=chosen) if count > 1 else TextPiece(group_entries(chosen)))
            at += count
        parts = [
            part
            for piece in pieces
            for part in (piece.split(stage, limit) if piece.fit(stage, limit) is None else (piece,))
        ]
        return _alike(parts, stage)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a text box for each card, grown into the free height as far as it suits them."""
        placed = arrange_cards(self.groups, stage, area.height + SLACK, self.most)
        if placed is None:
            return ()
        longest = [max(map(_spaces, row)) for row in placed.in_rows(self.groups)]
        more = min(MOST_SPACE, max(area.height - placed.height, 0.0) / max(sum(longest), 1))
        whole = area.height >= stage.body.height
        least = (area.height * LEAST_SHARE - GAP * (len(longest) - 1)) / len(longest) if whole else 0.0
        rows = [row + more * lines for row, lines in zip(placed.rows, longest, strict=True)]
        if sum(rows) < least * len(rows):
            rows = [row * least * len(rows) / sum(rows) for row in rows]
        grown = replace(placed, rows=tuple(rows))
        return tuple(
            TextBox(
                place.box,
                card_paragraphs(group, replace(placed.look, space=placed.look.space + more)),
                style=ShapeStyle(fill=ColorSlot.SURFACE, line=ColorSlot.LINE, rounded=True),
                inset=Length.of_points(placed.look.inset),
                name=shape_names.CARD(head=spoken(group.head)[:56]),
                spans=spans_in(group),
            )
            for group, place in zip(self.groups, grown.places(area), strict=False)  # the last row may have gaps
        )

    @property
    def notes(self) -> str:
        """The cards one below the other."""
        return "\n".join(
            line for group in self.groups for line in (spoken(group.head), *map(entry_notes, group.entries)) if line
        )


def _spaces(group: Group) -> int:
    """Return how many times the free space between the lines of a card stands in it, at the most."""
    return sum(STRONG_SPACES if entry.strong else 1 for entry in group.entries)


def labelled_groups(entries: Sequence[Entry]) -> tuple[Group, ...] | None:
    """Return entries that all begin with a label, such as `**이해 목표**: …`, as groups; None where one does not."""
    groups: list[Group] = []
    for entry in entries:
        if entry.level and groups:
            last = groups[-1]
            groups[-1] = replace(last, entries=(*last.entries, replace(entry, level=entry.level - 1)))
            continue
        label, meaning = split_label(entry.content)
        if entry.strong or not plain_text(label) or not plain_text(meaning).strip():
            return None
        groups.append(Group(as_head(label), (Entry(meaning, span=entry.span),), span=entry.span))
    return tuple(groups)


def _parts(group: Group, stage: Stage, limit: Points) -> list[Group]:
    """Return `group`, or its halves and so on where it is too high for a slide even by itself."""
    if len(group.entries) < 2 or arrange_cards((group,), stage, limit) is not None:
        return [group]
    seam = _seam(group.entries)
    above = _above(group.entries, seam)
    # A half that is no shorter for what it repeats would be halved for ever.
    again = above if len(above) < seam else ()
    halves = (group.entries[:seam], again + group.entries[seam:])
    return [part for half in halves for part in _parts(replace(group, entries=half), stage, limit)]


def _seam(entries: Sequence[Entry]) -> int:
    """Return where to cut entries in two: before the highest of those about the middle, and there as near as can be."""
    middle = (len(entries) + 1) // 2
    near = len(entries) // NEAR
    about = range(max(1, middle - near), min(len(entries), middle + near + 1))
    return min(about, key=lambda at: (entries[at].level, abs(at - middle)))


def _above(entries: Sequence[Entry], at: int) -> tuple[Entry, ...]:
    """Return what the entry `at` stands below, from the first level on: without it nobody knows what it belongs to."""
    above: list[Entry] = []
    level = entries[at].level
    for entry in reversed(entries[:at]):
        if entry.level < level:
            above.insert(0, entry)
            level = entry.level
    return tuple(above)


def _counts(groups: Sequence[Group], stage: Stage, limit: Points) -> Sequence[int]:
    """Return how many cards to put on each slide: as few slides as possible, then the largest text, then evenly."""

    @functools.cache
    def size(start: int, end: int) -> Points:
        """Return the size of the text on a slide of these cards, in points; zero where they do not fit."""
        placed = arrange_cards(groups[start:end], stage, limit)
        return placed.look.sizes.deeper if placed else Points(0)

    def smallest(counts: Sequence[int]) -> Points:
        return min(itertools.starmap(size, itertools.pairwise(itertools.accumulate(counts, initial=0))))

    for slides in _slide_counts(len(groups)):
        divisions = _divisions(len(groups), slides)
        best = max(
            ((smallest(counts), min(counts) - max(counts), counts) for counts in divisions), default=(0.0, 0, ())
        )
        if best[0]:
            return best[2]
    return [1] * len(groups)


def _slide_counts(cards: int) -> Sequence[int]:
    """Return the numbers of slides to try, fewer than `cards`: of many cards one for each number of cards a slide."""
    if cards <= MOST_TRIED:
        return range(1, cards)
    return [-(-cards // on_each) for on_each in range(MOST_CARDS, 1, -1)]


def _divisions(cards: int, slides: int) -> Iterator[tuple[int, ...]]:
    """Yield the ways to put so many cards on so many slides, in order."""
    if cards > MOST_DIVISIONS:
        size, extra = divmod(cards, slides)
        yield tuple(size + (index < extra) for index in range(slides))
        return
    for cuts in itertools.combinations(range(1, cards), slides - 1):
        counts = tuple(end - start for start, end in itertools.pairwise((0, *cuts, cards)))
        if max(counts) <= MOST_CARDS:
            yield counts


def _alike(parts: Sequence[Piece], stage: Stage) -> list[Piece]:
    """Return the parts in the size of the smallest, where that takes no more than a step from any of them."""
    sizes = [part.size(stage) for part in parts if isinstance(part, CardsPiece)]
    if not sizes or max(sizes) - min(sizes) > STEP:
        return list(parts)
    return [replace(part, most=min(sizes)) if isinstance(part, CardsPiece) else part for part in parts]
