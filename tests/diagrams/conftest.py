"""What the tests of diagrams share: two browsers, one that draws for all of them and one that makes pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gyoan.diagrams.studio import Studio
from gyoan.diagrams.style import DiagramStyle
from gyoan.toolchain.tools import Toolchain


@pytest.fixture(scope="session")
def drawn_before(kept_for_all: Path) -> Path:
    """Return the folder where `studio` keeps its drawings."""
    return kept_for_all / "drawings"


@pytest.fixture(scope="session")
def studio(toolchain: Toolchain, drawn_before: Path) -> Iterator[Studio]:
    """Return a studio, one for all tests: a browser takes seconds to start."""
    with Studio(lambda: toolchain, drawn_before, DiagramStyle()) as drawer:
        yield drawer


@pytest.fixture(scope="session")
def painter(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """Return a studio that makes pictures of all diagrams, one for all tests."""
    with Studio(lambda: toolchain, tmp_path_factory.mktemp("pictures"), DiagramStyle(native=False)) as drawer:
        yield drawer
