"""Tests of drawing many diagrams at a time for real: none depends on the others."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from diagrams.many import many_diagrams
from diagrams.samples import SAMPLES
from drawing_style import usual_style
from gyoan.diagrams import worker_client as renderer
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.blocks import Diagram
from gyoan.model.codes import Code
from gyoan.model.diagnostic import Outcome, SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, Drawings, FrameName
from gyoan.model.units import Length
from gyoan.toolchain.tools import Toolchain

pytestmark = pytest.mark.toolchain

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_inches(12.3), Length.of_inches(5.6), 220)
PAGE = DrawingFrame(FrameName.PAGE, Length.of_millimetres(166), Length.of_millimetres(150), 300)


def draw(toolchain: Toolchain, cache: Path, *sources: str) -> Outcome[Drawings]:
    diagrams = [Diagram(source, source.split(maxsplit=1)[0], SourceSpan("수업.md", 10)) for source in sources]
    with DiagramRenderer(lambda: toolchain, cache, usual_style(toolchain)) as studio:
        return studio.draw(diagrams, [SLIDE, PAGE])


@pytest.mark.thorough
def test_a_drawing_depends_neither_on_the_others_nor_on_their_number(toolchain: Toolchain, tmp_path: Path) -> None:
    sources = [
        *many_diagrams(8),
        SAMPLES["mindmap"],
        SAMPLES["gantt"],
        SAMPLES["sequenceDiagram"],
        SAMPLES["radar-beta"],
    ]
    together = draw(toolchain, tmp_path / "together", *sources)
    turned = draw(toolchain, tmp_path / "turned", *sources[::-1])
    assert together.value == turned.value
    few = draw(toolchain, tmp_path / "few", sources[3], SAMPLES["radar-beta"]).value
    assert {key: together.value[key] for key in few} == few


@pytest.mark.clock
def test_a_flowchart_that_takes_too_long_to_lay_out_is_told_and_the_others_are_drawn(
    toolchain: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "SECONDS", 1.5)
    dice = random.Random(7)
    tangle = "graph TD\n" + "\n".join(f"  n{dice.randrange(110)} --> n{dice.randrange(110)}" for _ in range(320))
    others = ["graph LR\nA[가] --> B[나]", "graph LR\nB[나] --> C[다]", "graph LR\nC[다] --> D[라]"]
    outcome = draw(toolchain, tmp_path, others[0], tangle, *others[1:])
    assert [told.code for told in outcome.diagnostics] == [Code.SLOW_DIAGRAM]
    assert all(isinstance(outcome.value[source, FrameName.SLIDE], Drawing) for source in others)
