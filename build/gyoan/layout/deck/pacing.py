"""The minutes of the schedule, given to slides: what a part of a section states, its slides get."""

from __future__ import annotations

from collections.abc import Sequence

from gyoan.model.schedule import FLOOR, Schedule, TimeBudget, share, share_around
from gyoan.model.units import NO_TIME, Duration
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class TimeClaim:
    """What a slide asks for."""

    path: tuple[int, ...]
    """The section it shows: its place among the session's sections, then among that one's parts, and so on."""
    weight: float
    """Seconds of talk that it asks for."""
    pin: Duration = NO_TIME
    """The time that the author gives to it; zero for none."""


def pace(claims: Sequence[TimeClaim], schedule: Schedule) -> tuple[Duration, ...]:
    """Return how long each slide is shown; those of a section add up exactly to its minutes.

    Slides without a section (an empty path) and those of sections outside the time plan get no time.
    """
    durations = [NO_TIME] * len(claims)
    for index, budget in enumerate(schedule.budgets):
        chosen = [place for place, claim in enumerate(claims) if claim.path[:1] == (index,)]
        _give(chosen, claims, budget, budget.duration, (index,), durations)
    return tuple(durations)


def _give(
    chosen: Sequence[int],
    claims: Sequence[TimeClaim],
    budget: TimeBudget,
    total: Duration,
    path: tuple[int, ...],
    durations: list[Duration],
) -> None:
    """Divide `total` among the chosen slides: parts that state minutes first, the others by weight."""
    if not chosen or not total.seconds:
        return
    parts: list[tuple[TimeBudget, tuple[int, ...], list[int]]] = []
    for number, part in enumerate(budget.parts):
        below = (*path, number)
        slides = [place for place in chosen if claims[place].path[: len(below)] == below]
        if slides and part.duration.seconds:
            parts.append((part, below, slides))
        elif part.outside and len(slides) < len(chosen):
            chosen = [place for place in chosen if place not in slides]
    timed = {place for _, _, slides in parts for place in slides}
    own = [place for place in chosen if place not in timed]
    needed = sum(claims[place].pin.seconds or FLOOR for place in own)
    totals = _totals(total, [part.duration for part, _, _ in parts], needed)
    for (part, below, slides), length in zip(parts, totals[1:], strict=True):
        _give(slides, claims, part, length, below, durations)
    pins = [claims[place].pin for place in own]
    weights = [0.0 if claims[place].pin.seconds else max(claims[place].weight, 1.0) for place in own]
    for place, length in zip(own, share_around(totals[0], weights, pins), strict=True):
        durations[place] = length


def _totals(total: Duration, parts: Sequence[Duration], needed: int) -> tuple[Duration, ...]:
    """Return the time of the slides that belong to no timed part, then that of each timed part.

    `needed` is the least that the slides of no part can do with, in seconds; zero where there are none.
    """
    stated = sum((part.seconds for part in parts), 0)
    rest = total.seconds - stated
    if needed and rest >= needed:
        return (Duration(rest), *parts)
    if not needed:
        return (NO_TIME, *share(total, [part.seconds for part in parts]))
    # The parts leave nothing for the slides around them: everything gives way in proportion.
    return share(total, [needed, *(part.seconds for part in parts)])
