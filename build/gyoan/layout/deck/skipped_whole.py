"""Lines of a session → the blocks that stand there: of a list, a table, a figure or a program no part is skipped."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from gyoan.model.blocks import OrderedList
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.session import Session, walk_sections
from gyoan.model.values import dataclass

FEWEST_STEPS = 3
"""A numbered list that reaches this number is a procedure. A guess."""


@dataclass(frozen=True, slots=True)
class Wholes:
    """The blocks of a session's sections, each known by its first line."""

    lines: tuple[int, ...] = ()
    """The first lines of headings and blocks, in order."""
    blocks: frozenset[int] = frozenset()
    """Those of blocks."""
    procedures: frozenset[int] = frozenset()
    """Those of steps to be followed."""

    def among(self, spans: Iterable[SourceSpan]) -> frozenset[int]:
        """Return the blocks of which something stands at these places."""
        found = (bisect_right(self.lines, span.line) - 1 for span in spans)
        return frozenset(self.lines[at] for at in found if at >= 0) & self.blocks


def wholes_of(session: Session) -> Wholes:
    """Return the blocks of `session`, those before its sections left out."""
    sections = list(walk_sections(session.sections))
    blocks = [block for section in sections for block in section.blocks]
    lines = sorted({section.span.line for section in sections} | {block.span.line for block in blocks})
    procedures = (
        block for block in blocks if isinstance(block, OrderedList) and block.start + len(block.items) > FEWEST_STEPS
    )
    return Wholes(
        tuple(lines),
        frozenset(block.span.line for block in blocks),
        frozenset(block.span.line for block in procedures),
    )
