"""Definitions: terms at the left, what they mean at the right, with thin lines between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import Area
from gyoan.layout.deck.runs import RunStyle, styled_runs
from gyoan.layout.deck.slides.piece import MOST_LINES, SLACK, Piece, Stage, balanced
from gyoan.layout.deck.slides.text import SPACING, EntriesPiece, cut_entry
from gyoan.layout.elements import Entry
from gyoan.layout.labels import as_head, split_label
from gyoan.messages import shape_names, words
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Grid, GridCell, Shape, SlideKind, TextParagraph
from gyoan.model.inline import Inlines, Strong, Text, plain_text
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

FEWEST, LONGEST_TERM = 3, 26
"""Fewer terms are a list like any other, and so are terms of more characters."""
TERM_SHARE = 0.36
"""The terms take no more than this share of the width."""
INSET_X, INSET_Y = Points(8), Points(6)
"""Free space beside and above a cell's text, in points."""
ROUNDING = 1.0
"""So much wider than measured is a column, in points: what just fits must not be broken."""
MOST_AIR = 30.0
"""Rows grow by no more than this where the slide has room to spare, in points."""


@dataclass(frozen=True, slots=True)
class DefinitionPiece(EntriesPiece):
    """Terms with what they mean."""

    entries: tuple[Entry, ...]
    """Each a term, a colon and an explanation."""

    kind = SlideKind.DEFINITION

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size that fits; None where that has more lines than are taken in."""
        placed = self._placed(stage, limit)
        return sum(placed.heights, Points(0)) if placed and placed.lines <= MOST_LINES else None

    def size(self, stage: Stage) -> Points:
        """Return the size of its rows, in points."""
        placed = self._placed(stage, stage.body.height)
        return placed.rows[0][0].runs[0].points if placed else _sizes(stage)[-1]

    def text_lines(self, stage: Stage) -> int:
        """Return how many lines its rows have, at the smallest size."""
        return _place(self.entries, _sizes(stage)[-1], stage).lines

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return parts of some rows each; a row that no slide has room for goes on in rows with the same term."""
        if self.fit(stage, limit) is not None:
            return (self,)
        entries = tuple(part for entry in self.entries for part in _short(entry, stage))
        placed = _place(entries, _sizes(stage)[-1], stage)
        heights = [
            max(height, limit * lines / MOST_LINES)
            for height, lines in zip(placed.heights, placed.row_lines, strict=True)
        ]
        parts: list[Piece] = []
        at = 0
        for count in balanced(heights, limit):
            parts.append(DefinitionPiece(entries[at : at + count]))
            at += count
        return parts

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a table without a head, its rows a little higher where there is room."""
        placed = self._placed(stage, area.height + SLACK) or _place(self.entries, _sizes(stage)[-1], stage)
        air = min(MOST_AIR, max(area.height - sum(placed.heights, Points(0)), 0.0) / len(placed.heights))
        heights = tuple(Length.of_points(height + air) for height in placed.heights)
        widths = tuple(Length.of_points(width) for width in placed.widths)
        rows = tuple((GridCell((term,)), GridCell((meaning,))) for term, meaning in placed.rows)
        box = Area(area.x, area.y, sum(placed.widths, Points(0)), sum(heights, Length(0)).points).box
        return (
            Grid(
                box,
                widths,
                heights,
                rows,
                header=False,
                inset_x=Length.of_points(INSET_X),
                inset_y=Length.of_points(INSET_Y),
                name=shape_names.TERMS(),
                description=words.TERMS_IN_WORDS.within(
                    stage.measure.theme.language,
                    terms=", ".join(plain_text(_split(entry)[0]) for entry in self.entries),
                ),
            ),
        )

    def _placed(self, stage: Stage, limit: Points) -> _Placed | None:
        tried = (_place(self.entries, size, stage) for size in _sizes(stage))
        return next((placed for placed in tried if sum(placed.heights, Points(0)) <= limit), None)


@dataclass(frozen=True, slots=True)
class _Placed:
    rows: tuple[tuple[TextParagraph, TextParagraph], ...]
    widths: tuple[Points, Points]
    heights: tuple[Points, ...]
    row_lines: tuple[int, ...]

    @property
    def lines(self) -> int:
        return sum(self.row_lines)


def defines(entries: Sequence[Entry]) -> bool:
    """Return whether every entry is a term with its explanation: `**용어**: 설명`, and none stands below another."""
    return len(entries) >= FEWEST and all(not entry.level and _is_definition(entry) for entry in entries)


def _is_definition(entry: Entry) -> bool:
    if entry.strong or entry.number is not None or entry.marker in ("☐", "☑"):
        return False
    term, meaning = _split(entry)
    return 0 < len(plain_text(term)) <= LONGEST_TERM and bool(plain_text(meaning).strip())


def _split(entry: Entry) -> tuple[Inlines, Inlines]:
    term, meaning = split_label(entry.content)
    return as_head(term), meaning


def _sizes(stage: Stage) -> tuple[Points, ...]:
    style = stage.measure.theme.deck
    return (style.body_points + 2, style.body_points, style.small_points + 2, style.small_points)


def _short(entry: Entry, stage: Stage) -> list[Entry]:
    """Return `entry`, cut into several with its term where it is higher than a slide beside the widest of terms."""
    _, meaning = _row(entry, _sizes(stage)[-1])
    width = stage.body.width * (1 - TERM_SHARE) - 2 * INSET_X - 2
    lines = stage.measure.lines(meaning.runs, width)
    if stage.measure.height((meaning,), width) + 2 * INSET_Y + 1 <= stage.body.height and lines <= MOST_LINES:
        return [entry]
    term, explained = _split(entry)
    parts = cut_entry(replace(entry, content=explained), lines)
    return [replace(part, content=(Strong(term), Text(": "), *part.content)) for part in parts]


def _place(entries: Sequence[Entry], points: Points, stage: Stage) -> _Placed:
    rows = tuple(_row(entry, points) for entry in entries)
    pad = 2 * INSET_X + 2
    term_width = max(stage.measure.runs_width(term.runs) for term, _ in rows) + pad
    left = min(term_width + ROUNDING, stage.body.width * TERM_SHARE)
    widths = (left, stage.body.width - left)
    lines = tuple(
        max(stage.measure.lines(cell.runs, width - pad) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    heights = tuple(
        max(stage.measure.height((cell,), width - pad) for cell, width in zip(row, widths, strict=True))
        + 2 * INSET_Y
        + 1
        for row in rows
    )
    return _Placed(rows, widths, heights, lines)


def _row(entry: Entry, points: Points) -> tuple[TextParagraph, TextParagraph]:
    term, meaning = _split(entry)
    head = styled_runs(term, RunStyle(points, ColorSlot.PRIMARY, bold=True))
    return (
        TextParagraph(head, line_spacing=SPACING),
        TextParagraph(styled_runs(meaning, RunStyle(points)), line_spacing=SPACING),
    )
