"""A worker that is begun before anything is drawn: taken over by the first that draws, else ended."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gyoan.course.building.head_start import HeadStart
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.diagrams.style import DiagramStyle
from gyoan.model.blocks import Diagram
from gyoan.model.diagnostic import SourceSpan
from gyoan.model.drawing import Drawing, DrawingFrame, FrameName
from gyoan.model.units import Length
from gyoan.toolchain import tools as toolchain
from gyoan.toolchain.tools import Toolchain, find_or_install
from toolchain.bench import Bench

SLIDE = DrawingFrame(FrameName.SLIDE, Length.of_inches(12), Length.of_inches(5), 220)
DIAGRAM = Diagram("graph LR\nA", "graph", SourceSpan("수업.md", 10))


@pytest.fixture
def tools(bench: Bench) -> Toolchain:
    """Return the tools of an invented machine, installed."""
    return find_or_install(lambda _: None, bench.cache, bench.machine)


@pytest.fixture
def head_start(bench: Bench, tools: Toolchain, monkeypatch: pytest.MonkeyPatch) -> Iterator[HeadStart]:
    """Return one on that machine."""
    monkeypatch.setattr(toolchain, "this_machine", lambda: bench.machine)
    with closing(HeadStart()) as head_start:
        head_start.begin(bench.cache)
        yield head_start


def drawn(tools: Toolchain, cache: Path, head_start: HeadStart) -> object:
    with DiagramRenderer(lambda: tools, cache, DiagramStyle(), None, head_start.taken) as drawer:
        return drawer.draw([DIAGRAM], [SLIDE]).value[DIAGRAM.source, SLIDE.name]


def test_who_draws_first_takes_over_what_was_begun(bench: Bench, tools: Toolchain, head_start: HeadStart) -> None:
    assert isinstance(drawn(tools, bench.root / "one", head_start), Drawing)
    assert bench.calls.count("main.mjs") == 1
    assert isinstance(drawn(tools, bench.root / "two", head_start), Drawing)
    assert bench.calls.count("main.mjs") == 2


def test_a_worker_of_other_tools_is_left(bench: Bench, tools: Toolchain, head_start: HeadStart) -> None:
    other = replace(tools, browser=replace(tools.browser, version="other"))
    assert head_start.taken(other) is None
    worker = head_start.taken(tools)
    assert worker is not None
    worker.end()


def test_what_nobody_takes_over_is_ended(head_start: HeadStart) -> None:
    assert head_start._begun is not None
    worker = head_start._begun[1]
    assert worker._popen.poll() is None
    head_start.close()
    assert worker._popen.poll() is not None


def test_nothing_is_installed_for_a_head_start(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain, "this_machine", lambda: bench.machine)
    with closing(HeadStart()) as head_start:
        head_start.begin(bench.cache)
        assert head_start._begun is None
    assert not bench.calls
