"""Trying mutants, one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutants.changes import Mutant
from mutants.copies import mutated
from mutants.trials import Stage, Trial, together

ENOUGH = 3600.0
"""Seconds that all tests of a run may take together."""
LEAST = 30.0
PATIENCE = 4.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a mutant."""

    mutant: Mutant
    """The mutant."""
    killed_by: Stage | None
    """The first tests that noticed it; None where it lives."""


class AlreadyFailingError(Exception):
    """Tests that fail on the code as it is: they would notice every mutant."""


def outcomes(
    copy: Path, mutants: Sequence[Mutant], trial: Trial, names: Collection[str] = (), patience: float = PATIENCE
) -> Iterator[Outcome]:
    """Yield what becomes of each mutant, and say so on the way; `names` are the stages to run, all unless given.

    All tests are run without a mutant first: raises `AlreadyFailingError` where some fail. Tests that take `patience`
    times as much work with a mutant, and more than half a minute's, will not end, which is noticed.
    """
    planned = [(mutant, [one for one in trial(mutant) if not names or one.name in names]) for mutant in mutants]
    limits = _seconds(copy, [stage for _, stages in planned for stage in stages], patience)
    for number, (mutant, stages) in enumerate(planned, start=1):
        with mutated(copy, mutant):
            killer = next((stage for stage in stages if stage.fails(copy, limits[stage.name])), None)
        said = f"killed by {killer.name}" if killer else "SURVIVED"
        sys.stderr.write(f"{number:3} {said:20} {mutant.told()}\n")
        yield Outcome(mutant, killer)


def _seconds(copy: Path, stages: Sequence[Stage], patience: float) -> dict[str, float]:
    """Return how long each stage may work, by its name."""
    limits = {}
    for stage in together(stages):
        before = _worked()
        if stage.fails(copy, ENOUGH):
            raise AlreadyFailingError(stage.name)
        limits[stage.name] = max(LEAST, patience * (_worked() - before))
    return limits


def _worked() -> float:
    """Return the seconds of the processor's that all commands have taken so far."""
    times = os.times()
    return times.children_user + times.children_system
