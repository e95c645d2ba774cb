"""Lines with depths → `Outline`: what box trees and typed lists have in common."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from gyoan.lexicon.hangul import SYLLABLES
from gyoan.markdown.plain_marks import BRANCH, BULLET, announces
from gyoan.markdown.typed_text import ROW
from gyoan.messages import reading as told
from gyoan.model.blocks import Outline, OutlineItem
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.inline import CodeSpan, Inline, Inlines, Strong, Text
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.findings import Findings

_DEEPEST = 12
_LONGEST_TITLE = 40
"""Levels of an outline, and characters of its title: what is deeper or longer is text."""
_MARKUP = expression(
    rf"(?<![^\s(\[{{\"'{SYLLABLES},:>])\*\*(?P<bold>[\w{SYLLABLES}\"'(\[“‘<][^*]*?(?<![\s/]))\*\*(?![\w*/])|(?<!`)`(?P<code>[^`\s](?:[^`]*[^`\s])?)`(?!`)"
    rf"|(?<![^\s(\[{{\"',:>])\*\*(?P<bold_ko>[\w{SYLLABLES}\"'(\[“‘<][^*]*?(?<![\s/]))\*\*(?=[{SYLLABLES}])"
)


@dataclass(frozen=True, slots=True, eq=False)
class PlainFence:
    """The lines of a plain fence with their place in the file."""

    lines: Sequence[str]
    """The lines, without the indentation of the list they may stand in."""
    first_line: int
    """The line of the file that the first of them is."""
    margin: int
    """How many columns of the file's lines were taken off."""
    span: SourceSpan
    """Where the fence stands, fences included."""
    findings: Findings
    """Where diagnostics go."""

    def place(self, line: int, column: int) -> SourceSpan:
        """Return the place of `column` (from 1, in the fence's own lines) on `line` of the file."""
        return SourceSpan(self.span.path, line, column + self.margin, line)


@dataclass(frozen=True, slots=True, eq=False)
class OutlineEntry:
    """A line of an outline while it is being read."""

    label: str
    """Its text without the characters that drew the tree."""
    line: int
    """Its line in the file."""
    column: int
    """The column of its text, from 1."""
    children: list[OutlineEntry] = field(default_factory=list)
    """The entries below it."""
    marked: bool = True
    """Whether it has a branch, bullet or number; else it is a heading line or a remark."""
    number: int | None = None
    """Its number, where it has one."""

    @property
    def announces(self) -> bool:
        """Whether it ends like a heading for what follows: `장점:`."""
        return announces(self.label)


class Branches:
    """Entries put below one another by their depths: any numbers, of which only the order counts."""

    def __init__(self) -> None:
        """Start without entries."""
        self.top: list[OutlineEntry] = []
        self._open: list[tuple[int, OutlineEntry]] = []
        self.too_deep: int | None = None
        """The line of the first entry that is nested too deep and was put one level up; None for none."""

    def add(self, depth: int, entry: OutlineEntry) -> None:
        """Put `entry` below the last entry that is less deep."""
        self.close(depth)
        if len(self._open) >= _DEEPEST:
            self.too_deep = self.too_deep or entry.line
            self._open[-2][1].children.append(entry)
            return
        (self._open[-1][1].children if self._open else self.top).append(entry)
        self._open.append((depth, entry))

    def close(self, depth: int) -> None:
        """Let no later entry stand below one that is at `depth` or deeper."""
        while self._open and self._open[-1][0] >= depth:
            self._open.pop()


def make_outline(branches: Branches, title: str | None, fence: PlainFence, *, rows: bool = False) -> Outline:
    """Return the outline of `branches`, with keys in bold in `rows`; the heading of a single tree becomes its title."""
    items = branches.top
    if title is None and len(items) == 1 and items[0].children and items[0].number is None:
        title, items = items[0].label, items[0].children
    if branches.too_deep:
        place = fence.place(branches.too_deep, 1)
        message = told.DEEP_TREE(levels=_DEEPEST)
        fence.findings.warn(Code.TOO_DEEP, place, message, told.SPLIT_TREE())
    heading = read_label(title) if title else ()
    return Outline(tuple(_item(entry, fence, rows=rows) for entry in items), fence.span, heading)


def _item(entry: OutlineEntry, fence: PlainFence, *, rows: bool) -> OutlineItem:
    span = fence.place(entry.line, entry.column)
    children = tuple(_item(child, fence, rows=rows) for child in entry.children)
    marker = "•" if entry.marked and entry.number is None else ""
    row = ROW.fullmatch(entry.label) if rows and not entry.marked else None
    label = _read_row(row) if row else read_label(entry.label)
    return OutlineItem(label, span, children, marker, entry.number)


def _read_row(row: re.Match[str]) -> Inlines:
    return (Strong(read_label(row["key"])), Text(f"{row['colon']} "), *read_label(row["value"]))


def read_label(label: str) -> Inlines:
    """Return the label's text; `**bold**` and `` `code` `` count where plainly meant, all else is as typed."""
    text = " ".join(label.split())
    parts: list[Inline] = []
    position = 0
    for match in _MARKUP.finditer(text):
        if match.start() > position:
            parts.append(Text(text[position : match.start()]))
        bold = match["bold"] or match["bold_ko"]
        parts.append(Strong((Text(bold),)) if bold else CodeSpan(match["code"]))
        position = match.end()
    if position < len(text):
        parts.append(Text(text[position:]))
    return tuple(parts)


def title_line(lines: Sequence[str]) -> int | None:
    """Return the index of the line that names all the trees of a fence; None where there is none.

    It is the first line, stands alone between blank lines, ends with a colon or is short, and is no formula. Above a
    branch it heads that one's tree and no other.
    """
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None or any(line.strip() for line in lines[first + 1 : first + 2]):
        return None
    text = lines[first].strip()
    names = text.endswith((":", "：")) or (len(text) <= _LONGEST_TITLE and " = " not in text)
    following = next((line for line in lines[first + 1 :] if line.strip()), "")
    heads = not following or BRANCH.fullmatch(following)
    return first if names and not heads and not BRANCH.fullmatch(text) and not BULLET.fullmatch(text) else None
