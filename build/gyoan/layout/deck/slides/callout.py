"""Text set off from the rest of a slide: quotations, definitions, admonitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.layout.area import Area
from gyoan.layout.deck.slides.piece import Piece, Stage
from gyoan.layout.deck.slides.text import TextPiece, TextSizes, entry_notes, paragraph_of, spoken
from gyoan.layout.elements import Callout, Entry
from gyoan.lexicon.labels import DEFINING
from gyoan.messages import shape_names
from gyoan.model.colors import ColorSlot
from gyoan.model.deck import Panel, Shape, ShapeStyle, SlideKind, TextBox, TextParagraph
from gyoan.model.inline import Inlines, Strong, Text
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass

CALLOUT_INSET = Points(12)
"""Free space inside a callout, in points."""
LARGER, LARGE_SHARE = (Points(8), Points(6), Points(4), Points(2)), 0.6
"""A callout that is alone on its slide is larger by the first of so many points with which it takes no more than this
share of it."""
BAR_WIDTH, RISE = Points(5), 1 / 3
"""Width of the bar, in points, and the part of the free height that is above a callout alone on its slide."""
STRIP_SHARE = 0.25
"""A callout that takes no more than this share of a slide joins what it belongs to."""
LONGEST_TITLE = 12
"""A title of no more characters stands before its sentence."""


@dataclass(frozen=True, slots=True)
class CalloutPiece(Piece):
    """Text set off by a tinted box with a bar at its left."""

    callout: Callout
    """What it says."""

    @property
    def kind(self) -> SlideKind:  # type: ignore[override]
        """A definition where it says so, else text like any other."""
        opening = spoken(self.callout.title) or next((spoken(entry.content) for entry in self.callout.entries), "")
        return SlideKind.DEFINITION if opening.lstrip().startswith(DEFINING) else SlideKind.BULLETS

    def fit(self, stage: Stage, limit: Points) -> Points | None:
        """Return its height, its box included."""
        height = _height(self._paragraphs(stage), stage)
        return height if height <= limit else None

    def split(self, stage: Stage, limit: Points) -> Sequence[Piece]:
        """Return it as it is, or as plain text on several slides where it is higher than one."""
        if self.fit(stage, max(limit, stage.body.height)) is not None:
            return (self,)
        head = _title(self.callout)
        entries = head + self.callout.entries
        if self.callout.announces:
            entries = (*entries[:-1], replace(entries[-1], announces=True))
        return TextPiece(entries).split(stage, limit)

    def draw(self, stage: Stage, area: Area) -> tuple[Shape, ...]:
        """Return the tinted text box and its bar; in large type, in the middle, where nothing else is on the slide."""
        paragraphs = self._paragraphs(stage)
        if area.height >= stage.body.height:
            larger = (self._paragraphs(stage, points) for points in LARGER)
            fitting = (large for large in larger if _height(large, stage) <= area.height * LARGE_SHARE)
            paragraphs = next(fitting, paragraphs)
        height = min(_height(paragraphs, stage), area.height)
        top = (area.height - height) * RISE if area.height >= stage.body.height else Points(0)
        place = area.below(top).top(height)
        return (
            TextBox(
                place.box,
                paragraphs,
                style=ShapeStyle(fill=ColorSlot.SURFACE),
                inset=Length.of_points(CALLOUT_INSET),
                name=shape_names.EMPHASIS(),
            ),
            Panel(
                Area(place.x, place.y, BAR_WIDTH, height).box,
                ShapeStyle(fill=ColorSlot.PRIMARY),
                name=shape_names.EMPHASIS_BAR(),
            ),
        )

    @property
    def leads(self) -> bool:
        """Whether it announces what follows it."""
        return self.callout.announces

    def is_strip(self, stage: Stage) -> bool:
        """Return whether it is so low that it can stand above or below nearly everything."""
        return self.fit(stage, stage.body.height * STRIP_SHARE) is not None

    def _paragraphs(self, stage: Stage, larger: Points = Points(0)) -> tuple[TextParagraph, ...]:
        style = stage.measure.theme.deck
        sizes = TextSizes(style.small_points + 2 + larger, style.small_points + larger)
        line = self._one_line()
        if line is not None:
            return (paragraph_of(Entry(line), sizes),)
        head = _title(self.callout)
        return tuple(paragraph_of(entry, sizes) for entry in head + self.callout.entries)

    def _one_line(self) -> Inlines | None:
        """Return a short title and the sentence it announces as one paragraph; None for anything else."""
        title, entries = self.callout.title, self.callout.entries
        lone = len(entries) == 1 and not entries[0].level and not entries[0].marker and entries[0].number is None
        if not lone or not title or len(spoken(title)) > LONGEST_TITLE or entries[0].strong:
            return None
        bold = title if isinstance(title[-1], Strong) else (Strong(title),)
        return (*bold, Text(": "), *entries[0].content)

    @property
    def notes(self) -> str:
        """The text, its title first."""
        title = [spoken(self.callout.title)] if self.callout.title else []
        return "\n".join([*title, *map(entry_notes, self.callout.entries)])


def _title(callout: Callout) -> tuple[Entry, ...]:
    return (Entry(callout.title, strong=True, span=callout.span),) if callout.title else ()


def _height(paragraphs: Sequence[TextParagraph], stage: Stage) -> Points:
    return stage.measure.height(paragraphs, stage.body.width - 2 * CALLOUT_INSET) + 2 * CALLOUT_INSET
