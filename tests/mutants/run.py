"""Trying mutants, one after the other."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from mutants.changes import Mutant
from mutants.copies import mutated
from mutants.trials import MOST, Stage, Trial
from mutants.warmed import Warmed

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


def outcomes(copy: Path, mutants: Sequence[Mutant], trial: Trial, names: Collection[str] = ()) -> Iterator[Outcome]:
    """Yield what becomes of each mutant, and say so on the way; `names` are the stages to run, all unless given.

    One stage after the other is run for all mutants that live by then, so that few meet the slow ones.
    Raises `AlreadyFailingError` where a stage fails without a mutant of which it is not known which test it is.
    """
    stages = {mutant: [one for one in trial(mutant) if not names or one.name in names] for mutant in mutants}
    told = [test for some in stages.values() for stage in some if stage.tells for test in stage.tests]
    files = dict.fromkeys(test.partition("::")[0] for test in told)
    with closing(Warmed(copy, files)) as warmed:
        yield from _outcomes(_Judge(copy, warmed), stages)


def _outcomes(judge: _Judge, stages: Mapping[Mutant, Sequence[Stage]]) -> Iterator[Outcome]:
    alive = list(stages)
    for name in dict.fromkeys(stage.name for some in stages.values() for stage in some):
        tried = [(mutant, stage) for mutant in alive for stage in stages[mutant] if stage.name == name]
        for mutant, stage in tried:
            failed = judge.notices(mutant, stage)
            sys.stderr.write(f"{f'killed by {name} {failed}' if failed else f'passes {name}'}: {mutant.told()}\n")
            if failed:
                alive.remove(mutant)
                yield Outcome(mutant, stage)
    yield from (Outcome(mutant, None) for mutant in alive)


@dataclass(frozen=True, slots=True)
class _Judge:
    """Knows which tests can be believed: those that pass without a mutant."""

    copy: Path
    """The project that mutants are put into."""
    warmed: Warmed
    """What runs tests of which it is told which failed."""
    passing: set[str] = field(default_factory=set)
    """Tests that were seen to pass, with time to spare."""
    doubtful: set[str] = field(default_factory=set)
    """Tests that fail anyway, here and now: they are left out."""
    limits: dict[tuple[str, ...], float] = field(default_factory=dict)
    """Seconds of the processor's that tests may take together whose names are not told."""

    def notices(self, mutant: Mutant, stage: Stage) -> str:
        """Return the test that notices a mutant, or the stage where that is not told; nothing if none does."""
        if not stage.tells:
            return self._notices_at_all(mutant, stage)
        self.warmed.begin()
        while True:
            with mutated(self.copy, mutant):
                test = self.warmed.failing(mutant, stage, self.doubtful)
            if test is None:
                return ""
            if not test:
                return self._stops(stage)
            if self._passes(stage, test):
                return test
            sys.stderr.write(f"left out, for it fails without a mutant: {test}\n")
            self.doubtful.add(test)

    def _stops(self, stage: Stage) -> str:
        """Return the name of a stage that ended with a mutant before any test of it failed, if it is not so without."""
        if self.limits.setdefault(stage.tests, 0 if stage.failing(self.copy, self.doubtful) == "" else MOST):
            return stage.name
        raise AlreadyFailingError(stage.name)

    def _passes(self, stage: Stage, test: str) -> bool:
        """Return whether a test passes without a mutant, in less time than it may take with one."""
        if test not in self.passing:
            alone = replace(stage, tests=(test,))
            if self.warmed.failing(None, alone, self.doubtful, 1 / PATIENCE) == test:
                return False
            self.passing.add(test)
        return True

    def _notices_at_all(self, mutant: Mutant, stage: Stage) -> str:
        """Return the stage's name if it fails or takes `PATIENCE` times as much work, and more than half a minute's."""
        if stage.tests not in self.limits:
            before = _worked()
            if stage.fails(self.copy, ENOUGH):
                raise AlreadyFailingError(stage.name)
            self.limits[stage.tests] = max(LEAST, PATIENCE * (_worked() - before))
        with mutated(self.copy, mutant):
            return stage.name if stage.fails(self.copy, self.limits[stage.tests]) else ""


def _worked() -> float:
    """Return the seconds of the processor's that all commands have taken so far."""
    times = os.times()
    return times.children_user + times.children_system
