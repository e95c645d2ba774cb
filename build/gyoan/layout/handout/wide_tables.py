"""Tables that are too wide for a page: shown whole, but with torn words, and said with their line."""

from __future__ import annotations

from collections.abc import Iterator

from gyoan.layout.handout.place import TextArea
from gyoan.layout.handout.tables import is_torn
from gyoan.messages import layout as told
from gyoan.model.blocks import Table
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.session import Session, walk_blocks

_MANY = 8
"""A table of fewer columns is torn only where a word is longer than any page is wide, such as an address."""


def wide_tables(session: Session, place: TextArea) -> Iterator[Diagnostic]:
    """Yield a warning for each table with more columns than the width of a page can hold."""
    for block in walk_blocks(session):
        if isinstance(block, Table) and len(block.header) >= _MANY and is_torn(block, place):
            yield Diagnostic(
                Code.OVERSIZED,
                Severity.WARNING,
                block.span,
                told.WIDE_TABLE(columns=len(block.header)),
                told.SPLIT_TABLE(),
            )
