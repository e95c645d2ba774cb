"""A rehearsal → new minutes for the headings that state some: whole minutes that add up to what was spoken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gyoan.commands.rehearse.comparing import Comparison, SectionTime
from gyoan.model.schedule import apportion
from gyoan.model.session import Role, Section
from gyoan.model.units import Duration
from gyoan.model.values import dataclass

ACTIVITIES = frozenset({Role.DISCUSSION, Role.PRACTICE, Role.CHECKPOINT})
"""Sections whose time is the students': nobody waits for them in a rehearsal, so it can only show that they need
more."""
MINUTE = 60_000
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class NewMinutes:
    """A heading with its old and its new minutes."""

    section: Section
    """The section."""
    old: Duration
    """What its heading states."""
    new: Duration
    """What it should state after the rehearsal."""


def proposed(comparison: Comparison) -> tuple[NewMinutes, ...]:
    """Return the headings whose minutes should change, in their order.

    The sections that were rehearsed to their end share the minutes spoken in them, rounded as a whole; the others,
    activities that went by faster than planned, and all that state no minutes stay as they are. Inside a section its
    parts share its new minutes alike.
    """
    taken = [section for section in comparison.sections if _is_taken(section)]
    floors = [_least(section) for section in taken]
    total = max(round(sum(section.milliseconds for section in taken) / MINUTE), sum(floors))
    shares = apportion(total, [section.milliseconds for section in taken], floors)
    return tuple(
        change for section, minutes in zip(taken, shares, strict=True) for change in _changes(section, minutes)
    )


def is_kept(section: SectionTime) -> bool:
    """Return whether an activity keeps its minutes because a rehearsal says too little of it."""
    return section.section.role in ACTIVITIES and section.milliseconds < section.budget.duration.seconds * 1000


def _is_taken(section: SectionTime) -> bool:
    return _states(section) and section.complete and section.milliseconds > 0 and not is_kept(section)


def _states(section: SectionTime) -> bool:
    return section.section.duration is not None or any(map(_states, section.parts))


def _least(section: SectionTime) -> int:
    """Return the fewest minutes that leave one for each heading that states some."""
    return max(1, sum(_least(part) for part in section.parts if _states(part)))


def _changes(section: SectionTime, minutes: int) -> Iterator[NewMinutes]:
    old, new = section.section.duration, Duration.of_minutes(minutes)
    if old is not None and old != new:
        yield NewMinutes(section.section, old, new)
    timed = [part for part in section.parts if _states(part)]
    for part, share in zip(timed, _parts(section, timed, minutes), strict=True):
        yield from _changes(part, share)


def _parts(section: SectionTime, timed: Sequence[SectionTime], minutes: int) -> tuple[int, ...]:
    """Return the minutes of the parts that state some: all of their section's, if that was so before.

    Parts that share a slide have no times of their own; then all keep the proportion they were planned in.
    """
    planned = [part.budget.duration.seconds for part in timed]
    own = section.budget.duration.seconds - sum(planned)
    if all(part.milliseconds for part in timed):
        weights, rest = [part.milliseconds for part in timed], section.milliseconds
        own = rest - sum(weights) if own > 0 else 0
    else:
        weights = planned
    floors = [_least(part) for part in timed]
    if not timed or own <= 0:
        return apportion(minutes, weights, floors)
    return apportion(minutes, [*weights, own], [*floors, 0])[:-1]
