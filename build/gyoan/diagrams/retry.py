"""Retries: a diagram is asked for as it is written, then again with the repairs that each refusal suggests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import TypeAlias

from gyoan.diagrams.answers import Drawn, Refused
from gyoan.diagrams.refusals import Refusal
from gyoan.diagrams.repair import Fix, MendedSource, Why
from gyoan.diagrams.repair.rules import next_fix, reread
from gyoan.diagrams.source import column_of, line_in_source, line_named
from gyoan.model.expressions import expression
from gyoan.model.values import dataclass

Ask: TypeAlias = Callable[[str], Drawn | Refused]
"""Has a source drawn."""

MOST_FIXES = 60
"""A source that needs more than this is not a Mermaid source with slips but something else."""
_YAML_PLACE = expression(r"\((\d+):(\d+)\)\n")


@dataclass(frozen=True, slots=True)
class DrawingAttempt:
    """What came of a source."""

    answer: Drawn | None
    """The worker's answer with the drawings; None where there are none."""
    refusal: Refusal | None = None
    """Why there are none, about the source as written."""
    fixes: tuple[Fix, ...] = field(default=())
    """The lines that had to be mended first."""
    source: str = ""
    """The source that was drawn, with these lines mended."""


def drawn_with_repairs(source: str, ask: Ask) -> DrawingAttempt:
    """Return the drawings of a source, mended where Mermaid misunderstands it and what is meant is plain."""
    done, draft = _mended(source, ask, reread)
    if done.refusal is None or not done.refusal.lasting or all(fix.why is not Why.MISREAD for fix in draft.fixes):
        return done
    # What was presumed may have been wrong, and what is told must be about the source as written.
    return _mended(source, ask, lambda draft: draft)[0]


def _mended(
    source: str, ask: Ask, presumed: Callable[[MendedSource], MendedSource]
) -> tuple[DrawingAttempt, MendedSource]:
    """Mend the line that is refused, then the next that is, as long as there is something to mend."""
    draft = MendedSource.of(source)
    first: Refusal | None = None
    seen = set[str]()
    while True:
        draft = presumed(draft)
        answer = ask(draft.source)
        if isinstance(answer, Drawn):
            return DrawingAttempt(answer, None, draft.fixes, draft.source), draft
        refusal = _refusal(draft, answer)
        first = first or refusal
        seen.add(draft.source)
        fix = next_fix(draft, refusal.line, refusal.message) if refusal.lasting else None
        draft = draft.with_fix(fix) if fix else draft
        if draft.source in seen or len(seen) > MOST_FIXES:
            return DrawingAttempt(None, first if refusal.lasting else refusal), draft


def _refusal(draft: MendedSource, answer: Refused) -> Refusal:
    """Return the refusal with its place in the source as written."""
    kind, message, source = answer.kind, answer.message, draft.source
    yaml = _YAML_PLACE.search(message)
    if yaml and source.lstrip().startswith("---"):
        return Refusal(kind, message, draft.written_line(int(yaml[1]) + 1), int(yaml[2]))
    unnamed = not answer.line and kind == "syntax"
    line = line_named(source, message) if unnamed else line_in_source(source, answer.line)
    text = source.split("\n")[line - 1] if source else ""
    return Refusal(kind, message, draft.written_line(line), column_of(text, answer.before))
