"""Drawing something small: the only proof that the tools work together."""

from __future__ import annotations

from gyoan.diagrams.answers import Refused
from gyoan.diagrams.rendering import described
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.worker_client import WorkerClient
from gyoan.lexicon.hangul import SAMPLE
from gyoan.model.drawing import DrawingFrame, FrameName
from gyoan.model.message import verbatim
from gyoan.model.units import Length
from gyoan.toolchain.inspection import TrialDrawing
from gyoan.toolchain.tools import Toolchain

SOURCE = f"flowchart LR\nA[{SAMPLE}] --> B[{SAMPLE}]"
FRAME = DrawingFrame(FrameName.SLIDE, Length.of_points(100), Length.of_points(50), 96)
"""What is drawn to see whether drawing works, and for what room: as small as it can be, with Hangul."""


def trial_drawing(tools: Toolchain) -> TrialDrawing:
    """Return what comes of a diagram; raises `ToolchainError` where the tools do not start."""
    style = DiagramStyle()
    renderer = WorkerClient(lambda: tools)
    try:
        answer = renderer.draw(SOURCE, [described(FRAME, style)], style.for_worker())
    finally:
        renderer.close()
    return TrialDrawing(verbatim(answer.message) if isinstance(answer, Refused) else None, renderer.is_sandboxed)
