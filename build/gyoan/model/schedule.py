"""A session's plan of its time: a tree of budgets beside the tree of its sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gyoan.model.units import Duration

STEP = 5
"""Slides are timed in whole steps of this many seconds: finer figures would pretend a precision no lecture has."""
FLOOR = 10
"""No slide is shown for fewer seconds than this, as far as its section's time allows."""


@dataclass(frozen=True, slots=True)
class TimeBudget:
    """The time of one section, and of its parts."""

    title: str
    """The section's title in plain text."""
    line: int
    """The line of its heading."""
    start: Duration
    """When it starts, from the session's start."""
    duration: Duration
    """How long it takes; zero for a section outside the time plan ("시간 외")."""
    parts: tuple[TimeBudget, ...] = ()
    """One for each section below it; a part without minutes of its own has a duration of zero here."""

    @property
    def end(self) -> Duration:
        """When it ends, from the session's start."""
        return self.start + self.duration

    @property
    def window(self) -> str:
        """Its start and end as on a stopwatch: `05:00-17:00`."""
        return f"{self.start.clock}-{self.end.clock}"


@dataclass(frozen=True, slots=True)
class Schedule:
    """The time of a session: one budget for each of its top-level sections, in order."""

    budgets: tuple[TimeBudget, ...]
    """One for each section of the session."""
    planned: Duration
    """Sum of the budgets."""
    slot: Duration | None
    """The time the session has; None where nothing says so."""
    start_clock: int | None = None
    """When the session starts, in minutes after midnight; None where nothing says so."""


def share(total: Duration, weights: Sequence[float]) -> tuple[Duration, ...]:
    """Return `total` divided in proportion to `weights`, one duration for each, adding up to it exactly.

    Every share is a multiple of `STEP`, but for the heaviest, which takes the rest of a total that is none, and
    at least `FLOOR` where the total allows it. A heavier weight never gets less than a lighter one (largest
    remainder method). Weights of zero or less count as the smallest share.
    """
    if not weights:
        return ()
    units, rest = divmod(total.seconds, STEP)
    floor = min(FLOOR // STEP, units // len(weights))
    steps = _largest_remainder(units, [max(weight, 0.0) for weight in weights], floor)
    heaviest = max(range(len(weights)), key=lambda index: (weights[index], -index))
    return tuple(Duration(step * STEP + (rest if index == heaviest else 0)) for index, step in enumerate(steps))


def _largest_remainder(units: int, weights: list[float], floor: int) -> list[int]:
    quotas = _quotas(units, weights, floor)
    steps = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(quotas)), key=lambda index: (steps[index] - quotas[index], -weights[index], index))
    for index in by_remainder[: units - sum(steps)]:
        steps[index] += 1
    return steps


def _quotas(units: int, weights: list[float], floor: int) -> list[float]:
    """Return the exact proportional shares of `units`, those below `floor` raised to it at the others' cost."""
    raised: set[int] = set()
    while True:
        free = units - floor * len(raised)
        total = sum(weight for index, weight in enumerate(weights) if index not in raised)
        others = len(weights) - len(raised)
        quotas = [
            float(floor) if index in raised else free * (weight / total if total else 1 / others)
            for index, weight in enumerate(weights)
        ]
        below = {index for index, quota in enumerate(quotas) if quota < floor} - raised
        if not below:
            return quotas
        raised |= below
