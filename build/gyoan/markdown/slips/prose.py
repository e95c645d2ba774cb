"""Lines → those that are prose: nothing in fences, indented code, comments, formulas or HTML that holds text as it is.

The rules of this package look at lines one by one, before anything is parsed, so the line-based part of Markdown that
says what is code is followed here: fences by their marks, indented code by four blanks outside of lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

_FENCE = expression(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?P<mark>`{3,}|~{3,}|\${2}(?=\s*$))(?P<info>.*)")
_LIST_MARKER = expression(r"[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]")
_VERBATIM_OPEN = expression(r"<(?P<name>style|script|pre|textarea|svg)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Prose:
    """The lines of a file that are prose."""

    lines: Sequence[str]
    """All lines of the file."""
    numbers: tuple[int, ...]
    """The numbers of those that are prose and not blank, from 1, in order."""
    places: Mapping[int, int]
    """Where each of these numbers stands among them."""

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Return whether `pattern` is found anywhere in the file: one look, before lines are looked at one by one."""
        return bool(pattern.search("\n".join(self.lines)))

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Yield each line of prose with its number."""
        return ((number, self.lines[number - 1]) for number in self.numbers)

    def line(self, number: int) -> str:
        """Return the line `number` where it is prose; empty where it is blank, code or outside of the file."""
        return self.lines[number - 1] if number in self.places else ""


def prose_lines(lines: Sequence[str], first: int) -> Prose:
    """Return the lines of prose from line `first` (from 0) on."""
    numbers = tuple(_numbers(lines, first))
    return Prose(lines, numbers, {number: place for place, number in enumerate(numbers)})


def _numbers(lines: Sequence[str], first: int) -> Iterator[int]:
    at, in_list, after_blank = first, False, True
    unclosed: set[str] = set()
    while at < len(lines):
        line = lines[at]
        skipped = verbatim_end(lines, at, unclosed)
        if skipped > at:
            at, after_blank = skipped, True
            continue
        at += 1
        if not line.strip():
            after_blank = True
            continue
        indented = line.startswith(("    ", "\t"))
        in_list = bool(_LIST_MARKER.match(line)) or (in_list and (line[0] in " \t" or not after_blank))
        if not (indented and after_blank and not in_list):
            after_blank = False
            yield at


def verbatim_end(lines: Sequence[str], at: int, unclosed: set[str]) -> int:
    """Return the line behind the verbatim stretch that begins on line `at`; `at` itself where none does.

    What nothing closes further down is noted in `unclosed`, and not looked for again.
    """
    line = lines[at]
    fence = _FENCE.match(line)
    if fence is not None and "`" not in fence["info"]:
        mark = fence["mark"]
        closing = re.compile(rf"[ \t>]*{re.escape(mark)}{re.escape(mark[0])}*[ \t]*")
        return _behind(lines, at, closing.fullmatch, mark, unclosed)
    if "<" in line and (verbatim := _VERBATIM_OPEN.search(line)):
        name = verbatim["name"].lower()
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE)
        return at if closing.search(line) else _behind(lines, at, closing.search, name, unclosed)
    if "<!--" in line and "-->" not in line[line.rindex("<!--") :]:
        return _behind(lines, at, re.compile("-->").search, "<!--", unclosed)
    return at


def _behind(lines: Sequence[str], at: int, closes: Callable[[str], object], opened: str, unclosed: set[str]) -> int:
    """Return the line behind the first one below `at` that `closes`; `at` where none does: it is not skipped."""
    if opened in unclosed:
        return at
    behind = next((number + 1 for number in range(at + 1, len(lines)) if closes(lines[number])), at)
    if behind == at:
        unclosed.add(opened)
    return behind
