"""Characters → the operators that write them; shorter than reportlab's, which repeat colour and leading, and faster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.accents import marks_in_place
from gyoan.model.units import Points

ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {
    ord(sign): f"\\{sign}" for sign in "\\()"
}
"""How a byte is written in a string where it does not stand for itself."""


class LetteringRun(NamedTuple):
    """Characters of one look; a page has so many of them that a dataclass would take its time."""

    text: str
    """The characters."""
    font: str
    """reportlab's name for their font."""
    points: Points
    """Their size."""
    color: str
    """Six hexadecimal digits."""
    place: tuple[Points, Points] | None = None
    """PDF's own place for where their base line begins; None for behind what is before them."""


def write(canvas: Canvas, stretches: Iterable[LetteringRun]) -> None:
    """Write characters on a page."""
    # reportlab has no public way to a page's operators, nor to the document that its fonts belong to.
    inside: Any = canvas
    inside._code.append(" ".join(["BT", *_operators(stretches, inside._doc), "ET"]))


def fill_areas(canvas: Canvas, areas: Iterable[tuple[Points, Points, Points, Points]], color: str) -> None:
    """Fill rectangles, each given by its left and lower edge, width and height, as one area."""
    inside: Any = canvas
    edges = (" ".join(f"{_number(value, 3)}" for value in area) for area in areas)
    inside._code.append(" ".join([_fill(color), *(f"{edge} re" for edge in edges), "f"]))


def _operators(stretches: Iterable[LetteringRun], document: object) -> Iterator[str]:
    current, letters = "", ""
    for text, name, points, color, place in stretches:
        if color != current:
            current = color
            yield _fill(color)
        if place is not None:
            yield f"1 0 0 1 {_number(place[0])} {_number(place[1])} Tm"
        font: Any = pdfmetrics.getFont(name)
        for part, back, rise in marks_in_place(text, font):
            if back or rise:
                yield f"[{_number(back)}] TJ {_number(rise * points / 1000)} Ts"
            for subset, codes in font.splitString(part, document):
                wanted = f"{font.getSubsetInternalName(subset, document)} {_number(points)} Tf"
                if wanted != letters:
                    letters = wanted
                    yield letters
                yield f"({codes.decode('latin-1').translate(ESCAPED)}) Tj"
            if back or rise:
                yield f"[{_number(-back)}] TJ 0 Ts"


@cache
def _fill(color: str) -> str:
    return " ".join(f"{part / 255:.4g}".removeprefix("0") or "0" for part in bytes.fromhex(color)) + " rg"


@lru_cache(8192)
def _number(value: float, digits: int = 2) -> str:
    """Return a number in points; a hundredth is finer than any printer."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".")
