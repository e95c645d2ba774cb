"""A source on its way to what Mermaid reads: its lines as written, and those that were mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from typing import TypeAlias

from gyoan.diagrams.source import header_line
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

Mend: TypeAlias = Callable[[str], str]
"""Returns a line as it should be written; the line itself where it knows nothing better."""

_LONGEST = 600
"""Longer lines, and lines with a gap like that, are not looked at: patterns would search them for long."""
_GAP = expression(r"\s{40}")


class Why(Enum):
    """What is wrong with a line."""

    REFUSED = "refused"
    """Mermaid cannot read it."""
    MISREAD = "misread"
    """Mermaid reads something else than what is meant."""
    UNKNOWN = "unknown"
    """Mermaid knows no such type of diagram."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A line of a diagram's source as it should be written."""

    line: int
    """Line of the source, from 1."""
    text: str
    """The whole line, mended; empty where it should be removed, several lines where some are missing."""
    why: Why = Why.REFUSED
    """What is wrong with it as written."""
    whole: bool = False
    """Whether `text` stands for the whole source."""


@dataclass(frozen=True, slots=True)
class MendedSource:
    """A source with some of its lines mended."""

    lines: tuple[str, ...]
    """What stands for each line as written, several lines where some had to be added."""
    fixes: tuple[Fix, ...] = ()
    """What was mended, by line."""
    translated: str = ""
    """The source that stands for all lines, where their kind was another's; empty otherwise."""

    @classmethod
    def of(cls, source: str) -> MendedSource:
        """Return the draft of a source as written."""
        return cls(tuple(source.split("\n")))

    @property
    def source(self) -> str:
        """The source to be drawn."""
        return self.translated or "\n".join(self.lines)

    @property
    def kind(self) -> str:
        """The first word of the diagram proper in lower case; empty where there is none."""
        words = self.header.split()
        return words[0].lower().rstrip(":;") if words else ""

    @property
    def header(self) -> str:
        """The line that names the type; empty where there is none."""
        lines = self.source.split("\n")
        number = header_line(lines)
        return lines[number - 1] if number else ""

    @property
    def header_line(self) -> int:
        """The number of that line as written; 0 where there is none."""
        number = header_line(self.source.split("\n"))
        return self.written_line(number) if number else 0

    def is_mended(self, line: int) -> bool:
        """Return whether several lines stand for this one, or other words than were written."""
        return any(fix.line == line for fix in self.fixes)

    def with_fix(self, fix: Fix) -> MendedSource:
        """Return the draft with one more line mended."""
        if fix.whole:
            return replace(self, translated=fix.text, fixes=(fix,))
        lines = (*self.lines[: fix.line - 1], fix.text, *self.lines[fix.line :])
        others = (other for other in self.fixes if other.line != fix.line)
        return replace(self, lines=lines, fixes=tuple(sorted((*others, fix), key=lambda one: one.line)))

    def written_line(self, line: int) -> int:
        """Return the line as written that line `line` of `source` stands for."""
        last = 0
        for number, text in enumerate(self.lines, 1):
            last += text.count("\n") + 1
            if line <= last:
                return number
        return len(self.lines)


def is_short(line: str) -> bool:
    """Return whether the line is one that a person writes; in others, looking for slips would take too long."""
    return len(line) <= _LONGEST and _GAP.search(line.strip()) is None


def indent_of(line: str) -> str:
    """Return the blanks at a line's beginning."""
    return line[: len(line) - len(line.lstrip())]
