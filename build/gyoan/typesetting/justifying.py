"""Lines spread over the whole measure, their spaces made wider."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gyoan.model.typeset import Fragment, Line
from gyoan.model.units import Length, Points
from gyoan.typesetting import advance
from gyoan.typesetting.breaking import STRETCH
from gyoan.typesetting.inks import Inks

_WORDS = re.compile(r" +|[^ ]+")


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
