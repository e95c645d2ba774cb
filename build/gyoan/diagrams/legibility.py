"""What the author is told of a diagram whose labels come out small on a slide."""

from __future__ import annotations

from collections.abc import Mapping

from gyoan.diagrams.cache import CacheRecord
from gyoan.diagrams.refusals import source_line, span_of_line
from gyoan.messages import diagrams as told
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.drawing import FrameName
from gyoan.model.message import Message
from gyoan.typesetting.least_sizes import is_readable

_LONGEST_LABEL = 300
"""Characters of a label that is no label but a text."""


def cramped(diagram: Diagram, records: Mapping[FrameName, CacheRecord]) -> tuple[Diagnostic, ...]:
    """Return the diagnostic for a diagram that is too much for a slide; nothing where it is not, or is not drawn."""
    record = records.get(FrameName.SLIDE)
    if record is None or (points := record.facts.get("points", 0)) <= 0 or is_readable(points, FrameName.SLIDE):
        return ()
    parts = record.facts.get("parts", [])
    if parts:
        message = told.SMALL_IN_ONE(points=points, count=len(parts))
        severity, hint = Severity.INFO, told.SPLIT_YOURSELF()
    else:
        message = told.SMALL(points=points)
        # Kinds that are pictures have layouts of their own, which their author can hardly change.
        severity = Severity.WARNING if "native" in record.facts else Severity.INFO
        hint = _remedy(record)
    return (Diagnostic(Code.SMALL_LABELS, severity, span_of_line(diagram, 1), message, hint, source_line(diagram, 1)),)


def _remedy(record: CacheRecord) -> Message:
    nodes = record.facts.get("native", {}).get("nodes", [])
    lengths = (sum(map(len, node["lines"])) for node in nodes)
    long = [length for length in lengths if length > _LONGEST_LABEL]
    return told.LONG_LABEL(count=max(long)) if long else told.SPLIT_OR_SHORTEN()
