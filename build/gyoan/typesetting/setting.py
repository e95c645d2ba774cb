"""Runs of text → set lines: where they end, what face draws each piece, and where it stands."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from gyoan.model.blocks import Alignment
from gyoan.model.expressions import expression
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass
from gyoan.typesetting import advance
from gyoan.typesetting.atoms import StyledRun
from gyoan.typesetting.breaking import STRETCH, LinePiece, Manner, SetLine, break_lines
from gyoan.typesetting.inks import Inks


@dataclass(frozen=True, slots=True)
class LinkedInk:
    """The ink of a run and where a click on it leads."""

    ink: Ink
    """Its ink."""
    link: str = ""
    """An address, `#` and an anchor, or nothing."""


_EXACT = Points(100)
"""The size at which text is measured that is set in others."""
InkedRun: TypeAlias = StyledRun[LinkedInk]


def plain_run(text: str, ink: Ink, inks: Inks, link: str = "") -> InkedRun:
    """Return `text` as one run."""
    return StyledRun(text, inks.faces(ink.face), ink.points, LinkedInk(ink, link))


def set_lines(
    content: Sequence[InkedRun],
    inks: Inks,
    x: Points,
    width: Points,
    alignment: Alignment | None = None,
    manner: Manner = Manner.RAGGED,
) -> tuple[Line, ...]:
    """Return `content` set in lines between `x` and `x + width`, all in points."""
    broken = _broken(tuple(content), width, manner)
    lines = tuple(_line(line, inks, x + _shift(line, width, alignment)) for line in broken)
    if manner is not Manner.JUSTIFIED:
        return lines
    return tuple(
        ragged if line.ends else justified(ragged, x + width, inks) for ragged, line in zip(lines, broken, strict=True)
    )


@functools.lru_cache(4096)
def _broken(content: tuple[InkedRun, ...], width: Points, manner: Manner) -> tuple[SetLine[LinkedInk], ...]:
    """Return where lines end, once for all editions that say the same."""
    return break_lines(content, width, manner)


def forget_lines() -> None:
    """Forget where lines ended once a session is set: else its texts, and fonts of many megabytes, stay in memory."""
    _broken.cache_clear()


def _shift(line: SetLine[LinkedInk], width: Points, alignment: Alignment | None) -> Points:
    match alignment:
        case Alignment.CENTER:
            return max(Points(0), (width - line.width) / 2)
        case Alignment.RIGHT:
            return max(Points(0), width - line.width)
        case _:
            return Points(0)


def _line(line: SetLine[LinkedInk], inks: Inks, x: Points) -> Line:
    return Line(tuple(_fragment(piece, inks, x) for piece in line.pieces), line.spaced)


def _fragment(piece: LinePiece[LinkedInk], inks: Inks, x: Points) -> Fragment:
    look = piece.style
    face = inks.role(look.ink.face, piece.face)
    ink = look.ink
    if face is not ink.face or piece.points != ink.points:
        ink = replace(ink, face=face, points=piece.points)
    return Fragment(piece.text, Length.of_points(x + piece.x), Length.of_points(piece.width), ink, look.link)


def set_line(text: str, ink: Ink, inks: Inks, x: Points = Points(0)) -> Line:
    """Return `text` in one line that begins at `x`."""
    return set_lines([plain_run(text, ink, inks)], inks, x, Points("inf"))[0]


def right_line(text: str, ink: Ink, inks: Inks, right: Points) -> Line:
    """Return `text` in one line that ends at `right`."""
    line = set_line(text, ink, inks)
    return shifted(line, right - line_width(line))


def widths_in(inks: Inks) -> Callable[[str, Points], Points]:
    """Return what tells how wide a text of a size is, set as body text."""
    return lambda text, points: line_width(set_line(text, inks.ink(points), inks))


def em_widths(inks: Inks) -> Callable[[str, bool], float]:
    """Return what tells how wide a text is in em, set as body text, bold or not."""
    return lambda text, bold: line_width(set_line(text, inks.ink(_EXACT, bold=bold), inks)) / _EXACT


def line_width(line: Line) -> Points:
    """Return how far `line` reaches from the left edge, in points."""
    return (line.fragments[-1].x + line.fragments[-1].width).points if line.fragments else Points(0)


def shifted(line: Line, distance: Points) -> Line:
    """Return `line` moved to the right by `distance` points."""
    move = Length.of_points(distance)
    return Line(tuple(replace(fragment, x=fragment.x + move) for fragment in line.fragments), line.spaced)


def in_one_line(lines: Sequence[Line]) -> Line:
    """Return the fragments of `lines` in one line."""
    spaced = any(line.spaced for line in lines)
    return Line(tuple(fragment for line in lines for fragment in line.fragments), spaced)


_WORDS = expression(r" +|[^ ]+")


def justified(line: Line, right: Points, inks: Inks) -> Line:
    """Return `line` spread up to `right`, in points; itself where that would tear holes into it."""
    pieces = [piece for fragment in line.fragments for piece in _pieces(fragment, inks)]
    gaps = [piece.width.points for piece in pieces if not piece.text.strip()]
    if not gaps:
        return line
    missing = right - (pieces[-1].x + pieces[-1].width).points
    if missing > sum(gaps) * (STRETCH - 1):
        return line
    share, moved = missing / len(gaps), 0.0
    spread: list[Fragment] = []
    for piece in pieces:
        if piece.text.strip():
            spread.append(replace(piece, x=piece.x + Length.of_points(moved)))
        else:
            moved += share
    return Line(tuple(spread), line.spaced)


def _pieces(fragment: Fragment, inks: Inks) -> Iterator[Fragment]:
    """Yield the words and spaces of a fragment; what has a ground or a line is one word."""
    ink = fragment.ink
    if ink.fill or ink.underline or ink.strike or " " not in fragment.text:
        yield fragment
        return
    x, faces = fragment.x.points, (inks.theme.faces[ink.face],)
    for match in _WORDS.finditer(fragment.text):
        width = advance(match[0], faces, ink.points)
        yield replace(fragment, text=match[0], x=Length.of_points(x), width=Length.of_points(width))
        x += width
