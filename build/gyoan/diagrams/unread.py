"""What can be said of diagrams without Mermaid: `gyoan check --no-diagrams` starts neither Node nor a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gyoan.diagrams.kinds import is_known
from gyoan.diagrams.refusals import Refusal, diagnose, refused_unread, repaired
from gyoan.diagrams.repair import Fix, MendedSource
from gyoan.diagrams.repair.rules import next_fix, reread
from gyoan.diagrams.source import header_line
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Diagnostic

_MOST_TRIES = 4
"""A first line may need more than one repair: what nobody sees, a fence's own word, then its spelling."""


def read_without_mermaid(diagrams: Iterable[Diagram]) -> tuple[Diagnostic, ...]:
    """Return what is sure to be told of the diagrams once they are drawn: of their types, and of what is misread."""
    return tuple(told for diagram in diagrams for told in _told(diagram))


def sure_fixes(source: str) -> tuple[Fix, ...] | None:
    """Return the repairs that drawing will need whatever Mermaid says; None where its type will stay unknown."""
    draft = MendedSource.of(source)
    for _ in range(_MOST_TRIES):
        if is_known(draft.header):
            return draft.fixes if draft.translated else reread(draft).fixes
        fix = next_fix(draft, draft.header_line, "")
        if fix is None:
            return None
        draft = draft.with_fix(fix)
    return None


def _told(diagram: Diagram) -> Iterator[Diagnostic]:
    refusal = refused_unread(diagram.source)
    if refusal:
        yield diagnose(diagram, refusal)
        return
    fixes = sure_fixes(diagram.source)
    if fixes is None:
        line = header_line(diagram.source.split("\n"))
        yield diagnose(diagram, Refusal("unknown", line=line))
        return
    yield from (repaired(diagram, fix) for fix in fixes)
