"""Diagrams that are being drawn, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeAlias

from gyoan.diagrams.cache import Entry
from gyoan.diagrams.entries import drawing_of, told
from gyoan.diagrams.legibility import cramped
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import Diagnostic, Outcome
from gyoan.model.drawing import DiagramKey, Drawing, Drawings, FrameName, Undrawn

Entries: TypeAlias = Mapping[FrameName, Entry]
"""What there is of a diagram for each frame."""


@dataclass(frozen=True, slots=True, eq=False)
class Commission:
    """The diagrams of a session on their way."""

    diagrams: tuple[Diagram, ...]
    """The diagrams, in reading order."""
    entries: Mapping[str, Future[Entries]]
    """What there will be of each source."""

    @property
    def is_done(self) -> bool:
        """Whether nothing has to be waited for."""
        return all(future.done() for future in self.entries.values())

    def result(self) -> Outcome[Drawings]:
        """Return each diagram drawn for each frame, or why it is not, with what its author should know.

        Raises `ToolchainError` where Node or the browser is missing or stops for good.
        """
        known = {source: future.result() for source, future in self.entries.items()}
        drawings: dict[DiagramKey, Drawing | Undrawn] = {
            (source, name): drawing_of(entry) for source, entries in known.items() for name, entry in entries.items()
        }
        diagnostics: list[Diagnostic] = []
        for diagram in self.diagrams:
            entries = known[diagram.source]
            diagnostics.extend(told(diagram, next(iter(entries.values()))))
            diagnostics.extend(cramped(diagram, entries))
        return Outcome(drawings, tuple(diagnostics))
