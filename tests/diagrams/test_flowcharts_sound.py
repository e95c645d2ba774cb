"""Tests of what must hold for every flowchart: made-up ones, small odd ones, and all of the real sessions there are."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from browsers import Browsers
from diagrams.drawn import PAGE, SLIDE
from diagrams.faults import disorder, faults, losses
from diagrams.flowcharts import FLOWCHARTS, made_up, real
from drawing_style import usual_style
from gyoan.diagrams.cache_records import drawing_of, record_of
from gyoan.diagrams.contract import messages
from gyoan.diagrams.retry import DrawingAttempt, drawn_with_repairs
from gyoan.diagrams.style import DiagramStyle
from gyoan.diagrams.worker_client import WorkerClient
from gyoan.messages.diagram_words import drawn_in
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName
from gyoan.model.message import Language
from gyoan.toolchain.tools import Toolchain
from tried import some

pytestmark = pytest.mark.toolchain

FRAMES = ((SLIDE, 20.0, 12.0), (PAGE, 10.0, 7.0))
"""Frames, the largest size of labels in each and the least that can be read."""
MADE_UP, MADE_UP_QUICKLY = 40, 8


@dataclass(frozen=True, slots=True)
class Sample:
    """A flowchart as drawn."""

    source: str
    parsed: Any
    slide: Drawing
    page: Drawing

    @property
    def drawings(self) -> tuple[Drawing, Drawing]:
        """Both drawings."""
        return self.slide, self.page


@pytest.fixture(scope="module")
def renderer(toolchain: Toolchain, browsers: Browsers) -> WorkerClient:
    """Return the worker itself, which also says what Mermaid's parser saw."""
    return browsers.renderer(lambda: toolchain, usual_style(toolchain))


@pytest.fixture(scope="module")
def invented(*, renderer: WorkerClient, quick: bool) -> list[Sample]:
    """Return the small odd flowcharts and the made-up ones, drawn."""
    return drawn(renderer, [*FLOWCHARTS.values(), *made_up(MADE_UP_QUICKLY if quick else MADE_UP)])


@pytest.fixture(scope="module")
def lectured(renderer: WorkerClient, shared_folder: Path) -> list[Sample]:
    """Return the flowcharts of real sessions, drawn."""
    return drawn(renderer, real(shared_folder))


def drawn(renderer: WorkerClient, sources: Sequence[str]) -> list[Sample]:
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(lambda source: sample(renderer, source), sources))


def sample(renderer: WorkerClient, source: str) -> Sample:
    style = DiagramStyle().for_worker()
    frames = [_described(frame, largest, readable) for frame, largest, readable in FRAMES]
    done = drawn_with_repairs(source, lambda text: renderer.draw(text, frames, style))
    assert done.answer is not None, f"{done.refusal}\n{source}"
    slide, page = (_drawing(done, source, name) for name in (FrameName.SLIDE, FrameName.PAGE))
    return Sample(source, done.answer.graph, slide, page)


def _described(frame: DrawingFrame, largest: float, readable: float) -> messages.Frame:
    size = {"width": frame.width.points, "height": frame.height.points}
    speech = {"language": "ko", "words": drawn_in(Language.KOREAN)}
    return {"name": frame.name.value, **size, "dpi": 96, "largest": largest, "readable": readable, **speech}


def _drawing(done: DrawingAttempt, source: str, name: FrameName) -> Drawing:
    drawing = drawing_of(record_of(done, Diagram(source, "graph", SourceSpan("수업.md", 1)), name))
    assert isinstance(drawing, Drawing)
    assert drawing.graph is not None, f"drawn as a picture:\n{source}"
    return drawing


def told(samples: Sequence[Sample], found: Sequence[list[str]]) -> str:
    """Return what was found, each with its source, for whoever reads the test's failure."""
    return "\n".join(f"{what}\n{one.source}" for one, what in zip(samples, found, strict=True) if what)


def check_faults(samples: Sequence[Sample]) -> None:
    found = [[fault for drawing in one.drawings for fault in faults(drawing)] for one in samples]
    assert not any(found), told(samples, found)


def check_losses(samples: Sequence[Sample]) -> None:
    found = [
        [loss for drawing in one.drawings if drawing.graph for loss in losses(drawing.graph, one.parsed)]
        for one in samples
    ]
    assert not any(found), told(samples, found)


def check_order(samples: Sequence[Sample]) -> None:
    found = [
        [pair for drawing in one.drawings if drawing.graph for pair in disorder(drawing.graph, one.parsed)]
        for one in samples
    ]
    assert not any(found), told(samples, found)


def test_nothing_overlaps_and_no_line_runs_through_anything(invented: list[Sample]) -> None:
    check_faults(invented)


def test_nothing_overlaps_and_no_line_runs_through_anything_in_real_sessions(lectured: list[Sample]) -> None:
    check_faults(lectured)


def test_every_box_line_and_label_of_the_source_is_there_once(invented: list[Sample]) -> None:
    check_losses(invented)


def test_every_box_line_and_label_of_real_sessions_is_there_once(lectured: list[Sample]) -> None:
    check_losses(lectured)


def test_siblings_stand_in_the_order_of_the_source(invented: list[Sample]) -> None:
    check_order(invented)


def test_siblings_of_real_sessions_stand_in_the_order_of_the_source(lectured: list[Sample]) -> None:
    check_order(lectured)


def test_drawings_stay_in_their_frames(invented: list[Sample]) -> None:
    for one in some(invented):
        for drawing, (frame, _, _) in zip(one.drawings, FRAMES, strict=True):
            assert drawing.width.points <= frame.width.points + 0.1
            assert drawing.height.points <= frame.height.points + 0.1


def test_flowcharts_can_be_read_from_the_back_row_and_on_paper(invented: list[Sample]) -> None:
    small = [one for one in invented[: len(FLOWCHARTS)] if one.slide.label_points < 14 or one.page.label_points < 9]
    assert not small, told(small, [[f"{one.slide.label_points} {one.page.label_points}"] for one in small])


def test_flowcharts_of_real_sessions_can_be_read_from_the_back_row(lectured: list[Sample]) -> None:
    sizes = sorted(one.slide.label_points for one in lectured)
    assert sum(points >= 12 for points in sizes) >= 0.98 * len(sizes)
    assert sum(points >= 14 for points in sizes) >= 0.92 * len(sizes)
    assert sizes[len(sizes) // 2] >= 18


def test_flowcharts_of_real_sessions_can_be_read_on_paper(lectured: list[Sample]) -> None:
    assert min(one.page.label_points for one in lectured) >= 9
