"""Styled text into lines of a given width: mixed fonts, words kept whole, kinsoku, ragged right.

Words and what may not be parted from them are atoms (`atoms.py`, by UAX #14 and the rules of `kinsoku.py`), and each
line takes as many atoms as it holds: first-fit, which is what PowerPoint does too, so that slides break where they were
measured. TeX's total-fit (Knuth and Plass, Breaking Paragraphs into Lines, 1981) would look better on pages and move
lines far above a correction. What first-fit does badly is mended afterwards: titles are balanced by the narrowest width
that needs no more lines, found by halving; a lone last syllable gets company; justified lines whose spaces would become
too wide take syllables of the next word, since Korean may break after any (W3C, Requirements for Hangul Text Layout).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import Generic, TypeVar

from gyoan.lexicon.hangul import FIRST, LAST
from gyoan.model.theme import Typeface
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.atoms import Atom, SetParagraph, StyledRun, atom_of, atoms_of, paragraphs_of
from gyoan.typesetting.kinsoku import Level, inner_level, is_space

T = TypeVar("T")

STRETCH = 1.9
"""A space becomes at most so many times as wide; before that words are divided, and after it lines stay ragged."""
_LONE = 2
"""A last line of at most so many characters, a syllable and its full stop, is given company."""
_BALANCING_STEPS = 12
"""So often the span of widths is halved in which that of equal lines is looked for."""
_LEAST_PART = 2
"""Letters of a divided word on either line."""


@dataclass(frozen=True, slots=True)
class LinePiece(Generic[T]):
    """A part of a line that is drawn in one face and style."""

    text: str
    """What is drawn."""
    face: Typeface
    """The face that draws it."""
    points: Points
    """Its size: smaller than its run's where a borrowed glyph is too wide."""
    x: Points
    """Its distance from the line's start, in points."""
    width: Points
    """Its width, in points."""
    style: T
    """The run's style."""


@dataclass(frozen=True, slots=True)
class SetLine(Generic[T]):
    """A line of set text."""

    pieces: tuple[LinePiece[T], ...]
    """From left to right; empty in an empty line."""
    width: Points
    """Width without the spaces at its end, in points."""
    spaced: bool = False
    """Whether a space stood at its end, so that its last word ends there."""
    ends: bool = False
    """Whether it is the last of its paragraph."""

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(piece.text for piece in self.pieces)


class Manner(Enum):
    """How lines are broken."""

    RAGGED = "ragged"
    """Each as full as it gets; a lone syllable on the last one gets company."""
    BALANCED = "balanced"
    """About equally long, as those of a title."""
    JUSTIFIED = "justified"
    """Between syllables, too, where spaces would else become too wide."""
    TYPED = "typed"
    """Each as full as it gets, as programs break what somebody types."""


def break_lines(runs: Sequence[StyledRun[T]], width: Points, manner: Manner = Manner.RAGGED) -> tuple[SetLine[T], ...]:
    """Return `runs` set in lines no wider than `width` points; at least one line, empty for empty text.

    Breaks between words; a word wider than a line breaks at the best place inside it.
    """
    lines: list[SetLine[T]] = []
    for paragraph in paragraphs_of(runs):
        atoms = _fitting_atoms(paragraph, width)
        if manner is Manner.JUSTIFIED:
            atoms = _evened(paragraph, atoms, width)
        ranges = _fill(atoms, width)
        if manner is Manner.BALANCED and len(ranges) > 1:
            ranges = _balanced(atoms, ranges, width)
        if manner is not Manner.TYPED:
            ranges = _with_company(atoms, ranges, width)
        *others, (first, last) = ranges
        lines += (_line(paragraph, atoms[one : other + 1]) for one, other in others)
        lines.append(_line(paragraph, atoms[first : last + 1], ends=True))
    return tuple(lines)


def _fitting_atoms(paragraph: SetParagraph[T], width: Points) -> list[Atom]:
    atoms: list[Atom] = []
    for atom in atoms_of(paragraph):
        atoms += [atom] if atom.width <= width else _split(paragraph, atom, width)
    return atoms


def _split(paragraph: SetParagraph[T], atom: Atom, width: Points) -> Iterator[Atom]:
    """Yield `atom` in parts that fit, broken at the best level that makes them fit."""
    levels = [_level(paragraph, place) for place in range(atom.start + 1, atom.end)]

    def parts(whole: Atom, level: Level) -> Iterator[Atom]:
        inside = range(whole.start + 1, whole.end)
        cuts = [place for place in inside if levels[place - atom.start - 1] <= level]
        for start, end in pairwise((whole.start, *cuts, whole.end)):
            part = atom_of(paragraph, start, end, whole.stop if end == whole.end else end)
            if part.width <= width or level is Level.ANY:
                yield part
            else:
                yield from parts(part, Level(level + 1))

    return parts(atom, Level.SOFT)


def _level(paragraph: SetParagraph[T], place: int) -> Level:
    before, after = paragraph.texts[place - 1], paragraph.texts[place]
    if is_space(after):
        return Level.ANY
    if is_space(before):
        return Level.SOFT
    return inner_level(before[-1], after[0])


def _fill(atoms: Sequence[Atom], width: Points) -> list[tuple[int, int]]:
    """Return the first and last atom of each line, as much on each line as it holds."""
    ranges: list[tuple[int, int]] = []
    first, used = 0, 0.0
    for number, atom in enumerate(atoms):
        if number > first and used + atom.width > width:
            ranges.append((first, number - 1))
            first, used = number, 0.0
        used += atom.width + atom.space
    return [*ranges, (first, len(atoms) - 1)]


def _evened(paragraph: SetParagraph[T], atoms: Sequence[Atom], width: Points) -> list[Atom]:
    """Return `atoms` with those divided whose first syllables make the line before them less loose."""
    evened: list[Atom] = []
    waiting, line, used = list(reversed(atoms)), list[Atom](), 0.0
    while waiting:
        atom = waiting.pop()
        if line and used + atom.width > width:
            gaps = [part.space for part in line[:-1] if part.space]
            loose = width - used + line[-1].space > (STRETCH - 1) * sum(gaps)
            parts = _divided(paragraph, atom, width - used) if loose else None
            if parts is not None:
                evened.append(parts[0])
                atom = parts[1]
            line, used = [], 0.0
        evened.append(atom)
        line.append(atom)
        used += atom.width + atom.space
    return evened


def _divided(paragraph: SetParagraph[T], atom: Atom, room: Points) -> tuple[Atom, Atom] | None:
    """Return `atom` in two parts of which the first fits into `room`, none of a single letter; None where it cannot."""
    for place in range(atom.end - _LEAST_PART, atom.start + _LEAST_PART - 1, -1):
        if _level(paragraph, place) > Level.SYLLABLE or not _is_hangul("".join(paragraph.texts[place - 1 : place + 1])):
            continue
        first = atom_of(paragraph, atom.start, place, place)
        if first.width <= room:
            return first, atom_of(paragraph, place, atom.end, atom.stop)
    return None


def _is_hangul(text: str) -> bool:
    return all(FIRST <= character <= LAST for character in text)


def _balanced(atoms: Sequence[Atom], ranges: list[tuple[int, int]], width: Points) -> list[tuple[int, int]]:
    low, high = width / 2, width
    for _ in range(_BALANCING_STEPS):
        middle = (low + high) / 2
        narrower = _fill(atoms, middle)
        if len(narrower) > len(ranges) or any(_width(atoms, *found) > middle for found in narrower):
            low = middle
        else:
            high, ranges = middle, narrower
    return ranges


def _width(atoms: Sequence[Atom], first: int, last: int) -> Points:
    return sum(atom.width + atom.space for atom in atoms[first : last + 1]) - atoms[last].space


def _with_company(atoms: Sequence[Atom], ranges: list[tuple[int, int]], width: Points) -> list[tuple[int, int]]:
    """Return `ranges` with a word moved down to a last line that holds a lone syllable."""
    if len(ranges) < 2:
        return ranges
    (before, last_before), (first, last) = ranges[-2:]
    lone = first == last and atoms[last].end - atoms[last].start <= _LONE
    if not lone or before == last_before or _width(atoms, last_before, last) > width:
        return ranges
    return [*ranges[:-2], (before, last_before - 1), (last_before, last)]


def _line(paragraph: SetParagraph[T], atoms: Sequence[Atom], *, ends: bool = False) -> SetLine[T]:
    if not atoms:
        return SetLine((), Points(0), ends=ends)
    pieces: list[LinePiece[T]] = []
    x = Points(0)
    first, last = atoms[0].start, atoms[-1].end
    glyphs, runs = paragraph.glyphs, paragraph.runs
    changes = (
        place
        for place in range(first + 1, last)
        if runs[place] is not runs[place - 1]
        or glyphs[place].face is not glyphs[place - 1].face
        or glyphs[place].scale != glyphs[place - 1].scale
    )
    for start, end in pairwise((first, *changes, last)):
        glyph, run = glyphs[start], runs[start]
        width = Points(sum(paragraph.widths[start:end]))
        text = "".join(paragraph.texts[start:end])
        pieces.append(LinePiece(text, glyph.face, run.points * glyph.scale, x, width, run.style))
        x += width
    return SetLine(tuple(pieces), x, atoms[-1].stop > last, ends)
