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

    One stage after the other is run for all mutants that live by then, so that few meet the slow ones. Its tests are
    run without a mutant first: raises `AlreadyFailingError` where some fail. Tests that take `patience` times as much
    work with a mutant, and more than half a minute's, will not end, which is noticed.
    """
    alive = [(mutant, [one for one in trial(mutant) if not names or one.name in names]) for mutant in mutants]
    for name in dict.fromkeys(stage.name for _, stages in alive for stage in stages):
        tried = [(mutant, stage) for mutant, stages in alive for stage in stages if stage.name == name]
        limit = _seconds(copy, together(stage for _, stage in tried), patience) if tried else LEAST
        noticed = set()
        for mutant, stage in tried:
            with mutated(copy, mutant):
                failed = stage.fails(copy, limit)
            sys.stderr.write(f"{'killed by' if failed else 'passes'} {name:10} {mutant.told()}\n")
            if failed:
                noticed.add(mutant)
                yield Outcome(mutant, stage)
        alive = [(mutant, stages) for mutant, stages in alive if mutant not in noticed]
    yield from (Outcome(mutant, None) for mutant, _ in alive)


def _seconds(copy: Path, stage: Stage, patience: float) -> float:
    """Return how long the tests of a stage may work."""
    before = _worked()
    if stage.fails(copy, ENOUGH):
        raise AlreadyFailingError(stage.name)
    return max(LEAST, patience * (_worked() - before))


def _worked() -> float:
    """Return the seconds of the processor's that all commands have taken so far."""
    times = os.times()
    return times.children_user + times.children_system
