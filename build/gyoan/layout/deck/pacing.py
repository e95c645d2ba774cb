"""The minutes of the schedule, given to slides: what a part of a section states, its slides get."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gyoan.model.schedule import FLOOR, Schedule, TimeBudget, share, share_around
from gyoan.model.units import NO_TIME, Duration, total_time
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class PartClaim:
    """What a part of a section asks for on a slide that it shares with others."""

    path: tuple[int, ...]
    """The part: its place among the session's sections, then among that one's parts, and so on."""
    weight: float
    """Seconds of talk that it asks for."""


@dataclass(frozen=True, slots=True)
class TimeClaim:
    """What a slide asks for."""

    path: tuple[int, ...]
    """The section it shows: its place among the session's sections, then among that one's parts, and so on."""
    weight: float
    """Seconds of talk that it asks for."""
    pin: Duration = NO_TIME
    """The time that the author gives to it; zero for none."""
    parts: tuple[PartClaim, ...] = ()
    """The parts of that section that share it; none where it shows one thing."""


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
        slides = [place for place in chosen if _within(below, claims[place].path)]
        if slides and part.duration.seconds:
            parts.append((part, below, slides))
        elif part.outside and len(slides) < len(chosen):
            chosen = [place for place in chosen if place not in slides]
    timed = {place for _, _, slides in parts for place in slides}
    own = [place for place in chosen if place not in timed]
    alone = frozenset(claims[place].path for place in timed)
    settled = [_settled(claims[place], budget, path, alone) for place in own]
    needed = sum(pin.seconds + FLOOR * (weight > 0) for weight, pin in settled)
    lengths = [_length(part, below, slides, [claims[place] for place in own], alone) for part, below, slides in parts]
    totals = _totals(total, lengths, needed)
    for (part, below, slides), length in zip(parts, totals[1:], strict=True):
        _give(slides, claims, part, length, below, durations)
    shares = share_around(totals[0], [weight for weight, _ in settled], [pin for _, pin in settled])
    for place, length in zip(own, shares, strict=True):
        durations[place] = length


def _within(path: tuple[int, ...], inner: tuple[int, ...]) -> bool:
    return inner[: len(path)] == path


def _settled(
    claim: TimeClaim, budget: TimeBudget, path: tuple[int, ...], alone: frozenset[tuple[int, ...]]
) -> tuple[float, Duration]:
    """Return the weight of what has no minutes on a slide, zero for none, and the minutes stated for the rest of it."""
    timed = list(_timed_parts(claim, budget, path, alone))
    if not timed:
        return (0.0 if claim.pin.seconds else max(claim.weight, 1.0)), claim.pin
    paths = [below for below, _ in timed]
    free = [one.weight for one in claim.parts if not any(_within(below, one.path) for below in paths)]
    return (max(sum(free), 1.0) if free else 0.0), total_time(length for _, length in timed)


def _timed_parts(
    claim: TimeClaim, budget: TimeBudget, path: tuple[int, ...], alone: frozenset[tuple[int, ...]]
) -> Iterator[tuple[tuple[int, ...], Duration]]:
    """Yield the parts with minutes that stand on the slide of `claim` as a whole, and these.

    Of a part that has slides to itself, too, those have its minutes: only what its own parts state stays here.
    """
    for number, part in enumerate(budget.parts):
        below = (*path, number)
        if not any(_within(below, one.path) for one in claim.parts):
            continue
        if any(_within(below, slide) for slide in alone):
            yield from _timed_parts(claim, part, below, alone)
        elif part.duration.seconds:
            yield below, part.duration


def _length(
    part: TimeBudget,
    path: tuple[int, ...],
    slides: Sequence[int],
    others: Sequence[TimeClaim],
    alone: frozenset[tuple[int, ...]],
) -> Duration:
    """Return what the slides of `part` have of its minutes: all but those of its own parts on slides of the others."""
    elsewhere = sum(length.seconds for claim in others for _, length in _timed_parts(claim, part, path, alone))
    return Duration(max(part.duration.seconds - elsewhere, min(FLOOR * len(slides), part.duration.seconds)))


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
