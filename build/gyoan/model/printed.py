"""A handout as a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Printed:
    """A handout as a file, and what is known of it only when its pages are."""

    data: bytes
    """The file; the same handout gives the same bytes."""
    pages: int
    """Pages from page 1 on: a run sheet before it is none of them."""
    label_points: Mapping[int, float]
    """The smallest label of each diagram, in points, by its line in the source."""
    picture_widths: Mapping[bytes, float] = field(default_factory=dict)
    """How wide each picture stands whole, in points, by its bytes."""
