"""Styled text → rows of glyphs, and their atoms: the stretches between the places where a line may end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import groupby
from typing import Generic, TypeVar

from gyoan.model.theme import Typeface
from gyoan.model.units import Points
from gyoan.model.values import dataclass
from gyoan.typesetting.kinsoku import is_space, may_break_words
from gyoan.typesetting.measure import Glyph, set_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StyledRun(Generic[T]):
    """A stretch of text in one style; a newline in it ends the line."""

    text: str
    """Its characters."""
    faces: tuple[Typeface, ...]
    """The face to set it in, then those to borrow missing glyphs from."""
    points: Points
    """Its size."""
    style: T
    """Whatever the caller needs to draw it; passed on."""


@dataclass(slots=True)
class SetParagraph(Generic[T]):
    """Glyphs up to the end of a line: each with its run and its width in points."""

    glyphs: list[Glyph] = field(default_factory=list)
    """From left to right."""
    runs: list[StyledRun[T]] = field(default_factory=list)
    """The run of each."""
    widths: list[Points] = field(default_factory=list)
    """The width of each, in points."""
    texts: list[str] = field(default_factory=list)
    """What each draws."""

    def add(self, text: str, run: StyledRun[T]) -> None:
        """Set `text` behind what there is."""
        glyphs = set_text(text, run.faces)
        self.glyphs += glyphs
        self.runs += [run] * len(glyphs)
        self.widths += [glyph.em * run.points for glyph in glyphs]
        self.texts += [glyph.text for glyph in glyphs]


@dataclass(frozen=True, slots=True)
class Atom:
    """Glyphs that stay on one line, with the spaces behind them."""

    start: int
    """Its first glyph."""
    end: int
    """Behind its last glyph that is no space."""
    stop: int
    """Behind its last space."""
    width: Points
    """Width without those spaces, in points."""
    space: Points
    """Width of those spaces, in points."""


def widest_word(runs: Sequence[StyledRun[T]]) -> Points:
    """Return the width of the narrowest line, in points, in which no word of `runs` must be torn."""
    return max((atom.width for paragraph in paragraphs_of(runs) for atom in atoms_of(paragraph)), default=Points(0))


def widest_word_and_line(runs: Sequence[StyledRun[T]]) -> tuple[Points, Points]:
    """Return `widest_word` and `natural_width` of `runs`, measured once."""
    paragraphs = list(paragraphs_of(runs))
    word = max((atom.width for paragraph in paragraphs for atom in atoms_of(paragraph)), default=Points(0))
    return word, max(sum(paragraph.widths, Points(0)) for paragraph in paragraphs)


def natural_width(runs: Sequence[StyledRun[T]]) -> Points:
    """Return the width of the narrowest line, in points, in which `runs` need no break but their own."""
    return max(sum(paragraph.widths, Points(0)) for paragraph in paragraphs_of(runs))


def paragraphs_of(runs: Sequence[StyledRun[T]]) -> Iterator[SetParagraph[T]]:
    """Yield the glyphs of `runs` line end by line end; an empty row for empty text."""
    paragraph = SetParagraph[T]()
    for run in runs:
        for number, part in enumerate(run.text.split("\n")):
            if number:
                yield paragraph
                paragraph = SetParagraph()
            paragraph.add(part, run)
    yield paragraph


def atoms_of(paragraph: SetParagraph[T]) -> Iterator[Atom]:
    """Yield the stretches between the places where a line may break between words."""
    words = _words(paragraph)
    texts = ["".join(paragraph.texts[first:end]) for first, end, _ in words]
    start = words[0][0] if words else 0
    for number, (_, end, stop) in enumerate(words, start=1):
        if number < len(words) and not may_break_words(texts[number - 1], texts[number]):
            continue
        yield atom_of(paragraph, start, end, stop)
        start = stop


def _words(paragraph: SetParagraph[T]) -> list[tuple[int, int, int]]:
    """Return start, end and end of the spaces behind it for each word; spaces before the first are dropped."""
    words: list[tuple[int, int, int]] = []
    place = 0
    for space, group in groupby(map(is_space, paragraph.texts)):
        size = len(list(group))
        if space and words:
            start, end, _ = words[-1]
            words[-1] = (start, end, place + size)
        elif not space:
            words.append((place, place + size, place + size))
        place += size
    return words


def atom_of(paragraph: SetParagraph[T], start: int, end: int, stop: int) -> Atom:
    """Return the glyphs from `start` to `end` and the spaces up to `stop` as one."""
    widths = paragraph.widths
    return Atom(start, end, stop, Points(sum(widths[start:end])), Points(sum(widths[end:stop])))
