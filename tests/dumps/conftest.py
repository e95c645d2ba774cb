"""What the tests of places share: each sample composed once, with its recorded drawings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from cases_built import Built
from dumps.recorded import record, recorded
from dumps.samples import Sample
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for these tests too)
from gyoan.model.theme import Theme
from gyoan.preparing import diagrams_of
from gyoan.session_theme import frames_of, printed
from gyoan.toolchain.tools import Toolchain


@pytest.fixture(scope="session")
def made(
    theme: Theme, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sample], Built]:
    """Return what composes a sample with its recorded drawings, once."""
    anew = request.config.getoption("--record-drawings")

    @cache
    def composed(sample: Sample) -> Built:
        built = sample.built(theme)
        diagrams = diagrams_of(built.session)
        if anew:
            tools: Toolchain = request.getfixturevalue("toolchain")
            frames = frames_of(printed(theme, built.plan.settings))
            record(sample.name, diagrams, frames, tools, tmp_path_factory.mktemp("drawings"))
        return replace(built, drawn=recorded(sample.name, diagrams))

    return composed
