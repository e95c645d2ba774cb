"""Two accidents of editing, put right before the file is parsed: a ``` too many, and a ``` too few.

When a code block is pasted or deleted in pieces, its closing line stays behind, or gets lost. Markdown then takes
everything up to the next ``` for code, headings with their minutes included. Both accidents give themselves away:
a code block that holds a heading and then the beginning of another code block cannot be meant.

- Where such a block has no language, its opening line is a closing line left behind: it is taken out.
- Where it has one, its closing line is lost: it ends at the blank line before the heading.

A block that says it is Markdown may hold all that, and one that holds no heading is only reported (`fences`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gyoan.messages import reading as told
from gyoan.model.codes import Code
from gyoan.model.diagnostic import SourceSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

_FENCE = re.compile(r"\s*(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)")
_HEADING = re.compile(r"#{2,6}\s+\S")
SAMPLES = frozenset({"markdown", "md", "mdx"})
"""Languages whose code may hold code fences of its own."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """A line that begins a code block."""

    at: int
    mark: str
    info: str


def repair_fences(source: Source, first: int, findings: Findings) -> Source:
    """Return `source` with stray closing lines taken out and lost ones put in, from its line `first` (from 0) on."""
    lines = list(source.lines)
    at = first
    while at < len(lines):
        opening = _opening(lines[at], at)
        if opening is None:
            at += 1
            continue
        end, heading = _look_inside(lines, opening)
        if heading is None:
            at = end + 1
        elif not opening.info:
            _report_stray(opening, source, findings)
            lines[at] = ""
            at += 1
        else:
            at = _close_early(lines, opening, heading, end, source, findings)
    return source if tuple(lines) == source.lines else replace(source, lines=tuple(lines))


def _opening(line: str, at: int) -> _Opening | None:
    match = _FENCE.fullmatch(line)
    return _Opening(at, match["mark"], match["info"].strip().lower()) if match else None


def _look_inside(lines: Sequence[str], opening: _Opening) -> tuple[int, int | None]:
    """Return where the block ends, and the heading in it where another block begins behind that heading."""
    heading: int | None = None
    for at in range(opening.at + 1, len(lines)):
        if heading is None and _HEADING.match(lines[at]):
            heading = at
        inner = _opening(lines[at], at)
        if inner is None or inner.mark[0] != opening.mark[0] or len(inner.mark) < len(opening.mark):
            continue
        if not inner.info:
            return at, None
        if heading is not None and opening.info not in SAMPLES:
            return at, heading
    return len(lines), None


def _close_early(
    lines: list[str], opening: _Opening, heading: int, end: int, source: Source, findings: Findings
) -> int:
    """Close a block at the blank line before `heading` and return the line to go on with."""
    blank = heading - 1
    if blank <= opening.at or lines[blank].strip():
        return end + 1
    lines[blank] = opening.mark
    findings.warn(
        Code.UNCLOSED_FENCE,
        _place(opening, source),
        told.FENCE_ENDED_EARLY(fence=f"{opening.mark}{opening.info}", line=heading + 1),
        told.CLOSE_FENCE(mark=opening.mark),
    )
    return blank + 1


def _report_stray(opening: _Opening, source: Source, findings: Findings) -> None:
    findings.warn(
        Code.UNCLOSED_FENCE,
        _place(opening, source),
        told.STRAY_FENCE(mark=opening.mark),
        told.DELETE_FENCE(),
    )


def _place(opening: _Opening, source: Source) -> SourceSpan:
    line = source.lines[opening.at]
    return SourceSpan(source.path, opening.at + 1, len(line) - len(line.lstrip()) + 1, opening.at + 1)
