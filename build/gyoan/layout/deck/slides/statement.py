"""A statement: a question to discuss, a thing to remember, large and alone on its slide."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.layout.area import Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.text import SPACING, EntriesPiece, TextPiece, is_bold
from gyoan.layout.elements import Entry
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Anchor, Panel, PlaceholderRole, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

LONGEST = 140
"""Text of more characters than this is no statement."""
MOST_PARAGRAPHS = 2
"""Nor is text of more paragraphs."""
SIZES = tuple(map(Points, (36, 32, 28, 24)))
"""Sizes to try, in points."""
LARGE, MOST_LARGE_LINES = Points(32), 4
"""From this size on, in points, a statement has no more than so many lines."""
LIGHT = 32.0
"""A statement that is not in bold type is no larger than this, in points."""
BOXES = ("☐", "☑")
"""What is to be ticked is no statement."""
BAR_WIDTH, TEXT_INDENT = Points(8), Points(28)
"""Width of the bar at the left, and where the text begins, in points."""
PARAGRAPH_SPACE = 14.0
"""Free space between two paragraphs, in points."""


@dataclass(frozen=True, slots=True)
class StatementPiece(EntriesPiece):
    """A sentence or two as the one thing on their slide."""

    entries: tuple[Entry, ...]
    """What is stated."""

    kind = SlideKind.STATEMENT

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return the whole limit: a statement wants a slide to itself."""
        return limit

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the text in large type beside a bar, in the middle of its slide."""
        text = beside_bar(area)
        paragraphs = self._paragraphs(stage, text)
        height = min(stage.measure.height(paragraphs, text.width), area.height)
        bar = Area(area.x, area.y + (area.height - height) / 2, BAR_WIDTH, height)
        return (
            TextBox(text.box, paragraphs, PlaceholderRole.BODY, Anchor.MIDDLE, name=shape_names.QUESTION()),
            Panel(bar.box, ShapeStyle(fill=ColorSlot.PRIMARY), name=shape_names.BAR()),
        )

    def _paragraphs(self, stage: Stage, area: Area) -> tuple[TextParagraph, ...]:
        sizes = [size for size in SIZES if all(map(is_bold, self.entries)) or size <= LIGHT]
        tried = (tuple(_paragraph(entry, size) for entry in self.entries) for size in sizes)
        smallest = tuple(_paragraph(entry, SIZES[-1]) for entry in self.entries)
        return next((one for one in tried if self._suits(one, stage, area)), smallest)

    def _suits(self, paragraphs: Sequence[TextParagraph], stage: Stage, area: Area) -> bool:
        lines = sum(stage.measure.lines(paragraph.runs, area.width) for paragraph in paragraphs)
        crowded = lines > MOST_LARGE_LINES and paragraphs[0].runs[0].points >= LARGE
        return not crowded and stage.measure.height(paragraphs, area.width) <= area.height


@dataclass(frozen=True, slots=True)
class TitlePiece(StatementPiece):
    """The title of a slide that shows nothing else: it stands where a statement would, once."""

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the bar alone: the title is what stands beside it."""
        return StatementPiece.draw(self, stage, area)[1:]


def beside_bar(area: Area) -> Area:
    """Return where the text of a statement stands."""
    return Area(area.x + TEXT_INDENT, area.y, area.width - 2 * TEXT_INDENT, area.height)


def as_statement(piece: Piece) -> Piece:
    """Return `piece`, which has a slide to itself, as a statement where it says no more than a sentence or two."""
    if not isinstance(piece, TextPiece) or len(piece.entries) > MOST_PARAGRAPHS or len(piece.notes) > LONGEST:
        return piece
    several = len(piece.entries) > 1
    listed = any(
        entry.number is not None or entry.marker in BOXES or (several and entry.marker) for entry in piece.entries
    )
    headed = several and any(entry.strong for entry in piece.entries)
    return piece if listed or headed else StatementPiece(piece.entries)


def _paragraph(entry: Entry, points: Points) -> TextParagraph:
    style = RunStyle(points, bold=is_bold(entry))
    space = Length.of_points(PARAGRAPH_SPACE)
    return TextParagraph(styled_runs(entry.content, style), space_before=space, line_spacing=SPACING)
