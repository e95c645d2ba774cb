"""Slips in what stands above a diagram: YAML front matter and `%%{init}%%`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.diagrams.repair.fix import Fix, MendedSource, is_short
from gyoan.diagrams.source import front_matter_end

_TITLE = re.compile(r"^(\s*title[ \t]*:)[ \t]*(?![\"'|>])(\S.*?)[ \t]*$")
_OPENED = re.compile(r"^(\s*%%\{[ \t]*init(?:ialize)?[ \t]*:.*?)(\}*)[ \t]*%*[ \t]*$")


def preamble_fixes(draft: MendedSource) -> Iterator[Fix]:
    """Yield what makes front matter readable as YAML, and what closes a directive."""
    end = front_matter_end(draft.lines)
    if not all(map(is_short, draft.lines[: max(end, 1)])):
        return
    for number, line in enumerate(draft.lines[: max(end - 1, 0)], 1):
        spaced = re.sub(r"^\t+", lambda tabs: "  " * len(tabs[0]), line)
        mended = _TITLE.sub(lambda found: found[1] + ' "' + found[2].replace('"', "'") + '"', spaced)
        if mended != line and (mended == spaced or re.search(r"[:#\[\]{}&*!|>%@`]", line.partition(":")[2])):
            yield Fix(number, mended)
    if not end:
        yield from _unopened(draft)
    for number, line in enumerate(draft.lines, 1):
        found = _OPENED.match(line) if is_short(line) and "}%%" not in line else None
        if found:
            missing = line.count("{") - found[1].count("}")
            yield Fix(number, f"{found[1]}{'}' * missing}%%")


def _unopened(draft: MendedSource) -> Iterator[Fix]:
    """Yield what closes front matter that is opened, its first lines being settings."""
    if not draft.lines or not re.fullmatch(r"\s*---\s*", draft.lines[0]):
        return
    for number, line in enumerate(draft.lines[1:], 2):
        if not re.match(r"\s*(?:(?!gitGraph)[\w-]+[ \t]*:(?!:)|$)", line):
            yield Fix(number, f"---\n{line}")
            return
