"""A PDF that a program made of a deck → what it showed of each slide."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber

from renderers.seen import Seen, Stretch


def seen_in(file: Path | BytesIO, width: float) -> list[Seen]:
    """Return what each page shows, in points of a slide that is `width` points wide."""
    with pdfplumber.open(file) as document:
        return [_page(page, width / float(page.width)) for page in document.pages]


def _page(page: Any, scale: float) -> Seen:
    drawn = [*page.curves, *page.lines, *page.rects]
    edges = ("x0", "top", "x1", "bottom")
    fills = tuple(tuple(one[edge] * scale for edge in edges) for one in drawn if one.get("fill"))
    stretches = tuple(piece for one in drawn for piece in _pieces(one, scale))
    shown = (one["text"] for one in page.chars if _is_on(one, page))
    return Seen("".join(shown), fills, stretches)


def _is_on(character: Any, page: Any) -> bool:
    """Return whether a character stands on the page: what is lost may stand far outside of it."""
    return 0 <= character["x0"] <= page.width and 0 <= character["top"] <= page.height


def _pieces(drawn: Any, scale: float) -> Iterator[Stretch]:
    points = [(x * scale, y * scale) for x, y in drawn["pts"]]
    yield from pairwise(points)
    if drawn.get("fill"):
        yield points[-1], points[0]
