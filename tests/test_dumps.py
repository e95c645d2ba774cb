"""Decks and handouts with every place on them, compared with what was read once; `dumps/samples.py` says of what.

`--renew-golden` writes the dumps anew, `--record-drawings` the drawings in them; then read the difference, and say
in the commit, by cause, what moved.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from cases_built import Built
from dumps.outputs import OUTPUTS, outputs_of
from dumps.recorded import record, recorded
from dumps.samples import Sample, samples
from export.pdf.conftest import theme as theme  # noqa: PLC0414  (the fixture, for this module too)
from golden_files import compare
from gyoan.diagrams.toolchain import Toolchain
from gyoan.model.theme import Theme
from gyoan.pipeline import diagrams_of, frames_of, printed

GOLDEN = Path(__file__).parent / "dumps" / "golden"
KEPT = [(sample, output) for sample in samples() for output in outputs_of(sample)]


@pytest.fixture(scope="module")
def made(
    theme: Theme, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Sample], Built]:
    """Return what composes a sample with its recorded drawings, once."""
    anew = request.config.getoption("--record-drawings")

    @cache
    def composed(name: str) -> Built:
        sample = next(sample for sample, _ in KEPT if sample.name == name)
        built = sample.built(theme)
        diagrams = diagrams_of(built.session)
        if anew:
            tools: Toolchain = request.getfixturevalue("toolchain")
            frames = frames_of(printed(theme, built.plan.settings))
            record(name, diagrams, frames, tools, tmp_path_factory.mktemp("drawings"))
        return replace(built, drawn=recorded(name, diagrams))

    return lambda sample: composed(sample.name)


@pytest.mark.parametrize(("sample", "output"), KEPT, ids=[f"{sample.name}-{output}" for sample, output in KEPT])
def test_everything_stands_where_the_dump_says(
    sample: Sample, output: str, made: Callable[[Sample], Built], *, renew_golden: bool
) -> None:
    compare(OUTPUTS[output](made(sample)), GOLDEN / f"{sample.name}.{output}.txt", renew=renew_golden)
