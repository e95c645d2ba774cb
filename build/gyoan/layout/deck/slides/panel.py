"""What a session wants remembered, in large type on a tinted panel: its objectives, its summary, how it closes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.card_grid import MOST_CARDS
from gyoan.layout.deck.slides.cards import CardsPiece, labelled_groups
from gyoan.layout.deck.slides.piece import MOST_LINES, SLACK, Piece, Stage
from gyoan.layout.deck.slides.text import EntriesPiece, TextPiece, TextSizes, group_entries, paragraph_of
from gyoan.layout.elements import Entry, Group
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Panel, PlaceholderRole, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

INSET = Points(20)
"""Free space inside the panel, in points."""
SPACE, MOST_SPACE = Points(8), 36.0
"""Free space between its lines, in points: usually, and where the slide has room to spare."""


LARGER = (6, 4, 2, 0)
"""How much larger than the theme's text that on a panel is, to be tried one after the other, in points."""
DEEPER = 4
"""How much smaller than those its further levels are, in points."""


@dataclass(frozen=True, slots=True)
class PanelPiece(EntriesPiece):
    """A list on a panel."""

    entries: tuple[Entry, ...]
    """In reading order."""

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size that fits; None where it has more lines than are taken in."""
        paragraphs = self.paragraphs(stage, limit)
        if paragraphs is None or _lines(stage, paragraphs) > MOST_LINES:
            return None
        return _height(stage, paragraphs)

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines it has."""
        paragraphs = self.paragraphs(stage, stage.body.height)
        return _lines(stage, paragraphs) if paragraphs else MOST_LINES + 1

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return it whole, or as plain text on several slides."""
        return (self,) if self.fit(stage, limit) is not None else TextPiece(self.entries).split(stage, limit)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the panel with its text, spread over the free height."""
        paragraphs = self.paragraphs(stage, area.height + SLACK) or ()
        free = max(area.height - _height(stage, paragraphs), 0.0)
        space = SPACE + min(MOST_SPACE - SPACE, free / max(len(paragraphs), 1))
        spread = self.paragraphs(stage, area.height + SLACK, space) or paragraphs
        height = min(_height(stage, spread), area.height)
        style = ShapeStyle(fill=ColorSlot.SURFACE, line=ColorSlot.LINE, rounded=True)
        inset = Length.of_points(INSET)
        return (
            TextBox(
                area.top(height).box, spread, PlaceholderRole.BODY, Anchor.MIDDLE, style, inset, name=shape_names.BODY()
            ),
        )

    def paragraphs(self, stage: Stage, limit: Points, space: Points = SPACE) -> tuple[TextParagraph, ...] | None:
        """Return its paragraphs at the largest size that fits; None where not even the smallest does."""
        style = stage.measure.theme.deck
        for points in (style.body_points + more for more in LARGER):
            sizes = TextSizes(points, max(points - DEEPER, style.small_points))
            paragraphs = tuple(paragraph_of(entry, sizes, space) for entry in self.entries)
            if _height(stage, paragraphs) <= limit:
                return paragraphs
        return None


def _height(stage: Stage, paragraphs: Sequence[TextParagraph]) -> Points:
    return stage.measure.height(paragraphs, stage.body.width - 2 * INSET) + 2 * INSET


def _lines(stage: Stage, paragraphs: Sequence[TextParagraph]) -> int:
    width = stage.body.width - 2 * INSET
    return sum(stage.measure.lines(paragraph.runs, width - paragraph.indent.points) for paragraph in paragraphs)


BAR_WIDTH = Points(8)
"""Width of the bar at the left, in points."""


@dataclass(frozen=True, slots=True)
class ClosingPiece(PanelPiece):
    """The last words of a session."""

    kind = SlideKind.CLOSING

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the text in the middle of a panel as large as its place, beside a bar."""
        paragraphs = self.paragraphs(stage, area.height + SLACK) or ()
        inset = Length.of_points(INSET)
        style = ShapeStyle(fill=ColorSlot.SURFACE)
        bar = Area(area.x, area.y, BAR_WIDTH, area.height)
        return (
            TextBox(area.box, paragraphs, PlaceholderRole.BODY, Anchor.MIDDLE, style, inset, shape_names.CLOSING()),
            Panel(bar.box, ShapeStyle(fill=ColorSlot.PRIMARY), name=shape_names.BAR()),
        )


def closing_piece(groups: tuple[Group, ...]) -> ClosingPiece:
    """Return the piece for all that a session closes with."""
    return ClosingPiece(group_entries(groups))


MOST_GOALS = 4
"""More goals than this are a list."""


@dataclass(frozen=True, slots=True)
class ObjectiveCardsPiece(CardsPiece):
    """Goals with labels, such as 이해 목표 and 적용 목표."""

    kind = SlideKind.OBJECTIVES


@dataclass(frozen=True, slots=True)
class ObjectivesPiece(PanelPiece):
    """Goals without labels, numbered."""

    kind = SlideKind.OBJECTIVES


def objectives_piece(entries: tuple[Entry, ...]) -> Piece:
    """Return the piece that shows `entries` as goals: what is no plain list stays text."""
    labelled = labelled_groups(entries)
    if labelled is not None and 2 <= len(labelled) <= MOST_GOALS:
        return ObjectiveCardsPiece(labelled)
    return ObjectivesPiece(_numbered(entries)) if _is_list(entries) else TextPiece(entries)


def goals(groups: Sequence[Group]) -> Piece | None:
    """Return the piece for goals that stand in one list; None where they have heads."""
    entries = tuple(entry for group in groups for entry in group.entries)
    return None if any(group.head for group in groups) or len(entries) < 2 else objectives_piece(entries)


def _is_list(entries: tuple[Entry, ...]) -> bool:
    return all(entry.marker == "•" or entry.number is not None or entry.level for entry in entries)


def _numbered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries, those of the first level numbered in place of their bullets."""
    numbers = iter(range(1, len(entries) + 1))
    return tuple(entry if entry.level else replace(entry, marker="", number=next(numbers)) for entry in entries)


TICK = "✓"
"""Stands before what was learnt."""


@dataclass(frozen=True, slots=True)
class SummaryCardsPiece(CardsPiece):
    """Points with labels."""

    kind = SlideKind.SUMMARY


@dataclass(frozen=True, slots=True)
class SummaryPiece(PanelPiece):
    """Points without labels, ticked."""

    kind = SlideKind.SUMMARY


def summary_piece(groups: Sequence[Group]) -> Piece | None:
    """Return the piece for what a session sums up; None where it is prose."""
    if len(groups) > 1 and all(group.head and group.entries for group in groups):
        return SummaryCardsPiece(tuple(groups))
    entries = tuple(entry for group in groups for entry in group.entries)
    if any(group.head for group in groups) or len(entries) < 2:
        return None
    labelled = labelled_groups(entries)
    if labelled is not None and 2 <= len(labelled) <= MOST_CARDS:
        return SummaryCardsPiece(labelled)
    listed = all(entry.marker or entry.number is not None or entry.level for entry in entries)
    return SummaryPiece(tuple(map(_ticked, entries))) if listed else None


def _ticked(entry: Entry) -> Entry:
    return replace(entry, marker=TICK) if entry.marker == "•" and not entry.level else entry
