"""A chain of steps that its author wrote with arrows: `요청 → 처리 → 응답`."""

from __future__ import annotations

from dataclasses import dataclass

from gyoan.model.diagnostic import SourceSpan
from gyoan.model.inline import Inlines


@dataclass(frozen=True, slots=True)
class FlowStep:
    """A step of a flow."""

    lines: tuple[Inlines, ...]
    """Its text, in the lines that its author wrote."""
    span: SourceSpan
    """Where it stands."""
    arrow: Inlines = ()
    """What stands beside the arrow that leads to it; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Steps of which each leads to the next."""

    steps: tuple[FlowStep, ...]
    """Two or more, in order."""
    span: SourceSpan
    """Where it stands."""
    upright: bool = False
    """Whether its author wrote the steps one below the other."""
    caption: Inlines = ()
    """The line below it in emphasis."""
