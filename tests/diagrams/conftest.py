"""What the tests of diagrams share: what draws for all of them, and what makes pictures, in one browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from browsers import Browsers
from diagrams.drawn import PAGE, SLIDE
from drawing_style import usual_style
from gyoan.diagrams.rendering import DiagramRenderer
from gyoan.model.drawing import DrawingFrame
from gyoan.toolchain.tools import Toolchain


@pytest.fixture(scope="session")
def drawn_before(kept_for_all: Path) -> Path:
    """Return the folder where `studio` keeps its drawings."""
    return kept_for_all / "drawings"


@pytest.fixture(scope="session")
def studio(toolchain: Toolchain, drawn_before: Path, browsers: Browsers) -> Iterator[DiagramRenderer]:
    """Return a studio, one for all tests: a browser takes seconds to start."""
    with browsers.shared():
        drawer = DiagramRenderer(lambda: toolchain, drawn_before, usual_style(toolchain))
    with drawer:
        yield drawer


@pytest.fixture(scope="session")
def painter(
    toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory, browsers: Browsers
) -> Iterator[DiagramRenderer]:
    """Return a studio that makes pictures of all diagrams, one for all tests."""
    style = replace(usual_style(toolchain), native=False)
    with browsers.shared():
        drawer = DiagramRenderer(lambda: toolchain, tmp_path_factory.mktemp("pictures"), style)
    with drawer:
        yield drawer


@pytest.fixture(params=[SLIDE, PAGE], ids=["slide", "page"])
def frame(request: pytest.FixtureRequest) -> DrawingFrame:
    """Return one of the frames."""
    chosen: DrawingFrame = request.param
    return chosen
