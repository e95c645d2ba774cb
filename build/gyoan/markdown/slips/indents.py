"""Entries below `1.` indented too little to be its children: `1. …` asks for three blanks, `10. …` for four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_NUMBERED = expression(r"(?P<content>(?P<indent> *)\d{1,9}[.)] {1,4})\S")
_ANY = expression(r"^ *\d{1,9}[.)] {1,4}\S.*\n +[-*+] ", re.MULTILINE)
_CHILD = expression(r"(?P<indent> +)[-*+] +\S")


def shallow_children(prose: Prose) -> Iterator[Slip]:
    """Yield the bullets right below a numbered entry, with all that stands below them, moved in under its text."""
    if not prose.holds(_ANY):
        return
    moved = 0
    for number, line in prose:
        entry = _NUMBERED.match(line) if number > moved else None
        child = _CHILD.match(prose.line(number + 1)) if entry else None
        if entry is None or child is None:
            continue
        own, content, indent = len(entry["indent"]), len(entry["content"]), len(child["indent"])
        if not own < indent < content:
            continue
        moved = _last_below(prose, number + 1, indent)
        lines = prose.lines[number:moved]
        mended = tuple(" " * (content - indent) + below if below.strip() else below for below in lines)
        message = messages.SHALLOW_CHILD(blanks=indent - own)
        yield Slip(Code.SHALLOW_CHILD, number + 1, indent + 1, message, mended=mended)


def _last_below(prose: Prose, number: int, indent: int) -> int:
    """Return the last line from `number` on that is indented by `indent` or more, blank ones between included."""
    last = number
    for at in range(number + 1, len(prose.lines) + 1):
        line = prose.lines[at - 1]
        if not line.strip():
            continue
        if len(line) - len(line.lstrip(" ")) < indent:
            break
        last = at
    return last
