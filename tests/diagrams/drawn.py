"""Diagrams drawn for a slide and a page, as tests ask for them."""

from __future__ import annotations

from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName
from gyoan.model.graph import Graph
from gyoan.model.units import Length

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_points(874), Length.of_points(382), 220)
PAGE = DrawingFrame(FrameName.PAGE, Length.of_points(470), Length.of_points(420), 300)


def drawing_of(studio: DiagramRenderer, source: str, frame: FrameName = FrameName.SLIDE) -> Drawing:
    """Return a diagram as drawn for a frame."""
    kind = source.split(maxsplit=1)[0]
    outcome = studio.draw([Diagram(source, kind, SourceSpan("수업.md", 10))], [SLIDE, PAGE])
    drawing = outcome.value[source, frame]
    assert isinstance(drawing, Drawing), outcome.diagnostics
    return drawing


def graph_of(studio: DiagramRenderer, source: str, frame: FrameName = FrameName.SLIDE) -> Graph:
    """Return the native shapes of a diagram."""
    graph = drawing_of(studio, source, frame).graph
    assert graph is not None, "drawn as a picture"
    return graph
