"""Getting a diagram drawn: the source as written first, then with the repairs that its refusal suggests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from gyoan.diagrams.refusals import Refusal
from gyoan.diagrams.renderer import Answer
from gyoan.diagrams.repair import Fix, line_fix, type_fixes, with_fix
from gyoan.diagrams.source import line_in_source

Ask: TypeAlias = Callable[[str], Answer]
"""Has a source drawn."""

MOST_FIXES = 60
"""A source that needs more than this is not a Mermaid source with slips but something else."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a source."""

    answer: Answer | None
    """The worker's answer with the drawings; None where there are none."""
    refusal: Refusal | None = None
    """Why there are none, about the source as written."""
    fixes: tuple[Fix, ...] = field(default=())
    """The lines that had to be mended first."""


def attempt(source: str, kind: str, ask: Ask) -> Attempt:
    """Return the drawings of a source, mended where Mermaid refuses it and the mending is plain."""
    answer = ask(source)
    if answer["ok"]:
        return Attempt(answer)
    refusal = _refusal(source, answer)
    mended = _mended(source, kind, refusal, ask) if refusal.lasting else None
    return mended or Attempt(None, refusal)


def _mended(source: str, kind: str, refusal: Refusal, ask: Ask) -> Attempt | None:
    if refusal.kind == "unknown":
        return _respelled(source, kind, ask)
    return _remarked(source, kind, refusal, ask)


def _respelled(source: str, kind: str, ask: Ask) -> Attempt | None:
    for fix in type_fixes(source, kind):
        answer = ask(with_fix(source, fix))
        if answer["ok"]:
            return Attempt(answer, fixes=(fix,))
    return None


def _remarked(source: str, kind: str, refusal: Refusal, ask: Ask) -> Attempt | None:
    """Mend the line that is refused, then the next that is, as long as there is something to mend."""
    fixes: dict[int, Fix] = {}
    while len(fixes) < MOST_FIXES:
        fix = line_fix(source, kind, refusal.line)
        if fix is None:
            return None
        fixes[fix.line] = fix
        source = with_fix(source, fix)
        answer = ask(source)
        if answer["ok"]:
            return Attempt(answer, fixes=tuple(fixes[line] for line in sorted(fixes)))
        refusal = _refusal(source, answer)
        if refusal.kind != "syntax":
            return None
    return None


def _refusal(source: str, answer: Answer) -> Refusal:
    line = line_in_source(source, int(answer.get("line", 0)))
    return Refusal(str(answer["kind"]), str(answer.get("message", "")), line)
