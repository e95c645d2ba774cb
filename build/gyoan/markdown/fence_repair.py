"""Accidents of editing around code, put right before the file is parsed: a ``` too many, a ``` too few, a loose one.

When a code block is pasted or deleted in pieces, its closing line stays behind or gets lost. Markdown then takes what
follows up to the next ``` for code, headings with their minutes included, and from there on code is text and text is
code. A single mend at the right place explains all of that. So the file is read as a whole: every reading of its ```
lines has a price - a closing line that was lost, one that was left behind, a heading or the beginning of another block
inside of code - and the cheapest is taken (a search from line to line, as in any alignment, with few readings kept).

- Where a closing line was left behind, it is taken out.
- Where one was lost, the block ends at the blank line before the next heading; where no heading follows, before prose.
  It ends no later than the list's entry or the box (`<details>`, `:::`) that holds it.
- Where a block holds others that begin with their language, as a copied answer of a chatbot does, it ends at the ```
  behind the last of them: its own are written longer.
- A block in a list's entry whose lines are not indented as far as its ``` is indented, so that it stays in its entry.

A block that says it is Markdown may hold headings and ```, and `# 1. 설치` in a script is a comment more often than
not: both cost too little to be mended.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.durations import IN_BRACKETS
from gyoan.markdown.syntax.code_ends import HEADING, begins_text, box_ends
from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

_FENCE = expression(r"(?P<indent>\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)")
SAMPLES = frozenset({"markdown", "md", "mdx"})
"""Languages whose code may hold code fences of its own."""
_LOST, _LEFT_BEHIND, _LEFT_BEHIND_ABOVE_TEXT, _OPEN = 1.0, 0.9, 1.1, 1.0
_INNER, _NESTED, _HEADING_INSIDE, _TIMED_INSIDE, _HELD = 1.0, 0.5, 0.6, 1.5, 0.9
"""What it costs that a fence is lost, left behind or open, or holds fences, whole blocks, headings, minutes, boxes. By
trial."""
_NESTED_AND_OPEN = 10.0
"""What it costs that a block holds others and is never closed: that it holds them is not to be seen then."""
_ENTRY_INDENT = 2
"""Columns by which what belongs to an entry stands in at the least."""
_SAID = {"heading": told.FENCE_ENDED_EARLY, "box": told.FENCE_ENDED_IN_BOX, "entry": told.FENCE_ENDED_IN_BOX}
_KEPT = 8
"""How many readings are followed from line to line."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A line of ``` or ~~~."""

    at: int
    """Its number, from 0."""
    indent: int
    """Where the mark begins."""
    listed: bool
    """Whether a list's marker stands before it, so that it can only open."""
    mark: str
    info: str

    def closes(self, opening: _Mark) -> bool:
        """Return whether it may end the block of `opening`."""
        return self.mark.startswith(opening.mark) and not self.info and not self.listed


@dataclass(frozen=True, slots=True)
class _Reading:
    """The ``` lines so far, read in one way."""

    price: float
    opening: _Mark | None = None
    """The block we are in; None outside of code."""
    holds_heading: bool = False
    """Whether a heading stands in that block."""
    inner: _Mark | None = None
    """The block within it that we are in."""
    nested: bool = False
    """Whether it holds blocks: then it is closed by a mark or not read like this."""
    blocks: _Block | None = None
    """What was decided, the last first."""

    @property
    def in_entry(self) -> bool:
        """Whether the block we are in stands in a list's entry."""
        return self.opening is not None and self.opening.indent >= _ENTRY_INDENT


@dataclass(frozen=True, slots=True)
class _Block:
    """A decision about one block."""

    opening: _Mark
    end: int
    """The line that closes it, or the heading before which it ends; its own where it is left behind."""
    kind: str
    """`closed`, `nested`, `left` or `open`, and what it ends before where its closing line is `_SAID` to be lost."""
    before: _Block | None


def repair_fences(source: Source, first: int, findings: Findings) -> Source:
    """Return `source` with stray closing lines taken out and lost ones put in, from its line `first` (from 0) on."""
    lines = list(source.lines)
    for block in _cheapest(lines, first):
        if block.kind == "left":
            lines[block.opening.at] = ""
            message = told.STRAY_FENCE(mark=block.opening.mark)
            findings.warn(Code.UNCLOSED_FENCE, _place(block.opening, source), message, told.DELETE_FENCE())
        elif block.kind in _SAID:
            never = not any(_closes(line, block.opening) for line in source.lines[block.end :])
            _close(lines, block, block.end, source, findings, never=never)
        elif block.kind == "open":
            if end := _prose_after(lines, block.opening):
                _close(lines, block, end, source, findings, never=True)
        else:
            _indent(lines, block, source, findings)
            if block.kind == "nested":
                _lengthen(lines, block, source, findings)
    return source if tuple(lines) == source.lines else replace(source, lines=tuple(lines))


def _cheapest(lines: Sequence[str], first: int) -> list[_Block]:
    """Return the blocks of the cheapest reading, in order."""
    readings = [_Reading(0.0)]
    boxes = box_ends(lines)
    last = max(at for at, line in enumerate(lines) if line.strip())
    for at in range(first, len(lines)):
        line = lines[at]
        if "```" in line or "~~~" in line:
            if mark := _mark(lines[at], at):
                readings = _best(option for reading in readings for option in _at_mark(reading, mark, lines, last))
        elif line[:2] == "##" and any(reading.opening for reading in readings) and _stands_alone(lines, at):
            readings = _best(option for reading in readings for option in _at_heading(reading, at, lines))
        elif at in boxes:
            readings = _best(option for reading in readings for option in _at_box_end(reading, at, boxes[at], lines))
        elif any(reading.in_entry for reading in readings) and line.strip() and not lines[at - 1].strip():
            readings = _best(option for reading in readings for option in _at_entry_end(reading, at, _margin(line)))
    ended = min((_ended(reading, len(lines)) for reading in readings), key=lambda reading: reading.price)
    blocks, block = [], ended.blocks
    while block is not None:
        blocks.append(block)
        block = block.before
    return blocks[::-1]


def _stands_alone(lines: Sequence[str], at: int) -> bool:
    """Return whether line `at` is a heading below a blank line."""
    return at > 0 and not lines[at - 1].strip() and bool(HEADING.match(lines[at]))


def _best(options: Iterator[_Reading]) -> list[_Reading]:
    """Return the cheapest readings, one for each block that we may be in; of equal ones that which ended code first."""
    kept: dict[tuple[_Mark | None, _Mark | None], _Reading] = {}
    for option in sorted(options, key=lambda one: (one.price, one.blocks.end if one.blocks else 0)):
        kept.setdefault((option.opening, option.inner), option)
    return list(kept.values())[:_KEPT]


def _mark(line: str, at: int) -> _Mark | None:
    match = _FENCE.fullmatch(line)
    if match is None:
        return None
    return _Mark(at, match.end("indent"), bool(match["indent"].strip()), match["mark"], match["info"].strip().lower())


def _at_mark(reading: _Reading, mark: _Mark, lines: Sequence[str], last: int) -> Iterator[_Reading]:
    opening = reading.opening
    if opening is None:
        yield _Reading(reading.price, mark, blocks=reading.blocks)
        if not mark.info and not mark.listed and mark.at < last:
            follows = lines[mark.at + 1].strip()
            price = _LEFT_BEHIND_ABOVE_TEXT if follows else _LEFT_BEHIND
            yield _Reading(reading.price + price, blocks=_Block(mark, mark.at, "left", reading.blocks))
    elif reading.inner is not None:
        yield replace(reading, inner=None if mark.closes(reading.inner) else reading.inner)
    elif mark.closes(opening):
        kind = "nested" if reading.nested else "closed"
        yield _Reading(reading.price, blocks=_Block(opening, mark.at, kind, reading.blocks))
    else:
        inner = mark.info and mark.mark.startswith(opening.mark)
        yield replace(reading, price=reading.price + (_INNER if inner and opening.info not in SAMPLES else 0.0))
        if inner:
            yield replace(reading, price=reading.price + (0.0 if reading.nested else _NESTED), inner=mark, nested=True)


def _at_heading(reading: _Reading, at: int, lines: Sequence[str]) -> Iterator[_Reading]:
    opening = reading.opening
    if opening is None or opening.info in SAMPLES or reading.inner:
        yield reading
        return
    price = 0.0 if reading.holds_heading else _HEADING_INSIDE
    price = max(price, _TIMED_INSIDE if IN_BRACKETS.search(lines[at]) else 0.0)
    yield replace(reading, price=reading.price + price, holds_heading=True)
    if not reading.nested:
        yield _Reading(reading.price + _LOST, blocks=_Block(opening, at, "heading", reading.blocks))


def _at_box_end(reading: _Reading, at: int, begun: int, lines: Sequence[str]) -> Iterator[_Reading]:
    """Yield the readings behind the end of a box that was opened on line `begun`."""
    opening = reading.opening
    if opening is None or opening.info in SAMPLES or reading.nested or begun > opening.at:
        yield reading
        return
    yield replace(reading, price=reading.price + _INNER)
    if _room_before(lines, at) is not None and at - 1 > opening.at:
        yield _Reading(reading.price + _HELD, blocks=_Block(opening, at, "box", reading.blocks))


def _at_entry_end(reading: _Reading, at: int, margin: int) -> Iterator[_Reading]:
    """Yield the readings before a line that is indented by `margin`: less than the block, it ends the entry around."""
    yield reading
    if reading.opening is not None and reading.in_entry and not reading.nested and reading.opening.indent > margin:
        yield _Reading(reading.price + _HELD, blocks=_Block(reading.opening, at, "entry", reading.blocks))


def _room_before(lines: Sequence[str], at: int) -> int | None:
    """Return the blank line on which a block can be closed before line `at`, or before where that can move to."""
    return next((place for place in (at - 1, at + 1) if place < len(lines) and not lines[place].strip()), None)


def _ended(reading: _Reading, end: int) -> _Reading:
    if reading.opening is None:
        return reading
    price = reading.price + (_NESTED_AND_OPEN if reading.nested else _OPEN)
    return _Reading(price, blocks=_Block(reading.opening, end, "open", reading.blocks))


def _prose_after(lines: Sequence[str], opening: _Mark) -> int:
    """Return the line of the first paragraph below `opening` that can be no code; 0 where there is none."""
    for at in range(opening.at + 2, len(lines)):
        if not lines[at - 1].strip() and begins_text(lines[at]):
            return at
    return 0


def _closes(line: str, opening: _Mark) -> bool:
    mark = _mark(line, 0) if opening.mark in line else None
    return mark is not None and mark.closes(opening)


def _close(lines: list[str], block: _Block, end: int, source: Source, findings: Findings, *, never: bool) -> None:
    """Close a block at the blank line before `end`; an error where `never` anything else closes it."""
    opening, line = block.opening, end + 1
    if _room_before(lines, end) == end + 1:
        lines[end + 1], end = lines[end], end + 1
    lines[end - 1] = " " * opening.indent + opening.mark
    message = _SAID.get(block.kind, told.FENCE_ENDED_AT_PROSE)(fence=f"{opening.mark}{opening.info}", line=line)
    tell = findings.error if never else findings.warn
    tell(Code.UNCLOSED_FENCE, _place(opening, source), message, told.CLOSE_FENCE(mark=opening.mark))


def _indent(lines: list[str], block: _Block, source: Source, findings: Findings) -> None:
    """Indent the lines of a block in a list's entry as far as its beginning."""
    opening = block.opening
    if opening.indent < _ENTRY_INDENT:
        return
    within = range(opening.at + 1, block.end + 1)
    loose = [at for at in within if lines[at].strip() and _margin(lines[at]) < _ENTRY_INDENT]
    if not loose:
        return
    for at in within:
        if lines[at].strip():
            lines[at] = " " * opening.indent + (lines[at].lstrip() if at == block.end else lines[at])
    findings.count(Code.UNCLOSED_FENCE, _place(opening, source), told.LOOSE_FENCES)


def _lengthen(lines: list[str], block: _Block, source: Source, findings: Findings) -> None:
    """Write the marks of a block longer than all marks in it, which only then belong to its code."""
    opening = block.opening
    within = (inner for at in range(opening.at + 1, block.end) if (inner := _mark(lines[at], at)))
    longest = max(len(inner.mark) for inner in within if inner.mark.startswith(opening.mark))
    mark = opening.mark[0] * (longest + 1)
    for at in (opening.at, block.end):
        before, _, behind = lines[at].partition(opening.mark)
        lines[at] = before + mark + behind.lstrip(mark[0])
    message = told.FENCE_NESTED(mark=opening.mark, line=block.end + 1)
    findings.warn(Code.UNCLOSED_FENCE, _place(opening, source), message, told.LENGTHEN_FENCE(mark=mark))


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _place(opening: _Mark, source: Source) -> SourceSpan:
    return SourceSpan(source.path, opening.at + 1, opening.indent + 1, opening.at + 1)
