"""Where a block is set: its share of the text area, and how to set what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import inf
from typing import TypeAlias

from gyoan.layout.handout.setting import runs
from gyoan.layout.handout.styles import Styles
from gyoan.model.blocks import Alignment, Blocks, Figure
from gyoan.model.drawing import Drawings
from gyoan.model.handout import HandoutItem, TextBlock
from gyoan.model.inline import Inlines
from gyoan.model.picture import Pictures
from gyoan.model.session import Remark
from gyoan.model.typeset import Ink, Line
from gyoan.model.units import CSS_PIXEL, Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting.breaking import Manner
from gyoan.typesetting.setting import InkedRun, set_lines

_NARROWEST = 90.0
"""Nothing is indented further than that so much width remains, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class TextArea:
    """A part of the text area, with what is needed to set blocks in it."""

    styles: Styles
    """How things look."""
    drawings: Drawings
    """What became of the diagrams."""
    pictures: Pictures
    """The pictures."""
    x: Points
    """Left edge, in points from that of the text area."""
    width: Points
    """Width in points."""
    points: Points
    """Size of body text here."""
    depth: int = 0
    """How many lists enclose it."""
    answers: tuple[Remark, ...] = ()
    """The answers to what is set here, by place."""

    @property
    def ink(self) -> Ink:
        """Ink of body text here."""
        return self.styles.ink(self.points)

    @property
    def leading(self) -> Length:
        """Distance of base lines of body text here."""
        return Length.of_points(self.points * self.styles.leading)

    def asked(self, figure: Figure) -> Points | None:
        """Return the width that the author gives a picture; None for none."""
        return figure.width * CSS_PIXEL if figure.width else self.width * figure.share if figure.share else None

    def indented(self, left: Points, right: Points = Points(0.0)) -> TextArea:
        """Return this place without `left` and `right` points at its sides; itself where that leaves too little."""
        if self.width - left - right < _NARROWEST:
            return self
        return replace(self, x=self.x + left, width=self.width - left - right)

    def answers_from(self, line: int, end: float = inf) -> TextArea:
        """Return this place with those of its answers that stand from `line` on and before `end`."""
        if not self.answers:
            return self
        return replace(self, answers=tuple(answer for answer in self.answers if line <= answer.span.line < end))

    def lines(self, content: Inlines, ink: Ink | None = None, alignment: Alignment | None = None) -> tuple[Line, ...]:
        """Return `content` set in lines here."""
        return self.set(runs(content, ink or self.ink, self.styles), alignment)

    def set(self, content: list[InkedRun], alignment: Alignment | None = None) -> tuple[Line, ...]:
        """Return `content` set in lines here."""
        manner = Manner.JUSTIFIED if self.styles.theme.page.justify and alignment is None else Manner.RAGGED
        return set_lines(content, self.styles, self.x, self.width, alignment, manner)

    def paragraph(self, lines: tuple[Line, ...], before: Points, after: Points) -> TextBlock:
        """Return `lines` as a paragraph of body text with these spaces, in points."""
        return TextBlock(
            lines, self.leading, space_before=Length.of_points(before), space_after=Length.of_points(after)
        )


BlockSetter: TypeAlias = Callable[[Blocks, TextArea], Iterator[HandoutItem]]
"""Sets blocks in a place; handed to the setters of blocks that hold others."""
