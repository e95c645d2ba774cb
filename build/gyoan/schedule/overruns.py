"""Where stated minutes do not fit: into their section, into the slot, or because they are stated twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from gyoan.model.codes import Code
from gyoan.model.diagnostic import Diagnostic, Severity
from gyoan.model.schedule import Schedule, TimeBudget, apportion
from gyoan.model.session import Section, Session, walk_sections
from gyoan.model.units import Duration
from gyoan.schedule.budgeting import MINUTE, added, repeated_sums, stated

TOLERANCE = Duration(MINUTE)
"""A session may be off its slot by less than this: minutes are as fine as a lecture is planned."""
LONGEST = Duration(4 * 60 * MINUTE)
"""No part of a session is meant to take longer than this. A guess: half a day."""


def exceeding(sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """Yield a warning for each section whose parts add up to more than its own minutes."""
    for section in sections:
        parts = [duration for part in section.sections if (duration := stated(part)) is not None]
        total = added(parts)
        if section.duration is not None and total > section.duration:
            amounts = " + ".join(f"{duration.minutes:g}" for duration in parts)
            listed = f"{amounts} = {in_minutes(total)}" if len(parts) > 1 else in_minutes(total)
            message = f"The parts of '{section.plain_title}' take {listed}"
            message += f", more than its {in_minutes(section.duration)}"
            hint = f"write ({total.korean}) in its heading, or shorten a part" + _twice(section.sections)
            yield Diagnostic(Code.PARTS_EXCEED_SECTION, Severity.WARNING, section.span, message, hint)
        yield from exceeding(section.sections)


def counted_twice(sections: Sequence[Section]) -> Iterator[Diagnostic]:
    """Yield a warning for each bare heading whose minutes are those of the sections after it."""
    for index, count in repeated_sums(sections).items():
        section = sections[index]
        assert section.duration is not None
        message = f"'{section.plain_title}' holds nothing, and the {count} sections after it add up to the same "
        message += f"{in_minutes(section.duration)}; they are counted once"
        hint = f"write {'#' * (section.level + 1)} before the {count} headings to make them parts of it"
        yield Diagnostic(Code.TIME_CONFLICT, Severity.WARNING, section.span, message, hint)


def endless(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning for each section that alone takes longer than any session, where no slot tells."""
    if schedule.slot is not None:
        return
    for section in walk_sections(session.sections):
        if section.duration is not None and section.duration > LONGEST:
            message = f"'{section.plain_title}' takes {in_minutes(section.duration)}, longer than any session lasts"
            hint = "correct its minutes; they are used as they stand"
            yield Diagnostic(Code.SLOT_MISMATCH, Severity.WARNING, section.span, message, hint)


def slot_mismatch(session: Session, schedule: Schedule) -> Iterator[Diagnostic]:
    """Yield a warning where the session takes at least a minute more or less than its slot."""
    slot, planned = schedule.slot, schedule.planned
    if slot is None or not planned.seconds:
        return
    gap = Duration(abs(planned.seconds - slot.seconds))
    if gap < TOLERANCE:
        return
    direction = "longer" if planned > slot else "shorter"
    message = f"The session plans {in_minutes(planned)}, {in_minutes(gap)} {direction} than its slot of "
    message += in_minutes(slot)
    hint = _proposal(schedule, slot) + (_twice(session.sections) if planned > slot else "")
    yield Diagnostic(Code.SLOT_MISMATCH, Severity.WARNING, session.span, message, hint)


def in_minutes(duration: Duration) -> str:
    """Return `duration` as messages state it: `12 min`, `1.5 min`."""
    return f"{round(duration.minutes, 2):g} min"


def _proposal(schedule: Schedule, slot: Duration) -> str:
    """Return how the timed sections would share the slot in the proportion they have now, in whole minutes."""
    timed = [budget for budget in schedule.budgets if budget.duration.seconds]
    minutes = slot.seconds // MINUTE
    if minutes < len(timed):
        return f"{len(timed)} sections with minutes do not fit into {in_minutes(slot)}: take some of them out"
    shares = apportion(minutes, [budget.duration.seconds for budget in timed], [1] * len(timed))
    changes = [
        _change(budget, share)
        for budget, share in zip(timed, shares, strict=True)
        if budget.duration.seconds != share * MINUTE
    ]
    return "in proportion: " + ", ".join(changes)


def _change(budget: TimeBudget, minutes: int) -> str:
    return f"'{budget.title}' {budget.duration.minutes:g} → {minutes}"


def _twice(sections: Sequence[Section]) -> str:
    """Return a remark on headings that stand twice with the same minutes: copies that were left behind."""
    places: dict[tuple[str, Duration], list[int]] = defaultdict(list)
    for section in sections:
        if section.duration is not None:
            places[section.plain_title, section.duration].append(section.span.line)
    return "".join(
        f"; '{title}' stands {len(lines)} times, on lines {', '.join(map(str, lines))}: is one a copy?"
        for (title, _), lines in places.items()
        if len(lines) > 1
    )
