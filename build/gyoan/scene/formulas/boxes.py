"""Boxes with a base line: what every part of a formula becomes, and how boxes are put together. Lengths in em."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gyoan.model.scene import Contour
from gyoan.model.units import Place, Points
from gyoan.model.values import dataclass
from gyoan.scene.contours import rounded

NO = Points(0)
_TOUCHING = 1e-6
"""What ends and begins so near to each other is one text."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Characters on a base line."""

    text: str
    """The characters."""
    x: Points
    """Where they begin."""
    base: Points
    """Where their base line runs, downwards from that of the box."""
    width: Points
    """How wide they are."""
    size: float
    """Their size, as a multiple of the formula's."""
    bold: bool = False
    """Whether they are bold."""


@dataclass(frozen=True, slots=True)
class FormulaBox:
    """A part of a formula, set: what is drawn counts from the left end of its base line, downwards."""

    width: Points = NO
    """How wide it is."""
    rise: Points = NO
    """How far it reaches above its base line."""
    fall: Points = NO
    """How far it reaches below it."""
    letters: tuple[Letters, ...] = ()
    """Its characters, in the order in which they are read."""
    areas: tuple[Contour, ...] = ()
    """What is drawn in its ink: rules, brackets, large signs."""

    @property
    def high(self) -> Points:
        """Its whole height."""
        return self.rise + self.fall

    def moved(self, right: Points, down: Points = NO) -> FormulaBox:
        """Return the box with all of it so much further right and down; its left end stays where it is."""
        letters = tuple(replace(one, x=one.x + right, base=one.base + down) for one in self.letters)
        areas = tuple(one.moved(right, down) for one in self.areas)
        return FormulaBox(self.width + right, self.rise - down, self.fall + down, letters, areas)

    def centred(self, width: Points) -> FormulaBox:
        """Return the box in the middle of `width`."""
        return replace(self.moved((width - self.width) / 2), width=width)

    def smaller(self, size: float) -> FormulaBox:
        """Return the box in another size."""
        letters = tuple(
            replace(one, x=one.x * size, base=one.base * size, width=one.width * size, size=one.size * size)
            for one in self.letters
        )
        areas = tuple(one.scaled(size) for one in self.areas)
        return FormulaBox(self.width * size, self.rise * size, self.fall * size, letters, areas)


def over_each_other(boxes: Sequence[FormulaBox], width: Points | None = None) -> FormulaBox:
    """Return boxes that share their left end and base line, as wide as the widest or as `width`."""
    return FormulaBox(
        max((box.width for box in boxes), default=NO) if width is None else width,
        max((box.rise for box in boxes), default=NO),
        max((box.fall for box in boxes), default=NO),
        tuple(one for box in boxes for one in box.letters),
        tuple(one for box in boxes for one in box.areas),
    )


def on_one_line(boxes: Sequence[FormulaBox]) -> FormulaBox:
    """Return boxes side by side on one base line."""
    x, placed = NO, []
    for box in boxes:
        placed.append(box.moved(x))
        x += box.width
    return over_each_other(placed, x)


def blank(width: Points) -> FormulaBox:
    """Return free space, which may be less than nothing."""
    return FormulaBox(width)


def ruled(width: Points, height: Points, top: Points) -> FormulaBox:
    """Return a rule whose upper edge runs `top` above the base line."""
    return FormulaBox(width, top, height - top, areas=(rounded(Place(NO, -top, width, height), NO),))


def one_text(letters: Sequence[Letters]) -> tuple[Letters, ...]:
    """Return characters that touch on one line as one text: what is edited and read as one."""
    texts: list[Letters] = []
    for one in letters:
        last = texts[-1] if texts else None
        alike = last and (last.base, last.size, last.bold) == (one.base, one.size, one.bold)
        if last and alike and abs(last.x + last.width - one.x) < _TOUCHING:
            texts[-1] = replace(last, text=last.text + one.text, width=last.width + one.width)
        else:
            texts.append(one)
    return tuple(texts)
