"""What is opened and never closed, or closed once too often: `end` and `}` on lines of their own."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from gyoan.diagrams.repair.fix import Fix, MendedSource, indent_of
from gyoan.model.expressions import expression

_OPENERS = {
    "graph": expression(r"\s*subgraph\b"),
    "flowchart": expression(r"\s*subgraph\b"),
    "flowchart-elk": expression(r"\s*subgraph\b"),
    "sequencediagram": expression(r"\s*(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b(?!\s*[-<(]|.*->)"),
    "block": expression(r"\s*block(?::|\s*$)"),
    "block-beta": expression(r"\s*block(?::|\s*$)"),
}
_LONGEST_END, _NEAR = 4, 0.79
"""A word no longer and so much alike is a misspelled `end`: `ned`, `endd`. Found by trial."""
_END = expression(r"\s*end\s*;?\s*$")
_BRACES = frozenset({"statediagram", "statediagram-v2", "classdiagram", "classdiagram-v2", "erdiagram"})
_BRACES |= {"requirementdiagram"}


def structure_fixes(draft: MendedSource) -> Iterator[Fix]:
    """Yield the fix that closes what is open, or takes out what closes nothing."""
    opener = _OPENERS.get(draft.kind)
    if opener is not None:
        yield from _with_ends(draft, opener)
    elif draft.kind in _BRACES:
        yield from _with_braces(draft)


def _with_ends(draft: MendedSource, opener: re.Pattern[str]) -> Iterator[Fix]:
    if _count_missing(draft) > 0:
        yield from _misspelled_end(draft)
    open_lines: list[int] = []
    for number, line in _numbered(draft):
        if opener.match(line):
            outer = _closed_before(draft, open_lines, number)
            if outer:
                yield Fix(outer, f"{draft.lines[outer - 1]}\n{indent_of(draft.lines[open_lines[-1] - 1])}end")
                return
            open_lines.append(number)
        elif _END.match(line):
            if not open_lines:
                yield Fix(number, "")
                return
            open_lines.pop()
    if open_lines:
        yield _closing(draft, f"{indent_of(draft.lines[open_lines[-1] - 1])}end")


def _misspelled_end(draft: MendedSource) -> Iterator[Fix]:
    """Yield the fix of a line that can only be an `end` with a wrong letter."""
    for number, line in enumerate(draft.lines, 1):
        word = line.strip()
        if _END.match(line):
            continue
        if len(word) <= _LONGEST_END and difflib.SequenceMatcher(None, word.lower(), "end").ratio() >= _NEAR:
            yield Fix(number, f"{indent_of(line)}end")
            return


def _numbered(draft: MendedSource) -> Iterator[tuple[int, str]]:
    """Yield the lines with the numbers of those as written that they stand for."""
    for number, text in enumerate(draft.lines, 1):
        for line in text.split("\n"):
            yield number, line


def _closed_before(draft: MendedSource, open_lines: list[int], number: int) -> int:
    """Return the line behind which an `end` is missing: what is open has content, and the next begins beside it.

    It is 0 where none is missing there.
    """
    missing = _count_missing(draft)
    if not open_lines or missing <= 0:
        return 0
    outer = open_lines[-1]
    beside = len(indent_of(draft.lines[number - 1])) <= len(indent_of(draft.lines[outer - 1]))
    content = [line for line in range(outer + 1, number) if draft.lines[line - 1].strip()]
    return content[-1] if beside and content else 0


def _count_missing(draft: MendedSource) -> int:
    opener = _OPENERS[draft.kind]
    lines = [line for _, line in _numbered(draft)]
    return sum(bool(opener.match(line)) for line in lines) - sum(bool(_END.match(line)) for line in lines)


def _with_braces(draft: MendedSource) -> Iterator[Fix]:
    depth = 0
    for number, line in _numbered(draft):
        if re.search(r"\{\s*$", line):
            depth += 1
        elif re.fullmatch(r"\s*\}\s*", line):
            depth -= 1
            if depth < 0:
                yield Fix(number, "")
                return
    if depth > 0:
        yield _closing(draft, "}")


def _closing(draft: MendedSource, text: str) -> Fix:
    last = max((number for number, line in enumerate(draft.lines, 1) if line.strip()), default=1)
    return Fix(last, f"{draft.lines[last - 1]}\n{text}")
