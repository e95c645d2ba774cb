"""`-[ ] 읽기`, `- [] 읽기`, `- [x]읽기`: tasks that lack one of their blanks.

`[ ]` is nothing else than a task's box. `[]` and `[x]` may be a list of Python's or an integral part, so these are
tasks only beside another task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gyoan.lexicon.hangul import PARTICLES
from gyoan.markdown.slips.prose import Prose
from gyoan.markdown.slips.slip import Slip
from gyoan.messages import reading as messages
from gyoan.model.codes import Code
from gyoan.model.expressions import expression

_BOX = expression(
    r"(?P<before>[ \t>]*)(?P<marker>[-*+](?=[ \t])|-|\d{1,9}[.)])(?P<gap>[ \t]*)"
    r"\[(?P<mark>[ xX]?)\](?![(\[:])(?P<blank>[ \t]*)(?P<text>\S.*)"
)
_ANY = expression(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*\[[ xX]?\]", re.MULTILINE)
_PARTICLE = expression(rf"(?:{PARTICLES})(?:\s|$)")
"""What goes on behind a formula, not behind a box."""


def glued_tasks(prose: Prose) -> Iterator[Slip]:
    """Yield the entries whose box lacks a blank before, in or behind it."""
    if not prose.holds(_ANY):
        return
    for number, line in prose:
        box = _BOX.fullmatch(line) if "[" in line else None
        if box is None or (box["gap"] and box["mark"] and box["blank"]):
            continue
        sure = box["mark"] == " " or any(_is_task(prose.line(near)) for near in (number - 1, number + 1))
        if _goes_on(box) or (not sure and not box["mark"]):
            continue
        mended = f"{box['before']}{box['marker']} [{box['mark'] or ' '}] {box['text']}"
        message, hint = messages.GLUED_TASK(), messages.GLUED_TASK_HINT(line=mended.strip())
        column = len(box["before"]) + 1
        yield Slip(Code.GLUED_MARKER, number, column, message, hint, (mended,) if sure else (), doubtful=not sure)


def _is_task(line: str) -> bool:
    """Return whether `line` says by itself, or nearly so, that tasks are listed here."""
    box = _BOX.fullmatch(line)
    if box is None or _goes_on(box):
        return False
    return box["mark"] in ("", " ") or bool(box["gap"] and box["blank"])


def _goes_on(box: re.Match[str]) -> bool:
    """Return whether it is a sentence about `[]` or `[x]`: `[] 는 빈 목록`."""
    return box["mark"] != " " and bool(_PARTICLE.match(box["text"]))
