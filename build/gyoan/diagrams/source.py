"""A Mermaid source as its author counts its lines, and as Mermaid does after taking some away."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^\s*%%(?!\{)[^\n]+$")
_FENCE = re.compile(r"^\s*---\s*$")


def is_empty(source: str) -> bool:
    """Return whether the source holds nothing that could be drawn: at most comments."""
    return not any(line.strip() and not _COMMENT.match(line) for line in source.splitlines())


def line_in_source(source: str, line: int) -> int:
    """Return the line of `source` (from 1) that Mermaid means by its line `line` (from 1; 0 for none named).

    Mermaid takes out front matter, comment lines and blank lines at the start before it counts.
    """
    kept = _lines_that_count(source)
    if not kept:
        return 1
    return kept[min(max(line, 1), len(kept)) - 1]


def _lines_that_count(source: str) -> list[int]:
    lines = source.split("\n")
    start = _after_front_matter(lines)
    kept = [number for number, line in enumerate(lines, 1) if number > start and not _COMMENT.match(line)]
    while kept and _is_blank(lines[kept[0] - 1]):
        kept.pop(0)
    return kept


def _is_blank(line: str) -> bool:
    """Whether Mermaid finds nothing on the line: directives in braces are taken out, their line stays."""
    return not re.sub(r"%%\{.*\}%%", "", line).strip()


def _after_front_matter(lines: list[str]) -> int:
    """Return the number of the front matter's last line; 0 where there is none."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None or not _FENCE.match(lines[first]):
        return 0
    for index in range(first + 1, len(lines)):
        if _FENCE.match(lines[index]):
            return index + 1
    return 0
