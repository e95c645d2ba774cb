"""Pages of a PDF file as whoever turns them sees them: letters, words, what can be clicked, and marks, with places."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pdfplumber


@dataclass(frozen=True, slots=True)
class Area:
    """Where something stands on a page, in points from its left upper corner."""

    x0: float
    """The left edge."""
    top: float
    """The upper edge."""
    x1: float
    """The right edge."""
    bottom: float
    """The lower edge."""
    said: str
    """Its text, or the address it leads to."""

    def meets(self, other: Area) -> bool:
        """Return whether both share some room."""
        shared_width = min(self.x1, other.x1) - max(self.x0, other.x0)
        return shared_width > 0 and min(self.bottom, other.bottom) > max(self.top, other.top)

    def holds_middle(self, other: Area, rounding: float) -> bool:
        """Return whether the middle of another area lies in this one."""
        x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
        return self.x0 - rounding <= x <= self.x1 + rounding and self.top - rounding <= y <= self.bottom + rounding


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as it was read."""

    number: int
    """Its number, from 1."""
    height: float
    """How high it is."""
    text: str
    """All its text, row by row."""
    letters: tuple[Area, ...]
    """Its letters, in the order of the file."""
    words: tuple[Area, ...]
    """Its words."""
    links: tuple[Area, ...]
    """What can be clicked."""
    marks: tuple[Area, ...]
    """Pictures, rectangles and curves."""


def pages_read(file: bytes) -> tuple[PageRead, ...]:
    """Return the pages of a file. Reading is slow: read once, and keep this, which is small."""
    with pdfplumber.open(io.BytesIO(file)) as document:
        return tuple(_page(page) for page in document.pages)


def _page(page: Any) -> PageRead:
    read = PageRead(
        page.page_number,
        float(page.height),
        page.extract_text() or "",
        _areas(page.chars, "text"),
        _areas(page.extract_words(), "text"),
        _areas(page.annots, "uri"),
        _areas((*page.images, *page.curves, *page.rects)),
    )
    page.close()
    return read


def _areas(found: Iterable[Mapping[str, Any]], said: str = "") -> tuple[Area, ...]:
    return tuple(Area(one["x0"], one["top"], one["x1"], one["bottom"], one.get(said) or "") for one in found)
