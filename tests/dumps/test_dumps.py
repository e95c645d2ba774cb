"""Decks and handouts with every place on them, compared with what was read once; `samples.py` says of what.

`--renew-golden` writes the dumps anew, `--record-drawings` the drawings in them; then read the difference, and say
in the commit, by cause, what moved.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cases_built import Built
from dumps.outputs import OUTPUTS, outputs_of
from dumps.samples import Sample, samples
from golden_files import compare

GOLDEN = Path(__file__).parent / "golden"
KEPT = [(sample, output) for sample in samples() for output in outputs_of(sample)]


@pytest.mark.parametrize(("sample", "output"), KEPT, ids=[f"{sample.name}-{output}" for sample, output in KEPT])
def test_everything_stands_where_the_dump_says(
    sample: Sample, output: str, made: Callable[[Sample], Built], *, renew_golden: bool
) -> None:
    compare(OUTPUTS[output](made(sample)), GOLDEN / f"{sample.name}.{output}.txt", renew=renew_golden)


def test_every_dump_is_one_of_a_sample() -> None:
    kept = {f"{sample.name}.{output}.txt" for sample, output in KEPT}
    assert {path.name for path in GOLDEN.iterdir()} == kept
