"""What a slide or a shape shows → where that stands in the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gyoan.model.deck import Shape
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.traversal import found


def spans_in(value: object) -> tuple[SourceSpan, ...]:
    """Return where everything stands that `value` (pieces, entries, blocks) is made of, each place once, by line."""
    return tuple(sorted({span for span, _ in found(value, SourceSpan)}))


def sourced(shapes: Iterable[Shape], value: object) -> tuple[Shape, ...]:
    """Return `shapes`, those that do not know yet what they show with the places of `value`."""
    spans = spans_in(value)
    return tuple(shape if shape.spans else replace(shape, spans=spans) for shape in shapes)
