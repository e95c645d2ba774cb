"""Short code of several parts on one slide: a panel for each, under its head, all in one size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gyoan.layout.area import GAP, Area
from gyoan.layout.deck.slides.code import CodePiece
from gyoan.layout.deck.slides.piece import SLACK, Piece, Stage, sourced
from gyoan.layout.deck.slides.text import body_sizes, paragraph_of, spoken
from gyoan.layout.elements import Entry
from gyoan.messages import shape_names
from gyoan.model.deck import Shape, SlideKind, TextBox, TextParagraph
from gyoan.model.inline import Inlines
from gyoan.model.schedule import TalkSpeed
from gyoan.model.units import Points
from gyoan.model.values import dataclass

SIZES = tuple(map(Points, (20, 19, 18, 17, 16)))
"""Sizes to try, in points: smaller, each part has a slide to itself."""
HEAD_SPACE = Points(4)
"""Free space between a head and its code, in points."""


@dataclass(frozen=True, slots=True)
class CodePanelsPiece(Piece):
    """Panels of code, one below the other or side by side."""

    panels: tuple[tuple[Inlines, CodePiece], ...]
    """Heads and what stands below them."""

    kind = SlideKind.CODE

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height at the largest size that fits."""
        placed = self._placed(stage, limit)
        return placed.height if placed else None

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return a head and a tinted box for each panel."""
        placed = self._placed(stage, area.height + SLACK)
        if placed is None:
            return ()
        return tuple(
            shape
            for (head, code), place, room in zip(self.panels, placed.places, placed.heads, strict=True)
            for shape in sourced(_panel(head, code, area.at(place), room, placed.points, stage), code)
        )

    def _placed(self, stage: Stage, limit: Points) -> _Placed | None:
        side_by_side = (1, 2) if len(self.panels) == 2 else (1,)
        tried = (self._place(stage, points, columns) for points in SIZES for columns in side_by_side)
        return next((placed for placed in tried if placed and placed.height <= limit), None)

    def _place(self, stage: Stage, points: Points, columns: int) -> _Placed | None:
        """Return the panels' places at this size; None where a line of code would have to be wrapped."""
        width = (stage.body.width - GAP * (columns - 1)) / columns
        narrow = replace(stage, body=replace(stage.body, width=width))
        heads = tuple(stage.measure.height((_head(head, stage),), width) + HEAD_SPACE for head, _ in self.panels)
        codes = [code.height_at(narrow, points) for _, code in self.panels]
        places: list[Area] = []
        y = Points(0)
        for number, (head, code) in enumerate(zip(heads, codes, strict=True)):
            if code is None:
                return None
            x = (width + GAP) * number if columns > 1 else Points(0)
            places.append(Area(x, y, width, head + code))
            y = Points(0) if columns > 1 else places[-1].bottom + GAP
        return _Placed(points, heads, tuple(places))

    @property
    def notes(self) -> str:
        """The heads, a line each."""
        return "\n".join(spoken(head) for head, _ in self.panels)

    def weight(self, speed: TalkSpeed) -> float:
        """Return the seconds of talk that all of it asks for."""
        return sum(code.weight(speed) for _, code in self.panels)


@dataclass(frozen=True, slots=True)
class _Placed:
    points: Points
    heads: tuple[Points, ...]
    places: tuple[Area, ...]

    @property
    def height(self) -> Points:
        return max(place.bottom for place in self.places)


def _head(head: Inlines, stage: Stage) -> TextParagraph:
    return paragraph_of(Entry(head, strong=True), body_sizes(stage.measure.theme.deck))


def _panel(
    head: Inlines, code: CodePiece, area: Area, head_room: Points, points: Points, stage: Stage
) -> Iterator[Shape]:
    yield TextBox(area.top(head_room - HEAD_SPACE).box, (_head(head, stage),), name=shape_names.BODY())
    below = area.below(head_room)
    yield from replace(code, most=points).draw(replace(stage, body=below), below)
