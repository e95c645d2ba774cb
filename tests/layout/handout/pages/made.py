"""Galleys for tests: blocks of lines that are 20 points high, so that a page has as many as its style says."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.model.handout import Footnote, Galley, HandoutItem, TextBlock
from gyoan.model.theme import Face, PageStyle, Theme
from gyoan.model.typeset import Fragment, Ink, Line
from gyoan.model.units import Length

INK = Ink(Face.BODY, 10, "000000")
LEADING = Length.of_points(20)


def line(text: str, link: str = "") -> Line:
    """Return a line that says `text`."""
    return Line((Fragment(text, Length(0), Length.of_points(10), INK, link),))


def block(*texts: str, anchor: str = "", link: str = "") -> TextBlock:
    """Return a block of lines."""
    return TextBlock(tuple(line(text, link) for text in texts), LEADING, anchor=anchor)


def fills(pages: float, theme: Theme) -> list[HandoutItem]:
    """Return as many lines as stand on so many pages."""
    style: PageStyle = theme.page
    height = (style.height - style.margin_top - style.margin_bottom).points
    return [block(f"{number}") for number in range(int(height / LEADING.points) * int(pages))]


def galley(items: Sequence[HandoutItem], notes: Sequence[Footnote] = (), contents: tuple[int, int] = (0, 0)) -> Galley:
    """Return a galley of items."""
    return Galley("제목", "ko-KR", line("머리"), INK, "CCCCCC", tuple(items), contents, line("발"), tuple(notes))
