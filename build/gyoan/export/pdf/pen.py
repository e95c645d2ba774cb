"""Rectangles, lines, text and links on a canvas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from gyoan.export.pdf.fonts import has_space
from gyoan.export.pdf.lettering import LetteringRun, write
from gyoan.export.pdf.operators import filled_rectangle, written_address, written_line
from gyoan.model.theme import Face
from gyoan.model.typeset import Fragment, Ink, heard
from gyoan.model.units import Points
from gyoan.model.values import dataclass

_ABOVE_ANCHOR = Points(8)
"""A reader who follows a link sees this much above its end, in points."""
_HAIRLINE, _LONG_LINK = 0.5, 1000
"""Width of thin lines, in points; characters of an address that is written once for all lines of its link."""
_UNDERLINE, _STRIKE = -0.13, 0.3
_HEIGHT, _DEPTH = 0.9, 0.25
_FILL_TOP, _FILL_BOTTOM, _FILL_SIDE = 0.98, -0.27, Points(1.4)
"""Where lines below and through text run, what of it can be clicked ends, above and below its base line, and a ground
behind it, in em from that. Found by trial."""

Rectangle: TypeAlias = tuple[Points, Points, Points, Points]
"""Left, bottom, right and top edge in PDF's own places, from the page's lower left corner."""


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """Draws on one canvas; places are in points from a top left corner, the text area's."""

    canvas: Canvas
    """The canvas."""
    fonts: Mapping[Face, str]
    """reportlab's name for the font of each face."""
    anchors: Mapping[str, tuple[int, Points]]
    """Which of all pages each anchor stands on, from 1, and how far below the top of the text area."""
    left: Points = Points(0)
    """PDF's own place for the left edge."""
    top: Points = Points(0)
    """PDF's own place for the top edge."""

    def x(self, x: Points) -> Points:
        """Return PDF's own place for `x`."""
        return self.left + x

    def y(self, y: Points) -> Points:
        """Return PDF's own place for `y`."""
        return self.top - y

    def rectangle(
        self, x: Points, top: Points, width: Points, height: Points, color: str, radius: Points = Points(0)
    ) -> None:
        """Fill a rectangle."""
        set_fill(self.canvas, color)
        corner = min(radius, width / 2, height / 2)
        self.canvas.addLiteral(filled_rectangle(self.x(x), self.y(top + height), width, height, corner))

    def stroke(self, x1: Points, y1: Points, x2: Points, y2: Points, color: str) -> None:
        """Draw a thin line."""
        set_stroke(self.canvas, color)
        self.canvas.setLineWidth(_HAIRLINE)
        self.canvas.addLiteral(written_line(self.x(x1), self.y(y1), self.x(x2), self.y(y2)))

    def write(self, text: str, ink: Ink, x: Points, base: Points, share: float) -> None:
        """Write `text` with its base line at `base`; the part `share` of its width stands left of `x`."""
        self.canvas.setFillColor(pdf_color(ink.color))
        self.canvas.setFont(self.fonts[ink.face], ink.points)
        width = self.canvas.stringWidth(text, self.fonts[ink.face], ink.points)
        self.canvas.drawString(self.x(x - share * width), self.y(base), text)

    def fragments(self, pieces: Sequence[Fragment], base: Points, *, spaced: bool = False) -> None:
        """Write the pieces of a line whose base line is at `base`; with `spaced` a space behind the last.

        A gap between two pieces is written as a space too, for those who listen or copy.
        """
        for piece in pieces:
            if piece.ink.fill and piece.text.strip():
                self._fill(piece, base)
        write(self.canvas, self._stretches(pieces, base, spaced=spaced))
        for piece in pieces:
            self._decoration(piece, base)

    def _stretches(self, pieces: Sequence[Fragment], base: Points, *, spaced: bool) -> Iterator[LetteringRun]:
        for piece, gap in heard(pieces, spaced=spaced):
            ink, font = piece.ink, self.fonts[piece.ink.face]
            own = has_space(font)
            place = self.x(piece.x.points), self.y(base) + ink.rise
            yield LetteringRun(f"{piece.text} " if gap and own else piece.text, font, ink.points, ink.color, place)
            if gap and not own:
                yield LetteringRun(" ", self.fonts[Face.BODY], ink.points, ink.color)

    def _fill(self, piece: Fragment, base: Points) -> None:
        points = piece.ink.points
        top = base - piece.ink.rise - _FILL_TOP * points
        height = (_FILL_TOP - _FILL_BOTTOM) * points
        width = piece.width.points + 2 * _FILL_SIDE
        self.rectangle(piece.x.points - _FILL_SIDE, top, width, height, piece.ink.fill, Points(2))

    def _decoration(self, piece: Fragment, base: Points) -> None:
        ink, x = piece.ink, piece.x.points
        for wanted, height in ((ink.underline, _UNDERLINE), (ink.strike, _STRIKE)):
            if wanted:
                y = base - ink.rise - height * ink.points
                self.stroke(x, y, x + piece.width.points, y, ink.color)

    def around(self, pieces: Sequence[Fragment], base: Points) -> Rectangle:
        """Return the rectangle that the pieces of a line fill."""
        first, last = pieces[0], pieces[-1]
        lowest = min(piece.ink.rise - _DEPTH * piece.ink.points for piece in pieces)
        highest = max(piece.ink.rise + _HEIGHT * piece.ink.points for piece in pieces)
        right = (last.x + last.width).points
        return (self.x(first.x.points), self.y(base - lowest), self.x(right), self.y(base - highest))

    def target(self, link: str) -> dict[str, object] | None:
        """Return where a link leads as an annotation says it; None for nowhere."""
        if not link:
            return None
        if not link.startswith("#"):
            return {"A": self._opening(link)}
        if link[1:] not in self.anchors:
            return None
        number, top = self.anchors[link[1:]]
        page = pdfdoc.PDFObjectReference(f"Page{number}")
        return {"Dest": pdfdoc.PDFArray([page, pdfdoc.PDFName("XYZ"), 0, self.y(top - _ABOVE_ANCHOR), 0])}

    def _opening(self, link: str) -> object:
        """Return what opens an address: where it is long, once for all the lines that its link stands on."""
        action = pdfdoc.PDFDictionary({"S": pdfdoc.PDFName("URI"), "URI": written_address(link)})
        if len(link) <= _LONG_LINK:
            return action
        # reportlab has no public way to the document behind a canvas.
        document: Any = self.canvas._doc  # type: ignore[attr-defined]
        name = f"Opening {link}"
        return pdfdoc.PDFObjectReference(name) if name in document.idToObject else document.Reference(action, name)

    def bookmark(self, anchor: str, top: Points) -> None:
        """Make `anchor` known to the document's outline."""
        self.canvas.bookmarkHorizontalAbsolute(anchor, self.y(top - _ABOVE_ANCHOR))


def set_fill(canvas: Canvas, digits: str) -> None:
    """Fill with a colour from now on: what reportlab writes, but without asking anew how its numbers are written."""
    inside: Any = canvas
    inside._fillColorObj = pdf_color(digits)
    inside._code.append(f"{_said(digits)} rg")


def set_stroke(canvas: Canvas, digits: str) -> None:
    """Draw lines in a colour from now on, likewise."""
    inside: Any = canvas
    inside._strokeColorObj = pdf_color(digits)
    inside._code.append(f"{_said(digits)} RG")


@cache
def _said(digits: str) -> str:
    return str(fp_str(*pdf_color(digits).rgb()))


@cache
def pdf_color(digits: str) -> Color:
    """Return reportlab's colour for six hexadecimal digits."""
    return HexColor(int(digits, 16))
