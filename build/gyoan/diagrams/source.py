"""A Mermaid source as its author counts its lines, and as Mermaid does after taking some away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gyoan.diagrams.kinds import is_known
from gyoan.model.expressions import expression

_COMMENT = expression(r"^\s*%%(?!\{)[^\n]+$")
_FENCE = expression(r"^\s*---\s*$")
_FRONT_MATTER = expression(r"\A\s*---[ \t]*\n.*?\n\s*---[ \t]*(?:\n|\Z)", re.DOTALL)
_DIRECTIVE = expression(r"%%\{.*?(?:\}%%|\Z)", re.DOTALL)
_COMMENTS = expression(r"^\s*%%(?!\{)[^\n]+\n?", re.MULTILINE)
_NAMED = expression(r"\"([^\"]+)\"|shape: ([^\s.]+)|block (\d+ - \d+)|participant \(([^)]+)\)")
_BLANK = expression(r"\A\s+")
_TYPE_ALONE = expression(r"\s*([\w-]+)(?:\s+(?:TB|TD|BT|RL|LR|horizontal|showData))?\s*[:;]?\s*")
_ALONE = frozenset({"gitGraph", "info"})
"""Types that show something without a line below them."""


def is_empty(source: str) -> bool:
    """Return whether the source holds nothing that could be drawn: at most comments."""
    return not any(line.strip() and not _COMMENT.match(line) for line in source.splitlines())


def is_type_alone(source: str) -> bool:
    """Return whether the source names a type of diagrams and says nothing of what is to be drawn."""
    lines = source.split("\n")
    header = header_line(lines)
    named = _TYPE_ALONE.fullmatch("".join(lines[header - 1 : header]))
    if named is None or named[1] in _ALONE or not is_known(named[1]):
        return False
    return not any(line.strip() and not line.lstrip().startswith("%%") for line in lines[header:])


def header_line(lines: Sequence[str]) -> int:
    """Return the number (from 1) of the line that names the type, behind front matter, directives and comments.

    It is 0 where there is no such line.
    """
    inside = False
    start = front_matter_end(lines)
    for number, line in enumerate(lines[start:], start + 1):
        inside = inside or line.lstrip().startswith("%%{")
        rest = line.rpartition("}%%")[2] if inside else line
        inside = inside and "}%%" not in line
        if not inside and rest.strip() and not rest.lstrip().startswith("%%"):
            return number
    return 0


def line_in_source(source: str, line: int) -> int:
    """Return the line of `source` (from 1) that Mermaid means by its line `line` (from 1; 0 for none named).

    Mermaid takes out front matter, directives, comments with the blank lines before them, and blank lines at the
    start before it counts.
    """
    text, places = source, list(range(len(source)))
    for pattern in (_FRONT_MATTER, _DIRECTIVE, _COMMENTS, _BLANK):
        text, places = _without(pattern, text, places)
    starts = [places[found.start()] for found in re.finditer(r"^.|^\n", text, re.MULTILINE)]
    if not starts:
        return 1
    return source.count("\n", 0, starts[min(max(line, 1), len(starts)) - 1]) + 1


def line_named(source: str, message: str) -> int:
    """Return the line of `source` that holds what an error's message quotes; that of the type where none does."""
    for found in _NAMED.finditer(message):
        words = next(group for group in found.groups() if group).split()
        word = re.compile(r"(?<!\w)" + r"\s*".join(map(re.escape, words)) + r"(?!\w)")
        for number, line in enumerate(source.split("\n"), 1):
            if word.search(line):
                return number
    return line_in_source(source, 1)


def _without(pattern: re.Pattern[str], text: str, places: list[int]) -> tuple[str, list[int]]:
    """Return the text without what matches, and where each of its characters was in the beginning."""
    kept: list[tuple[int, int]] = []
    end = 0
    for found in pattern.finditer(text):
        kept.append((end, found.start()))
        end = found.end()
    kept.append((end, len(text)))
    return "".join(text[a:b] for a, b in kept), [place for a, b in kept for place in places[a:b]]


def front_matter_end(lines: Sequence[str]) -> int:
    """Return the number of the front matter's last line; 0 where there is none."""
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None or not _FENCE.match(lines[first]):
        return 0
    for index in range(first + 1, len(lines)):
        if _FENCE.match(lines[index]):
            return index + 1
    return 0


def column_of(line: str, before: str) -> int:
    """Return the column (from 1) of `line` behind what Mermaid had read of it, `before`; 0 where that cannot be told.

    Mermaid is given some signs as entities.
    """
    for written, meant in (("#lt;", "<"), ("#gt;", ">"), ("#35;", "#"), ("\u2060", "")):
        if not line.startswith(before):
            before = before.replace(written, meant)
    if not before.strip() or not line.startswith(before):
        return 0
    rest = line[len(before) :]
    return len(line) - len(rest.lstrip()) + 1
