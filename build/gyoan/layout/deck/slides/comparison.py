"""Comparisons: two lists side by side under heads in two colours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.cards import CardsPiece
from gyoan.layout.deck.slides.piece import MOST_LINES, SLACK, Piece, Stage
from gyoan.layout.deck.slides.text import SPACING, TextSizes, entry_notes, paragraph_of, spoken
from gyoan.layout.elements import Entry, Group
from gyoan.lexicon.opposites import OPPOSITES
from gyoan.messages import shape_names
from gyoan.model.blocks import Table
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.expressions import expression
from gyoan.model.inline import plain_text
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

INSET = 14.0
"""Free space inside a column, in points."""
HEAD_INSET = 7.0
"""Free space above and below a head, in points."""
SPACE, MOST_SPACE = Points(6), 18.0
"""Free space between the lines of a column, in points: usually, and where the slide has room to spare."""
COLORS = (ColorSlot.PRIMARY, ColorSlot.SECONDARY)
"""Fills of the two heads."""
SMALLEST = Points(16)
"""Text is never smaller than this, in points."""
SHORTEST_SHARED = 2
"""Heads that share a word of at least so many characters speak of the same thing twice: `VM이 적합한 경우`."""

_NUMBERED = expression(r"\W*(?:\d|[①-⑳]|step|phase|part|level)", re.IGNORECASE)
_OPPOSITES = tuple((expression(first, re.IGNORECASE), expression(second, re.IGNORECASE)) for first, second in OPPOSITES)


@dataclass(frozen=True, slots=True)
class ComparisonPiece(Piece):
    """Two groups to be held against each other."""

    groups: tuple[Group, Group]
    """Left and right."""

    kind = SlideKind.COMPARISON

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size that fits."""
        placed = self._placed(stage, limit)
        return placed.height if placed else None

    def size(self, stage: Stage) -> Points:
        """Return the size of its columns' text, in points."""
        placed = self._placed(stage, stage.body.height)
        return placed.sizes.first if placed else SMALLEST

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return it whole, or as cards where it is too much for one slide."""
        return (self,) if self.fit(stage, limit) is not None else CardsPiece(self.groups).split(stage, limit)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a filled head and a tinted text for each side."""
        placed = self._placed(stage, area.height + SLACK)
        if placed is None:
            return ()
        longest = max(len(group.entries) for group in self.groups)
        more = min(MOST_SPACE - SPACE, max(area.height - placed.height, 0.0) / longest)
        width = _column(stage)
        shapes: list[Shape] = []
        for number, (group, color) in enumerate(zip(self.groups, COLORS, strict=True)):
            x = area.x + number * (width + GAP)
            head = Area(x, area.y, width, placed.head)
            body = Area(x, head.bottom, width, placed.body + more * longest)
            shapes += [_head(group, placed.sizes, head, color), _body(group, placed.sizes, body, SPACE + more)]
        return tuple(shapes)

    def _placed(self, stage: Stage, limit: Points) -> _Placed | None:
        style = stage.measure.theme.deck
        steps = (style.body_points, style.small_points + 2, style.small_points, SMALLEST)
        tried = (_place(self.groups, TextSizes(size, max(size - 2, SMALLEST)), stage) for size in steps)
        return next((placed for placed in tried if placed.height <= limit and placed.lines <= MOST_LINES), None)

    @property
    def notes(self) -> str:
        """One side after the other."""
        return "\n".join(
            line for group in self.groups for line in (spoken(group.head), *map(entry_notes, group.entries))
        )


@dataclass(frozen=True, slots=True)
class _Placed:
    sizes: TextSizes
    head: Points
    body: Points
    lines: int

    @property
    def height(self) -> Points:
        return self.head + self.body


def compares(groups: Sequence[Group]) -> bool:
    """Return whether these are two sides of one thing: heads that are opposites or share most of their words."""
    if len(groups) != 2 or not all(group.head and group.entries for group in groups):
        return False
    first, second = (spoken(group.head) for group in groups)
    return _opposite(first, second) or _parallel(first, second)


def columns_of(table: Table) -> tuple[Group, Group] | None:
    """Return a table of two opposite columns, such as 장점 and 단점, as two groups; None for any other table."""
    if len(table.header) != 2 or not _opposite(*(spoken(cell.content) for cell in table.header)):
        return None
    left, right = (
        Group(
            head.content,
            tuple(
                Entry(row[side].content, 0, "•", span=table.span)
                for row in table.rows
                if plain_text(row[side].content).strip()
            ),
            span=table.span,
        )
        for side, head in enumerate(table.header)
    )
    return (left, right) if left.entries and right.entries else None


def _opposite(first: str, second: str) -> bool:
    return any(
        (one.search(first) and other.search(second)) or (one.search(second) and other.search(first))
        for one, other in _OPPOSITES
    )


def _parallel(first: str, second: str) -> bool:
    """Return whether the heads are alike but for what they speak of: `언제 A 사용` and `언제 B 사용`.

    Numbered heads are steps, one after the other, however alike they are.
    """
    if _NUMBERED.match(first) or _NUMBERED.match(second):
        return False
    words = [
        [word for word in re.findall(r"[^\W\d_]+", head) if len(word) >= SHORTEST_SHARED] for head in (first, second)
    ]
    shared = set(words[0]) & set(words[1])
    return bool(shared) and len(shared) * 2 >= max(len(words[0]), len(words[1])) and words[0] != words[1]


def _column(stage: Stage) -> Points:
    return (stage.body.width - GAP) / 2


def _place(groups: tuple[Group, Group], sizes: TextSizes, stage: Stage) -> _Placed:
    width = _column(stage) - 2 * INSET
    heads = [stage.measure.height((_title(group, sizes),), width) + 2 * HEAD_INSET for group in groups]
    texts = [_texts(group, sizes, SPACE) for group in groups]
    bodies = [stage.measure.height(paragraphs, width) + 2 * INSET + 2 for paragraphs in texts]
    lines = [
        sum(stage.measure.lines(paragraph.runs, width - paragraph.indent.points) for paragraph in paragraphs)
        for paragraphs in texts
    ]
    return _Placed(sizes, max(heads), max(bodies), max(lines))


def _title(group: Group, sizes: TextSizes) -> TextParagraph:
    style = RunStyle(sizes.first, ColorSlot.BACKGROUND, bold=True)
    indent = Length.of_points(INSET - HEAD_INSET)
    return TextParagraph(styled_runs(group.head, style), indent=indent, line_spacing=SPACING)


def _texts(group: Group, sizes: TextSizes, space: Points) -> tuple[TextParagraph, ...]:
    return tuple(paragraph_of(entry, sizes, space) for entry in group.entries)


def _head(group: Group, sizes: TextSizes, area: Area, color: ColorSlot) -> TextBox:
    place = Area(area.x, area.y, area.width, area.height)
    inset = Length.of_points(HEAD_INSET)
    name = shape_names.COMPARISON(head=spoken(group.head)[:56])
    return TextBox(place.box, (_title(group, sizes),), None, Anchor.MIDDLE, ShapeStyle(fill=color), inset, name)


def _body(group: Group, sizes: TextSizes, area: Area, space: Points) -> TextBox:
    style = ShapeStyle(fill=ColorSlot.SURFACE)
    inset = Length.of_points(INSET)
    return TextBox(area.box, _texts(group, sizes, space), style=style, inset=inset, name=shape_names.COMPARED())
