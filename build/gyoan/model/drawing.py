"""What a diagram became: a picture laid out for one frame, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeAlias

from gyoan.model.chart import Chart
from gyoan.model.graph import Graph
from gyoan.model.message import Message
from gyoan.model.units import Length, Points
from gyoan.model.values import dataclass


class FrameName(Enum):
    """Which place a diagram is laid out for."""

    SLIDE = "slide"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class DrawingFrame:
    """A place that a diagram must fill without leaving it."""

    name: FrameName
    """Slide or page."""
    width: Length
    """Width at the most."""
    height: Length
    """Height at the most."""
    dots_per_inch: int
    """Resolution that the picture needs at its size in this frame."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram drawn for one frame."""

    width: Length
    """Width in the frame, at most the frame's."""
    height: Length
    """Height in the frame, at most the frame's."""
    png: bytes
    """The picture, at the frame's resolution; empty where there is a `graph`."""
    svg: str
    """The same as SVG with real text (no `foreignObject`); empty where there is a `graph`."""
    label_points: Points
    """The smallest label at this size, in points."""
    alt: str
    """The diagram in words, in Korean."""
    graph: Graph | None = None
    """The diagram as native shapes, where it is drawn so; its places fill `width` and `height`."""
    parts: tuple[Drawing, ...] = ()
    """The parts to show instead, one after the other, where the whole is too much for the frame."""
    chart: Chart | None = None
    """The diagram as a chart, which takes any width and height up to these."""


@dataclass(frozen=True, slots=True)
class Undrawn:
    """Why a diagram could not be drawn; its source is shown in its place."""

    reason: Message
    """What stands below the source on slide and page."""


DiagramKey: TypeAlias = tuple[str, FrameName]
"""A diagram's source and the frame it is drawn for."""

Drawings: TypeAlias = Mapping[DiagramKey, Drawing | Undrawn]
"""Everything that was drawn, by source and frame."""
