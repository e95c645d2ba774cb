"""Diagrams that are being drawn, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from typing import TypeAlias

from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.cache_records import drawing_of, told
from gyoan.diagrams.half_characters import half_characters
from gyoan.diagrams.legibility import cramped
from gyoan.messages.faults import IN_DIAGRAM, fault
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Diagnostic, GyoanError, Outcome
from gyoan.model.drawing import DiagramKey, Drawing, Drawings, FrameName, Undrawn
from gyoan.model.values import dataclass

CacheRecords: TypeAlias = Mapping[FrameName, CacheRecord]
"""What there is of a diagram for each frame."""


@dataclass(frozen=True, slots=True, eq=False)
class DiagramBatch:
    """The diagrams of a session on their way."""

    diagrams: tuple[Diagram, ...]
    """The diagrams, in reading order."""
    records: Mapping[str, Future[CacheRecords]]
    """The cache records that there will be of each source."""

    @property
    def is_done(self) -> bool:
        """Whether nothing has to be waited for."""
        return all(future.done() for future in self.records.values())

    def result(self) -> Outcome[Drawings]:
        """Return each diagram drawn for each frame, or why it is not, with what its author should know.

        One that gyoan itself fails on is left out, and its source is shown. Raises `ToolchainError` where Node or the
        browser is missing or stops for good.
        """
        drawings: dict[DiagramKey, Drawing | Undrawn] = {}
        diagnostics: list[Diagnostic] = []
        for diagram in self.diagrams:
            try:
                drawn, said = _result(diagram, self.records[diagram.source].result())
            except GyoanError:
                raise
            except Exception as error:
                drawn, said = {}, (fault(IN_DIAGRAM, diagram.span, error),)
            drawings |= drawn
            diagnostics += said
        return Outcome(drawings, tuple(diagnostics))


def _result(diagram: Diagram, records: CacheRecords) -> tuple[Drawings, tuple[Diagnostic, ...]]:
    drawn = {(diagram.source, name): drawing_of(record) for name, record in records.items()}
    first = next(iter(records.values()))
    return drawn, (*half_characters(diagram), *told(diagram, first), *cramped(diagram, records))
