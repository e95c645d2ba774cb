"""The budget tree of a session, from the minutes of its headings and the slot it has."""

from __future__ import annotations

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Outcome, Severity
from gyoan.model.schedule import Schedule, TimeBudget, share
from gyoan.model.session import Role, Section, Session
from gyoan.model.units import Duration
from gyoan.schedule.density import talk_seconds

OUTSIDE = frozenset({Role.POSITION, Role.INFORMATION, Role.SUMMARY, Role.REFERENCES, Role.NEXT, Role.CLOSING})
"""Sections that take no time of the plan unless they state minutes: they frame the lecture."""

ZERO = Duration(0)


def plan(session: Session, slot: Duration | None = None, start_clock: int | None = None) -> Outcome[Schedule]:
    """Return the time plan of `session`.

    `slot` is what the course gives each session and `start_clock` when the session starts (minutes after
    midnight); what the session says of itself goes before both. Sections without minutes share what the slot
    leaves; where nothing is left they are outside the time plan, with a duration of zero.
    """
    slot = session.duration or slot
    durations = _durations(session.sections, slot)
    budgets: list[TimeBudget] = []
    start = ZERO
    for section, duration in zip(session.sections, durations, strict=True):
        budgets.append(_budget(section, start, duration))
        start += duration
    clock = session.clock.start if session.clock else start_clock
    schedule = Schedule(tuple(budgets), start, slot, clock)
    return Outcome(schedule, (*_exceeding(session.sections), *_slot_mismatch(session, schedule)))


def stated(section: Section) -> Duration | None:
    """Return the minutes of `section`: its heading's, or the sum of its parts'; None where neither says any."""
    if section.duration is not None:
        return section.duration
    parts = [duration for part in section.sections if (duration := stated(part)) is not None]
    return sum(parts, ZERO) if parts else None


def _durations(sections: tuple[Section, ...], slot: Duration | None) -> list[Duration]:
    known = [stated(section) for section in sections]
    slack = (slot.seconds if slot else 0) - sum(duration.seconds for duration in known if duration)
    takers = [
        index
        for index, (section, duration) in enumerate(zip(sections, known, strict=True))
        if duration is None and section.role not in OUTSIDE
    ]
    shares = share(Duration(max(slack, 0)), [talk_seconds(sections[index]) for index in takers])
    given = dict(zip(takers, shares, strict=True))
    return [duration or given.get(index, ZERO) for index, duration in enumerate(known)]


def _budget(section: Section, start: Duration, duration: Duration) -> TimeBudget:
    parts: list[TimeBudget] = []
    at = start
    for part in section.sections:
        length = stated(part) or ZERO
        parts.append(_budget(part, at, length))
        at += length
    return TimeBudget(section.plain_title, section.span.line, start, duration, tuple(parts))


def _exceeding(sections: tuple[Section, ...]) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for section in sections:
        parts = sum((stated(part) or ZERO for part in section.sections), ZERO)
        if section.duration is not None and parts > section.duration:
            found.append(
                Diagnostic(
                    Code.PARTS_EXCEED_SECTION,
                    Severity.WARNING,
                    section.span,
                    f"The parts of '{section.plain_title}' add up to {_minutes(parts)}, "
                    f"more than its {_minutes(section.duration)}",
                    f"give the section ({parts.korean}) or shorten a part",
                )
            )
        found += _exceeding(section.sections)
    return found


def _slot_mismatch(session: Session, schedule: Schedule) -> list[Diagnostic]:
    slot, planned = schedule.slot, schedule.planned
    if slot is None or slot == planned or not planned.seconds:
        return []
    gap = Duration(abs(planned.seconds - slot.seconds))
    direction = "longer" if planned > slot else "shorter"
    return [
        Diagnostic(
            Code.SLOT_MISMATCH,
            Severity.WARNING,
            session.span,
            f"The session plans {_minutes(planned)}, {_minutes(gap)} {direction} than its slot of {_minutes(slot)}",
            _proposal(schedule, slot),
        )
    ]


def _proposal(schedule: Schedule, slot: Duration) -> str:
    """Return how the timed sections would share the slot in the proportion they have now, in whole minutes."""
    timed = [budget for budget in schedule.budgets if budget.duration.seconds]
    minutes = share(Duration(slot.seconds // 60 * 5), [budget.duration.seconds for budget in timed])
    return "in proportion: " + ", ".join(
        f"'{budget.title}' ({Duration(length.seconds * 12).korean})"
        for budget, length in zip(timed, minutes, strict=True)
    )


def _minutes(duration: Duration) -> str:
    return f"{duration.minutes:g} min"
