"""Where code ends that nothing closes: before a heading or prose, and before what ends the box that holds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.model.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADING = expression(r"#{2,6}\s+\S")
_PROSE = expression(
    rf"\s*(?:[-*+]\s+|\d{{1,2}}[.)]\s+)?(?:(?:\*\*)?[{SYLLABLES}]|[A-Z][a-z']*(?:,? [\w'’()`*-]+){{4,80}}[.:!?]\s*$)"
)
"""Hangul at the beginning of a line, or a whole English sentence."""
_BOX_EDGE = expression(
    r"<(?P<html>/?)(?:details|div|section|blockquote|center)\b[^<>]*>|^[ \t>]*(?P<colons>:{3,})[ \t]*(?P<head>\S?)",
    re.IGNORECASE,
)
_BOX_END = expression(r"[ \t>]*(?:</(?:details|div|section|blockquote|center)>|:{3,})[ \t]*$", re.IGNORECASE)


def begins_text(line: str) -> bool:
    """Return whether `line`, below a blank one, is no code: a heading or the beginning of prose."""
    return bool(_PROSE.match(line) or HEADING.match(line))


def ends_box(line: str) -> bool:
    """Return whether `line` is nothing but the end of a box: `</details>`, `:::`."""
    return _BOX_END.match(line) is not None


def box_ends(lines: Sequence[str]) -> dict[int, int]:
    """Return the lines that end a box, each with the line that opens it."""
    opened: list[int] = []
    ends: dict[int, int] = {}
    for at, line in enumerate(lines):
        if "<" not in line and ":::" not in line:
            continue
        for edge in _BOX_EDGE.finditer(line):
            if not (edge["html"] or (edge["colons"] and not edge["head"])):
                opened.append(at)
            elif opened:
                ends[at] = opened.pop()
    return {at: begun for at, begun in ends.items() if ends_box(lines[at])}


def first_strange(lines: Iterable[str]) -> int | None:
    """Return the place of the first of `lines` of code that ends a box which none of them opens; None for none."""
    depth = 0
    for at, line in enumerate(lines):
        for edge in _BOX_EDGE.finditer(line) if "<" in line or ":::" in line else ():
            depth += -1 if edge["html"] or (edge["colons"] and not edge["head"]) else 1
        if depth < 0:
            return at if ends_box(line) else None
    return None
