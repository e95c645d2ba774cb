"""Text on a grid of columns → lines: each character stands where its column is, whatever face draws it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from gyoan.model.theme import Face, Typeface
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting import columns, set_text, wants_color
from gyoan.typesetting.inks import Inks
from gyoan.typesetting.least_sizes import SMALLEST_PRINT

COLUMN = 0.5
"""Width of a column in em: D2Coding draws Latin letters half as wide as Hangul."""

_STANDING_OUT = 1.1
"""So far a glyph may stand out of its columns before it gets illegible."""
_REGIONAL = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Letters of which two are a flag."""


@dataclass(frozen=True, slots=True)
class Span:
    """Characters in one ink on a line of code."""

    text: str
    """The characters."""
    ink: Ink
    """How they look; its face is the code face or its bold."""


def grid_line(spans: Iterable[Span], inks: Inks, x: Points, points: Points) -> Line:
    """Return `spans` as a line that begins at `x`, `points` large."""
    fragments: list[Fragment] = []
    column = 0
    for span in spans:
        ink = replace(span.ink, points=points)
        for text, width in _stretches(span.text, inks, ink):
            fragments += _fragments(text, inks, ink, x + column * COLUMN * points, width)
            column += width
    return Line(tuple(fragments))


def _stretches(text: str, inks: Inks, ink: Ink) -> Iterable[tuple[str, int]]:
    """Yield parts of `text` with their columns: plain stretches whole, borrowed or odd glyphs one by one."""
    if text.isascii():
        return [(text, len(text))]
    face = inks.faces(ink.face)[0]
    parts: list[tuple[str, int]] = []
    regular = False
    for cluster in _clusters(text):
        width = columns(cluster)
        letter = len(cluster) == 1 and not wants_color(cluster)
        fits = letter and face.advances.get(ord(cluster)) == width * COLUMN
        if fits and regular:
            before, wide = parts[-1]
            parts[-1] = (before + cluster, wide + width)
        else:
            parts.append((cluster, width))
        regular = fits
    return parts


def _clusters(text: str) -> list[str]:
    """Return `text` in characters, each with the marks, selectors and joined characters that take no column.

    The two letters of a flag are one.
    """
    clusters: list[str] = []
    for character in text:
        before = clusters[-1] if clusters else ""
        joined = before and (columns(character) == 0 or before.endswith("\u200d"))
        if joined or (len(before) == 1 and before in _REGIONAL and character in _REGIONAL):
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _shrink(natural: Points, room: Points, points: Points) -> float:
    """Return the scale that fits a glyph into its columns; it may stand out a little before it gets illegible."""
    if natural <= room:
        return 1.0
    scale = room / natural
    legible = min(1.0, SMALLEST_PRINT / points)
    return legible if scale < legible <= scale * _STANDING_OUT else scale


def _fragments(text: str, inks: Inks, ink: Ink, x: Points, width: int) -> list[Fragment]:
    """Return what is drawn for `text` in `width` columns, made smaller where it would not fit."""
    glyphs = set_text(text, inks.faces(ink.face))
    room = width * COLUMN * ink.points
    natural = sum(glyph.em for glyph in glyphs) * ink.points
    shrink = _shrink(natural, room, ink.points * min((glyph.scale for glyph in glyphs), default=1.0))
    looks: dict[tuple[Typeface, float], Ink] = {}
    fragments: list[Fragment] = []
    for (face, scale), group in groupby(glyphs, key=lambda glyph: (glyph.face, glyph.scale)):
        if (face, scale) not in looks:
            looks[face, scale] = _look(inks.role(ink.face, face), ink, scale, shrink)
        own, begin, wide, said = looks[face, scale], x, 0, ""
        for glyph in group:
            advance = glyph.em * ink.points * shrink
            wide, said, x = wide + Length.of_points(advance).emu, said + glyph.text, x + advance
        last = fragments[-1] if fragments else None
        if last and last.ink == own:
            fragments[-1] = replace(last, text=last.text + said, width=last.width + Length(wide))
        else:
            fragments.append(Fragment(said, Length.of_points(begin), Length(wide), own))
    return fragments


def _look(face: Face, ink: Ink, scale: float, shrink: float) -> Ink:
    """Return how a glyph looks that another face may lend, in another size."""
    return ink if shrink == 1.0 and face is ink.face else replace(ink, face=face, points=ink.points * scale * shrink)
