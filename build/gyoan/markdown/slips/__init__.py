"""Slips: what is valid Markdown and surely not meant, mended before the file is parsed where nothing else can be meant.

`##둘 (10분)` is a paragraph to Markdown, `-항목` too, and a table right below a list is swallowed by the list's last
entry. One pass over the lines outside of code finds them. A rule of this package either *mends* - its `Slip` carries
the lines that were meant, and reading goes on with those - or only *tells*, where the line may be meant as it stands.
`gyoan check --fix` writes the same mends into the file. A mend never changes the number of a line: where a line has to
be put in (a blank one before a table), the parser has a rule of its own for it (`syntax/glued_tables.py`), and the file
gets the line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from gyoan.markdown.slips.comments import misspelt_comments
from gyoan.markdown.slips.emphasis import loose_emphasis, uneven_emphasis
from gyoan.markdown.slips.headings import glued_headings
from gyoan.markdown.slips.indents import shallow_children
from gyoan.markdown.slips.markers import glued_markers
from gyoan.markdown.slips.pictures import addresses_with_blanks
from gyoan.markdown.slips.prose import prose_lines
from gyoan.markdown.slips.signs import hidden_signs
from gyoan.markdown.slips.slip import Slip
from gyoan.markdown.slips.tables import glued_tables, tables_without_delimiters, uneven_heads
from gyoan.markdown.slips.tasks import glued_tasks
from gyoan.messages import reading as messages
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.values import dataclass

if TYPE_CHECKING:
    from gyoan.markdown.findings import Findings
    from gyoan.markdown.source import Source

__all__ = ["Mending", "Slip", "find_slips", "mend_slips"]

RULES = (
    glued_headings,
    glued_tasks,
    glued_markers,
    loose_emphasis,
    uneven_emphasis,
    hidden_signs,
    uneven_heads,
    glued_tables,
    tables_without_delimiters,
    addresses_with_blanks,
    shallow_children,
    misspelt_comments,
)
"""In the order of their codes, but for what makes lines a table, which comes before what asks where a table stands.

Each reads the lines that are prose and yields what it finds."""


@dataclass(frozen=True, slots=True)
class Mending:
    """A file with its slips found, and mended where that is sure."""

    slips: tuple[Slip, ...]
    """By place."""
    lines: tuple[str, ...]
    """All lines with what is mended in them, as many as the file has."""

    @property
    def blank_above(self) -> frozenset[int]:
        """The numbers of the lines that need a blank line above them, from 1."""
        return frozenset(slip.line for slip in self.slips if slip.blank_above)


def find_slips(source: Source, first: int) -> Mending:
    """Return the slips in `source` from its line `first` (from 0) on, each rule reading what the ones before mended."""
    lines = list(source.lines)
    prose = prose_lines(lines, first)
    found: list[Slip] = []
    for rule in RULES:
        slips = tuple(rule(prose))
        for slip in slips:
            lines[slip.line - 1 : slip.line - 1 + len(slip.mended)] = slip.mended
        found += slips
    return Mending(tuple(sorted(found, key=lambda slip: (slip.line, slip.column))), tuple(lines))


def mend_slips(source: Source, first: int, findings: Findings) -> Source:
    """Return `source` with what can only be meant in one way put right, every slip told at its line."""
    mending = find_slips(source, first)
    for slip in mending.slips:
        _tell(slip, source, findings)
    return source if mending.lines == source.lines else replace(source, lines=mending.lines)


def _tell(slip: Slip, source: Source, findings: Findings) -> None:
    span = SourceSpan(source.path, slip.line, slip.column, slip.line + max(len(slip.mended), 1) - 1)
    if slip.is_mended or slip.doubtful:
        findings.inform(slip.code, span, slip.message, messages.SLIP_MENDED_HINT() if slip.is_mended else slip.hint)
    else:
        findings.warn(slip.code, span, slip.message, slip.hint)
